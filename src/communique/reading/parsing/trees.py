"""Scores of arcs into a tree: the best-scored head of every word where that makes a projective tree with one root, and
otherwise the best projective tree.

Comes in: scores [n, n + 1] (row: word; column 0: the root, column h: word h - 1). Goes out: heads, 0 for the root and
h for word h - 1. English crosses arcs so seldom that crossing ones are errors more often than not.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from communique.reading.parsing.projective import best_projective_tree
from communique.reading.parsing.spanning import best_tree

Floats = NDArray[np.float32]


def heads_of(arcs: Floats) -> list[int]:
    """The heads of one sentence's words."""
    heads: list[int] = arcs.argmax(1).tolist()
    if not is_tree(heads):
        heads = best_tree(arcs, best_root(arcs))
    if not is_projective(heads):
        heads = best_projective_tree(arcs, heads.index(0))
    return heads


def best_root(arcs: Floats) -> int:
    """The word (from 0) that gains most by being the root."""
    return int((arcs[:, 0] - arcs[:, 1:].max(1)).argmax()) if len(arcs) > 1 else 0


def is_tree(heads: list[int]) -> bool:
    """True where exactly one word hangs on the root and every word is reached from it."""
    if heads.count(0) != 1:
        return False
    seen = [0] * (len(heads) + 1)  # the number of the walk that came by first
    for start in range(1, len(heads) + 1):
        word = start
        while word and not seen[word]:
            seen[word] = start
            word = heads[word - 1]
        if word and seen[word] == start:
            return False
    return True


def is_projective(heads: list[int]) -> bool:
    """True where no two arcs cross, the root standing before the first word."""
    arcs = sorted((min(i, head), -max(i, head)) for i, head in enumerate(heads, 1))
    open_ends: list[int] = []
    for start, negative_end in arcs:
        while open_ends and open_ends[-1] <= start:
            open_ends.pop()
        if open_ends and -negative_end > open_ends[-1]:
            return False
        open_ends.append(-negative_end)
    return True
