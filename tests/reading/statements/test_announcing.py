"""Who says no more than that somebody meets somebody gives the contact and no statement (guide, decision q)."""

from __future__ import annotations

import pytest

from ..saying import acts, contents

SPOKESMAN = "The spokesman of the Norwegian foreign ministry, Per Prøve, said "


@pytest.mark.parametrize(
    "told",
    [
        "that Eksempel would meet the foreign minister of Chile in May.",
        "that Exemplo spoke with the Danish minister over telephone at around 4:30 pm.",
        "that talks between the ministers of Norway and Chile began on Tuesday.",
        "that a meeting on fish will take place on Friday.",
        "that the ambassador of Chile was summoned on Tuesday.",
        "that Eksempel will hold a meeting with her Chilean counterpart on Tuesday.",
    ],
)
def test_that_a_contact_takes_place_is_no_statement(told: str) -> None:
    assert acts(SPOKESMAN + told) == []


def test_what_a_contact_is_about_is_told_with_it() -> None:
    assert contents(SPOKESMAN + "that a range of countries have been speaking to Chile about fish.") != []


def test_what_is_said_of_a_meeting_is_a_statement() -> None:
    assert contents(SPOKESMAN + "that the meeting was a good start.") == ["that the meeting was a good start"]


def test_what_will_be_met_with_an_answer_is_no_meeting() -> None:
    assert contents(SPOKESMAN + "that any attack will be met with a swift response.") != []
