"""Failures: the texts and sources that could not be read, each with why and what to do."""

from __future__ import annotations

from communique.workbench.asked import Asked
from communique.workbench.asking.lists import cut
from communique.workbench.desk import Desk
from communique.workbench.page import Page

SIZE = 50


def page(desk: Desk, asked: Asked) -> Page:
    """The failures met last first, page by page."""
    found = desk.record.failures.newest(SIZE + 1, (asked.page - 1) * SIZE)
    return Page("failures.html", "Not read", "/", {"listed": cut(found, asked.page, SIZE), "asked": asked})
