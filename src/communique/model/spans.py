"""Spans: where in a stored text a fact stands. Offsets are code points, half open: text[start:end]."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a stored text, [start, end) in code points (Python string offsets)."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that this span marks in `text`."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """True where `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """True where the two spans share at least one character."""
        return self.start < other.end and other.start < self.end
