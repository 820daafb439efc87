"""Contacts, statements and documents as JSON objects, for `--json`: the guide's keys, and the record's beside them."""

from __future__ import annotations

from typing import Any

import msgspec

from communique.record import DocumentCard, Report, StoredContact, StoredDocument, StoredStatement

Json = dict[str, Any]


def plain(value: Any) -> Any:
    """Frozen dataclasses as dicts, spans as [start, end], all the way down."""
    return msgspec.to_builtins(value)


def contact(one: StoredContact) -> Json:
    """A contact with its reports."""
    out: Json = plain(one)
    out["date"] = {"start": one.start, "end": one.end, "how": one.dating, "by": one.dated_by}
    for key in ("start", "end", "dating", "dated_by"):
        del out[key]
    out["participants"] = out.pop("attendees")
    out["reports"] = [report(each) for each in one.reports]
    return out


def report(one: Report) -> Json:
    """One document's account."""
    out: Json = plain(one)
    out["document"] = document(one.document)
    del out["contact"]
    return out


def statement(one: StoredStatement) -> Json:
    """A statement with its words; issues as labels and instruments as names, with their spans under `topics`."""
    out: Json = plain(one)
    out["document"] = document(one.document)
    out["topics"] = [{"kind": "issue", **each} for each in out["issues"]]
    out["topics"] += [{"kind": "instrument", **each} for each in out["instruments"]]
    for kind in ("issues", "instruments"):
        out[kind] = list(dict.fromkeys(each["name"] for each in out[kind]))
    return out


def document(one: DocumentCard) -> Json:
    """A document without its text."""
    out: Json = plain(one)
    return out


def full_document(one: StoredDocument) -> Json:
    """A document with its text."""
    out = document(one.card)
    rest: Json = plain(one)
    del rest["card"]
    return {**out, **rest}


def anything(one: StoredContact | StoredStatement | StoredDocument) -> Json:
    """Whatever `show` shows."""
    if isinstance(one, StoredContact):
        return contact(one)
    return statement(one) if isinstance(one, StoredStatement) else full_document(one)
