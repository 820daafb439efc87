"""Building: documents stream in, are read where they must be, and go into the record one by one.

Comes in: documents; a reader (a function that can be sent to other processes) and its version. Goes out: one `Step` a
document, in the order of the documents. Each document is one transaction: whatever stops a build, all documents before
stand in the record, and the same build run again goes on where it stopped.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass

from communique.errors import CommuniqueError, ParserError
from communique.model import Document, Reading, text_id
from communique.record.failures import Failure
from communique.record.record import Record

Reader = Callable[[Document], Reading]

_AHEAD = 4
"""Documents that wait for each process, so that none is idle and memory stays bounded."""

_REMEDY = "Report it with the text; a newer version may read it when the same source is built again"


@dataclass(frozen=True, slots=True)
class Step:
    """What became of one document: `outcome` is "added", "updated", "unchanged" or "failed" (then `problem` says why);
    `contacts` and `statements` tell how many were found, `notes` what its reader remarked."""

    document: str
    outcome: str
    contacts: int = 0
    statements: int = 0
    notes: tuple[str, ...] = ()
    problem: str | None = None


def build(
    record: Record, documents: Iterable[Document], reader: Reader, version: str, *, jobs: int = 1
) -> Generator[Step, None, None]:
    """Read and add documents, `jobs` processes reading at a time. A document that the record already holds in this
    version's reading is not read again. One that cannot be read is a failed step; the rest goes on.

    Raises RecordError where the record cannot be written and ParserError where the parser cannot be loaded.
    """
    with _reading(reader, jobs) as start:
        waiting: deque[tuple[Document, Callable[[], Reading] | None]] = deque()
        for document in documents:
            waiting.append((document, start(document) if record.needs(document, version) else None))
            while len(waiting) > (jobs * _AHEAD if jobs > 1 else 0):
                yield _step(record, *waiting.popleft())
        while waiting:
            yield _step(record, *waiting.popleft())


def _step(record: Record, document: Document, reading: Callable[[], Reading] | None) -> Step:
    if reading is None:
        record.sight(document)
        return Step(document.id, "unchanged")
    try:
        found = reading()
    except CommuniqueError:
        raise
    except BrokenProcessPool as error:
        raise ParserError("a reading process has died", "Run it again, with --jobs 1 or more memory") from error
    except Exception as error:  # a fault of ours in one text must not cost the rest of a batch
        return _failed(record, document, f"reading failed ({type(error).__name__}: {error})")
    outcome = record.add(document, found)
    return Step(document.id, outcome, len(found.contacts), len(found.statements), found.notes)


def _failed(record: Record, document: Document, problem: str) -> Step:
    title = document.title or document.url or document.id
    record.failures.note(Failure(text_id(document.text), title, problem, _REMEDY))
    return Step(document.id, "failed", problem=problem)


@contextmanager
def _reading(reader: Reader, jobs: int) -> Iterator[Callable[[Document], Callable[[], Reading]]]:
    if jobs == 1:
        yield lambda document: lambda: reader(document)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_leave_interrupts_to_the_parent)
    try:
        yield lambda document: pool.submit(reader, document).result
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
