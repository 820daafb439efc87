"""The JSON Schema of a reading, published as docs/schema/reading-1.json: the guide's form, and what the program adds.

Its number rises when a reader of the old one would misread the new; keys may be added without that. Goes out:
`reading_schema()`, a dict; `python -m communique.exports.schema` prints it.
"""

from __future__ import annotations

import json
from typing import Any

from communique.model import ACTS, FORMS, KINDS, REPORTED, STATUSES

READING = "communique-reading/1"
"""The name and number of the schema; every exported line carries it as `schema`."""

Json = dict[str, Any]


def reading_schema() -> Json:
    """The schema of one line of JSON Lines: a reading in the guide's form, with or without the document's text."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:communique:schema:reading-1",
        "title": "A reading of one document",
        "description": "Contacts and statements found in one document. Offsets are [start, end) in code points of the "
        "document's text. Gold labels need only id and contacts.",
        "type": "object",
        "required": ["id", "contacts"],
        "properties": {
            "schema": {"const": READING},
            "id": _text("The document's id, as its source gave it; else the hash of its text."),
            "title": _text(None),
            "publisher": _text(None),
            "published": _text("ISO 8601 date or date-time; its local date anchors relative dates."),
            "url": _text(None),
            "contacts": {"type": "array", "items": {"$ref": "#/$defs/contact"}},
            "statements": {"type": ["array", "null"], "items": {"$ref": "#/$defs/statement"}},
            "version": {"type": "string", "description": "The reader and parser that made it."},
            "lang": _text("ISO 639-1."),
            "page": {
                "type": "object",
                "description": "What the page prints about itself.",
                "properties": {name: {"$ref": "#/$defs/fact"} for name in ("title", "publisher", "published")},
            },
            "furniture": _spans("Stretches that are no part of the text proper."),
            "notes": {"type": "array", "items": {"type": "string"}},
            "text_id": {"type": "string", "pattern": "^[0-9a-f]{16}$", "description": "Hash of the text."},
            "text": {"type": "string"},
            "told": {"type": "object", "description": "What the source alone told of the document."},
            "sightings": {"type": "array", "items": {"type": "object"}},
        },
        "$defs": {
            "span": _SPAN,
            "fact": _FACT,
            "participant": _participant(),
            "date": _date(),
            "topic": _topic(),
            "contact": _contact(),
            "statement": _statement(),
        },
    }


_SPAN: Json = {
    "type": "array",
    "prefixItems": [{"type": "integer", "minimum": 0}, {"type": "integer", "minimum": 0}],
    "minItems": 2,
    "maxItems": 2,
}
_FACT: Json = {
    "type": ["object", "null"],
    "required": ["value", "origin"],
    "properties": {
        "value": {"type": "string"},
        "origin": {"type": "string"},
        "span": {"anyOf": [{"$ref": "#/$defs/span"}, {"type": "null"}]},
    },
}


def _text(told: str | None) -> Json:
    out: Json = {"type": ["string", "null"]}
    return {**out, "description": told} if told else out


def _span(told: str) -> Json:
    return {"$ref": "#/$defs/span", "description": told}


def _spans(told: str) -> Json:
    return {"type": "array", "items": {"$ref": "#/$defs/span"}, "description": told}


def _one_of(words: tuple[str, ...]) -> Json:
    return {"enum": list(words)}


def _strings(told: str) -> Json:
    return {"type": "array", "items": {"type": "string"}, "description": told}


_CONFIDENCE: Json = {"type": "number", "minimum": 0, "maximum": 1}


def _participant() -> Json:
    return {
        "type": "object",
        "required": ["name", "state"],
        "properties": {
            "name": _text("The fullest name in the document; null where only a party is told."),
            "office": _text("As given."),
            "state": _text("ISO 3166 alpha-3, or the short name of an organisation."),
            "spans": _spans("The mentions."),
        },
    }


def _date() -> Json:
    return {
        "type": "object",
        "properties": {
            "text": _text("The words that tell it."),
            "start": {"type": ["string", "null"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
            "end": {"type": ["string", "null"], "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?$"},
            "span": {"anyOf": [{"$ref": "#/$defs/span"}, {"type": "null"}]},
            "weekday": {"type": "integer", "minimum": 0, "maximum": 6},
        },
    }


def _topic() -> Json:
    return {
        "type": "object",
        "required": ["kind", "id", "name", "span"],
        "properties": {
            "kind": {"enum": ["issue", "instrument"]},
            "id": {"type": "string"},
            "name": {"type": "string"},
            "span": {"$ref": "#/$defs/span"},
        },
    }


def _contact() -> Json:
    return {
        "type": "object",
        "required": ["key", "kind", "status", "reported", "participants"],
        "properties": {
            "key": {"type": "string", "description": "Its name within the document, such as c1."},
            "kind": _one_of(KINDS),
            "status": _one_of(STATUSES),
            "reported": _one_of(REPORTED),
            "participants": {"type": "array", "items": {"$ref": "#/$defs/participant"}},
            "date": {"$ref": "#/$defs/date"},
            "place": _text("Where, as told."),
            "requested_by": _text("The party at whose request, initiative or invitation."),
            "caller": _text("The party that telephoned."),
            "duration": _text("As told."),
            "evidence": _spans("The clauses that report it."),
            "rule": {"type": "string"},
            "confidence": _CONFIDENCE,
        },
    }


def _statement() -> Json:
    return {
        "type": "object",
        "required": ["holder", "act", "form", "cue", "content"],
        "properties": {
            "contact": _text("The key of the contact in which it was made."),
            "speaker": _text("The person; null where a party, both sides or a document speak."),
            "holder": _strings("The parties whose position it is."),
            "addressee": _text("A party or a person, where told."),
            "act": _one_of(ACTS),
            "form": _one_of(FORMS),
            "cue": _span("The words that carry the act."),
            "content": _span("What is said."),
            "source": {"anyOf": [{"$ref": "#/$defs/span"}, {"type": "null"}]},
            "issues": _strings("Subjects that it names."),
            "instruments": _strings("Agreements, bodies and initiatives that it names."),
            "topics": {"type": "array", "items": {"$ref": "#/$defs/topic"}},
            "rule": {"type": "string"},
            "confidence": _CONFIDENCE,
        },
    }


if __name__ == "__main__":
    print(json.dumps(reading_schema(), indent=2))
