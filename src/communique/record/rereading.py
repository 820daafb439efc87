"""Readings given back: what a record holds of a document, as a `Document` and a `Reading` again.

Comes in: the number of a document. Goes out: a `StoredReading`, as the reader found it (`as_found`), or as people
reviewed it: amended, without what was rejected (`as_reviewed`).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from communique.model import Contact, Document, Fact, Participant, Reading, Span, Statement, Topic, When
from communique.record import found
from communique.record.adding import topics_of
from communique.record.store import Row, Store
from communique.record.stored import Sighting, StoredReading
from communique.record.texts import stored_text

_REPORTS = (
    "SELECT r.*, c.verdict AS contact_verdict, c.reports AS accounts, c.kind AS c_kind, c.status AS c_status,"
    ' c.start AS c_start, c."end" AS c_end, c.place AS c_place, c.requested_by AS c_requested_by,'
    " c.caller AS c_caller, c.duration AS c_duration"
    " FROM reports r LEFT JOIN contacts c ON c.nr = r.contact WHERE r.document = ? ORDER BY r.nr"
)
_STATEMENTS = (
    "SELECT s.*, r.key, NULL AS contact_verdict FROM statements s LEFT JOIN reports r ON r.nr = s.report"
    " WHERE s.document = ? ORDER BY s.content_start, s.cue_start, s.nr"
)
_OF_CONTACT = ("kind", "status", "start", "end", "place", "requested_by", "caller", "duration")


def as_found(store: Store, number: int) -> StoredReading:
    """The reading of a document as its reader found it, whatever people decided."""
    return _stored(store, number, reviewed=False)


def as_reviewed(store: Store, number: int) -> StoredReading:
    """The reading of a document with what people amended, and without what they rejected. An amended contact counts
    where this document alone reports it: of several accounts nobody knows which told what the person knows."""
    return _stored(store, number, reviewed=True)


def _stored(store: Store, number: int, *, reviewed: bool) -> StoredReading:
    row = store.row(
        "SELECT o.*, d.title AS page_title, d.lang AS read_lang, d.page, d.furniture, d.notes, v.name AS version"
        " FROM documents o JOIN readings d ON d.document = o.nr JOIN versions v ON v.nr = d.version WHERE o.nr = ?",
        (number,),
    )
    assert row is not None
    document = _document(row)
    reports, said = list(store.rows(_REPORTS, (number,))), list(store.rows(_STATEMENTS, (number,)))
    contacts = [_contact(store, _values(one, reviewed=reviewed)) for one in reports if not (reviewed and _refused(one))]
    keys = {contact.key for contact in contacts}
    statements = [_statement(store, one, keys, reviewed=reviewed) for one in said if not (reviewed and _refused(one))]
    page = json.loads(row["page"] or "{}")
    reading = Reading(
        id=document.id,
        version=row["version"],
        contacts=tuple(contacts),
        statements=tuple(statements),
        furniture=_spans(json.loads(row["furniture"] or "[]")),
        title=_fact(page.get("title")),
        publisher=_fact(page.get("publisher")),
        published=_fact(page.get("published")),
        lang=row["read_lang"] or row["lang"],
        notes=tuple(json.loads(row["notes"] or "[]")),
    )
    return StoredReading(
        row["id"],
        document,
        reading,
        tuple(_sightings(store, number)),
        all(map(_ruled_on, reports)),
        all(map(_ruled_on, said)),
        sum(map(_ruled_on, (*reports, *said))),
    )


def _ruled_on(row: Row) -> bool:
    return bool(row["verdict"] or row["contact_verdict"])


def _refused(row: Row) -> bool:
    return "rejected" in (row["verdict"], row["contact_verdict"])


def _document(row: Row) -> Document:
    return Document(
        id=row["given_id"] or row["id"],
        text=stored_text(row["text"]),
        title=row["title"],
        publisher=row["publisher"],
        published=row["published"],
        url=row["url"],
        lang=row["lang"],
        extra=json.loads(row["extra"] or "{}"),
    )


def _sightings(store: Store, number: int) -> Iterator[Sighting]:
    rows = store.rows("SELECT given_id, url, publisher, published, title FROM sightings WHERE document = ?", (number,))
    return (Sighting(*row) for row in rows)


def _values(row: Row, *, reviewed: bool) -> dict[str, Any]:
    """The columns of a report: with what was found in place of amendments, or with the amendments."""
    if not reviewed:
        return found.as_found(row)
    out = dict(row)
    if row["accounts"] == 1:
        out |= {name: row[f"c_{name}"] for name in _OF_CONTACT}
    return out


def _contact(store: Store, row: Mapping[str, Any]) -> Contact:
    spans = list(store.rows("SELECT * FROM evidence WHERE report = ? ORDER BY start", (row["nr"],)))
    date = _of(spans, "date")
    return Contact(
        key=row["key"],
        kind=row["kind"],
        status=row["status"],
        reported=row["reported"],
        participants=tuple(_participants(store, row, spans)),
        date=When(row["date_text"], row["start"], row["end"], date[0] if date else None, row["weekday"]),
        place=row["place"],
        requested_by=row["requested_by"],
        evidence=_of(spans, "contact"),
        rule=row["rule"],
        confidence=row["confidence"],
        caller=row["caller"],
        duration=row["duration"],
    )


def _participants(store: Store, row: Mapping[str, Any], spans: Sequence[Row]) -> Iterator[Participant]:
    """The participants of now; the reader's own where `row` brings them along."""
    if "participants" in row:
        for name, office, state, mentions in found.participants_found(store, row["nr"]):
            yield Participant(name, office, state, _spans(mentions))
        return
    for one in store.rows("SELECT * FROM participants WHERE report = ? ORDER BY nr", (row["nr"],)):
        yield Participant(one["name"], one["office"], one["state"], _of(spans, "participant", one["nr"]))


def _of(spans: Sequence[Row], role: str, participant: int = 0) -> tuple[Span, ...]:
    own = (role, participant)
    return tuple(Span(one["start"], one["end"]) for one in spans if (one["role"], one["participant"]) == own)


def _statement(store: Store, row: Row, keys: set[str], *, reviewed: bool) -> Statement:
    holders = store.rows("SELECT party FROM holders WHERE statement = ? ORDER BY place", (row["nr"],))
    told = {"holder": [one[0] for one in holders], **(dict(row) if reviewed else found.as_found(row))}
    return Statement(
        contact=told["key"] if told["key"] in keys else None,
        speaker=told["speaker"],
        holder=tuple(told["holder"]),
        addressee=told["addressee"],
        act=told["act"],
        form=told["form"],
        cue=Span(told["cue_start"], told["cue_end"]),
        content=Span(told["content_start"], told["content_end"]),
        source=None if row["source_start"] is None else Span(row["source_start"], row["source_end"]),
        rule=row["rule"],
        confidence=row["confidence"],
        issues=_topics(store, told, "issue"),
        instruments=_topics(store, told, "instrument"),
    )


def _topics(store: Store, statement: Mapping[str, Any], kind: str) -> tuple[Topic, ...]:
    """What a statement names: the reader's own, where `topics` tells that a person's span has replaced them."""
    rows = statement["topics"] if "topics" in statement else topics_of(store, statement["nr"])
    return tuple(Topic(ident, name, Span(start, end)) for which, ident, name, start, end in rows if which == kind)


def _fact(data: Mapping[str, Any] | None) -> Fact | None:
    return None if data is None else Fact(data["value"], data["origin"], Span(*data["span"]) if data["span"] else None)


def _spans(data: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(*one) for one in data)
