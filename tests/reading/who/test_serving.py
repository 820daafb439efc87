"""What a reader would see break: an envoy taken for the president whom he serves, an office given to the wrong name.

All names are invented.
"""

from __future__ import annotations

import pytest
from tests.reading.casting import cast_of, person


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("She met Luc Exemple, Chief of Staff to President Jean Modele of France, on Monday.", "Exemple", "FRA"),
        ("She met Bjorn Muster, Chief of Cabinet for European Commission President Ursula Beispiel.", "Muster", "EU"),
        ("Kari Prove, Chief Foreign Affairs Advisor to the Lithuanian President, met her guest.", "Prove", "LTU"),
        ("She met Rosa Muster, the UN envoy and head of the United Nations Mission in Chile.", "Muster", "UN"),
    ],
)
def test_who_serves_another_is_of_his_party(text: str, name: str, state: str) -> None:
    cast = cast_of(text)
    assert person(cast, name).state == state
    assert len(cast.persons) == 1


def test_office_between_commas_belongs_to_the_bare_name_before_it() -> None:
    cast = cast_of(
        "Foreign Minister Anna Eksempel of Norway spoke by phone with the EU High Representative. Together with Jean "
        "Exemple, the French Minister of Foreign Affairs, Eksempel praised the envoys."
    )
    assert (person(cast, "Exemple").state, person(cast, "Eksempel").state) == ("FRA", "NOR")


def test_the_next_of_a_list_is_not_the_office_of_the_one_before() -> None:
    cast = cast_of("President Oleh Zrazok will meet with Pope Benignus, Italy's prime minister and other officials.")
    assert (person(cast, "Benignus").office, person(cast, "Benignus").state) == ("Pope", "VAT")


def test_a_king_is_not_the_minister_whose_father_bore_the_name() -> None:
    cast = cast_of("Oman's Foreign Minister Ali bin Hamdan met the King of Jordan. King Hamdan thanked him.")
    assert {p.name for p in cast.persons} == {"Ali bin Hamdan", "Hamdan"}


def test_a_name_that_holds_the_word_for_a_monarch_stays_one_person() -> None:
    cast = cast_of("Iranian Foreign Minister Hossein Amir Testian met the King of Jordan. Amir Testian thanked him.")
    assert [p.name for p in cast.persons] == ["Hossein Amir Testian"]
