"""A document and its reading are written into the record: what the document says, nothing merged yet.

Comes in: `Document`, `Reading`. Goes out: rows of documents, readings, reports, participants, statements, topics and
evidence, and the numbers of the reports, for merging. Rows that a newer reading finds again keep their ids.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from communique.model import Contact, Document, Fact, Participant, Reading, Span, Statement, Topic, text_id
from communique.record.days import first_day, last_day, local_day
from communique.record.found import as_found
from communique.record.indexing import forget_words, index_words
from communique.record.store import Store
from communique.record.texts import storable

_FIELDS = ("given_id", "url", "publisher", "published", "title")
_SPAN_COLUMNS = ("cue_start", "cue_end", "content_start", "content_end")


@dataclass(frozen=True, slots=True)
class Written:
    """What writing a reading did: the reports that are new or found again, and those that are gone."""

    document: int
    reports: tuple[int, ...]


def write_document(store: Store, document: Document) -> tuple[int, bool]:
    """Store a text once: its number, and whether anything about it is new (the text, or a field so far unknown).

    The same text met elsewhere is kept as a sighting; what it tells beyond the first fills that one's empty fields.
    """
    known = store.row("SELECT * FROM documents WHERE id = ?", (text_id(document.text),))
    told = _told(document)
    if known is None:
        return _insert_document(store, document, told), True
    nr = int(known["nr"])
    if all(value is None or value == known[name] for name, value in told.items()):
        return nr, False
    if _sighted(store, nr, told):
        return nr, False
    store.run(
        "INSERT INTO sightings (document, given_id, url, publisher, published, title) VALUES (?, ?, ?, ?, ?, ?)",
        (nr, *told.values()),
    )
    return nr, _fill(store, nr, {name: value for name, value in told.items() if known[name] is None})


def write_reading(store: Store, document: int, text: str, reading: Reading) -> Written:
    """Put a reading in the place of the document's former one. Reports and statements found again keep their ids."""
    old_reports, old_statements = _old_reports(store, document), _old_statements(store, document)
    forget_words(store, document, text)
    store.run("DELETE FROM statements WHERE document = ?", (document,))
    store.run("DELETE FROM reports WHERE document = ?", (document,))
    _write_page(store, document, reading)
    reports = {one.key: _write_report(store, document, one, old_reports) for one in reading.contacts}
    for statement in reading.statements:
        _write_statement(store, document, statement, reports, old_statements)
    index_words(store, document, text)
    return Written(document, tuple(reports.values()))


def _told(document: Document) -> dict[str, str | None]:
    given = document.id if document.id != text_id(document.text) else None
    values = (given, document.url, document.publisher, document.published, document.title)
    return {name: None if value is None else _clean(value) for name, value in zip(_FIELDS, values, strict=True)}


def _clean(value: str) -> str:
    return value.encode("utf-8", "replace").decode("utf-8")


def _insert_document(store: Store, document: Document, told: Mapping[str, str | None]) -> int:
    extra = json.dumps(dict(document.extra), ensure_ascii=True) if document.extra else None
    return store.run(
        "INSERT INTO documents (id, given_id, url, publisher, published, title, lang, extra, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (text_id(document.text), *told.values(), document.lang, extra, storable(document.text)),
    )


def _sighted(store: Store, nr: int, told: Mapping[str, str | None]) -> bool:
    same = " AND ".join(f"{name} IS ?" for name in _FIELDS)
    return store.row(f"SELECT 1 FROM sightings WHERE document = ? AND {same}", (nr, *told.values())) is not None


def _fill(store: Store, nr: int, missing: Mapping[str, str | None]) -> bool:
    news = {name: value for name, value in missing.items() if value is not None}
    for name, value in news.items():
        store.run(f"UPDATE documents SET {name} = ? WHERE nr = ?", (value, nr))
    return bool(news.keys() - {"given_id", "url"})


def _write_page(store: Store, document: int, reading: Reading) -> None:
    version = _version(store, reading.version)
    given = store.row("SELECT title, publisher, published, lang FROM documents WHERE nr = ?", (document,))
    assert given is not None
    facts = {name: getattr(reading, name) for name in ("title", "publisher", "published")}
    found = {name: fact for name, fact in facts.items() if fact is not None and given[name] is None}
    told = {name: found[name].value if name in found else None for name in facts}
    page = {name: _fact(fact) for name, fact in found.items()}
    store.run(
        "INSERT OR REPLACE INTO readings (document, version, title, publisher, published, day, lang, page, furniture,"
        " notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document,
            version,
            *told.values(),
            local_day(given["published"] or told["published"]),
            reading.lang if reading.lang != given["lang"] else None,
            _json(page),
            _json([list(span) for span in reading.furniture]),
            _json(list(reading.notes)),
        ),
    )


def _fact(fact: Fact) -> dict[str, object]:
    return {"value": fact.value, "origin": fact.origin, "span": fact.span and list(fact.span)}


def _json(value: object) -> str | None:
    return json.dumps(value, ensure_ascii=True) if value else None


def _version(store: Store, name: str) -> int:
    nr = store.value("SELECT nr FROM versions WHERE name = ?", (name,))
    return int(nr) if nr is not None else store.run("INSERT INTO versions (name) VALUES (?)", (name,))


def _old_reports(store: Store, document: int) -> dict[object, int]:
    spans: dict[int, list[tuple[int, int]]] = {}
    for row in store.rows(
        'SELECT r.nr, e.start, e."end" FROM reports r LEFT JOIN evidence e ON e.report = r.nr AND e.role = ?'
        " WHERE r.document = ? ORDER BY r.nr, e.start",
        ("contact", document),
    ):
        spans.setdefault(row[0], []).append((row[1], row[2]))
    return {tuple(where): nr for nr, where in reversed(spans.items())}


def _old_statements(store: Store, document: int) -> dict[object, int]:
    rows = store.rows("SELECT * FROM statements WHERE document = ? ORDER BY nr DESC", (document,))
    return {tuple(found[name] for name in _SPAN_COLUMNS): found["nr"] for found in map(as_found, rows)}


def _write_report(store: Store, document: int, contact: Contact, old: dict[object, int]) -> int:
    when = contact.date
    nr = store.run(
        'INSERT INTO reports (nr, document, key, kind, status, reported, date_text, start, "end", weekday, first_day,'
        " last_day, place, requested_by, caller, duration, rule, confidence)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            old.pop(tuple(sorted(map(tuple, contact.evidence))), None),
            document,
            contact.key,
            contact.kind,
            contact.status,
            contact.reported,
            when.text,
            when.start,
            when.end,
            when.weekday,
            first_day(when.start),
            last_day(when.end or when.start),
            contact.place,
            contact.requested_by,
            contact.caller,
            contact.duration,
            contact.rule,
            contact.confidence,
        ),
    )
    _write_evidence(store, nr, "contact", contact.evidence)
    _write_evidence(store, nr, "date", [when.span] if when.span else [])
    for participant in contact.participants:
        _write_participant(store, nr, participant)
    return nr


def _write_participant(store: Store, report: int, one: Participant) -> None:
    nr = store.run(
        "INSERT INTO participants (report, name, office, state) VALUES (?, ?, ?, ?)",
        (report, one.name, one.office, one.state),
    )
    _write_evidence(store, report, "participant", one.spans, nr)


def _write_evidence(store: Store, report: int, role: str, spans: Iterable[Span], participant: int = 0) -> None:
    store.run_many(
        "INSERT OR IGNORE INTO evidence VALUES (?, ?, ?, ?, ?)",
        [(report, role, participant, span.start, span.end) for span in spans],
    )


def _write_statement(
    store: Store, document: int, one: Statement, reports: Mapping[str, int], old: dict[object, int]
) -> None:
    nr = store.run(
        "INSERT INTO statements (nr, document, report, speaker, addressee, act, form, cue_start, cue_end,"
        " content_start, content_end, source_start, source_end, rule, confidence)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            old.pop((*one.cue, *one.content), None),
            document,
            reports.get(one.contact) if one.contact else None,
            one.speaker,
            one.addressee,
            one.act,
            one.form,
            *one.cue,
            *one.content,
            *(one.source or (None, None)),
            one.rule,
            one.confidence,
        ),
    )
    parties = dict.fromkeys(one.holder)
    store.run_many("INSERT INTO holders VALUES (?, ?, ?)", [(party, nr, at) for at, party in enumerate(parties)])
    write_topics(store, nr, "issue", one.issues)
    write_topics(store, nr, "instrument", one.instruments)


def write_topics(store: Store, statement: int, kind: str, topics: Iterable[Topic]) -> None:
    """Write what a statement names, `kind` being "issue" or "instrument"."""
    for topic in topics:
        entry = store.value("SELECT nr FROM entries WHERE kind = ? AND id = ?", (kind, topic.id))
        if entry is None:
            entry = store.run("INSERT INTO entries (kind, id, name) VALUES (?, ?, ?)", (kind, topic.id, topic.name))
        store.run("INSERT OR IGNORE INTO topics VALUES (?, ?, ?, ?)", (entry, statement, *topic.span))


def topics_of(store: Store, statement: int) -> list[list[Any]]:
    """The statement's issues and instruments: [kind, id, name, start, end] each."""
    rows = store.rows(
        'SELECT e.kind, e.id, e.name, t.start, t."end" FROM topics t JOIN entries e ON e.nr = t.entry'
        " WHERE t.statement = ? ORDER BY t.start, e.nr",
        (statement,),
    )
    return [list(row) for row in rows]
