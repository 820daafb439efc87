"""What a reader would see break where a document tells one contact twice, several at once, or none. The people are made
up.
"""

from __future__ import annotations

import pytest

from ..casting import contacts

DAY = {"published": "2027-03-08"}
TORA = "The Prime Minister of Fiji Sitiveni Tora "


def test_talks_whose_channel_the_next_sentence_tells_are_one_call() -> None:
    text = (
        "President Mary Otieno of Kenya pressed for peace on Monday during talks with the President of Malta. "
        "President Otieno, in Lima for a fair, in a phone call with President Paul Borg of Malta discussed the truce."
    )
    (call,) = contacts(text, **DAY)
    assert (call.kind, call.date.start) == ("call", "2027-03-08")


def test_virtual_meeting_is_meant_by_the_meeting() -> None:
    text = (
        TORA + "today had a virtual meeting with Prime Minister Paul Borg of Malta. During the meeting the two sides "
        "reaffirmed their ties."
    )
    assert [c.kind for c in contacts(text, **DAY)] == ["video_call"]


def test_visits_to_two_countries_are_a_visit_each() -> None:
    found = contacts(TORA + "will visit Kenya and Malta from March 10 to 14.", **DAY)
    assert [(c.kind, c.place, c.date.start, c.reported) for c in found] == [
        ("visit", "Kenya", "2027-03-10", "main"),
        ("visit", "Malta", "2027-03-10", "main"),
    ]


def test_tour_of_many_countries_is_one_visit() -> None:
    assert len(contacts(TORA + "will visit Kenya, Malta, Peru and Ghana from March 10 to 14.", **DAY)) == 1


def test_four_leaders_who_met_make_a_gathering() -> None:
    text = (
        "President Mary Otieno of Kenya, President Paul Borg of Malta, President Ana Torres of Peru and President Kofi "
        "Addo of Ghana met in Lima today."
    )
    assert [c.kind for c in contacts(text, **DAY)] == ["multilateral"]


def test_one_on_one_meeting_for_which_somebody_joins_another_lies_ahead() -> None:
    text = TORA + "will join President Paul Borg of Malta for a one-on-one meeting."
    assert {c.status for c in contacts(text, **DAY)} == {"planned"}


def test_one_who_discusses_with_another_talks_to_him() -> None:
    (talk,) = contacts(TORA + "discussed trade today with Prime Minister Paul Borg of Malta.", **DAY)
    assert (talk.kind, talk.date.start) == ("unspecified", "2027-03-08")


@pytest.mark.parametrize(
    "text",
    [
        "The partners are preparing to meet the challenge of competition with Malta and Kenya.",
        "Fiji works to meet its climate targets with Malta.",
    ],
)
def test_things_are_met_too(text: str) -> None:
    assert contacts(text, **DAY) == ()
