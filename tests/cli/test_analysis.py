"""The commands of analysis: their answers for people and programs, and what they say to bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Program

FIRST = """\
President Xi Jinping Speaks with President Ebrahim Raisi of Iran
2022-07-29

On July 29, 2022, President Xi Jinping had a phone call with President Ebrahim Raisi of Iran.
Xi Jinping said that China supports Iran in defending its sovereignty. Raisi said that Iran opposes hegemonism.
"""
SECOND = """\
TEHRAN, 29 July 2022 -

President Ebrahim Raisi had a phone call with Chinese President Xi Jinping on Friday.
Raisi thanked China for its support for Iran's sovereignty. He urged Washington to lift its sanctions on Iran.
"""


@pytest.mark.parametrize(
    "words",
    [
        ("chronology", "China", "Iran"),
        ("positions", "trade"),
        ("compare", "c1", "--previous"),
        ("compare", "c1"),
        ("phrases",),
        ("commitments",),
        ("brief", "China", "Iran"),
    ],
)
def test_an_answer_or_a_plain_sentence_is_given(program: Program, record: Path, words: tuple[str, ...]) -> None:
    ran = program(words[0], record, *words[1:])
    assert (ran.code == 0) == bool(ran.out)
    assert ran.code in (0, 6)
    if ran.code:
        assert ran.err.startswith("Error: ") and len(ran.err.splitlines()) == 1


def test_a_chronology_is_told_as_text_json_and_page(program: Program, record: Path, tmp_path: Path) -> None:
    assert "Wang Yi" in program("chronology", record, "China").out
    (step,) = program("chronology", record, "China", "--json").lines
    assert (step["day"], step["requested_by"], step["remarks"]) == ("2023-08-20", "IRN", ["first in this record"])
    page = tmp_path / "chronology.html"
    assert "Written" in program("chronology", record, "-o", page).err
    assert page.read_text().startswith("<!doctype html>")
    assert program("chronology", record, "--format", "markdown").out.startswith("# Contacts")


def test_a_brief_prints_its_sources_and_writes_docx(program: Program, record: Path, tmp_path: Path) -> None:
    ran = program("brief", record, "China", "Iran")
    assert "Last contacts" in ran.out and "Sources" in ran.out and "characters" in ran.out
    assert all(one["places"] for one in program("brief", record, "China", "Iran", "--json").lines)
    pytest.importorskip("docx")
    assert program("brief", record, "China", "Iran", "-o", tmp_path / "b.docx").code == 0
    assert (tmp_path / "b.docx").read_bytes()[:2] == b"PK"


def test_two_files_are_compared_without_a_record(program: Program, tmp_path: Path) -> None:
    one, other = tmp_path / "ours.txt", tmp_path / "theirs.txt"
    one.write_text(FIRST)
    other.write_text(SECOND)
    ran = program("compare", one, other)
    assert ran.code == 0, ran.err
    assert "not mentioned" in ran.out or "only in A" in ran.out
    kinds = {json.loads(row)["what"] for row in program("compare", one, other, "--json").out.splitlines()}
    assert kinds == {"account", "fact", "row", "emphasis"}


def test_files_that_cannot_be_compared_are_told_in_one_sentence(program: Program, tmp_path: Path) -> None:
    file = tmp_path / "one.txt"
    file.write_text(FIRST)
    assert program("compare", file).code == 6
    assert program("compare", file, tmp_path / "none.txt").code == 3
    empty = tmp_path / "empty.txt"
    empty.write_text("Nothing of note happened in the garden.")
    assert f"no contact was found in {empty}" in program("compare", file, empty).err
    (tmp_path / "same.txt").write_text(FIRST)
    assert "these are one text" in program("compare", file, tmp_path / "same.txt").err


def test_a_report_that_a_contact_does_not_have_is_told(program: Program, record: Path) -> None:
    assert "c1 has no such report" in program("compare", record, "c1", "r1", "r99").err
    assert "one report alone" in program("compare", record, "c1", "r1").err


def test_an_ending_that_tells_no_format_is_refused(program: Program, record: Path, tmp_path: Path) -> None:
    ran = program("chronology", record, "-o", tmp_path / "brief.pdf")
    assert ran.code == 2 and ".docx" in ran.err and not (tmp_path / "brief.pdf").exists()


def test_text_and_json_go_into_a_file_too(program: Program, record: Path, tmp_path: Path) -> None:
    ran = program("brief", record, "China", "Iran", "-o", tmp_path / "brief.txt")
    assert ran.code == 0 and not ran.out and "Sources" in (tmp_path / "brief.txt").read_text()
    ran = program("chronology", record, "--json", "-o", tmp_path / "steps.jsonl")
    assert ran.code == 0 and not ran.out
    assert json.loads((tmp_path / "steps.jsonl").read_text())["day"] == "2023-08-20"


def test_days_are_whole_on_a_narrow_terminal(program: Program, record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")
    ran = program("chronology", record)
    assert "2023-08-20" in ran.out and "…" not in ran.out
    assert all(line == line.rstrip() for line in ran.out.splitlines())


def test_docx_wants_a_file(program: Program, record: Path) -> None:
    ran = program("chronology", record, "--format", "docx")
    assert ran.code == 2 and "-o" in ran.err
