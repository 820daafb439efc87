"""The best tree with one root, arcs may cross: Chu and Liu (1965), Edmonds (1967).

Needed only where the best head of every word makes no tree, a few sentences in a hundred; so it is written to be
read, and recursion does no harm.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
_NEVER = -1e9


def best_tree(arcs: NDArray[np.float32], root: int) -> list[int]:
    """Heads (0 for the root, h for word h - 1) of the best tree whose one root is word `root`, counted from 0."""
    n = len(arcs)
    scores = np.full((n + 1, n + 1), _NEVER)
    scores[1:, 1:] = np.where(np.isfinite(arcs[:, 1:]), arcs[:, 1:], _NEVER)
    scores[root + 1, 0] = -_NEVER
    return _contract(scores)[1:]


def _contract(scores: Floats) -> list[int]:
    """Heads of nodes 0..n (-1 for node 0) by scores[node, head]: a cycle becomes one node until there is none."""
    scores = scores.copy()
    np.fill_diagonal(scores, _NEVER * 2)
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads.tolist())
    if not cycle:
        return [int(head) for head in heads]
    inside = np.array(cycle)
    outside = np.array([node for node in range(len(scores)) if node not in set(cycle)])
    smaller, leave, enter = _without_cycle(scores, heads, inside, outside)
    found = _contract(smaller)
    new = len(outside)
    out = [int(head) for head in heads]
    for i, node in enumerate(outside.tolist()):
        if node:
            out[node] = int(leave[i]) if found[i] == new else int(outside[found[i]])
    entry = found[new]
    out[int(enter[entry])] = int(outside[entry])
    return out


def _without_cycle(
    scores: Floats, heads: NDArray[np.int64], inside: NDArray[np.int64], outside: NDArray[np.int64]
) -> tuple[Floats, NDArray[np.int64], NDArray[np.int64]]:
    """The scores with the cycle as one last node; for each outer node, where an arc from the cycle leaves and where one
    into the cycle enters."""
    new = len(outside)
    smaller = np.full((new + 1, new + 1), _NEVER)
    smaller[:new, :new] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, inside)]
    smaller[:new, new] = leaving.max(1)
    kept = scores[inside, heads[inside]]
    entering = scores[np.ix_(inside, outside)] - kept[:, None]
    smaller[new, :new] = entering.max(0) + kept.sum()
    return smaller, inside[leaving.argmax(1)], inside[entering.argmax(0)]


def _cycle(heads: list[int]) -> list[int]:
    """The nodes of one cycle among the heads, or none."""
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node > 0 and not seen[node]:
            seen[node] = start
            path.append(node)
            node = heads[node]
        if node > 0 and seen[node] == start:
            return path[path.index(node) :]
    return []
