"""Days and places that the sentences around a contact tell: of the visit it belongs to, of arrival and departure."""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts

DAY = {"published": "2026-05-06"}
VISIT = "President Marta Ilves of Estonia will visit Chile"


def of_kind(found: tuple[Contact, ...], kind: str) -> list[Contact]:
    return [c for c in found if c.kind == kind]


def days(contact: Contact) -> tuple[str | None, str | None]:
    return contact.date.start, contact.date.end


def test_talks_of_a_visit_of_some_days_share_its_days() -> None:
    text = f"{VISIT} from May 11 to 14. President Ilves will meet President Juan Ocampo of Chile."
    (meeting,) = of_kind(contacts(text, **DAY), "meeting")
    assert days(meeting) == ("2026-05-11", "2026-05-14")


def test_talks_of_a_long_visit_stay_without_a_day() -> None:
    text = f"{VISIT} from May 11 to 24. President Ilves will meet President Juan Ocampo of Chile."
    (meeting,) = of_kind(contacts(text, **DAY), "meeting")
    assert days(meeting) == (None, None)


def test_meetings_that_open_a_sentence_about_plans_lie_ahead() -> None:
    text = f"{VISIT} from May 11 to 14. In her talks with President Juan Ocampo of Chile, she will raise fishing."
    (meeting,) = of_kind(contacts(text, **DAY), "meeting")
    assert (meeting.status, *days(meeting)) == ("planned", "2026-05-11", "2026-05-14")


def test_days_behind_the_second_verb_hold_for_the_visit() -> None:
    text = (
        "President Marta Ilves of Estonia will pay an official visit to Chile and attend the Third Ocean Summit from "
        "May 11 to 14."
    )
    (visit,) = of_kind(contacts(text, **DAY), "visit")
    assert days(visit) == ("2026-05-11", "2026-05-14")


def test_visit_to_one_country_of_a_tour_keeps_its_own_days() -> None:
    text = (
        "President Marta Ilves of Estonia will visit Chile and Peru from May 11 to 16. "
        "President Ilves's visit to Peru from May 14 to 16 will underline the growing trade."
    )
    assert ("2026-05-14", "2026-05-16") in [days(c) for c in of_kind(contacts(text, **DAY), "visit")]


def test_arrival_and_departure_tell_the_days_of_a_visit() -> None:
    text = (
        f"{VISIT} this month. President Ilves will arrive in Santiago on May 11. "
        "President Ilves will leave for home on May 14."
    )
    (visit,) = of_kind(contacts(text, **DAY), "visit")
    assert (visit.date.text, *days(visit)) == ("this month", "2026-05-11", "2026-05-14")


def test_dialogue_announced_in_the_sentence_before() -> None:
    text = (
        "The second Estonia-Chile Dialogue will be held in Santiago on May 11. Foreign Minister Marta Ilves of Estonia "
        "will co-chair the dialogue with Foreign Minister Juan Ocampo of Chile."
    )
    found = contacts(text, **DAY)
    assert [(c.kind, c.date.start, c.place) for c in found if len(c.participants) > 1] == [
        ("meeting", "2026-05-11", "Santiago")
    ]


def test_day_behind_the_verb_that_carries_the_talks() -> None:
    who = "Foreign Ministers Marta Ilves of Estonia and Juan Ocampo of Chile"
    text = f"Talks between {who} will be held in Oslo on May 11."
    (meeting,) = contacts(text, **DAY)
    assert (meeting.date.start, meeting.place) == ("2026-05-11", "Oslo")


def test_place_and_day_in_brackets() -> None:
    text = "President Marta Ilves of Estonia held talks with President Juan Ocampo of Chile (Tallinn, May 5, 2026)."
    (meeting,) = contacts(text, **DAY)
    assert (meeting.kind, meeting.date.start, meeting.place) == ("meeting", "2026-05-05", "Tallinn")


def test_dialogue_announced_in_a_shorter_sentence_before() -> None:
    text = (
        "The second Ocean Dialogue will be held in Santiago on May 11. As agreed in a long and very open exchange "
        "of notes, the dialogue will be held between Foreign Minister Marta Ilves of Estonia and Foreign Minister Juan "
        "Ocampo of Chile."
    )
    (meeting,) = contacts(text, **DAY)
    assert (meeting.kind, meeting.date.start, meeting.place) == ("meeting", "2026-05-11", "Santiago")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "President Marta Ilves of Estonia will visit Chile next week. The May 11-13 visit is her first.",
            ("2026-05-11", "2026-05-13"),
        ),
        (
            "President Marta Ilves of Estonia will visit Chile next week. Ms Ilves will be in Chile from 11 to 13 May.",
            ("2026-05-11", "2026-05-13"),
        ),
        (
            "President Marta Ilves of Estonia will visit Chile in June. On her visit from 2 to 4 June she will fish.",
            ("2026-06-02", "2026-06-04"),
        ),
        (
            "Estonia announced the upcoming visit of President Marta Ilves to Chile. "
            "President Ilves will visit Chile from May 11 to 13.",
            ("2026-05-11", "2026-05-13"),
        ),
        (
            "President Marta Ilves of Estonia will visit Chile from May 11 to 13. The June 2-4 fair is next.",
            ("2026-05-11", "2026-05-13"),
        ),
    ],
)
def test_days_told_more_closely_later_are_those_of_the_visit(text: str, days: tuple[str, str]) -> None:
    visit = next(c for c in contacts(text, **DAY) if c.kind == "visit")
    assert (visit.date.start, visit.date.end) == days


def test_talks_apart_during_a_visit_that_goes_on() -> None:
    text = (
        "President Marta Ilves of Estonia is on a state visit in Chile. Premier Juan Ocampo of Chile and Speaker Ana "
        "Testi will meet with President Ilves on separate occasions."
    )
    visit, *talks = contacts(text, **DAY)
    assert (visit.kind, visit.status, visit.place) == ("visit", "held", "Chile")
    assert [{p.name for p in c.participants} for c in talks] == [
        {"Juan Ocampo", "Marta Ilves"},
        {"Ana Testi", "Marta Ilves"},
    ]
