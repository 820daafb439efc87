"""Addresses: a page or a file fetched over HTTP, with limits on time and size, then read as its content type says.

Comes in: an http(s) address. Goes out: an open Stream and its kind, or a problem.
"""

from __future__ import annotations

import http.client
import io
import ssl
import urllib.error
import urllib.request
from dataclasses import dataclass
from email.message import Message
from typing import Any
from urllib.parse import urlsplit

from communique.sources.decoding import HEAD
from communique.sources.kinds import Kind, kind_of_name, kind_of_words
from communique.sources.problem import SourceProblem
from communique.sources.stream import Limits, Stream

AGENT = "communique (reader of diplomatic readouts)"
_KINDS: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "text/markdown": "text",
    "text/csv": "csv",
    "application/jsonl": "jsonl",
    "application/x-ndjson": "jsonl",
    "application/x-jsonlines": "jsonl",
    "application/json": "json",
    "application/feed+json": "json",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}
_XML = frozenset(("application/xml", "text/xml"))


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: its bytes as a stream, and how to read them."""

    stream: Stream
    kind: Kind


def is_address(source: str) -> bool:
    """True for what should be fetched rather than opened."""
    return source.lower().startswith(("http://", "https://"))


def fetch(url: str, limits: Limits) -> Fetched | SourceProblem:
    """The content of `url`. A server that is silent, refuses, sends too much or sends no text is a problem."""
    headers = {"User-Agent": AGENT, "Accept": "text/html, text/plain, */*;q=0.1"}
    try:
        request = urllib.request.Request(url, headers=headers)
        with urllib.request.build_opener(_StaysOnTheWeb()).open(request, timeout=limits.timeout) as answer:
            data = answer.read(limits.download + 1)
            told, final = answer.headers, str(answer.url)
    except urllib.error.HTTPError as error:
        error.close()
        return SourceProblem(url, f"the server answers {error.code} {error.reason}", "Check the address in a browser")
    except TimeoutError:
        return SourceProblem(url, f"no answer within {limits.timeout:g} seconds", "Try again later, or save the page")
    except (urllib.error.URLError, http.client.HTTPException, ssl.SSLError, OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or error or type(error).__name__
        return SourceProblem(url, f"cannot be fetched ({reason})", "Check the address and the network")
    if len(data) > limits.download:
        size = f"{limits.download / 1_000_000:g} MB"
        return SourceProblem(url, f"is larger than {size}", "Save it as a file and give that")
    return _fetched(url, final, data, told, limits)


def _fetched(url: str, final: str, data: bytes, headers: Message, limits: Limits) -> Fetched | SourceProblem:
    content_type = headers.get_content_type()
    kind = kind_of_name(urlsplit(final).path) if content_type in {"text/plain", "application/octet-stream"} else None
    kind = kind or (kind_of_words(data[:HEAD]) if content_type in _XML else _KINDS.get(content_type))
    if kind is None:
        return SourceProblem(url, f"is {content_type}, no text", "Give the address of a web page or a text")
    charset = headers.get_content_charset()
    return Fetched(Stream(url, io.BytesIO(data), limits, final, charset), kind)


class _StaysOnTheWeb(urllib.request.HTTPRedirectHandler):
    """Follows redirects to http and https alone."""

    def redirect_request(self, *args: Any, **named: Any) -> urllib.request.Request | None:
        """The next request (see the base class); an error where the server points elsewhere."""
        request = super().redirect_request(*args, **named)
        if request is not None and not is_address(request.full_url):
            raise urllib.error.URLError(f"it redirects to {request.full_url[:80]}, which is no web address")
        return request
