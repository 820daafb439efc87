"""What is shown can be sent on: the brief, a comparison and the commitments as files, with the filter of the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from .making import add_pledges

PAGES = ["/brief?one=China&other=Iran", "/compare?contact=c1", "/compare?contact=c1&with=previous", "/commitments"]


def _downloads(client: TestClient, path: str) -> list[str]:
    page = client.get(path).text
    for _ in range(100):
        if 'http-equiv="refresh"' not in page:
            break
        page = client.get(path).text
    return [link.replace("&amp;", "&") for link in re.findall(r'href="(/[a-z]+\.(?:docx|html|md)[^"]*)"', page)]


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_downloaded_in_three_forms(client: TestClient, record: Path, path: str) -> None:
    add_pledges(record)
    links = _downloads(client, path)
    assert [link.partition("?")[0].rpartition(".")[2] for link in links] == ["docx", "html", "md"]
    for link in links:
        answer = client.get(link)
        assert answer.status_code == 200, link
        assert "attachment" in answer.headers["content-disposition"]
    assert client.get(links[0]).content.startswith(b"PK")
    assert "<script" not in client.get(links[1]).text


def test_a_file_holds_what_its_page_shows(client: TestClient) -> None:
    told = client.get("/compare.md?contact=c1").text
    assert "Example Wire" in told
    assert "fair trade" in told


def test_a_file_of_nothing_is_refused_with_a_remedy(client: TestClient) -> None:
    for path, words in (("/compare.md", "nothing to compare"), ("/compare.md?contact=c999", "holds no contact"),
                        ("/brief.md?one=China&other=Atlantis", "no party is known")):  # fmt: skip
        answer = client.get(path)
        assert answer.status_code in (400, 404)
        assert words in answer.text
