"""Document: one text from one publisher, as sources hand it to reading. The stored text is never changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Document:
    """One text with what its source told about it.

    `text` is stored exactly as given; every offset of every finding counts code points in it. `published` is an
    ISO 8601 date or date-time (the local date in it anchors relative dates) or None. `lang` is an ISO 639-1 code.
    `extra` keeps what the source told beyond our own fields (columns of a CSV, HTML metadata).
    """

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    lang: str | None = None
    extra: Mapping[str, str] = field(default_factory=dict)


def text_id(text: str) -> str:
    """The id of a stored text: the first 16 hexadecimal digits of its SHA-256 over UTF-8."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
