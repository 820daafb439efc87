"""The terms of a commitment: by when, on what condition, and whether words bind their holder to something to come.

The words are data (`analysis/data/commitments.yaml`). Places are code points of the document's text.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from communique.analysis.meaning.words import stem, words_of
from communique.analysis.sayings import Place, Saying
from communique.languages.tables import load_data
from communique.model import Span
from communique.reading.dates import find_dates


def binds(one: Saying) -> bool:
    """True for a pledge, and for an agreement on something to come ("agreed to", "agreed that ... will")."""
    if one.act == "pledge":
        return True
    if one.act != "agree":
        return False
    last = one.cue.words.split()[-1:] or [""]
    return last[0].lower() in words()["binding_cues"] or bool(_any_of("future").search(one.content.words))


def condition(one: Saying) -> Place | None:
    """The clause of the content that states a condition ("if the talks succeed"), or None."""
    found = _any_of("conditions").search(one.content.words)
    if found is None or one.content.words[found.start() :].lower().startswith(tuple(words()["no_conditions"])):
        return None
    end = re.compile(r"[,;.]|$").search(one.content.words, found.end())
    return part(one.content, found.start(), end.start() if end else len(one.content.words))


def deadline(one: Saying, text: str, published: str | None) -> tuple[str, Place] | None:
    """The day, month or year by which a thing is to be done, with its words; None where the content tells no time to
    come. `published` is the day of publication."""
    day = datetime.date.fromisoformat(published) if published else None
    for mention in find_dates(text, Span(one.content.start, one.content.end), day, "future"):
        value = mention.end or mention.start
        before = text[one.content.start : mention.span.start].rstrip().lower()
        if value and (published is None or value >= published[: len(value)]) and _opens_deadline(before):
            return value, part(
                one.content, mention.span.start - one.content.start, mention.span.end - one.content.start
            )
    return None


def done_words(report: Place, promise: str | None = None) -> Place | None:
    """The word in `report` that tells that a thing was done ("was signed"), or None; "to be signed" is none.

    With `promise`, the words of a commitment, only a word that fulfils it: "signed" fulfils what was to be signed."""
    stems = None if promise is None else {stem(word) for *_, word in words_of(promise)}
    for found in _any_of("done").finditer(report.words):
        before = report.words[: found.start()].split()[-2:]
        fulfils = words()["done"][" ".join(found[0].lower().split())]
        if stems is not None and fulfils and stem(fulfils) not in stems:
            continue
        if not any(word.lower().strip(",;") in words()["not_done"] for word in before):
            return part(report, found.start(), found.end())
    return None


def part(place: Place, start: int, end: int) -> Place:
    """A part of a place, by offsets in its words."""
    return Place(place.document, place.start + start, place.start + end, place.words[start:end])


def _opens_deadline(before: str) -> bool:
    return any(before.endswith(" " + word) or before == word for word in words()["deadlines"]) or before.endswith(
        tuple(f"{word} the" for word in words()["deadlines"])
    )


@cache
def _any_of(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(_longest_first(words()[name]))})\b", re.IGNORECASE)


def _longest_first(told: Iterable[str]) -> list[str]:
    return [re.escape(word) for word in sorted(told, key=len, reverse=True)]


def words() -> Mapping[str, Any]:
    """The table of words."""
    return load_data("communique.analysis", "commitments")
