"""Sentences into words: spans of words and signs, as Universal Dependencies cuts them.

Comes in: a text and the span of a sentence. Goes out: spans of its words, in order, none empty, none overlapping.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import Span
from communique.reading.parsing.splitting import Splitting

LONGEST_WORD = 80
"""Code points. A longer run of letters is no word of a language; it is cut, so that no input grows without bound."""


def split_words(text: str, span: Span, splitting: Splitting) -> list[Span]:
    """The words of `text` within `span`. Offsets are code points in `text`."""
    return list(_words(text, span, splitting))


def _words(text: str, span: Span, splitting: Splitting) -> Iterator[Span]:
    for match in splitting.word.finditer(text, span.start, span.end):
        start, end = match.span()
        second = splitting.fused.get(match.group().lower())
        if second is not None:
            yield Span(start, start + second)
            start += second
        while end - start > LONGEST_WORD:
            yield Span(start, start + LONGEST_WORD)
            start += LONGEST_WORD
        yield Span(start, end)
