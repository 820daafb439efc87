"""What a person decides shows at once, outlives a newer reader, can be undone, and can be shared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from communique.errors import QuestionError, RecordError
from communique.record import Filter, Record, StoredContact, open_record

from .making import AMIR, CALL, WANG, call, contact, document, reading, statement

OTHER = "By another account the two ministers spoke by telephone, at the request of Iran, on 20 August 2023."


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.db", create=True) as opened:
        opened.add(*call())
        yield opened


def add_other(record: Record, day: str | None = "2023-08-20") -> None:
    one = document(OTHER, published="2023-08-21", publisher="Example Daily")
    record.add(one, reading(one, (contact(OTHER, "spoke by telephone", start=day, requested_by="IRN"),)))


def test_a_rejected_statement_no_longer_shows_unless_asked_for(record: Record) -> None:
    record.decide("reject", "s1", who="A. Reader")
    assert [one.id for one in record.statements()] == ["s2"]
    assert [one.id for one in record.statements(Filter(rejected=True))] == ["s1", "s2"]


def test_a_rejected_contact_takes_its_statements_out_of_view(record: Record) -> None:
    record.decide("reject", "c1", who="A. Reader")
    assert not list(record.contacts()) and not list(record.statements())
    assert next(record.contacts(Filter(rejected=True))).verdict == "rejected"


def test_an_amended_act_is_found_under_its_new_name_and_tells_what_the_machine_said(record: Record) -> None:
    record.decide("amend", "s1", field="act", value="oppose", who="A. Reader")
    (found,) = record.statements(Filter(act="oppose"))
    assert (found.id, found.verdict, found.machine) == ("s1", "accepted", {"act": "support"})
    assert not list(record.statements(Filter(act="support")))


def test_an_amended_holder_takes_a_party_in_any_form(record: Record) -> None:
    record.decide("amend", "s1", field="holder", value=["Iranian", "China"], who="A. Reader")
    assert record.statement("s1").holder == ("IRN", "CHN")


def test_a_contact_takes_a_date_from_a_person(record: Record) -> None:
    record.decide("amend", "c1", field="date", value="2023-08-19", who="A. Reader")
    found = record.contact("c1")
    assert (found.start, found.dating, found.reports[0].date.start) == ("2023-08-19", "amended", "2023-08-20")
    assert record.count_contacts(Filter(until="2023-08-19")) == 1


def test_an_amended_report_changes_its_contact(record: Record) -> None:
    record.decide("amend", "r1", field="kind", value="video_call", who="A. Reader")
    assert record.contact("c1").kind == "video_call"


def test_undoing_brings_back_what_was_found(record: Record) -> None:
    before = (record.contact("c1"), record.statement("s1"))
    made = [
        record.decide("amend", "s1", field="act", value="oppose", who="A. Reader"),
        record.decide("amend", "s1", field="holder", value="Russia", who="A. Reader"),
        record.decide("amend", "c1", field="date", value="2022", who="A. Reader"),
        record.decide("reject", "c1", who="A. Reader"),
    ]
    for one in made:
        assert record.undo(one.id, who="B. Reader").state == "undone"
    assert (record.contact("c1"), record.statement("s1")) == before
    assert [one.undone_by for one in record.decisions()] == ["B. Reader"] * 4


def test_undoing_the_later_of_two_amendments_leaves_the_earlier(record: Record) -> None:
    record.decide("amend", "s1", field="act", value="oppose", who="A. Reader")
    later = record.decide("amend", "s1", field="act", value="warn", who="B. Reader")
    record.undo(later.id, who="B. Reader")
    assert record.statement("s1").act == "oppose"


def test_a_decision_outlives_a_newer_reading_that_shifts_the_spans(record: Record) -> None:
    record.decide("amend", "s1", field="act", value="oppose", who="A. Reader")
    one, _ = call()
    newer = statement(CALL, "supports", "supports fair trade", act="hope")
    record.add(one, reading(one, (contact(CALL, "spoke by telephone", start="2023-08-20"),), (newer,), "2"))
    (found,) = record.statements()
    assert (found.act, found.machine) == ("oppose", {"act": "hope"})


def test_a_decision_on_what_is_no_longer_found_is_an_orphan_and_moves_to_nothing_else(record: Record) -> None:
    record.decide("reject", "s1", who="A. Reader")
    one, _ = call()
    record.add(one, reading(one, version="2"))
    (orphan,) = record.decisions("orphaned")
    assert orphan.target is None
    assert any(orphan.id in found.told for found in record.doctor())
    record.add(one, call(version="3")[1])
    assert [found.id for found in record.statements()] == ["s4"]
    assert not list(record.decisions("orphaned"))


def test_two_contacts_can_be_joined_and_the_joining_undone(record: Record) -> None:
    add_other(record, day="2023-08-12")
    assert record.counts().contacts == 2
    made = record.decide("join", "c1", "c2", who="A. Reader", remark="one call")
    (joined,) = record.contacts()
    assert (joined.id, len(joined.reports)) == ("c1", 2)
    assert {claim.value for claim in joined.contradictions["start"]} == {"2023-08-20", "2023-08-12"}
    record.undo(made.id, who="A. Reader")
    assert len(list(record.contacts())) == 2


def test_a_report_taken_out_of_a_contact_stays_out_after_a_newer_reading(record: Record) -> None:
    add_other(record)
    assert record.counts().contacts == 1
    record.decide("part", "c1", "r2", who="A. Reader")
    assert record.counts().contacts == 2
    record.add(*call(version="2"))
    record.merge_anew()
    assert record.counts().contacts == 2


def test_why_reports_were_joined_is_told(record: Record) -> None:
    add_other(record)
    (reason,) = record.reasons("c1")
    assert "persons of two sides" in reason.features and "same day" in reason.features
    assert reason.score == sum(reason.features.values())


def test_two_names_can_be_ruled_one_person_and_two(record: Record) -> None:
    text = "Hosein Abdollahiyan of Iran met Wang Yi."
    one = document(text, published="2023-09-01")
    stranger = ("H. A. Nasser", "Foreign Minister", "IRN")
    record.add(one, reading(one, (contact(text, "met", WANG, stranger, kind="meeting"),)))
    (amir,), (nasser,) = record.persons("Amir-Abdollahian"), record.persons("Nasser")
    made = record.decide("join", amir.id, nasser.id, who="A. Reader")
    (both,) = record.persons("Nasser")
    assert set(both.names) == {AMIR[0], stranger[0]}
    record.undo(made.id, who="A. Reader")
    assert next(record.persons("Nasser")).names == (stranger[0],)


def test_names_parted_by_a_person_are_two_persons_ever_after(record: Record) -> None:
    record.decide_names("part", "Wang Yi", "Wang", party="China", who="A. Reader")
    text = "Wang met Hossein Amir-Abdollahian."
    one = document(text, published="2023-09-01")
    record.add(one, reading(one, (contact(text, "met", ("Wang", None, "CHN"), AMIR, kind="meeting"),)))
    assert {found.name for found in record.persons("Wang")} == {"Wang Yi", "Wang"}


def test_decisions_can_be_shared_with_another_record(record: Record, tmp_path: Path) -> None:
    record.decide("amend", "s1", field="act", value="oppose", who="A. Reader", remark="not trade")
    undone = record.decide("reject", "c1", who="A. Reader")
    record.undo(undone.id, who="A. Reader")
    shared = list(record.export_decisions())
    with open_record(tmp_path / "other.db", create=True) as other:
        assert other.import_decisions(shared) == {"new": 0, "known": 0, "undone": 1, "orphaned": 1}
        other.add(*call())
        assert other.statement("s1").act == "oppose"
        assert other.import_decisions(shared) == {"new": 0, "known": 2, "undone": 0, "orphaned": 0}
        assert list(other.export_decisions()) == shared


def test_a_spoilt_decision_is_refused_and_nothing_is_taken_in(record: Record, tmp_path: Path) -> None:
    record.decide("reject", "s1", who="A. Reader")
    record.decide("accept", "s2", who="A. Reader")
    first, second = record.export_decisions()
    with open_record(tmp_path / "other.db", create=True) as other:
        for spoilt in ({**second, "verdict": "accept!"}, {**second, "who": ""}, {**second, "remark": 1, "value": 2}):
            with pytest.raises(RecordError):
                other.import_decisions([first, spoilt])
        assert not list(other.decisions())


@pytest.mark.parametrize(
    ("verdict", "ids", "more"),
    [
        ("accept", ("c9",), {}),
        ("accept", ("zebra",), {}),
        ("amend", ("s1",), {"field": "act", "value": "juggle"}),
        ("amend", ("s1",), {"field": "rule", "value": "x"}),
        ("amend", ("c1",), {"field": "date", "value": "soon"}),
        ("amend", ("c1",), {"field": "date", "value": {"start": "2023", "end": "2022"}}),
        ("join", ("c1",), {}),
        ("join", ("c1", "c1"), {}),
        ("join", ("c1", "s1"), {}),
        ("part", ("c1", "r1"), {}),
        ("bless", ("c1",), {}),
    ],
)
def test_what_cannot_be_decided_is_refused(
    record: Record, verdict: str, ids: tuple[str, ...], more: dict[str, object]
) -> None:
    with pytest.raises(QuestionError):
        record.decide(verdict, *ids, who="A. Reader", **more)  # type: ignore[arg-type]
    assert not list(record.decisions())


def test_a_decision_needs_a_name(record: Record) -> None:
    with pytest.raises(QuestionError, match="name"):
        record.decide("accept", "c1", who=" ")


def test_show_tells_the_verdict(record: Record) -> None:
    record.decide("accept", "c1", who="A. Reader")
    shown = record.show("c1")
    assert isinstance(shown, StoredContact)
    assert shown.verdict == "accepted"


def test_an_amended_content_shows_its_own_words_and_topics_and_is_found_by_them(record: Record) -> None:
    made = record.decide("amend", "s1", field="content", value="China supports fair trade", who="A. Reader")
    found = record.statement("s1")
    assert (found.quote, found.machine["content"]) == ("China supports fair trade", "fair trade")
    assert [one.name for one in found.issues] == ["trade"]
    assert found.issues[0].span.of(CALL) == "trade"
    assert [hit.statement.id for hit in record.search_statements("China fair")] == ["s1"]
    record.undo(made.id, who="A. Reader")
    assert record.statement("s1").quote == "fair trade"
    assert not list(record.search_statements("China fair"))
    assert not [one for one in record.doctor() if one.kind == "damage"]


def test_topics_outside_an_amended_content_no_longer_count(record: Record) -> None:
    record.decide("amend", "s2", field="content", value="China", who="A. Reader")
    assert record.statement("s2").instruments == ()
    record.undo(next(record.decisions()).id, who="A. Reader")
    assert [one.name for one in record.statement("s2").instruments] == ["JCPOA"]


def test_an_amended_content_behind_a_modal_keeps_the_agreement_that_it_is_said_of(record: Record) -> None:
    text = "Wang said that the Paris Agreement should be carried out in full and soon."
    said = replace(statement(text, "should", "be carried out in full and soon", contact=None), rule="test.modal.should")
    record.add(document(text), reading(document(text), statements=(said,)))
    record.decide("amend", "s3", field="content", value="be carried out in full", who="A. Reader")
    assert [one.name for one in record.statement("s3").instruments] == ["Paris Agreement"]


@pytest.mark.parametrize("value", ["Thanked", [4, 2], [0, 100_000], {"start": 1}, "", 7, [1, 2, 3]])
def test_a_span_that_marks_no_words_of_the_text_is_refused(record: Record, value: object) -> None:
    with pytest.raises(QuestionError):
        record.decide("amend", "s2", field="cue", value=value, who="A. Reader")


def test_an_amended_cue_takes_offsets_without_the_spaces_around_them(record: Record) -> None:
    start = CALL.index(" said ")
    record.decide("amend", "s1", field="cue", value={"start": start, "end": start + 6}, who="A. Reader")
    assert record.statement("s1").cue_text == "said"


def test_an_amended_content_outlives_a_newer_reading_and_keeps_the_ids(record: Record) -> None:
    record.decide("amend", "s1", field="content", value="China supports fair trade", who="A. Reader")
    record.decide("amend", "s1", field="act", value="hope", who="A. Reader")
    record.add(*call(version="2"))
    found = record.statement("s1")
    assert (found.quote, found.act) == ("China supports fair trade", "hope")
    assert not list(record.decisions("orphaned"))


def test_an_amended_span_stands_in_the_reviewed_reading_alone(record: Record) -> None:
    record.decide("amend", "s1", field="content", value="China supports fair trade", who="A. Reader")
    (reviewed,), (plain,) = record.readings(reviewed=True), record.readings()
    assert plain.reading.statements == call()[1].statements
    assert reviewed.reading.statements[0].content.of(CALL) == "China supports fair trade"


def test_an_amended_speaker_is_found_under_the_new_name_alone(record: Record) -> None:
    made = record.decide("amend", "s1", field="speaker", value="Hossein Amir-Abdollahian", who="A. Reader")
    assert [one.id for one in record.statements(Filter(person="Abdollahian"))] == ["s1", "s2"]
    record.undo(made.id, who="A. Reader")
    assert [one.id for one in record.statements(Filter(person="Abdollahian"))] == ["s2"]


def test_a_report_of_another_contact_cannot_leave_this_one(record: Record) -> None:
    add_other(record, day="2023-09-20")
    assert record.contact("c2").reports[0].id == "r2"
    with pytest.raises(QuestionError, match="r2 is no report of c1"):
        record.decide("part", "c1", "r2", who="A. Reader")
