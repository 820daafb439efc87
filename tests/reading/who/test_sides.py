"""What a reader would see break: members of a delegation given no country, or that of the others.

All names are invented.
"""

from __future__ import annotations

import pytest
from tests.reading.casting import cast_of, person

MET = "The ministers met in Oslo. "


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("On the Norwegian side, Secretary Nils Muster and Director Kari Prove took part.", "NOR"),
        ("The Brazilian delegation included Secretary Nils Muster and Director Kari Prove.", "BRA"),
        ("Members of the Brazilian delegation were Secretary Nils Muster and Director Kari Prove.", "BRA"),
        ("Director Kari Prove headed the Norwegian delegation.", "NOR"),
        ("Director Kari Prove was at the head of the Norwegian side.", "NOR"),
        ("Director Kari Prove represented Norway.", "NOR"),
        ("Norway was represented by Director Kari Prove.", "NOR"),
        ("It was chaired by Director Kari Prove from the Norwegian side.", "NOR"),
    ],
)
def test_the_side_tells_the_country(sentence: str, state: str) -> None:
    assert person(cast_of(MET + sentence), "Prove").state == state


def test_who_is_listed_behind_the_head_of_a_delegation_is_of_it() -> None:
    text = (
        "Jan Beispiel met the Chinese delegation led by Luo Muster, vice-minister of Foreign Affairs, and Wang Prove, "
        "director of Trade, in Oslo."
    )
    assert person(cast_of(text, publisher="Ministry of Foreign Affairs of Norway"), "Prove").state == "CHN"
