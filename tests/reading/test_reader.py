"""The whole way of a document: what holds for any text, and what a reading is made of."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import communique
from communique.model import ACTS, FORMS, KINDS, REPORTED, STATUSES, Document, Reading, Sentence, Span, text_id
from communique.model.guide import from_guide, to_guide
from communique.reading import read_document
from communique.reading.reader import version

from .saying import MET

READOUT = (
    f"{MET}\n\nEksempel thanked Brazil for its help. “We will double the fund,” she said.\n\n"
    "The ministers agreed to meet again in May.\n"
)

PIECES = [
    "Foreign Minister Anna Eksempel of Norway", "Brazil", "Exemplo", "met", "said that", "thanked", "called on",
    "stands ready to", "discussed", "will", "should", "not", "and", "the two sides", "They", "I", "we", "on Monday",
    "by phone", "to", "trade", "its help", "in Oslo", ".", ",", ":", ";", "?", "\n", "\n\n", "“", "”", '"', "'", "(",
    ")", "Q:", "A:", "Question:", "Joint Statement", "\u202e", "\u200f", "\u0000", "\x07", "\ufeff", "\u00a0", "\r\n",
    "🇳🇴", "📞", "é", "e\u0301", "سلام", "中国", "###", "@handle", "#Tag", "1.", "—", "...", "\ud800",
]  # fmt: skip


def spans(reading: Reading) -> Iterator[Span]:
    """Every span of a reading."""
    yield from reading.furniture
    for fact in (reading.title, reading.publisher, reading.published):
        if fact is not None and fact.span is not None:
            yield fact.span
    for contact in reading.contacts:
        yield from contact.evidence
        if contact.date.span is not None:
            yield contact.date.span
        for person in contact.participants:
            yield from person.spans
    for statement in reading.statements:
        yield from (statement.cue, statement.content)
        if statement.source is not None:
            yield statement.source
        for topic in (*statement.issues, *statement.instruments):
            yield topic.span


def check(text: str, reading: Reading) -> None:
    """What holds for the reading of any text."""
    assert all(0 <= span.start < span.end <= len(text) for span in spans(reading))
    keys = [contact.key for contact in reading.contacts]
    assert len(keys) == len(set(keys))
    for contact in reading.contacts:
        assert (contact.kind in KINDS, contact.status in STATUSES, contact.reported in REPORTED) == (True, True, True)
        assert contact.rule
        assert contact.evidence
        assert contact.date.span is None or contact.date.span.of(text) == contact.date.text
    for statement in reading.statements:
        assert statement.act in ACTS
        assert statement.form in FORMS
        assert statement.rule.startswith("statements.")
        assert statement.holder
        assert statement.contact is None or statement.contact in keys
        assert statement.content.of(text).strip()
        assert statement.cue.of(text).strip()


def read(text: str) -> Reading:
    return communique.read(text, published="2031-03-11")


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
@example("“" * 200)
@example("Eksempel said: “Norway will pay. \n\n“Brazil will not.")
@example("Norway said " * 150)
@example("Norway met Brazil" + "\n" * 300 + "said")
@example("(((Norway (said (Brazil (will")
def test_any_mixture_of_words_and_signs_is_read_with_spans_in_bounds_and_the_same_twice(text: str) -> None:
    reading = read(text)
    check(text, reading)
    assert read(text) == reading


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=120), st.integers(min_value=0, max_value=len(READOUT)))
def test_whatever_is_pasted_into_a_readout_it_is_read(pasted: str, place: int) -> None:
    text = READOUT[:place] + pasted + READOUT[place:]
    check(text, read(text))


def test_one_endless_line_is_read() -> None:
    text = "Norway thanked Brazil for its help and urged it to sign and " * 60
    check(text, read(text))


@pytest.mark.parametrize("text", ["", " ", "\n", "\u0000", ".", "🇳🇴📞", "نروژ و برزیل گفتگو کردند", "挪威和巴西会晤"])
def test_a_text_in_which_nothing_is_said_gives_an_empty_reading(text: str) -> None:
    reading = read(text)
    assert (reading.contacts, reading.statements) == ((), ())


def test_offsets_count_code_points_behind_emoji_and_joined_letters() -> None:
    text = "📞🇳🇴 e\u0301 " + READOUT
    words = {statement.cue.of(text) for statement in read(text).statements}
    assert {"thanked", "agreed to"} <= words


def test_windows_line_ends_do_not_move_offsets() -> None:
    text = READOUT.replace("\n", "\r\n")
    assert "thanked" in {statement.cue.of(text) for statement in read(text).statements}


@pytest.fixture(scope="module")
def readout() -> Reading:
    return read(READOUT)


def test_a_readout_gives_its_contact_and_what_each_side_said(readout: Reading) -> None:
    contact = readout.contacts[0]
    assert (contact.kind, contact.status, contact.place) == ("meeting", "held", "Oslo")
    assert [one.state for one in contact.participants] == ["NOR", "BRA"]
    assert [one.act for one in readout.statements] == ["appreciate", "pledge", "agree"]


def test_a_reading_names_its_document_and_what_made_it(readout: Reading) -> None:
    assert readout.id == text_id(READOUT)
    assert readout.version == version()
    assert version().startswith("communique-")


def test_a_reading_goes_through_json_and_back(readout: Reading) -> None:
    assert from_guide(json.loads(json.dumps(to_guide(readout)))) == readout


class Still:
    """A parser that sees no sentence, and tells whether it was asked."""

    name = "still-0"

    def __init__(self) -> None:
        self.asked = False

    def parse(self, text: str, paragraphs: object) -> list[Sentence]:
        del text, paragraphs
        self.asked = True
        return []


def test_another_parser_is_used_and_named_in_the_version() -> None:
    parser = Still()
    reading = read_document(Document("d", READOUT), parser)
    assert parser.asked
    assert reading.version.endswith("/still-0")
    assert reading.statements == ()


def test_a_text_that_names_no_party_is_not_parsed() -> None:
    parser = Still()
    read_document(Document("d", "The rain stopped and sheep grazed."), parser)
    assert not parser.asked


def test_all_speech_keeps_people_who_speak_for_no_party() -> None:
    document = Document("d", "Norway met Brazil in Oslo. The fisherman Ola Nordmann said that the sea was rough.")
    assert read_document(document).statements == ()
    kept = read_document(document, all_speech=True).statements
    assert [one.content.of(document.text) for one in kept] == ["that the sea was rough"]


def test_the_worked_example_of_the_documentation_is_real(capsys: pytest.CaptureFixture[str]) -> None:
    page = (Path(__file__).parents[2] / "docs" / "reading.md").read_text("utf-8")
    code, output = page.split("```python\n", 1)[1].split("```", 1)
    exec(compile(code, "docs/reading.md", "exec"), {})
    assert capsys.readouterr().out == output.split("```text\n", 1)[1].split("```", 1)[0]
