"""The label of a word under a head that decoding chose against the best-scored one.

The network labels every word under its best-scored head only; the label under another head is computed here from the
network's vectors with the weights of its last layer (`labels.npz`).
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


class LabelScorer:
    """Scores labels from the vectors of a word and its head. `root` is the index of the label "root"."""

    def __init__(self, path: Path, root: int) -> None:
        with np.load(path) as weights:
            self._bilinear: Floats = weights["bilinear"].astype(np.float32)
            self._linear: Floats = weights["linear"].astype(np.float32)
            self._bias: Floats = weights["bias"].astype(np.float32)
        self._root = root

    def best(self, vectors: Floats, word: int, head: int, without: Collection[int] = ()) -> int:
        """The index of the best label of `word` (from 0) under `head` (0 for the root, h for word h - 1); never one of
        `without`."""
        if head == 0:
            return self._root
        size = self._bilinear.shape[1]
        below, above = vectors[word + 1, :size], vectors[head, size:]
        scores = (self._bilinear @ below) @ above + self._linear @ np.concatenate([below, above]) + self._bias
        scores[[self._root, *without]] = -np.inf
        return int(scores.argmax())
