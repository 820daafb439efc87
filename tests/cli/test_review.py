"""Review at the command line: decisions apply at once, are listed, undone and shared."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Program


@pytest.fixture(autouse=True)
def who(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMMUNIQUE_WHO", "A. Reader")


def test_an_amendment_shows_in_every_list(program: Program, record: Path) -> None:
    ran = program("review", record, "amend", "s1", "act", "oppose", "--remark", "read again")
    assert ran.code == 0 and "A. Reader" in ran.out and "(read again)" in ran.out
    assert program("statements", record, "--act", "oppose", "--json").lines[0]["id"] == "s1"


def test_participants_are_amended_added_and_taken_out(program: Program, record: Path) -> None:
    assert program("review", record, "participant", "c1", "1", "--office", "Envoy").code == 0
    ran = program("review", record, "participant", "c1", "--name", "Jan Novak", "--party", "Czech Republic")
    assert ran.code == 0 and "Jan Novak / CZE (was nobody)" in ran.out
    shown = program("show", record, "c1", "--json").lines[0]["participants"]
    assert shown[0]["office"] == "Envoy" and shown[-1]["state"] == "CZE"
    assert program("review", record, "participant", "c1", "Novak", "--remove").code == 0
    assert "Novak" not in program("show", record, "c1").out
    assert program("review", record, "participant", "c1", "Novak", "--remove").code == 6
    assert program("review", record, "participant", "c1").code == 2


def test_the_words_of_a_statement_are_amended(program: Program, record: Path) -> None:
    said = program("show", record, "s1", "--json").lines[0]
    words = said["sentence"].split()[0]
    assert program("review", record, "amend", "s1", "content", words).code == 0
    assert program("show", record, "s1", "--json").lines[0]["quote"] == words
    assert program("review", record, "amend", "s1", "content", "9..12").code == 0
    assert program("review", record, "amend", "s1", "content", "words that nobody wrote").code == 6


def test_a_decision_can_be_listed_and_undone(program: Program, record: Path) -> None:
    program("review", record, "reject", "c1")
    assert program("contacts", record).out == ""
    (decision,) = program("review", record, "list", "--json").lines
    assert program("review", record, "undo", decision["id"]).code == 0
    assert "c1" in program("contacts", record).out
    assert "undone" in program("review", record, "list", "--state", "undone").out


def test_decisions_are_exported_and_imported(program: Program, record: Path, tmp_path: Path) -> None:
    program("review", record, "accept", "c1")
    exported = tmp_path / "decisions.jsonl"
    exported.write_text(program("review", record, "export").out)
    assert "1 known" in program("review", record, "import", exported).out
    exported.write_text("{}\n")
    assert program("review", record, "import", exported).code == 4
    exported.write_text("no json\n")
    assert "line 1" in program("review", record, "import", exported).err


def test_review_without_a_terminal_tells_what_to_do(program: Program, record: Path) -> None:
    ran = program("review", record)
    assert ran.code == 2 and "terminal" in ran.err


def test_merging_anew_keeps_what_there_is(program: Program, record: Path) -> None:
    assert "1 contacts before, 1 now" in program("merge", record, "--anew").out
    assert program("merge", record, "c1", "c1").code in (0, 6)
    assert program("split", record, "c1", "r1").code == 6


def test_the_doctor_calls_a_sound_record_whole(program: Program, record: Path) -> None:
    ran = program("doctor", record)
    assert ran.code == 0 and "The record is whole" in ran.err


def test_the_doctor_finds_damage_and_tells_by_the_exit_code(program: Program, record: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(record)) as opened:
        opened.execute("UPDATE statements SET content_end = 99999")
        opened.commit()
    ran = program("doctor", record)
    assert ran.code == 4 and "outside its text" in ran.out


def test_duplicates_tell_that_there_are_none(program: Program, record: Path) -> None:
    assert program("duplicates", record).err == "No near duplicates.\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_the_walk_through_contacts_asks_and_decides(record: Path, program: Program) -> None:
    main, side = pty.openpty()
    command = [sys.executable, "-c", "from communique.cli import main; main()", "review", str(record)]
    with subprocess.Popen(command, stdin=side, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        os.close(side)
        os.write(main, b"s\nt\noppose\na\nk\nzebra\nw\n1\no\nEnvoy\nd\n2023-08-19\na\n")
        assert process.stdout is not None
        shown = process.stdout.read().decode()
        os.close(main)
    assert process.returncode == 0, shown
    assert "No more contacts to review." in shown
    assert program("statements", record, "--act", "oppose", "--json").lines[0]["id"] == "s1"
    (contact,) = program("contacts", record, "--json").lines
    assert (contact["verdict"], contact["date"]["start"]) == ("accepted", "2023-08-19")
    assert contact["participants"][0]["office"] == "Envoy" and "'zebra' is no kind" in shown


def test_what_a_ruling_joins_or_parts_is_told(program: Program, record: Path) -> None:
    ran = program("review", record, "part", "Wang Yi", "Wang Lei")
    assert "part person: Wang Yi from Wang Lei" in ran.out
    ran = program("review", record, "join", "p1", "p2")
    assert "(CHN) and " in ran.out or "(IRN) and " in ran.out


def test_one_contact_cannot_be_joined_with_itself(program: Program, record: Path) -> None:
    for words in (("merge", record, "c1", "c1"), ("review", record, "join", "c1", "c1")):
        ran = program(*words)
        assert ran.code == 6 and "two contacts" in ran.err
    assert not program("review", record, "list").out


@pytest.mark.parametrize("words", [("--party", "Iran"), ("--party=Iran", "--rejected"), ("--who", "B. Reader")])
def test_filters_may_follow_the_record(program: Program, record: Path, words: tuple[str, ...]) -> None:
    ran = program("review", record, *words)
    assert ran.code == 2 and "needs a terminal" in ran.err  # the options were understood; the walk wants a terminal
    assert "accept contact" in program("review", record, *words, "accept", "c1").out
    assert "no such option" in program("review", record, "--frob").err.lower()
