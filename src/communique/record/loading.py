"""Rows become contacts, statements and documents: read in blocks, so that a long list streams."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import Any

from communique.model import Participant, Span, Topic, When
from communique.record.contacts import lead_order
from communique.record.found import machine_of
from communique.record.sentences import sentence_around
from communique.record.store import Row, Store
from communique.record.stored import (
    Attendee,
    Claim,
    DocumentCard,
    Link,
    Report,
    Sighting,
    StoredContact,
    StoredDocument,
    StoredStatement,
)
from communique.record.texts import stored_text

_BLOCK = 200
_CONTESTED = ("kind", "start", "place", "requested_by", "caller")
_MADE = ("topics",)
"""What `machine` keeps beside amended fields, to be brought back with them."""
_CARD = (
    "SELECT o.nr, o.id, o.given_id, o.url, coalesce(o.title, d.title) AS title, d.day, u.similarity,"
    " coalesce(o.publisher, d.publisher) AS publisher, coalesce(o.published, d.published) AS published,"
    " coalesce(d.lang, o.lang) AS lang,"
    " (SELECT id FROM documents WHERE nr = u.lead) AS lead,"
    " (SELECT count(*) FROM reports WHERE document = o.nr) AS contacts,"
    " (SELECT count(*) FROM statements WHERE document = o.nr) AS statements"
    " FROM documents o JOIN readings d ON d.document = o.nr LEFT JOIN duplicates u ON u.document = o.nr"
)


def contacts(store: Store, numbers: Iterable[int]) -> Iterator[StoredContact]:
    """The contacts with these numbers, in this order; missing ones are left out."""
    for block in _blocks(numbers):
        yield from _contact_block(store, block)


def statements(store: Store, numbers: Iterable[int]) -> Iterator[StoredStatement]:
    """The statements with these numbers, in this order; missing ones are left out."""
    for block in _blocks(numbers):
        yield from _statement_block(store, block)


def cards(store: Store, numbers: Iterable[int]) -> Iterator[DocumentCard]:
    """The documents with these numbers without their texts, in this order."""
    for block in _blocks(numbers):
        yield from _cards(store, block).values()


def document(store: Store, number: int) -> StoredDocument:
    """One document with its text."""
    row = store.row(
        "SELECT o.text, o.extra, d.furniture, d.notes, v.name AS version FROM documents o"
        " JOIN readings d ON d.document = o.nr JOIN versions v ON v.nr = d.version WHERE o.nr = ?",
        (number,),
    )
    assert row is not None
    copies = store.rows(
        "SELECT document FROM duplicates WHERE lead = coalesce((SELECT lead FROM duplicates WHERE document = ?), ?)",
        (number, number),
    )
    return StoredDocument(
        card=_cards(store, [number])[number],
        text=stored_text(row["text"]),
        version=row["version"],
        furniture=tuple(Span(*one) for one in json.loads(row["furniture"] or "[]")),
        notes=tuple(json.loads(row["notes"] or "[]")),
        sightings=tuple(
            Sighting(*one)
            for one in store.rows(
                "SELECT given_id, url, publisher, published, title FROM sightings WHERE document = ?", (number,)
            )
        ),
        extra=json.loads(row["extra"] or "{}"),
        copies=tuple(cards(store, [row[0] for row in copies if row[0] != number])),
    )


def _blocks(numbers: Iterable[int]) -> Iterator[list[int]]:
    source = iter(numbers)
    while block := list(islice(source, _BLOCK)):
        yield block


def _in(numbers: Sequence[int]) -> str:
    return "({})".format(", ".join("?" * len(numbers)))


def _cards(store: Store, numbers: Sequence[int]) -> dict[int, DocumentCard]:
    rows = {row["nr"]: row for row in store.rows(f"{_CARD} WHERE o.nr IN {_in(numbers)}", numbers)}
    return {nr: _card(rows[nr]) for nr in numbers if nr in rows}


def _card(row: Row) -> DocumentCard:
    names = (
        "id", "given_id", "title", "publisher", "published", "day", "url", "lang", "contacts", "statements", "lead",
        "similarity",
    )  # fmt: skip
    return DocumentCard(*(row[name] for name in names))


def _contact_block(store: Store, numbers: Sequence[int]) -> Iterator[StoredContact]:
    rows = {row["nr"]: row for row in store.rows(f"SELECT * FROM contacts WHERE nr IN {_in(numbers)}", numbers)}
    reports = _reports(store, numbers)
    people = _people(store, numbers)
    parties = store.grouped(
        f"SELECT contact, party FROM contact_parties WHERE contact IN {_in(numbers)} ORDER BY party", numbers
    )
    links = _links(store, numbers)
    for nr in numbers:
        if nr in rows:
            parts = tuple(row["party"] for row in parties.get(nr, ()))
            yield _contact(rows[nr], parts, people.get(nr, ()), reports.get(nr, ()), links.get(nr, ()))


def _contact(
    row: Row, parties: tuple[str, ...], people: Sequence[Row], reports: Sequence[Report], links: Sequence[Link]
) -> StoredContact:
    return StoredContact(
        id=f"c{row['nr']}",
        kind=row["kind"],
        status=row["status"],
        reported=row["reported"],
        parties=parties,
        attendees=_attendees(people),
        start=row["start"],
        end=row["end"],
        dating=row["dating"],
        dated_by=_id("r", row["dated_by"]),
        place=row["place"],
        requested_by=row["requested_by"],
        caller=row["caller"],
        duration=row["duration"],
        reports=tuple(reports),
        links=tuple(links),
        contradictions=_contradictions(reports),
        verdict=row["verdict"],
    )


def _attendees(people: Sequence[Row]) -> tuple[Attendee, ...]:
    """Persons once each with their longest office; a party without a person only where no person of it is told."""
    told: dict[object, Attendee] = {}
    for row in people:
        key = row["person"] or row["given"] or f"party {row['state']}"
        new = Attendee(_id("p", row["person"]), row["name"] or row["given"], row["office"], row["state"])
        old = told.get(key)
        if old is None:
            told[key] = new
        elif len(new.office or "") > len(old.office or "") or (old.state is None and new.state is not None):
            told[key] = Attendee(old.person, old.name, new.office or old.office, old.state or new.state)
    with_person = {one.state for one in told.values() if one.name}
    return tuple(one for one in told.values() if one.name or one.state not in with_person)


def _contradictions(reports: Sequence[Report]) -> Mapping[str, tuple[Claim, ...]]:
    out = {}
    for field in _CONTESTED:
        claims: dict[str, list[str]] = {}
        for report in reports:
            value = report.date.start if field == "start" else getattr(report, field)
            if value is not None and value != "unspecified":
                claims.setdefault(value, []).append(report.id)
        if len(claims) > 1 and not _nested(claims):
            out[field] = tuple(Claim(value, tuple(which)) for value, which in claims.items())
    return out


def _nested(values: Iterable[str]) -> bool:
    """True where each value holds the next shorter one ("2023-08-21" and "2023-08"; "Beijing, China" and "Beijing")."""
    ordered = sorted(values, key=len)
    return all(short in long for short, long in pairwise(ordered))


def _reports(store: Store, numbers: Sequence[int]) -> dict[int, list[Report]]:
    rows = sorted(
        store.rows(
            "SELECT r.*, d.day FROM reports r JOIN readings d ON d.document = r.document"
            f" WHERE r.contact IN {_in(numbers)}",
            numbers,
        ),
        key=lead_order,
    )
    papers: dict[int, DocumentCard] = {}
    for block in _blocks({row["document"] for row in rows}):
        papers |= _cards(store, block)
    out: dict[int, list[Report]] = {}
    for at in range(0, len(rows), _BLOCK):
        own = [row["nr"] for row in rows[at : at + _BLOCK]]
        marks = _in(own)
        people = store.grouped(f"SELECT * FROM participants WHERE report IN {marks} ORDER BY nr", own, "report")
        spans = store.grouped(f"SELECT * FROM evidence WHERE report IN {marks} ORDER BY start", own, "report")
        for row in rows[at : at + _BLOCK]:
            nr = row["nr"]
            out.setdefault(row["contact"], []).append(
                _report(row, papers[row["document"]], people.get(nr, ()), spans.get(nr, ()))
            )
    return out


def _report(row: Row, paper: DocumentCard, people: Sequence[Row], spans: Sequence[Row]) -> Report:
    def of(role: str, participant: int = 0) -> tuple[Span, ...]:
        return tuple(
            Span(one["start"], one["end"]) for one in spans if (one["role"], one["participant"]) == (role, participant)
        )

    date = of("date")
    return Report(
        id=f"r{row['nr']}",
        contact=f"c{row['contact']}",
        document=paper,
        kind=row["kind"],
        status=row["status"],
        reported=row["reported"],
        participants=tuple(
            Participant(one["name"], one["office"], one["state"], of("participant", one["nr"])) for one in people
        ),
        date=When(row["date_text"], row["start"], row["end"], date[0] if date else None, row["weekday"]),
        place=row["place"],
        requested_by=row["requested_by"],
        caller=row["caller"],
        duration=row["duration"],
        evidence=of("contact"),
        rule=row["rule"],
        confidence=row["confidence"],
        verdict=row["verdict"],
        machine=_report_as_found(row),
    )


def _report_as_found(row: Row) -> dict[str, object]:
    """What the reader found in place of amendments; participants as words."""
    found = machine_of(row)
    if "participants" in found:
        people = ((name or state, office) for name, office, state, _ in found["participants"])
        found["participants"] = "; ".join(f"{who}, {office}" if office else str(who) for who, office in people)
    return found


def _people(store: Store, numbers: Sequence[int]) -> dict[int, list[Row]]:
    return store.grouped(
        "SELECT r.contact, p.person, coalesce(q.name, p.name) AS name, p.name AS given, p.office,"
        " coalesce(p.state, q.state) AS state"
        " FROM participants p JOIN reports r ON r.nr = p.report LEFT JOIN persons q ON q.nr = p.person"
        f" WHERE r.contact IN {_in(numbers)} AND (r.verdict IS NOT 'rejected') ORDER BY r.nr, p.nr",
        numbers,
    )


def _links(store: Store, numbers: Sequence[int]) -> dict[int, list[Link]]:
    out: dict[int, list[Link]] = {}
    forth = {"announced": "announced", "part_of": "part_of"}
    back = {"announced": "held", "part_of": "holds"}
    for own, far, names in (("contact", "other", forth), ("other", "contact", back)):
        for row in store.rows(f"SELECT {own}, {far}, kind FROM links WHERE {own} IN {_in(numbers)}", numbers):
            out.setdefault(row[0], []).append(Link(names[row["kind"]], f"c{row[1]}"))
    return out


def _statement_block(store: Store, numbers: Sequence[int]) -> Iterator[StoredStatement]:
    marks = _in(numbers)
    rows = {
        row["nr"]: row
        for row in store.rows(
            f"SELECT s.*, r.contact FROM statements s LEFT JOIN reports r ON r.nr = s.report WHERE s.nr IN {marks}",
            numbers,
        )
    }
    papers = _cards(store, sorted({row["document"] for row in rows.values()}))
    holders = store.grouped(f"SELECT statement, party FROM holders WHERE statement IN {marks} ORDER BY place", numbers)
    topics = store.grouped(
        'SELECT t.statement, e.kind, e.id, e.name, t.start, t."end" FROM topics t JOIN entries e ON e.nr = t.entry'
        f" WHERE t.statement IN {marks} ORDER BY t.start",
        numbers,
    )
    text_of = _texts(store)
    for nr in numbers:
        if nr in rows:
            row = rows[nr]
            parties = tuple(one["party"] for one in holders.get(nr, ()))
            yield _statement(row, papers[row["document"]], text_of(row["document"]), parties, topics.get(nr, ()))


def _statement(
    row: Row, paper: DocumentCard, text: str, parties: tuple[str, ...], topics: Sequence[Row]
) -> StoredStatement:
    cue, content = Span(row["cue_start"], row["cue_end"]), Span(row["content_start"], row["content_end"])
    around = sentence_around(text, Span(min(cue.start, content.start), max(cue.end, content.end)))
    return StoredStatement(
        id=f"s{row['nr']}",
        contact=_id("c", row["contact"]),
        report=_id("r", row["report"]),
        document=paper,
        speaker=row["speaker"],
        person=_id("p", row["person"]),
        holder=parties,
        addressee=row["addressee"],
        act=row["act"],
        form=row["form"],
        cue=cue,
        content=content,
        source=None if row["source_start"] is None else Span(row["source_start"], row["source_end"]),
        quote=content.of(text),
        cue_text=cue.of(text),
        sentence=around.of(text),
        sentence_span=around,
        issues=_topics(topics, "issue"),
        instruments=_topics(topics, "instrument"),
        rule=row["rule"],
        confidence=row["confidence"],
        verdict=row["verdict"],
        machine=_statement_as_found(row, text),
    )


def _statement_as_found(row: Row, text: str) -> dict[str, object]:
    """What the reader found in place of amendments; of a span, the words that it marked."""
    found = machine_of(row)
    out = {name: value for name, value in found.items() if name not in _MADE and not name.endswith(("_start", "_end"))}
    for name in ("cue", "content"):
        if f"{name}_start" in found:
            out[name] = text[found[f"{name}_start"] : found[f"{name}_end"]]
    return out


def _topics(rows: Sequence[Row], kind: str) -> tuple[Topic, ...]:
    return tuple(Topic(row["id"], row["name"], Span(row["start"], row["end"])) for row in rows if row["kind"] == kind)


def _texts(store: Store) -> Any:
    @lru_cache(maxsize=16)
    def text_of(number: int) -> str:
        return stored_text(store.value("SELECT text FROM documents WHERE nr = ?", (number,)))

    return text_of


def _id(letter: str, number: int | None) -> str | None:
    return None if number is None else f"{letter}{number}"
