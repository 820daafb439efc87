"""Phrases: the small pattern language of the tables, and the search for many of its patterns at once.

A phrase is words in lower case. "sanction*" takes any ending, "defen*e" any letters between; "war ... ukraine" allows
up to six words between its parts. Hyphens count as blanks. Comes in: phrases with what they stand for, and a text.
Goes out: hits with their place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from communique.knowledge.folding import Flat
from communique.knowledge.matching import Matcher

T = TypeVar("T")

GAP = " ... "
_GAP = r"\S*\s+(?:\S+\s+){0,6}?[\"'(]*"
_EDGE = r"(?!\w)"


def flat_words(flat: Flat) -> Flat:
    """The flat text as phrases see it: lower case, hyphens as blanks. Places hold."""
    return Flat(flat.text.lower().replace("-", " "), flat.base, flat.offsets)


def pattern(phrase: str) -> str:
    """The regular expression of a phrase, to be tried at the beginning of a word."""
    words = re.escape(phrase.replace("-", " ").lower()).replace(r"\ ", " ")
    return words.replace(r" \.\.\. ", _GAP).replace(r"\*", r"[\w']*") + _EDGE


def condition(phrases: Iterable[str]) -> re.Pattern[str] | None:
    """A test whether one of the phrases stands in a text of `flat_words`; None where there are none."""
    patterns = [pattern(phrase) for phrase in phrases]
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})") if patterns else None


class Phrases(Generic[T]):
    """Seeks many phrases at once. Of plain phrases that overlap the leftmost and longest counts; phrases with a gap or
    an open ending count beside them."""

    def __init__(self, phrases: Iterable[tuple[str, T]]) -> None:
        plain: dict[str, list[T]] = {}
        open_ended: dict[str, list[tuple[re.Pattern[str], T]]] = {}
        for phrase, meaning in phrases:
            words = phrase.replace("-", " ").lower()
            anchor = words.partition(GAP)[0].partition("*")[0]
            if anchor == words:
                plain.setdefault(words, []).append(meaning)
            else:
                open_ended.setdefault(anchor, []).append((re.compile(pattern(words)), meaning))
        self._plain = Matcher(plain.items())
        self._anchors = Matcher(open_ended.items(), ends_open=True)

    def hits(self, words: Flat) -> Iterator[tuple[int, int, T]]:
        """Hits in a text of `flat_words`: start and end there, and the meaning. In no special order."""
        for start, end, meanings in self._plain.hits(words):
            for meaning in meanings:
                yield start, end, meaning
        for start, _, tries in self._anchors.every(words):
            for expression, meaning in tries:
                if found := expression.match(words.text, start):
                    yield start, found.end(), meaning
