"""What a reader would see break in calls told by what was said, and in meetings told as part of a trip. The people are
made up.
"""

from __future__ import annotations

import pytest

from ..casting import contacts

DAY = {"published": "2027-03-08"}
BORG = "President of Malta Paul Borg "


@pytest.mark.parametrize(
    "text",
    [
        BORG + "thanked President of Kenya Mary Otieno over the phone for the aid.",
        "By telephone, " + BORG + "conveyed his greetings to President of Kenya Mary Otieno.",
        "In a phone call, " + BORG + "offered condolences to President of Kenya Mary Otieno.",
        BORG + "congratulated President of Kenya Mary Otieno by telephone on her election.",
        BORG + "offered congratulations to the newly sworn in President of Kenya, Mary Otieno, by telephone.",
    ],
)
def test_what_is_said_by_telephone_tells_of_a_call(text: str) -> None:
    (call,) = contacts(text, **DAY)
    assert (call.kind, {p.name for p in call.participants}) == ("call", {"Paul Borg", "Mary Otieno"})


def test_what_is_said_to_nobody_of_another_country_is_no_call() -> None:
    assert contacts(BORG + "told reporters by telephone that Kenya needs aid.", **DAY) == ()


@pytest.mark.parametrize("part", [", including a brief meeting with", " that included a meeting with"])
def test_meeting_that_a_visit_included(part: str) -> None:
    text = f"{BORG}made a visit to Kenya{part} President of Kenya Mary Otieno."
    visit, meeting = contacts(text, **DAY)
    assert (visit.kind, meeting.kind) == ("visit", "meeting")
    assert {p.name for p in meeting.participants} == {"Paul Borg", "Mary Otieno"}


def test_officials_of_two_countries_named_by_adjectives_held_talks() -> None:
    (talks,) = contacts("Kenyan and Peruvian officials held talks on Thursday in Lima.", **DAY)
    assert {p.state for p in talks.participants} == {"KEN", "PER"}


@pytest.mark.parametrize("noun", ["face-to-face talks", "in-person talks"])
def test_talks_face_to_face_are_a_meeting(noun: str) -> None:
    (talks,) = contacts(f"{BORG}held {noun} with President of Kenya Mary Otieno.", **DAY)
    assert talks.kind == "meeting"


def test_partner_behind_a_meal_told_in_passing() -> None:
    text = BORG + "today held a first meeting, followed by a dinner, with Mary Otieno, President of Kenya."
    (meeting,) = contacts(text, **DAY)
    assert {p.name for p in meeting.participants} == {"Paul Borg", "Mary Otieno"}


def test_gathering_that_convenes_is_told_once() -> None:
    found = contacts("The meeting of the ASEAN Council of Foreign Ministers will convene tomorrow.", **DAY)
    assert [(c.kind, c.status) for c in found] == [("multilateral", "planned")]
