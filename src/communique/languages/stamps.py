"""Written dates of publication ("21 August 2021 - 22:02", "Mon, 21 Aug 2023 10:00:00 +0000") as ISO 8601.

Comes in: a string that should be one date, with or without a time. Goes out: ISO 8601 or None. Used where a page
prints its date and where a source's column tells one; dates inside running text are `reading.dates`' work.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from communique.languages.tables import load_table

_TIME = r"(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:\.\d+)?)?(?:\s*(?P<half>[ap]\.?m\.?))?"
_ZONE = r"(?P<zone>Z|(?:GMT|UTC)?\s?[+-]\d{1,2}:?\d{2}|(?:GMT|UTC)(?:[+-]\d{1,2})?|\(?[A-Z]{1,4}T\)?|local time)"
_GAP = r"[\s,|/·–—-]*(?:at\s+)?"
_YEAR = r"(?P<year>(?:19|20)\d{2})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"


@cache
def _months() -> dict[str, int]:
    months = load_table("en", "dates")["months"]
    return {name.lower(): int(number) for number, names in months.items() for name in names}


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    months = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    month = rf"(?P<name>{months})\.?"
    days = [re.escape(name) for names in load_table("en", "dates")["weekdays"].values() for name in names]
    weekday = rf"(?:(?:{'|'.join(days)})\.?,?\s+)?"
    dates = (
        r"(?P<year>(?:19|20)\d{2})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})",
        r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})",
        r"(?P<year>\d{4})年(?P<month>\d{1,2})月(?P<day>\d{1,2})日",
        rf"{weekday}{_DAY}[\s-]+(?:of\s+)?{month}[\s,-]+{_YEAR}",
        rf"{weekday}{month}[\s-]+{_DAY},?\s+{_YEAR}",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
        r"(?P<first>\d{1,2})/(?P<second_>\d{1,2})/(?P<year>\d{4})",
    )
    after = [rf"{date}(?:T|{_GAP}){_TIME}(?:\s*{_ZONE})?" for date in dates]
    before = [rf"{_TIME}(?:\s*{_ZONE})?{_GAP}{date}" for date in dates]
    return tuple(re.compile(shape, re.IGNORECASE) for shape in (*after, *dates, *before))


def read_stamp(text: str) -> str | None:
    """`text` as an ISO 8601 date ("2021-08-21") or date-time ("2021-08-21T22:02:00+03:30"), None where it is no date.

    A date in digits that may be read two ways (04/05/2021) is None: a guess would put a wrong day into a record.
    """
    text = text.strip(" \t\n\u00a0.,;|")
    if not 6 <= len(text) <= 60:
        return None
    for shape in _shapes():
        match = shape.fullmatch(text)
        if match:
            return _iso(match.groupdict())
    return None


def opening_stamp(text: str) -> tuple[str, int] | None:
    """The date, with its time, that `text` begins with, as ISO 8601, and where it ends; else None."""
    found = [match for shape in _shapes() if (match := shape.match(text[:60]))]
    found = [match for match in found if not text[match.end() : match.end() + 1].isalnum()]
    match = max(found, key=lambda match: match.end(), default=None)
    value = _iso(match.groupdict()) if match else None
    return (value, match.end()) if match and value else None


def _iso(parts: dict[str, str | None]) -> str | None:
    day = _date(parts)
    if day is None or parts.get("hour") is None:
        return day.isoformat() if day else None
    clock = _clock(parts)
    return f"{day.isoformat()}T{clock}{_offset(parts.get('zone'))}" if clock else day.isoformat()


def _date(parts: dict[str, str | None]) -> dt.date | None:
    month, day = parts.get("month"), parts.get("day")
    if parts.get("name"):
        month = str(_months()[str(parts["name"]).lower()])
    if parts.get("first"):
        month, day = _sides(int(parts["first"] or 0), int(parts["second_"] or 0))
    try:
        return dt.date(int(parts["year"] or 0), int(month or 0), int(day or 0))
    except ValueError:
        return None


def _sides(first: int, second: int) -> tuple[str, str]:
    """Month and day of a date written with strokes; no month where both orders give a date."""
    if first == second or second > 12:
        return str(first), str(second)
    return (str(second), str(first)) if first > 12 else ("0", "0")


def _clock(parts: dict[str, str | None]) -> str | None:
    hour, half = int(parts["hour"] or 0), (parts.get("half") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    try:
        return dt.time(hour, int(parts["minute"] or 0), int(parts.get("second") or 0)).isoformat()
    except ValueError:
        return None


def _offset(zone: str | None) -> str:
    match = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", zone or "")
    if match:
        return f"{match[1]}{int(match[2]):02}:{match[3] or '00'}"
    return "+00:00" if (zone or "").upper() in {"Z", "GMT", "UTC"} else ""
