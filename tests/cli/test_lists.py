"""The lists of a record: data on standard output, messages on standard error, JSON for programs."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import TEXT, Program


def test_contacts_tell_date_kind_people_requester_and_source(program: Program, record: Path) -> None:
    ran = program("contacts", record)
    assert ran.code == 0
    for told in ("2023-08-20", "☎ call", "Wang Yi (CHN)", "Amir-Abdollahian", "IRN", "Example Wire, 2023-08-21"):
        assert told in ran.out
    assert "1 contact" in ran.err and "1 contact" not in ran.out


def test_statements_stand_under_their_contact_and_side_with_the_sentence(program: Program, record: Path) -> None:
    ran = program("statements", record)
    assert ran.out.index("c1") < ran.out.index("CHN\n".strip()) < ran.out.index("China supports fair trade")
    assert ran.out.index("IRN") < ran.out.index("thanked China for its help")


@pytest.mark.parametrize("command", ["contacts", "statements", "documents"])
def test_json_is_one_object_a_line(program: Program, record: Path, command: str) -> None:
    ran = program(command, record, "--json")
    assert ran.code == 0 and ran.err == ""
    assert all("id" in one for one in ran.lines)


def test_json_of_a_statement_has_the_guides_keys_and_its_words(program: Program, record: Path) -> None:
    first, second = program("statements", record, "--json").lines
    assert (first["act"], first["holder"], first["issues"]) == ("support", ["CHN"], ["trade"])
    assert TEXT[slice(*first["content"])] == first["quote"] == "fair trade"
    assert second["source"] is not None and second["addressee"] == "CHN"
    assert second["document"]["publisher"] == "Example Wire"


def test_json_of_a_contact_carries_its_reports_with_evidence(program: Program, record: Path) -> None:
    (contact,) = program("contacts", record, "--json").lines
    assert contact["date"] == {"start": "2023-08-20", "end": "2023-08-20", "how": "stated", "by": "r1"}
    assert TEXT[slice(*contact["reports"][0]["evidence"][0])] == "spoke by telephone"


@pytest.mark.parametrize("words", [("--party", "Russia"), ("--since", "2024"), ("--kind", "visit"), ("--act", "warn")])
def test_a_filter_that_nothing_fits_says_so_on_standard_error(
    program: Program, record: Path, words: tuple[str, ...]
) -> None:
    ran = program("contacts", record, *words)
    assert (ran.code, ran.out) == (0, "")
    assert "No contact fits. The record holds 1 document" in ran.err


@pytest.mark.parametrize("words", [("statements", "--contact", "c99"), ("contacts", "--document", "nowhere")])
def test_an_id_that_the_record_does_not_hold_is_told(program: Program, record: Path, words: tuple[str, ...]) -> None:
    ran = program(words[0], record, *words[1:])
    assert ran.code == 6 and words[-1] in ran.err and not ran.out


@pytest.mark.parametrize("words", [("--party", "Tehran"), ("--person", "Wang"), ("--issue", "trade")])
def test_a_filter_that_fits_shows_the_contact(program: Program, record: Path, words: tuple[str, ...]) -> None:
    assert "c1" in program("contacts", record, *words).out


def test_a_party_nobody_knows_is_a_question_error_with_the_nearest_names(program: Program, record: Path) -> None:
    ran = program("contacts", record, "--party", "Irann")
    assert ran.code == 6 and ran.err == "Error: no party is known as 'Irann'. Did you mean Iran?\n"


def test_a_limit_says_how_many_there_are(program: Program, record: Path) -> None:
    assert "2 statements, the first 1 shown" in program("statements", record, "--limit", "1").err


def test_show_tells_everything_of_a_contact(program: Program, record: Path) -> None:
    ran = program("show", record, "c1")
    for told in ("Foreign Minister", "1 report", "“spoke by telephone”", "2 statements", "fair trade"):
        assert told in ran.out


def test_show_tells_a_statement_with_its_rule_and_offsets(program: Program, record: Path) -> None:
    ran = program("show", record, "s1")
    assert "test.said" in ran.out and "content" in ran.out and "trade" in ran.out


def test_show_prints_a_document_with_its_text(program: Program, record: Path) -> None:
    (document,) = program("documents", record, "--json").lines
    assert "Ministers Speak" in program("show", record, document["id"][:6]).out
    assert program("show", record, document["id"], "--json").lines[0]["text"] == TEXT


def test_show_of_nothing_tells_the_remedy(program: Program, record: Path) -> None:
    ran = program("show", record, "c9")
    assert ran.code == 6 and "List ids" in ran.err and ran.out == ""


def test_search_shows_hits_with_their_place(program: Program, record: Path) -> None:
    assert "s1" in program("search", record, "fair", "trade").out
    (hit,) = program("search", record, '"fair trade"', "--documents", "--json").lines
    assert TEXT[slice(*hit["spans"][0])] == "fair trade"
    assert program("search", record, "zebra").err == "Nothing found.\n"
    assert program("search", record, "(fair").code == 6


def test_persons_tell_names_and_offices(program: Program, record: Path) -> None:
    ran = program("persons", record, "Amirabdollahian")
    assert "Hossein Amir-Abdollahian" in ran.out and "Foreign Minister" in ran.out
    assert program("persons", record, "Nobody").err == "Nobody found.\n"


def test_control_signs_of_a_document_never_reach_the_terminal(program: Program, tmp_path: Path) -> None:
    from communique.model import Document, Reading, text_id
    from communique.record import open_record

    text = "\x1b]0;owned\x07 \x1b[31mred\u202e"
    with open_record(tmp_path / "odd.db", create=True) as opened:
        opened.add(Document(text_id(text), text, "Title \x1b[2J[bold]"), Reading("x", "test-1"))
    for words in (("documents", tmp_path / "odd.db"), ("show", tmp_path / "odd.db", text_id(text))):
        out = program(*words).out
        assert not set("\x1b\x07\u202e") & set(out)
    assert "[bold]" in program("documents", tmp_path / "odd.db").out
