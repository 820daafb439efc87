"""W3C Web Annotations: every statement and report as an annotation of its document.

A page of annotations in JSON-LD; each has a position selector (code points, as the recommendation counts them) and a
quotation selector with the words around, for tools whose copy of the text differs a little.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TextIO

from communique.exports.lines import json_text
from communique.model import Span
from communique.record import DocumentCard, Filter, Record, Report, StoredContact, StoredStatement

_AROUND = 32
"""Code points of context on each side of a quotation."""

_TEXTS = 16
"""Texts kept at hand: statements of one document stand together."""

Json = dict[str, Any]


def write(record: Record, asked: Filter, out: TextIO) -> None:
    """Write one page of annotations, one on a line. Its id, which the recommendation asks for, stands last: it is a
    hash of theirs, so that two exports of one record agree."""
    named = hashlib.sha1(usedforsecurity=False)
    out.write('{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[')
    for at, one in enumerate(annotated(record, asked)):
        out.write((",\n" if at else "\n") + json_text(one))
        named.update(one["id"].encode("utf-8"))
    out.write(f'\n],"id":"urn:communique:annotations:{named.hexdigest()[:16]}"}}\n')


def annotated(record: Record, asked: Filter) -> Iterator[Json]:
    """The annotations: reports by contact, then statements."""
    text_of = lru_cache(maxsize=_TEXTS)(record.text)
    for contact in record.contacts(asked):
        for report in contact.reports:
            if report.evidence:
                yield _of_report(contact, report, text_of(report.document.id))
    for statement in record.statements(asked):
        yield _of_statement(statement, text_of(statement.document.id))


def _of_report(contact: StoredContact, report: Report, text: str) -> Json:
    told = f"{report.kind.replace('_', ' ')} of {' and '.join(contact.parties)}, {report.status}"
    tags = [report.kind, report.status, *contact.parties]
    targets = _targets(report.document, report.evidence, text)
    return _annotation(f"{report.document.id}:{contact.id}-{report.id}", tags, told, targets)


def _of_statement(one: StoredStatement, text: str) -> Json:
    who = one.speaker or " and ".join(one.holder)
    tags = [one.act, *one.holder, *(topic.name for topic in (*one.issues, *one.instruments))]
    told = f"{who}: {one.act.replace('_', ' ')}"
    targets = _targets(one.document, (one.cue, one.content), text)
    return _annotation(f"{one.document.id}:{one.id}", tags, told, targets)


def _annotation(name: str, tags: list[str], told: str, targets: list[Json]) -> Json:
    body = [{"type": "TextualBody", "value": told, "format": "text/plain", "purpose": "describing"}]
    body += [{"type": "TextualBody", "value": tag, "purpose": "tagging"} for tag in dict.fromkeys(tags)]
    return {
        "id": f"urn:communique:{name}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": body,
        "target": targets if len(targets) > 1 else targets[0],
    }


def _targets(document: DocumentCard, spans: tuple[Span, ...], text: str) -> list[Json]:
    address = document.url or f"urn:communique:document:{document.id}"
    return [{"source": address, "selector": _selectors(span, text)} for span in dict.fromkeys(spans)]


def _selectors(span: Span, text: str) -> list[Json]:
    return [
        {"type": "TextPositionSelector", "start": span.start, "end": span.end},
        {
            "type": "TextQuoteSelector",
            "exact": span.of(text),
            "prefix": text[max(0, span.start - _AROUND) : span.start],
            "suffix": text[span.end : span.end + _AROUND],
        },
    ]
