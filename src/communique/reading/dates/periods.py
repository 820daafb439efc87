"""Periods of the calendar: weeks, months, thirds, halves, and shifts by units.

Stage `dates` of reading. Comes in: days and numbers. Goes out: Periods.
"""

from __future__ import annotations

import calendar
import datetime as dt

from communique.reading.dates.mention import UNKNOWN, Period

# Parts of a year in months and of a month in days: thirds by the gold guide, decision g; halves and weeks as counted.
THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (12, 12), "first half": (1, 6),
          "second half": (7, 12), "first week": (1, 1)}  # fmt: skip
DAY_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (25, 31), "first half": (1, 15),
              "second half": (16, 31), "first week": (1, 7)}  # fmt: skip


def day(when: dt.date | None) -> Period:
    """One day."""
    return Period(when.isoformat(), when.isoformat()) if when else UNKNOWN


def days(first: dt.date | None, last: dt.date | None) -> Period:
    """From one day to another; unknown where one is missing or they stand the wrong way round."""
    return Period(first.isoformat(), last.isoformat()) if first and last and first <= last else UNKNOWN


def month(year: int, number: int, part: str | None = None) -> Period:
    """A month, or a part of it ("early": its first ten days)."""
    if part is None:
        return Period(f"{year:04}-{number:02}", f"{year:04}-{number:02}")
    first, last = DAY_THIRDS[part]
    last = min(last, month_length(year, number))
    return Period(f"{year:04}-{number:02}-{first:02}", f"{year:04}-{number:02}-{last:02}")


def month_length(year: int, number: int) -> int:
    """How many days a month has."""
    return calendar.monthrange(year, number)[1]


def months(year: int, first: int, last: int) -> Period:
    """Months of one year, the first and the last inclusive."""
    return Period(f"{year:04}-{first:02}", f"{year:04}-{last:02}")


def year(number: int, part: str | None = None) -> Period:
    """A year, or a part of it ("early": its first four months)."""
    return months(number, *THIRDS[part]) if part else Period(f"{number:04}", f"{number:04}")


def week(near: dt.date, shift: int) -> Period:
    """The week from Monday to Sunday that lies `shift` weeks from that of `near` (gold guide, decision g)."""
    monday = near - dt.timedelta(days=near.weekday()) + dt.timedelta(weeks=shift)
    return days(monday, monday + dt.timedelta(days=6))


def weekend(near: dt.date, shift: int) -> Period:
    """Saturday and Sunday of the week that lies `shift` weeks from that of `near`."""
    monday = near - dt.timedelta(days=near.weekday()) + dt.timedelta(weeks=shift)
    return days(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6))


def shifted_month(near: dt.date, shift: int) -> tuple[int, int]:
    """Year and number of the month that lies `shift` months from that of `near`."""
    count = near.year * 12 + near.month - 1 + shift
    return count // 12, count % 12 + 1


def safe_date(year_: int, month_: int, day_: int) -> dt.date | None:
    """The day, None where the calendar has none such (30 February)."""
    try:
        return dt.date(year_, month_, day_)
    except ValueError:
        return None


def shifted(near: dt.date, unit: str, count: int) -> Period:
    """The day, month or year that lies `count` units from `near`, at the unit's precision; weeks give a day."""
    try:
        if unit in {"day", "week"}:
            return day(near + dt.timedelta(days=count * (7 if unit == "week" else 1)))
        if unit == "month":
            return month(*shifted_month(near, count))
        return year((near.year + count) if unit == "year" else near.year + 10 * count)
    except (OverflowError, ValueError):
        return UNKNOWN
