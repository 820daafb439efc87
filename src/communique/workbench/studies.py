"""Studies: answers that take longer than a page may. They are worked out in the background, one after the other, and
kept while the record holds the same documents and decisions; meanwhile the page says that it is at work.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from communique.errors import CommuniqueError, RecordError
from communique.record import Record
from communique.record.store import open_store
from communique.workbench.worker import Worker

_MOST = 40
AT_ONCE = 0.06
"""Seconds that a page waits for an answer before it says that it is being worked out."""

Make = Callable[[Record], Any]


@dataclass(slots=True)
class Study:
    """One question. `value` is there, or `error`, once `ready` is set; `dropped` is true where nobody waits for it any
    more."""

    make: Make
    sign: Hashable
    dropped: bool = False
    ready: threading.Event = field(default_factory=threading.Event)
    value: Any = None
    error: CommuniqueError | None = None


class Studies:
    """The studies of one record file. Shared between threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: OrderedDict[Hashable, Study] = OrderedDict()
        self._lock = threading.Lock()
        self._worker = Worker("studies")

    def ask(self, key: Hashable, sign: Hashable, make: Make, wait: float = AT_ONCE) -> Study:
        """The study of this key, begun where there is none or the record's `sign` is another now; waits so many seconds
        for its answer."""
        with self._lock:
            study = self._known.get(key)
            if study is None or study.sign != sign:
                study = self._known[key] = Study(make, sign)
                self._trim()
                self._worker.hand(partial(self._make, study))
            self._known.move_to_end(key)
        study.ready.wait(wait)
        return study

    def _trim(self) -> None:
        while len(self._known) > _MOST:
            self._known.popitem(last=False)[1].dropped = True

    def _make(self, study: Study) -> None:
        if study.dropped:
            return
        try:
            store = open_store(self._path, write=False)
            with Record(store) as record:
                study.value = study.make(record)
        except CommuniqueError as error:
            study.error = error
        except Exception as error:  # a fault of ours in one question must not leave the page waiting for ever
            study.error = RecordError(f"this could not be worked out ({type(error).__name__}: {error})")
        finally:
            study.ready.set()


class AtOnce(Studies):
    """Studies that are worked out while the caller waits: for pages that are written to disk."""

    def ask(self, key: Hashable, sign: Hashable, make: Make, wait: float = 0.0) -> Study:  # noqa: ARG002
        """The study, ready."""
        study = self._known.get(key)
        if study is None or study.sign != sign:
            study = self._known[key] = Study(make, sign)
            self._make(study)
        return study
