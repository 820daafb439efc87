"""A pasted text, files and addresses become documents of the record; private machines are never asked."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from communique.errors import SourceError
from communique.model import text_id
from communique.record import open_record
from communique.workbench import Settings, make_app
from communique.workbench.adding.fetching import fetch, is_public

from .conftest import BASE

Token = Callable[[], str]
TEXT = "Example notice. The weather in Example City stayed fine, and nothing else is told in these lines."


def _held(record: Path) -> set[str]:
    with open_record(record) as opened:
        return {one.id for one in opened.documents()}


def _wait(client: TestClient, page: str) -> str:
    for _ in range(200):
        if 'http-equiv="refresh"' not in client.get(page).text:
            break
    return client.get(page).text


def test_a_pasted_text_is_read_and_shown_at_once(client: TestClient, token: Token, record: Path) -> None:
    told = {"text": TEXT, "publisher": "Example Wire", "published": "2024-02-01", "token": token()}
    answer = client.post("/add", data=told, follow_redirects=False)
    page = _wait(client, answer.headers["location"])
    assert "weather in Example City" in page or text_id(TEXT) in page
    assert text_id(TEXT) in _held(record)
    with open_record(record) as opened:
        assert opened.document(text_id(TEXT)).card.publisher == "Example Wire"


def test_files_become_documents_and_others_are_named(client: TestClient, token: Token, record: Path) -> None:
    line = '{"id": "x-1", "text": "' + TEXT + ' In JSON.", "title": "One"}\n'
    files = [
        ("files", ("../../etc/note.txt", TEXT.encode(), "text/plain")),
        ("files", ("feed.jsonl", line.encode(), "application/jsonl")),
        ("files", ("photo.png", b"\x89PNG\r\n\x1a\n", "image/png")),
    ]
    answer = client.post("/add", data={"token": token()}, files=files, follow_redirects=False)
    page = _wait(client, answer.headers["location"])
    assert "photo.png: is of no kind that is read" in page
    assert {text_id(TEXT), text_id(TEXT + " In JSON.")} <= _held(record)


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({}, "there is no text"),
        ({"text": "  \n "}, "there is no text"),
        ({"text": "x" * 1_000_001}, "longer than"),
        ({"address": "ftp://example.org/x"}, "is no address"),
        ({"address": "http://127.0.0.1:1/"}, "own network"),
        ({"address": "http://[::1]/"}, "own network"),
        ({"address": "http://user:word@example.org/"}, "is no address"),
        ({"address": "file:///etc/passwd"}, "is no address"),
    ],
)
def test_what_cannot_be_added_is_told(client: TestClient, token: Token, told: dict[str, str], words: str) -> None:
    answer = client.post("/add", data={**told, "token": token()})
    assert (answer.status_code, words in answer.text) == (400, True)


def test_a_workbench_without_fetching_fetches_nothing(record: Path) -> None:
    client = TestClient(make_app(Settings(record, fetching=False)), base_url=BASE)
    assert "a-address" not in client.get("/add").text
    token = client.get("/review").text.split('name="token" value="')[1].split('"')[0]
    answer = client.post("/add", data={"address": "http://127.0.0.1/", "token": token})
    assert "fetches no addresses" in answer.text


def test_a_job_of_another_run_is_not_there(client: TestClient) -> None:
    assert client.get("/add/abcdef").status_code == 404


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.5.5", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1",
     "::1", "::", "fe80::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
     "2002:7f00:1::", "255.255.255.255", "not an address"],
)  # fmt: skip
def test_private_addresses_are_known_in_every_dress(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "8.8.8.8", "2606:4700:4700::1111"])
def test_public_addresses_are_known(address: str) -> None:
    assert is_public(address)


def test_a_name_that_leads_to_a_private_machine_is_refused() -> None:
    for found in (["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], []):
        with pytest.raises(SourceError, match=r"own network|not known"):
            fetch("http://innocent.example/", resolve=lambda *_, found=found: found)


class _Site(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "http://169.254.169.254/latest/meta-data/")
            self.end_headers()
            return
        if self.path == "/round":
            self.send_response(302)
            self.send_header("Location", "/round")
            self.end_headers()
            return
        kind = "application/pdf" if self.path == "/pdf" else "text/plain"
        body = b"x" * 5_000_010 if self.path == "/large" else TEXT.encode()
        self.send_response(200 if self.path != "/gone" else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    """A web server of this machine."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_address_is_fetched_where_that_is_allowed(site: str, record: Path) -> None:
    client = TestClient(make_app(Settings(record, private=True)), base_url=BASE)
    token = client.get("/review").text.split('name="token" value="')[1].split('"')[0]
    answer = client.post("/add", data={"address": f"{site}/note", "token": token}, follow_redirects=False)
    _wait(client, answer.headers["location"])
    with open_record(record) as opened:
        assert opened.document(text_id(TEXT)).card.url == f"{site}/note"


@pytest.mark.parametrize(
    ("path", "words"),
    [("/pdf", "no text"), ("/large", "larger"), ("/gone", "answers 404"), ("/round", "too often")],
)
def test_an_address_that_gives_no_text_is_told(site: str, path: str, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        fetch(site + path, private=True)


def test_a_redirect_to_a_private_machine_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from communique.workbench.adding import fetching

    monkeypatch.setattr(fetching, "is_public", lambda address: address == "127.0.0.1")
    with pytest.raises(SourceError, match="own network"):
        fetch(f"{site}/away")
