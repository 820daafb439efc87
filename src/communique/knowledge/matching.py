"""Matching: many forms sought at once in a text, whole words only, the leftmost and there the longest first.

Comes in: forms with what they stand for, and a `Flat` text. Goes out: hits with their place in the flat text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from communique.knowledge.folding import Flat, fold

T = TypeVar("T")


class Matcher(Generic[T]):
    """Seeks forms in flat texts. Forms are folded here; the first meaning given to a form holds.

    Capitals count. With `ends_open` a form may be the beginning of a longer word.
    """

    def __init__(self, forms: Iterable[tuple[str, T]], *, ends_open: bool = False) -> None:
        meanings: dict[str, T] = {}
        for form, meaning in forms:
            meanings.setdefault(fold(form), meaning)
        self._ends_open = ends_open
        self._meanings = list(meanings.values())
        self._search = AhoCorasick(meanings) if meanings else None

    def every(self, flat: Flat) -> Iterator[tuple[int, int, T]]:
        """All hits, those that overlap too: start and end in `flat.text`, and the meaning."""
        if self._search is None:
            return
        text = flat.text
        for which, start, end in self._search.find_matches_as_indexes(text, overlapping=True):
            if _begins_word(text, start) and (self._ends_open or _ends_word(text, end)):
                yield start, end, self._meanings[which]

    def hits(self, flat: Flat) -> Iterator[tuple[int, int, T]]:
        """Hits that do not overlap, in order: of two that do, the one further left, there the longer one."""
        free = 0
        for start, end, meaning in sorted(self.every(flat), key=_leftmost_longest):
            if start >= free:
                free = end
                yield start, end, meaning


def _leftmost_longest(hit: tuple[int, int, object]) -> tuple[int, int]:
    return hit[0], -hit[1]


def _begins_word(text: str, start: int) -> bool:
    """True where no word runs over the place `start` from the left."""
    return start == 0 or not (text[start - 1].isalnum() and text[start].isalnum())


def _ends_word(text: str, end: int) -> bool:
    """True where no word runs on at the place `end`."""
    return end == len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
