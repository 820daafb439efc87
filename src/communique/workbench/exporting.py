"""Lists as files: /contacts.csv, /contacts.json, the same for statements and documents, with the filter of the page.

Rows stream: the record is asked in one thread of its own, since it is not shared between threads.
"""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import BaseRoute, Route

from communique.errors import CommuniqueError
from communique.model import Topic
from communique.record import DocumentCard, Filter, Record, StoredContact, StoredStatement
from communique.workbench.answering import html, problem, shared_of
from communique.workbench.asked import Asked
from communique.workbench.desk import desk
from communique.workbench.settings import Workbench

Cells = tuple[object, ...]

CONTACT_HEAD = (
    "id", "start", "end", "dating", "kind", "status", "reported", "parties", "people", "place", "requested_by",
    "caller", "reports", "documents", "verdict",
)  # fmt: skip
STATEMENT_HEAD = (
    "id", "contact", "day", "document", "publisher", "speaker", "holder", "addressee", "act", "form", "cue", "content",
    "issues", "instruments", "cue_start", "cue_end", "content_start", "content_end", "rule", "confidence", "verdict",
)  # fmt: skip
DOCUMENT_HEAD = (
    "id", "given_id", "published", "publisher", "title", "url", "lang", "contacts", "statements", "copy_of",
)  # fmt: skip
"""The columns of the CSV files."""

_RISKY = ("=", "+", "-", "@", "\t", "\r")


def contact_cells(one: StoredContact) -> Cells:
    """A contact as a row."""
    people = "; ".join(person.name for person in one.attendees if person.name)
    papers = " ".join(document.id for document in one.documents)
    return (
        one.id, one.start, one.end, one.dating, one.kind, one.status, one.reported, " ".join(one.parties), people,
        one.place, one.requested_by, one.caller, len(one.reports), papers, one.verdict,
    )  # fmt: skip


def statement_cells(one: StoredStatement) -> Cells:
    """A statement as a row."""
    paper = one.document
    return (
        one.id, one.contact, paper.day, paper.id, paper.publisher, one.speaker, " ".join(one.holder), one.addressee,
        one.act, one.form, one.cue_text, one.quote, _names(one.issues), _names(one.instruments), *one.cue, *one.content,
        one.rule, round(one.confidence, 3), one.verdict,
    )  # fmt: skip


def _names(topics: Iterable[Topic]) -> str:
    return "; ".join(dict.fromkeys(topic.name for topic in topics))


def document_cells(one: DocumentCard) -> Cells:
    """A document as a row."""
    copy = one.lead if one.lead != one.id else None
    return (
        one.id, one.given_id, one.published, one.publisher, one.title, one.url, one.lang, one.contacts, one.statements,
        copy,
    )  # fmt: skip


_Rows = Callable[[Record, Filter], Iterator[Any]]
_KINDS: dict[str, tuple[_Rows, tuple[str, ...], Callable[[Any], Cells]]] = {
    "contacts": (lambda record, asked: record.contacts(asked), CONTACT_HEAD, contact_cells),
    "statements": (lambda record, asked: record.statements(asked), STATEMENT_HEAD, statement_cells),
    "documents": (lambda record, asked: record.documents(asked), DOCUMENT_HEAD, document_cells),
}


def csv_lines(head: tuple[str, ...], rows: Iterator[Cells]) -> Iterator[str]:
    """Rows as CSV. A cell that a spreadsheet would take for a formula gets an apostrophe in front."""
    for row in chain([head], rows):
        line = io.StringIO()
        csv.writer(line, lineterminator="\r\n").writerow([_harmless(cell) for cell in row])
        yield line.getvalue()


def json_lines(rows: Iterator[Any]) -> Iterator[str]:
    """Rows as one JSON array, an object a line."""
    at = "["
    for row in rows:
        yield at + "\n" + msgspec.json.encode(row).decode("utf-8", "replace")
        at = ","
    yield "[]\n" if at == "[" else "\n]\n"


def _harmless(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_RISKY) else cell


def _exported(shared: Workbench, name: str, form: str, asked: Filter) -> Iterator[str]:
    rows, head, cells = _KINDS[name]
    with desk(shared.settings.record, shared.tallies, shared.studies) as opened:
        found = rows(opened.record, asked)
        yield from csv_lines(head, map(cells, found)) if form == "csv" else json_lines(found)


async def _export(request: Request, name: str, form: str) -> Response:
    shared = shared_of(request)
    thread = ThreadPoolExecutor(1)
    loop = asyncio.get_running_loop()
    try:
        asked = Asked(request.url.path, {}, request.query_params.multi_items()).filter()
        lines = _exported(shared, name, form, asked)
        first = await loop.run_in_executor(thread, next, lines, None)
    except CommuniqueError as error:
        thread.shutdown(wait=False)
        return html(request, problem(error))
    kind = "text/csv; charset=utf-8" if form == "csv" else "application/json"
    told = {"content-disposition": f'attachment; filename="{name}.{form}"'}
    return StreamingResponse(_streamed(first, lines, thread), media_type=kind, headers=told)


async def _streamed(first: str | None, lines: Iterator[str], thread: ThreadPoolExecutor) -> AsyncIterator[str]:
    loop = asyncio.get_running_loop()
    try:
        block: str | None = first
        while block:
            yield block
            block = await loop.run_in_executor(thread, _block, lines)
    finally:
        await loop.run_in_executor(thread, lines.close)  # type: ignore[attr-defined]
        thread.shutdown(wait=False)


def _block(lines: Iterator[str]) -> str:
    return "".join(line for line, _ in zip(lines, range(200), strict=False))


def _route(name: str, form: str) -> Route:
    async def answer(request: Request) -> Response:
        return await _export(request, name, form)

    return Route(f"/{name}.{form}", answer, methods=["GET"])


ROUTES: list[BaseRoute] = [_route(name, form) for name in _KINDS for form in ("csv", "json")]
