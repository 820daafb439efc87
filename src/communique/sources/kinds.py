"""Kinds of sources: by the ending of a name, or by the first words where the name does not tell."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

Kind = Literal["text", "html", "jsonl", "json", "csv", "docx", "feed"]

ENDINGS: dict[str, Kind] = {
    ".txt": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".jsonl": "jsonl",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".docx": "docx",
    ".rss": "feed",
    ".atom": "feed",
}
PACKED = ".gz"
"""The ending of a file that gzip packed; what stands before it tells the kind."""
_LIST = re.compile(rb"\[\s*\{|\{\s*\n")
_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|rdf)\b", re.IGNORECASE)


def kind_of_name(name: str) -> Kind | None:
    """The kind that the ending of a file's name tells, None for other endings."""
    name = name.lower()
    return ENDINGS.get(PurePath(name.removesuffix(PACKED)).suffix)


def kind_of_words(head: bytes) -> Kind:
    """The kind that the first bytes of a source show: a feed or HTML by its tags, JSON and JSONL by their brackets, a
    Word document by its archive, else text."""
    if head.startswith(b"PK\x03\x04") and b"word/" in head:
        return "docx"
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1024].lower()
    if start.startswith((b"<?xml", b"<rss", b"<feed", b"<rdf")) and _FEED.search(start):
        return "feed"
    if _LIST.match(start):
        return "json"
    if start.startswith((b"<!doctype html", b"<html", b"<?xml", b"<head")):
        return "html"
    return "jsonl" if start.startswith((b'{"', b"{ ", b"{'")) else "text"
