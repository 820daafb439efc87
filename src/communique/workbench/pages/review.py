"""Review: one doubtful finding at a time with its words, keys for a verdict; and the ledger of what was decided."""

from __future__ import annotations

from communique.model import Span
from communique.record import Report, StoredContact, StoredStatement
from communique.workbench import wording
from communique.workbench.asked import Asked
from communique.workbench.asking import queue as asking
from communique.workbench.desk import Desk
from communique.workbench.page import Page, Paging
from communique.workbench.pages.contacts import CHOICES
from communique.workbench.text.marks import report_marks, statement_marks
from communique.workbench.text.segments import Mark
from communique.workbench.text.setting import pieces

_AROUND = 240
_NEXT = 12
_LINES = 50
_CONTESTED = {"start": "date", "requested_by": "who asked", "caller": "who called"}
"""What people call the fields on which reports are at odds."""


def queue(desk: Desk, asked: Asked) -> Page:
    """The finding asked for, or the most doubtful one that waits. Raises QuestionError for an id that is not there."""
    kind = "report" if asked.one("kind") == "report" else "statement"
    skipped = asked.number("after", 0, 1_000_000) if asked.one("after") else 0
    waiting = _waiting(desk, kind)[skipped : skipped + _NEXT]
    ident = asked.one("id") or (waiting[0] if waiting else "")
    statement = desk.record.statement(ident) if ident.startswith("s") else None
    contact, report = _report(desk, ident) if ident.startswith("r") else (None, None)
    told = {
        "kind": kind,
        "ident": ident,
        "skipped": skipped,
        "statement": statement,
        "report": report,
        "at_odds": [_CONTESTED.get(name, name) for name in asking.at_odds(contact, ident)] if contact else [],
        "shown": _shown(desk, statement, report),
        "waiting": _lines(desk, [one for one in waiting if one != ident]),
        "progress": desk.tally(("progress", kind), lambda store: asking.progress(store, kind)),
        "last": asking.last_decision(desk.store),
        "choices": CHOICES,
        "done": asked.one("done"),
    }
    return Page("review.html", "Review", "/review", told)


def _waiting(desk: Desk, kind: str) -> list[str]:
    """The most doubtful findings that wait; looked for anew where all that were known are decided."""
    sign = asking.newest(desk.store, kind)
    known = desk.tallies.keep(("doubtful", kind), sign, lambda: asking.doubtful(desk.store, kind))
    found = asking.undecided(desk.store, kind, known)
    if not found and known:
        known = desk.tallies.keep(("doubtful", kind), object(), lambda: asking.doubtful(desk.store, kind))
        found = asking.undecided(desk.store, kind, known)
    return found


def log(desk: Desk, asked: Asked) -> Page:
    """The decisions, the newest first."""
    entries = asking.ledger(desk.store, _LINES + 1, (asked.page - 1) * _LINES)
    first = (asked.page - 1) * _LINES
    rows = entries[:_LINES]
    paging = Paging(asked.page, first + 1 if rows else 0, first + len(rows), len(entries) > _LINES)
    told = {"rows": rows, "paging": paging, "asked": asked, "done": asked.one("done")}
    return Page("decisions.html", "Decisions", "/review", told)


def _report(desk: Desk, ident: str) -> tuple[StoredContact, Report]:
    """A report by its id, within its contact."""
    contact = desk.record.show(ident)
    assert isinstance(contact, StoredContact)
    return contact, next(one for one in contact.reports if one.id == ident)


def _shown(desk: Desk, statement: StoredStatement | None, report: Report | None) -> object:
    """The words of the finding with some of the text around it."""
    if statement is not None:
        return _around(desk, statement.document.id, list(statement_marks(statement)), statement.sentence_span)
    if report is not None:
        marks = list(report_marks(report))
        first = report.evidence[0] if report.evidence else Span(0, 0)
        return _around(desk, report.document.id, marks, first)
    return ()


def _around(desk: Desk, document: str, marks: list[Mark], about: Span) -> object:
    text = desk.record.text(document)
    start, end = max(0, about.start - _AROUND), min(len(text), about.end + _AROUND)
    while start > 0 and not text[start - 1].isspace() and about.start - start < 2 * _AROUND:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - about.end < 2 * _AROUND:
        end += 1
    while start < about.start and text[start].isspace():
        start += 1
    return pieces(text, Span(start, end), marks)


def _lines(desk: Desk, idents: list[str]) -> list[tuple[str, str, float]]:
    """The next findings in a few words: id, words, confidence."""
    out = []
    for ident in idents:
        if ident.startswith("s"):
            one = desk.record.statement(ident)
            who = one.speaker or " and ".join(map(wording.party, one.holder)) or "Somebody"
            out.append((ident, f"{who}: {one.cue_text} {one.quote}", one.confidence))
        else:
            _, report = _report(desk, ident)
            names = ", ".join(person.name or wording.party(person.state) for person in report.participants)
            out.append((ident, f"{report.kind.replace('_', ' ')}: {names}", report.confidence))
    return out
