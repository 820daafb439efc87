"""One verb, one subject: what the network scores word by word cannot know, decoding sees to.

Two slips make a second subject. An office and the name behind it both hang on the verb ("State Councilor Wang will
visit"): one is hung on the other, whichever way the arcs score better. The object right behind a verb whose subject
stands before it is labelled as one more subject ("..., he told Putin"): it takes its next best label. Two subjects with
a sign or a verb between them, or far apart, are left as they are: which of them is wrong cannot be told from here.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.parsing.labels import LabelScorer
from communique.reading.parsing.network import Scores
from communique.reading.parsing.trees import is_projective

SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
"""Labels of which a word bears one; a clause as subject and the outer subject of a copula do not count."""

BETWEEN = frozenset({"PUNCT", "VERB", "AUX", "PRON"})
"""Parts of speech that part two phrases, or are one of their own."""

WORST = -6.0
"""How much worse than the arc to the verb the arc between two subjects may score (log odds)."""


class SubjectMender:
    """Leaves each word at most one subject where the slip is plain. `relations` and `upos` name the model's indexes."""

    def __init__(self, relations: Sequence[str], upos: Sequence[str], labels: LabelScorer) -> None:
        self._one = frozenset(i for i, name in enumerate(relations) if name in SUBJECTS)
        self._all = frozenset(i for i, name in enumerate(relations) if "subj" in name)
        self._between = frozenset(i for i, name in enumerate(upos) if name in BETWEEN)
        self._labels = labels

    def mend(self, scores: Scores, heads: list[int], labels: list[int]) -> None:
        """Change `heads` (0 for the root, h for word h - 1) and `labels` of one sentence in place. The heads stay a
        projective tree: a subject moves only under its neighbour below the same head, and only where no arc crosses."""
        for first, second in self._pairs(heads, labels):
            if heads[first] != heads[second]:
                continue  # the first of three was moved
            verb = heads[first] - 1
            if first < verb < second:
                if self._unbroken(scores, first + 1, verb) and self._unbroken(scores, verb + 1, second):
                    labels[second] = self._labels.best(scores.vectors, second, verb + 1, self._all)
            elif second < verb and self._unbroken(scores, first, second):
                self._join(scores, heads, labels, first, second)

    def _pairs(self, heads: Sequence[int], labels: Sequence[int]) -> list[tuple[int, int]]:
        """Neighbours among the subjects of one word, in order."""
        last: dict[int, int] = {}
        pairs = []
        for word, (head, label) in enumerate(zip(heads, labels, strict=True)):
            if head and label in self._one:
                if head in last:
                    pairs.append((last[head], word))
                last[head] = word
        return pairs

    def _unbroken(self, scores: Scores, start: int, end: int) -> bool:
        return not any(int(upos) in self._between for upos in scores.upos[start:end])

    def _join(self, scores: Scores, heads: list[int], labels: list[int], first: int, second: int) -> None:
        arcs, verb = scores.arcs, heads[first]
        under_second = float(arcs[first, second + 1] - arcs[first, verb])
        under_first = float(arcs[second, first + 1] - arcs[second, verb])
        if max(under_first, under_second) < WORST:
            return
        word, head = (first, second) if under_second > under_first else (second, first)
        heads[word] = head + 1
        if not is_projective(heads):  # something between the two hangs above them
            heads[word] = verb
            return
        labels[word] = self._labels.best(scores.vectors, word, head + 1, self._all)
