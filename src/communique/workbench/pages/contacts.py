"""Contacts: the list, and one contact with its facts, its reports and what each side said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from communique.model import ACTS, FORMS, KINDS, REPORTED, STATUSES
from communique.record import Report, StoredContact, StoredStatement
from communique.record.sentences import sentence_around
from communique.workbench.asked import Asked
from communique.workbench.asking import lists
from communique.workbench.asking.found import statements_of
from communique.workbench.asking.neighbours import neighbours
from communique.workbench.desk import Desk
from communique.workbench.page import Page

SIZE = 40
_MOST_STATEMENTS = 120
_MOST_REPORTS = 30

CHOICES = {"kind": KINDS, "status": STATUSES, "reported": REPORTED, "act": ACTS, "form": FORMS}
"""The words that forms offer, by field."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A clause that reports a contact, within its sentence. `offset` is where the sentence begins."""

    sentence: str
    offset: int
    span: object


def listing(desk: Desk, asked: Asked) -> Page:
    """The contacts that fit, page by page."""
    oldest = asked.one("order") == "oldest"
    listed = lists.contacts(desk.store, asked.filter(), asked.page, SIZE, oldest=oldest)
    told = {"listed": listed, "asked": asked, "oldest": oldest, "choices": CHOICES}
    return Page("contacts.html", "Contacts", "/contacts", told)


def one(desk: Desk, asked: Asked) -> Page:
    """One contact. A report's id ("r7") leads to its contact too. Raises QuestionError."""
    ident = asked.named["id"]
    contact = desk.record.contact(ident) if not ident.startswith("r") else _of_report(desk, ident)
    said = statements_of(desk.store, contact.id, _MOST_STATEMENTS + 1)
    told = {
        "contact": contact,
        "reports": [(report, _quoted(desk, report)) for report in contact.reports[:_MOST_REPORTS]],
        "sides": by_side(said[:_MOST_STATEMENTS]),
        "more_said": len(said) > _MOST_STATEMENTS,
        "neighbours": neighbours(desk.store, contact),
        "links": [(link, desk.record.contact(link.other)) for link in contact.links[:12]],
        "report_of": {report.id: report for report in contact.reports},
        "choices": CHOICES,
        "done": asked.one("done"),
    }
    return Page("contact.html", "Contact", "/contacts", told)


def _of_report(desk: Desk, ident: str) -> StoredContact:
    found = desk.record.show(ident)
    assert isinstance(found, StoredContact)
    return found


def _quoted(desk: Desk, report: Report) -> list[Quoted]:
    text = desk.record.text(report.document.id)
    out = []
    for span in report.evidence[:4]:
        around = sentence_around(text, span)
        out.append(Quoted(around.of(text), around.start, span))
    return out


Side = tuple[tuple[str, ...], list[tuple[str, list[StoredStatement]]]]


def by_side(said: Iterable[StoredStatement]) -> list[Side]:
    """Statements under the parties that hold them, and there by issue; the side that says most comes first, what no
    party holds last."""
    sides: dict[tuple[str, ...], dict[str, list[StoredStatement]]] = {}
    for statement in said:
        issue = statement.issues[0].name if statement.issues else ""
        sides.setdefault(statement.holder, {}).setdefault(issue, []).append(statement)
    ordered = sorted(sides.items(), key=lambda side: (not side[0], -sum(map(len, side[1].values())), side[0]))
    return [(holder, sorted(issues.items(), key=lambda issue: issue[0] == "")) for holder, issues in ordered]
