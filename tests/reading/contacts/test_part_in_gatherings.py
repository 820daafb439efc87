"""What a reader would see break in gatherings that somebody comes to, leads a delegation to or speaks at, and in the
farewell of an envoy. The people are made up.
"""

from __future__ import annotations

import pytest

from ..casting import contacts

DAY = {"published": "2027-03-08"}
ADDO = "President of Ghana Kofi Addo "


@pytest.mark.parametrize(
    ("told", "status", "body"),
    [
        ("represented Ghana at the African Union Summit in Addis Ababa.", "held", "AU"),
        ("will head the Ghanaian delegation to the African Union Summit.", "planned", "AU"),
        ("is in Apia to attend the Commonwealth Heads of Government Meeting.", "planned", "Commonwealth"),
        ("will travel to Fiji for the Pacific Islands Forum Foreign Ministers' Meeting.", "planned",
         "Pacific Islands Forum"),
    ],
)  # fmt: skip
def test_gathering_is_told_by_the_part_somebody_has_in_it(told: str, status: str, body: str) -> None:
    found = [c for c in contacts(ADDO + told, **DAY) if c.kind == "multilateral"]
    assert [(c.status, {p.state for p in c.participants}) for c in found] == [(status, {"GHA", body})]


def test_host_of_a_gathering_with_a_name_takes_part_in_it() -> None:
    (told,) = contacts(ADDO + "will host the Extraordinary Africa Summit on Ports in Accra on June 17.", **DAY)
    assert (told.kind, told.status, told.date.start) == ("multilateral", "planned", "2027-06-17")
    assert [(p.name, p.state) for p in told.participants] == [("Kofi Addo", "GHA")]
    assert not contacts(ADDO + "thanked Norway for hosting the Summit on Ports.", **DAY)


def test_speech_at_a_breakfast_is_no_gathering_of_states() -> None:
    assert contacts(ADDO + "will address a breakfast meeting of business leaders.", **DAY) == ()


@pytest.mark.parametrize(
    "text",
    [
        ADDO + "bade farewell to the Ambassador of Malta, Paul Borg, at State House.",
        "The Ambassador of Malta, Paul Borg, took leave of President of Ghana Kofi Addo.",
    ],
)
def test_farewell_of_an_envoy_is_a_meeting(text: str) -> None:
    (meeting,) = contacts(text, **DAY)
    assert (meeting.kind, meeting.status) == ("meeting", "held")
    assert {p.name for p in meeting.participants} == {"Kofi Addo", "Paul Borg"}
