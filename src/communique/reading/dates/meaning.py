"""What the forms of dates mean: words in, a Period out, against the day of publication and the tense.

Stage `dates` of reading. One function a meaning, named as the forms in the language's table name it. A word that needs
the day of publication means UNKNOWN without it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from communique.reading.dates import periods
from communique.reading.dates.choosing import in_digits, nearest_day, weekday_near, year_of_month
from communique.reading.dates.forms import DateForms
from communique.reading.dates.mention import UNKNOWN, Period, Tense
from communique.reading.dates.solar import solar_date


@dataclass(frozen=True, slots=True)
class Context:
    """What a meaning is worked out against: the forms' words, the day of publication, the tense of the sentence."""

    forms: DateForms
    published: dt.date | None
    tense: Tense | None


Words = Mapping[str, str]
Meaning = Callable[[Words, Context], Period]


def one_day(words: Words, context: Context) -> Period:
    """ "August 21", "Monday, 21 August 2023", "2023-08-21", "21.08.2023"."""
    if "iso" in words:
        return periods.day(periods.safe_date(*map(int, words["iso"].split("-"))))
    if "digits" in words:
        return periods.day(in_digits(words["digits"], context.published))
    month, day = _month(words["month"], context), _number(words["day"])
    year = _year(words, "year", context)
    if year is not None:
        return periods.day(periods.safe_date(year, month, day))
    return periods.day(_nearest(context, month, day, _weekday(words, context)))


def day_of_month(words: Words, context: Context) -> Period:
    """ "on the 4th", "on 4 th of this month": the last such day, in the future the next, never further than a month."""
    if context.published is None:
        return UNKNOWN
    day, near = _number(words["ordinal"]), context.published
    told = context.forms.shifts.get(words.get("that", ""))
    if told is None:
        told = int(day < near.day) if context.tense == "future" else -(day > near.day)
    return periods.day(periods.safe_date(*periods.shifted_month(near, told or 0), day))


def same_month(words: Words, context: Context) -> Period:
    """ "19-21 June", "from June 19 to 21, 2023", "March 3 and 5"."""
    month, first, last = _month(words["month"], context), _number(words["day"]), _number(words["day2"])
    year = _year(words, "year", context)
    start = periods.safe_date(year, month, first) if year else _nearest(context, month, first)
    return periods.days(start, periods.safe_date(start.year, month, last) if start else None)


def two_months(words: Words, context: Context) -> Period:
    """ "from 27 January to 8 February", "September 30 – October 2", "from March to May 2021"."""
    one, two = _month(words["month"], context), _month(words["month2"], context)
    last = _year(words, "year2", context)
    first = _year(words, "year", context) or (last and (last if one <= two else last - 1))
    if "day" not in words:
        return _month_range(one, two, first, last, context)
    start = (
        periods.safe_date(first, one, _number(words["day"])) if first else _nearest(context, one, _number(words["day"]))
    )
    if start is None:
        return UNKNOWN
    year = last or (start.year if one <= two else start.year + 1)
    return periods.days(start, periods.safe_date(year, two, _number(words["day2"])))


def solar_day(words: Words, context: Context) -> Period:
    """ "Mordad 30, 1402"."""
    month = context.forms.solar_months[words["solar"]]
    return periods.day(solar_date(int(words["solar_year"]), month, _number(words["day"])))


def one_month(words: Words, context: Context) -> Period:
    """ "May 2022", "in March", "last June", "in February this year", "early August"."""
    month, part = _month(words["month"], context), _part(words, context)
    if "year" in words:
        return periods.month(int(words["year"]), month, part)
    if context.published is None:
        return UNKNOWN
    if "that" in words:
        return periods.month(context.published.year + context.forms.shifts[words["that"]], month, part)
    return periods.month(_year_of_month(_shift(words, context), month, context), month, part)


def half(words: Words, context: Context) -> Period:
    """ "the first half of 2023"."""
    year = _year(words, "year", context, of_the_year=True)
    number = context.forms.halves[words["half"]]
    return periods.months(year, 6 * number - 5, 6 * number) if year else UNKNOWN


def quarter(words: Words, context: Context) -> Period:
    """ "the second quarter of 2022", "Q2 2022"; "the third quarter" alone is the last that began, or the next."""
    number = context.forms.quarters[words["quarter"]] if "quarter" in words else int(words["q"])
    year = _year(words, "year", context, of_the_year=True)
    told = "year" in words or "that" in words
    if year and context.published and not told and context.tense != "future":
        year -= 3 * number - 2 > context.published.month
    return periods.months(year, 3 * number - 2, 3 * number) if year else UNKNOWN


def season(words: Words, context: Context) -> Period:
    """ "summer 2022": the year alone, for the months of a season depend on the hemisphere."""
    if "year" in words:
        return periods.year(int(words["year"]))
    this_year = context.published and _shift(words, context) == 0
    return periods.year(context.published.year) if context.published and this_year else UNKNOWN


def weekend(words: Words, context: Context) -> Period:
    """ "over the weekend", "next weekend"."""
    if context.published is None:
        return UNKNOWN
    shift = _shift(words, context)
    if shift is not None:
        return periods.weekend(context.published, shift)
    sunday = context.published.weekday() == 6
    if context.tense == "future":
        return periods.weekend(context.published, 1 if sunday else 0)
    return periods.weekend(context.published, 0 if context.published.weekday() >= 5 else -1)


def day_of_week(words: Words, context: Context) -> Period:
    """ "on Thursday", "last Friday", "next Tuesday", "Tuesday last week"."""
    weekday = _weekday(words, context)
    if context.published is None or weekday is None:
        return UNKNOWN
    if "that" in words:
        monday = context.published - dt.timedelta(days=context.published.weekday())
        return periods.day(monday + dt.timedelta(days=weekday, weeks=context.forms.shifts[words["that"]]))
    return periods.day(weekday_near(context.published, context.tense, weekday, _shift(words, context)))


def days_of_week(words: Words, context: Context) -> Period:
    """ "Monday and Tuesday", "from Monday to Wednesday": in the past, the last such days that are over."""
    first, last = _weekday(words, context), _weekday(words, context, "weekday2")
    if context.published is None or first is None or last is None or first == last:
        return UNKNOWN
    gap = dt.timedelta(days=(last - first) % 7)
    if context.tense == "future" or _shift(words, context):
        start = weekday_near(context.published, context.tense, first, _shift(words, context))
        return periods.days(start, start + gap)
    end = weekday_near(context.published, context.tense, last, _shift(words, context))
    return periods.days(end - gap, end)


def from_now(words: Words, context: Context) -> Period:
    """ "today", "yesterday afternoon", "this evening"."""
    if context.published is None:
        return UNKNOWN
    return periods.shifted(context.published, "day", context.forms.days_from_now.get(words.get("now", "today"), 0))


def ago(words: Words, context: Context) -> Period:
    """ "two weeks ago", "50 years ago"."""
    if context.published is None:
        return UNKNOWN
    return periods.shifted(context.published, context.forms.units[words["unit"]], -_count(words, context))


def past_units(words: Words, context: Context) -> Period:
    """ "the past 10 years": from so many units ago to publication."""
    if context.published is None:
        return UNKNOWN
    unit = context.forms.units[words["unit"]]
    then = periods.shifted(context.published, unit, -_count(words, context))
    now = periods.shifted(context.published, unit, 0)
    return Period(then.start, now.end) if then.start else UNKNOWN


def this_unit(words: Words, context: Context) -> Period:
    """ "last week", "this month", "earlier this year", "late next month", "the end of the year"."""
    if context.published is None:
        return UNKNOWN
    unit, shift, part = words["unit1"], _shift(words, context) or 0, _part(words, context)
    if unit == "week":
        return _cut(periods.week(context.published, shift), words, context)
    if unit == "month":
        year, month = periods.shifted_month(context.published, shift)
        return _cut(periods.month(year, month, part), words, context)
    if unit == "year":
        return _cut(periods.year(context.published.year + shift, part), words, context)
    return UNKNOWN


def years(words: Words, _context: Context) -> Period:
    """ "from 2016 to 2018", "2025-2026", "2021-22"."""
    first = int(words["bare"])
    last = int(words["year2"]) if "year2" in words else first // 100 * 100 + int(words["short_year"])
    return Period(str(first), str(last)) if first < last else UNKNOWN


def one_year(words: Words, context: Context) -> Period:
    """ "2015", "early 2021"."""
    return periods.year(int(words.get("bare") or words["year"]), _part(words, context))


def vague(_words: Words, _context: Context) -> Period:
    """ "recently", "in the coming months": words of time with no value."""
    return UNKNOWN


def _month(word: str, context: Context) -> int:
    return context.forms.months[word.rstrip(".")]


def _number(word: str) -> int:
    return int("".join(c for c in word if c.isdigit()))


def _count(words: Words, context: Context) -> int:
    word = words["number"]
    return int(word) if word.isdecimal() else context.forms.numbers[word]


def _weekday(words: Words, context: Context, hole: str = "weekday") -> int | None:
    return context.forms.weekdays[words[hole].rstrip(".")] if hole in words else None


def _part(words: Words, context: Context) -> str | None:
    return context.forms.parts[words["part"]] if "part" in words else None


def _shift(words: Words, context: Context) -> int | None:
    return context.forms.shifts[words["this"]] if "this" in words else None


def _year(words: Words, hole: str, context: Context, of_the_year: bool = False) -> int | None:
    """The year told in digits or as "last year"; with `of_the_year` the year of publication where none is told."""
    if hole in words:
        return int(words[hole])
    if context.published and ("that" in words or of_the_year):
        return context.published.year + context.forms.shifts.get(words.get("that", ""), 0)
    return None


def _nearest(context: Context, month: int, day: int, weekday: int | None = None) -> dt.date | None:
    return nearest_day(context.published, context.tense, month, day, weekday) if context.published else None


def _year_of_month(shift: int | None, month: int, context: Context) -> int:
    return year_of_month(context.published or dt.date.min, context.tense, month, shift)


def _month_range(one: int, two: int, first: int | None, last: int | None, context: Context) -> Period:
    if last is None and context.published is None:
        return UNKNOWN
    last = last or _year_of_month(None, two, context)
    first = first or (last if one <= two else last - 1)
    in_order = (first, one) <= (last, two)
    return Period(f"{first:04}-{one:02}", f"{last:04}-{two:02}") if in_order else UNKNOWN


def _cut(period: Period, words: Words, context: Context) -> Period:
    """ "earlier this week": the part before publication; "later this week": the part after it."""
    side, near = words.get("side"), context.published
    if side is None or near is None or _shift(words, context) != 0:
        return period
    first, last = _first_day(str(period.start)), _last_day(str(period.end))
    return periods.days(first, near) if side in context.forms.earlier else periods.days(near, last)


def _first_day(value: str) -> dt.date:
    return dt.date.fromisoformat((value + "-01-01")[:10])


def _last_day(value: str) -> dt.date:
    if len(value) == 10:
        return dt.date.fromisoformat(value)
    year, month = int(value[:4]), int(value[5:7] or 12)
    return dt.date(year, month, periods.month_length(year, month))


MEANINGS: Mapping[str, Meaning] = {
    meaning.__name__: meaning
    for meaning in (
        one_day, day_of_month,
        same_month, two_months, solar_day, one_month, half, quarter, season, weekend, day_of_week,
        days_of_week, from_now, ago, past_units, this_unit, years, one_year, vague,
    )
}  # fmt: skip
