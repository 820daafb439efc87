"""Stretches of a sentence: the whole phrase of a source, the words of a complement.

Comes in: a sentence and word indexes. Goes out: spans and word indexes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.model import Sentence, Span
from communique.reading.statements import tree

NO_PART = ("parataxis", "punct", "cc", "advcl", "mark", "discourse", "cop", "aux", "case")


def source_of(sentence: Sentence, index: int, without: int) -> Span | None:
    """The whole noun phrase headed by word `index`, its appositions and relative clauses included, without the words
    below `without` and without its preposition."""
    out = set(sentence.subtree(without)) if without != index else set()
    if index in out:
        out = set()
    words = [index]
    for t in sentence.children(index):
        if t.dep in NO_PART or t.index in out:
            continue
        words.extend(i for i in sentence.subtree(t.index) if i not in out)
    return hull(sentence, words)


def hull(sentence: Sentence, words: Iterable[int]) -> Span | None:
    """From the first to the last of `words`, signs and conjunctions at the ends left out; None for none."""
    return tree.trimmed(sentence, sorted(words))


def below(sentence: Sentence, heads: Iterable[int], without: Iterable[int] = ()) -> list[int]:
    """The words of the subtrees of `heads`, without the subtrees of `without`, in order."""
    out = {i for head in without for i in sentence.subtree(head)}
    return sorted({i for head in heads for i in sentence.subtree(head)} - out)


def asides(sentence: Sentence, words: list[int], inside: Sequence[bool]) -> list[int]:
    """`words` without an aside that ends them: a relative clause or a participle behind a comma is the reporter's own
    ("..., which ends in May", "..., dealing a blow to ..."), unless it is quoted."""
    for i in words:
        token = sentence.tokens[i]
        if token.rel != "acl:relcl" and not (token.dep == "advcl" and token.low.endswith("ing")):
            continue
        under = sentence.subtree(i)
        before = [j for j in words if j < under[0]]
        last = [j for j in words if sentence.tokens[j].upos != "PUNCT"][-1]
        comma = bool(before) and "," in (sentence.tokens[under[0]].text, sentence.tokens[under[0] - 1].text)
        if comma and last in under and not inside[i] and hull(sentence, before):
            return asides(sentence, before, inside)
    return words
