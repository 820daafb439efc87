"""Positions on an issue as a page: for each party the counts, the turns, and its acts in order of time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from communique.analysis.pages.page import Block, Bullets, Heading, Line, Page, Paragraph, Run, line, source_name
from communique.analysis.positions import Act, Position
from communique.analysis.wording import act, party, plural, saying_line

MOST_ACTS = 12
"""Acts shown of each party, the latest ones, unless more are asked for."""


def positions_page(found: Sequence[Position], issue: str, *, most: int = MOST_ACTS) -> Page:
    """The page of the positions on an issue; of each party the latest `most` acts."""
    return Page(
        title=f"Positions on {issue}",
        blocks=tuple(block for one in found for block in _position(one, most)),
        sources={told.document.id: told.document for one in found for told in one.acts},
    )


def _position(one: Position, most: int) -> Iterator[Block]:
    yield Heading(f"{party(one.party)}: {plural(len(one.acts), 'statement')}")
    yield Paragraph(line(f"acts: {_counts(one.counts)}; by year: {_counts(one.years)}"))
    if one.turns:
        days = ", ".join(told.day or "undated" for told in one.turns)
        yield Paragraph(line(f"from speaking for to speaking against, or back, on {days}"))
    shown = one.acts[-most:]
    if len(shown) < len(one.acts):
        yield Paragraph(line(Run(f"the latest {len(shown)} of {len(one.acts)}:", "quiet")))
    yield Bullets(tuple(_act(told) for told in shown))


def _act(told: Act) -> Line:
    return saying_line(told.saying, before=f"{told.day or 'undated'} ", after=f" ({source_name(told.document)})")


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{act(name)} {number}" for name, number in counts.items()) or "none"
