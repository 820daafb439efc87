"""What a page prints about itself: its date, its publisher.

Stage `page` of reading. Comes in: one printed line. Goes out: a Fact with its span, or None.
"""

from __future__ import annotations

import datetime as dt
import re

from communique.languages.stamps import opening_stamp, read_stamp
from communique.model import Fact, Span
from communique.reading.page.lines import inked
from communique.reading.page.words import LONGEST_FURNITURE, PageWords

LONGEST_STAMP = 110  # characters of a line that tells a date and little else
_AFTER_STAMP = re.compile(r"[\s)\].,;|]*(?:(?:by\b|[(\[|–-])[^.]{0,40})?")
_BETWEEN_BARS = re.compile(r"[^|•]+")
_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")


def printed_stamp(plain: str, span: Span, words: PageWords) -> Fact | None:
    """The date that a line prints, where it holds nothing else; origin "label" ("Publish Date: ...") or "line".

    A place may stand before it ("Brussels, 21 August 2023"), who put it out after it ("... by PIB Delhi"), and other
    short notes on either side of a bar ("Source: ... | 2023-08-21 | Editor: ...").
    """
    if span.end - span.start > LONGEST_STAMP:
        return None
    label = words.stamp_label.match(plain, *span)
    found = _dated(plain, label.end(), span.end, "label") if label else None
    place = words.place_before.match(plain, *span)
    found = found or _dated(plain, place.end() if place else span.start, span.end, "line")
    return found or _between_bars(plain, span)


def _dated(plain: str, start: int, end: int, origin: str) -> Fact | None:
    found = opening_stamp(plain[start:end])
    if found is None or not _AFTER_STAMP.fullmatch(plain, start + found[1], end):
        return None
    return Fact(found[0], origin, Span(start, start + found[1]))


def _between_bars(plain: str, span: Span) -> Fact | None:
    pieces = list(_BETWEEN_BARS.finditer(plain, *span))
    if len(pieces) < 2:
        return None
    for piece in pieces:
        value = read_stamp(piece[0])
        if value:
            return Fact(value, "line", inked(plain, Span(*piece.span())))
    return None


def printed_publisher(plain: str, span: Span, words: PageWords) -> Fact | None:
    """The publisher that a line names ("Source: ..."); origin "label"."""
    if span.end - span.start > LONGEST_FURNITURE:
        return None
    for pattern in words.publisher_lines:
        match = pattern.fullmatch(plain, *span)
        if match:
            return Fact(match[1].strip(), "label", Span(*match.span(1)))
    return None


def url_stamp(url: str | None) -> Fact | None:
    """The day that an address carries (".../2021/08/21/..."); origin "url"."""
    match = _URL_DAY.search(url or "")
    value = read_stamp("-".join(match.groups())) if match else None
    return Fact(value, "url") if value else None


def local_date(stamp: str | None) -> dt.date | None:
    """The day of an ISO 8601 date or date-time as written there, None where it tells no whole day."""
    value = read_stamp(stamp) if stamp else None
    return dt.date.fromisoformat(value[:10]) if value else None
