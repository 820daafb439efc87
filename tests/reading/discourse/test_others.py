"""Plurals that are not the sides, bands that are one, and people who are nowhere named."""

from __future__ import annotations

import pytest

from ..saying import ANNA, BRUNO, acts, by_words, holders, said

NORWAY, BRAZIL, BOTH = (ANNA, ("NOR",)), (BRUNO, ("BRA",)), (None, ("NOR", "BRA"))

NOT_THE_SIDES = [
    "Many countries support the fund.",
    "African countries support the fund.",
    "Several leaders praised the rangers.",
    "Business leaders praised the rangers.",
    "Opposition leaders asked for talks.",
    "Some of the firms want to stay. They support the fund.",
]


@pytest.mark.parametrize("text", NOT_THE_SIDES, ids=NOT_THE_SIDES)
def test_what_others_support_is_no_position_of_the_sides(text: str) -> None:
    assert BOTH not in holders(text)


def test_they_behind_others_in_another_paragraph_are_the_sides_again() -> None:
    assert holders("Many firms took part.\n\nThey discussed the fund.") == [BOTH]


def test_they_behind_the_heads_of_two_teams_are_the_sides() -> None:
    assert holders("The heads of the two delegations had lunch. They discussed the fund.") == [BOTH]


OF_ONE = [
    ("Brazilian officials said that the fund has grown.", "BRA"),
    ("Officials from the Brazilian embassy said that the fund has grown.", "BRA"),
]


@pytest.mark.parametrize(("text", "state"), OF_ONE, ids=by_words(OF_ONE))
def test_officials_of_one_state_speak_for_it_alone(text: str, state: str) -> None:
    assert [holder for _, holder in holders(text)] == [(state,)]


def test_a_person_of_one_side_and_an_administration_are_both_sides() -> None:
    assert holders("Eksempel and the incoming administration discussed the fund.") == [BOTH]


def test_a_person_and_his_own_delegation_are_one_side() -> None:
    assert holders("Eksempel and her delegation discussed the fund.") != [BOTH]


def test_her_government_speaks_for_the_side_of_who_says_so() -> None:
    text = "Eksempel said her government will pay. Exemplo said that his country opposes the tariffs."
    assert acts(text) == [("pledge", "will"), ("oppose", "opposes")]


def test_he_is_who_holds_an_office_and_is_not_named() -> None:
    before = "The President of Iceland spoke with Foreign Minister Bruno Exemplo of Brazil on Monday. "
    found = said("The President praised the rangers. He also thanked Brazil.", before)
    assert [one.holder for one in found] == [("ISL",), ("ISL",)]


def test_a_named_counterpart_holds_the_same_office() -> None:
    before = "Foreign Minister Anna Eksempel of Norway spoke with her Brazilian counterpart Bruno Exemplo on Monday. "
    text = "The Brazilian foreign minister thanked Norway. He praised the rangers."
    assert holders(text, before) == [BRAZIL, BRAZIL]


def test_the_prime_minister_of_an_organ_needs_no_name() -> None:
    before = "The Prime Minister met the Brazilian Prime Minister, Bruno Exemplo, today. "
    found = said("The Prime Minister praised the rangers.", before, publisher="Prime Minister's Office of Norway")
    assert [one.holder for one in found] == [("NOR",)]


def test_his_highness_alone_is_who_was_called_so() -> None:
    before = "His Highness Sheikh Omar Al Eksempel of Qatar met Foreign Minister Bruno Exemplo of Brazil on Monday. "
    found = said("The two sides discussed the fund. His Highness praised Brazil.", before)
    assert [one.speaker for one in found] == [None, "Omar Al Eksempel"]


def test_the_senior_diplomat_is_who_acted_before() -> None:
    assert holders("Exemplo praised the rangers. The senior diplomat also thanked Norway.") == [BRAZIL, BRAZIL]


def test_an_official_of_a_state_is_the_official_afterwards() -> None:
    text = 'A senior Brazilian official said that the fund has grown. "We will pay," the official said.'
    assert [holder for _, holder in holders(text)] == [("BRA",), ("BRA",)]


def test_hrh_the_crown_prince_is_who_holds_that_office() -> None:
    before = (
        "His Royal Highness Prince Omar Al Eksempel, Crown Prince of Qatar, met Bruno Exemplo of Brazil on Monday. "
    )
    found = said("HRH the Crown Prince praised the rangers.", before)
    assert [one.speaker for one in found] == ["Omar Al Eksempel"]


def test_what_the_leaders_would_discuss_is_of_both_whoever_says_so() -> None:
    text = "A Brazilian official said the leaders would discuss the fund."
    assert [set(holder) for _, holder in holders(text)] == [{"NOR", "BRA"}]


def test_nobody_thanks_himself() -> None:
    before = (
        "Prime Minister Anna Eksempel of Norway spoke with Crown Prince and Prime Minister Bruno Exemplo of Brazil "
        "on Monday. "
    )
    found = said("Exemplo thanked the Prime Minister for the grant.", before)
    assert [one.addressee for one in found] == [ANNA]


def test_what_the_leaders_affirmed_is_of_all_of_them_whoever_says_so() -> None:
    text = "The ministers of Norway and Brazil affirmed their commitment to the treaty, the Brazilian government said."
    assert [set(holder) for _, holder in holders(text)] == [{"NOR", "BRA"}]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("Norway's NATO allies raised concerns over the fees.", [("NATO",)]),
        ("Norway's neighbours raised concerns over the fees.", []),
    ],
)
def test_the_friends_of_a_party_are_not_the_party(text: str, holders: list[tuple[str, ...]]) -> None:
    assert [one.holder for one in said(text)] == holders
