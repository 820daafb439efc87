"""Kinds of sources: by the ending of a name, or by the first words where the name does not tell."""

from __future__ import annotations

from pathlib import PurePath
from typing import Literal

Kind = Literal["text", "html", "jsonl", "csv"]

ENDINGS: dict[str, Kind] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".csv": "csv",
}


def kind_of_name(name: str) -> Kind | None:
    """The kind that the ending of a file's name tells, None for other endings."""
    return ENDINGS.get(PurePath(name).suffix.lower())


def kind_of_words(head: bytes) -> Kind:
    """The kind that the first bytes of a source show: HTML by its tags, JSONL by its brace, else text."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1024].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head")):
        return "html"
    return "jsonl" if start.startswith((b'{"', b"{ ", b"{'", b"{\n")) else "text"
