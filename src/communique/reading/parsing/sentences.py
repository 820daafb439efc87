"""Paragraphs into sentences: rules over full stops, closing quotation marks, short forms and list marks.

Comes in: a text and the span of a paragraph, in which a line break is white space (hard-wrapped lines), but a blank
line or a list mark at the start of a line begins a new sentence. Goes out: spans of sentences, in order, none empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from communique.model import Span
from communique.reading.parsing.splitting import Splitting

_OPENING = "[\"'(\\[\u201c\u2018\u00ab]"
_CLOSING = "[\"')\\]\u201d\u2019\u00bb]"
# A stop with what closes after it and the space behind, before something that may begin a sentence.
_STOP = re.compile(
    rf"(?P<stop>[.!?\u2026]+){_CLOSING}*(?:\s+(?={_OPENING}*(?:[^\W\d_a-z]|\d|[#@*\u2022]))|$)"
    rf"|(?P<glued>(?<=[a-z]{{3}})\.)(?=(?:[A-Z][a-z]*)\s)"
    r"|(?P<wide>[\u3002\uff01\uff1f\u061f\u06d4]+)\s*"
    r"|(?<!\s)\s*\n[^\S\n]*\n\s*|(?<!\s)\s*\n\s*(?=[\u2022\u25cf\u25aa*\u2023-][^\S\n]+\S|\(?\d{1,2}[.)][^\S\n]+[A-Z])"
)
_LAST_WORD = re.compile(r"(?:[^\W_]|['\u2019.])+$")
_FIRST_WORD = re.compile(r"\W*(\w+)")
# What stands before the stop of a list number: "1." or "(a)." alone.
_LIST_MARK = re.compile(r"\W*(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5})$")
_LETTERS_WITH_STOPS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]$")


def split_sentences(text: str, paragraph: Span, splitting: Splitting) -> list[Span]:
    """The sentences of `text` within `paragraph`, white space around them left out."""
    return list(_sentences(text, paragraph, splitting))


def _sentences(text: str, paragraph: Span, splitting: Splitting) -> Iterator[Span]:
    start = paragraph.start
    for match in _STOP.finditer(text, paragraph.start, paragraph.end):
        if match["stop"] and not _ends(text, start, match, paragraph.end, splitting):
            continue
        if match["glued"] and _first_word(text, match.end(), paragraph.end) not in splitting.starters:
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, paragraph.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    inner = text[start:end]
    body = inner.strip()
    if body:
        start += inner.index(body[0])
        yield Span(start, start + len(body))


def _first_word(text: str, start: int, end: int) -> str:
    match = _FIRST_WORD.match(text, start, min(end, start + 60))
    return match[1] if match else ""


def _ends(text: str, start: int, match: re.Match[str], end: int, splitting: Splitting) -> bool:
    """Whether the stop that was found ends the sentence that began at `start`."""
    if match["stop"] != "." or match.end() >= end:
        return True
    stop = match.start("stop")
    if _LIST_MARK.match(text[start:stop]) if stop - start < 8 else False:
        return False
    before = _LAST_WORD.search(text, max(start, stop - 30), stop)
    word = before[0] if before else ""
    following = _first_word(text, match.end(), end)
    if word in splitting.titles:
        return False
    if word in splitting.before_numbers and following[:1].isdigit():
        return False
    if word in splitting.shortened or _stands_for_letters(word):
        return following in splitting.starters
    return True


def _stands_for_letters(word: str) -> bool:
    """True for "U.S", "p.m" and single capitals before a stop, not for "I"."""
    return word != "I" and bool(_LETTERS_WITH_STOPS.match(word)) and (len(word) > 1 or word.isupper())
