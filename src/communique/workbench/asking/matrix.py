"""Who talks with whom: how many contacts each pair of parties had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.record.store import Store


@dataclass(frozen=True, slots=True)
class Matrix:
    """`parties` in order of their contacts; `pairs` maps (one, other), one < other, to the number of contacts."""

    parties: tuple[str, ...]
    pairs: Mapping[tuple[str, str], int]

    def of(self, one: str, other: str) -> int:
        """How many contacts the two had."""
        return self.pairs.get((min(one, other), max(one, other)), 0)


def matrix(store: Store, most: int = 18, since: str = "", until: str = "9999") -> Matrix:
    """The pairs among the parties with most contacts between two days, both included."""
    rows = store.rows(
        "WITH few AS (SELECT p.contact, p.party FROM contact_parties p JOIN contacts c ON c.nr = p.contact"
        " WHERE c.verdict IS NOT 'rejected' AND coalesce(c.sort_day, '') BETWEEN ? AND ?),"
        " often AS (SELECT party, count(*) AS n FROM few GROUP BY party ORDER BY n DESC, party LIMIT ?)"
        " SELECT a.party, b.party, count(*) FROM few a JOIN often x ON x.party = a.party"
        " JOIN few b ON b.contact = a.contact AND b.party > a.party JOIN often y ON y.party = b.party GROUP BY 1, 2",
        (since, until, most),
    )
    pairs = {(row[0], row[1]): int(row[2]) for row in rows}
    weight: dict[str, int] = {}
    for (one, other), number in pairs.items():
        weight[one] = weight.get(one, 0) + number
        weight[other] = weight.get(other, 0) + number
    return Matrix(tuple(sorted(weight, key=lambda party: (-weight[party], party))), pairs)


def around(store: Store, party: str, most: int = 24) -> list[tuple[str, int]]:
    """The parties that a party had most contacts with."""
    rows = store.rows(
        "SELECT b.party, count(*) FROM contact_parties a JOIN contact_parties b ON b.contact = a.contact"
        " AND b.party != a.party JOIN contacts c ON c.nr = a.contact WHERE a.party = ? AND c.verdict IS NOT 'rejected'"
        " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?",
        (party, most),
    )
    return [(row[0], row[1]) for row in rows]
