"""Who asked for a contact, told in a sentence of its own; days told by their distance from another contact."""

from __future__ import annotations

import pytest

from ..casting import contacts

DAY = {"published": "2026-05-06"}
CALL = "Estonian President Marta Ilves held a telephone conversation with Chilean President Juan Ocampo on Tuesday."


@pytest.mark.parametrize(
    ("told", "asker"),
    [
        ("At the request of President Ocampo, the call turned to fishing.", "CHL"),
        ("The initiative for the call came from Tallinn, a spokesman said.", "EST"),
        ("It was Santiago that had asked for the call, diplomats said.", "CHL"),
        ("The call was initiated by the Estonian side.", "EST"),
        ("Ocampo said Ilves had sought the conversation.", "EST"),
        ("According to sources, the initiative for the contact was the Chilean president's.", "CHL"),
        ("Ocampo requested a meeting of the two ministers.", None),
        ("Ilves asked for the release of the ships.", None),
    ],
)
def test_who_asked_for_a_contact_told_before(told: str, asker: str | None) -> None:
    assert contacts(f"{CALL} {told}", **DAY)[0].requested_by == asker


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("two days after he spoke by phone to Peruvian Foreign Minister Ana Quispe", "2026-05-02"),
        ("a day after holding talks in Lima with Peruvian Foreign Minister Ana Quispe", "2026-05-03"),
        ("a week before he meets Peruvian Foreign Minister Ana Quispe", "2026-05-11"),
        ("weeks after he spoke by phone to Peruvian Foreign Minister Ana Quispe", None),
    ],
)
def test_a_day_told_by_its_distance_from_another(told: str, day: str | None) -> None:
    text = f"Chilean Foreign Minister Juan Ocampo met Estonian Foreign Minister Marta Ilves on Monday, {told}."
    first, second = contacts(text, **DAY)
    assert (first.date.start, second.date.start, second.reported) == ("2026-05-04", day, "background")


def test_a_host_receives_nobodys_request() -> None:
    text = "Estonian Foreign Minister Marta Ilves will receive her counterpart from Chile, Juan Ocampo, on Friday."
    assert contacts(text, **DAY)[0].requested_by is None


def test_a_requester_whose_apostrophe_is_lost() -> None:
    text = (
        "On May 5, at Chiles initiative, Estonian President Marta Ilves spoke by telephone to President of Chile Juan "
        "Ocampo."
    )
    assert contacts(text, **DAY)[0].requested_by == "CHL"


def test_talks_that_the_text_goes_on_to_call_calls() -> None:
    text = (
        "Estonian Foreign Minister Marta Ilves talked on Monday with Chilean Foreign Minister Juan Ocampo and "
        "Peruvian Foreign Minister Ana Quispe. In both calls, Ilves spoke of trade."
    )
    assert [c.kind for c in contacts(text, **DAY)] == ["call", "call"]


def test_the_day_before_the_one_told() -> None:
    text = (
        "Estonia's foreign ministry said on Wednesday that Foreign Minister Marta Ilves had spoken by phone with her "
        "Chilean counterpart Juan Ocampo the day before."
    )
    (call,) = contacts(text, **DAY)
    assert (call.date.text, call.date.start) == ("the day before", "2026-05-05")


@pytest.mark.parametrize(
    ("words", "day"),
    [("05.03.2026", "2026-03-05"), ("4/5/2026", "2026-05-04"), ("28/4/2026", "2026-04-28"), ("3/2/2019", None)],
)
def test_days_in_digits(words: str, day: str | None) -> None:
    text = f"Foreign Minister Marta Ilves of Estonia met Foreign Minister Juan Ocampo of Chile on {words} in Lima."
    assert contacts(text, **DAY)[0].date.start == day


def test_ministers_named_beside_their_offices_are_met_once() -> None:
    text = (
        "Estonian Foreign Minister Marta Ilves met separately with the Foreign Ministers of Chile and Peru, Juan "
        "Ocampo and Ana Quispe, on Monday."
    )
    assert [[p.name for p in c.participants] for c in contacts(text, **DAY)] == [
        ["Marta Ilves", "Juan Ocampo"],
        ["Marta Ilves", "Ana Quispe"],
    ]


@pytest.mark.parametrize(
    ("told", "asker"),
    [
        ("at the invitation of President Juan Ocampo", "CHL"),
        ("at the invitation of her counterpart", "CHL"),
        ("at the kind invitation extended by the Foreign Minister", "CHL"),
        ("invited by President Juan Ocampo", "CHL"),
        ("at the invitation of a friend", None),
    ],
)
def test_an_office_whose_country_is_not_told_invites_to_its_own(told: str, asker: str | None) -> None:
    text = f"Estonian Foreign Minister Marta Ilves will pay an official visit to Chile on 20 May {told}."
    assert contacts(text, **DAY)[0].requested_by == asker


@pytest.mark.parametrize(
    ("second", "day"),
    [
        ("Ocampo also met Peruvian Foreign Minister Ana Quispe.", "2026-05-04"),
        ("Ocampo had met Peruvian Foreign Minister Ana Quispe.", None),
    ],
)
def test_what_was_also_done_shares_the_day(second: str, day: str | None) -> None:
    first = "Chilean Foreign Minister Juan Ocampo met Estonian Foreign Minister Marta Ilves on Monday."
    assert contacts(f"{first} {second}", **DAY)[1].date.start == day


def test_calls_summed_up_and_then_told_one_by_one_share_the_day() -> None:
    text = (
        "Chilean President Juan Ocampo on Sunday called several leaders. He telephoned Estonian President Marta Ilves, "
        "Peruvian President Ana Quispe and Finnish President Aino Muster."
    )
    assert [c.date.start for c in contacts(text, **DAY)] == ["2026-05-03"] * 3


def test_the_latter_may_ask() -> None:
    text = (
        "Chilean Foreign Minister Juan Ocampo had, at the request of the latter, a telephone conversation with Marta "
        "Ilves, his Estonian counterpart."
    )
    assert contacts(text, **DAY)[0].requested_by == "EST"


def test_days_of_what_went_before_are_not_those_of_the_talks() -> None:
    text = (
        "Chilean President Juan Ocampo met Estonian President Marta Ilves today in Santiago. Following the launch of "
        "the Chile-Estonia dialogue earlier this month, the leaders had a detailed discussion on fishing."
    )
    meeting, dialogue = contacts(text, **DAY)
    assert (meeting.date.start, meeting.reported) == ("2026-05-06", "main")
    assert (dialogue.date.start, dialogue.reported) == ("2026-05-01", "background")


def test_a_trip_of_another_month_told_by_the_way_is_background() -> None:
    text = (
        "Chilean Foreign Minister Juan Ocampo received Estonian Ambassador Marta Ilves on Tuesday. They spoke of the "
        "programme of Estonian President Aino Tamm, who will pay a state visit to Chile in September."
    )
    assert [(c.kind, c.reported) for c in contacts(text, **DAY)] == [("meeting", "main"), ("visit", "background")]
