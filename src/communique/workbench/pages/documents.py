"""Documents: the list, and one document as published, its findings lit up, with a card for each beside the text."""

from __future__ import annotations

from functools import cache
from importlib import resources

from communique.errors import QuestionError
from communique.model import Span
from communique.record import Filter, Report, StoredContact, StoredStatement
from communique.workbench.addresses import PART
from communique.workbench.asked import Asked
from communique.workbench.asking import lists
from communique.workbench.asking.found import contacts_in, statements_in
from communique.workbench.desk import Desk
from communique.workbench.page import Page
from communique.workbench.text.marks import document_marks
from communique.workbench.text.setting import pieces

SIZE = 50


def listing(desk: Desk, asked: Asked) -> Page:
    """The documents that fit, page by page."""
    oldest = asked.one("order") == "oldest"
    listed = lists.documents(desk.store, asked.filter(), asked.page, SIZE, oldest=oldest)
    return Page("documents.html", "Documents", "/documents", {"listed": listed, "asked": asked, "oldest": oldest})


def one(desk: Desk, asked: Asked) -> Page:
    """One document, a part at a time where it is long. Raises QuestionError."""
    document = desk.record.document(asked.named["id"])
    card = document.card
    parts = max(1, -(-len(document.text) // PART))
    part = asked.number("part", 1, parts)
    within = Span((part - 1) * PART, min(part * PART, len(document.text)))
    contacts = contacts_in(desk.store, card.id)
    reports = [report for contact in contacts for report in contact.reports if report.document.id == card.id]
    said = statements_in(desk.store, card.id)
    hits = _hits(desk, card.id, asked.one("q"))
    marks = document_marks(document, said, reports, hits)
    told = {
        "document": document,
        "pieces": pieces(document.text, within, marks),
        "within": within,
        "part": part,
        "parts": parts,
        "said": sorted(_within(said, within), key=lambda one: (one.content.start, one.cue.start)),
        "told": [(contact, report) for contact, report in _told(contacts, card.id)],
        "hits": hits,
        "is_read": (card.lang or "en") in _languages(),
        "done": asked.one("done"),
    }
    return Page("document.html", card.title or card.given_id or card.id, "/documents", told)


@cache
def _languages() -> frozenset[str]:
    """The languages that are read: each is a folder of data."""
    return frozenset(one.name for one in resources.files("communique.languages").iterdir() if one.is_dir())


def _within(said: list[StoredStatement], within: Span) -> list[StoredStatement]:
    return [one for one in said if within.start <= min(one.cue.start, one.content.start) < max(within.end, 1)]


def _told(contacts: list[StoredContact], document: str) -> list[tuple[StoredContact, Report]]:
    found = [(one, report) for one in contacts for report in one.reports if report.document.id == document]
    return sorted(found, key=lambda pair: pair[1].evidence[:1])


def _hits(desk: Desk, document: str, words: str) -> tuple[Span, ...]:
    """Where the words of a search stand; nothing where the search does not add up."""
    try:
        found = next(desk.record.search(words, Filter(document=document), limit=1), None) if words else None
    except QuestionError:
        return ()
    return found.spans if found else ()
