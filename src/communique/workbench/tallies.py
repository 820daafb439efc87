"""Counts over a whole record, kept while the record stays the same, so that no page counts a million rows anew.

The record's files tell by size and time whether somebody wrote to it. A count that is quick is then made anew at once;
one that took long is shown as it was while it is made anew in the background, at most every `PATIENCE` seconds (a
build beside the page writes all the time).
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from communique.errors import CommuniqueError
from communique.record.store import Store, open_store
from communique.workbench.worker import Worker

PATIENCE = 20.0
_SLOW = 0.03
_MOST = 500

_T = TypeVar("_T")
Sign = tuple[tuple[int, int], ...]


@dataclass(slots=True)
class _Kept:
    value: Any
    sign: Sign
    made: float
    took: float


class Tallies:
    """Kept counts of one record file. Shared between threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._files = (path, path.with_name(path.name + "-wal"))
        self._kept: dict[Hashable, _Kept] = {}
        self._signed: dict[Hashable, tuple[Hashable, Any]] = {}
        self._lock = threading.Lock()
        self._making: set[Hashable] = set()
        self._worker = Worker("tallies")

    def get(self, name: Hashable, store: Store, make: Callable[[Store], _T]) -> _T:
        """The value kept under this name; made with `store` where there is none. `make` may be called again later, with
        a store of its own, in another thread."""
        sign = self._sign()
        with self._lock:
            kept = self._kept.get(name)
        if kept is None or (kept.sign != sign and kept.took <= _SLOW):
            return self._made(name, store, make)
        if kept.sign != sign and time.monotonic() - kept.made > PATIENCE:
            self._renew(name, make)
        value: _T = kept.value
        return value

    def keep(self, name: Hashable, sign: Hashable, make: Callable[[], _T]) -> _T:
        """The value kept under this name, made anew where `sign` is another; `forget` leaves it."""
        with self._lock:
            kept = self._signed.get(name)
        if kept is not None and kept[0] == sign:
            value: _T = kept[1]
            return value
        made = make()
        with self._lock:
            self._signed[name] = (sign, made)
        return made

    def forget(self) -> None:
        """Make every quick count of `get` anew, and every other as soon as may be: somebody wrote through this page."""
        with self._lock:
            for name in [name for name, kept in self._kept.items() if kept.took <= _SLOW]:
                del self._kept[name]
            for kept in self._kept.values():
                kept.made = 0.0

    def _made(self, name: Hashable, store: Store, make: Callable[[Store], _T]) -> _T:
        sign, begin = self._sign(), time.monotonic()
        made = make(store)
        with self._lock:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[name] = _Kept(made, sign, time.monotonic(), time.monotonic() - begin)
        return made

    def _renew(self, name: Hashable, make: Callable[[Store], Any]) -> None:
        with self._lock:
            if name in self._making:
                return
            self._making.add(name)
        self._worker.hand(partial(self._make_beside, name, make))

    def _make_beside(self, name: Hashable, make: Callable[[Store], Any]) -> None:
        try:
            store = open_store(self._path, write=False)
            try:
                self._made(name, store, make)
            finally:
                store.close()
        except CommuniqueError:  # the next page asks again, and tells what is wrong
            pass
        finally:
            with self._lock:
                self._making.discard(name)

    def _sign(self) -> Sign:
        return tuple(_stamp(path) for path in self._files)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        told = path.stat()
    except OSError:
        return (0, 0)
    return (told.st_size, told.st_mtime_ns)
