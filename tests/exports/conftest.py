"""Records for the tests of exports: small ones of invented words, and the shipped example."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path

import pytest
from tests.record.making import LAVROV, WANG, call, contact, document, reading, statement

from communique.exports import find
from communique.record import Filter, Record, open_record


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    """A call, a planned visit with CR LF in its text, and a statement outside contacts."""
    with open_record(tmp_path / "r.db", create=True) as made:
        made.add(*call(url="https://example.org/call", title="A call & more"))
        text = "Wang Yi will visit Moscow in September 2023.\r\n"
        text += "Lavrov said that Russia; as ever, supports trade \U0001f600."
        one = document(text, publisher="Example, Wire", published="2023-08-22")
        trip = contact(
            text, "will visit Moscow", WANG, LAVROV, kind="visit", status="planned", start="2023-09", place="Moscow"
        )
        said = statement(
            text, "supports", "trade \U0001f600", speaker="Sergey Lavrov", holder=("RUS",), act="support", contact=None
        )
        made.add(one, reading(one, (trip,), (said,)))
        yield made


@pytest.fixture
def text_of(record: Record) -> Callable[[str], str]:
    """The record in a text format."""

    def written(form: str) -> str:
        out = io.StringIO()
        find(form).writer()(record, Filter(), out)
        return out.getvalue()

    return written


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped example documents, read into a record."""
    from communique.reading.reader import read_document, version
    from communique.record.building import build
    from communique.sources import SourceProblem, read_sources

    path = tmp_path_factory.mktemp("example") / "demo.db"
    home = resources.files("communique.demo") / "texts"
    with resources.as_file(home) as texts, open_record(path, create=True) as made:
        found = (one for one in read_sources([str(texts)]) if not isinstance(one, SourceProblem))
        for step in build(made, found, read_document, version()):
            assert step.problem is None
    return path
