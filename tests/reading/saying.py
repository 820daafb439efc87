"""What the reader makes of short texts of our own: the examples of these tests are told through it.

Anna Eksempel of Norway and Bruno Exemplo of Brazil are invented ("example" in their languages), and so is all that
they are made to say.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import communique
from communique.model import Reading, Statement

MET = "Foreign Minister Anna Eksempel of Norway met Foreign Minister Bruno Exemplo of Brazil in Oslo on Monday. "
ANNA, BRUNO = "Anna Eksempel", "Bruno Exemplo"
NORWAY = "Ministry of Foreign Affairs of Norway"


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with its words in place of its spans."""

    act: str
    cue: str
    content: str
    speaker: str | None
    holder: tuple[str, ...]
    addressee: str | None
    form: str
    source: str | None
    rule: str


@cache
def reading(text: str, title: str | None = None, publisher: str | None = None) -> Reading:
    """The reading of `text`, published on a day of the future; each text is read once."""
    return communique.read(text, published="2031-03-11", title=title, publisher=publisher)


def said(text: str, before: str = MET, *, title: str | None = None, publisher: str | None = None) -> list[Said]:
    """The statements of `before` and `text` together, in order."""
    whole = before + text
    return [_said(statement, whole) for statement in reading(whole, title, publisher).statements]


def acts(text: str, before: str = MET) -> list[tuple[str, str]]:
    """The act and the cue of each statement."""
    return [(one.act, one.cue) for one in said(text, before)]


def contents(text: str, before: str = MET) -> list[str]:
    """The content of each statement."""
    return [one.content for one in said(text, before)]


def holders(text: str, before: str = MET) -> list[tuple[str | None, tuple[str, ...]]]:
    """Who speaks in each statement, and for whom."""
    return [(one.speaker, one.holder) for one in said(text, before)]


def addressees(text: str, before: str = MET) -> list[str | None]:
    """Who is addressed by each statement."""
    return [one.addressee for one in said(text, before)]


def _said(statement: Statement, text: str) -> Said:
    return Said(
        act=statement.act,
        cue=statement.cue.of(text),
        content=statement.content.of(text),
        speaker=statement.speaker,
        holder=statement.holder,
        addressee=statement.addressee,
        form=statement.form,
        source=None if statement.source is None else statement.source.of(text),
        rule=statement.rule,
    )


def by_words(examples: Iterable[tuple[object, ...]]) -> list[str]:
    """Names of parametrised tests: the first words of each example."""
    return [str(example[0])[:60] for example in examples]
