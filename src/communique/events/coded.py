"""A record's contacts and statements as events: who did what to whom on which day, in CAMEO and PLOVER codes.

Comes in: a record and a filter. Goes out: `CodedEvent`s. The mapping is data (`data/mapping.yaml`). Contacts make an
event each way between every two parties; statements one from each holder to whom it was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import permutations
from typing import Any

from communique.events.actors import UNKNOWN, cameo_party
from communique.events.codes import plover, quad
from communique.knowledge import parties
from communique.languages.tables import load_data
from communique.record import DocumentCard, Filter, Record, StoredContact, StoredStatement

_GOVERNMENT = "GOV"


@dataclass(frozen=True, slots=True)
class Side:
    """One end of an event: our code of the party (None where nobody is told), CAMEO's letters, the person if one is."""

    party: str | None
    letters: str
    person: str | None = None


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """One event. `fact` is the id of the contact or statement it comes of; `day` its first day as precise as told,
    or the day of publication where `dated` is "published". `words` tell it, at [start, end) of `document`."""

    id: str
    fact: str
    day: str | None
    dated: str
    source: Side
    target: Side
    code: str
    plover: str | None
    quad: int
    mode: str | None
    contexts: tuple[str, ...]
    issues: tuple[str, ...]
    instruments: tuple[str, ...]
    document: DocumentCard
    words: str
    start: int
    end: int


def coded_events(record: Record, asked: Filter) -> Iterator[CodedEvent]:
    """The events of the contacts that fit, then those of the statements that fit."""
    for contact in record.contacts(asked):
        yield from _of_contact(record, contact)
    known: dict[str, StoredContact] = {}
    for statement in record.statements(asked):
        if statement.contact and statement.contact not in known:
            known = {statement.contact: record.contact(statement.contact)}
        yield from _of_statement(statement, known.get(statement.contact or ""))


def mapping() -> Mapping[str, Any]:
    """The mapping from the guide's words to codes."""
    return load_data("communique.events", "mapping")


def _side(party: str | None, person: str | None = None) -> Side:
    if party is None:
        return Side(None, UNKNOWN, person)
    letters = cameo_party(party)
    known = parties.get(party)
    state = known is not None and known.kind != "organisation"
    return Side(party, letters + _GOVERNMENT if person and state else letters, person)


def _of_contact(record: Record, one: StoredContact) -> Iterator[CodedEvent]:
    if not one.reports or not one.parties:
        return
    told = mapping()["contacts"][one.status]
    row = told[one.kind] if one.status == "held" else told
    lead = one.reports[0]
    text = record.text(lead.document.id)
    start, end = lead.evidence[0] if lead.evidence else (0, 0)
    host = _host(one) if "host" in row else None
    people = {each.state: each.name for each in reversed(one.attendees) if each.name and each.state}
    day, dated = _day(one.start, lead.document)
    for number, (source, target) in enumerate(permutations(one.parties, 2), 1):
        code = _code(row, host, source, target)
        if code is None:
            continue
        yield CodedEvent(
            id=f"{one.id}-{number}",
            fact=one.id,
            day=day,
            dated=dated,
            source=_side(source, people.get(source)),
            target=_side(target, people.get(target)),
            code=code,
            plover=plover(code),
            quad=quad(code),
            mode=row["mode"],
            contexts=("diplomatic",),
            issues=(),
            instruments=(),
            document=lead.document,
            words=text[start:end],
            start=start,
            end=end,
        )


def _code(row: Mapping[str, str], host: str | None, source: str, target: str) -> str | None:
    """The code of what one party does to another: on a visit, guests visit and the host receives."""
    if host is None:
        return row["code"]
    if source == host:
        return row["host"]
    return row["visitor"] if target == host else None


def _host(one: StoredContact) -> str | None:
    """The party in whose house a visit is: the one that its place names, else the one that invited."""
    if one.place:
        for hit in parties.find(one.place, 0, len(one.place)):
            if hit.code in one.parties:
                return hit.code
    return one.requested_by if one.requested_by in one.parties else None


def _of_statement(one: StoredStatement, contact: StoredContact | None) -> Iterator[CodedEvent]:
    issues = tuple(dict.fromkeys(topic.name for topic in one.issues))
    contexts = contexts_of(issues)
    code = code_of(one.act, issues, contexts)
    if code is None:
        return
    day, dated = _day(contact.start if contact else None, one.document)
    targets: list[str | None] = [*_addressed(one, contact)] or [None]
    pairs = [(holder, target) for holder in one.holder for target in targets if target != holder]
    for number, (holder, target) in enumerate(pairs, 1):
        yield CodedEvent(
            id=f"{one.id}-{number}",
            fact=one.id,
            day=day,
            dated=dated,
            source=_side(holder, one.speaker),
            target=_side(target),
            code=code,
            plover=plover(code),
            quad=quad(code),
            mode=None,
            contexts=contexts,
            issues=issues,
            instruments=tuple(dict.fromkeys(topic.name for topic in one.instruments)),
            document=one.document,
            words=one.quote,
            start=one.content.start,
            end=one.content.end,
        )


def code_of(act: str, issues: tuple[str, ...], contexts: tuple[str, ...]) -> str | None:
    """The CAMEO code of an act: the finest that an issue, else a context, tells; None for what is no event."""
    told = mapping()
    finer = [told["issues"].get(issue, {}).get(act) for issue in issues]
    finer += [told["contexts"].get(context, {}).get(act) for context in contexts]
    code: str | None = next((code for code in finer if code), told["acts"][act]["code"])
    return code


def contexts_of(issues: tuple[str, ...]) -> tuple[str, ...]:
    """PLOVER's contexts of issues, by the words of their labels; "diplomatic" where they tell none."""
    words = {word for issue in issues for word in (issue, *issue.split())}
    found = tuple(context for context, telling in mapping()["context_words"].items() if words & set(telling))
    return found or ("diplomatic",)


def _addressed(one: StoredStatement, contact: StoredContact | None) -> Iterator[str]:
    """The parties to whom it is said: the addressee or his or her party, else the others of the contact."""
    if one.addressee:
        people = contact.attendees if contact else ()
        side = next((each.state for each in people if each.name == one.addressee and each.state), None)
        if code := side or (one.addressee if parties.get(one.addressee) else None):
            yield code
            return
    if contact:
        yield from (party for party in contact.parties if party not in one.holder)


def _day(start: str | None, document: DocumentCard) -> tuple[str | None, str]:
    return (start, "told") if start else (document.day, "published")
