"""The best tree with one root in which no arcs cross: Eisner (1996), all spans of one length at a time.

Tables are indexed [first, last] over node 0 (the root) and words 1..n. A half tree ("complete") has all its words on
one side of its head; a bridge ("incomplete") is an arc with what lies under it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
_NEVER = -1e6


@dataclass(frozen=True, slots=True)
class _Splits:
    """Where the best spans of one length divide, by their first node."""

    bridge: Ints
    left: Ints
    right: Ints


def best_projective_tree(arcs: NDArray[np.float32], root: int) -> list[int]:
    """Heads (0 for the root, h for word h - 1) of the best projective tree whose one root is word `root`, from 0."""
    n = len(arcs)
    scores = np.full((n + 1, n + 1), _NEVER)  # [head, word]
    scores[:, 1:] = np.maximum(arcs.T - arcs.max(1), _NEVER)
    scores[0, 1:] = _NEVER
    scores[0, root + 1] = 0
    return _heads(_fill(scores), n)


def _fill(scores: Floats) -> list[_Splits]:
    """The splits of all spans, by length less one."""
    size = len(scores)
    left, right, to_left, to_right = (np.zeros((size, size)) for _ in range(4))
    splits = []
    for length in range(1, size):
        first = np.arange(size - length)
        last = first + length
        step = np.arange(length)
        rows, begin, end = first[:, None], first[:, None] + step, last[:, None]
        bridge, value = _best(right[rows, begin] + left[begin + 1, end])
        to_left[first, last] = value + scores[last, first]
        to_right[first, last] = value + scores[first, last]
        half_left, left[first, last] = _best(left[rows, begin] + to_left[begin, end])
        half_right, right[first, last] = _best(to_right[rows, begin + 1] + right[begin + 1, end])
        splits.append(_Splits(first + bridge, first + half_left, first + half_right + 1))
    return splits


def _best(values: Floats) -> tuple[Ints, Floats]:
    """The best column of every row, and its value."""
    best = values.argmax(1)
    return best, values[np.arange(len(values)), best]


def _heads(splits: list[_Splits], n: int) -> list[int]:
    """Walk the splits back from the whole sentence."""
    heads = [0] * (n + 1)
    todo = [(0, n, "half", True)]  # first and last node, shape, whether the head is the first one
    while todo:
        first, last, shape, rightward = todo.pop()
        if first >= last:
            continue
        split = splits[last - first - 1]
        if shape == "bridge":
            heads[last if rightward else first] = first if rightward else last
            middle = int(split.bridge[first])
            todo += [(first, middle, "half", True), (middle + 1, last, "half", False)]
        elif rightward:
            middle = int(split.right[first])
            todo += [(first, middle, "bridge", True), (middle, last, "half", True)]
        else:
            middle = int(split.left[first])
            todo += [(first, middle, "half", False), (middle, last, "bridge", False)]
    return heads[1:]
