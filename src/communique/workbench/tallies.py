"""Counts over a whole record, kept while the record stays the same, so that no page counts a million rows anew.

The record's files tell by size and time whether somebody wrote to it. A count that took long is shown up to
`PATIENCE` seconds after that (a build beside the page writes all the time); one that is quick is made anew at once.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

PATIENCE = 30.0
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
        self._files = (path, path.with_name(path.name + "-wal"))
        self._kept: dict[Hashable, _Kept] = {}
        self._signed: dict[Hashable, tuple[Hashable, Any]] = {}
        self._lock = threading.Lock()

    def get(self, name: Hashable, make: Callable[[], _T]) -> _T:
        """The value kept under this name, made anew where the record was written to since."""
        sign, now = self._sign(), time.monotonic()
        with self._lock:
            kept = self._kept.get(name)
        if kept is not None and (kept.sign == sign or (kept.took > _SLOW and now - kept.made < PATIENCE)):
            value: _T = kept.value
            return value
        made = make()
        with self._lock:
            if len(self._kept) >= _MOST:
                self._kept.clear()
            self._kept[name] = _Kept(made, sign, now, time.monotonic() - now)
        return made

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
        """Make every count of `get` anew: somebody wrote through this very page."""
        with self._lock:
            self._kept.clear()

    def _sign(self) -> Sign:
        return tuple(_stamp(path) for path in self._files)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        told = path.stat()
    except OSError:
        return (0, 0)
    return (told.st_size, told.st_mtime_ns)
