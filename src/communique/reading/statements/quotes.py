"""Where a text quotes: the stretches between quotation marks, paragraph-wise open quotes included.

Comes in: the stored text and its paragraphs. Goes out: spans inside quotation marks, marks left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.model import Span

# Each opening mark with the one that closes it; some newspapers set two single marks for a double one.
CLOSING = {"“": "”", "«": "»", "„": "“", '"': '"', "''": "''"}
MARK = re.compile("''|[" + "".join({*CLOSING, *CLOSING.values()} - {"''"}) + "]")

# Paragraphs that a letter quoted as a whole may have.
LONGEST = 20

# Single marks, as British papers set them; one inside a word is an apostrophe.
SINGLE = re.compile(r"(?<!\w)‘(?:[^‘’\n]|’(?=\w))+’(?!\w)")


def quotations(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The quoted stretches of `text` in order. A quotation that its paragraph does not close runs to the paragraph's
    end (newspapers open each paragraph of a long quotation anew and close the last only); one that a later paragraph
    closes first, as at the end of a letter, holds all between."""
    out: list[Span] = []
    running = False  # the paragraph before left its quotation open
    for i, paragraph in enumerate(paragraphs):
        if running and _closed_later(text, paragraphs, i):
            out.append(paragraph)
            continue
        first = _closing_first(text, paragraph) if running else -1
        double = _in_paragraph(text, Span(max(first + 1, paragraph.start), paragraph.end))
        if first >= 0:
            double.insert(0, Span(paragraph.start, first))
        running = bool(double) and double[-1].end == paragraph.end
        single = (Span(m.start() + 1, m.end() - 1) for m in SINGLE.finditer(text, paragraph.start, paragraph.end))
        out.extend(double)
        out.extend(span for span in single if not any(span.meets(quote) for quote in double))
    return sorted(out, key=lambda span: span.start)


def _closed_later(text: str, paragraphs: Sequence[Span], here: int) -> bool:
    """True for a paragraph without a mark where the next that has one closes the quotation that runs on."""
    for paragraph in paragraphs[here : here + LONGEST]:
        if MARK.search(text, paragraph.start, paragraph.end):
            return paragraph is not paragraphs[here] and _closing_first(text, paragraph) >= 0
    return False


def _closing_first(text: str, paragraph: Span) -> int:
    """Where a paragraph closes the quotation that an earlier one opened, -1 where it does not: its first mark stands
    behind a word, not before one."""
    mark = MARK.search(text, paragraph.start, paragraph.end)
    if mark is None or mark[0] not in CLOSING.values() or mark.start() == paragraph.start:
        return -1
    return -1 if text[mark.start() - 1].isspace() else mark.start()


def _in_paragraph(text: str, paragraph: Span) -> list[Span]:
    out: list[Span] = []
    start, closer = -1, ""
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        if start < 0 and mark[0] in CLOSING:
            start, closer = mark.end(), CLOSING[mark[0]]
        elif start >= 0 and (mark[0] == closer or _slip(text, mark, closer, paragraph.end)):
            out.append(Span(start, mark.start()))
            start = -1
    if start >= 0 and text[start - 1 : paragraph.end].strip():
        out.append(Span(start, paragraph.end))
    return [span for span in out if span.start < span.end]


def _slip(text: str, mark: re.Match[str], closer: str, end: int) -> bool:
    """A straight mark behind a word that closes what a curled one opened, or the other way round, where the right one
    does not follow before the next quotation opens."""
    if (
        {mark[0], closer} != {'"', "”"}
        or text[mark.start() - 1].isspace()
        or text[mark.end() : mark.end() + 1].isalnum()
    ):
        return False
    later = (m[0] for m in MARK.finditer(text, mark.end(), end) if m[0] in ("“", "”", '"'))
    return next(later, None) != closer


def form_of(content: Span, quoted: Sequence[Span]) -> str:
    """The form of a content: "direct" wholly inside quotation marks, "mixed" where it holds some, else "indirect"."""
    for quote in quoted:
        if quote.start <= content.start + 1 and content.end - 1 <= quote.end:
            return "direct"
        if quote.meets(content) and quote.end - quote.start > 3:
            return "mixed"
    return "indirect"
