"""Matching: which predicted finding stands for which gold one, so that the sum of their weights is largest.

The assignment problem, solved with shortest augmenting paths (Jonker and Volgenant 1987), one row after another; among
equal solutions the first rows and columns go first, so that figures can be repeated.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Pairs = list[tuple[int, int]]
Reals = NDArray[np.float64]
Places = NDArray[np.int64]


def best_pairs(weights: Sequence[Sequence[float]]) -> Pairs:
    """The pairs (row, column) of largest total weight, each row and column at most once; weight 0 forbids a pair."""
    if not weights or not weights[0]:
        return []
    rows, columns = len(weights), len(weights[0])
    size = max(rows, columns)
    costs = np.zeros((size, size))
    costs[:rows, :columns] = -np.array(weights)
    partner = _assigned(costs)
    found = ((int(row), column) for column, row in enumerate(partner))
    return sorted((row, column) for row, column in found if costs[row, column] < 0)


def _assigned(costs: Reals) -> Places:
    """For each column the row that it is given, at least total cost."""
    size = len(costs)
    of_row, of_column = np.zeros(size), np.zeros(size)
    partner = np.full(size, -1)
    for row in range(size):
        _augment(row, costs, of_row, of_column, partner)
    return partner


def _augment(row: int, costs: Reals, of_row: Reals, of_column: Reals, partner: Places) -> None:
    """Give `row` a column along the cheapest path, moving others where that pays; potentials follow."""
    size = len(costs)
    distance, before = np.full(size, np.inf), np.full(size, -1)
    reached = np.zeros(size, dtype=bool)
    at, here = row, -1
    while True:
        reduced = costs[at] - of_row[at] - of_column
        nearer = ~reached & (reduced < distance)
        distance[nearer] = reduced[nearer]
        before[nearer] = here
        following = int(np.argmin(np.where(reached, np.inf, distance)))
        step = distance[following]
        held = partner[reached]
        of_row[held] += step
        of_row[row] += step
        of_column[reached] -= step
        distance[~reached] -= step
        reached[following] = True
        here, at = following, int(partner[following])
        if at < 0:
            break
    while here >= 0:
        previous = int(before[here])
        partner[here] = partner[previous] if previous >= 0 else row
        here = previous
