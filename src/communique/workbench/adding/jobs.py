"""Jobs: documents that were handed in are read in the background, one job after the other; a job can be stopped.

Comes in: documents. Goes out: a `Job` that tells how far it has come. Each document is one transaction of the record,
so that a stopped job leaves whole documents behind.
"""

from __future__ import annotations

import secrets
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from communique.errors import CommuniqueError
from communique.model import Document
from communique.record import open_record
from communique.record.building import Step, build
from communique.workbench.tallies import Tallies
from communique.workbench.worker import Worker

_KEPT = 50


@dataclass(slots=True)
class Job:
    """One hand-in. `state` is "waiting", "running", "done", "stopped" or "failed" (then `problem` says why)."""

    id: str
    documents: Sequence[Document]
    problems: list[str] = field(default_factory=list)
    steps: list[tuple[str, Step]] = field(default_factory=list)
    state: str = "waiting"
    problem: str = ""
    stopping: bool = False
    finished: threading.Event = field(default_factory=threading.Event)

    @property
    def total(self) -> int:
        """How many documents were handed in."""
        return len(self.documents)

    @property
    def over(self) -> bool:
        """True where nothing more will happen."""
        return self.finished.is_set()


class Jobs:
    """The jobs of one run of the server. Shared between threads."""

    def __init__(self, record: Path, tallies: Tallies) -> None:
        self._record = record
        self._tallies = tallies
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()
        self._worker = Worker("reading")

    def hand_in(self, documents: Sequence[Document], problems: Sequence[str] = ()) -> Job:
        """Start reading documents; `problems` tell what could not be turned into one."""
        job = Job(secrets.token_urlsafe(9), documents, list(problems))
        with self._lock:
            for old in [one for one in self._jobs.values() if one.over][:-_KEPT]:
                del self._jobs[old.id]
            self._jobs[job.id] = job
        self._worker.hand(partial(self._do, job))
        return job

    def get(self, ident: str) -> Job | None:
        """The job of this id."""
        with self._lock:
            return self._jobs.get(ident)

    def stop(self, ident: str) -> None:
        """Let a job end after the document that it is reading."""
        job = self.get(ident)
        if job is not None:
            job.stopping = True

    def _do(self, job: Job) -> None:
        from communique.reading.reader import read_document, version

        job.state = "running"
        try:
            with open_record(self._record) as record:
                steps = build(record, job.documents, read_document, version())
                while not job.stopping and (step := next(steps, None)) is not None:
                    job.steps.append((job.documents[len(job.steps)].id, step))
                steps.close()
            job.state = "stopped" if job.stopping and len(job.steps) < job.total else "done"
        except CommuniqueError as error:
            job.state, job.problem = "failed", str(error)
        except Exception as error:  # a fault of ours must not leave the page waiting for ever
            job.state, job.problem = "failed", f"Reading broke off ({type(error).__name__}: {error})."
        finally:
            self._tallies.forget()
            job.finished.set()
