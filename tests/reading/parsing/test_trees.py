"""Scores into trees, checked against every tree there is."""

from itertools import product

import numpy as np
import pytest

from communique.reading.parsing.projective import best_projective_tree
from communique.reading.parsing.spanning import best_tree
from communique.reading.parsing.trees import heads_of, is_projective, is_tree


def some_scores(seed: int, n: int) -> np.ndarray:
    arcs = np.random.default_rng(seed).normal(size=(n, n + 1)).astype(np.float32)
    arcs[np.arange(n), np.arange(1, n + 1)] = -np.inf
    return arcs


def best_by_trying(arcs: np.ndarray, root: int, *, projective: bool) -> float:
    n = len(arcs)
    trees = (list(heads) for heads in product(range(n + 1), repeat=n))
    return max(
        total(arcs, heads)
        for heads in trees
        if is_tree(heads) and heads[root] == 0 and (is_projective(heads) or not projective)
    )


def total(arcs: np.ndarray, heads: list[int]) -> float:
    return float(sum(arcs[i, head] for i, head in enumerate(heads)))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("n", [1, 2, 4, 5])
def test_the_best_tree_is_found(seed: int, n: int) -> None:
    arcs, root = some_scores(seed, n), seed % n
    heads = best_tree(arcs, root)
    assert is_tree(heads)
    assert heads[root] == 0
    assert total(arcs, heads) == pytest.approx(best_by_trying(arcs, root, projective=False), abs=1e-4)


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("n", [1, 2, 4, 5])
def test_the_best_projective_tree_is_found(seed: int, n: int) -> None:
    arcs, root = some_scores(seed, n), seed % n
    heads = best_projective_tree(arcs, root)
    assert is_tree(heads)
    assert is_projective(heads)
    assert total(arcs, heads) == pytest.approx(best_by_trying(arcs, root, projective=True), abs=1e-4)


@pytest.mark.parametrize("seed", range(20))
def test_every_sentence_gets_a_projective_tree_with_one_root(seed: int) -> None:
    heads = heads_of(some_scores(seed, 3 * seed + 1))
    assert is_tree(heads)
    assert is_projective(heads)


@pytest.mark.parametrize(
    ("heads", "tree"), [([0], True), ([2, 0], True), ([2, 1], False), ([0, 0], False), ([2, 3, 2, 0], False)]
)
def test_a_cycle_or_a_second_root_is_no_tree(heads: list[int], tree: bool) -> None:
    assert is_tree(heads) is tree


def test_crossing_arcs_are_seen() -> None:
    assert not is_projective([3, 4, 0, 3])
    assert is_projective([2, 0, 4, 2])
