"""Quotations that run on: over several sentences of a paragraph, and over paragraphs whose quotation marks continue.

Comes in: the sentences, the quotations, contents found sentence by sentence. Goes out: contents that hold their
quotations whole.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from communique.model import Sentence, Span
from communique.reading.statements.attribution.attributed import Attributed

CLOSERS = ('"', "”", "»", "''")


class Runs:
    """The quotations of one document and the sentences that they cover."""

    def __init__(self, text: str, quotes: Sequence[Span], sentences: Sequence[Sentence]) -> None:
        self.text = text
        self.quotes = list(quotes)
        self.sentences = list(sentences)
        self.starts = [s.start for s in self.sentences]
        self.opens = [q.start for q in self.quotes]

    def inside(self, sentence: Sentence) -> list[bool]:
        """For each word of a sentence, whether it stands in a quotation."""
        here = self._meeting(sentence.span)
        return [any(q.start <= t.start and t.end <= q.end for q in here) for t in sentence.tokens]

    def extend(self, found: Sequence[Attributed]) -> list[Span]:
        """For each attribution its content with the quotations that it opens or closes, whole, and those that go on
        behind it and belong to nobody else."""
        claimed = [self._meeting(a.content) for a in found]
        taken = {q for own in claimed for q in own}
        return [self._on(self._whole(a.content, own), own, taken) for a, own in zip(found, claimed, strict=True)]

    def filled(self, one: Attributed) -> Attributed | None:
        """An attribution whose sentence holds nothing said ("X asked.", "She added:") with the quotation that ends
        right before its sentence, or that follows its colon; None where there is neither."""
        sentence = self._sentence(one.cue.start)
        at = bisect_left(self.opens, sentence.start)
        if self.text[sentence.start : sentence.end].rstrip().endswith(":"):
            behind = self.quotes[at : at + 1]
            near = behind and not self.text[sentence.end : behind[0].start].strip("\"“«'` \n\t\xa0")
            return replace(one, content=behind[0]) if near else None
        before = self.quotes[at - 1 : at] if at else []
        near = before and not self.text[before[0].end : sentence.start].strip("\"”»' \t\xa0")
        return replace(one, content=before[0]) if near else None

    def _meeting(self, span: Span) -> list[Span]:
        first = max(0, bisect_right(self.opens, span.start) - 1)
        return [q for q in self.quotes[first : bisect_left(self.opens, span.end)] if q.meets(span)]

    def _whole(self, content: Span, own: Sequence[Span]) -> Span:
        """The content with each quotation of which it holds half in their sentence."""
        sentence = self._sentence(content.start)
        for q in own:
            part = Span(max(q.start, sentence.start), min(q.end, sentence.end))
            shared = min(part.end, content.end) - max(part.start, content.start)
            if shared * 2 >= part.end - part.start:
                content = Span(min(content.start, q.start), max(content.end, q.end))
        return content

    def _on(self, content: Span, own: Sequence[Span], taken: set[Span]) -> Span:
        """The content with the quotations behind it that are whole sentences and that no other verb attributes. Where
        what stands between is longer than what is said, the longer part alone."""
        if not own:
            return content
        here, last = self._sentence(own[-1].end).paragraph, own[-1]
        said = content.end - content.start
        whole = rest = content
        for q in self.quotes[self.quotes.index(last) + 1 :]:
            paragraph = self._sentence(q.start).paragraph
            on = paragraph == here or (paragraph == here + 1 and not self._closed(last))
            if q in taken or not on or not self._stands_alone(q):
                break
            here, last = paragraph, q
            said += q.end - q.start
            whole = Span(whole.start, max(whole.end, q.end))
            rest = q if rest == content else Span(rest.start, q.end)
        return whole if 2 * said >= whole.end - whole.start else max(content, rest, key=lambda s: s.end - s.start)

    def _closed(self, quote: Span) -> bool:
        return self.text.startswith(CLOSERS, quote.end)

    def _stands_alone(self, quote: Span) -> bool:
        """True where a quotation begins a sentence and fills it."""
        sentence = self._sentence(quote.start)
        return quote.start <= sentence.start + 2 and quote.end >= sentence.end - 2

    def _sentence(self, place: int) -> Sentence:
        return self.sentences[max(0, bisect_right(self.starts, place) - 1)]
