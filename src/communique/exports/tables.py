"""The tidy tables of a record: rows for csv, parquet and datasette, one generator a table.

Comes in: a record and a filter. Goes out: tuples in the order of the columns of `dictionary`. All stream, but for
commitments and phrases, which must see everything first. Lists within a cell are parted by ";".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from communique.knowledge import parties
from communique.model import Participant, Span
from communique.record import Filter, Record, StoredContact, StoredStatement

Row = tuple[Any, ...]
_USES = 100
"""Statements told of one phrase."""


def listed(values: Iterable[str | None]) -> str | None:
    """Several values in one cell; None for none."""
    return ";".join(dict.fromkeys(value for value in values if value)) or None


def _documents(record: Record, asked: Filter) -> Iterator[Row]:
    for one in record.documents(asked):
        copy = one.lead if one.lead != one.id else None
        yield (
            one.id, one.given_id, one.published, one.day, one.publisher, one.title, one.url, one.lang, one.contacts,
            one.statements, copy, one.similarity if copy else None,
        )  # fmt: skip


def _texts(record: Record, asked: Filter) -> Iterator[Row]:
    for one in record.documents(asked):
        yield one.id, record.text(one.id)


def _contacts(record: Record, asked: Filter) -> Iterator[Row]:
    for one in record.contacts(asked):
        yield (
            one.id, one.kind, one.status, one.reported, one.start, one.end, one.dating, one.dated_by,
            listed(one.parties), one.place, one.requested_by, one.caller, one.duration, len(one.reports),
            listed(one.contradictions), one.verdict,
        )  # fmt: skip


def _contact_parties(record: Record, asked: Filter) -> Iterator[Row]:
    for one in record.contacts(asked):
        for code in one.parties:
            party = parties.get(code)
            yield one.id, code, party.name if party else code, party.kind if party else None


def _participants(record: Record, asked: Filter) -> Iterator[Row]:
    for one in record.contacts(asked):
        for number, each in enumerate(one.attendees, 1):
            yield one.id, number, each.person, each.name, each.office, each.state


def _links(record: Record, asked: Filter) -> Iterator[Row]:
    for one in record.contacts(asked):
        for link in one.links:
            yield one.id, link.kind, link.other


def _reports(record: Record, asked: Filter) -> Iterator[Row]:
    for contact in record.contacts(asked):
        for one in contact.reports:
            date = one.date
            yield (
                one.id, one.contact, one.document.id, one.kind, one.status, one.reported, date.text, date.start,
                date.end, date.weekday, one.place, one.requested_by, one.caller, one.duration,
                listed(map(_told, one.participants)), one.rule, one.confidence, one.verdict, _amended(one.machine),
            )  # fmt: skip


def _told(one: Participant) -> str:
    return "|".join((one.name or "", one.office or "", one.state or ""))


def _amended(machine: Mapping[str, object]) -> str | None:
    return listed(name for name in machine if name not in ("first_day", "last_day"))


def _statements(record: Record, asked: Filter) -> Iterator[Row]:
    for one in record.statements(asked):
        yield (
            one.id, one.contact, one.report, one.document.id, one.document.day, one.document.publisher, one.speaker,
            one.person, listed(one.holder), one.addressee, one.act, one.form, one.cue_text, one.quote, one.sentence,
            *one.cue, *one.content, listed(topic.name for topic in one.issues),
            listed(topic.name for topic in one.instruments), one.rule, one.confidence, one.verdict,
            _amended(one.machine),
        )  # fmt: skip


def _holders(record: Record, asked: Filter) -> Iterator[Row]:
    for one in record.statements(asked):
        for party in one.holder:
            yield one.id, party


def _topics(record: Record, asked: Filter) -> Iterator[Row]:
    for one in record.statements(asked):
        for kind, topics in (("issue", one.issues), ("instrument", one.instruments)):
            for topic in topics:
                yield one.id, kind, topic.id, topic.name, *topic.span


def _evidence(record: Record, asked: Filter) -> Iterator[Row]:
    for contact in record.contacts(asked):
        yield from _of_reports(record, contact)
    for statement in record.statements(asked):
        yield from _of_statement(record, statement)


def _of_reports(record: Record, contact: StoredContact) -> Iterator[Row]:
    for report in contact.reports:
        text = record.text(report.document.id)
        spans = [("contact", 0, span) for span in report.evidence]
        spans += [("date", 0, report.date.span)] if report.date.span else []
        people = enumerate(report.participants, 1)
        spans += [("participant", number, span) for number, one in people for span in one.spans]
        for role, number, span in spans:
            yield report.id, role, number, report.document.id, *span, span.of(text)


def _of_statement(record: Record, one: StoredStatement) -> Iterator[Row]:
    spans: list[tuple[str, Span, str]] = [("cue", one.cue, one.cue_text), ("content", one.content, one.quote)]
    if one.source:
        spans.append(("source", one.source, one.source.of(record.text(one.document.id))))
    for role, span, words in spans:
        yield one.id, role, 0, one.document.id, *span, words


def _commitments(record: Record, asked: Filter) -> Iterator[Row]:
    from communique.analysis.commitments import commitments

    for number, one in enumerate(commitments(record, asked), 1):
        told = [act.saying for act in one.told]
        yield (
            number, listed(one.holder), one.addressee, listed(one.parties), one.since, one.state, one.by,
            listed(one.instruments), listed(one.issues), told[-1].content.words, listed(s.statement for s in told),
            one.done.saying.statement if one.done else None,
        )  # fmt: skip


def _phrases(record: Record, asked: Filter) -> Iterator[Row]:
    from communique.analysis.phrases import passages_of, phrases

    for number, one in enumerate(phrases(passages_of(record, asked)), 1):
        told = listed([use.statement for use in one.uses][:_USES])
        yield (
            number, one.words, one.name, one.party, one.specific, one.contacts, one.places, one.first.day, one.last.day,
            told,
        )  # fmt: skip


ROWS: Mapping[str, Callable[[Record, Filter], Iterator[Row]]] = {
    "documents": _documents,
    "texts": _texts,
    "contacts": _contacts,
    "contact_parties": _contact_parties,
    "participants": _participants,
    "links": _links,
    "reports": _reports,
    "statements": _statements,
    "holders": _holders,
    "topics": _topics,
    "evidence": _evidence,
    "commitments": _commitments,
    "phrases": _phrases,
}
"""For each table of the dictionary, its rows."""
