"""A published site opens from disk: every link leads to a file and a place in it, and nothing asks for a server."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from communique.errors import RecordError
from communique.model import text_id
from communique.record import open_record
from communique.record.failures import Failure
from communique.workbench import publish

from .making import FIRST
from .test_pages import sound


@pytest.fixture(scope="module")
def site(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record as files."""
    out = tmp_path_factory.mktemp("site")
    steps = list(publish(made, out))
    assert steps[-1][0] == steps[-1][1] == len(steps)
    return out


def test_every_link_leads_to_a_file_and_a_place_in_it(site: Path) -> None:
    pages = {file: sound(file.read_text("utf-8")) for file in site.rglob("*.html")}
    assert len(pages) > 20
    for file, page in pages.items():
        for link in page.links:
            if link.startswith("https://wire.example"):
                continue
            path, _, fragment = link.partition("#")
            target = (file.parent / unquote(path)).resolve() if path else file
            assert target.is_file(), (file, link)
            if fragment and target.suffix == ".html":
                assert unquote(fragment) in pages[target].ids, (file, link)


def test_no_page_needs_a_server(site: Path) -> None:
    for file in site.rglob("*.html"):
        text = file.read_text("utf-8")
        assert "<form" not in text, file
        assert 'href="/' not in text, file


def test_the_texts_are_there_with_their_findings(site: Path) -> None:
    page = (site / "documents" / f"{text_id(FIRST)}.html").read_text("utf-8")
    assert "m-cue" in page
    assert (site / "static" / "workbench.css").is_file()


def test_every_contact_and_document_stands_in_a_table_that_can_be_filtered(site: Path) -> None:
    table = (site / "find.html").read_text("utf-8")
    assert table.count("<tr><td data-first=") == 3
    assert 'href="contacts/c1.html"' in table
    assert "static/find.js" in table
    assert (site / "find" / "documents.html").read_text("utf-8").count("<tr><td data-first=") == 5


def test_what_failed_where_on_the_builders_disk_is_not_published(record: Path, tmp_path: Path) -> None:
    with open_record(record) as opened:
        opened.failures.note(Failure("/home/ada/secret.txt", None, "is empty", "Leave it out"))
    list(publish(record, tmp_path / "site"))
    assert not [one for one in (tmp_path / "site").rglob("*.html") if "secret.txt" in one.read_text("utf-8")]


def test_a_folder_with_other_things_is_left_alone(made: Path, tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("mine")
    with pytest.raises(RecordError, match="holds other files"):
        list(publish(made, tmp_path))


def test_a_site_may_be_published_again(made: Path, site: Path) -> None:
    assert list(publish(made, site))
