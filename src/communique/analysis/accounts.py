"""Accounts: what one document tells of one contact, and whose account it is.

Comes in: a record, a contact and one of its reports. Goes out: an `Account` with its sayings in the order of telling.
A party's own readout speaks for that party alone: what it puts into the counterpart's mouth is reported, not confirmed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from communique.analysis.sayings import Place, Saying, saying_of
from communique.languages.tables import load_data
from communique.model import Span
from communique.reading.who.home import home_party
from communique.record import DocumentCard, Filter, Record, Report, StoredContact

WHOSE = ("organ", "state media", "other")
"""Whose a text can be: an organ of a party (a ministry, a presidency), a state's news service, anybody else's."""


@dataclass(frozen=True, slots=True)
class Account:
    """One document's account of a contact. `whose` is one of `WHOSE`, `side` the code of the party it speaks for (None
    for others); `cut` is true where the text was cut short (a feed item), `words` how many words its text has;
    `copies` are near duplicates that were left out."""

    report: str
    document: DocumentCard
    whose: str
    side: str | None
    cut: bool
    words: int
    sayings: tuple[Saying, ...]
    copies: tuple[str, ...] = ()

    def voice(self, saying: Saying) -> str:
        """Whose word a saying is here: "own" (the issuer's), "joint" (claimed by it for several), "reported" (put into
        another's mouth)."""
        if self.side is None or self.side not in saying.holder:
            return "reported"
        return "own" if len(saying.holder) == 1 else "joint"


def accounts_of(record: Record, contact: StoredContact, chosen: Iterable[str] = ()) -> tuple[Account, ...]:
    """The accounts of a contact, one for each report; of near duplicates only the one that leads them.

    `chosen` are ids of reports or documents (their first signs do); without them, reports that merely refer to the
    contact ("background") are left out where others tell of it. Parties' own accounts come first, then longer ones.
    """
    reports = reports_of(contact, tuple(chosen))
    kept, copies = _without_copies(reports)
    sayings: dict[str | None, list[Saying]] = {}
    for statement in record.statements(Filter(contact=contact.id)):
        sayings.setdefault(statement.report, []).append(saying_of(statement))
    found = [_account(record, one, sayings.get(one.id, []), copies.get(one.document.id, ())) for one in kept]
    return tuple(sorted(found, key=_rank))


@lru_cache(maxsize=4096)
def whose_text(publisher: str | None) -> tuple[str, str | None]:
    """Whose texts a publisher prints: one of `WHOSE`, and the party's code."""
    party = home_party(publisher)
    if party:
        return "organ", party
    low = (publisher or "").lower()
    state = next((code for words, code in _voices()["state_media"].items() if words in low), None)
    return ("state media", state) if state else ("other", None)


def text_was_cut(text: str) -> bool:
    """True where a text ends as feeds and teasers do."""
    end = text.rstrip().lower()
    return any(end.endswith(mark) for mark in _voices()["cut_marks"])


def place(record: Record, document: str, span: Span) -> Place:
    """A span of a stored document with its words."""
    return Place(document, span.start, span.end, span.of(record.text(document)))


def reports_of(contact: StoredContact, chosen: tuple[str, ...]) -> list[Report]:
    """The reports of a contact that nobody rejected: those chosen by their ids or their documents', else those that
    tell it as news, else all."""
    reports = [report for report in contact.reports if report.verdict != "rejected"]
    if chosen:
        return [one for one in reports if any(one.id == ask or _is(one.document, ask) for ask in chosen)]
    return [one for one in reports if one.reported != "background"] or reports


def _is(document: DocumentCard, asked: str) -> bool:
    return document.given_id == asked or (len(asked) >= 4 and document.id.startswith(asked))


def _without_copies(reports: list[Report]) -> tuple[list[Report], Mapping[str, tuple[str, ...]]]:
    """One report for each group of near duplicates and each document, and the documents left out, by the one kept."""
    groups: dict[str, list[Report]] = {}
    for report in reports:
        groups.setdefault(report.document.lead or report.document.id, []).append(report)
    kept, copies = [], {}
    for lead, group in groups.items():
        first = next((one for one in group if one.document.id == lead), group[0])
        others = dict.fromkeys(one.document.id for one in group if one.document.id != first.document.id)
        kept.append(first)
        copies[first.document.id] = tuple(others)
    return kept, copies


def _account(record: Record, report: Report, sayings: list[Saying], copies: tuple[str, ...]) -> Account:
    whose, side = whose_text(report.document.publisher)
    text = record.text(report.document.id)
    ordered = tuple(sorted(sayings, key=lambda one: (one.start, one.content.start, one.statement)))
    return Account(report.id, report.document, whose, side, text_was_cut(text), len(text.split()), ordered, copies)


def _rank(one: Account) -> tuple[int, str, int, str]:
    return WHOSE.index(one.whose), one.side or "", -len(one.sayings), one.document.id


def _voices() -> Mapping[str, Any]:
    return load_data("communique.analysis", "voices")
