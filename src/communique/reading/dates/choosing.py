"""Which of several days, months or years a date without its year or week means.

Stage `dates` of reading. Comes in: the day of publication, the tense of the sentence, the parts told. Goes out: a day
or a year. "past" takes the last such day on or before publication, "future" the next on or after it; without a tense a
weekday and a month are past, as nearly all of them are in news, and a day of a month is the nearest.
"""

from __future__ import annotations

import datetime as dt

from communique.reading.dates.mention import Tense
from communique.reading.dates.periods import safe_date

GRACE = dt.timedelta(days=1)  # a report may carry the day before the event's local date
CLOSE = dt.timedelta(days=21)  # so near to publication a day in digits with two readings must lie
AHEAD = dt.timedelta(days=92)  # so far ahead a day without a year may lie where the tense is not known


def nearest_day(near: dt.date, tense: Tense | None, month: int, day: int, weekday: int | None = None) -> dt.date | None:
    """The day of a month in the year that suits publication and tense, None where no year near has it; a weekday told
    with it decides between years."""
    found = [date for year in range(near.year - 1, near.year + 2) if (date := safe_date(year, month, day))]
    found = [date for date in found if date.weekday() == weekday] or found
    if tense == "future":
        found = [date for date in found if near - date <= GRACE] or found
    else:
        ahead = GRACE if tense == "past" else AHEAD
        found = [date for date in found if date - near <= ahead] or found
    return min(found, key=lambda date: abs(date - near), default=None)


def year_of_month(near: dt.date, tense: Tense | None, month: int, shift: int | None) -> int:
    """The year of a month told without one: this year's where `shift` is 0 ("this June"), the last before or the first
    after where it is -1 or 1, else the last or the next such month as the tense says."""
    if shift == 0:
        return near.year
    if shift == 1 or (shift is None and tense == "future"):
        return near.year + (month < near.month or (month == near.month and shift == 1))
    return near.year - (month > near.month or (month == near.month and shift == -1))


def weekday_near(near: dt.date, tense: Tense | None, weekday: int, shift: int | None) -> dt.date:
    """The day that a weekday (0 is Monday) means: the last on or before `near`, in the future the next on or after.
    "last" and "next" (`shift` -1 and 1) leave out `near` itself; "this" (0) stays in its week where no tense is."""
    back = (near.weekday() - weekday) % 7
    if shift == 0 and tense is None:
        return near + dt.timedelta(days=weekday - near.weekday())
    if shift == 1 or (shift != -1 and tense == "future"):
        return near + dt.timedelta(days=(-back % 7) or (7 if shift == 1 else 0))
    return near - dt.timedelta(days=back or (7 if shift == -1 else 0))


def in_digits(words: str, near: dt.date | None) -> dt.date | None:
    """The day of "21.08.2023" (day first) or "8/21/2023"; with slashes, where two days are possible, the one close to
    publication, None where both or neither is."""
    one, two, year = map(int, words.replace("/", ".").split("."))
    day_first, month_first = safe_date(year, two, one), safe_date(year, one, two)
    if "." in words:
        return day_first
    if day_first is None or month_first is None or day_first == month_first:
        return day_first or month_first
    close = [day for day in (day_first, month_first) if near is not None and abs(day - near) <= CLOSE]
    return close[0] if len(close) == 1 else None
