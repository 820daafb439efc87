"""Contacts told by what was discussed, with whom and how."""

from __future__ import annotations

import pytest

from ..casting import contacts

WHO = "Foreign Minister Anna Eksempel of Norway"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"In a phone call on Friday, {WHO} discussed trade with her Brazilian counterpart B. Exemplo.", "call"),
        (f"In a phone call, {WHO} and her new Brazilian counterpart Bruno Exemplo discussed trade.", "call"),
        (f"{WHO} discussed trade by telephone with Brazilian Foreign Minister Bruno Exemplo.", "call"),
        (f"During a meeting in Paris, {WHO} reviewed trade with Brazilian Foreign Minister Bruno Exemplo.", "meeting"),
    ],
)  # fmt: skip
def test_who_discussed_with_whom_by_a_told_channel(text: str, kind: str) -> None:
    (contact,) = contacts(text)
    assert contact.kind == kind
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}


def test_a_thing_discussed_without_a_channel_is_no_contact() -> None:
    assert contacts(f"{WHO} discussed trade with Brazil.") == ()


def test_what_a_side_did_beside_the_talks_makes_it_no_partner() -> None:
    (contact,) = contacts("Norway and Brazil held talks in Oslo on Friday, with Brasilia promising to lift the tariff.")
    assert {p.state for p in contact.participants} == {"NOR", "BRA"}


@pytest.mark.parametrize(
    "how",
    [
        "received a delegation led by Brazilian Foreign Minister Bruno Exemplo",
        "met with a high-level delegation of lawmakers headed by Brazilian Speaker Bruno Exemplo",
        "met a large Brazilian delegation headed by Minister Bruno Exemplo",
    ],
)
def test_who_leads_a_delegation_is_the_partner(how: str) -> None:
    (contact,) = contacts(f"{WHO} {how} in Oslo on Friday.", published="2027-03-08")
    assert [p.name for p in contact.participants] == ["Anna Eksempel", "Bruno Exemplo"]


def test_courtesy_call_received_is_no_telephone_call() -> None:
    (contact,) = contacts(f"{WHO} received a courtesy call from the Ambassador of Brazil, Bruno Exemplo.")
    assert (contact.kind, contact.requested_by) == ("meeting", None)


def test_bilateral_meetings_with_several_are_one_each() -> None:
    text = f"{WHO} held bilateral meetings with the Foreign Ministers of Brazil, Chile and Peru in Lima on Monday."
    found = contacts(text, published="2027-03-08")
    assert [{p.state for p in c.participants} for c in found] == [{"NOR", "BRA"}, {"NOR", "CHL"}, {"NOR", "PER"}]


def test_leaders_of_a_movement_are_no_gathering_of_states() -> None:
    (contact,) = contacts("A Norwegian delegation met Hamas leaders in Oslo on Monday.", published="2027-03-08")
    assert (contact.kind, {p.state for p in contact.participants}) == ("meeting", {"NOR", "Hamas"})


def test_three_who_met_in_one_list() -> None:
    text = (
        "EU foreign policy chief Josef Muster, U.N. aid chief Martin Beispiel and Norwegian Foreign Minister Anna "
        "Eksempel met in Oslo."
    )
    (contact,) = contacts(text)
    assert [p.state for p in contact.participants] == ["EU", "UN", "NOR"]


@pytest.mark.parametrize("there", ["also took part", "also attended", "was present"])
def test_who_was_there_too_took_part(there: str) -> None:
    (contact,) = contacts(f"{WHO} met Brazilian Minister Bruno Exemplo in Oslo. State Secretary Eva Muster {there}.")
    assert "Eva Muster" in {p.name for p in contact.participants}


def test_heads_of_two_delegations_stand_for_their_sides() -> None:
    text = (
        "Consultations between India and Norway were held in Oslo on 8 March 2027. The Indian delegation was led by "
        "Secretary (West) Ravi Muster and the Norwegian side by State Secretary Anna Eksempel."
    )
    (contact,) = contacts(text, publisher="Ministry of External Affairs, India", published="2027-03-08")
    assert {(p.name, p.state) for p in contact.participants} == {("Ravi Muster", "IND"), ("Anna Eksempel", "NOR")}


def test_matters_that_are_bilateral_do_not_part_discussing_from_the_partner() -> None:
    text = "I look forward to discussing bilateral issues and regional issues with President Bruno Exemplo of Brazil."
    (contact,) = contacts(text, publisher="Prime Minister of Australia (Wheelan, Grace)", published="2027-03-08")
    assert {p.name for p in contact.participants} == {"Grace Wheelan", "Bruno Exemplo"}


def test_met_on_several_occasions_is_no_contact_of_its_own() -> None:
    assert not contacts(f"{WHO} has met Brazilian President Bruno Exemplo on several occasions.")


def test_the_meeting_of_two_persons_is_theirs() -> None:
    text = (
        "It follows the meeting of Norway's prime minister, Anna Eksempel, and the Brazilian president, Bruno Exemplo."
    )
    (meeting,) = contacts(text)
    assert {p.name for p in meeting.participants} == {"Anna Eksempel", "Bruno Exemplo"}
