"""Bytes become text: byte order mark, the server's word, UTF-8, else Windows-1252; and what is no text at all.

Comes in: bytes. Goes out: text and whether its letters were guessed, or what kind of binary file it is.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"SQLite format 3", "a SQLite file"),
)
HEAD = 8192  # bytes looked at to tell text from other files
_CONTROLS = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27}) + b"\x7f"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text from bytes; `guessed` is true where it was no UTF-8 and was read as Windows-1252."""

    text: str
    guessed: bool = False


def bom_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the beginning tells."""
    return next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)


def decoded(data: bytes, charset: str | None = None) -> Decoded:
    """`data` as text, by byte order mark, `charset`, UTF-8, else Windows-1252. Never raises: the few bytes that
    Windows-1252 leaves open are read as Latin-1 controls."""
    for encoding in (bom_encoding(data), charset, "utf-8"):
        text = _tried(data, encoding)
        if text is not None:
            return Decoded(text)
    return Decoded(_tried(data, "cp1252") or data.decode("latin-1"), guessed=True)


def binary_kind(head: bytes) -> str | None:
    """What kind of file that is no text begins with `head`, None where it may be text."""
    for signature, kind in _SIGNATURES:
        if head.startswith(signature):
            return kind
    if bom_encoding(head):
        return None
    if head.count(0) > len(head) // 4:
        return "UTF-16 without a byte order mark, or a binary file"
    controls = len(head) - len(head.translate(None, _CONTROLS))
    return "a binary file" if controls > len(head) // 10 else None


def _tried(data: bytes, encoding: str | None) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (UnicodeDecodeError, LookupError):
        return None
