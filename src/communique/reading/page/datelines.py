"""Datelines: "TEHRAN, Aug. 21 (Xinhua) -- ...". They are marked, so that parsing begins after them, and kept as facts.

Stage `page` of reading. Comes in: a paragraph. Goes out: a Dateline or None.
"""

from __future__ import annotations

import re
from functools import cache

from communique.languages.stamps import read_stamp
from communique.languages.tables import load_table
from communique.model import Fact, Span
from communique.reading.page.page import Dateline
from communique.reading.page.words import page_words

LONGEST = 140  # characters from the first letter to the dash
_UPPER = "A-ZÀ-ÖØ-ÞĂĐĨŨƠƯİŞĞŠŽČĆŁẠ-Ỹ"
_CAPITALS = rf"[{_UPPER}][{_UPPER}’'.-]+(?:[ /][{_UPPER}][{_UPPER}’'.-]+){{0,3}}"
_TOWN = r"[A-Z][\w’'.-]+(?:[ -][A-Z][\w’'.-]+){0,2}"  # a town that no table names, where what follows is sure
_LAND = r"\s\[[A-Z][\w ]{1,30}\]"
_REGION = rf"(?:,\s(?!\()(?:[A-Z][\w.’'-]+\s?){{1,3}}|(?:\s\([A-Z]\w+\))?{_LAND})?"


@cache
def _shapes() -> tuple[re.Pattern[str], ...]:
    """Patterns from the surest to the barest; each names its `place`, `agency` and `day`, a digit after where twice."""
    words = page_words()
    place = rf"(?:(?P<place>{_CAPITALS})|(?P<place2>(?i:{words.city}))){_REGION}"
    city = rf"(?P<place>(?i:{words.city})){_REGION}"
    agency = rf"(?P<agency>{words.agency})"
    named = r"(?P<agency>[^()/\[\]\d]{2,40}?(?:\s?/\s?[^()/\[\]\d]{2,40}?){0,2})"
    brackets = rf"[(/\[]\s?(?:{named}(?:\s?[-–,]\s?{_day('day2')})?|{_day('day3')})\s?[)/\]]"
    dash = r"\s?(?:--|—|–|-|:)(?![\w-])\s?"
    return tuple(
        re.compile(shape)
        for shape in (
            rf"{place}[,.]?(?:\s{_day('day')},?\.?)?,?\s?{brackets}\s?(?:--|—|–|-|:|\.\s)\s?",
            rf"{place},?\s?\({named}\s?[-–]\s?{_day('day')}\)\s",
            rf"{place},\s{_day('day')}\s?\({agency}\)\s",
            rf"(?P<place>{_TOWN})(?:\s\([A-Z]\w+\))?{_LAND}(?:,\s{_day('day')})?,?\s?{brackets}{dash}",
            rf"(?P<place>{_TOWN})(?:\s\([A-Z]\w+\))?{_LAND},\s{_day('day')}{dash}",
            rf"(?P<place>{_TOWN}),\s{_day('day')},?\s?\({agency}\){dash}",
            rf"{place},\s{_day('day')},?\s{agency}{dash}",
            rf"{place},\s{_day('day')}{dash}",
            rf"{city}\s{_day('day')}{dash}",
            rf"{place}\s[-–—]\s{_day('day')}\s?:\s",
            rf"{city}\.\s{_day('day')}\.\s{agency}{dash}",
            rf"(?P<place>{_CAPITALS}){_REGION},\s{_day('day')}\.\s",
            rf"\({city}\)\s?[-–—]{{1,2}}\s",
            rf"{city}{_REGION}(?:,\s{_day('day')})?\s*$",
            rf"{_day('day')}\s?[(\[]{place}[)\]]{dash}",
            rf"{city},\s{agency}{dash}",
            rf"\(?{agency}\)?\s?[-–—]{{1,2}}\s",
            rf"(?P<place>(?!(?:{'|'.join(words.not_places)})\b){_CAPITALS}){_REGION}\s?(?:--|—|–)\s",
            rf"{city}(?:\s--\s|\s[—–-]\s|\s?:\s)",
        )
    )


def _day(name: str) -> str:
    """The pattern of a dateline's day ("Aug. 21", "21st Aug, 2023", "2023-08-21"), as group `name`."""
    listed = [name for names in load_table("en", "dates")["months"].values() for name in names]
    months = "|".join([*listed, *map(str.upper, listed)])
    ordinal = r"\d{1,2}(?:st|nd|rd|th)?"
    return rf"(?P<{name}>(?:(?:{months})\.?\s{ordinal}|{ordinal}\s(?:{months})\.?)(?:,?\s\d{{4}})?|\d{{4}}-\d\d-\d\d)"


def find_dateline(plain: str, span: Span) -> Dateline | None:
    """The dateline that opens the paragraph `span`, None where it opens with its first sentence."""
    for shape in _shapes():
        match = shape.match(plain, span.start, min(span.end, span.start + LONGEST))
        if match:
            return _dateline(plain, match)
    return None


def _dateline(plain: str, match: re.Match[str]) -> Dateline:
    start, end = match.span()
    end = start + len(plain[start:end].rstrip())
    return Dateline(
        Span(start, end),
        place=_fact(match, "place", "place2"),
        agency=_fact(match, "agency"),
        day=_printed_day(match),
    )


def _fact(match: re.Match[str], *names: str) -> Fact | None:
    for name in names:
        if match.groupdict().get(name):
            value = match[name].strip(" .")
            return Fact(value, "dateline", Span(match.start(name), match.start(name) + len(value)))
    return None


def _printed_day(match: re.Match[str]) -> Fact | None:
    found = _fact(match, "day", "day2", "day3")
    return Fact(read_stamp(found.value) or found.value, "dateline", found.span) if found else None
