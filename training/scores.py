"""How right parses of gold words are.

Labelled attachment (LAS) counts a word as right where its head and its relation, subtype and all, are; signs (gold
relation "punct") are left out, as in the project's tables.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from communique.model import Name
from communique.reading.parsing.decoding import Parse
from communique.reading.parsing.names import names_of
from training.treebank import Gold


@dataclass(frozen=True, slots=True)
class Scores:
    """Percentages: parts of speech of all words, heads and labelled heads of words that are no signs; F1 of names, or
    None where none are labelled. `words` is the number of all words."""

    words: int
    upos: float
    uas: float
    las: float
    names: float | None


def score(gold: Sequence[Gold], parses: Sequence[Parse]) -> Scores:
    """Scores of parses of the gold words."""
    words = upos = counted = uas = las = 0
    for sentence, parse in zip(gold, parses, strict=True):
        words += len(sentence.words)
        upos += sum(map(str.__eq__, sentence.upos, parse.upos))
        for i, rel in enumerate(sentence.rels):
            if rel != "punct":
                attached = parse.heads[i] == sentence.heads[i] - 1
                counted, uas, las = counted + 1, uas + attached, las + (attached and parse.rels[i] == rel)
    named = [(sentence.names, parse.names) for sentence, parse in zip(gold, parses, strict=True) if sentence.names]
    ours = [(i, *name) for i, (_, names) in enumerate(named) for name in _fields(names)]
    theirs = [(i, *name) for i, (tags, _) in enumerate(named) for name in _fields(names_of(tags))]
    return Scores(words, percent(upos, words), percent(uas, counted), percent(las, counted),
                  agreement(theirs, ours) if theirs else None)  # fmt: skip


def agreement(theirs: Iterable[Hashable], ours: Iterable[Hashable]) -> float:
    """F1 of two sets, in percent."""
    left, right = set(theirs), set(ours)
    return percent(2 * len(left & right), len(left) + len(right))


def percent(part: float, whole: float) -> float:
    """A share in percent; 0 of nothing."""
    return 100 * part / whole if whole else 0.0


def _fields(names: Iterable[Name]) -> Iterable[tuple[int, int, str]]:
    return ((name.first, name.last, name.kind) for name in names)
