"""Gold sentences into batches of tensors. Features are made by the runtime's own code, so that both see the same."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from communique.reading.parsing.features import NO_LETTERS, Features, Featuriser
from communique.reading.parsing.manifest import Manifest
from training.network import Batch
from training.treebank import Gold

UNKNOWN = -100
"""A target that is not learned from: a label that the manifest does not have, names where none are labelled."""

LONGEST = 130
"""Word pieces. Longer sentences are left out of training: few, and they cost much."""


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence as numbers: its features and targets (heads 0 for the root, h for word h - 1)."""

    features: Features
    upos: list[int]
    heads: list[int]
    rels: list[int]
    names: list[int]


@dataclass(frozen=True, slots=True)
class Targets:
    """Targets of a batch, each [sentences, words], UNKNOWN where there is none."""

    upos: Tensor
    heads: Tensor
    rels: Tensor
    names: Tensor


def examples(gold: Sequence[Gold], manifest: Manifest, featuriser: Featuriser) -> list[Example]:
    """The sentences as numbers, those of more than LONGEST pieces left out."""
    upos, rels, names = ({label: i for i, label in enumerate(labels)} for labels in
                         (manifest.upos, manifest.relations, manifest.names))  # fmt: skip
    made = (
        Example(
            features=featuriser.features(sentence.words),
            upos=[upos.get(label, UNKNOWN) for label in sentence.upos],
            heads=sentence.heads,
            rels=[rels.get(label, UNKNOWN) for label in sentence.rels],
            names=[names[tag] for tag in sentence.names] if sentence.names else [UNKNOWN] * len(sentence.words),
        )
        for sentence in gold
    )
    return [example for example in made if len(example.features.pieces) <= LONGEST]


def shuffled_batches(all_examples: Sequence[Example], pieces: int, chance: random.Random) -> list[list[Example]]:
    """All examples in random order, in batches of like length with at most `pieces` word pieces (padding included)."""
    order = list(all_examples)
    chance.shuffle(order)
    batches = [
        batch for start in range(0, len(order), 2000) for batch in _by_length(order[start : start + 2000], pieces)
    ]
    chance.shuffle(batches)
    return batches


def _by_length(pool: list[Example], pieces: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    for example in sorted(pool, key=lambda e: len(e.features.pieces)):
        if batch and len(example.features.pieces) * (len(batch) + 1) > pieces:
            yield batch
            batch = []
        batch.append(example)
    if batch:
        yield batch


def tensors(batch: Sequence[Example]) -> tuple[Batch, Targets]:
    """The network's input and what it should say."""
    keys = ("upos", "heads", "rels", "names")
    targets = Targets(*(_padded([getattr(example, key) for example in batch], UNKNOWN) for key in keys))
    return inputs([example.features for example in batch]), targets


def inputs(found: Sequence[Features]) -> Batch:
    """The network's input for some sentences."""
    return Batch(
        pieces=_padded([f.pieces for f in found], 0),
        casing=_padded([f.casing for f in found], NO_LETTERS),
        mask=_padded([[1] * len(f.pieces) for f in found], 0),
        first=_padded([f.first for f in found], 0),
        known=_padded([[1] * len(f.first) for f in found], 0).bool(),
    )


def _padded(rows: Sequence[list[int]], fill: int) -> Tensor:
    longest = max(map(len, rows))
    return torch.tensor([row + [fill] * (longest - len(row)) for row in rows])
