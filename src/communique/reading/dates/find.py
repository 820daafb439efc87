"""find_dates: the words of time in a stretch of text, with their values.

Stage `dates` of reading. Comes in: the stored text, a span, the day of publication. Goes out: DateMentions, in order.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from communique.model import Span
from communique.reading.dates.forms import DateForms, date_forms
from communique.reading.dates.meaning import MEANINGS, Context
from communique.reading.dates.mention import DateMention, Tense

SANE_YEARS = range(1000, 9000)  # a publication outside them is a slip, and its neighbours may leave the calendar
REACH = 5  # words from the opening of a form to its first key word, at most
_WORD = re.compile(r"\w+")
_BETWEEN = re.compile(r",?\s*\(?(?:i\.e\.,?\s*)?")
_ABSOLUTE = frozenset({"dates.one_day", "dates.solar_day"})
_RELATIVE = frozenset({"dates.from_now", "dates.day_of_week"})


def find_dates(
    text: str, span: Span, published: dt.date | None = None, tense: Tense | None = None, lang: str = "en"
) -> list[DateMention]:
    """The mentions of time within `span` of `text`, in order, none overlapping another.

    `published` is the local day of publication; without it days that need it stay None, their weekday kept. `tense`
    tells whether the sentence speaks of what was or what will be; None where it is not known yet: a mention can be
    read again with `DateMention.read_as`. Never raises on odd text; linear in the length of the span.
    """
    near = published if published and published.year in SANE_YEARS else None
    return list(_joined(_found(text, span, near, tense, date_forms(lang)), text))


def _found(
    text: str, span: Span, published: dt.date | None, tense: Tense | None, forms: DateForms
) -> Iterator[DateMention]:
    for match in _matches(text, span, forms):
        means, words = forms.filled(match)
        if means == "one_year" and _is_no_year(text, match, forms):
            continue
        if means == "day_of_week" and forms.no_day_after.search(text[max(0, match.start() - 12) : match.start()]):
            continue
        none, past, future = (MEANINGS[means](words, Context(forms, published, t)) for t in (None, "past", "future"))
        start, end = {None: none, "past": past, "future": future}[tense]
        weekday = forms.weekdays.get(words.get("weekday", "").rstrip(".")) if "weekday2" not in words else None
        yield DateMention(
            Span(*match.span()), match[0], start, end, f"dates.{means}", weekday, past=past, future=future
        )


def _matches(text: str, span: Span, forms: DateForms) -> Iterator[re.Match[str]]:
    """The places where a form fits, tried only where one can begin; the whole pattern costs too much at every word."""
    words = [(match.start(), match[0].lower()) for match in _WORD.finditer(text, *span)]
    key = [word in forms.keys or not word.isalpha() for _, word in words]
    end = span.start
    for i, (start, word) in enumerate(words):
        if start < end or not (key[i] or (word in forms.openers and any(key[i + 1 : i + REACH]))):
            continue
        match = forms.pattern.match(text, start, span.end)
        if match:
            yield match
            end = match.end()


def _is_no_year(text: str, match: re.Match[str], forms: DateForms) -> bool:
    """True where four digits count or number something ("resolution 1929", "2000 troops")."""
    before, after = text[max(0, match.start() - 16) : match.start()], text[match.end() : match.end() + 16]
    return bool(forms.no_year_after.search(before) or forms.no_year_before.match(after))


def _joined(mentions: Iterator[DateMention], text: str) -> Iterator[DateMention]:
    """Mentions of one day told twice in a row ("today, January 23") as one, with the value of the surer words."""
    last: DateMention | None = None
    for mention in mentions:
        if last and _same_day(last, mention, text):
            whole = Span(last.span.start, mention.span.end)
            sure = mention if mention.rule in _ABSOLUTE else last
            weekday = mention.weekday if last.weekday is None else last.weekday
            last = replace(sure, span=whole, text=whole.of(text), weekday=weekday)
            continue
        if last:
            yield last
        last = mention
    if last:
        yield last


def _same_day(one: DateMention, two: DateMention, text: str) -> bool:
    if one.rule not in _RELATIVE or two.rule not in _ABSOLUTE | _RELATIVE:
        return False
    return bool(_BETWEEN.fullmatch(text, one.span.end, two.span.start)) and one.span.end < two.span.start
