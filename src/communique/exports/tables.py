"""The tidy tables of a record: rows for csv, parquet and datasette, all made in one walk through the record.

Comes in: a record and a filter. Goes out: rows, each with the name of its table, as tuples in the order of the columns
of `dictionary`. All stream, but for commitments and phrases, which must see everything first. Lists within a cell are
parted by ";".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from communique.analysis import commitments, phrases
from communique.analysis.commitments import Commitment
from communique.analysis.encounters import Encounter, encounter_of, with_encounters
from communique.analysis.phrases import Phrase
from communique.knowledge import parties
from communique.model import Participant, Span
from communique.record import DocumentCard, Filter, Record, Report, StoredContact, StoredStatement

Row = tuple[Any, ...]
_USES = 100
"""Statements told of one phrase."""


GROUP = 5_000
"""Rows of one table that are handed on together."""


def groups(record: Record, asked: Filter) -> Iterator[tuple[str, list[Row]]]:
    """The rows of `rows`, many of one table at a time, in the order within each table."""
    waiting: dict[str, list[Row]] = {}
    for name, row in rows(record, asked):
        told = waiting.setdefault(name, [])
        told.append(row)
        if len(told) == GROUP:
            yield name, waiting.pop(name)
    yield from waiting.items()


def listed(values: Iterable[str | None]) -> str | None:
    """Several values in one cell; None for none."""
    return ";".join(dict.fromkeys(value for value in values if value)) or None


def rows(record: Record, asked: Filter) -> Iterator[tuple[str, Row]]:
    """Every row of every table with the table's name. Rows of one table come in order; tables take turns."""
    for card in record.documents(asked):
        yield from _of_document(record, card)
    met: dict[str, Encounter] = {}
    for contact in record.contacts(asked):
        met[contact.id] = encounter_of(contact)
        yield from _of_contact(record, contact)
    yield from _of_statements(record, asked, met)


def _of_document(record: Record, one: DocumentCard) -> Iterator[tuple[str, Row]]:
    copy = one.lead if one.lead != one.id else None
    row = (
        one.id, one.given_id, one.published, one.day, one.publisher, one.title, one.url, one.lang, one.contacts,
        one.statements, copy, one.similarity if copy else None,
    )  # fmt: skip
    yield "documents", row
    yield "texts", (one.id, record.text(one.id))


def _of_contact(record: Record, one: StoredContact) -> Iterator[tuple[str, Row]]:
    yield "contacts", _contact(one)
    for code in one.parties:
        party = parties.get(code)
        yield "contact_parties", (one.id, code, party.name if party else code, party.kind if party else None)
    for number, each in enumerate(one.attendees, 1):
        yield "participants", (one.id, number, each.person, each.name, each.office, each.state)
    for link in one.links:
        yield "links", (one.id, link.kind, link.other)
    for report in one.reports:
        yield "reports", _report(report)
        for row in _evidence_of_report(report, record.text(report.document.id)):
            yield "evidence", row


def _contact(one: StoredContact) -> Row:
    return (
        one.id, one.kind, one.status, one.reported, one.start, one.end, one.dating, one.dated_by,
        listed(one.parties), one.place, one.requested_by, one.caller, one.duration, len(one.reports),
        listed(one.contradictions), one.verdict,
    )  # fmt: skip


def _report(one: Report) -> Row:
    date = one.date
    return (
        one.id, one.contact, one.document.id, one.kind, one.status, one.reported, date.text, date.start,
        date.end, date.weekday, one.place, one.requested_by, one.caller, one.duration,
        listed(map(_told, one.participants)), one.rule, one.confidence, one.verdict, _amended(one.machine),
    )  # fmt: skip


def _told(one: Participant) -> str:
    return "|".join((one.name or "", one.office or "", one.state or ""))


def _amended(machine: Mapping[str, object]) -> str | None:
    return listed(name for name in machine if name not in ("first_day", "last_day"))


def _of_statements(record: Record, asked: Filter, met: Mapping[str, Encounter]) -> Iterator[tuple[str, Row]]:
    """The rows of statements; then commitments and phrases, which the same walk gathers."""
    ledger, wordings = commitments.Gathering(record, asked), phrases.Gathering(record)
    for statement, encounter in with_encounters(record, record.statements(asked), met):
        ledger.take(statement, encounter)
        wordings.take(statement, encounter)
        yield from _of_statement(record, statement)
    bound = commitments.commitments(record, asked) if asked.act else ledger.commitments()
    yield from (("commitments", _commitment(number, one)) for number, one in enumerate(bound, 1))
    found = phrases.phrases(wordings.passages)
    yield from (("phrases", _phrase(number, one)) for number, one in enumerate(found, 1))


def _of_statement(record: Record, one: StoredStatement) -> Iterator[tuple[str, Row]]:
    yield "statements", _statement(one)
    for party in one.holder:
        yield "holders", (one.id, party)
    for kind, topics in (("issue", one.issues), ("instrument", one.instruments)):
        for topic in topics:
            yield "topics", (one.id, kind, topic.id, topic.name, *topic.span)
    for row in _evidence_of_statement(record, one):
        yield "evidence", row


def _statement(one: StoredStatement) -> Row:
    return (
        one.id, one.contact, one.report, one.document.id, one.document.day, one.document.publisher, one.speaker,
        one.person, listed(one.holder), one.addressee, one.act, one.form, one.cue_text, one.quote, one.sentence,
        *one.cue, *one.content, listed(topic.name for topic in one.issues),
        listed(topic.name for topic in one.instruments), one.rule, one.confidence, one.verdict,
        _amended(one.machine),
    )  # fmt: skip


def _evidence_of_report(report: Report, text: str) -> Iterator[Row]:
    spans = [("contact", 0, span) for span in report.evidence]
    spans += [("date", 0, report.date.span)] if report.date.span else []
    people = enumerate(report.participants, 1)
    spans += [("participant", number, span) for number, one in people for span in one.spans]
    for role, number, span in spans:
        yield report.id, role, number, report.document.id, *span, span.of(text)


def _evidence_of_statement(record: Record, one: StoredStatement) -> Iterator[Row]:
    spans: list[tuple[str, Span, str]] = [("cue", one.cue, one.cue_text), ("content", one.content, one.quote)]
    if one.source:
        spans.append(("source", one.source, one.source.of(record.text(one.document.id))))
    for role, span, words in spans:
        yield one.id, role, 0, one.document.id, *span, words


def _commitment(number: int, one: Commitment) -> Row:
    told = [act.saying for act in one.told]
    return (
        number, listed(one.holder), one.addressee, listed(one.parties), one.since, one.state, one.by,
        listed(one.instruments), listed(one.issues), told[-1].content.words, listed(s.statement for s in told),
        one.done.saying.statement if one.done else None,
    )  # fmt: skip


def _phrase(number: int, one: Phrase) -> Row:
    told = listed([use.statement for use in one.uses][:_USES])
    return (
        number, one.words, one.name, one.party, one.specific, one.contacts, one.places, one.first.day, one.last.day,
        told,
    )  # fmt: skip
