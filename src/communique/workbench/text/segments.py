"""Flat segments: a text cut wherever a mark begins or ends, each piece with all the marks that lie on it.

Nested tags cannot show spans that cross; flat segments can. Comes in: the bounds of a text and marks. Goes out:
segments that follow one another without a gap and cover the bounds exactly.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from communique.model import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of one finding: `kind` says what it is (cue, content, source, evidence, date, person, furniture, hit),
    `of` the finding's id ("s12", "r7"; empty for furniture and hits)."""

    start: int
    end: int
    kind: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text, [start, end), with the marks that lie on the whole of it, as they begin."""

    start: int
    end: int
    marks: tuple[Mark, ...]

    @property
    def span(self) -> Span:
        """Where the piece stands."""
        return Span(self.start, self.end)


def segments(start: int, end: int, marks: Iterable[Mark], cuts: Sequence[int] = ()) -> list[Segment]:
    """Cut [start, end) at every bound of a mark and at `cuts`. Marks outside, or without length, are passed over; marks
    that reach beyond the bounds count inside them."""
    inside = sorted(
        (one for one in marks if one.start < end and one.end > start and one.start < one.end),
        key=lambda one: (one.start, -one.end, one.kind, one.of),
    )
    bounds = {start, end, *(cut for cut in cuts if start < cut < end)}
    for one in inside:
        bounds |= {max(one.start, start), min(one.end, end)}
    ordered = sorted(bounds)
    out: list[Segment] = []
    lying: list[Mark] = []
    coming = 0
    for at, until in pairwise(ordered):
        while coming < len(inside) and inside[coming].start <= at:
            lying.append(inside[coming])
            coming += 1
        lying = [one for one in lying if one.end > at]
        out.append(Segment(at, until, tuple(lying)))
    return out
