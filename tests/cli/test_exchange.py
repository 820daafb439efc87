"""export, import, evaluate and annotate as a person uses them on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.record.making import call

from communique.cli.app import run
from communique.record import open_record


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "r.db"
    with open_record(path, create=True) as made:
        made.add(*call())
    return path


def test_a_text_format_goes_to_standard_output(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "jsonl", str(record)]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["contacts"][0]["kind"] == "call" and err == ""


def test_a_file_is_written_and_told_and_comes_back_as_a_record(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines, copy = tmp_path / "r.jsonl", tmp_path / "copy.db"
    assert run(["export", "jsonl", str(record), "-o", str(lines)]) == 0
    assert run(["import", str(lines), "-o", str(copy)]) == 0
    out, err = capsys.readouterr()
    assert out == "" and f"Written: {lines}" in err and "1 added" in err
    with open_record(copy) as opened:
        assert opened.counts().statements == 2


def test_a_filter_that_fits_nothing_writes_an_empty_export(record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", "ics", str(record), "--party", "Norway"]) == 0
    assert "BEGIN:VEVENT" not in capsys.readouterr().out


def test_wrong_formats_and_files_are_told_on_one_line(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", "xlsx", str(record)]) == 2
    assert run(["export", "csv", str(record)]) == 2
    assert run(["import", str(tmp_path / "none.jsonl"), "-o", str(tmp_path / "new.db")]) == 3
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in told] == ["Error", "See", "Error", "See", "Error"]
    assert not (tmp_path / "new.db").exists()
    (tmp_path / "odd.jsonl").write_text("no JSON")
    assert run(["import", str(tmp_path / "odd.jsonl"), "-o", str(tmp_path / "new.db")]) == 3
    assert "odd.jsonl, line 1 is no JSON" in capsys.readouterr().err


def test_reviewed_findings_become_gold_that_evaluate_takes(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold, docs = str(tmp_path / "gold.jsonl"), str(tmp_path / "docs.jsonl")
    assert run(["annotate", str(record), "-o", gold, "--docs", docs]) == 0
    assert "0 reviewed documents" in capsys.readouterr().err
    with open_record(record) as opened:
        opened.decide("accept", "c1", who="tester")
        opened.decide("amend", "s1", field="act", value="oppose", who="tester")
        opened.decide("reject", "s2", who="tester")
    assert run(["annotate", str(record), "-o", gold, "--docs", docs]) == 0
    assert "1 reviewed document, 1 with statements" in capsys.readouterr().err
    lines = tmp_path / "found.jsonl"
    assert run(["export", "jsonl", str(record), "-o", str(lines)]) == 0
    found = tmp_path / "readings.jsonl"
    found.write_text("".join(line + "\n" for line in lines.read_text().splitlines() if '"decision"' not in line[:12]))
    capsys.readouterr()
    assert run(["evaluate", gold, str(found), "--docs", docs, "--json", "--bootstrap", "10"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["contact_all_right"]["f1"] == 1.0
    assert (told["statements_content"]["tp"], told["statements_content"]["pred"]) == (1, 2)
    assert told["act_confusions"] == {"oppose>support": 1}


def test_evaluate_shows_tables_errors_and_the_difference_to_another_version(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "160")
    lines, docs = tmp_path / "gold.jsonl", tmp_path / "docs.jsonl"
    assert run(["export", "jsonl", str(record), "-o", str(lines)]) == 0
    docs.write_text(lines.read_text())
    other = json.loads(lines.read_text())
    other["statements"] = []
    (tmp_path / "old.jsonl").write_text(json.dumps(other) + "\n")
    words = ["evaluate", str(lines), str(lines), "--docs", str(docs), "--against", str(tmp_path / "old.jsonl")]
    assert run([*words, "--errors", "3", "--bootstrap", "10"]) == 0
    out = capsys.readouterr().out
    assert "statements end to end" in out and "Errors gone: 2" in out and "Example Wire" in out


def test_labels_that_are_none_are_told_with_their_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "gold.jsonl"
    broken.write_text('{"id": "a", "contacts": [], "text": ""}\n[]\n')
    assert run(["evaluate", str(broken), str(broken), "--docs", str(broken)]) == 3
    assert "gold.jsonl, line 2: this is no JSON object with an id" in capsys.readouterr().err


def test_labels_that_stand_in_a_file_outlive_an_annotation_that_fails(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = tmp_path / "gold.jsonl"
    gold.write_text("labels with misses added by hand")
    for wrong in (
        ["--docs", str(tmp_path / "none" / "d.jsonl")],
        ["--docs", str(tmp_path / "d.jsonl"), "--party", "Xx"],
    ):
        assert run(["annotate", str(record), "-o", str(gold), *wrong]) != 0
    assert run(["annotate", str(record), "-o", str(gold), "--docs", str(gold)]) == 1
    assert "cannot hold both labels and documents" in capsys.readouterr().err
    assert gold.read_text() == "labels with misses added by hand"
    assert sorted(path.name for path in tmp_path.glob("*.jsonl")) == ["gold.jsonl"]
