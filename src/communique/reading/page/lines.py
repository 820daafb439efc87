"""The lines of a stored text, with their offsets.

Stage `page` of reading. Comes in: the stored text. Goes out: its lines, stripped of outer white space by moving
offsets, never by changing text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.model import Span

_BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]|\Z")
BLANK = (  # white space, controls, marks of direction and of width
    " \t\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\u00ad\x00-\x1f\x7f\x85\ufffe\uffff"
)
_LEFT = re.compile(f"[{BLANK}]*")
_INK = re.compile(f"[^{BLANK}]")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line: `span` without the white space around it (empty for a blank line), `hard` where
    it ends with the two spaces by which Markdown forces a line break."""

    span: Span
    hard: bool = False

    @property
    def blank(self) -> bool:
        """True where nothing is printed on the line."""
        return self.span.start == self.span.end

    @property
    def width(self) -> int:
        """Characters from the first to the last printed one."""
        return self.span.end - self.span.start


def split_lines(text: str) -> list[Line]:
    """All lines of `text`, blank ones too, in order."""
    lines, start = [], 0
    for match in _BREAK.finditer(text):
        lines.append(_line(text, start, match.start()))
        start = match.end()
    return lines


def inked(text: str, span: Span) -> Span:
    """`span` without the white space and invisible characters at its ends; empty where it holds nothing else."""
    left = _LEFT.match(text, span.start, span.end)
    start = left.end() if left else span.start
    end = span.end
    while end > start and not _INK.match(text[end - 1]):
        end -= 1
    return Span(start, end)


def _line(text: str, start: int, end: int) -> Line:
    span = inked(text, Span(start, end))
    tail = text[span.end : end]
    return Line(span, hard=span.end > span.start and tail.endswith("  ") and not tail.endswith("   "))
