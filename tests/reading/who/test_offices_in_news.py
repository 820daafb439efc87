"""What a reader of news would see break: an office whose party the text does not spell out, a family name taken for a
small word, a wife taken for an envoy, and an office at home that nobody bears by name. The people are made up, but for
holders of office of whom only the name is used.
"""

from __future__ import annotations

import pytest

from ..casting import cast_of, contacts, mention, person

NORWAY = {"publisher": "Ministry of Foreign Affairs of Norway", "published": "2027-03-08"}


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("House Speaker Ann Muster met Foreign Minister Jan Beispiel of Norway.", "Muster", "USA"),
        ("Secretary of State for Defence Ann Muster spoke with Minister Jan Beispiel of Norway.", "Muster", "GBR"),
        ("He met the leader of the Palestinian militant group Hamas, Ali Muster, in Doha.", "Muster", "Hamas"),
        ("Hezbollah leader Ali Muster met senior Hamas official Omar Beispiel.", "Beispiel", "Hamas"),
        ("CIA Director Ann Muster met Mossad chief Dan Beispiel in Doha.", "Beispiel", "ISR"),
        ("He met with the Managing Director of the International Monetary Fund, Ann Muster.", "Muster", "IMF"),
        ("Ann Beispiel and Defence Secretary Lloyd Austin arrived in Delhi.", "Austin", "USA"),
        ("President Ann Beispiel of Chile met with Cardinal Pietro Parolin, Secretary of State.", "Parolin", "VAT"),
        ("Palestinian Islamic Jihad chief Ali Muster met reporters.", "Muster", "Palestinian Islamic Jihad"),
        ("Vice President and Prime Minister of the UAE and Ruler of Dubai, His Highness Sheikh Ali Muster, spoke.",
         "Muster", "ARE"),
    ],
)  # fmt: skip
def test_party_of_an_office(text: str, name: str, state: str) -> None:
    assert person(cast_of(text, published="2023-11-08"), name).state == state


def test_foreign_minister_known_by_surname_alone() -> None:
    text = "Lavrov met President Ann Muster of Norway in Oslo."
    assert person(cast_of(text, published="2023-03-08"), "Lavrov").state == "RUS"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She held talks with Vice Premier He Muster of China.", "He Muster"),
        ("He met General Secretary of the Communist Party of Vietnam Central Committee To Muster.", "To Muster"),
    ],
)
def test_family_name_that_is_a_small_word(text: str, name: str) -> None:
    assert name in [p.name for p in cast_of(text).persons]


def test_given_name_that_is_a_title() -> None:
    cast = cast_of("Foreign Minister Amir Muster Beispiel of Afghanistan met Dr. Sultan bin Ali Example.")
    assert {p.name for p in cast.persons} == {"Amir Muster Beispiel", "Sultan bin Ali Example"}


def test_prince_is_no_office_beside_a_ministry() -> None:
    cast = cast_of("Saudi Foreign Minister Prince Ali Muster met Prince Omar Beispiel, Minister of Energy of Jordan.")
    assert (person(cast, "Muster").office, person(cast, "Beispiel").office) == (
        "Foreign Minister",
        "Minister of Energy of Jordan",
    )


@pytest.mark.parametrize("wife", ["his wife, Eva Beispiel,", "Mrs Eva Muster"])
def test_wife_takes_no_part(wife: str) -> None:
    (visit,) = contacts(f"Norwegian Prime Minister Jan Muster and {wife} arrived in Lima.", published="2027-03-08")
    assert [p.name for p in visit.participants] == ["Jan Muster", None]


def test_office_at_home_without_a_name_stays_an_office_at_home() -> None:
    text = (
        "The Foreign Minister met in Oslo with Foreign Minister Bruno Exemplo of Brazil. "
        "The Foreign Minister said that fishing quotas should rise."
    )
    (meeting,) = contacts(text, **NORWAY)
    assert [(p.name, p.office, p.state) for p in meeting.participants] == [
        (None, "Foreign Minister", "NOR"),
        ("Bruno Exemplo", "Foreign Minister", "BRA"),
    ]
    assert mention(cast_of(text, **NORWAY), text, "The Foreign Minister").parties == ("NOR",)


def test_secretary_general_of_the_publisher() -> None:
    (meeting,) = contacts(
        "The Secretary-General met with Mr. Bruno Exemplo, President of Brazil.", publisher="United Nations"
    )
    assert (None, "Secretary-General", "UN") in [(p.name, p.office, p.state) for p in meeting.participants]


def test_office_without_a_country_in_a_list_is_of_the_party_before() -> None:
    text = "He met with Lebanese Prime Minister Ali Muster, Parliament Speaker Nada Beispiel and others."
    assert person(cast_of(text), "Beispiel").state == "LBN"


def test_office_of_the_text_goes_before_that_of_the_title() -> None:
    cast = cast_of("Secretary of State Ann Muster met today with her guests.", title="Secretary Muster's Meeting")
    assert person(cast, "Muster").office == "Secretary of State"


def test_whom_a_foreigner_met_is_the_publisher_s_own() -> None:
    text = "Foreign Minister Bruno Exemplo of Brazil met Foreign Minister Anna Eksempel in Oslo on Monday."
    cast = cast_of(text, **NORWAY)
    assert (person(cast, "Exemplo").state, person(cast, "Eksempel").state) == ("BRA", "NOR")


def test_house_is_no_person() -> None:
    text = "The Crown Prince received at his office in the Amiri Diwan the Ambassador of Norway, Anna Eksempel."
    assert [p.name for p in cast_of(text).persons] == ["Anna Eksempel"]


@pytest.mark.parametrize(
    ("text", "name", "state"),
    [
        ("Ontario Premier Ann Muster met Minister Jan Beispiel of Norway.", "Muster", "CAN"),
        ("The Governor of Okinawa, Ann Muster, met Minister Jan Beispiel of Norway.", "Muster", "JPN"),
        ("Scotland's First Minister Ann Muster met Minister Jan Beispiel of Norway.", "Muster", "GBR"),
        ("Virginia Muster met Minister Jan Beispiel of Norway.", "Muster", None),
    ],
)
def test_land_of_one_state_tells_the_state(text: str, name: str, state: str | None) -> None:
    assert person(cast_of(text, published="2027-03-08"), name).state == state
