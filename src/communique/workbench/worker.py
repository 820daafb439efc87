"""A worker: one thread that does what it is handed, one piece after the other, beside the pages.

The thread ends when nothing waits and begins anew with the next piece, so that an idle workbench holds none.
"""

from __future__ import annotations

import logging
import threading
from collections import deque
from collections.abc import Callable

_LOG = logging.getLogger(__name__)


class Worker:
    """Takes work from any thread. What a piece of work raises ends that piece alone."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._waiting: deque[Callable[[], None]] = deque()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def hand(self, work: Callable[[], None]) -> None:
        """Have this done after all that was handed in before."""
        with self._lock:
            self._waiting.append(work)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while True:
            with self._lock:
                if not self._waiting:
                    self._thread = None
                    return
                work = self._waiting.popleft()
            try:
                work()
            except Exception:  # the rest must not wait for ever
                _LOG.exception("a piece of work broke off (%s)", self._name)
