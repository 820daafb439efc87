"""A build reads what it must, goes on after a failure, resumes, and gives the same record whatever stops it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.errors import ParserError
from communique.model import Contact, Document, Participant, Reading, When, text_id
from communique.reading import read_document
from communique.record import Record, open_record
from communique.record.building import build
from communique.record.failures import Failure


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with open_record(tmp_path / "r.db", create=True) as opened:
        yield opened


def texts(number: int) -> list[Document]:
    made = (f"On day {at} the two ministers met." for at in range(number))
    return [Document(text_id(text), text) for text in made]


def reader(document: Document) -> Reading:
    """Stands in for reading: one contact a document; a text that says so fails."""
    if "fail" in document.text:
        raise ValueError("no such word")
    if "model" in document.text:
        raise ParserError("the model is missing")
    people = (Participant("Wang Yi", None, "CHN"), Participant("Sergey Lavrov", None, "RUS"))
    contact = Contact("c1", "meeting", "held", "main", people, When(), None, None, (), "test")
    return Reading(document.id, "1", (contact,), notes=("odd",) if "odd" in document.text else ())


def outcomes(record: Record, documents: list[Document]) -> Counter[str]:
    return Counter(step.outcome for step in build(record, documents, reader, "1"))


def test_a_second_build_reads_nothing(record: Record) -> None:
    assert outcomes(record, texts(3)) == {"added": 3}
    assert outcomes(record, texts(4)) == {"unchanged": 3, "added": 1}


def test_a_newer_reader_reads_again(record: Record) -> None:
    outcomes(record, texts(2))
    read = []

    def newer(document: Document) -> Reading:
        read.append(document.id)
        return Reading(document.id, "2")

    list(build(record, texts(2), newer, "2"))
    assert len(read) == 2 and record.counts().contacts == 0


def test_one_text_that_cannot_be_read_does_not_cost_the_rest(record: Record) -> None:
    bad = Document("bad", "this will fail")
    steps = list(build(record, [*texts(1), bad, *texts(2)[1:]], reader, "1"))
    assert [step.outcome for step in steps] == ["added", "failed", "added"]
    assert "ValueError: no such word" in (steps[1].problem or "")


def test_a_text_that_failed_is_kept_with_its_reason_until_it_is_read(record: Record) -> None:
    bad = Document("bad", "this will fail", title="A hard text")
    list(build(record, [bad], reader, "1"))
    (kept,) = record.failures.newest()
    assert (kept.place, kept.title, len(record.failures)) == (text_id(bad.text), "A hard text", 1)
    assert "no such word" in kept.problem and kept.remedy and kept.met_at
    list(build(record, [bad], lambda document: Reading(document.id, "2"), "2"))
    assert list(record.failures.newest()) == []


def test_sources_that_are_read_anew_forget_what_failed_in_them(record: Record) -> None:
    for place in ("feed.jsonl, line 3", "folder/a.html", "folder", "folder2/a.html", "\ud800"):
        record.failures.note(Failure(place, None, "is broken", "Mend it"))
    record.failures.begin(["feed.jsonl", "folder/"])
    assert [one.place for one in record.failures.newest()] == ["?", "folder2/a.html"]


def test_a_parser_that_cannot_be_loaded_stops_the_build(record: Record) -> None:
    with pytest.raises(ParserError):
        list(build(record, [Document("x", "model")], reader, "1"))


def test_notes_of_the_reader_are_told(record: Record) -> None:
    (step,) = build(record, [Document("x", "an odd text")], reader, "1")
    assert (step.document, step.notes, step.contacts) == ("x", ("odd",), 1)


def test_a_build_that_is_stopped_goes_on_where_it_stopped(record: Record) -> None:
    steps = build(record, texts(5), reader, "1")
    next(steps), next(steps)
    steps.close()
    assert record.counts().documents == 2
    assert outcomes(record, texts(5)) == {"unchanged": 2, "added": 3}


def test_several_processes_give_the_same_record_in_the_same_order(record: Record, tmp_path: Path) -> None:
    alone = list(build(record, texts(12), read_document, "1"))
    with open_record(tmp_path / "other.db", create=True) as other:
        together = list(build(other, texts(12), read_document, "1", jobs=2))
        assert together == alone
        assert list(other.documents()) == list(record.documents())
