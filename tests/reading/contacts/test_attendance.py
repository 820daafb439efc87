"""What a reader would see break: people told in a sentence of their own to have been at the talks, heads of
delegations, and hosts of visits.

All names are invented, and so is what the persons do.
"""

from __future__ import annotations

import pytest
from tests.reading.casting import contacts

MET = "Prime Minister Anna Eksempel of Norway met President Bruno Exemplo of Brazil in Oslo on Monday. "
TALKS = "Norway and Brazil held talks on fish in Oslo on Monday. "


def names(text: str) -> set[str]:
    return {p.name for p in contacts(text)[0].participants if p.name}


@pytest.mark.parametrize(
    "sentence",
    [
        "Present at the meeting were Foreign Minister Kari Prove and Trade Minister Luis Amostra.",
        "Others present at the meeting included Foreign Minister Kari Prove and Trade Minister Luis Amostra.",
        "Those taking part in the meeting were Foreign Minister Kari Prove and Trade Minister Luis Amostra.",
        "They discussed trade. Foreign Minister Kari Prove and Trade Minister Luis Amostra were in attendance.",
        "They discussed trade. Foreign Minister Kari Prove and Ambassador Luis Amostra were also present.",
        "Joining the President were Trade Minister Luis Amostra and Ambassador Kari Prove.",
        "With Exemplo were Trade Minister Luis Amostra and Ambassador Kari Prove.",
        "The Brazilian delegation comprised Trade Minister Luis Amostra and Ambassador Kari Prove.",
        "Members of the Brazilian delegation were Trade Minister Luis Amostra and Ambassador Kari Prove.",
        "Trade Minister Luis Amostra and Ambassador Kari Prove were part of the Brazilian delegation.",
        "On the Norwegian side, Foreign Minister Kari Prove and Ambassador Luis Amostra took part.",
    ],
)
def test_those_told_to_have_been_there_take_part(sentence: str) -> None:
    assert names(MET + sentence) == {"Anna Eksempel", "Bruno Exemplo", "Kari Prove", "Luis Amostra"}


def test_who_was_with_a_partner_takes_part() -> None:
    text = "President Bruno Exemplo of Brazil met Prime Minister Anna Eksempel of Norway, with whom was Ms. Kari Prove."
    assert "Kari Prove" in names(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Foreign Minister Kari Prove headed the Norwegian delegation while Luis Amostra, her counterpart, led Brazil.",
        "The two delegations were headed by Foreign Minister Kari Prove and Vice Minister Luis Amostra.",
        "Heading the delegations were Foreign Minister Kari Prove and Vice Minister Luis Amostra.",
        "The meeting was chaired by Kari Prove from the Norwegian side and Luis Amostra from the Brazilian side.",
        "Norway was represented by Foreign Minister Kari Prove and Brazil by Vice Minister Luis Amostra.",
    ],
)
def test_heads_of_delegations_take_part(sentence: str) -> None:
    assert names(TALKS + sentence) == {"Kari Prove", "Luis Amostra"}


def test_who_leads_something_else_does_not_take_part() -> None:
    assert names(MET + "They spoke of the forest fund led by Foreign Minister Kari Prove.") == {
        "Anna Eksempel",
        "Bruno Exemplo",
    }


@pytest.mark.parametrize(
    "journey",
    ["came to Norway on Monday", "arrived in Norway on Monday", "was in Norway on Monday for a visit of two days"],
)
def test_a_way_is_the_traveller_s_own(journey: str) -> None:
    text = f"President Bruno Exemplo of Brazil {journey}. He met Prime Minister Anna Eksempel of Norway."
    trip = next(c for c in contacts(text) if c.kind == "visit")
    assert [p.name for p in trip.participants] == ["Bruno Exemplo", None]


def test_whom_a_traveller_meets_takes_part_in_the_talks_not_in_the_trip() -> None:
    text = "President Bruno Exemplo of Brazil visited Norway on Monday. He met Prime Minister Anna Eksempel of Norway."
    trip = next(c for c in contacts(text) if c.kind == "visit")
    assert [(p.name, p.state) for p in trip.participants] == [("Bruno Exemplo", "BRA"), (None, "NOR")]


def test_who_joined_the_call_at_its_end_takes_part() -> None:
    text = (
        "Minister Anna Eksempel of Norway spoke by phone with Minister Bruno Exemplo of Brazil on Monday. President "
        "Luis Amostra of Brazil joined the call at the end."
    )
    assert names(text) == {"Anna Eksempel", "Bruno Exemplo", "Luis Amostra"}


def test_a_guest_told_to_be_visiting_beside_other_news_travels_alone() -> None:
    found = contacts("Prime Minister Anna Eksempel received Bruno Exemplo, Brazil's President, who is visiting Norway.")
    assert all("Anna Eksempel" not in {p.name for p in c.participants} for c in found if c.kind == "visit")


def test_a_call_with_allies_is_a_contact_of_those_told_to_have_joined_it() -> None:
    text = (
        "President Anna Eksempel hosted a conference call today with allies and partners about fish.\n\n"
        "Joining President Eksempel on the call were Prime Minister Bruno Exemplo of Brazil and President Ola Muster "
        "of Austria."
    )
    (call,) = contacts(text, publisher="The White House", published="2031-03-11")
    assert (call.kind, call.status) == ("call", "held")
    assert {p.state for p in call.participants} == {"USA", "BRA", "AUT"}


def test_who_would_lead_a_delegation_was_not_at_the_talks_before() -> None:
    text = (
        "President Bruno Exemplo of Brazil attended the G20 meeting, but Luis Amostra would be leading the delegation."
    )
    assert names(text) == {"Bruno Exemplo"}
