"""Segments set for the page: each piece with its words, its classes and what it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.model import Span
from communique.workbench.text.segments import Mark, Segment, segments


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of a shown text. `classes` are the kinds of its marks, `of` the findings it belongs to, `card` the
    finding whose words carry it (a link to its card) or "", `anchors` the spans that begin here, `first` whether this
    is the first piece of that cue."""

    text: str
    start: int
    end: int
    classes: str
    of: str
    card: str
    anchors: tuple[str, ...]
    first: bool


def pieces(text: str, within: Span, marks: Sequence[Mark]) -> list[Piece]:
    """The pieces of text[within] in order."""
    anchors = _anchors(marks)
    seen: set[str] = set()
    out = []
    for one in segments(within.start, within.end, marks):
        card = next((mark.of for mark in reversed(one.marks) if mark.kind == "cue"), "")
        out.append(_piece(text, one, card, tuple(anchors.pop(one.start, ())), first=card not in seen))
        seen.add(card)
    return out


def _piece(text: str, one: Segment, card: str, anchors: tuple[str, ...], *, first: bool) -> Piece:
    return Piece(
        text=shown(text[one.start : one.end]),
        start=one.start,
        end=one.end,
        classes=" ".join(_each(f"m-{mark.kind}" for mark in one.marks)),
        of=" ".join(_each(mark.of for mark in one.marks if mark.of)),
        card=card,
        anchors=anchors,
        first=first,
    )


def _anchors(marks: Iterable[Mark]) -> dict[int, list[str]]:
    out: dict[int, dict[str, None]] = {}
    for one in marks:
        if one.kind != "furniture":
            out.setdefault(one.start, {})[f"c{one.start}-{one.end}"] = None
    return {start: list(names) for start, names in out.items()}


def _each(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(values))


_UNSEEN = {
    **dict.fromkeys((*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)), "\ufffd"),
    **dict.fromkeys((0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069), "\u2060"),
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}


def shown(text: str) -> str:
    """The text as a browser may show it, each sign for one sign: control signs, lone surrogates and signs that turn the
    direction of what follows are replaced, so that a stranger's text cannot disturb the page around it."""
    return text.translate(_UNSEEN)
