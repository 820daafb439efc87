"""What a reader would see break in visits and calls that the sentence names before who pays them, and in trips told by
where somebody is. The people are made up.
"""

from __future__ import annotations

import pytest

from communique.model import Contact

from ..casting import contacts

DAY = {"published": "2027-03-08"}


def names(contact: Contact) -> set[tuple[str | None, str | None]]:
    return {(p.name, p.state) for p in contact.participants}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A courtesy call was paid today by the Ambassador of Kenya, Mary Otieno, on Foreign Minister of Chile Juan "
         "Rojas.", "2027-03-08"),
        ("A farewell call was made yesterday on Foreign Minister of Chile Juan Rojas by the Ambassador of Kenya, Mary "
         "Otieno.", "2027-03-07"),
        ("Foreign Minister of Chile Juan Rojas received today a courtesy call by the Ambassador of Kenya, Mary Otieno.",
         "2027-03-08"),
        ("It was said during a courtesy call that Foreign Minister of Chile Juan Rojas received from the Ambassador of "
         "Kenya, Mary Otieno.", None),
    ],
)  # fmt: skip
def test_call_paid_is_a_meeting_whoever_is_named_first(text: str, day: str | None) -> None:
    (meeting,) = contacts(text, **DAY)
    assert (meeting.kind, meeting.date.start) == ("meeting", day)
    assert names(meeting) == {("Mary Otieno", "KEN"), ("Juan Rojas", "CHL")}


@pytest.mark.parametrize(
    ("text", "status", "start"),
    [
        ("Working visits to Ghana from March 18 to 21 will be made by Foreign Minister of Chile Juan Rojas.",
         "planned", "2027-03-18"),
        ("A trip to Ghana was undertaken on March 2 by Foreign Minister of Chile Juan Rojas.", "held", "2027-03-02"),
        ("The official visit that Foreign Minister of Chile Juan Rojas pays to Ghana has strengthened ties.", "held",
         None),
        ("Foreign Minister of Chile Juan Rojas wound up his official visit to Ghana today.", "held", "2027-03-08"),
        ("Foreign Minister of Chile Juan Rojas has ended a trip of two days to Ghana.", "held", None),
    ],
)  # fmt: skip
def test_visit_is_told_by_its_noun_and_a_verb_of_paying(text: str, status: str, start: str | None) -> None:
    (visit,) = contacts(text, **DAY)
    assert (visit.kind, visit.status, visit.date.start, visit.reported) == ("visit", status, start, "main")
    assert {("Juan Rojas", "CHL"), (None, "GHA")} <= names(visit)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Foreign Minister of Chile Juan Rojas is in Ghana March 8-10, 2027, to build on old ties.", "held"),
        ("Foreign Minister of Chile Juan Rojas is at present in Ghana, where he will open an embassy.", "held"),
        ("Foreign Minister of Chile Juan Rojas was in Ghana from March 2 to 5.", "held"),
        ("Foreign Minister of Chile Juan Rojas will be in Ghana next week.", "planned"),
        ("Foreign Minister of Chile Juan Rojas reached Ghana on Thursday evening.", "held"),
        ("Foreign Minister of Chile Juan Rojas flew into Ghana on Monday.", "held"),
        ("Foreign Minister of Chile Juan Rojas set off for Ghana today.", "held"),
    ],
)
def test_visit_is_told_by_where_somebody_is(text: str, status: str) -> None:
    (visit,) = contacts(text, **DAY)
    assert (visit.kind, visit.status, visit.place) == ("visit", status, "Ghana")
    assert names(visit) == {("Juan Rojas", "CHL"), (None, "GHA")}


def test_consensus_reached_in_a_town_is_no_journey() -> None:
    text = "The Foreign Minister of Chile Juan Rojas praised the consensus they reached in Accra."
    assert contacts(text, **DAY) == ()


def test_one_who_was_born_in_a_country_pays_it_no_visit() -> None:
    assert contacts("Foreign Minister of Chile Juan Rojas was in Ghana as a boy.", **DAY) == ()
