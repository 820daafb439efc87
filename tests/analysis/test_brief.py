"""Briefs and the pages that they are written on."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from communique.analysis.brief import brief, brief_page
from communique.analysis.pages import Bullets, Grid, Heading, Page, Paragraph, html, line, markdown
from communique.analysis.pages.page import Run
from communique.analysis.sayings import Place
from communique.errors import QuestionError
from communique.model import When
from communique.record import Record

from .making import IRAN, OURS, THEIRS, Said, account, record_of

UNITY = Said("CHN", "condemn", "China condemned", "the unity plan of Middle East states", ("regional security",))


def full(path: Path) -> Record:
    """Two calls, the last with an account of each side, and a visit that is due."""
    return record_of(
        path,
        account([*OURS[:2], UNITY], day="2021-08-18"),
        account(OURS, requested_by="IRN"),
        account(THEIRS, publisher=IRAN, requested_by="CHN", opening="The presidents talked."),
        account([], day="2022-08-01", start="2022-10-01", kind="visit", status="planned", opening="He will visit."),
    )


def test_every_line_of_a_brief_rests_on_words_of_the_record(tmp_path: Path) -> None:
    with full(tmp_path) as record:
        found = brief(record, "China", "Iran")
        lines = [one for section in found.sections for one in section.lines]
        assert lines and all(one.places for one in lines)
        for place in (place for one in lines for place in one.places):
            assert record.text(place.document)[place.start : place.end] == place.words
            assert place.document in found.sources


def test_a_brief_holds_what_a_desk_officer_asks_for(tmp_path: Path) -> None:
    with full(tmp_path) as record:
        found = brief(record, "China", "Iran")
    told = {section.title: "\n".join(one.plain for one in section.lines) for section in found.sections}
    assert "2022-07-29: call, level of leaders" in told["Last contacts"]
    assert "one-China principle" in told["What each side said last time"]
    assert "condemn became support" in told["Standing positions, and how they moved"]
    assert "comprehensive plan" in told["Open commitments"]
    assert "visit, 2022-10-01: open" in told["Announced"]
    assert "asked by" in told["Where accounts differ"]
    assert "only in Iran's account, sanctions" in told["Where accounts differ"]


def test_a_brief_before_a_day_knows_nothing_later(tmp_path: Path) -> None:
    with full(tmp_path) as record:
        found = brief(record, "Tehran", "Chinese", before="2022-01-01")
        assert (found.contacts, found.until) == (1, "2021-08-18")
        assert "2022" not in " ".join(one.plain for section in found.sections for one in section.lines)


def test_a_contact_without_a_day_is_not_the_last_one(tmp_path: Path) -> None:
    document, reading = account(THEIRS, publisher=None)
    (contact,) = reading.contacts
    undated = replace(document, published=None), replace(reading, contacts=(replace(contact, date=When()),))
    with record_of(tmp_path, account(OURS, day="2021-08-18"), undated) as record:
        found = brief(record, "China", "Iran")
    assert (found.contacts, found.since, found.until) == (2, "2021-08-18", "2021-08-18")
    assert [one.plain.partition(":")[0] for one in found.sections[0].lines] == ["2021-08-18", "undated"]


def test_a_brief_on_strangers_tells_whom_they_met(tmp_path: Path) -> None:
    with full(tmp_path) as record:
        with pytest.raises(QuestionError, match=r"no contact of Chile and Iran.*Iran was in contact with China"):
            brief(record, "Chile", "Iran")
        with pytest.raises(QuestionError, match="before 2000"):
            brief(record, "China", "Iran", before="2000")
        with pytest.raises(QuestionError, match="two parties"):
            brief(record, "Iran", "Tehran")


def test_footnotes_of_markdown_are_all_defined_and_used(tmp_path: Path) -> None:
    with full(tmp_path) as record:
        text = markdown(brief_page(brief(record, "China", "Iran")))
    body, notes = text.split("\n[^1]:", 1)
    used = set(re.findall(r"\[\^(\d+)\]", body))
    defined = {"1", *re.findall(r"^\[\^(\d+)\]:", notes, re.M)}
    assert used == defined


PLACE = Place("d1", 0, 5, "words")
PAGE = Page(
    "A <title>",
    (
        Heading("Of & on"),
        Paragraph(line("plain ", Run("strong ", "strong"), Run("*act*", "act"), places=[PLACE])),
        Bullets((line("one"), line(Run("quiet\x07\u202e", "quiet")))),
        Grid(("a", "b"), (((line("x|y"),), ()), ((line("<script>"),), (line("1"), line("2")))), (1, 3)),
    ),
)


def test_html_escapes_everything_and_ids_lead_to_the_notes() -> None:
    page = html(PAGE)
    assert "<script>" not in page and "&lt;script&gt;" in page
    assert '<a href="#n1">1</a>' in page and '<li id="n1">' in page
    assert "<title>A &lt;title&gt;</title>" in page


def test_addresses_that_are_no_web_addresses_are_no_links(tmp_path: Path) -> None:
    with record_of(tmp_path, account(OURS)) as record:
        card = next(iter(record.documents()))
    for address, linked in (("javascript:alert(1)", False), ("https://example.org/a", True)):
        told = Page("T", PAGE.blocks, {"d1": type(card)(*("d1", None, None, None, None, None, address, None))})
        assert (f'href="{address}"' in html(told)) is linked


def test_markdown_keeps_marks_at_the_words_and_tables_whole() -> None:
    text = markdown(PAGE)
    assert r"**strong** *\*act\**[^1]" in text
    assert r"| x\|y |" in text and "1<br>2" in text
    assert "\x07" not in text and "\u202e" not in text


def test_docx_holds_the_words_and_the_notes() -> None:
    docx = pytest.importorskip("docx")
    from communique.analysis.pages.docx import docx as written

    paper = docx.Document(io.BytesIO(written(PAGE)))
    words = "\n".join(paragraph.text for paragraph in paper.paragraphs)
    assert "plain strong *act*1" in words and "1. d1; document d1, characters 0–5" in words
    assert paper.tables[0].rows[2].cells[1].text == "1\n2"
