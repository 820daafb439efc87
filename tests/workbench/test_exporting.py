"""Lists leave the page as files: the same rows as the list, and no cell that a spreadsheet would run."""

from __future__ import annotations

import csv
import io

import pytest
from starlette.testclient import TestClient

from communique.workbench.exporting import csv_lines, json_lines


@pytest.mark.parametrize("name", ["contacts", "statements", "documents"])
def test_a_list_is_the_same_as_csv_and_as_json(client: TestClient, name: str) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get(f"/{name}.csv").text)))
    objects = client.get(f"/{name}.json").json()
    assert rows
    ids = [one["id"] if "id" in one else one["document"]["id"] for one in objects]
    assert [row["id"] for row in rows] == ids


def test_the_filter_of_the_page_holds_for_its_file(client: TestClient) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get("/statements.csv?act=oppose").text)))
    assert [row["act"] for row in rows] == ["oppose"]
    assert rows[0]["content"] == "sanctions"
    assert client.get("/contacts.json?party=Peru").json() == []


def test_a_filter_that_is_not_understood_is_told(client: TestClient) -> None:
    assert client.get("/contacts.csv?party=Atlantis").status_code == 400


def test_no_cell_is_a_formula() -> None:
    lines = list(csv_lines(("a", "b"), iter([("=1+1", -5), ("@x", "+y"), ("plain", None)])))
    assert lines == ["a,b\r\n", "'=1+1,-5\r\n", "'@x,'+y\r\n", "plain,\r\n"]


def test_json_of_nothing_is_an_empty_list() -> None:
    assert "".join(json_lines(iter(()))) == "[]\n"
