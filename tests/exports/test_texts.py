"""Annotations and QDA projects point at the very words, in the form that their readers ask for."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.exports import export, find
from communique.exports.refi_qda import Positions
from communique.model import Span
from communique.record import Filter, Record

_Q = "{urn:QDA-XML:project:1.0}"
_C = "{urn:QDA-XML:codebook:1.0}"


def test_annotations_select_the_same_words_by_position_and_by_quotation(
    record: Record, text_of: Callable[[str], str]
) -> None:
    page = json.loads(text_of("annotations"))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    assert page["id"] == json.loads(text_of("annotations"))["id"] != ""
    texts = {card.url or f"urn:communique:document:{card.id}": record.text(card.id) for card in record.documents()}
    assert len(page["items"]) == 5
    for one in page["items"]:
        for target in one["target"] if isinstance(one["target"], list) else [one["target"]]:
            place, quote = target["selector"]
            text = texts[target["source"]]
            assert text[place["start"] : place["end"]] == quote["exact"]
            assert text[: place["start"]].endswith(quote["prefix"]) and text[place["end"] :].startswith(quote["suffix"])
    assert len({one["id"] for one in page["items"]}) == 5


@pytest.fixture
def project(record: Record, tmp_path: Path) -> zipfile.ZipFile:
    export(record, find("refi-qda"), Filter(), tmp_path / "p.qdpx")
    return zipfile.ZipFile(tmp_path / "p.qdpx")


def test_a_qda_project_codes_the_words_in_its_own_texts(project: zipfile.ZipFile) -> None:
    root = ElementTree.fromstring(project.read("project.qde"))
    names = {code.get("guid"): code.get("name") for code in root.iter(f"{_Q}Code")}
    found = []
    for source in root.iter(f"{_Q}TextSource"):
        text = project.read("sources/" + source.get("plainTextPath", "").removeprefix("internal://")).decode("utf-8")
        assert "\r" not in text
        for selection in source.iter(f"{_Q}PlainTextSelection"):
            words = text[int(selection.get("startPosition", "")) : int(selection.get("endPosition", ""))]
            found.append((words, [names[ref.get("targetGUID")] for ref in selection.iter(f"{_Q}CodeRef")]))
    assert ("fair trade", ["support", "China", "trade"]) in found
    assert ("trade \U0001f600", ["support", "Russia"]) in found
    assert ("will visit Moscow", ["visit"]) in found


def test_ids_in_a_qda_project_are_unique_and_every_reference_leads_somewhere(project: zipfile.ZipFile) -> None:
    root = ElementTree.fromstring(project.read("project.qde"))
    ids = [one.get("guid") for one in root.iter() if one.get("guid")]
    assert len(ids) == len(set(ids))
    referred = {one.get("targetGUID") for one in root.iter(f"{_Q}CodeRef")}
    assert referred <= set(ids) and root.get("creatingUserGUID") in ids
    tags = [child.tag.removeprefix(_Q) for child in root]
    assert tags == ["Users", "CodeBook", "Sources"]


def test_a_codebook_alone_has_the_same_codes(record: Record, project: zipfile.ZipFile, tmp_path: Path) -> None:
    export(record, find("refi-qda"), Filter(), tmp_path / "c.qdc")
    book = ElementTree.parse(tmp_path / "c.qdc").getroot()
    assert book.tag == f"{_C}CodeBook" and book.get("origin", "").startswith("Communique")
    whole = ElementTree.fromstring(project.read("project.qde"))
    assert [one.get("guid") for one in book.iter(f"{_C}Code")] == [one.get("guid") for one in whole.iter(f"{_Q}Code")]


def test_equal_records_give_equal_files(record: Record, tmp_path: Path) -> None:
    for name in ("one.qdpx", "two.qdpx"):
        export(record, find("refi-qda"), Filter(), tmp_path / name)
    assert (tmp_path / "one.qdpx").read_bytes() == (tmp_path / "two.qdpx").read_bytes()


@given(st.text("a\r\n"), st.data())
def test_places_move_with_the_line_breaks(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if text[start - 1 : start + 1] == "\r\n" or text[end - 1 : end + 1] == "\r\n":
        return
    span = Positions(text).of(Span(start, end))
    assert span.of(text.replace("\r\n", "\n")) == text[start:end].replace("\r\n", "\n")
