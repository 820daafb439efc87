"""People: who appears in the record, and one person with names, offices, contacts and words."""

from __future__ import annotations

from communique.workbench.asked import Asked
from communique.workbench.asking import lists, people
from communique.workbench.desk import Desk
from communique.workbench.drawing.bars import bars
from communique.workbench.page import Page, Paging

SIZE = 60


def listing(desk: Desk, asked: Asked) -> Page:
    """The persons with most contacts first, or those whose name holds the words asked for."""
    asked.demand_bounds()
    words = asked.one("name")
    found = people.named(desk.store, words) if words else desk.tally("people", people.people)
    first = (asked.page - 1) * SIZE
    rows = found[first : first + SIZE]
    paging = Paging(asked.page, first + 1 if rows else 0, first + len(rows), len(found) > first + SIZE, len(found))
    told = {"rows": rows, "paging": paging, "asked": asked, "words": words}
    return Page("people.html", "People", "/people", told)


def one(desk: Desk, asked: Asked) -> Page:
    """One person. Raises QuestionError."""
    ident = asked.named["id"]
    found = people.person(desk.store, ident)
    told = {
        "one": found,
        "bars": bars(found.months, width=720, height=60),
        "contacts": lists.contacts_of(desk.store, ident, asked.page, 20),
        "said_list": lists.said_by(desk.store, ident, 8),
        "asked": asked,
    }
    return Page("person.html", found.person.name, "/people", told)
