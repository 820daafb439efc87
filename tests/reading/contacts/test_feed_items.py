"""What a reader of news feeds would see break: an appeal taken for a meeting, a contact told in passing not seen, and
parties of another clause taken for those who met. The people are made up."""

from __future__ import annotations

import pytest

from ..casting import cast_of, contacts, person

NEWS = {"publisher": "Example Wire", "published": "2027-03-10"}


@pytest.mark.parametrize(
    "text",
    [
        "French Minister Ann Muster called on the Chilean president, Jan Beispiel, to leave the city.",
        "French Minister Ann Muster called on President Jan Beispiel of Chile to discuss peace.",
        "French Minister Ann Muster called on President Jan Beispiel of Chile, for restraint.",
    ],
)
def test_appeal_is_no_meeting(text: str) -> None:
    assert contacts(text, **NEWS) == ()


def test_envoy_calls_on_somebody_to_discuss() -> None:
    text = "Ambassador of Japan Ken Muster called on Minister of Trade Ann Beispiel of Kenya to discuss bilateral ties."
    assert [(c.kind, c.status) for c in contacts(text, **NEWS)] == [("meeting", "held")]


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("President Ann Muster of Peru on Monday accepted an invitation from Chilean President Jan Beispiel to visit "
         "Santiago next month.", "CHL"),
        ("President Ann Muster of Peru accepted Chilean President Jan Beispiel's invitation to visit Santiago.", "CHL"),
    ],
)  # fmt: skip
def test_invitation_accepted_is_a_visit_to_come(text: str, host: str) -> None:
    (visit,) = contacts(text, **NEWS)
    assert (visit.kind, visit.status, visit.requested_by) == ("visit", "planned", host)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Allies condemned Prime Minister Ann Muster of Peru for her meeting with Chilean President Jan Beispiel.",
         {"PER", "CHL"}),
        ("Peruvian President Ann Muster held talks with several world leaders at the G7 summit in Example City, "
         "including her first face-to-face meeting with Kenyan President Jan Beispiel.", {"PER", "KEN"}),
    ],
)  # fmt: skip
def test_meeting_told_in_passing(text: str, states: set[str]) -> None:
    assert any(
        c.kind == "meeting" and c.status == "held" and {p.state for p in c.participants} == states
        for c in contacts(text, **NEWS)
    )


@pytest.mark.parametrize(
    "text",
    [
        "The leaders also plan to visit Peru, as a standoff grows between Kenyan officials and Chile.",
        "The president will host the leaders of the two nations at his residence, as Peru's quarrel with Chile grows.",
    ],
)
def test_parties_of_another_clause_do_not_meet(text: str) -> None:
    assert not any({"KEN", "CHL"} & {p.state for p in c.participants} for c in contacts(text, **NEWS))


@pytest.mark.parametrize(
    ("text", "office", "state"),
    [
        ("US Under Secretary for Political Affairs Ann Muster spoke to Minister Jan Beispiel of Peru.",
         "Under Secretary for Political Affairs", "USA"),
        ("Parliamentary Under-Secretary of State Ann Muster met Minister Jan Beispiel of Peru.",
         "Parliamentary Under-Secretary of State", "GBR"),
    ],
)  # fmt: skip
def test_under_secretary(text: str, office: str, state: str) -> None:
    muster = person(cast_of(text, **NEWS), "Muster")
    assert (muster.office, muster.state) == (office, state)


@pytest.mark.parametrize(
    ("text", "state", "place"),
    [
        ("Peruvian President Ann Muster arrived in San Francisco on Tuesday.", "USA", "San Francisco"),
        ("Peru wants to renew ties, senior diplomat Ann Muster of Peru said on a visit to Sydney.", "AUS", "Sydney"),
        ("Peruvian President Ann Muster will visit Samarkand on Friday.", "UZB", "Samarkand"),
        ("Peruvian President Ann Muster travelled to Sharm el-Sheikh.", "EGY", "Sharm el-Sheikh"),
    ],
)
def test_trip_to_a_city_that_is_no_capital(text: str, state: str, place: str) -> None:
    (visit,) = contacts(text, **NEWS)
    assert (visit.kind, visit.place) == ("visit", place)
    assert {p.state for p in visit.participants} == {"PER", state}


@pytest.mark.parametrize(
    "text", ["Chinese President Ann Muster arrived in Shanghai.", "Minister Ann Muster visited Karachi on Tuesday."]
)
def test_trip_at_home_is_no_contact(text: str) -> None:
    assert contacts(text, **NEWS) == ()


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("'The plan is good,' said Peruvian minister Ann Muster at the end of a brief Kenya visit.", {"PER", "KEN"}),
        ("Chile says it has made a deal with Peru during a visit to the country by Peruvian President Ann Muster.",
         {"PER", "CHL"}),
        ("Peru's foreign minister Ann Muster says earlier governments behaved badly during visit to Nairobi.",
         {"PER", "KEN"}),
    ],
)  # fmt: skip
def test_visit_told_in_passing(text: str, states: set[str]) -> None:
    assert [(c.kind, {p.state for p in c.participants}) for c in contacts(text, **NEWS)] == [("visit", states)]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian minister Ann Muster, on a visit to Nairobi, told Kenyan President Jan Beispiel that Peru would help.",
        "Kenyan President Jan Beispiel thanked Peruvian minister Ann Muster during her visit to Kenya.",
    ],
)
def test_what_is_said_to_the_host_on_a_visit_is_a_meeting(text: str) -> None:
    found = {c.kind: {p.name for p in c.participants} for c in contacts(text, **NEWS)}
    assert found["meeting"] == {"Ann Muster", "Jan Beispiel"}


def test_what_is_said_to_reporters_on_a_visit_is_none() -> None:
    text = "Peruvian minister Ann Muster, on a visit to Nairobi, told reporters that Peru would help."
    assert [c.kind for c in contacts(text, **NEWS)] == ["visit"]


def test_meetings_held_with_each_of_several_are_the_publishers_own() -> None:
    text = (
        "Bilateral meetings were also held with Peru's minister Ann Muster, Chile's minister Jan Beispiel and Kenya's "
        "minister Otto Ejemplo."
    )
    found = contacts(text, publisher="Ministry of Law, Singapore", published="2027-03-10")
    assert [{p.state for p in c.participants} for c in found] == [{"SGP", "PER"}, {"SGP", "CHL"}, {"SGP", "KEN"}]


def test_gathering_on_whose_sidelines_a_meeting_is_awaited_is_background() -> None:
    text = "The delegation left on the eve of the Muster-Beispiel summit meeting on the sidelines of the G20 summit."
    assert [c.reported for c in contacts(text, **NEWS) if c.kind == "multilateral"] == ["background"]
