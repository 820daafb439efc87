"""Screening: is this text fit to be read, and what should its reader know? Texts are kept whatever is found.

Comes in: a Document. Goes out: the Document with its language, and notes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from communique.model import Document
from communique.sources.language import language_name, tell_language
from communique.sources.problem import Item, Severity, SourceProblem

READ_LANGUAGES = frozenset({"en"})
LONGEST_LINE = 20_000  # characters; the longest paragraph of a press conference has some 5,000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_DIRECTION = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_PARAGRAPH = re.compile(r"[^\n]+")


def screened(document: Document, where: str, line: int | None = None) -> Iterator[Item]:
    """What is to be known about `document`, then the document with its language.

    The text is passed on unaltered but for halves of surrogate pairs, which no file can hold and which are replaced.
    """
    if _SURROGATE.search(document.text):
        yield _note("broken characters were replaced by U+FFFD", "Save the source anew as UTF-8", where, line)
        document = replace(document, text=_SURROGATE.sub("\ufffd", document.text))
    text = document.text
    for message, remedy in _notes(text):
        yield _note(message, remedy, where, line)
    document = replace(document, lang=_language(document))
    if document.lang is not None and document.lang not in READ_LANGUAGES:
        yield _note(
            f"the text is in {language_name(document.lang)}, and only English is read today",
            "It is kept unread; give an English version, or set “lang” where this is wrong",
            where, line, "warning",
        )  # fmt: skip
    yield document


def _language(document: Document) -> str | None:
    """The language that the source tells, unless the letters of the text speak against it; else what the text shows."""
    seen = tell_language(document.text)
    if document.lang and (seen.lang is None or seen.latin or document.lang not in READ_LANGUAGES):
        return document.lang
    return seen.lang


def _notes(text: str) -> Iterator[tuple[str, str]]:
    controls = {f"U+{ord(sign):04X}" for sign in _CONTROL.findall(text)}
    if controls:
        yield f"holds control characters ({', '.join(sorted(controls)[:5])})", "They are kept and read as blanks"
    if _DIRECTION.search(text):
        yield "holds marks of writing direction", "They are kept; offsets count them"
    longest = max((match.end() - match.start() for match in _PARAGRAPH.finditer(text)), default=0)
    if longest > LONGEST_LINE:
        yield f"a single line holds {longest:,} characters", "Paragraphs cannot be told apart; put back its line breaks"
    if unbalanced_quotes(text):
        yield "a quotation mark is never closed", "A quotation may be read too long there; check it"


def unbalanced_quotes(text: str) -> bool:
    """True where a paragraph opens a quotation and neither closes it nor hands it on to a next one that opens it anew,
    as printed speech of several paragraphs does."""
    left_open = False
    for match in _PARAGRAPH.finditer(text):
        words = match[0].strip()
        if not words:
            continue
        if left_open and not words.startswith(("“", '"')):
            return True
        left_open = words.count("“") > words.count("”") or words.count('"') % 2 == 1
    return left_open


def _note(message: str, remedy: str, where: str, line: int | None, severity: Severity = "note") -> SourceProblem:
    return SourceProblem(where, message, remedy, line, severity)
