"""Search: words, phrases and beginnings of words in documents and statements, within the same filters as every list.

A question is words ("sanctions relief"), all of which must be met; "quoted phrases"; beginnings (sanction*); OR, NOT
and brackets. Chinese, Japanese and Korean terms of any length are found anywhere in a run of characters. Hits carry the
offsets of what was met, in the stored text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from communique.errors import QuestionError
from communique.model import Span
from communique.record import loading
from communique.record.filters import Condition, Filter, document_condition, statement_condition
from communique.record.names import fold
from communique.record.store import Store
from communique.record.stored import DocumentHit, StatementHit
from communique.record.texts import stored_text
from communique.record.words import LETTERS, WIDE_RUN, pairs, prepared

_TOKEN = re.compile(r'"([^"]*)"|([()])|([^\s()"]+)')
_AROUND = 80
WEIGHED = 5_000
"""So many hits are weighed against each other at a time."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Question:
    """A search put for the full-text index (`match`) and for marking hits in a text (`terms`). `phrases` is true where
    a term has several words, which the index counts slowly; `alone` where it is all that is asked."""

    match: str
    terms: tuple[re.Pattern[str], ...]
    phrases: bool = False
    alone: bool = False


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
    phrases = [part for part in parts if " " in part]
    return Question(_joined(parts), tuple(terms), bool(phrases), phrases == parts and len(parts) == 1)


def search_documents(store: Store, words: str, within: Filter, limit: int, offset: int = 0) -> Iterator[DocumentHit]:
    """The documents that hold the words, best first. Raises QuestionError."""
    question = asked(words)
    numbers = _hits(store, _DOCUMENTS, question, document_condition(store, within), _Page(limit, offset))
    for number, card in zip(numbers, loading.cards(store, numbers), strict=True):
        text = stored_text(store.value("SELECT text FROM documents WHERE nr = ?", (number,)))
        spans = _places(text, question.terms)
        yield DocumentHit(card, *_snippet(text, spans), spans)


def search_statements(store: Store, words: str, within: Filter, limit: int, offset: int = 0) -> Iterator[StatementHit]:
    """The statements that hold the words, best first. Raises QuestionError."""
    question = asked(words)
    numbers = _hits(store, _STATEMENTS, question, statement_condition(store, within), _Page(limit, offset))
    for statement in loading.statements(store, numbers):
        shift = statement.sentence_span.start
        spans = tuple(Span(one.start + shift, one.end + shift) for one in _places(statement.sentence, question.terms))
        yield StatementHit(statement, spans)


@dataclass(frozen=True, slots=True)
class _Index:
    """A full-text table, and the tables on which filters speak of what it found."""

    table: str
    joined: str


_DOCUMENTS = _Index("document_words", "JOIN readings d ON d.document = w.rowid")
_STATEMENTS = _Index(
    "statement_words",
    "JOIN statements s ON s.nr = w.rowid JOIN readings d ON d.document = s.document"
    " LEFT JOIN reports r ON r.nr = s.report LEFT JOIN contacts c ON c.nr = r.contact",
)


@dataclass(frozen=True, slots=True)
class _Page:
    """Which hits are wanted."""

    limit: int
    offset: int


def _hits(store: Store, index: _Index, question: Question, found: Condition, page: _Page) -> list[int]:
    """The numbers of what holds the words and fits the filter, in the order in which they are shown."""
    last = page.offset + page.limit
    return list(islice(_in_order(store, index, question, found, last), page.offset, last))


def _in_order(store: Store, index: _Index, question: Question, found: Condition, wanted: int) -> Iterator[int]:
    """Hits best first, as far as they are `wanted`. Of more than can be weighed, the best of those added last come
    first, then the best of those before: to weigh a hundred thousand takes long, and tells little of words that stand
    everywhere. Phrases that so many hold, and a phrase alone, are not weighed; those added last come first."""
    last: int = store.value(f"SELECT max(rowid) FROM {index.table}_docsize") or 0
    while last > 0 and wanted > 0:
        first = 0 if question.alone else _start_of_block(store, index, question, last)
        unweighed = question.alone or (question.phrases and first > 0)
        order = "w.rowid DESC" if unweighed else f"bm25({index.table}), w.rowid"
        rows = store.rows(
            f"SELECT w.rowid FROM {index.table} w {index.joined} WHERE {index.table} MATCH ?"
            f" AND w.rowid BETWEEN ? AND ? AND {found.sql} ORDER BY {order} LIMIT ?",
            (question.match, first, last, *found.values, wanted),
        )
        for row in rows:
            yield row[0]
            wanted -= 1
        last = first - 1


def _start_of_block(store: Store, index: _Index, question: Question, last: int) -> int:
    """Where the block of hits begins that ends at a row; 0 where no more are left than can be weighed."""
    match = f"{index.table} MATCH ? AND rowid <= ? ORDER BY rowid DESC LIMIT 1 OFFSET ?"
    return store.value(f"SELECT rowid FROM {index.table} WHERE {match}", (question.match, last, WEIGHED - 1)) or 0


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
    open_ones = list(accumulate((part == "(") - (part == ")") for part in out))
    sound = open_ones[-1] == 0 and min(open_ones) == 0 and out[0] not in ("AND", "OR", "NOT", ")")
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
