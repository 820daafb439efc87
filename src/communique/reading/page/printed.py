"""What a page prints about itself: its date, its publisher.

Stage `page` of reading. Comes in: one printed line. Goes out: a Fact with its span, or None.
"""

from __future__ import annotations

import datetime as dt
import re

from communique.languages.stamps import read_stamp
from communique.model import Fact, Span
from communique.reading.page.words import LONGEST_FURNITURE, PageWords

_URL_DAY = re.compile(r"(?<!\d)((?:19|20)\d\d)[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?!\d)")


def printed_stamp(plain: str, span: Span, words: PageWords) -> Fact | None:
    """The date that a line prints, where it holds nothing else; origin "label" ("Publish Date: ...") or "line"."""
    if span.end - span.start > 100:
        return None
    label = words.stamp_label.match(plain, *span)
    start = label.end() if label else span.start
    value = read_stamp(plain[start : span.end])
    if value is None:
        return None
    return Fact(value, "label" if label else "line", Span(start, span.end))


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
