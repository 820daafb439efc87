"""Warming up: the counts that pages over a large record begin with are made once, beside the first page."""

from __future__ import annotations

import threading
from collections.abc import Callable

from communique.errors import CommuniqueError
from communique.workbench.asked import Asked
from communique.workbench.desk import desk
from communique.workbench.pages.table import PAGES
from communique.workbench.settings import Workbench

_FIRST = ("/", "/people", "/network", "/issues", "/instruments", "/review")


def warm(shared: Workbench) -> threading.Thread:
    """Make the pages that count over the whole record, in a thread of their own."""
    thread = threading.Thread(target=_make, args=(shared,), name="warming", daemon=True)
    thread.start()
    return thread


def _make(shared: Workbench) -> None:
    makers: dict[str, Callable[..., object]] = dict(PAGES)
    for path in _FIRST:
        try:
            with desk(shared.settings.record, shared.tallies, shared.studies) as opened:
                makers[path](opened, Asked(path))
        except CommuniqueError:  # the page itself will tell what is wrong
            continue
