"""Whether one object of a file can be scored at all: what is wrong with it, and what would put it right.

Comes in: an object of a file of labels, readings or documents. Goes out: nothing, or an `UnfitError`. Readings of other
systems may tell less than labels: parts that are absent are wrong answers and no more; a word that the guide does not
know, or a place outside the text, is refused in both, because it would quietly count as a wrong answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from communique.model import ACTS, FORMS, KINDS, REPORTED, STATUSES

Json = Mapping[str, Any]
_OF_CONTACT = {"kind": KINDS, "status": STATUSES, "reported": REPORTED}
_OF_STATEMENT = {"act": ACTS, "form": FORMS}
_SPAN = "Places are [start, end): code points from 0, the end exclusive"


class UnfitError(Exception):
    """What is wrong with an object (`told`) and what to do about it (`remedy`); its reader adds the line."""

    def __init__(self, told: str, remedy: str) -> None:
        super().__init__(told)
        self.told, self.remedy = told, remedy


def demand_document(one: Json) -> None:
    """Raise UnfitError where a document holds no text."""
    if not isinstance(one.get("text"), str):
        raise UnfitError(
            "the document has no text", 'Give {"id": ..., "text": ...}; offsets count the code points of text'
        )


def demand_label(one: Json, text: str | None) -> None:
    """Raise UnfitError where an object is no label in the guide's form. `text`: its document's, None where unknown."""
    demand_reading(one, text)
    for at, said in enumerate(one.get("statements") or (), 1):
        for name in ("act", "content"):
            if not said.get(name):
                raise UnfitError(
                    f"statement {at} has no {name}", 'Label it, or leave "statements" out of this document'
                )


def demand_reading(one: Json, text: str | None) -> None:
    """Raise UnfitError where contacts or statements are no lists of objects, a word is unknown to the guide, or a place
    lies outside `text`."""
    if "contacts" not in one:
        raise UnfitError('there are no "contacts"', 'Write "contacts": [] for a document that reports none')
    for name, words in (("contact", _OF_CONTACT), ("statement", _OF_STATEMENT)):
        for at, found in enumerate(_objects(one.get(f"{name}s"), f"{name}s"), 1):
            _demand_words(found, f"{name} {at}", words)
            for part, span in _spans(found):
                _demand_within(f"{name} {at}: {part}", span, text)


def _objects(value: Any, name: str) -> Sequence[Json]:
    listed = [] if value is None else value
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise UnfitError(
            f'"{name}" is no list of objects', 'The form: {"id": ..., "contacts": [{...}], "statements": [{...}]}'
        )
    if name == "contacts":
        for one in listed:
            _objects(one.get("participants"), "participants")
    return listed


def _demand_words(one: Json, where: str, words: Mapping[str, Sequence[str]]) -> None:
    for name, known in words.items():
        told = one.get(name)
        if told is not None and told not in known:
            near = get_close_matches(str(told), known, 1)
            meant = f"Did you mean {near[0]}? " if near else ""
            raise UnfitError(f"{where}: {name} {told!r} is unknown", f"{meant}Known: {', '.join(known)}")


def _spans(found: Json) -> Iterator[tuple[str, Any]]:
    """The spans of a contact or statement with the names of their parts; words in place of a span are let be."""
    for part in ("evidence", "cue", "content", "source"):
        value = found.get(part)
        if value is not None and not isinstance(value, str):
            several = isinstance(value, list) and (not value or isinstance(value[0], list))
            yield from ((part, span) for span in (value if several else [value]))


def _demand_within(where: str, span: Any, text: str | None) -> None:
    whole = isinstance(span, list) and len(span) == 2 and all(type(place) is int for place in span)
    if not whole:
        raise UnfitError(f"{where} {span!r} is no span", _SPAN)
    start, end = span
    if not 0 <= start < end or (text is not None and end > len(text)):
        limits = "" if text is None else f" (0 to {len(text)})"
        raise UnfitError(f"{where} [{start}, {end}) lies outside the text{limits}", _SPAN)
