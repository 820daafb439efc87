"""Blocking keys: where a report is filed and where it looks for others of its contact, so that no report is compared
with all.

A key names two of the report's parties (or two of its persons) and a stretch of time. Reports that tell the date to the
week or closer stand under weeks; looser ones under months; those without any time under the pair alone.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from communique.record.merging.facts import ReportFacts

_MOST_UNITS = 6
"""Of a gathering of more parties only the first pairs are filed: they meet all the same."""

_LATE = 4
"""Days by which a publication may follow its contact (0 to 3 are usual, one more for time zones)."""

_CLOSE = 21
"""A window of at most so many days is filed by weeks, a longer one by months."""

_LONGEST = 400
"""A window of more days tells nothing that could tie two reports together."""


def filed(report: ReportFacts) -> list[int]:
    """The keys under which others find this report, as they are stored."""
    return _stored(_filed(report))


def sought(report: ReportFacts) -> list[int]:
    """The keys under which this report looks for others, as they are stored."""
    return _stored(_sought(report))


def around(parties: Iterable[str], day: date, reach: int) -> list[int]:
    """The keys of reports of any two of these parties within so many days of a day, as they are stored."""
    first, last = day - timedelta(days=reach), day + timedelta(days=reach)
    times = [*_weeks(first, last), *(f"~{month}" for month in _months(first, last))]
    return _stored(f"{pair}@{time}" for pair in _joined(parties) for time in times)


def _stored(keys: Iterable[str]) -> list[int]:
    """Keys as short numbers. That two keys share a number by chance costs a comparison, no more."""
    return sorted({zlib.crc32(key.encode()) for key in keys})


def _filed(report: ReportFacts) -> set[str]:
    span = window(report)
    if span is None:
        return {f"{pair}@" for pair in _person_pairs(report)}
    first, last = span
    keys = set()
    for pair in _pairs(report):
        if (last - first).days <= _CLOSE:
            keys |= {f"{pair}@{week}" for week in _weeks(first, last)}
            keys |= {f"{pair}@{month}" for month in _months(first, last)}
        elif (last - first).days <= _LONGEST:
            keys |= {f"{pair}@~{month}" for month in _months(first, last)}
    return keys | {f"{pair}@!" for pair in _person_pairs(report)}


def _sought(report: ReportFacts) -> set[str]:
    span = window(report)
    if span is None:
        return {f"{pair}@{end}" for pair in _person_pairs(report) for end in ("", "!")}
    first, last = span
    keys = {f"{pair}@" for pair in _person_pairs(report)}
    for pair in _pairs(report):
        keys |= {f"{pair}@~{month}" for month in _months(first, last)}
        if (last - first).days <= _CLOSE:
            keys |= {f"{pair}@{week}" for week in _weeks(first, last)}
        elif (last - first).days <= _LONGEST:
            keys |= {f"{pair}@{month}" for month in _months(first, last)}
    return keys


def window(report: ReportFacts) -> tuple[date, date] | None:
    """The days on which the contact may have been, by what the report states or else by its publication."""
    if report.first_day and report.last_day:
        return date.fromisoformat(report.first_day), date.fromisoformat(report.last_day)
    if report.published is None:
        return None
    day = date.fromisoformat(report.published)
    if report.status == "planned":
        return day, day + timedelta(days=_CLOSE)
    return day - timedelta(days=_LATE), day + timedelta(days=1)


def _pairs(report: ReportFacts) -> Iterator[str]:
    yield from _joined(report.parties)
    yield from _person_pairs(report)


def _person_pairs(report: ReportFacts) -> Iterator[str]:
    yield from _joined(f"p{one.number}" for one in report.persons if one.number is not None)


def _joined(units: Iterable[str]) -> Iterator[str]:
    chosen = sorted(set(units))[:_MOST_UNITS]
    for one, other in combinations(chosen, 2):
        yield f"{one}+{other}"


def _weeks(first: date, last: date) -> Iterator[str]:
    """The weeks of the window with a day to either side, for time zones."""
    for week in range((first.toordinal() - 1) // 7, (last.toordinal() + 1) // 7 + 1):
        yield f"w{week}"


def _months(first: date, last: date) -> Iterator[str]:
    at = first.year * 12 + first.month - 1
    while at <= last.year * 12 + last.month - 1:
        yield f"m{at}"
        at += 1
