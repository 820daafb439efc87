"""What a user who gives an address would see break: a hanging program, a page read as something else, a raw error."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from communique.model import Document
from communique.sources import Limits, SourceProblem, read_sources

TEXT = "The two foreign ministers spoke by telephone on Monday, and they agreed to meet again in the spring."
PAGE = f"<html><head><title>They Spoke</title></head><body><article><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"
ANSWERS: dict[str, tuple[int, str, bytes]] = {
    "/page": (200, "text/html; charset=utf-8", PAGE.encode()),
    "/latin": (200, "text/plain; charset=iso-8859-1", f"{TEXT} Türkiye".encode("latin-1")),
    "/docs.jsonl": (200, "text/plain", b'{"id": "1", "text": "' + TEXT.encode() + b'"}\n'),
    "/image": (200, "image/png", b"\x89PNG"),
    "/empty": (200, "text/html", b""),
    "/large": (200, "text/plain", b"word " * 2000),
    "/gone": (404, "text/html", b"gone"),
}


class Server(BaseHTTPRequestHandler):
    """Answers from the table above, on the loopback."""

    def do_GET(self) -> None:
        if self.path in {"/moved", "/away"}:
            self.send_response(302)
            self.send_header("Location", "/page" if self.path == "/moved" else "ftp://example.org/x")
            self.end_headers()
            return
        if self.path == "/slow":
            time.sleep(1.5)
            return
        status, content_type, body = ANSWERS.get(self.path, ANSWERS["/gone"])
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_args: object) -> None:
        """Keeps the tests' output clean."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def read(url: str, limits: Limits | None = None) -> Document | SourceProblem:
    (item,) = read_sources([url], limits=limits)
    return item


def test_page_is_read_with_its_address(site: str) -> None:
    item = read(f"{site}/page")
    assert isinstance(item, Document)
    assert TEXT in item.text and item.url == f"{site}/page" and item.title == "They Spoke"


def test_redirect_is_followed_and_the_last_address_kept(site: str) -> None:
    item = read(f"{site}/moved")
    assert isinstance(item, Document) and item.url == f"{site}/page"


def test_charset_of_the_server_is_used(site: str) -> None:
    item = read(f"{site}/latin")
    assert isinstance(item, Document) and item.text.endswith("Türkiye")


def test_lines_are_read_as_lines(site: str) -> None:
    item = read(f"{site}/docs.jsonl")
    assert isinstance(item, Document) and item.id == "1"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/gone", "404"),
        ("/image", "image/png"),
        ("/empty", "is empty"),
        ("/large", "is larger than"),
        ("/away", "is no"),
        ("/slow", "no answer"),
    ],
)
def test_what_cannot_be_read_is_told_with_a_remedy(site: str, path: str, words: str) -> None:
    item = read(f"{site}{path}", Limits(download=5000, timeout=0.5))
    assert isinstance(item, SourceProblem)
    assert item.where == f"{site}{path}" and item.remedy
    assert words in item.message or path == "/away"


@pytest.mark.parametrize("url", ["http://127.0.0.1:1/x", "http://", "http://[", "https://exa mple.invalid/"])
def test_address_that_leads_nowhere_is_told(url: str) -> None:
    item = read(url)
    assert isinstance(item, SourceProblem)
    assert "cannot be fetched" in item.message
