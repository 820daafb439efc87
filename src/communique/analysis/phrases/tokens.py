"""Tokens of a passage for mining set phrases: words in lower case, with slots for parties, persons and numbers.

Comes in: a stretch of text and the names of persons. Goes out: tokens with their offsets in the text. "China-Iran
comprehensive strategic partnership" gives <party> <party> comprehensive strategic partnership.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import ahocorasick_rs

from communique.analysis.meaning.words import words_of
from communique.knowledge import parties

PARTY, PERSON, NUMBER = "<party>", "<person>", "<number>"
SLOTS = frozenset((PARTY, PERSON, NUMBER))
"""What stands in a phrase for words that change from text to text."""

_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or slot, with its code points [start, end) in the document's text."""

    word: str
    start: int
    end: int


class Tokeniser:
    """Cuts passages into tokens. `names` are names of persons as they stand in texts ("Xi Jinping", "Raisi")."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        known = sorted({name for name in names if len(name) > 2})
        self._names = (
            ahocorasick_rs.AhoCorasick(known, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest) if known else None
        )

    def tokens(self, text: str, offset: int = 0) -> list[Token]:
        """The tokens of a passage, in order; `offset` is where it begins in the document's text."""
        return list(self._cut(text, offset))

    def _cut(self, text: str, offset: int) -> Iterator[Token]:
        slots = sorted([*self._persons(text), *((*hit.span, PARTY) for hit in parties.find(text))])
        done, at, counted = 0, 0, -1
        for start, end, word in words_of(text):
            while at < len(slots) and slots[at][1] <= start:
                at += 1
            if at < len(slots) and slots[at][0] <= start:
                if slots[at][0] >= done:
                    yield Token(slots[at][2], offset + slots[at][0], offset + slots[at][1])
                    done = slots[at][1]
                continue
            if start == counted:
                continue  # the letters of "30th", "5G": part of the number, no word of its own
            number = bool(_NUMBER.match(word))
            counted = end if number else -1
            yield Token(NUMBER if number else word, offset + start, offset + end)

    def _persons(self, text: str) -> Iterator[tuple[int, int, str]]:
        if self._names is None:
            return
        for _, start, end in self._names.find_matches_as_indexes(text):
            if not text[start - 1 : start].isalnum() and not text[end : end + 1].isalnum():
                yield start, end, PERSON
