"""Who "the guest", "the host", "the two men", "the lawmakers" are: words for a side that name nobody."""

from __future__ import annotations

from ..saying import ANNA, BRUNO, NORWAY, holders, said

IN_OSLO = (
    "Foreign Minister Anna Eksempel of Norway received Foreign Minister Bruno Exemplo of Brazil in Oslo on Monday. "
)
SEVERAL = (
    "Foreign Minister Anna Eksempel of Norway on Monday held meetings with her Brazilian, Chilean and Kenyan "
    "counterparts. "
)
SENATE = "A Brazilian Senate delegation met Foreign Minister Anna Eksempel of Norway in Oslo on Monday. "
BOTH = {"NOR", "BRA"}


def test_the_guest_is_who_came_and_the_host_is_at_home() -> None:
    text = "The guest thanked Norway for the grant. The visiting dignitary praised it. The host urged Brazil to pay."
    brazil, norway = (BRUNO, ("BRA",)), (ANNA, ("NOR",))
    assert holders(text, IN_OSLO) == [brazil, brazil, norway]


def test_the_visiting_minister_is_not_the_publishers_own() -> None:
    one = said("The visiting minister praised the fund.", IN_OSLO, publisher=NORWAY)[0]
    assert one.holder == ("BRA",)


def test_who_tells_the_guest_something_addresses_him() -> None:
    assert [one.addressee for one in said("Eksempel told the guest that the fund has grown.", IN_OSLO)] == [BRUNO]


def test_the_two_men_are_whoever_the_sentence_names_beside_who_met_them_all() -> None:
    text = "In a meeting with the Chilean foreign minister, Juan Ejemplo, the two men discussed fish."
    assert {*said(text, SEVERAL)[0].holder} == {"NOR", "CHL"}


def test_both_are_the_two_who_spoke_together_last_where_more_were_met() -> None:
    text = "Eksempel and Kenyan Foreign Minister Asha Mfano discussed fish. Both agreed on a treaty. They praised it."
    assert [{*one.holder} for one in said(text, SEVERAL)] == [{"NOR", "KEN"}] * 3


def test_the_members_of_a_delegation_speak_for_its_party() -> None:
    text = "The members stressed that fish matters. The lawmakers expressed concern about the tariffs."
    assert holders(text, SENATE) == [(None, ("BRA",))] * 2


def test_he_beside_the_other_minister_is_not_that_minister() -> None:
    assert {*said("Minister Eksempel and he agreed on a treaty.")[0].holder} == BOTH


def test_what_somebody_says_was_discussed_was_discussed_by_both() -> None:
    text = "Eksempel said that fish was discussed. She added that an agreement was reached on visas."
    assert [(one.act, {*one.holder}) for one in said(text)] == [("discuss", BOTH), ("agree", BOTH)]


def test_the_contact_and_the_deliberations_are_of_both_sides() -> None:
    text = "The contact covered the price of fish. The deliberations focused on cod."
    assert [(one.act, {*one.holder}) for one in said(text)] == [("discuss", BOTH)] * 2


def test_to_remain_in_close_contact_is_what_was_agreed() -> None:
    assert [one.content for one in said("The two sides agreed to remain in close contact.")] == [
        "remain in close contact"
    ]


def test_who_meets_somebody_and_agrees_agrees_with_him() -> None:
    text = "Eksempel talked by phone with Exemplo on Tuesday and agreed to meet in Brasilia soon."
    assert {*said(text)[0].holder} == BOTH


def test_who_talks_to_somebody_focusing_on_fish_discusses_it_with_him() -> None:
    text = "Eksempel spoke on Tuesday to Exemplo, focusing on fish."
    assert [(one.act, {*one.holder}) for one in said(text)] == [("discuss", BOTH)]


def test_who_meets_somebody_and_commits_to_something_commits_alone() -> None:
    text = "Eksempel met Exemplo on Tuesday, committing to pay for the forest."
    assert [one.speaker for one in said(text)] == [ANNA]


def test_a_quotation_without_a_source_after_what_both_did_is_of_the_publishers_own_side() -> None:
    text = "The two ministers discussed fish. “The fund has grown. We will protect the forest.”"
    told = said(text, publisher=NORWAY)
    assert [one.speaker for one in told] == [None, ANNA, ANNA]
