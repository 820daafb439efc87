"""Timeline: contacts of a pair, a person or an issue through time, as a figure and as a table beside it."""

from __future__ import annotations

from communique.workbench.asked import Asked
from communique.workbench.asking import lists
from communique.workbench.desk import Desk
from communique.workbench.drawing.timeline import timeline
from communique.workbench.page import Page
from communique.workbench.pages.contacts import CHOICES

MOST = 140


def page(desk: Desk, asked: Asked) -> Page:
    """The newest contacts that fit; contacts only referred to in passing are left out unless asked for."""
    listed = lists.contacts(desk.store, asked.filter(), 1, MOST)
    found = listed.rows[::-1]
    figure = timeline(found)
    told = {
        "figure": figure,
        "undated": figure.undated if figure else len(found),
        "contacts": found,
        "asked": asked,
        "paging": listed.paging,
        "choices": CHOICES,
    }
    return Page("timeline.html", "Timeline", "/timeline", told)
