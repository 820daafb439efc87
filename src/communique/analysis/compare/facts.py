"""Facts of a contact as each account gives them: date, channel, who asked, who called, place, level, duration, persons.

Comes in: the reports behind the accounts. Goes out: one `FactRow` for each fact that at least one of them tells. What a
report does not tell is None: not mentioned, which is no denial.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from communique.analysis.accounts import place
from communique.analysis.levels import level
from communique.analysis.sayings import Place
from communique.model import Span
from communique.record import Record, Report
from communique.record.days import first_day, last_day


@dataclass(frozen=True, slots=True)
class Fact:
    """A value as one account gives it, with the words that tell it where the reading marks them (else the clauses that
    report the contact)."""

    value: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact in all accounts, in their order; None where an account does not mention it. `differs` is true where two
    accounts give values that cannot both hold."""

    field: str
    values: tuple[Fact | None, ...]
    differs: bool


def fact_rows(record: Record, reports: Sequence[Report]) -> tuple[FactRow, ...]:
    """The facts that at least one of the reports tells, in a fixed order."""
    rows = []
    for field, tell in _FIELDS.items():
        told = [tell(report) for report in reports]
        values = tuple(
            None if one is None else Fact(one[0], tuple(place(record, report.document.id, span) for span in one[1]))
            for one, report in zip(told, reports, strict=True)
        )
        if any(values):
            rows.append(FactRow(field, values, _differs(field, reports, [fact.value for fact in values if fact])))
    return tuple(rows)


_Told = tuple[str, tuple[Span, ...]] | None


def _date(report: Report) -> _Told:
    when = report.date
    value = when.start if when.end in (None, when.start) else f"{when.start} to {when.end}"
    if value is None:
        return (when.text, (when.span,) if when.span else report.evidence) if when.text else None
    return value, (when.span,) if when.span else report.evidence


def _plain(name: str) -> Callable[[Report], _Told]:
    def tell(report: Report) -> _Told:
        value = getattr(report, name)
        return (str(value).replace("_", " "), report.evidence) if value else None

    return tell


def _kind(report: Report) -> _Told:
    if report.kind == "unspecified":
        return None
    status = "" if report.status == "held" else f" ({report.status})"
    return report.kind.replace("_", " ") + status, report.evidence


def _level(report: Report) -> _Told:
    found = level(report.participants)
    spans = tuple(span for one in report.participants if one.office for span in one.spans[:1])
    return (found, spans or report.evidence) if found else None


def _present(report: Report) -> _Told:
    named = [one for one in report.participants if one.name]
    spans = tuple(span for one in named for span in one.spans[:1])
    told = ", ".join(f"{one.name} ({one.state})" if one.state else str(one.name) for one in named)
    return (told, spans or report.evidence) if named else None


_FIELDS: dict[str, Callable[[Report], _Told]] = {
    "date": _date,
    "channel": _kind,
    "asked by": _plain("requested_by"),
    "called by": _plain("caller"),
    "place": _plain("place"),
    "duration": _plain("duration"),
    "level": _level,
    "present": _present,
}


def _differs(field: str, reports: Sequence[Report], values: Sequence[str]) -> bool:
    if field == "date":
        return _dates_clash(reports)
    if field == "present":
        return False
    plain = sorted({" ".join(value.casefold().split()) for value in values}, key=len)
    return any(plain[0] not in value for value in plain[1:])


def _dates_clash(reports: Sequence[Report]) -> bool:
    """True where two told periods have no day in common."""
    periods = [(first_day(one.date.start), last_day(one.date.end or one.date.start)) for one in reports]
    known = [(start, end) for start, end in periods if start and end]
    return bool(known) and max(start for start, _ in known) > min(end for _, end in known)
