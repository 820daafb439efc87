"""Chronology: the contacts of a pair of parties, of a person or on an issue through time, with gaps and firsts.

Comes in: a record and a filter. Goes out: one `Step` for each contact that was held or planned, in order of time, with
what was agreed there and how it stands to those before it. Intervals are counted between contacts that were held, of
this record: a record that lacks documents shows gaps that were none, and says what it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from communique.analysis.levels import level
from communique.analysis.sayings import Place, Saying, saying_of
from communique.errors import QuestionError
from communique.model import Span
from communique.record import DocumentCard, Filter, Record, StoredContact
from communique.record.days import days_apart, first_day

GAP_MONTHS = 6
"""Months without a contact from which on a gap is told."""

_NEWS = ("main", "secondary")
_PER_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Step:
    """One contact on the way. `day` is its first day, or that of its publication where no date is known (`dated` tells
    which). `level` may be None; `agreed` holds what both sides are said to have agreed; `remarks` what is notable about
    its place in the row, in words ("first call in 14 months"). `places` are the words that report it."""

    contact: str
    day: str | None
    dated: bool
    kind: str
    status: str
    parties: tuple[str, ...]
    persons: tuple[str, ...]
    level: str | None
    place: str | None
    requested_by: str | None
    caller: str | None
    documents: tuple[DocumentCard, ...]
    agreed: tuple[Saying, ...]
    remarks: tuple[str, ...]
    places: tuple[Place, ...]


def chronology(record: Record, asked: Filter, *, gap_months: int = GAP_MONTHS) -> tuple[Step, ...]:
    """The contacts that fit, as news (not merely referred to), in order of time.

    Raises QuestionError where none fits.
    """
    wanted = replace(asked, reported=asked.reported or _NEWS)
    steps = [_step(record, contact) for contact in record.contacts(wanted)]
    if not steps:
        counts = record.counts()
        raise QuestionError(
            "no contact fits",
            f"The record holds {counts.contacts:,} contacts; ask for other parties, persons or dates",
        )
    ordered = sorted(steps, key=lambda one: (one.day is None, one.day or "", int(one.contact[1:])))
    return tuple(_remarked(ordered, gap_months))


def evidence(record: Record, contact: StoredContact) -> tuple[Place, ...]:
    """The words that report a contact: the first clause of each of its reports."""
    places = []
    for report in contact.reports:
        for span in report.evidence[:1]:
            places.append(_place(record, report.document.id, span))
    return tuple(places)


def _place(record: Record, document: str, span: Span) -> Place:
    return Place(document, span.start, span.end, span.of(record.text(document)))


def _step(record: Record, contact: StoredContact) -> Step:
    agreed = record.statements(Filter(contact=contact.id, act="agree"))
    published = min((card.day for card in contact.documents if card.day), default=None)
    dated = first_day(contact.start)
    return Step(
        contact=contact.id,
        day=dated or published,
        dated=dated is not None,
        kind=contact.kind,
        status=contact.status,
        parties=contact.parties,
        persons=tuple(dict.fromkeys(one.name for one in contact.attendees if one.name)),
        level=level(contact.attendees),
        place=contact.place,
        requested_by=contact.requested_by,
        caller=contact.caller,
        documents=contact.documents,
        agreed=tuple(saying_of(one) for one in agreed if len(one.holder) > 1),
        remarks=(),
        places=evidence(record, contact),
    )


def _remarked(steps: Iterable[Step], gap_months: int) -> Iterator[Step]:
    held: list[Step] = []
    for step in steps:
        if step.status != "held" or step.day is None:
            yield step
            continue
        yield replace(step, remarks=tuple(_remarks(step, held, gap_months)))
        held.append(step)


def _remarks(step: Step, before: list[Step], gap_months: int) -> Iterator[str]:
    """What is notable about a contact after those before it: gaps, how many this year, first of its kind or level."""
    if not before:
        yield "first in this record"
        return
    kind = step.kind.replace("_", " ")
    same = [one for one in before if one.kind == step.kind]
    months = round(days_apart(before[-1].day or "", step.day or "") / _PER_MONTH)
    if months >= gap_months:
        yield f"first contact in {months} months"
    elif same and (since := round(days_apart(same[-1].day or "", step.day or "") / _PER_MONTH)) >= gap_months:
        yield f"first {kind} in {since} months"
    if not same:
        yield f"first {kind} in this record"
    this_year = sum((one.day or "")[:4] == (step.day or "")[:4] for one in same)
    if this_year:
        yield f"{_ordinal(this_year + 1)} {kind} this year"
    if step.level and all(one.level != step.level for one in before):
        yield f"first at the level of {step.level}"


def _ordinal(number: int) -> str:
    words = {2: "second", 3: "third", 4: "fourth", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth"}
    if number in words:
        return words[number]
    tail = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{tail}"
