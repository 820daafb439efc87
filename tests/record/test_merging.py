"""Reports of one contact are joined, look-alikes are not, and what hangs together is linked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from communique.record import Filter, Record, open_record

from .making import AMIR, LAVROV, WANG, contact, document, reading, statement

ENVOY = ("Ma Zhaoxu", "Vice Foreign Minister", "CHN")
RAISI = ("Ebrahim Raisi", "President", "IRN")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.db", create=True) as opened:
        yield opened


def add(record: Record, name: str, *people: Any, published: str | None = "2023-08-21", **told: Any) -> None:
    """Add a report of a contact; its text is told by `name`, its publisher too."""
    text = f"{name} reports that they spoke. {name} adds that China supports fair trade and open seas."
    one = document(text, published=published, publisher=name)
    said = (statement(text, "supports", "fair trade and open seas", issues=("trade", "seas")),)
    record.add(one, reading(one, (contact(text, "spoke", *people, **told),), said))


def sizes(record: Record) -> list[int]:
    return sorted(len(one.reports) for one in record.contacts())


def test_two_reports_of_one_call_are_one_contact(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", ("Wang Yi", None, "CHN"), ("Amirabdollahian", None, "IRN"), start="2023-08-20")
    assert sizes(record) == [2]


def test_a_report_published_up_to_three_days_later_without_a_date_joins(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", published="2023-08-23")
    (found,) = record.contacts()
    assert (found.dating, found.dated_by, found.corroborated) == ("stated", "r1", ("r2",))


def test_a_call_a_week_later_is_another_contact(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", start="2023-08-27", published="2023-08-27")
    assert sizes(record) == [1, 1]


def test_calls_on_two_days_in_one_publishers_words_are_two(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    text = "Wire reports that they spoke again."
    one = document(text, published="2023-08-22", publisher="Wire")
    record.add(one, reading(one, (contact(text, "spoke", start="2023-08-21"),)))
    assert sizes(record) == [1, 1]


def test_a_call_and_a_meeting_of_the_same_people_on_one_day_are_two(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", start="2023-08-20", kind="meeting")
    assert sizes(record) == [1, 1]


def test_two_calls_that_one_document_tells_apart_stay_two(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    text = "They spoke in the morning; and once more they talked at night."
    one = document(text, published="2023-08-21", publisher="Daily")
    both = (
        contact(text, "spoke in the morning", start="2023-08-20"),
        contact(text, "talked at night", key="c2", start="2023-08-20"),
    )
    record.add(one, reading(one, both))
    assert sizes(record) == [1, 2]


def test_other_persons_of_the_same_parties_are_another_contact(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", ENVOY, AMIR, start="2023-08-20")
    assert sizes(record) == [1, 1]


def test_other_parties_are_another_contact(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", WANG, LAVROV, start="2023-08-20")
    assert sizes(record) == [1, 1]


def test_a_talk_whose_channel_is_not_told_joins_the_call(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", start="2023-08-20", kind="unspecified")
    (found,) = record.contacts()
    assert found.kind == "call" and not found.contradictions


def test_a_report_without_names_joins_only_where_one_contact_alone_can_be_meant(record: Record) -> None:
    nobody = ((None, None, "CHN"), (None, None, "IRN"))
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", *nobody, start="2023-08-20")
    assert sizes(record) == [2]
    add(record, "Herald", ENVOY, RAISI, start="2023-09-10", published="2023-09-10")
    add(record, "Mail", WANG, AMIR, start="2023-09-10", published="2023-09-10")
    add(record, "Globe", *nobody, start="2023-09-10", published="2023-09-10")
    assert sizes(record) == [1, 1, 1, 2]


def test_a_call_of_five_parties_is_one_contact(record: Record) -> None:
    five = [(f"Leader {word}", None, party) for word, party in
            zip(("One", "Two", "Three", "Four", "Five"), ("USA", "GBR", "FRA", "DEU", "ITA"), strict=True)]  # fmt: skip
    add(record, "Wire", *five, start="2023-08-20")
    add(record, "Daily", *five[:4], start="2023-08-20")
    assert sizes(record) == [2]


def test_a_night_between_time_zones_does_not_part_a_contact(record: Record) -> None:
    add(record, "Wire", start="2023-08-19", published="2023-08-19T22:00:00-04:00")
    add(record, "Daily", start="2023-08-20", published="2023-08-20T01:00:00+00:00")
    assert sizes(record) == [2]


def test_a_weekday_without_a_date_finds_its_call_by_people_subjects_and_weekday(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", published=None, weekday=6)
    (found,) = record.contacts()
    assert found.start == "2023-08-20" and found.corroborated == ("r2",)


def test_a_weekday_that_does_not_fit_stays_undated(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", published=None, weekday=3)
    assert sizes(record) == [1, 1]
    assert [one.start for one in record.contacts()] == ["2023-08-20", None]


def test_the_order_in_which_reports_come_does_not_matter(record: Record, tmp_path: Path) -> None:
    told: list[dict[str, Any]] = [
        {"name": "Wire", "start": "2023-08-20"},
        {"name": "Daily", "published": "2023-08-22"},
        {"name": "Mail", "published": None, "weekday": 6},
        {"name": "Globe", "start": "2023-08-20", "kind": "unspecified"},
    ]
    for one in told:
        add(record, **one)
    with open_record(tmp_path / "other.db", create=True) as other:
        for one in reversed(told):
            add(other, **one)
        assert sizes(record) == sizes(other) == [4]
        assert next(record.contacts()).start == next(other.contacts()).start


def test_an_announced_contact_is_linked_to_the_one_that_was_held(record: Record) -> None:
    add(record, "Wire", start="2023-08-20", status="planned", kind="meeting", published="2023-08-10")
    add(record, "Daily", start="2023-08-20", kind="meeting")
    plan, held = sorted(record.contacts(), key=lambda one: one.status == "held")
    assert [(link.kind, link.other) for link in plan.links] == [("announced", held.id)]
    assert [(link.kind, link.other) for link in held.links] == [("held", plan.id)]


def test_a_meeting_within_a_visit_is_part_of_it(record: Record) -> None:
    add(record, "Wire", RAISI, (None, None, "CHN"), start="2023-02-14", end="2023-02-16", kind="visit",
        published="2023-02-16")  # fmt: skip
    add(record, "Daily", RAISI, WANG, start="2023-02-15", kind="meeting", published="2023-02-15")
    visit, meeting = record.contacts()
    assert [(link.kind, link.other) for link in meeting.links] == [("part_of", visit.id)]
    assert [(link.kind, link.other) for link in visit.links] == [("holds", meeting.id)]


def test_a_copy_is_grouped_with_its_leader_and_its_report_joins(record: Record) -> None:
    text = "The two foreign ministers spoke by telephone. " + " ".join(
        f"In point {number} they went over work on item {number * 7} of their list." for number in range(20)
    )
    for publisher, told in (("Ministry", text), ("Embassy", text + " Share this page."), ("Feed", text[:500])):
        one = document(told, published="2023-08-21", publisher=publisher)
        record.add(one, reading(one, (contact(told, "spoke by telephone"),)))
    ((lead, copies),) = record.copies()
    assert {lead.publisher, *(one.publisher for one in copies)} == {"Ministry", "Embassy", "Feed"}
    assert sizes(record) == [3]


def test_persons_of_one_surname_are_told_apart_and_offices_follow_in_time(record: Record) -> None:
    add(record, "Wire", ("Li Keqiang", "Premier", "CHN"), AMIR, start="2022-03-01", published="2022-03-01")
    add(record, "Daily", ("Li Qiang", "Premier", "CHN"), AMIR, start="2023-05-01", published="2023-05-01")
    add(record, "Mail", ("Wang Yi", "Foreign Minister", "CHN"), AMIR, start="2022-09-08", published="2022-09-08")
    add(record, "Globe", ("Wang Yi", "Office Director", "CHN"), AMIR, start="2023-02-18", published="2023-02-18")
    add(record, "Post", ("王毅", "Foreign Minister", "CHN"), AMIR, start="2023-08-20", published="2023-08-20")
    assert {one.name for one in record.persons("Li")} == {"Li Keqiang", "Li Qiang"}
    (wang,) = record.persons("Wang Yi")
    assert [term.office for term in wang.terms] == ["Foreign Minister", "Office Director", "Foreign Minister"]
    assert set(wang.names) == {"Wang Yi", "王毅"}


def test_two_holders_of_one_office_at_a_time_are_a_note_of_the_doctor(record: Record) -> None:
    for name, day in (("Wang Yi", "2023-08-01"), ("Qin Gang", "2023-08-10"), ("Wang Yi", "2023-08-20")):
        add(record, f"Wire {day}", (name, "Foreign Minister", "CHN"), AMIR, start=day, published=day)
    (note,) = [found for found in record.doctor() if found.kind == "note"]
    assert "Qin Gang" in note.told and "foreign minister of China" in note.told


def test_merging_anew_gives_the_same_contacts(record: Record) -> None:
    for number in range(3):
        add(record, f"Wire {number}", start="2023-08-20")
        add(record, f"Daily {number}", ENVOY, RAISI, start=f"2023-0{number + 1}-11", published=f"2023-0{number + 1}-11")
    before = list(record.contacts())
    record.merge_anew()
    assert list(record.contacts()) == before


def test_a_party_is_known_from_another_report_of_the_person(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", ("Wang Yi", None, None), AMIR, start="2023-09-20", published="2023-09-20")
    assert record.count_contacts(Filter(party=("China", "Iran"))) == 2


def test_a_year_is_no_time_by_which_two_reports_are_of_one_contact(record: Record) -> None:
    add(record, "Wire", start="2023-08-20")
    add(record, "Daily", start="2023", kind="unspecified")
    assert record.counts().contacts == 2


def test_two_parties_without_names_are_not_joined_over_a_month(record: Record) -> None:
    nobody = ((None, None, "CHN"), (None, None, "IRN"))
    add(record, "Wire", *nobody, start="2023-08-20")
    add(record, "Daily", *nobody, start="2023-08")
    assert record.counts().contacts == 2


def test_visits_to_two_countries_are_two_visits(record: Record) -> None:
    add(record, "Wire", kind="visit", start="2023-08-20", place="Beijing")
    add(record, "Daily", kind="visit", start="2023-08-20", place="Tehran")
    assert record.counts().contacts == 2
