"""The sentence around a finding, for people to read."""

from __future__ import annotations

import re

from communique.model import Span

_STOP = re.compile(
    r"[.!?\n。！？](?:(?<=[。！？])|(?<=\n)\s*\n"
    r"|(?<=[.!?])(?<!\b[A-Z].)(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr|vs|No).)(?<!\bMrs.)[\"'”’)\]]*(?=\s))"
)
"""The signs come first, then what may stand before them: so the search leaps from sign to sign, many times faster."""


def sentence_around(text: str, span: Span) -> Span:
    """The sentence around a span, by its stops and by empty lines: for showing, nothing is decided by it."""
    reach = 1500
    left = max(0, span.start - reach)
    before = [found.end() for found in _STOP.finditer(text, left, span.start)]
    after = _STOP.search(text, max(span.start, span.end - 1), min(len(text), span.end + reach))
    start = before[-1] if before else (left if left == 0 else span.start)
    end = (after.start() if after[0].isspace() else after.end()) if after else min(len(text), span.end + reach)
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
