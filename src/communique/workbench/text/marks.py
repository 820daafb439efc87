"""The marks of one document: every span of its statements and reports, its furniture, and hits of a search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from communique.model import Span
from communique.record import Report, StoredDocument, StoredStatement
from communique.workbench.text.segments import Mark


def document_marks(
    document: StoredDocument,
    statements: Iterable[StoredStatement],
    reports: Iterable[Report],
    hits: Iterable[Span] = (),
) -> list[Mark]:
    """All marks of a document's page."""
    out = [Mark(span.start, span.end, "furniture") for span in document.furniture]
    out += [Mark(span.start, span.end, "hit") for span in hits]
    for statement in statements:
        out += statement_marks(statement)
    for report in reports:
        out += report_marks(report)
    return out


def statement_marks(one: StoredStatement) -> Iterator[Mark]:
    """Cue, content, source and subjects of a statement."""
    yield Mark(*one.content, "content", one.id)
    yield Mark(*one.cue, "cue", one.id)
    if one.source:
        yield Mark(*one.source, "source", one.id)
    for topic in (*one.issues, *one.instruments):
        if topic.span != one.content:
            yield Mark(*topic.span, "topic", one.id)


def report_marks(one: Report) -> Iterator[Mark]:
    """The clauses that report a contact, its date and its participants."""
    for span in one.evidence:
        yield Mark(*span, "evidence", one.id)
    if one.date.span:
        yield Mark(*one.date.span, "date", one.id)
    for person in one.participants:
        for span in person.spans:
            yield Mark(*span, "person", one.id)
