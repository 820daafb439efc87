"""Load the suite: documents/*.yaml (words) -> Case (offsets), and check every label on the way.

Labels are written as quoted words, so that a person can write and mend them; here they become offsets [start, end)
into the document's text, in the form of the public JSON of a reading. A quotation matches across line breaks and
runs of blanks. `README.md` beside this file describes the format.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from communique.model import ACTS, FORMS, KINDS, REPORTED, STATUSES, Document

FOLDER = Path(__file__).parent / "documents"
TRAPS = range(1, 15)
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,5}")
_CONTACT_KEYS = {"key", "kind", "status", "reported", "with", "date", "place", "requested_by", "evidence"}
_STATEMENT_KEYS = {
    "contact", "speaker", "holder", "addressee", "act", "form", "cue", "cue_nth", "content", "nth",
}  # fmt: skip
_CASE_KEYS = {"id", "traps", "fictional", "publisher", "published", "title", "text", "expect"}
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


class SuiteError(ValueError):
    """A label of the suite that is wrong in itself; the message names the document and the label."""


@dataclass(frozen=True, slots=True)
class Case:
    """One document of the suite: its style, the traps that it sets, and the expected reading as public JSON."""

    document: Document
    style: str
    traps: tuple[int, ...]
    fictional: bool
    contacts: tuple[dict[str, Any], ...]
    statements: tuple[dict[str, Any], ...]


@cache
def cases() -> tuple[Case, ...]:
    """Every document of the suite, in the order of the files. Raises SuiteError on the first wrong label."""
    return tuple(case for path in sorted(FOLDER.glob("*.yaml")) for case in _file_cases(path))


def to_gold(case: Case) -> dict[str, Any]:
    """The expected reading in the form of the labelling guide: id, contacts, statements, with offsets."""
    return {"id": case.document.id, "contacts": list(case.contacts), "statements": list(case.statements)}


def _file_cases(path: Path) -> Iterator[Case]:
    page = yaml.safe_load(path.read_text(encoding="utf-8"))
    for raw in page["documents"]:
        yield _case(page["style"], raw)


def _case(style: str, raw: Mapping[str, Any]) -> Case:
    name = raw["id"]
    _known(raw, _CASE_KEYS, name)
    _demand(set(raw["traps"]) <= set(TRAPS), name, "unknown trap")
    text = raw["text"]
    expect = raw.get("expect") or {}
    contacts = tuple(_contact(text, c, name) for c in expect.get("contacts") or ())
    by_key = {c["key"]: c for c in contacts}
    _demand(len(by_key) == len(contacts), name, "two contacts with one key")
    statements = tuple(_statement(text, s, by_key, name) for s in expect.get("statements") or ())
    document = Document(
        id=name,
        text=text,
        title=raw.get("title"),
        publisher=raw.get("publisher"),
        published=raw.get("published"),
        lang="en",
    )
    return Case(document, style, tuple(raw["traps"]), raw["fictional"], contacts, statements)


def _contact(text: str, raw: Mapping[str, Any], name: str) -> dict[str, Any]:
    where = f"{name}, contact {raw.get('key')}"
    _known(raw, _CONTACT_KEYS, where)
    status, reported = raw.get("status", "held"), raw.get("reported", "main")
    _demand(raw["kind"] in KINDS and status in STATUSES and reported in REPORTED, where, "unknown kind or status")
    requested_by = raw.get("requested_by")
    _demand(requested_by is None or bool(_CODE.fullmatch(requested_by)), where, "requested_by is no code")
    return {
        "key": raw["key"],
        "kind": raw["kind"],
        "status": status,
        "reported": reported,
        "participants": [_participant(p, where) for p in raw["with"]],
        "date": _date(raw.get("date"), where),
        "place": raw.get("place"),
        "requested_by": requested_by,
        "evidence": [list(_find(text, quote, 1, where)) for quote in raw["evidence"]],
    }


def _participant(raw: str, where: str) -> dict[str, str | None]:
    """ "Name | office | code", with "-" for what is not told; "Name / With / Slashes" stays as it is."""
    parts = [None if part.strip() == "-" else part.strip() for part in raw.split("|")]
    _demand(len(parts) == 3, where, f"participant {raw!r} has not three parts")
    _demand(parts[2] is None or bool(_CODE.fullmatch(parts[2])), where, f"{parts[2]!r} is no code")
    return dict(zip(("name", "office", "state"), parts, strict=True))


def _date(raw: list[str | None] | None, where: str) -> dict[str, str | None]:
    """[words], [words, day] or [words, start, end]; nothing where the text tells no date."""
    if raw is None:
        return {"text": None, "start": None, "end": None}
    start = raw[1] if len(raw) > 1 else None
    end = raw[2] if len(raw) > 2 else start
    for value in (start, end):
        _demand(value is None or bool(_DATE.fullmatch(value)), where, f"{value!r} is no date")
    return {"text": raw[0], "start": start, "end": end}


def _statement(text: str, raw: Mapping[str, Any], contacts: Mapping[str, dict[str, Any]], name: str) -> dict[str, Any]:
    where = f"{name}, statement {raw.get('content')!r}"
    _known(raw, _STATEMENT_KEYS, where)
    key = raw["contact"] if "contact" in raw else next(iter(contacts), None)
    _demand(key is None or key in contacts, where, f"unknown contact {key}")
    form = raw.get("form", "indirect")
    _demand(raw["act"] in ACTS and form in FORMS, where, "unknown act or form")
    speaker, holder = _voice(raw, contacts, key, where)
    content = _find(text, raw["content"], raw.get("nth"), where)
    return {
        "contact": key,
        "speaker": speaker,
        "holder": holder,
        "addressee": raw.get("addressee"),
        "act": raw["act"],
        "form": form,
        "cue": list(_cue(text, raw["cue"], content, raw.get("cue_nth"), where)),
        "content": list(content),
    }


def _voice(
    raw: Mapping[str, Any], contacts: Mapping[str, dict[str, Any]], key: str | None, where: str
) -> tuple[str | None, list[str]]:
    """Speaker and holder. "both" stands for all parties of the contact; a participant's party need not be repeated."""
    speaker = raw.get("speaker")
    if speaker == "both":
        _demand(key is not None, where, "both without a contact")
        return None, sorted({p["state"] for p in contacts[str(key)]["participants"] if p["state"]})
    if "holder" in raw:
        _demand(all(_CODE.fullmatch(code) for code in raw["holder"]), where, "holder is no code")
        return speaker, list(raw["holder"])
    states = {p["state"] for c in contacts.values() for p in c["participants"] if p["name"] == speaker}
    _demand(len(states) == 1, where, f"no holder told, and {speaker!r} is no participant of one party")
    return speaker, sorted(states)


def _occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Where the words of `quote` stand in `text`; any run of white space matches any other."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    before = r"(?<!\w)" if quote[:1].isalnum() else ""
    after = r"(?!\w)" if quote.strip()[-1:].isalnum() else ""
    return [match.span() for match in re.finditer(before + pattern + after, text)]


def _find(text: str, quote: str, nth: int | None, where: str) -> tuple[int, int]:
    """The one place of `quote`, or the nth (from 1) where it comes several times."""
    places = _occurrences(text, quote)
    _demand(bool(places), where, f"not in the text: {quote!r}")
    if nth is None:
        _demand(len(places) == 1, where, f"comes {len(places)} times, say which (nth): {quote!r}")
        return places[0]
    _demand(1 <= nth <= len(places), where, f"no occurrence {nth} of {quote!r}")
    return places[nth - 1]


def _cue(text: str, quote: str, content: tuple[int, int], nth: int | None, where: str) -> tuple[int, int]:
    """The cue's place: the nth, or the one closest to the content."""
    if nth is not None:
        return _find(text, quote, nth, where)
    places = _occurrences(text, quote)
    _demand(bool(places), where, f"cue not in the text: {quote!r}")
    return min(places, key=lambda place: max(place[0] - content[1], content[0] - place[1], 0))


def _known(raw: Mapping[str, Any], keys: set[str], where: str) -> None:
    odd = sorted(set(raw) - keys)
    _demand(not odd, where, f"unknown fields {odd}")


def _demand(holds: bool, where: str, what: str) -> None:
    if not holds:
        raise SuiteError(f"{where}: {what}")
