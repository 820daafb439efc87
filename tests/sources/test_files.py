"""What a user with a folder of files would see break: a text lost, changed, or silently left out."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from communique.model import Document, text_id
from communique.sources import Limits, SourceProblem, read_sources

TEXT = "The two foreign ministers spoke by telephone on Monday, and they agreed to meet again in the spring."


def read(*sources: Path | str, **options: object) -> tuple[list[Document], list[SourceProblem]]:
    items = list(read_sources(sources, **options))  # type: ignore[arg-type]
    return (
        [item for item in items if isinstance(item, Document)],
        [item for item in items if isinstance(item, SourceProblem)],
    )


def write(path: Path, text: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path


def test_text_file_is_one_document_with_its_words_unaltered(tmp_path: Path) -> None:
    text = f"\r\n  {TEXT}\r\n\u00a0\u200b end \r\n"
    documents, problems = read(write(tmp_path / "a.txt", text))
    assert [(d.text, d.id, d.lang) for d in documents] == [(text, text_id(text), "en")]
    assert problems == []


def test_folder_is_read_with_all_below_it_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/c.txt", ".hidden.txt", ".git/x.txt"):
        write(tmp_path / name, f"{TEXT} {name}")
    write(tmp_path / "a/image.png", b"\x89PNG")
    documents, problems = read(tmp_path)
    assert [d.text.rpartition(" ")[2] for d in documents] == ["b.txt", "a/c.txt", "a/z.md"]
    assert [(p.severity, "1 .png" in p.message) for p in problems] == [("note", True)]


def test_folder_with_nothing_to_read_says_so(tmp_path: Path) -> None:
    documents, problems = read(tmp_path)
    assert documents == []
    assert [p.severity for p in problems] == ["error"]
    assert ".jsonl" in problems[0].remedy


def test_missing_file_does_not_stop_the_others(tmp_path: Path) -> None:
    documents, problems = read(tmp_path / "none.txt", write(tmp_path / "a.txt", TEXT))
    assert len(documents) == 1
    assert str(problems[0]) == f"{tmp_path / 'none.txt'}: there is no such file. Check the path"


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every file")
def test_file_that_may_not_be_opened_is_told(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", TEXT)
    path.chmod(0)
    assert "cannot be opened" in read(path)[1][0].message


def test_name_with_an_impossible_character_is_told() -> None:
    assert "cannot be opened" in read("a\x00.txt")[1][0].message


@pytest.mark.parametrize("content", [b"", b"  \n\t\n", b"\xef\xbb\xbf"])
def test_empty_file_is_told(tmp_path: Path, content: bytes) -> None:
    documents, problems = read(write(tmp_path / "a.txt", content))
    assert documents == []
    assert problems[0].severity == "error" and problems[0].remedy


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7 x", "PDF"),
        (b"PK\x03\x04abc", "office document"),
        (b"\x89PNG\r\n", "image"),
        (bytes(range(256)) * 4, "binary"),
        (TEXT.encode("utf-16-le"), "UTF-16 without a byte order mark"),
    ],
)
def test_binary_file_is_told_by_its_kind(tmp_path: Path, content: bytes, kind: str) -> None:
    documents, problems = read(write(tmp_path / "a.txt", content))
    assert documents == []
    assert kind in problems[0].message


def test_file_longer_than_a_document_is_told_and_not_read(tmp_path: Path) -> None:
    documents, problems = read(write(tmp_path / "a.txt", "word " * 1000), limits=Limits(document=2000))
    assert documents == []
    assert "longer than one document" in problems[0].message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encoding_is_told_by_the_byte_order_mark(tmp_path: Path, encoding: str) -> None:
    text = f"“{TEXT}” – Türkiye"
    documents, problems = read(write(tmp_path / "a.txt", text.encode(encoding)))
    assert [d.text for d in documents] == [text]
    assert problems == []


def test_other_encodings_are_read_as_windows_1252_with_a_note(tmp_path: Path) -> None:
    text = f"“{TEXT}” – Türkiye"
    documents, problems = read(write(tmp_path / "a.txt", text.encode("cp1252")))
    assert [d.text for d in documents] == [text]
    assert [(p.severity, "Windows-1252" in p.message) for p in problems] == [("note", True)]


def test_bytes_that_no_encoding_knows_are_still_read(tmp_path: Path) -> None:
    documents, _ = read(write(tmp_path / "a.txt", TEXT.encode() + b" \x81\x8d"))
    assert documents[0].text.startswith(TEXT)


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("Les deux ministres des affaires étrangères se sont entretenus par téléphone lundi et ils sont convenus de se "
         "revoir au printemps prochain.", "fr", "French"),
        ("Министры иностранных дел двух стран провели в понедельник телефонный разговор.", "ru", "Russian"),
        ("两国外长星期一通电话，就双边关系和共同关心的国际和地区问题交换了意见。", "zh", "Chinese"),
        ("وزیران امور خارجه دو کشور روز دوشنبه در گفت‌وگوی تلفنی درباره روابط دوجانبه گفت‌وگو کردند.", "fa", "Persian"),
        ("שרי החוץ של שתי המדינות שוחחו בטלפון ביום שני על היחסים ביניהן.", "he", "Hebrew"),
    ],
)  # fmt: skip
def test_text_in_another_language_is_kept_and_told(tmp_path: Path, text: str, lang: str, name: str) -> None:
    documents, problems = read(write(tmp_path / "a.txt", text))
    assert [(d.text, d.lang) for d in documents] == [(text, lang)]
    assert [p.severity for p in problems] == ["warning"]
    assert name in problems[0].message and "a.txt" in problems[0].where


def test_short_english_text_is_not_taken_for_another_language(tmp_path: Path) -> None:
    documents, problems = read(write(tmp_path / "a.txt", "Xi, Raisi hold phone talks"))
    assert documents[0].lang is None and problems == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{TEXT}\x00\x07", "U+0000, U+0007"),
        (f"{TEXT} \u202eabc\u202c", "direction"),
        (TEXT + " and so on" * 3000, "a single line holds"),
        (f"“{TEXT}\nThey parted.", "quotation mark"),
        (f'He said "{TEXT}', "quotation mark"),
    ],
)
def test_odd_text_is_kept_as_it_is_with_a_note(tmp_path: Path, text: str, words: str) -> None:
    documents, problems = read(write(tmp_path / "a.txt", text))
    assert [d.text for d in documents] == [text]
    assert [p.severity for p in problems] == ["note"]
    assert words in problems[0].message and problems[0].remedy


def test_quotation_over_paragraphs_that_each_open_it_is_no_slip(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a.txt", f"“{TEXT}\n\n“And more,” he said.\n“Well.”"))[1] == []


def test_file_with_another_ending_is_read_by_its_first_words(tmp_path: Path) -> None:
    lines = write(tmp_path / "feed.data", json.dumps({"text": TEXT, "id": "7"}))
    page = write(tmp_path / "page.asp", f"<!DOCTYPE html><html><body><article><p>{TEXT}</p></article></body></html>")
    plain = write(tmp_path / "note", TEXT)
    documents, problems = read(lines, page, plain)
    assert [d.id for d in documents] == ["7", text_id(TEXT), text_id(TEXT)]
    assert problems == []


def test_kind_may_be_told_where_the_name_is_wrong(tmp_path: Path) -> None:
    documents, _ = read(write(tmp_path / "lines.txt", json.dumps({"text": TEXT, "id": "7"})), kind="jsonl")
    assert [d.id for d in documents] == ["7"]


def test_standard_input_is_read_at_a_dash(tmp_path: Path) -> None:
    with write(tmp_path / "a", TEXT).open("rb") as stdin:
        documents, _ = read("-", stdin=stdin)
    assert [d.text for d in documents] == [TEXT]


PAGE = f"""<html><head><meta charset="windows-1252"><title>Ministers Speak | Daily Example</title>
<meta property="og:title" content="Ministers Speak"><meta property="og:site_name" content="Daily Example">
<meta property="article:published_time" content="2023-08-21T10:00:00+03:30"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Ministers Speak</h1>
<p>{TEXT}</p><p>They also spoke of trade between the two countries, and of the railway – which links them.</p></article>
<footer>Copyright Daily Example</footer></body></html>"""


def test_web_page_gives_its_article_title_publisher_and_date(tmp_path: Path) -> None:
    documents, problems = read(write(tmp_path / "a.html", PAGE.encode("cp1252")))
    (document,) = documents
    assert problems == []
    assert TEXT in document.text and "railway – which" in document.text
    assert "Home" not in document.text and "Copyright" not in document.text
    assert (document.title, document.publisher) == ("Ministers Speak", "Daily Example")
    assert (document.published or "").startswith("2023-08-21")
    assert document.extra["extractor"].startswith("trafilatura ")


def test_web_page_without_a_word_is_told(tmp_path: Path) -> None:
    documents, problems = read(write(tmp_path / "a.html", "<html><body></body></html>"))
    assert documents == [] and "no article" in problems[0].message
