"""The tables hold what the record holds, as their real readers read them."""

from __future__ import annotations

import asyncio
import csv
import json
import sys
from pathlib import Path

import pytest

from communique.exports import FORMATS, ExportError, Format, export, find, names
from communique.exports.dictionary import as_markdown, dictionary
from communique.exports.tables import Row, rows
from communique.record import Filter, Record, open_record

EVERYTHING = Filter()


def _by_table(record: Record) -> dict[str, list[Row]]:
    told: dict[str, list[Row]] = {}
    for name, row in rows(record, EVERYTHING):
        told.setdefault(name, []).append(row)
    return told


def test_every_table_has_rows_as_wide_as_its_columns(record: Record) -> None:
    for table in dictionary().values():
        assert set(table.key) <= set(table.names)
    for name, row in rows(record, EVERYTHING):
        assert len(row) == len(dictionary()[name].columns)


def test_keys_tell_rows_apart(example: Path) -> None:
    with open_record(example) as record:
        told = _by_table(record)
    assert set(told) >= {"documents", "texts", "contacts", "reports", "statements", "topics", "evidence", "commitments"}
    for name, own in told.items():
        at = [dictionary()[name].names.index(key) for key in dictionary()[name].key]
        keys = [tuple(row[i] for i in at) for row in own]
        assert len(keys) == len(set(keys)), name


def test_csv_reads_back_with_line_breaks_commas_and_emoji(record: Record, tmp_path: Path) -> None:
    export(record, find("csv"), EVERYTHING, tmp_path / "out")
    with (tmp_path / "out" / "statements.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [row["content"] for row in rows] == ["fair trade", "for its help", "trade \U0001f600"]
    with (tmp_path / "out" / "texts.csv").open(encoding="utf-8", newline="") as lines:
        texts = {row["document"]: row["text"] for row in csv.DictReader(lines)}
    for row in rows:
        assert texts[row["document"]][int(row["content_start"]) : int(row["content_end"])] == row["content"]
    with (tmp_path / "out" / "data_dictionary.csv").open(encoding="utf-8", newline="") as lines:
        assert {(row["table"], row["column"]) for row in csv.DictReader(lines)} == {
            (table.name, column) for table in dictionary().values() for column in table.names
        }


def test_parquet_reads_in_pyarrow_and_duckdb_with_types_and_meanings(record: Record, tmp_path: Path) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    duckdb = pytest.importorskip("duckdb")
    export(record, find("parquet"), EVERYTHING, tmp_path)
    told = _by_table(record)
    for name in dictionary():
        found = pq.read_table(tmp_path / f"{name}.parquet").to_pylist()
        assert [tuple(row.values()) for row in found] == told.get(name, [])
    field = pq.read_schema(tmp_path / "contacts.parquet").field("kind")
    assert field.metadata[b"description"].startswith(b"call,")
    asked = f"SELECT act, count(*) FROM '{tmp_path / 'statements.parquet'}' GROUP BY act ORDER BY act"
    assert duckdb.sql(asked).fetchall() == [("appreciate", 1), ("support", 2)]


def test_datasette_serves_the_tables_with_their_metadata(record: Record, tmp_path: Path) -> None:
    app = pytest.importorskip("datasette.app")
    export(record, find("datasette"), EVERYTHING, tmp_path)
    metadata = json.loads((tmp_path / "metadata.json").read_text("utf-8"))

    async def asked() -> tuple[int, list[dict[str, str]], int]:
        served = app.Datasette([str(tmp_path / "communique.db")], metadata=metadata)
        await served.invoke_startup()
        rows = await served.client.get("/communique/statements.json?_shape=array&_search=fair&_nl=")
        page = await served.client.get("/communique/contacts")
        assert "One row a contact, merged" in page.text
        return rows.status_code, rows.json(), page.status_code

    status, rows, page = asyncio.run(asked())
    assert (status, page) == (200, 200)
    assert [row["content"] for row in rows] == ["fair trade"]


def test_a_filter_narrows_what_is_written(record: Record, tmp_path: Path) -> None:
    export(record, find("csv"), Filter(party="Russia"), tmp_path)
    with (tmp_path / "contacts.csv").open(encoding="utf-8", newline="") as lines:
        assert [row["kind"] for row in csv.DictReader(lines)] == ["visit"]


def test_a_format_nobody_knows_and_a_folder_format_without_a_place_are_refused(record: Record) -> None:
    with pytest.raises(ExportError, match="Choose from: jsonl, csv"):
        find("xlsx")
    with pytest.raises(ExportError, match="csv is written to a folder"):
        export(record, find("csv"), EVERYTHING, None)


def test_a_failed_export_leaves_the_former_file_as_it_was(
    record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "calendar.ics"
    out.write_text("the former one")

    def broken(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("communique.exports.ics.write", broken)
    with pytest.raises(ExportError, match="No space left"):
        export(record, find("ics"), EVERYTHING, out)
    assert out.read_text() == "the former one" and list(tmp_path.glob(".*part*")) == []


def test_the_documented_tables_are_those_of_the_exports() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "exports.md").read_text("utf-8")
    assert as_markdown().strip() in page, "renew the tables: python -m communique.exports.dictionary"
    assert all(f"`{name}`" in page for name in FORMATS)


def test_a_format_of_another_package_is_found_by_its_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    class Point:
        name = "plain"

        def load(self) -> Format:
            return Format("plain", "communique.exports.jsonl", "text", ".txt", "Plain.")

    monkeypatch.setattr("communique.exports.formats.entry_points", lambda **_: [Point()])
    assert "plain" in names() and find("plain").told == "Plain."


def test_a_missing_dependency_is_told_with_the_extra_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "communique.exports.parquet", raising=False)
    with pytest.raises(ExportError, match=r"pip install 'communique\[parquet\]'"):
        find("parquet").writer()
