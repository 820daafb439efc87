"""The Iranian civil calendar (Solar Hijri) in days of our own.

Stage `dates` of reading. Comes in: year, month, day. Goes out: a date. The 33-year cycle of leap years, which agrees
with the observed equinox for the years 1178 to 1633 (K. M. Borkowski, "The Persian calendar for 3000 years", 1996).
"""

from __future__ import annotations

import datetime as dt

_LEAP = (1, 5, 9, 13, 17, 22, 26, 30)  # the leap years of a cycle, by the year's remainder at 33
_FIRST = 1178
_LAST = 1633
_NEW_YEAR_1400 = dt.date(2021, 3, 21)


def solar_date(year: int, month: int, day: int) -> dt.date | None:
    """The day of our calendar, None where the Iranian one has no such day or the rule of leap years may not hold."""
    if not (_FIRST <= year <= _LAST and 1 <= month <= 12 and 1 <= day <= _length(year, month)):
        return None
    before = (month - 1) * 31 if month <= 7 else 186 + (month - 7) * 30
    return _new_year(year) + dt.timedelta(days=before + day - 1)


def _length(year: int, month: int) -> int:
    if month == 12:
        return 30 if year % 33 in _LEAP else 29
    return 31 if month <= 6 else 30


def _new_year(year: int) -> dt.date:
    step = 1 if year >= 1400 else -1
    passed = range(1400, year) if year >= 1400 else range(year, 1400)
    return _NEW_YEAR_1400 + step * dt.timedelta(days=sum(366 if y % 33 in _LEAP else 365 for y in passed))
