"""Addresses of pages: live ones for the server, relative ones between files for a published site.

Templates ask for every link here, so that the same template serves both.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol
from urllib.parse import quote, urlencode

from communique.model import Span

PART = 16_000
"""How many code points of a text one page of a document shows."""

Query = Sequence[tuple[str, object]]


class Addresses(Protocol):
    """Makes links from the page that is being rendered."""

    def href(self, path: str, query: Query = (), fragment: str = "") -> str | None:
        """The address of a page, or None where there is no such page here."""
        ...

    def static(self, name: str) -> str:
        """The address of a file of static/."""
        ...


class Live:
    """Addresses of the server. `versions` tells a hash for each static file, so that browsers may keep them."""

    def __init__(self, versions: dict[str, str]) -> None:
        self._versions = versions

    def href(self, path: str, query: Query = (), fragment: str = "") -> str:
        """The path, quoted, with its query and fragment."""
        words = urlencode([(key, value) for key, value in query if value not in ("", None)])
        return quote(path, safe="/") + (f"?{words}" if words else "") + (f"#{quote(fragment)}" if fragment else "")

    def static(self, name: str) -> str:
        """The file with its version."""
        return f"/static/{name}?v={self._versions[name]}"


def part_of(offset: int) -> int:
    """Which part of a document's page shows this offset, from 1."""
    return offset // PART + 1


def place(document: str, span: Span | None) -> tuple[str, list[tuple[str, object]], str]:
    """Path, query and fragment of a span of a document: /documents/ID#c412-448."""
    if span is None:
        return f"/documents/{document}", [], ""
    part = part_of(span.start)
    return f"/documents/{document}", [("part", part)] if part > 1 else [], f"c{span.start}-{span.end}"
