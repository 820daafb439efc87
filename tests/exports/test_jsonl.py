"""What is exported as JSON Lines comes back whole: documents, readings, decisions, sightings."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.record.making import CALL, call, document

from communique.errors import SourceError
from communique.exports import find
from communique.exports.jsonl import line, objects
from communique.exports.schema import reading_schema
from communique.exports.taking_in import take_in
from communique.record import Filter, Record, open_record

jsonschema = pytest.importorskip("jsonschema")


def _copied(path: Path, written: str) -> Record:
    copy = open_record(path, create=True)
    take_in(copy, io.StringIO(written))
    return copy


def test_a_record_that_is_exported_and_imported_is_the_same_record(
    record: Record, text_of: Callable[[str], str], tmp_path: Path
) -> None:
    record.sight(document(CALL, url="https://example.org/again", publisher="Other Wire"))
    with _copied(tmp_path / "copy.db", text_of("jsonl")) as copy:
        assert list(objects(copy, Filter())) == list(objects(record, Filter()))
        assert list(copy.contacts()) == list(record.contacts())
        assert list(copy.statements()) == list(record.statements())


def test_decisions_travel_with_the_record_and_findings_are_told_as_the_reader_found_them(
    record: Record, text_of: Callable[[str], str], tmp_path: Path
) -> None:
    record.decide("amend", "s1", field="act", value="oppose", who="tester")
    record.decide("reject", "s2", who="tester")
    record.decide("amend", "r1", field="date", value="2023-08-19", who="tester")
    first = json.loads(text_of("jsonl").splitlines()[0])
    assert [one["act"] for one in first["statements"]] == ["support", "appreciate"]
    assert first["contacts"][0]["date"]["start"] == "2023-08-20"
    with _copied(tmp_path / "copy.db", text_of("jsonl")) as copy:
        assert [one.act for one in copy.statements()] == [one.act for one in record.statements()]
        assert [one.verdict for one in copy.statements(Filter(rejected=True))] == ["accepted", "rejected", None]
        assert [one.start for one in copy.contacts()] == ["2023-08-19", "2023-09"]


def test_reviewed_readings_hold_amendments_and_nothing_rejected(record: Record) -> None:
    record.decide("amend", "s1", field="holder", value=["CHN", "IRN"], who="tester")
    record.decide("reject", "s2", who="tester")
    record.decide("amend", "c1", field="place", value="Beijing", who="tester")
    first = next(record.readings(reviewed=True))
    assert [one.holder for one in first.reading.statements] == [("CHN", "IRN")]
    assert first.reading.contacts[0].place == "Beijing"
    assert first.contacts_reviewed and first.statements_reviewed
    as_found = next(record.readings())
    assert len(as_found.reading.statements) == 2 and as_found.reading.contacts[0].place is None


def test_texts_that_are_no_valid_unicode_come_back_unchanged(tmp_path: Path) -> None:
    with open_record(tmp_path / "odd.db", create=True) as record:
        record.add(*call(CALL + " \ud800 end"))
        out = io.StringIO()
        find("jsonl").writer()(record, Filter(), out)
        with _copied(tmp_path / "copy.db", out.getvalue()) as copy:
            assert next(copy.readings()) == next(record.readings())


def test_every_exported_line_keeps_to_the_published_schema(example: Path) -> None:
    checker = jsonschema.Draft202012Validator(reading_schema())
    with open_record(example) as record:
        for one in record.readings():
            checker.validate(json.loads(json.dumps(line(one))))


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        ("contacts", {"kind": "telephone"}),
        ("contacts", {"participants": ["China"]}),
        ("contacts", {"date": {"start": "20 August"}}),
        ("statements", {"act": "shout"}),
        ("statements", {"content": [5]}),
        ("statements", {"cue": [-1, 4]}),
        ("statements", {"confidence": 1.5}),
    ],
)
def test_the_schema_refuses_what_is_wrong(text_of: Callable[[str], str], kind: str, wrong: dict[str, object]) -> None:
    told = json.loads(text_of("jsonl").splitlines()[0])
    checker = jsonschema.Draft202012Validator(reading_schema())
    assert checker.is_valid(told)
    told[kind][0] |= wrong
    assert not checker.is_valid(told)


def test_the_published_schema_is_the_one_of_this_version() -> None:
    published = Path(__file__).resolve().parents[2] / "docs" / "schema" / "reading-1.json"
    assert json.loads(published.read_text("utf-8")) == reading_schema()
    jsonschema.Draft202012Validator.check_schema(reading_schema())


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("{", "line 1 is no JSON"),
        ("[1]", "line 1 is no JSON object"),
        ('{"id": "x", "contacts": []}', "line 1 holds no text"),
        ('{"id": "x", "contacts": [], "text": "a", "text_id": "0000000000000000"}', "holds another text"),
        ('{"id": "x", "contacts": [{}], "text": "a"}', "no reading in the guide's form"),
        (
            '{"id": "x", "contacts": [], "text": "a", "statements": [{"holder": [], "act": "state", "form": "direct",'
            ' "cue": [0, 1], "content": [0, 9]}]}',
            r"a span \[0, 9\) outside its text",
        ),
    ],
)
def test_a_line_that_is_no_export_is_refused_with_its_number(tmp_path: Path, line: str, told: str) -> None:
    with open_record(tmp_path / "r.db", create=True) as record, pytest.raises(SourceError, match=told):
        take_in(record, [line])
