"""The sentence around a finding, for people to read."""

from __future__ import annotations

import re

from communique.model import Span

_STOP = re.compile(
    r"[.!?\n。！？](?:(?<=[。！？])|(?<=\n)\s*\n"
    r"|(?<=[.!?])(?<!\b[A-Z].)(?<!\b(?:Mr|Ms|Dr|St|Jr|Sr|vs|No).)(?<!\bMrs.)[\"'”’)\]]*(?=\s))"
)
"""The signs come first, then what may stand before them: so the search leaps from sign to sign, many times faster."""


_NEAR, _REACH = 250, 1500
"""Code points that are looked through for a stop: most stand near."""


def sentence_around(text: str, span: Span) -> Span:
    """The sentence around a span, by its stops and by empty lines: for showing, nothing is decided by it."""
    start = _start(text, span.start)
    after = _STOP.search(text, max(span.start, span.end - 1), min(len(text), span.end + _REACH))
    end = (after.start() if after[0].isspace() else after.end()) if after else min(len(text), span.end + _REACH)
    while start < span.start and text[start].isspace():
        start += 1
    while end > span.end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _start(text: str, end: int) -> int:
    """Where the sentence that holds the place `end` begins; that place itself where no stop is within reach."""
    for reach in (_NEAR, _REACH):
        stops = [found.end() for found in _STOP.finditer(text, max(0, end - reach), end)]
        if stops or end <= reach:
            return stops[-1] if stops else 0
    return end
