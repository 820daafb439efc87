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

    With `any_case` the forms match in any mixture of capitals, otherwise as written.
    """

    def __init__(self, forms: Iterable[tuple[str, T]], *, any_case: bool = False) -> None:
        self._lower = any_case
        meanings: dict[str, T] = {}
        for form, meaning in forms:
            meanings.setdefault(self._case(fold(form)), meaning)
        self._meanings = list(meanings.values())
        self._search = AhoCorasick(meanings) if meanings else None

    def hits(self, flat: Flat) -> Iterator[tuple[int, int, T]]:
        """Hits that do not overlap, in order: start and end in `flat.text`, and the meaning."""
        if self._search is None:
            return
        text = self._case(flat.text)
        found = [
            (start, -end, which)
            for which, start, end in self._search.find_matches_as_indexes(text, overlapping=True)
            if _whole(text, start, end)
        ]
        found.sort()
        free = 0
        for start, minus_end, which in found:
            if start >= free:
                free = -minus_end
                yield start, free, self._meanings[which]

    def _case(self, text: str) -> str:
        return text.lower() if self._lower else text


def _whole(text: str, start: int, end: int) -> bool:
    """True where [start, end) begins and ends at the edge of a word (a sign at the form's own edge needs none)."""
    if start and text[start - 1].isalnum() and text[start].isalnum():
        return False
    return end == len(text) or not (text[end].isalnum() and text[end - 1].isalnum())
