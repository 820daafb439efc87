"""Page: what a document's text is made of, before any of it is parsed.

Stage `page` of reading: nouns only. Offsets are code points in the stored text.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from communique.model import Fact, Span


class Mark(NamedTuple):
    """A stretch that is no running text, and of what kind ("title", "comments", "emoji", "dateline", ...)."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a report: "TEHRAN, Aug. 21 (Xinhua) --". `day` is the date as printed, its value ISO 8601 where
    the year is told."""

    span: Span
    place: Fact | None = None
    agency: Fact | None = None
    day: Fact | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """One document seen as a page. Every character that is not white space stands in exactly one of `paragraphs`,
    `headings` and those `marks` that lie outside of paragraphs; marks inside a paragraph (an emoji, a "#", the target
    of a link) are blanks in `plain`.

    `plain` has the length of the stored text, with every mark's characters replaced by spaces: parse this, and take
    offsets as they are. `stamps` are all dates that the page tells of its own publication, in order of trust.
    """

    plain: str
    marks: tuple[Mark, ...] = ()
    headings: tuple[Span, ...] = ()
    paragraphs: tuple[Span, ...] = ()
    wrapped: bool = False
    title: Fact | None = None
    publisher: Fact | None = None
    published: Fact | None = None
    published_date: dt.date | None = None
    stamps: tuple[Fact, ...] = ()
    dateline: Dateline | None = None

    @property
    def furniture(self) -> tuple[Span, ...]:
        """The marked stretches, in order, none overlapping another."""
        return tuple(mark.span for mark in self.marks)
