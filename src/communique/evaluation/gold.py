"""Labels on disk, and labels out of a record: gold for `communique evaluate`.

Comes in: JSON Lines files; or a record that people reviewed. Goes out: labels by document id; or labels with the
documents that they stand for.
"""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from communique.evaluation.checking import UnfitError, demand_document, demand_label, demand_reading
from communique.evaluation.trouble import EvaluationError
from communique.model import Document
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


def read_documents(path: Path) -> dict[str, Json]:
    """The documents of a file by their id. Raises EvaluationError, with file and line, for one without text."""
    return read_lines(path, demand_document)


def document_of(row: Mapping[str, Any]) -> Document:
    """The document of a line, with what its source tells about it."""
    return Document(
        id=row["id"],
        text=row["text"],
        title=row.get("title"),
        publisher=row.get("publisher"),
        published=row.get("published"),
        url=row.get("url"),
        lang=row.get("lang") or "en",
    )


def read_labels(path: Path, documents: Mapping[str, Json]) -> dict[str, Json]:
    """The labels of a file, checked against the texts. Raises EvaluationError, with file and line, for what cannot be
    scored, and for a file without labels."""
    labels = read_lines(path, lambda one: demand_label(one, _text(documents, one)))
    if not labels:
        raise EvaluationError(f"{path} holds no labels", 'Write one JSON object a line: {"id": ..., "contacts": [...]}')
    return labels


def read_readings(path: Path, labels: Mapping[str, Json], documents: Mapping[str, Json]) -> dict[str, Json]:
    """The readings of a file, checked against the texts. Raises EvaluationError, with file and line, for what cannot be
    scored, and where not one document of the labels is read."""
    found = read_lines(path, lambda one: demand_reading(one, _text(documents, one)))
    if labels and not labels.keys() & found.keys():
        ids = f" (labelled: {next(iter(labels))!r}; read: {next(iter(found), None)!r})" if found else ""
        raise EvaluationError(
            f"{path} holds no reading of any labelled document{ids}",
            'Give readings the ids of the documents; {"id": ..., "contacts": []} tells that nothing is found in one',
        )
    return found


def _text(documents: Mapping[str, Json], one: Json) -> str | None:
    return documents[one["id"]]["text"] if one["id"] in documents else None


def read_lines(path: Path, demand: Callable[[Json], None] = lambda _: None) -> dict[str, Json]:
    """The objects of a JSON Lines file by their id; gzip is unpacked where the name ends in .gz. Raises
    EvaluationError, with the line, for what is no object with an id of its own or what `demand` finds unfit."""
    out: dict[str, Json] = {}
    for at, line in _lines(path):
        try:
            one = _object(line)
            if one["id"] in out:
                raise UnfitError(f"the id {one['id']!r} comes twice", "Give each document one line")
            demand(one)
        except UnfitError as error:
            raise EvaluationError(f"{path}, line {at}: {error.told}", error.remedy) from error
        out[one["id"]] = one
    return out


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines that are not blank, with their numbers from 1."""
    at = 0
    try:
        with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8-sig") as lines:
            for at, line in enumerate(lines, 1):
                if line.strip():
                    yield at, line
    except UnicodeDecodeError as error:
        raise EvaluationError(
            f"{path} is no UTF-8 after line {at}", "Save it as UTF-8, or name it .gz if packed"
        ) from error
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise EvaluationError(f"{path} is no whole gzip file", "Pack it anew, or give it unpacked") from error
    except OSError as error:
        raise EvaluationError(
            f"{path} cannot be read: {error.strerror}", "Give the path of a JSON Lines file"
        ) from error


def _object(line: str) -> Json:
    try:
        one = json.loads(line)
    except ValueError as error:
        raise UnfitError(f"this is no JSON ({error})", "Write each object whole, on one line") from error
    if not isinstance(one, dict) or not isinstance(one.get("id"), str):
        raise UnfitError("this is no JSON object with an id that is text", 'Begin each line with {"id": "..."')
    return one


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
