"""What a reader of the places would see break: a venue lost behind other words, or a matter taken for a venue."""

from __future__ import annotations

import pytest

from ..casting import contacts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Minister Ana Muster of Chile met with Minister Jan Beispiel of Norway on the sidelines of the Conference of "
         "the Ocean Forum in Lisbon.", "Lisbon"),
        ("President Muster of Chile will meet President Beispiel of Norway at a summit of Pacific nations in Lima.",
         "Lima"),
        ("President Biden met President Beispiel of the Republic of Korea (ROK) at Camp David today.", "Camp David"),
        ("In Germany, from 1 to 3 February, Foreign Minister Jan Muster of Chile will attend the Munich Security "
         "Conference.", "Germany"),
        ("President Biden looks forward to welcoming Prime Minister Muster of Norway to the White House on Monday.",
         "White House"),
        ("President Biden will host Prime Minister Muster of Norway for a State Visit to the United States.",
         "United States"),
        ("Minister Ana Muster of Chile spoke with Minister Jan Beispiel of Norway about the war in Sudan.", None),
        ("Minister Muster of Chile met with Minister Jan Beispiel of Norway to discuss the drought in Kenya.", None),
    ],
)  # fmt: skip
def test_place_is_the_venue_and_never_the_matter(text: str, place: str | None) -> None:
    assert contacts(text, published="2027-03-08")[0].place == place
