"""Search: words, phrases and beginnings of words in documents and statements, within the same filters as every list.

A question is words ("sanctions relief"), all of which must be met; "quoted phrases"; beginnings (sanction*); OR, NOT
and brackets. Chinese, Japanese and Korean terms of any length are found anywhere in a run of characters. Hits carry the
offsets of what was met, in the stored text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from communique.errors import QuestionError
from communique.model import Span
from communique.record import loading
from communique.record.filters import Filter, document_condition, statement_condition
from communique.record.names import fold
from communique.record.store import Store
from communique.record.stored import DocumentHit, StatementHit
from communique.record.texts import stored_text
from communique.record.words import LETTERS, WIDE_RUN, pairs, prepared

_TOKEN = re.compile(r'"([^"]*)"|([()])|([^\s()"]+)')
_AROUND = 80
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Question:
    """A search put for the full-text index (`match`) and for marking hits in a text (`terms`)."""

    match: str
    terms: tuple[re.Pattern[str], ...]


def asked(words: str) -> Question:
    """Understand a search. Raises QuestionError for an empty one, or one that does not add up."""
    parts: list[str] = []
    terms: list[re.Pattern[str]] = []
    negated = False
    for phrase, bracket, word in _TOKEN.findall(words):
        if bracket or word in ("AND", "OR", "NOT"):
            parts.append(bracket or word)
            negated = word == "NOT" or (negated and bool(bracket))
            continue
        term = phrase or word
        put = _put(term.rstrip("*"), prefix=not phrase and term.endswith("*"))
        if put:
            parts.append(put)
            terms += [] if negated else [_finder(term.rstrip("*"), prefix=not phrase and term.endswith("*"))]
        negated = False
    if not terms:
        raise QuestionError("the search holds no words", 'Such as: sanctions, "nuclear deal", sanction* NOT trade')
    return Question(_joined(parts), tuple(terms))


def search_documents(
    store: Store, words: str, within: Filter, limit: int, offset: int = 0, *, newest: int | None = None
) -> Iterator[DocumentHit]:
    """The documents that hold the words, best first; with `newest`, and no filter, the best of those so many that were
    added last. Raises QuestionError."""
    question = asked(words)
    found = document_condition(store, within)
    rows = _run(
        store,
        "SELECT d.document FROM document_words w JOIN readings d ON d.document = w.rowid WHERE document_words MATCH ?"
        f" AND w.rowid >= ? AND {found.sql} ORDER BY rank LIMIT ? OFFSET ?",
        (question.match, _since(store, "document_words", question, within, newest), *found.values, limit, offset),
    )
    numbers = [row[0] for row in rows]
    for number, card in zip(numbers, loading.cards(store, numbers), strict=True):
        text = stored_text(store.value("SELECT text FROM documents WHERE nr = ?", (number,)))
        spans = _places(text, question.terms)
        yield DocumentHit(card, *_snippet(text, spans), spans)


def search_statements(
    store: Store, words: str, within: Filter, limit: int, offset: int = 0, *, newest: int | None = None
) -> Iterator[StatementHit]:
    """The same for statements. Raises QuestionError."""
    question = asked(words)
    found = statement_condition(store, within)
    rows = _run(
        store,
        "SELECT s.nr FROM statement_words w JOIN statements s ON s.nr = w.rowid"
        " JOIN readings d ON d.document = s.document LEFT JOIN reports r ON r.nr = s.report"
        f" LEFT JOIN contacts c ON c.nr = r.contact WHERE statement_words MATCH ? AND w.rowid >= ? AND {found.sql}"
        " ORDER BY rank LIMIT ? OFFSET ?",
        (question.match, _since(store, "statement_words", question, within, newest), *found.values, limit, offset),
    )
    for statement in loading.statements(store, [row[0] for row in rows]):
        shift = statement.sentence_span.start
        spans = tuple(Span(one.start + shift, one.end + shift) for one in _places(statement.sentence, question.terms))
        yield StatementHit(statement, spans)


def _since(store: Store, table: str, question: Question, within: Filter, newest: int | None) -> int:
    """The row from which on hits are ranked: ranking all texts that hold a common word takes long and tells little."""
    if newest is None or within:
        return 0
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"
    return int(store.value(sql, (question.match, newest - 1)) or 0)


def _run(store: Store, sql: str, values: Sequence[object]) -> list[tuple[int]]:
    return [(row[0],) for row in store.rows(sql, values)]


def _put(term: str, *, prefix: bool) -> str | None:
    """A term as the index knows it: a phrase of prepared words; a single Chinese character as a beginning."""
    words: list[str] = []
    at = 0
    plain = prepared_plain(term)
    for run in WIDE_RUN.finditer(plain):
        words += _WORD.findall(plain[at : run.start()])
        words += [run[0]] if len(run[0]) == 1 else pairs(run[0]).split()[:-1]
        at = run.end()
        prefix = prefix or (len(run[0]) == 1 and at == len(plain))
    words += _WORD.findall(plain[at:])
    return f'"{" ".join(words)}"{"*" if prefix else ""}' if words else None


def prepared_plain(term: str) -> str:
    """A term with its letters made one as in the index, its runs of characters left whole."""
    return "".join(prepared(part) if not WIDE_RUN.fullmatch(part) else part for part in WIDE_RUN_SPLIT.split(term))


WIDE_RUN_SPLIT = re.compile(f"({WIDE_RUN.pattern})")


def _joined(parts: list[str]) -> str:
    """The parts as a question of FTS5: AND where nothing else stands between two of them."""
    out: list[str] = []
    for part in parts:
        if out and out[-1] not in ("AND", "OR", "NOT", "(") and part not in ("AND", "OR", "NOT", ")"):
            out.append("AND")
        out.append(part)
    joined = " ".join(out)
    sound = joined.count("(") == joined.count(")") and out[0] not in ("AND", "OR", "NOT", ")")
    if not sound or out[-1] in ("AND", "OR", "NOT", "(") or re.search(r"(AND|OR|NOT|\() (AND|OR|NOT|\))", joined):
        raise QuestionError("the search does not add up", "OR and NOT stand between words, brackets come in pairs")
    return joined


def _finder(term: str, *, prefix: bool) -> re.Pattern[str]:
    """What marks a term in a folded text. Characters without spaces are found anywhere, other words as whole words."""
    words = [re.escape(fold(word)) for word in _WORD.findall(term.translate(LETTERS))]
    wide = WIDE_RUN.search(term) is not None
    body = r"\W+".join(words)
    return re.compile(body if wide else rf"\b{body}" + ("" if prefix else r"\b"))


def _places(text: str, terms: Sequence[re.Pattern[str]]) -> tuple[Span, ...]:
    """Where the terms stand in the text. Letters are folded one by one, so that offsets stay those of the text."""
    folded, places = _folded(text)
    found = {
        Span(places[hit.start()], places[hit.end() - 1] + 1)
        for term in terms
        for hit in term.finditer(folded)
        if hit[0]
    }
    return tuple(sorted(found))


def _folded(text: str) -> tuple[str, list[int]]:
    if text.isascii():
        return text.lower(), list(range(len(text)))
    signs, places = [], []
    for at, sign in enumerate(text):
        for part in fold(sign.translate(LETTERS)):
            signs.append(part)
            places.append(at)
    return "".join(signs), places


def _snippet(text: str, spans: Sequence[Span]) -> tuple[str, Span]:
    """The words around the first hit, and where they stand."""
    first = spans[0] if spans else Span(0, 0)
    start = max(0, first.start - _AROUND)
    end = min(len(text), first.end + _AROUND)
    while start > 0 and not text[start - 1].isspace() and first.start - start < 2 * _AROUND:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - first.end < 2 * _AROUND:
        end += 1
    return text[start:end], Span(start, end)
