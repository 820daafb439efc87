"""A file that cannot be scored is refused with its name, the line and a remedy; it never counts as wrong answers."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from communique.evaluation import EvaluationError
from communique.evaluation.gold import document_of, read_documents, read_labels, read_readings
from communique.model import Document

Json = dict[str, Any]
DOCS: dict[str, Json] = {"a": {"id": "a", "text": ""}, "d": {"id": "d", "text": "Wang supports trade."}}


def _label() -> Json:
    people = [{"name": "Wang Yi", "state": "CHN", "spans": [[0, 4]]}]
    contact = {"key": "c1", "kind": "call", "status": "held", "reported": "main", "participants": people}
    said = {"holder": ["CHN"], "act": "support", "form": "indirect", "cue": [5, 13], "content": [14, 19]}
    return {"id": "d", "contacts": [{**contact, "evidence": [[0, 19]]}], "statements": [said]}


def _file(path: Path, *objects: Json | str) -> Path:
    path.write_text("".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in objects), "utf-8")
    return path


def _broken(path: Path, change: Callable[[Json], object]) -> Path:
    label = _label()
    change(label)
    return _file(path, {"id": "a", "contacts": []}, label)


BAD: dict[str, Callable[[Json], object]] = {
    '"participants" is no list of objects': lambda one: one["contacts"][0].update(participants=["China"]),
    "'telephone' is unknown. Known: call": lambda one: one["contacts"][0].update(kind="telephone"),
    "'suports' is unknown. Did you mean support?": lambda one: one["statements"][0].update(act="suports"),
    "content [14, 99) lies outside the text (0 to 20)": lambda one: one["statements"][0].update(content=[14, 99]),
    "content [9, 2) lies outside": lambda one: one["statements"][0].update(content=[9, 2]),
    "evidence [0, 99) lies outside": lambda one: one["contacts"][0].update(evidence=[[0, 99]]),
    "cue {'start': 5} is no span": lambda one: one["statements"][0].update(cue={"start": 5}),
    '"contacts" is no list of objects': lambda one: one.update(contacts="none"),
    'there are no "contacts"': lambda one: one.pop("contacts"),
    "an id that is text": lambda one: one.update(id=3),
    "the id 'a' comes twice": lambda one: one.update(id="a"),
}


@pytest.mark.parametrize("told", BAD)
def test_what_cannot_be_scored_is_told_with_file_line_and_remedy(told: str, tmp_path: Path) -> None:
    path = _broken(tmp_path / "own.jsonl", BAD[told])
    for refused in (_refusal(read_labels, path, DOCS), _refusal(read_readings, path, {"d": {}}, DOCS)):
        assert refused.message.startswith(f"{path}, line 2: ") and refused.remedy
        assert told in str(refused)


def _refusal(read: Callable[..., object], *asked: object) -> EvaluationError:
    with pytest.raises(EvaluationError) as error:
        read(*asked)
    return error.value


def test_a_label_tells_act_and_content_and_a_reading_of_another_system_need_not(tmp_path: Path) -> None:
    path = _broken(tmp_path / "own.jsonl", lambda one: one["statements"][0].pop("act"))
    with pytest.raises(EvaluationError, match="line 2: statement 1 has no act"):
        read_labels(path, DOCS)
    assert read_readings(path, {"d": {}}, DOCS).keys() == {"a", "d"}


def test_files_packed_with_gzip_or_begun_with_a_mark_are_read(tmp_path: Path) -> None:
    packed, marked = tmp_path / "own.jsonl.gz", tmp_path / "marked.jsonl"
    packed.write_bytes(gzip.compress(json.dumps(_label()).encode()))
    marked.write_text(json.dumps(_label()), "utf-8-sig")
    assert read_labels(packed, DOCS) == read_labels(marked, DOCS) == {"d": _label()}
    packed.write_bytes(packed.read_bytes()[:40])
    with pytest.raises(EvaluationError, match="no whole gzip file"):
        read_labels(packed, DOCS)


def test_a_file_that_is_missing_empty_or_no_utf8_is_told(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"gone.jsonl cannot be read: No such file"):
        read_documents(tmp_path / "gone.jsonl")
    with pytest.raises(EvaluationError, match=r"empty.jsonl holds no labels"):
        read_labels(_file(tmp_path / "empty.jsonl"), DOCS)
    (tmp_path / "old.jsonl").write_bytes('{"id": "d", "text": "é"}'.encode("latin-1"))
    with pytest.raises(EvaluationError, match=r"old.jsonl is no UTF-8"):
        read_documents(tmp_path / "old.jsonl")
    with pytest.raises(EvaluationError, match="line 1: this is no JSON"):
        read_documents(_file(tmp_path / "half.jsonl", '{"id": "d", "text": '))
    with pytest.raises(EvaluationError, match="line 1: the document has no text"):
        read_documents(_file(tmp_path / "bare.jsonl", {"id": "d"}))


def test_readings_of_other_documents_are_refused(tmp_path: Path) -> None:
    path = _file(tmp_path / "other.jsonl", {"id": "x", "contacts": []})
    with pytest.raises(EvaluationError, match=r"no reading of any labelled document \(labelled: 'd'; read: 'x'\)"):
        read_readings(path, {"d": _label()}, DOCS)


def test_a_document_is_read_with_all_that_its_line_tells_and_as_english_where_no_language_is_told() -> None:
    told = Document("d", "Wang supports trade.", "On trade", "Wire", "2023-08-21", "https://example.org/1", "en")
    row = {name: getattr(told, name) for name in ("id", "text", "title", "publisher", "published", "url")}
    assert document_of({**row, "full": False}) == told
    assert document_of({**row, "lang": "fr"}).lang == "fr"
