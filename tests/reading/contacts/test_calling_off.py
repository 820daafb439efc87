"""Contacts that were called off: told by either side, by verb, passive or noun, in the same sentence or a later one."""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts

DAY = {"published": "2024-03-13"}


def only(text: str) -> Contact:
    (contact,) = contacts(text, **DAY)
    return contact


@pytest.mark.parametrize(
    "text",
    [
        "The talks between India and Pakistan scheduled for Monday have been postponed.",
        "The meeting between the foreign ministers of India and Pakistan was cancelled on Friday.",
        "Officials said that the China-Japan high-level talks planned for next week have been called off.",
        "India called off talks between the foreign secretaries of India and Pakistan.",
        "The ministry announced the postponement of talks between the United States and China.",
        "The summit between President Ana Ruiz of Chile and President Ole Berg of Norway will not go ahead.",
    ],
)
def test_talks_that_were_called_off_are_cancelled(text: str) -> None:
    assert only(text).status == "cancelled"


@pytest.mark.parametrize(
    "text",
    [
        "The visit of President Ana Ruiz of Chile to Norway has been put off.",
        "The palace confirmed the cancellation of the Chilean President Ana Ruiz's visit to Norway.",
        "President Ana Ruiz of Chile will not be able to proceed with her planned visit to Norway.",
        "Because of the storm President Ana Ruiz of Chile cannot undertake her visit to Norway.",
        "The visit of President Ana Ruiz of Chile to Norway cannot take place.",
        "President Ana Ruiz of Chile scrapped her planned trip to Norway.",
    ],
)
def test_visits_that_were_called_off_are_cancelled(text: str) -> None:
    visit = only(text)
    assert (visit.kind, visit.status) == ("visit", "cancelled")


def test_later_sentence_calls_off_what_was_planned() -> None:
    text = (
        "The foreign ministers of India and Pakistan were scheduled to meet in New York. "
        "The Indian side announced that the meeting would be cancelled."
    )
    assert only(text).status == "cancelled"


def test_what_might_be_called_off_is_not_yet() -> None:
    text = "President Ana Ruiz of Chile will visit Norway in May. The trip might be cancelled."
    assert only(text).status == "planned"


def test_day_of_calling_off_is_not_the_day_of_the_talks() -> None:
    assert only("Norway on Tuesday cancelled a meeting between Norway and Chile.").date.start is None


def test_talks_to_be_held_are_planned() -> None:
    text = "Do you have any details of the border talks to be held between India and China?"
    assert only(text).status == "planned"


def test_what_somebody_could_not_do_on_a_visit_does_not_call_it_off() -> None:
    assert only("President Ana Ruiz of Chile cannot make a speech on her visit to Norway in May.").status != "cancelled"


def test_the_meeting_of_a_trip_that_is_off_is_off_too() -> None:
    text = (
        "Anna Eksempel, Norway's foreign minister, has cancelled a trip to Brazil where she was due to meet President "
        "Bruno Exemplo of Brazil."
    )
    assert {c.status for c in contacts(text, **DAY)} == {"cancelled"}
