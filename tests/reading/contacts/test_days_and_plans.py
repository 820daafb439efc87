"""The day, the status and the weight of a contact, as the words around it tell them in ever new orders."""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts

DAY = {"published": "2026-05-06"}  # a Wednesday
ANNA, BRUNO = "Foreign Minister Anna Eksempel of Norway", "Foreign Minister Bruno Exemplo of Brazil"


def of_kind(found: tuple[Contact, ...], kind: str) -> list[Contact]:
    return [c for c in found if c.kind == kind]


@pytest.mark.parametrize(
    ("told", "start"),
    [
        ("at the ministry on 4 th", "2026-05-04"),
        ("on monday morning", "2026-05-04"),
        ("during her visit to Oslo on Monday, 4 May", "2026-05-04"),
        ("on the sidelines of the Arctic Forum held in Tromsø on 2 May", "2026-05-02"),
        ("at the end of an official visit to Brazil on Tuesday", "2026-05-05"),
    ],
)
def test_talks_have_the_day_told_behind_them(told: str, start: str) -> None:
    (meeting,) = of_kind(contacts(f"{ANNA} met with {BRUNO} {told}.", **DAY), "meeting")
    assert meeting.date.start == start


def test_a_visit_has_the_days_that_it_is_said_to_have_lasted() -> None:
    text = f"{ANNA} wound up her official visit to Brazil, which lasted from 2 to 5 May."
    (visit,) = of_kind(contacts(text, **DAY), "visit")
    assert (visit.date.start, visit.date.end) == ("2026-05-02", "2026-05-05")


def test_a_visit_that_takes_place_on_a_day_to_come_is_planned() -> None:
    text = f"The ministers discussed the official visit of {ANNA} to Brazil that takes place from Friday, May 8."
    (visit,) = of_kind(contacts(text, **DAY), "visit")
    assert (visit.status, visit.date.start) == ("planned", "2026-05-08")


def test_talks_planned_in_the_course_of_a_trip_have_its_day_and_plan_it() -> None:
    text = f"{ANNA} will meet with {BRUNO} during a visit to Rome on Saturday."
    assert {(c.status, c.date.start) for c in contacts(text, **DAY)} == {("planned", "2026-05-09")}


@pytest.mark.parametrize(
    "text",
    [
        f"A meeting between {ANNA} and {BRUNO} is scheduled for Friday in Oslo.",
        f"The ministry said that a meeting of {ANNA} with {BRUNO} was planned for Friday.",
        f"Officials are preparing a meeting between {ANNA} and {BRUNO} on Friday.",
        f"The two sides spoke about setting up a meeting between {ANNA} and {BRUNO} on Friday.",
        f"They are working towards a meeting between {ANNA} and {BRUNO} on Friday.",
        f"He told of the meeting that will take place between {ANNA} and {BRUNO} on Friday.",
    ],
)
def test_talks_that_are_being_arranged_lie_ahead(text: str) -> None:
    meeting = of_kind(contacts(text, **DAY), "meeting")[-1]
    assert (meeting.status, meeting.date.start) == ("planned", "2026-05-08")


def test_no_meeting_was_scheduled_tells_of_none() -> None:
    assert contacts(f"No bilateral meeting between {ANNA} and {BRUNO} was scheduled.", **DAY) == ()


def test_a_month_named_alone_lies_ahead_where_it_is_near() -> None:
    text = f"{ANNA} met {BRUNO} on Monday. They discussed Minister Exemplo's June trip to Norway."
    (visit,) = of_kind(contacts(text, **DAY), "visit")
    assert (visit.status, visit.date.start) == ("planned", "2026-06")


def test_talks_that_were_held_are_no_part_of_a_visit_to_come() -> None:
    text = f"{ANNA} talked on Monday to {BRUNO}. She invited Minister Exemplo to visit Norway."
    assert contacts(text, **DAY)[0].kind == "unspecified"


def test_what_had_been_before_is_background() -> None:
    text = f"{ANNA} met {BRUNO} in Oslo on Monday. Minister Eksempel had called Minister Exemplo on Friday."
    assert [c.reported for c in contacts(text, **DAY)] == ["main", "background"]


def test_a_further_meeting_agreed_on_at_one_is_background() -> None:
    text = f"{ANNA} spoke by telephone with {BRUNO} on Monday. The two ministers agreed to meet in Oslo in June."
    assert [(c.status, c.reported) for c in contacts(text, **DAY)] == [("held", "main"), ("planned", "background")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{ANNA} on Tuesday concluded a three-day visit to Brazil.", ("2026-05-03", "2026-05-05")),
        (f"{ANNA} today ended a trip of two days to Brazil.", ("2026-05-05", "2026-05-06")),
        (f"{ANNA} arrived in Brazil on Tuesday for a three-day official visit.", ("2026-05-05", "2026-05-05")),
    ],
)
def test_a_visit_that_ended_began_as_many_days_before_as_it_took(text: str, days: tuple[str, str]) -> None:
    (visit,) = of_kind(contacts(text, **DAY), "visit")
    assert (visit.date.start, visit.date.end) == days


def test_a_visit_that_begins_on_a_day_of_the_week_to_come_is_planned() -> None:
    (visit,) = of_kind(contacts(f"{ANNA} begins a two-day visit to Brazil on Thursday.", **DAY), "visit")
    assert (visit.status, visit.date.start) == ("planned", "2026-05-07")


@pytest.mark.parametrize(
    "after",
    [
        "The call began at 9:30 p.m. Tuesday and lasted an hour.",
        "The conversation took place on Tuesday.",
        "During Tuesday's call, the ministers discussed trade.",
    ],
)
def test_a_sentence_about_the_call_told_before_dates_it(after: str) -> None:
    (call,) = contacts(f"{ANNA} spoke by phone with {BRUNO}. {after}", **DAY)
    assert call.date.start == "2026-05-05"


def test_consultations_that_took_place_in_a_town_are_a_meeting_of_that_day() -> None:
    text = (
        "Norway and Brazil held the fifth round of their political consultations. "
        "The consultations took place in Oslo on 4-5 May."
    )
    (meeting,) = contacts(text, **DAY)
    assert (meeting.kind, meeting.place, meeting.date.start) == ("meeting", "Oslo", "2026-05-04")


def test_a_speech_that_looks_back_on_travels_reports_them_as_its_news() -> None:
    text = (
        "On 2 April, I went to Lisbon for talks with Prime Minister Tiago Exemplar of Portugal. "
        "On 3 April, I travelled on to Austria for a meeting with Chancellor Max Beispiel."
    )
    found = contacts(text, publisher="Ministry of Foreign Affairs of Norway", **DAY)
    assert {(c.status, c.reported) for c in found} == {("held", "main")}
    assert [c.date.start for c in of_kind(found, "meeting")][-1:] == ["2026-04-03"]


def test_who_is_visiting_in_a_month_to_come_has_not_been_there() -> None:
    (visit,) = contacts(f"{BRUNO} is visiting Norway at the beginning of January.", published="2031-12-31")
    assert (visit.status, visit.date.start) == ("planned", "2032-01-01")


def test_where_somebody_will_go_during_a_visit_the_visit_lies_ahead() -> None:
    (visit,) = contacts(f"{ANNA} will travel to Bahia during her state visit to Brazil this week.", **DAY)
    assert (visit.kind, visit.status) == ("visit", "planned")


def test_the_day_of_an_earlier_visit_is_not_that_of_the_first_one_since() -> None:
    text = f"{ANNA} visited Brazil. It was her first visit to Brazil and the first by a minister since that of 1999."
    assert {c.date.start for c in contacts(text, **DAY)} == {None}


def test_days_of_a_clause_about_the_subject_are_not_those_of_its_contact() -> None:
    text = f"{ANNA}, who returned to politics in April, will attend a Nato meeting of foreign ministers."
    (gathering,) = contacts(text, **DAY)
    assert gathering.date.start is None
    assert {p.state for p in gathering.participants} == {"NOR", "NATO"}


def test_whom_somebody_meets_after_where_he_is_now_he_has_not_met() -> None:
    found = contacts(f"{ANNA} is visiting Chile before meeting {BRUNO}.", **DAY)
    assert [c.status for c in of_kind(found, "meeting")] == ["planned"]


def test_what_a_meeting_on_a_day_of_the_week_means_now_lies_ahead() -> None:
    text = f"The meeting of {ANNA} with {BRUNO} on Monday carries more weight than any other."
    (meeting,) = contacts(text, published="2026-05-10")
    assert (meeting.status, meeting.date.start) == ("planned", "2026-05-11")


def test_a_call_before_the_meeting_of_the_title_is_no_meeting() -> None:
    text = f"{ANNA} will travel to Brazil to meet Brazilian officials. She spoke with {BRUNO} on Wednesday."
    found = contacts(text, title="Eksempel heading to Brazil for high-stakes meeting", published="2026-05-07")
    assert "unspecified" in {c.kind for c in found if c.status == "held"}


@pytest.mark.parametrize(
    "told", ["agreed to a meeting in Oslo", "agreed on a meeting in Oslo", "agreed to meet in Oslo"]
)
def test_the_meeting_that_a_call_agreed_on_lies_ahead_and_has_its_own_day(told: str) -> None:
    text = f"{ANNA} and {BRUNO} spoke by phone and {told} later this year."
    found = {(c.kind, c.status, c.date.text) for c in contacts(text, **DAY)}
    assert ("call", "held", None) in found
    assert found <= {("call", "held", None), ("meeting", "planned", "later this year")}


def test_the_day_of_what_had_been_since_is_not_that_of_the_meeting_of_the_title() -> None:
    text = "It was the first visit of a Norwegian minister to Brazil since the May 2 floods."
    title = "Norway's foreign minister Anna Eksempel meets Brazilian President Bruno Exemplo amid floods"
    assert all(c.date.start is None for c in contacts(text, title=title, **DAY) if c.kind == "meeting")


def test_the_day_on_which_a_trip_was_announced_is_not_its_own() -> None:
    (visit,) = contacts(f"The trip of {ANNA} to Brazil, announced last week, is seen as a sign of thaw.", **DAY)
    assert (visit.status, visit.date.start) == ("planned", None)


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("will take place in June", ("2026-06", "2026-06")),
        ("is scheduled for June", ("2026-06", "2026-06")),
        ("is planned for the second half of June", ("2026-06-16", "2026-06-30")),
        ("will take place in the first week of June", ("2026-06-01", "2026-06-07")),
        ("is scheduled for Friday", ("2026-05-08", "2026-05-08")),
    ],
)
def test_a_visit_has_the_days_for_which_it_is_set(told: str, days: tuple[str, str]) -> None:
    (visit,) = contacts(f"The visit of {ANNA} to Brazil {told}.", **DAY)
    assert (visit.status, (visit.date.start, visit.date.end)) == ("planned", days)
