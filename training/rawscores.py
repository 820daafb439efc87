"""How right a parser is from raw text, where it cuts sentences and words itself.

Comes in: a treebank and any `Parser`. Goes out: `RawScores`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from communique.model import Parser, Sentence, Span
from training.scores import agreement
from training.treebank import Gold

TOGETHER = 5
"""Sentences of the treebank that make one paragraph."""


@dataclass(frozen=True, slots=True)
class RawScores:
    """F1 in percent: words cut right, sentences cut right, words (signs left out) with the right head and relation."""

    words: float
    sentences: float
    las: float


@dataclass(slots=True)
class _Found:
    """What one side says, in offsets into all paragraphs together."""

    words: set[tuple[int, int]] = field(default_factory=set)
    sentences: set[tuple[int, int]] = field(default_factory=set)
    arcs: set[tuple[tuple[int, int], tuple[int, int] | None, str]] = field(default_factory=set)

    def add(self, spans: list[tuple[int, int]], heads: Sequence[int], rels: Sequence[str]) -> None:
        """Add a sentence: spans of its words, heads (index of the head, -1 for the root) and relations."""
        self.words.update(spans)
        self.sentences.add((spans[0][0], spans[-1][1]))
        for span, head, rel in zip(spans, heads, rels, strict=True):
            if rel != "punct":
                self.arcs.add((span, spans[head] if head >= 0 else None, rel))


def score_raw(gold: Sequence[Gold], parser: Parser) -> RawScores:
    """Scores of `parser` on the sentences of a treebank, joined by spaces into paragraphs."""
    theirs, ours, at = _Found(), _Found(), 0
    for text, sentences in paragraphs(gold):
        start = at
        for sentence in sentences:
            theirs.add(list(word_spans(sentence, start)), [head - 1 for head in sentence.heads], sentence.rels)
            start += len(sentence.text) + 1
        for found in parser.parse(text, [Span(0, len(text))]):
            _add(ours, found, at)
        at += len(text)
    return RawScores(
        words=agreement(theirs.words, ours.words),
        sentences=agreement(theirs.sentences, ours.sentences),
        las=agreement(theirs.arcs, ours.arcs),
    )


def paragraphs(gold: Sequence[Gold]) -> Iterator[tuple[str, Sequence[Gold]]]:
    """Paragraphs of a treebank's sentences, with the sentences."""
    for first in range(0, len(gold), TOGETHER):
        group = gold[first : first + TOGETHER]
        yield " ".join(sentence.text for sentence in group), group


def word_spans(sentence: Gold, start: int) -> Iterator[tuple[int, int]]:
    """Where the words stand whose sentence begins at `start`. A word that is not printed as such ("gon" + "na" always
    are, but a corrected spelling is not) stands where the next letters are."""
    at = 0
    for word in sentence.words:
        found = sentence.text.find(word, at)
        at = found if 0 <= found <= at + 2 else at
        yield start + at, start + at + len(word)
        at += len(word)


def _add(found: _Found, sentence: Sentence, at: int) -> None:
    found.add(
        [(token.start + at, token.end + at) for token in sentence.tokens],
        [token.head for token in sentence.tokens],
        [token.rel for token in sentence.tokens],
    )
