"""Amendments: which fields of a finding a person may set, and what values they take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from communique.errors import QuestionError
from communique.model import ACTS, FORMS, KINDS, REPORTED, STATUSES
from communique.record.days import first_day, last_day
from communique.record.parties import party_code

_WORDS = {"kind": KINDS, "status": STATUSES, "reported": REPORTED, "act": ACTS, "form": FORMS}
_PARTY = {"requested_by", "caller"}
SPANS = ("content", "cue")
"""The fields of a statement that are spans of the document's text."""

FIELDS = {
    "contact": ("kind", "status", "date", "place", "requested_by", "caller", "duration"),
    "report": ("kind", "status", "reported", "date", "place", "requested_by", "caller", "duration"),
    "statement": ("act", "form", "speaker", "holder", "addressee", *SPANS),
}
"""The fields that a person may amend, by what they belong to."""


def checked(what: str, field: str, value: Any) -> Any:
    """The value as it is kept: words of the guide, codes of parties, dates with start and end, spans as [start, end].
    None clears a field. Raises QuestionError for a field or value that cannot be."""
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
