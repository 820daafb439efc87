"""Scores of one sentence into its parse: parts of speech, heads, relations and names.

Heads come first; a word whose head is not the best-scored one is labelled again under the head that it got; then second
subjects are mended and coordinated verbs brought to agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from communique.model import Name
from communique.reading.parsing.agreement import Words, agree, load_forms
from communique.reading.parsing.labels import LabelScorer
from communique.reading.parsing.manifest import Manifest
from communique.reading.parsing.names import names_of
from communique.reading.parsing.network import Scores
from communique.reading.parsing.subjects import SubjectMender
from communique.reading.parsing.trees import heads_of


@dataclass(frozen=True, slots=True)
class Parse:
    """One sentence of n words: n each of `upos`, `heads` (index of the head, -1 for the root) and `rels`; its names."""

    upos: list[str]
    heads: list[int]
    rels: list[str]
    names: tuple[Name, ...]


class Decoder:
    """Reads the scores of the model in `folder`: its `labels.npz` and `forms.yaml` are needed."""

    def __init__(self, manifest: Manifest, folder: Path) -> None:
        self._manifest = manifest
        self._root = manifest.relations.index("root")
        self._labels = LabelScorer(folder / "labels.npz", self._root)
        self._forms = load_forms(folder / "forms.yaml")
        self._subjects = SubjectMender(manifest.relations, manifest.upos, self._labels)

    def parse(self, words: Sequence[str], scores: Scores) -> Parse:
        """The parse of one sentence: always a tree with one root, labelled "root" there and nowhere else."""
        heads = heads_of(scores.arcs)
        relations = self._relations(scores, heads)
        self._subjects.mend(scores, heads, relations)
        upos = [self._manifest.upos[i] for i in scores.upos.tolist()]
        rels = [self._manifest.relations[i] for i in relations]
        agree(Words(words, upos, heads, rels), scores.arcs, self._forms)
        names = self._manifest.names
        return Parse(
            upos=upos,
            heads=[head - 1 for head in heads],
            rels=rels,
            names=names_of([names[i] for i in scores.names.tolist()]) if scores.names.any() else (),
        )

    def _relations(self, scores: Scores, heads: list[int]) -> list[int]:
        labels: list[int] = scores.rels.tolist()
        for word, (greedy, head) in enumerate(zip(scores.arcs.argmax(1).tolist(), heads, strict=True)):
            if greedy != head or (labels[word] == self._root) != (head == 0):
                labels[word] = self._labels.best(scores.vectors, word, head)
        return labels
