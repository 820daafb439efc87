"""Amendments: which fields of a finding a person may set, and what values they take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from communique.errors import QuestionError
from communique.model import ACTS, FORMS, KINDS, REPORTED, STATUSES
from communique.record.days import first_day, last_day
from communique.record.parties import party_code

_WORDS = {"kind": KINDS, "status": STATUSES, "reported": REPORTED, "act": ACTS, "form": FORMS}
_PARTY = {"requested_by", "caller"}
SPANS = ("content", "cue")
"""The fields of a statement that are spans of the document's text."""

PARTICIPANT = ("name", "office", "state")
"""The fields of a participant."""

FIELDS = {
    "contact": ("kind", "status", "reported", "date", "place", "requested_by", "caller", "duration", "participant"),
    "report": ("kind", "status", "reported", "date", "place", "requested_by", "caller", "duration", "participant"),
    "statement": ("act", "form", "speaker", "holder", "addressee", *SPANS),
}
"""The fields that a person may amend, by what they belong to."""


def checked(what: str, field: str, value: Any) -> Any:
    """The value as it is kept: words of the guide, codes of parties, dates with start and end, spans as [start, end],
    participants as {"of": ..., "set": ...} (see `people`). None clears a field. Raises QuestionError for a field or
    value that cannot be."""
    if field not in FIELDS.get(what, ()):
        known = ", ".join(FIELDS.get(what, ())) or "none"
        raise QuestionError(f"{field!r} of a {what} cannot be amended", f"These can: {known}")
    if field in _WORDS:
        if value not in _WORDS[field]:
            raise QuestionError(f"{value!r} is no {field}", "Choose from: " + ", ".join(_WORDS[field]))
        return value
    if field == "holder":
        return [party_code(one) for one in ([value] if isinstance(value, str) else value or ())]
    if field == "date":
        return _date(value)
    if field in SPANS:
        return _span(field, value)
    if field == "participant":
        return _participant(value)
    if value is not None and not isinstance(value, str):
        raise QuestionError(f"{value!r} is no {field}", "Give it as words")
    return party_code(value) if value is not None and field in _PARTY else value


def _date(value: Any) -> dict[str, str | None] | None:
    if value is None:
        return None
    told = {"start": value, "end": value} if isinstance(value, str) else dict(value)
    start, end = told.get("start"), told.get("end") or told.get("start")
    if first_day(start) is None or last_day(end) is None or (first_day(start) or "") > (last_day(end) or ""):
        raise QuestionError(f"{value!r} is no date", 'Write it as 2023-08-20, 2023-08, or {"start": ..., "end": ...}')
    return {"start": start, "end": end}


def _span(field: str, value: Any) -> list[int]:
    if not isinstance(value, Sequence) or len(value) != 2 or not all(type(one) is int for one in value):
        raise QuestionError(f"{value!r} is no {field}", "Give its words as they stand in the text, or [start, end]")
    start, end = value
    if not 0 <= start < end:
        raise QuestionError(f"{value!r} is no {field}", "A span starts before it ends")
    return [start, end]


def _participant(value: Any) -> dict[str, Any]:
    """Whom ("of", None to add one) and what is set ("set", None to take out)."""
    of, new = (value.get("of"), value.get("set")) if isinstance(value, Mapping) else (None, None)
    if of is None and new is None:
        raise QuestionError("nothing was changed in a participant", "Tell a name, an office or a party")
    return {"of": None if of is None else _parts(of, None), "set": None if new is None else _parts(new, of)}


def _parts(told: Any, of: Any) -> dict[str, str | None]:
    known = isinstance(told, Mapping) and told.keys() <= set(PARTICIPANT)
    if not known or not all(one is None or isinstance(one, str) for one in told.values()):
        raise QuestionError(f"{told!r} is no participant", "It has " + ", ".join(PARTICIPANT))
    parts = {name: (value or "").strip() or None for name, value in told.items()}
    if parts.get("state"):
        parts["state"] = party_code(parts["state"] or "")
    after = {**(of or {}), **parts}
    if not (after.get("name") or after.get("state")):
        raise QuestionError("a participant needs a name or a party", "To take one out, set nothing")
    return parts
