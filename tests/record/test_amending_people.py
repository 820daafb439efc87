"""Participants are amended, added and taken out one by one, in every view, and outlive a newer reading."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from communique.errors import QuestionError
from communique.record import Filter, Record, open_record

from .making import AMIR, CALL, LAVROV, WANG, call, contact, document, reading

OTHER = "By another account the two ministers spoke by telephone, at the request of Iran, on 20 August 2023."


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.db", create=True) as opened:
        opened.add(*call())
        yield opened


def set_(record: Record, ident: str, of: Any, **new: str | None) -> Any:
    value = {"of": of, "set": new or None}
    return record.decide("amend", ident, field="participant", value=value, who="A. Reader")


def people(record: Record, ident: str = "c1") -> list[tuple[str | None, str | None, str | None]]:
    return [(one.name, one.office, one.state) for one in record.contact(ident).attendees]


def test_an_amended_office_shows_and_the_machines_stays_in_sight(record: Record) -> None:
    made = set_(record, "r1", "Wang", office="Director")
    assert people(record)[0] == ("Wang Yi", "Director", "CHN")
    assert "Wang Yi, Foreign Minister" in str(record.contact("c1").reports[0].machine["participants"])
    assert [term.office for term in next(record.persons("Wang Yi")).terms] == ["Director"]
    record.undo(made.id, who="A. Reader")
    assert people(record)[0] == WANG
    assert not record.contact("c1").reports[0].machine


def test_an_amended_name_is_another_person_in_every_search(record: Record) -> None:
    made = set_(record, "c1", 1, name="Qin Gang")
    assert [one.id for one in record.contacts(Filter(person="Qin Gang"))] == ["c1"]
    assert record.count_contacts(Filter(person="Wang Yi")) == 0
    record.undo(made.id, who="A. Reader")
    assert record.count_contacts(Filter(person="Qin Gang")) == 0 and not list(record.persons("Qin Gang"))
    assert record.count_contacts(Filter(person="Wang Yi")) == 1


def test_an_amended_party_moves_the_contact_to_that_party(record: Record) -> None:
    set_(record, "r1", {"name": "Wang Yi"}, state="Russian")
    assert record.contact("c1").parties == ("IRN", "RUS")
    assert record.count_contacts(Filter(party="China")) == 0


def test_participants_are_added_and_taken_out(record: Record) -> None:
    added = set_(record, "r1", None, name="Sergey Lavrov", state="Russia")
    office = set_(record, "r1", "Lavrov", office="Foreign Minister")
    assert people(record)[-1] == LAVROV
    set_(record, "r1", "Wang Yi")
    assert [one[2] for one in people(record)] == ["IRN", "RUS"]
    record.undo(added.id, who="A. Reader")
    assert [one[2] for one in people(record)] == ["IRN"]
    assert [one.id for one in record.decisions("orphaned")] == [office.id]
    assert not [one for one in record.doctor() if one.kind == "damage"]


def test_a_newer_reading_keeps_what_was_amended_of_those_who_are_still_there(record: Record) -> None:
    set_(record, "r1", "Wang Yi", office="Director")
    gone = set_(record, "r1", "Abdollahian", office="Envoy")
    one, _ = call()
    deputy = ("Ali Bagheri", "Deputy", "IRN")
    newer = contact(CALL, "spoke by telephone", WANG, deputy, start="2023-08-20")
    record.add(one, reading(one, (newer,), version="2"))
    assert people(record) == [("Wang Yi", "Director", "CHN"), deputy]
    assert [orphan.id for orphan in record.decisions("orphaned")] == [gone.id]
    record.add(*call(version="3"))
    assert people(record) == [("Wang Yi", "Director", "CHN"), (AMIR[0], "Envoy", "IRN")]
    assert not list(record.decisions("orphaned"))


def test_on_a_contact_it_holds_in_each_report_that_names_the_participant(record: Record) -> None:
    one = document(OTHER, published="2023-08-21", publisher="Example Daily")
    record.add(one, reading(one, (contact(OTHER, "spoke by telephone", start="2023-08-20"),)))
    set_(record, "c1", "Wang Yi", office="Director")
    set_(record, "c1", None, state="RUS")
    offices = [[who.office for who in report.participants] for report in record.contact("c1").reports]
    assert sorted(map(len, offices)) == [2, 3] and all(told[0] == "Director" for told in offices)


def test_reports_are_merged_by_who_took_part_in_truth(record: Record) -> None:
    one = document(OTHER, published="2023-08-21", publisher="Example Daily")
    mistaken = contact(OTHER, "spoke by telephone", WANG, LAVROV, start="2023-08-20")
    record.add(one, reading(one, (mistaken,)))
    assert record.counts().contacts == 2
    made = set_(record, "r2", "Lavrov", name=AMIR[0], state="IRN")
    assert record.counts().contacts == 1
    record.undo(made.id, who="A. Reader")
    assert record.counts().contacts == 2


def test_a_report_dated_by_a_person_is_merged_by_that_date(record: Record) -> None:
    one = document(OTHER, published="2023-08-21", publisher="Example Daily")
    record.add(one, reading(one, (contact(OTHER, "spoke by telephone", start="2023-08-12"),)))
    record.decide("amend", "r2", field="date", value="2023-08-20", who="A. Reader")
    assert record.counts().contacts == 1


def test_amended_participants_are_shared_and_stand_in_the_reviewed_reading_alone(
    record: Record, tmp_path: Path
) -> None:
    set_(record, "r1", "Wang Yi", office="Director")
    set_(record, "c1", None, name="Sergey Lavrov", state="RUS")
    with open_record(tmp_path / "other.db", create=True) as other:
        assert other.import_decisions(record.export_decisions())["orphaned"] == 2
        other.add(*call())
        assert people(other) == people(record)
        (plain,), (reviewed,) = other.readings(), other.readings(reviewed=True)
    assert plain.reading.contacts == call()[1].contacts
    assert [who.name for who in reviewed.reading.contacts[0].participants] == [WANG[0], AMIR[0], LAVROV[0]]


@pytest.mark.parametrize(
    ("of", "new"),
    [
        ("Nobody Known", {"office": "Envoy"}),
        (3, {"office": "Envoy"}),
        (None, None),
        (None, {"office": "Envoy"}),
        ("Wang Yi", {"name": None, "state": None}),
        ("Wang Yi", {"state": "Ruritania"}),
        ("Wang Yi", {"hat": "top"}),
        ("Wang Yi", {"office": 7}),
    ],
)
def test_what_cannot_be_said_of_a_participant_is_refused(record: Record, of: Any, new: Any) -> None:
    with pytest.raises(QuestionError):
        record.decide("amend", "r1", field="participant", value={"of": of, "set": new}, who="A. Reader")
    assert not list(record.decisions())


def test_the_last_participant_cannot_be_taken_out(record: Record) -> None:
    set_(record, "r1", 1)
    with pytest.raises(QuestionError, match="nobody else"):
        set_(record, "r1", 1)
