"""What a reader would see break: contacts as the news agencies of many countries tell them. The people are made up."""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts


def _states(contact: Contact) -> set[str | None]:
    return {p.state for p in contact.participants}


def test_two_who_discussed_something_talked_and_the_phone_conversation_tells_how() -> None:
    text = (
        "Norwegian President Anna Eksempel and her Chilean counterpart Bruno Exemplo discussed fish on Monday.\n\n"
        "The palace confirmed the phone conversation in a statement."
    )
    (call,) = contacts(text, published="2027-03-10")
    assert (call.kind, call.status, _states(call), call.date.start) == ("call", "held", {"NOR", "CHL"}, "2027-03-08")


def test_what_two_are_to_discuss_is_no_contact_of_its_own() -> None:
    text = "Norwegian President Anna Eksempel and Chilean President Bruno Exemplo are expected to discuss fish."
    assert not contacts(text)


def test_a_reception_in_a_town_on_a_day_for_somebody_is_a_meeting() -> None:
    text = "Minister Jan Muster of Peru hosted a reception in Lima on January 19 for Norwegian envoy Anna Eksempel."
    (meeting,) = contacts(text)
    assert (meeting.kind, meeting.place, _states(meeting)) == ("meeting", "Lima", {"PER", "NOR"})


@pytest.mark.parametrize("told", ["interrupted his", "praised the fund after his", "praised the fund at his"])
def test_a_capital_before_talks_is_where_they_were(told: str) -> None:
    (meeting,) = contacts(f"Czech Prime Minister Jan Muster {told} Moscow talks with Premier Bruno Exemplo of Brazil.")
    assert (meeting.kind, meeting.place, _states(meeting)) == ("meeting", "Moscow", {"CZE", "BRA"})


def test_a_capital_that_is_one_of_the_parties_is_no_place() -> None:
    (talks,) = contacts("The US-Moscow talks were held on Monday.")
    assert talks.place is None


def test_somebody_thanked_for_taking_part_took_part() -> None:
    text = (
        "President Jan Muster of Chile met Norwegian President Anna Eksempel.\n\nMuster thanked Anna Eksempel for "
        "participating in the BRICS summit, and praised the fund."
    )
    meeting, summit = contacts(text)
    assert (meeting.kind, summit.kind, summit.reported) == ("meeting", "multilateral", "background")
    assert "NOR" in _states(summit)
    assert "CHL" not in _states(summit)


def test_a_recent_visit_spoken_of_is_background() -> None:
    text = (
        "President Jan Muster of Chile met Norwegian Minister Anna Eksempel.\n\nHe said that he had seen ships during "
        "his recent visit to Oslo in April."
    )
    told = {c.kind: c.reported for c in contacts(text)}
    assert told == {"meeting": "main", "visit": "background"}


def test_days_set_for_a_visit_are_those_of_the_guest_who_has_arrived() -> None:
    text = (
        "President Jan Muster of Chile arrived in Oslo at the invitation of Norwegian Premier Anna Eksempel."
        "\n\nMuster's visit to Oslo, scheduled for May 10-11, will be a milestone."
    )
    (visit,) = contacts(text, published="2027-05-10")
    assert (visit.status, visit.date.start, visit.date.end) == ("held", "2027-05-10", "2027-05-11")


def test_talks_expected_tomorrow_are_not_those_of_today() -> None:
    text = (
        "Norwegian President Anna Eksempel met Chilean President Bruno Exemplo in Oslo on Monday.\n\nBoth presidents "
        "are expected to hold talks tomorrow."
    )
    assert [(c.status, c.date.start) for c in contacts(text, published="2027-03-08")] == [
        ("held", "2027-03-08"),
        ("planned", "2027-03-09"),
    ]


def test_the_host_of_a_week_named_after_an_organisation_met_nobody_there() -> None:
    text = (
        "Premier Jan Muster of Vietnam met Norwegian Minister Anna Eksempel.\n\nShe congratulated Vietnam on its "
        "success in hosting the APEC 2027 Leaders' Week in Da Nang."
    )
    (meeting,) = contacts(text)
    assert (meeting.date.start, meeting.place) == (None, None)
