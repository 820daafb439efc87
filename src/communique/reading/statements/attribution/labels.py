"""Labels: "NAME: what NAME says" at the head of a paragraph, in a title, in a transcript.

Comes in: the stored text, the page's title, paragraphs. Goes out: `Attributed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.model import Span
from communique.reading.page import Page
from communique.reading.statements.attribution.attributed import Attributed
from communique.reading.statements.attribution.words import Words

WORD = r"[A-Z][\w.'’&-]*"
LABEL = re.compile(rf"[\s\"“]*((?:{WORD}\s+(?:(?:of|the|and|for|de|van|von)\s+)*){{0,5}}{WORD})\s*(:)\s+(?=\S)")


def labels(text: str, page: Page, words: Words) -> Iterator[Attributed]:
    """What stands behind labels, one attribution a title or paragraph."""
    titles = [page.title.span] if page.title and page.title.span else []
    for place in [*titles, *page.headings, *(p for p in page.paragraphs if p not in titles)]:
        found = _label(text, place, words)
        if found is not None:
            yield found


def _label(text: str, place: Span, words: Words) -> Attributed | None:
    match = LABEL.match(text, place.start, place.end)
    if match is None or match.group(1).lower() in words.no_labels:
        return None
    content = Span(match.end(), place.end)
    if content.start >= content.end:
        return None
    source = Span(*match.span(1))
    return Attributed(Span(*match.span(2)), content, source, "statements.attributed.label")
