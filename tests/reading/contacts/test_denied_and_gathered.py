"""What is denied is no contact; gatherings by all who are told to take part in them."""

from __future__ import annotations

import pytest
from tests.reading.casting import contacts

_EKSEMPEL = "Norwegian Foreign Minister Anna Eksempel"
_EXEMPLO = "Brazilian President Bruno Exemplo"
_MINISTRY = "Ministry of Foreign Affairs of Norway"


@pytest.mark.parametrize(
    "text",
    [
        f"{_EKSEMPEL} held no talks with {_EXEMPLO}.",
        f"{_EKSEMPEL} had no meeting with {_EXEMPLO}.",
        f"{_EKSEMPEL} paid no visit to Brazil in 2023.",
        f"{_EKSEMPEL} left Lima without meeting {_EXEMPLO}.",
        f"{_EKSEMPEL} neither met nor called {_EXEMPLO}.",
        f"{_EKSEMPEL} said that she had called on the Brazilian president, Bruno Exemplo, to sign the treaty.",
        f"Question: Does the Norwegian side plan to hold talks with {_EXEMPLO}?",
    ],
)
def test_what_did_not_take_place_is_no_contact(text: str) -> None:
    assert contacts(text, published="2024-05-14") == ()


def test_a_clause_of_time_in_the_past_is_held_whatever_is_agreed_in_it() -> None:
    text = f"When {_EKSEMPEL} met with {_EXEMPLO} last year, the two sides agreed to deepen trade."
    (met,) = contacts(text, published="2024-05-14")
    assert (met.kind, met.status, met.reported) == ("meeting", "held", "background")


@pytest.mark.parametrize(
    "text",
    [
        f"{_EKSEMPEL} received newly-accredited Ambassador Bruno Exemplo of Brazil on Monday.",
        f"{_EKSEMPEL} called on the newly appointed Ambassador Bruno Exemplo of Brazil on Monday.",
        f"{_EKSEMPEL} held on Monday, in Lima, a working meeting with {_EXEMPLO}.",
        f"{_EXEMPLO} met a Norwegian parliamentary delegation headed by Anna Eksempel on Monday.",
    ],
)
def test_what_stands_between_verb_and_partner_hides_no_meeting(text: str) -> None:
    (met,) = contacts(text, published="2024-05-14")
    assert (met.kind, met.status, met.date.start) == ("meeting", "held", "2024-05-13")
    assert {p.state for p in met.participants} >= {"NOR", "BRA"}


def test_one_may_discuss_with_ministers_told_by_their_states_alone() -> None:
    text = (
        f"{_EKSEMPEL} discussed issues of mutual interest with foreign ministers of Egypt, Turkey and Ghana on Monday."
    )
    (talks,) = contacts(text, published="2024-05-14")
    assert {p.state for p in talks.participants} == {"NOR", "EGY", "TUR", "GHA"}


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (f"{_EKSEMPEL} will attend the 28th and 29th ASEAN Summits in Vientiane on Friday.", {"NOR", "ASEAN"}),
        ("Leaders of Brazil, Norway, India, Kenya and Peru will attend the summit in Oslo on Friday.",
         {"BRA", "NOR", "IND", "KEN", "PER"}),
        (f"{_EKSEMPEL} presided over the opening ceremony of the 31st ASEAN Summit on Friday.", {"NOR", "ASEAN"}),
        (f"{_EKSEMPEL} will attend a General Assembly meeting on Friday.", {"NOR"}),
        ("ASEAN held its annual summit in Jakarta on Friday.", {"ASEAN"}),
        ("The summit will bring together leaders from Brazil, Norway, Kenya, India and Japan in Oslo on Friday.",
         {"BRA", "NOR", "KEN", "IND", "JPN"}),
        (f"{_EKSEMPEL} will attend the 14th Asia-Europe Foreign Ministers' Meeting in Spain on Friday.",
         {"NOR", "ESP"}),
    ],
)  # fmt: skip
def test_a_gathering_is_told_by_who_attends_leads_or_holds_it(text: str, states: set[str]) -> None:
    (gathering,) = contacts(text, published="2024-05-14")
    assert gathering.kind == "multilateral"
    assert {p.state for p in gathering.participants} == states


def test_the_gathering_on_whose_margins_two_met_is_background() -> None:
    met, summit = contacts(
        f"{_EKSEMPEL} met {_EXEMPLO} on the margins of the G20 summit in Rio.", published="2024-05-14"
    )
    assert (met.kind, met.reported) == ("meeting", "main")
    assert (summit.kind, summit.reported, [p.state for p in summit.participants]) == (
        "multilateral",
        "background",
        ["G20"],
    )


def test_who_chairs_a_gathering_by_office_is_told_of_once() -> None:
    text = f"{_EKSEMPEL}, who chairs this year's ASEAN Summit, presided over the opening ceremony of the ASEAN Summit."
    assert len(contacts(text, published="2024-05-14")) == 1


@pytest.mark.parametrize(
    ("text", "states"),
    [
        (f"The five-day trip will take {_EKSEMPEL} to Brazil, Peru and Chile.", {"NOR", "BRA", "PER", "CHL"}),
        (f"We eagerly await the visit of {_EXEMPLO} to Norway.", {"NOR", "BRA"}),
    ],
)
def test_a_trip_told_by_its_own_verb_lies_ahead(text: str, states: set[str]) -> None:
    (visit,) = contacts(text, published="2024-05-14", publisher=_MINISTRY)
    assert (visit.kind, visit.status) == ("visit", "planned")
    assert {p.state for p in visit.participants} == states


def test_ministers_who_arrange_a_meeting_have_not_met_yet() -> None:
    (meeting,) = contacts("The foreign ministers of Norway and Brazil are arranging a meeting.", published="2024-05-14")
    assert (meeting.kind, meeting.status) == ("meeting", "planned")


def test_a_letter_is_handed_over_for_its_reader() -> None:
    text = f"Ambassador Nora Prøve handed over a message from {_EKSEMPEL} addressed to {_EXEMPLO} on Monday."
    letter = next(c for c in contacts(text, published="2024-05-14") if c.kind == "letter")
    assert [p.name for p in letter.participants] == ["Anna Eksempel", "Bruno Exemplo"]


def test_representations_on_a_day_are_a_contact_of_two_states() -> None:
    text = "Norway has lodged stern representations with the Brazilian side over this on Monday."
    (lodged,) = contacts(text, published="2024-05-14", publisher=_MINISTRY)
    assert (lodged.kind, lodged.status) == ("unspecified", "held")
    assert {p.state for p in lodged.participants} == {"NOR", "BRA"}
    assert contacts("Norway has lodged stern representations with the Brazilian side.", published="2024-05-14") == ()


def test_talks_via_a_named_channel_have_their_partner_behind_it() -> None:
    (talks,) = contacts(f"{_EKSEMPEL} spoke via teleconference with {_EXEMPLO} on Monday.", published="2024-05-14")
    assert {p.name for p in talks.participants} == {"Anna Eksempel", "Bruno Exemplo"}


@pytest.mark.parametrize("noun", ["importance of", "need for", "prospect of"])
def test_talks_that_somebody_only_thinks_of_are_no_contact(noun: str) -> None:
    assert contacts(f"The envoy discussed the {noun} Norway and Brazil concluding talks on fish.") == ()


def test_members_of_an_organisation_meet_as_the_organisation() -> None:
    text = "Senior officials from China and the ASEAN countries held the 15th Senior Officials' Meeting in Changsha."
    (meeting,) = contacts(text, published="2031-07-28")
    assert {p.state for p in meeting.participants} == {"CHN", "ASEAN"}


@pytest.mark.parametrize("noun", ["prospect of a", "possibility of a", "proposal for a"])
def test_a_meeting_that_is_only_hoped_for_lies_ahead(noun: str) -> None:
    (meeting,) = contacts(f"The envoy discussed the {noun} meeting between Norway and Brazil.")
    assert meeting.status == "planned"
