"""Sentences that are too long for the network, cut where it hurts least.

A cut falls after a strong sign (; : . ! ?) where there is one in the later half, else after a comma, else anywhere.
Texts without any stop (tables, lists, one endless line) are cut too, so that nothing grows without bound.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

MOST_WORDS = 150
"""Words. The longest sentence met in a readout has 120; the time and memory of a parse grow with the square."""

_STRONG, _WEAK = frozenset(";:.!?\u2026"), frozenset(',)\u2014\u2013\u201d"')


def cut(words: Sequence[str], most: int = MOST_WORDS) -> Iterator[tuple[int, int]]:
    """Ranges [first, end) of words, each of at most `most` words, that make up the sentence."""
    start = 0
    while len(words) - start > most:
        end = _place(words, start, start + most)
        yield start, end
        start = end
    yield start, len(words)


def _place(words: Sequence[str], start: int, latest: int) -> int:
    for signs in (_STRONG, _WEAK):
        for end in range(latest, (start + latest) // 2, -1):
            if words[end - 1] in signs:
                return end
    return latest
