"""FollowTheMoney: contacts as events, parties as public bodies, persons with their positions, one JSON entity a line.

Comes in: a record. Goes out: entities that `ftm validate` accepts. Ids are hashes of what an entity is, so that two
exports of one record agree; text values are lists, as the format has it.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, TextIO

from communique.exports.lines import write_lines
from communique.knowledge import parties
from communique.record import DocumentCard, Filter, Record, StoredContact, StoredPerson, Term

Json = dict[str, Any]


def write(record: Record, asked: Filter, out: TextIO) -> None:
    """Write the entities of the contacts that fit."""
    write_lines(entities(record, asked), out)


def entities(record: Record, asked: Filter) -> Iterator[Json]:
    """Documents, parties, persons and their positions, then the contacts, each entity once."""
    seen: set[str] = set()
    known = {person.id: person for person in record.persons()}
    for contact in record.contacts(asked):
        for entity in _of_contact(contact, known):
            if entity["id"] not in seen:
                seen.add(entity["id"])
                yield entity


@cache
def countries() -> dict[str, str]:
    """FollowTheMoney's codes of countries by our codes of parties."""
    lines = files("communique.exports").joinpath("data", "ftm_countries.csv").read_text("utf-8").splitlines()
    return {row["party"]: row["country"] for row in csv.DictReader(line for line in lines if not line.startswith("#"))}


def _id(*parts: str | None) -> str:
    return "cq-" + hashlib.sha1("\x1f".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()


def _entity(id_: str, schema: str, **values: str | list[str] | None) -> Json:
    told = {name: [value] if isinstance(value, str) else value for name, value in values.items() if value}
    return {"id": id_, "schema": schema, "properties": told}


def _of_contact(contact: StoredContact, known: dict[str, StoredPerson]) -> Iterator[Json]:
    involved = []
    for code in contact.parties:
        yield _party(code)
        involved.append(_id("party", code))
    for one in contact.attendees:
        if one.person and (person := known.get(one.person)):
            yield from _person(person)
            involved.append(_person_id(person))
    for document in contact.documents:
        yield _document(document)
    yield _event(contact, involved)


def _event(one: StoredContact, involved: list[str]) -> Json:
    names = [party.name if (party := parties.get(code)) else code for code in one.parties]
    papers = one.documents
    return _entity(
        _id("contact", *(f"{report.document.id}:{report.evidence}" for report in one.reports)),
        "Event",
        name=f"{one.kind.replace('_', ' ').capitalize()}: {' and '.join(names) or 'parties not told'}",
        startDate=one.start,
        endDate=one.end,
        location=one.place,
        country=[countries()[code] for code in one.parties if code in countries()],
        involved=involved,
        organizer=_id("party", one.requested_by) if one.requested_by in one.parties else None,
        keywords=[one.kind, one.status],
        recordId=one.id,
        sourceUrl=[paper.url for paper in papers if paper.url],
        publisher=list(dict.fromkeys(paper.publisher for paper in papers if paper.publisher)),
        proof=[_id("document", paper.id) for paper in papers],
    )


def _party(code: str) -> Json:
    party = parties.get(code)
    schema = "Organization" if party and party.kind == "organisation" else "PublicBody"
    return _entity(_id("party", code), schema, name=party.name if party else code, country=countries().get(code))


def _person_id(person: StoredPerson) -> str:
    return _id("person", person.name, person.party)


def _person(person: StoredPerson) -> Iterator[Json]:
    others = [name for name in person.names if name != person.name]
    country = countries().get(person.party or "")
    yield _entity(_person_id(person), "Person", name=person.name, alias=others, country=country)
    for term in person.terms:
        yield from _term(person, term)


def _term(person: StoredPerson, term: Term) -> Iterator[Json]:
    post = _id("position", term.office, term.party)
    yield _entity(post, "Position", name=term.office, country=countries().get(term.party or ""))
    yield _entity(
        _id("occupancy", person.name, person.party, term.office, term.party, term.first),
        "Occupancy",
        holder=_person_id(person),
        post=post,
        date=list(dict.fromkeys(day for day in (term.first, term.last) if day)),
        summary="Dates are those on which documents saw the person in this office.",
    )


def _document(one: DocumentCard) -> Json:
    return _entity(
        _id("document", one.id),
        "Article",
        title=one.title,
        publishedAt=one.day,
        publisher=one.publisher,
        sourceUrl=one.url,
    )
