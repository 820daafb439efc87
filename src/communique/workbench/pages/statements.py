"""Statements: the list with its filter, and one statement in full."""

from __future__ import annotations

from communique.workbench.asked import Asked
from communique.workbench.asking import lists
from communique.workbench.desk import Desk
from communique.workbench.page import Page
from communique.workbench.pages.contacts import CHOICES

SIZE = 30


def listing(desk: Desk, asked: Asked) -> Page:
    """The statements that fit, page by page."""
    listed = lists.statements(desk.store, asked.filter(), asked.page, SIZE)
    told = {"listed": listed, "asked": asked, "choices": CHOICES, "done": asked.one("done")}
    return Page("statements.html", "Statements", "/statements", told)


def one(desk: Desk, asked: Asked) -> Page:
    """One statement with its sentence, its fields and its contact. Raises QuestionError."""
    found = desk.record.statement(asked.named["id"])
    contact = desk.record.contact(found.contact) if found.contact else None
    told = {"said": found, "contact": contact, "choices": CHOICES, "done": asked.one("done")}
    return Page("statement.html", "Statement", "/statements", told)
