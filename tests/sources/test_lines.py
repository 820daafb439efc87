"""What a user of JSONL and CSV files would see break: a row lost, a field lost, a batch stopped by one bad line."""

from __future__ import annotations

import io
import json
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.model import Document
from communique.sources import Limits, SourceProblem, read_sources
from communique.sources.problem import Item
from communique.sources.stream import Stream
from communique.sources.table import read_table

TEXT = "The two foreign ministers spoke by telephone on Monday, and they agreed to meet again in the spring."


def read(path: Path, content: str | bytes, limits: Limits | None = None) -> tuple[list[Document], list[SourceProblem]]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return parted(list(read_sources([path], limits=limits)))


def parted(items: list[Item]) -> tuple[list[Document], list[SourceProblem]]:
    return (
        [item for item in items if isinstance(item, Document)],
        [item for item in items if isinstance(item, SourceProblem)],
    )


def lines(*told: object) -> str:
    return "\n".join(one if isinstance(one, str) else json.dumps(one, ensure_ascii=False) for one in told)


def test_every_field_of_a_line_is_kept(tmp_path: Path) -> None:
    told = {"ID": 7, "URL": "https://example.org", "Publisher": " Daily ", "published": "21 August 2023", "title": "T",
            "text": f" {TEXT} ", "kind": "readout", "tags": ["a", "b"], "empty": None, "lang": "en-GB"}  # fmt: skip
    documents, problems = read(tmp_path / "a.jsonl", lines(told))
    assert problems == []
    assert documents == [
        Document("7", f" {TEXT} ", "T", "Daily", "2023-08-21", "https://example.org", "en",
                 {"kind": "readout", "tags": '["a", "b"]'})
    ]  # fmt: skip


def test_bad_lines_are_told_with_their_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    content = lines({"id": "1", "text": TEXT}, "no json", "", "[1, 2]", {"id": "2"}, {"id": "3", "text": ""},
                    {"id": "4", "text": TEXT}, '{"text": "unclosed')  # fmt: skip
    documents, problems = read(tmp_path / "a.jsonl", content)
    assert [d.id for d in documents] == ["1", "4"]
    assert [(p.line, p.severity) for p in problems] == [(n, "error") for n in (2, 4, 5, 6, 8)]
    assert str(problems[0]).startswith(f"{tmp_path / 'a.jsonl'}, line 2: is no JSON")
    assert all(p.remedy for p in problems)


def test_date_that_is_none_is_dropped_with_a_warning_and_the_text_kept(tmp_path: Path) -> None:
    documents, problems = read(tmp_path / "a.jsonl", lines({"text": TEXT, "published": "last spring"}))
    assert documents[0].published is None
    assert documents[0].extra["published"] == "last spring"
    assert [(p.line, p.severity) for p in problems] == [(1, "warning")]


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2023-08-21", "2023-08-21"),
        ("2023-08-21 10:00:00-04:00", "2023-08-21T10:00:00-04:00"),
        ("Mon, 21 Aug 2023 10:00:00 GMT", "2023-08-21T10:00:00+00:00"),
        (1692612000, "2023-08-21T10:00:00+00:00"),
        ("1692612000000", "2023-08-21T10:00:00+00:00"),
        (20230821, "2023-08-21"),
    ],
)
def test_dates_in_many_forms_become_iso(tmp_path: Path, value: object, published: str) -> None:
    documents, problems = read(tmp_path / "a.jsonl", lines({"text": TEXT, "published": value}))
    assert (documents[0].published, problems) == (published, [])


def test_half_a_surrogate_pair_is_replaced_and_told(tmp_path: Path) -> None:
    documents, problems = read(tmp_path / "a.jsonl", '{"text": "' + TEXT + ' \\ud83d"}')
    assert documents[0].text == f"{TEXT} \ufffd"
    assert [p.severity for p in problems] == ["note"]


def test_json_value_over_many_lines_is_told_once(tmp_path: Path) -> None:
    documents, problems = read(tmp_path / "a.jsonl", json.dumps([{"text": TEXT}], indent=1))
    assert documents == [] and len(problems) == 1
    assert "one object a line" in problems[0].remedy


def test_endless_line_is_passed_over(tmp_path: Path) -> None:
    content = lines({"id": "1", "text": TEXT}, {"id": "2", "text": "x" * 5000}, {"id": "3", "text": TEXT})
    documents, problems = read(tmp_path / "a.jsonl", content, Limits(document=1000))
    assert [d.id for d in documents] == ["1", "3"]
    assert [p.line for p in problems] == [2]


def test_deeply_nested_json_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path / "a.jsonl", '{"text": ' + "[" * 200_000)
    assert problems[0].line == 1


def test_windows_letters_are_noted_once_a_file(tmp_path: Path) -> None:
    row = (lines({"text": f"“{TEXT}”"}) + "\n").encode("cp1252")
    documents, problems = read(tmp_path / "a.jsonl", row * 3)
    assert len(documents) == 3
    assert [(p.line, p.severity) for p in problems] == [(1, "note")]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_byte_order_mark_is_understood(tmp_path: Path, encoding: str, name: str) -> None:
    content = f"text\n{TEXT.replace(',', '')} – ü\n" if name == "a.csv" else lines({"text": f"{TEXT} – ü"})
    documents, problems = read(tmp_path / name, content.encode(encoding))
    assert problems == []
    assert documents[0].text.endswith("– ü")


def _peak(path: Path) -> int:
    """The most memory, in bytes, that reading the file takes; the least of three passes, as threads of other tests may
    still be at work."""
    peaks = []
    next(iter(read_sources([path])))
    for _ in range(3):
        tracemalloc.start()
        for _ in read_sources([path]):
            pass
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    return min(peaks)


def test_huge_file_is_never_held_whole(tmp_path: Path) -> None:
    """Memory does not grow with the file. What is taken at all is the buffers of open files: 8 KiB each up to Python
    3.13, 128 KiB from 3.14 on."""
    row = lines({"id": "1", "text": TEXT * 20}) + "\n"
    small, large = tmp_path / "small.jsonl", tmp_path / "large.jsonl"
    small.write_text(row * 50, encoding="utf-8")
    large.write_text(row * 800, encoding="utf-8")
    assert sum(1 for _ in read_sources([large])) == 800
    assert _peak(large) < 1.5 * _peak(small)


def test_table_has_its_columns_in_any_letter_case(tmp_path: Path) -> None:
    content = 'Text;TITLE;Published;section\r\n"' + TEXT + ' “""so""”;\r\nEnd.";T;2023-08-21;World;spare\r\n;;;\r\n'
    documents, problems = read(tmp_path / "a.csv", content)
    (document,) = documents
    assert problems == []
    assert document.text == TEXT + ' “"so"”;\r\nEnd.'
    assert (document.title, document.published) == ("T", "2023-08-21")
    assert dict(document.extra) == {"section": "World", "column 5": "spare"}


def test_table_without_a_text_column_is_told(tmp_path: Path) -> None:
    documents, problems = read(tmp_path / "a.csv", "id,body\n1,x\n")
    assert documents == []
    assert "text" in problems[0].message and "column names" in problems[0].remedy


def test_quotation_mark_never_closed_in_a_table_is_told(tmp_path: Path) -> None:
    content = f'id,text\n1,"{TEXT}\n' + "2,x\n" * 500
    _, problems = read(tmp_path / "a.csv", content, Limits(document=1000))
    assert (problems[0].line, problems[0].severity) == (2, "error")
    assert "never closed" in problems[0].remedy


def test_row_without_text_is_told_with_its_line(tmp_path: Path) -> None:
    documents, problems = read(tmp_path / "a.csv", f'id,text\n1,"{TEXT}"\n2,\n3,"{TEXT}"\n')
    assert [d.id for d in documents] == ["1", "3"]
    assert [p.line for p in problems] == [3]


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from(["id", "text", "TEXT", "published", "title", "url", "lang", "x"])


@settings(max_examples=150, deadline=None)
@given(st.lists(st.dictionaries(NAMES, JSON, max_size=5) | JSON, max_size=4), st.binary(max_size=40))
def test_any_lines_give_documents_or_problems(told: list[object], noise: bytes) -> None:
    content = b"\n".join(json.dumps(one).encode() for one in told) + b"\n" + noise
    for item in read_sources(["-"], kind="jsonl", stdin=io.BytesIO(content)):
        assert isinstance(item, SourceProblem) or item.text.encode("utf-8")


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.binary(max_size=40))
def test_any_table_gives_documents_or_problems(told: str, noise: bytes) -> None:
    body = io.BytesIO(f"id,text\n{told}".encode("utf-8", "surrogatepass") + noise)
    for item in read_table(Stream("x", body)):
        assert isinstance(item, SourceProblem) or item.text.strip()


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_documents_or_problems(noise: bytes) -> None:
    assert list(read_sources(["-"], stdin=io.BytesIO(noise)))
