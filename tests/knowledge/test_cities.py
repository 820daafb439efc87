"""What a reader would see break: a city in the wrong state, or a capital told as if it were none."""

from __future__ import annotations

import pytest

from communique.knowledge import cities, parties
from communique.knowledge.tables import rows, values


@pytest.mark.parametrize(
    ("words", "state"),
    [(["San", "Francisco"], "USA"), (["Sharm", "el", "-", "Sheikh"], "EGY"), (["Cox", "'s", "Bazar"], "BGD"),
     (["Lima"], None), (["Atlantis"], None), ([], None)],
)  # fmt: skip
def test_state_of(words: list[str], state: str | None) -> None:
    assert cities.state_of(words) == state


def test_every_row_names_a_known_state_and_no_city_twice() -> None:
    table = [(row["code"], city) for row in rows("cities") for city in values(row["cities"])]
    assert all(parties.is_state(code) for code, _ in table)
    assert len({city for _, city in table}) == len(table)
    assert not [city for _, city in table if parties.lookup(city) is not None]
