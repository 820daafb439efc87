"""Topics: what statements are about. The last part of reading.

Comes in: a text, the span of a statement's content and what is known around it. Goes out: issues and instruments, each
with the words that tell it. The words are data (`communique.knowledge`); what stands here is which of them count where
several are told, or none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from communique.model import Contact, Document, Span, Statement, Topic
from communique.reading.topics.naming import instruments_in
from communique.reading.topics.pairs import pair_label, relations_of
from communique.reading.topics.subjects import issues_in

_SAID_OF = re.compile(r"\.(?:modal|duty)\.")
"""Rules of statements whose content begins behind the subject."""

__all__ = ["instruments_in", "issues_in", "pair_label", "relations_of", "topics_of", "with_topics"]


def with_topics(
    document: Document, contacts: Iterable[Contact], statements: Iterable[Statement], sentences: Sequence[Span] = ()
) -> tuple[Statement, ...]:
    """The statements of a document with their issues and instruments filled in, all else kept.

    `contacts` tell who is at the table of which statement; `sentences` are the spans of the document's sentences,
    where issues may find words that they need beside a statement's own.
    """
    tables = {contact.key: {p.state for p in contact.participants if p.state} for contact in contacts}
    done = []
    for statement in statements:
        at_table = tables.get(statement.contact or "", set()) | set(statement.holder)
        around = next((sentence for sentence in sentences if sentence.meets(statement.content)), None)
        issues, named = topics_of(
            document.text, statement.content, around, at_table, publisher=document.publisher, rule=statement.rule
        )
        done.append(replace(statement, issues=issues, instruments=named))
    return tuple(done)


def topics_of(
    text: str, content: Span, sentence: Span | None, at_table: Collection[str], *, publisher: str | None, rule: str = ""
) -> tuple[tuple[Topic, ...], tuple[Topic, ...]]:
    """The issues and the instruments of one statement, by its content in `text` and the sentence around that (None
    where it is not known). `at_table` are the parties in its contact and those that hold it, `rule` is the rule that
    read it."""
    issues = issues_in(text, content, sentence, at_table, relations_of(at_table, publisher))
    return issues, instruments_in(text, _passage(content, sentence, rule))


def _passage(content: Span, sentence: Span | None, rule: str) -> Span:
    """Where the instruments of a statement stand: its content, and before a modal whom or what it is said of ("CPEC
    projects need to | be reviewed")."""
    if sentence is None or not _SAID_OF.search(rule) or not sentence.start <= content.start:
        return content
    return Span(sentence.start, content.end)
