"""Labels on disk, and labels out of a record: gold for `communique evaluate`.

Comes in: JSON Lines files; or a record that people reviewed. Goes out: labels by document id; or labels with the
documents that they stand for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.evaluation.trouble import EvaluationError
from communique.model.guide import contact_to_guide, statement_to_guide
from communique.record import Filter, Record, StoredReading

Json = dict[str, Any]
_ANY = Filter()
_GUIDE_CONTACT = (
    "key", "kind", "status", "reported", "participants", "date", "place", "requested_by", "evidence",
)  # fmt: skip
_GUIDE_STATEMENT = (
    "contact", "speaker", "holder", "addressee", "act", "form", "cue", "content", "issues", "instruments",
)  # fmt: skip


def read_lines(path: Path) -> dict[str, Json]:
    """The objects of a JSON Lines file by their id. Raises EvaluationError, with the line, for others."""
    out: dict[str, Json] = {}
    try:
        with path.open(encoding="utf-8") as lines:
            for at, line in enumerate(lines, 1):
                if line.strip():
                    one = _object(path, at, line)
                    if out.setdefault(one["id"], one) is not one:
                        raise EvaluationError(f"{path}, line {at}: the id {one['id']!r} comes twice")
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path} cannot be read: {error}") from error
    return out


def _object(path: Path, at: int, line: str) -> Json:
    try:
        one = json.loads(line)
        one["id"]
    except (ValueError, KeyError, TypeError) as error:
        raise EvaluationError(f"{path}, line {at}: no JSON object with an id ({error})") from error
    return dict(one)


def reviewed(record: Record, asked: Filter = _ANY) -> Iterator[tuple[Json, Json]]:
    """The labels and the document of every reading that people reviewed: contacts where every report was ruled on,
    statements where every statement was too (else the document is marked `"full": false`). A document without any
    finding that could be ruled on is left out: nobody looked at it."""
    for one in record.readings(asked, reviewed=True):
        if one.ruled_on and one.contacts_reviewed:
            yield _label(one), _document(one)


def _label(one: StoredReading) -> Json:
    label: Json = {"id": one.document.id, "contacts": [_contact(contact_to_guide(c)) for c in one.reading.contacts]}
    if one.statements_reviewed:
        said = [statement_to_guide(statement) for statement in one.reading.statements]
        label["statements"] = [{name: each[name] for name in _GUIDE_STATEMENT} for each in said]
    return label


def _contact(told: Mapping[str, Any]) -> Json:
    out = {name: told[name] for name in _GUIDE_CONTACT}
    out["participants"] = [{name: one[name] for name in ("name", "office", "state")} for one in told["participants"]]
    out["date"] = {name: told["date"][name] for name in ("text", "start", "end")}
    return out


def _document(one: StoredReading) -> Json:
    document, page = one.document, one.reading
    told = {
        name: getattr(document, name) or (getattr(page, name).value if getattr(page, name) else None)
        for name in ("title", "publisher", "published")
    }
    return {
        "id": document.id, **told, "lang": document.lang, "url": document.url, "full": one.statements_reviewed,
        "text": document.text,
    }  # fmt: skip
