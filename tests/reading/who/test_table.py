"""What a reader would see break: somebody taken for the office holder who has the same name."""

from __future__ import annotations

import datetime

import pytest

from communique.reading.who.table import party_by_table

DAY = datetime.date(2024, 11, 14)


@pytest.mark.parametrize(
    ("name", "nouns", "on", "party"),
    [
        ("Mohammad Eslami", ["head"], DAY, "IRN"),
        ("Mohammad Eslami", ["captain"], DAY, None),
        ("Helen Clark", ["minister"], None, "NZL"),
        ("Helen Clark", [], None, "NZL"),
        ("Starmar", ["minister"], datetime.date(2025, 1, 7), None),
        ("Zalkaliani", ["minister"], datetime.date(2022, 2, 20), "GEO"),
    ],
)
def test_office_told_must_agree_with_that_of_the_table(
    name: str, nouns: list[str], on: datetime.date | None, party: str | None
) -> None:
    assert party_by_table(name, nouns, on) == party
