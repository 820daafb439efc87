"""Aligning: which sayings of several accounts are about the same matter, whatever the order of telling.

Comes in: the sayings of each account. Goes out: rows; each holds for every account the sayings on one matter. Every
saying stands in exactly one row. The order of the accounts makes no difference to the rows.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import combinations

from communique.analysis.meaning import likeness
from communique.analysis.sayings import Saying, said

Row = tuple[tuple[Saying, ...], ...]

_CUT = 0.3
"""How alike two sayings must be to stand in one row. Above the 0 of a single pair, for a table holds many more pairs
that differ: measured on 36 tables aligned by hand (evaluation/likeness.py)."""


def aligned(accounts: Sequence[Sequence[Saying]], at_table: Collection[str]) -> list[Row]:
    """Rows of sayings on the same matter, in the order of their first saying, by account."""
    group_of = _grouped(accounts, at_table)
    rows: dict[str, list[list[Saying]]] = {}
    for i, sayings in enumerate(accounts):
        for one in sayings:
            rows.setdefault(group_of(one.statement), [[] for _ in accounts])[i].append(one)
    return [tuple(map(tuple, cells)) for cells in rows.values()]


def links(
    here: Sequence[Saying], there: Sequence[Saying], at_table: Collection[str]
) -> list[tuple[float, Saying, Saying]]:
    """The pairs of two accounts that mean the same matter: those above the cut where one is the other's nearest."""
    figures = [(likeness(said(a, at_table), said(b, at_table)), a, b) for a in here for b in there]
    alike = [link for link in figures if link[0] > _CUT]
    nearest: dict[str, float] = {}
    for figure, *ends in alike:
        for end in ends:
            nearest[end.statement] = max(figure, nearest.get(end.statement, figure))
    return [link for link in alike if link[0] in (nearest[link[1].statement], nearest[link[2].statement])]


class _Groups:
    """Sayings joined into groups (union-find); a group is named by the smallest id in it."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def __call__(self, one: str) -> str:
        while (above := self._above.get(one, one)) != one:
            one = above
        return one

    def join(self, one: str, other: str) -> None:
        first, second = sorted((self(one), self(other)))
        self._above[second] = first


def _grouped(accounts: Sequence[Sequence[Saying]], at_table: Collection[str]) -> _Groups:
    groups = _Groups()
    for here, there in combinations(accounts, 2):
        for _, one, other in links(here, there, at_table):
            groups.join(one.statement, other.statement)
    return groups
