"""Spans that a person sets: found in the text, and what hangs on them made anew.

Comes in: words or offsets that a person gives for the content or cue of a statement. Goes out: a span of the document's
text; the issues and instruments within the new content.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain
from typing import Any

from communique.errors import QuestionError
from communique.model import Span, Topic
from communique.record.adding import write_topics
from communique.record.sentences import sentence_around
from communique.record.store import Store
from communique.record.texts import text_of_statement


def located(store: Store, statement: int, field: str, value: Any) -> list[int]:
    """The span that a person means by words, which are looked for in the document, the nearest to where the field
    stands now; or by offsets: [start, end], or an object of both. Spaces at the ends are left out.

    Raises QuestionError for words that do not stand in the text, and offsets that mark no words of it."""
    row = store.row("SELECT * FROM statements WHERE nr = ?", (statement,))
    if row is None:
        raise QuestionError(f"the record holds no statement s{statement}", "List them with: communique statements")
    text = text_of_statement(store, statement)
    if isinstance(value, str):
        return _nearest(text, value.strip(), row[f"{field}_start"])
    start, end = _offsets(value)
    marked = text[start:end] if 0 <= start < end <= len(text) else ""
    if not marked.strip():
        raise QuestionError(f"{value!r} marks no words of the text", f"The text ends at {len(text)}")
    return [start + len(marked) - len(marked.lstrip()), end - len(marked) + len(marked.rstrip())]


def fits(store: Store, statement: int, span: list[int]) -> bool:
    """True where a span lies within the text of the statement's document."""
    return span[1] <= len(text_of_statement(store, statement))


def put_topics(store: Store, statement: int, topics: Iterable[list[Any]]) -> None:
    """Give the statement these issues and instruments in place of its own."""
    store.run("DELETE FROM topics WHERE statement = ?", (statement,))
    for kind, ident, name, start, end in topics:
        write_topics(store, statement, kind, [Topic(ident, name, Span(start, end))])


def find_topics(store: Store, statement: int) -> None:
    """Look for the issues and instruments of the statement's content anew, by the tables that the reader uses."""
    from communique.reading import topics  # the reader's words take time to load: only where a person sets a span

    row = store.row(
        "SELECT s.*, coalesce(o.publisher, d.publisher) AS publisher FROM statements s"
        " JOIN documents o ON o.nr = s.document JOIN readings d ON d.document = s.document WHERE s.nr = ?",
        (statement,),
    )
    assert row is not None
    text, content = text_of_statement(store, statement), Span(row["content_start"], row["content_end"])
    around, table = sentence_around(text, content), _at_table(store, statement)
    issues, instruments = topics.topics_of(text, content, around, table, publisher=row["publisher"], rule=row["rule"])
    put_topics(store, statement, chain(_rows("issue", issues), _rows("instrument", instruments)))


def _rows(kind: str, topics: Iterable[Topic]) -> list[list[Any]]:
    return [[kind, one.id, one.name, *one.span] for one in topics]


def _at_table(store: Store, statement: int) -> set[str]:
    """The parties that take part in the contact of the statement, and those that hold it."""
    rows = store.rows(
        "SELECT p.state FROM statements s JOIN participants p ON p.report = s.report"
        " WHERE s.nr = ? AND p.state IS NOT NULL UNION SELECT party FROM holders WHERE statement = ?",
        (statement, statement),
    )
    return {row[0] for row in rows}


def _nearest(text: str, words: str, at: int) -> list[int]:
    """The place of the words that is nearest to an offset."""
    starts, start = [], text.find(words) if words else -1
    while start >= 0:
        starts.append(start)
        start = text.find(words, start + 1)
    if not starts:
        raise QuestionError(f"the text does not say {words!r}", "Give the words as they stand in it, or [start, end]")
    best = min(starts, key=lambda one: abs(one - at))
    return [best, best + len(words)]


def _offsets(value: Any) -> tuple[int, int]:
    try:
        start, end = (value["start"], value["end"]) if isinstance(value, Mapping) else value
        return int(start), int(end)
    except (KeyError, TypeError, ValueError) as error:
        raise QuestionError(f"{value!r} is no span", "Give words as they stand in the text, or [start, end]") from error
