"""What a user would see break when texts come as JSON, Word, feeds or packed files: lost, merged or unreadable ones."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.model import Document
from communique.sources import Limits, SourceProblem, read_sources
from communique.sources.stream import Stream
from communique.sources.word import read_word

TEXT = "The two foreign ministers spoke by telephone on Monday, and they agreed to meet again in the spring."
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def read(*sources: Path, limits: Limits | None = None) -> tuple[list[Document], list[SourceProblem]]:
    items = list(read_sources(sources, limits=limits))
    return (
        [item for item in items if isinstance(item, Document)],
        [item for item in items if isinstance(item, SourceProblem)],
    )


def word(body: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
    return out.getvalue()


@pytest.mark.parametrize("name", ["a.json", "a.data"])
@pytest.mark.parametrize("indent", [None, 1])
def test_a_json_list_is_one_document_an_object(tmp_path: Path, name: str, indent: int | None) -> None:
    rows = [{"id": str(number), "text": TEXT, "published": "2023-08-21"} for number in range(3)]
    (tmp_path / name).write_text(json.dumps(rows, indent=indent))
    documents, problems = read(tmp_path / name)
    assert [one.id for one in documents] == ["0", "1", "2"] and documents[0].text == TEXT
    assert problems == []


def test_one_object_over_many_lines_and_a_list_inside_an_object_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps({"id": "x", "text": TEXT}, indent=2))
    (tmp_path / "b.json").write_text(json.dumps({"count": 1, "items": [{"id": "y", "text": TEXT}]}))
    documents, problems = read(tmp_path)
    assert [one.id for one in documents] == ["x", "y"] and problems == []


def test_a_json_file_with_an_object_a_line_is_read_line_by_line(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("".join(json.dumps({"id": one, "text": TEXT}) + "\n" for one in "ab"))
    documents, problems = read(tmp_path / "a.json")
    assert [one.id for one in documents] == ["a", "b"] and problems == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("[]", "a.json: holds an empty list"),
        ('[1, {"id": "a"}]', "a.json, item 1: is JSON but no object"),
        ('[\n{"text": }]', "a.json, line 2: is no JSON"),
        ("7", "a.json, item 1: is JSON but no object"),
    ],
)
def test_what_is_wrong_in_json_is_told_with_its_place(tmp_path: Path, words: str, told: str) -> None:
    (tmp_path / "a.json").write_text(words)
    documents, problems = read(tmp_path / "a.json")
    assert not documents and told in str(problems[0]) and problems[0].remedy


def test_json_that_is_too_long_names_jsonl(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{"text": TEXT}]))
    _, problems = read(tmp_path / "a.json", limits=Limits(download=20))
    assert "JSONL" in problems[0].remedy


def test_a_word_document_gives_its_paragraphs_without_deleted_words(tmp_path: Path) -> None:
    body = (
        f"<w:p><w:r><w:t>Readout</w:t></w:r></w:p><w:p><w:r><w:t>{TEXT}</w:t><w:tab/></w:r>"
        "<w:del><w:r><w:delText>struck out</w:delText></w:r></w:del><w:r><w:t>End.</w:t></w:r></w:p>"
    )
    for name in ("a.docx", "named-otherwise"):
        (tmp_path / name).write_bytes(word(body))
        documents, problems = read(tmp_path / name)
        assert [one.text for one in documents] == [f"Readout\n{TEXT}\tEnd."] and problems == []


@pytest.mark.parametrize(
    "data",
    [b"no archive", word("")[:60], word("<w:p><w:broken></w:p>"), b"PK\x03\x04word/"],
    ids=["no archive", "cut short", "broken markup", "signature alone"],  # the bytes hold the time of day
)
def test_a_broken_word_document_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    documents, problems = read(tmp_path / "a.docx")
    assert not documents and "a.docx: cannot be read as a Word document" in str(problems[0])


def test_a_word_document_without_words_and_another_archive_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word("<w:p/>"))
    (tmp_path / "b.zip").write_bytes(b"PK\x03\x04" + bytes(100))
    _, problems = read(tmp_path / "a.docx", tmp_path / "b.zip")
    assert "holds no text" in problems[0].message and "ZIP archive" in problems[1].message


@given(st.binary(max_size=300))
def test_no_bytes_crash_the_reader_of_word_documents(data: bytes) -> None:
    assert all(isinstance(one, SourceProblem) for one in read_word(Stream("a.docx", io.BytesIO(data))))


RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Example Wire</title>
<item><title>Ministers &amp; calls</title><link>https://example.org/1</link><guid>g1</guid>
<pubDate>Mon, 21 Aug 2023 10:00:00 +0000</pubDate><description>Cut short ...</description>
<c:encoded>&lt;p&gt;{TEXT}&lt;/p&gt;</c:encoded></item>
<item><title>Second</title><description>{TEXT}</description></item>
<item><title>Nothing in it</title></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Post</title><entry><id>e1</id><title>One</title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/e1"/>
<updated>2023-08-21T10:00:00Z</updated><summary>{TEXT}</summary></entry></feed>"""


def test_each_item_of_a_feed_is_a_document(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_text(RSS)
    (one, two), problems = read(tmp_path / "feed.xml")
    assert (one.id, one.title, one.publisher, one.url) == (
        "g1", "Ministers & calls", "Example Wire", "https://example.org/1",
    )  # fmt: skip
    assert one.text == TEXT and two.text == TEXT
    assert (one.published or "").startswith("2023-08-21") and two.published is None
    assert [str(problem).partition(":")[0] for problem in problems] == [f"{tmp_path / 'feed.xml'}, item 3"]


def test_atom_is_read_with_the_address_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "a.atom").write_text(ATOM)
    (one,), problems = read(tmp_path / "a.atom")
    assert (one.id, one.publisher, one.url) == ("e1", "Example Post", "https://example.org/e1")
    assert (one.published or "").startswith("2023-08-21") and problems == []


@pytest.mark.parametrize(("words", "told"), [("<rss><channel>", "well-formed"), ("<rss></rss>", "items of a feed")])
def test_a_broken_or_empty_feed_is_told(tmp_path: Path, words: str, told: str) -> None:
    (tmp_path / "a.rss").write_text(words)
    documents, problems = read(tmp_path / "a.rss")
    assert not documents and told in problems[0].message


def test_packed_files_are_read_by_the_name_before_the_ending(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(json.dumps({"id": "a", "text": TEXT}).encode()))
    (tmp_path / "b.txt.gz").write_bytes(gzip.compress(TEXT.encode()))
    documents, problems = read(tmp_path)
    assert [one.text for one in documents] == [TEXT, TEXT] and problems == []


@pytest.mark.parametrize("data", [b"no gzip", gzip.compress(TEXT.encode() * 50)[:40]], ids=["no gzip", "cut off"])
def test_a_packed_file_that_is_cut_off_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "b.txt.gz").write_bytes(data)
    documents, problems = read(tmp_path / "b.txt.gz")
    assert not documents and "is no whole gzip file" in problems[0].message


@pytest.mark.parametrize("value", ["5", "NaN", '["a"]', '{"a": "b"}', "true"])
def test_a_text_that_is_no_string_is_told(tmp_path: Path, value: str) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"id": "a", "text": {value}}}\n')
    documents, problems = read(tmp_path / "a.jsonl")
    assert not documents and "line 1: the text is no string" in str(problems[0])


def test_a_table_with_tabs_is_read_by_its_columns(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(f"id\ttext\n1\t{TEXT}\n")
    documents, problems = read(tmp_path)
    assert [(one.id, one.text) for one in documents] == [("1", TEXT)] and problems == []


def test_a_feed_with_entities_that_grow_is_refused(tmp_path: Path) -> None:
    grown = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10}">' for i in range(1, 10))
    start = f'<!DOCTYPE r [<!ENTITY e0 "grow">{grown}]>'
    (tmp_path / "a.rss").write_text(f"{start}<rss><item><description>&e9;</description></item></rss>")
    documents, problems = read(tmp_path / "a.rss")
    assert not documents and "a.rss, line 1: is no well-formed XML" in str(problems[0])
