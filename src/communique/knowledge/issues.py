"""Issues: the subjects that states talk about, with the English words that tell them.

Comes in: a text. Goes out: hits, each an issue with the words that tell it. The table is `data/issues.csv`; its first
lines say what the columns mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import flatten
from communique.knowledge.phrases import Phrases, condition, flat_words
from communique.knowledge.tables import rows, values
from communique.model import Span


@dataclass(frozen=True, slots=True)
class Issue:
    """A subject. `label` is its short lower-case name; `over` names the issues that it replaces where both are told;
    `party` is the code of a party at whose own table it is no issue ("north korea" with North Korea), or ""."""

    label: str
    kind: str
    party: str
    over: frozenset[str]
    needs: re.Pattern[str] | None
    unless: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class IssueHit:
    """An issue and the words that tell it; `span` counts code points in the stored text."""

    span: Span
    issue: Issue


@cache
def _table() -> tuple[tuple[Issue, tuple[str, ...]], ...]:
    return tuple(
        (
            Issue(
                row["issue"],
                row["kind"],
                row["party"],
                frozenset(values(row["over"])),
                condition(values(row["needs"])),
                condition(values(row["unless"])),
            ),
            tuple(values(row["words"])),
        )
        for row in rows("issues")
    )


@cache
def _phrases() -> Phrases[Issue]:
    return Phrases((phrase, issue) for issue, phrases in _table() for phrase in phrases)


def labels() -> tuple[str, ...]:
    """The labels of all issues, in the order of the table."""
    return tuple(issue.label for issue, _ in _table())


def find(text: str, span: Span, around: Span | None = None) -> list[IssueHit]:
    """The issues told in `span` of `text`, in the order of their words.

    `around` (a sentence, say) is where an issue may find the words that it needs beside its own; without it, `span`
    alone counts. Hits may overlap; one issue may be told several times.
    """
    words = flat_words(flatten(text, *span))
    beside = flat_words(flatten(text, *around)).text if around else words.text
    hits = [
        IssueHit(words.span(start, end), issue)
        for start, end, issue in _phrases().hits(words)
        if _holds(issue, words.text, beside)
    ]
    return sorted(hits, key=_place)


def _holds(issue: Issue, words: str, beside: str) -> bool:
    if issue.unless and issue.unless.search(words):
        return False
    return not issue.needs or bool(issue.needs.search(beside))


def _place(hit: IssueHit) -> tuple[int, int, str]:
    return hit.span.start, -hit.span.end, hit.issue.label


def walk() -> Iterator[tuple[str, str]]:
    """Every phrase of the table with the label that it tells."""
    return ((phrase, issue.label) for issue, phrases in _table() for phrase in phrases)
