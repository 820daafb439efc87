"""The comparison: what it counts as found, and that its matching is the best one."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from .matching import assign, compare, f1
from .suite import cases, to_gold


def test_an_expected_reading_matches_itself_in_every_figure() -> None:
    for case in cases():
        gold = to_gold(case)
        counts, errors = compare(case.document.text, gold, gold)
        assert errors == []
        assert {f1(counts, "contacts_found"), f1(counts, "statements_end_to_end")} == {1.0}


def test_an_empty_reading_misses_everything() -> None:
    for case in cases():
        counts, _ = compare(case.document.text, to_gold(case), {"contacts": [], "statements": []})
        assert counts["statements_content.right"] == 0 == counts["contacts_found.right"]


def test_a_wrong_holder_is_found_but_not_right() -> None:
    case = next(case for case in cases() if case.statements)
    gold = to_gold(case)
    pred = {**gold, "statements": [{**s, "holder": ["XXX"]} for s in gold["statements"]]}
    counts, errors = compare(case.document.text, gold, pred)
    assert counts["statements_content.right"] == len(case.statements)
    assert counts["statements_end_to_end.right"] == 0
    assert {kind for kind, _ in errors} == {"holder"}


@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(st.integers(0, 5), min_size=n, max_size=n), max_size=4)))
def test_no_other_assignment_weighs_more(weight: list[list[int]]) -> None:
    pairs = assign(weight)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert sum(weight[i][j] for i, j in pairs) == _heaviest(weight)


def _heaviest(weight: list[list[int]]) -> int:
    if not weight:
        return 0
    size = max(len(weight), len(weight[0]))
    square = [[*row, *[0] * (size - len(row))] for row in weight] + [[0] * size] * (size - len(weight))
    return max(sum(square[i][j] for i, j in enumerate(order)) for order in permutations(range(size)))
