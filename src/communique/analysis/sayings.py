"""Sayings: statements of a record as analysis shows them, each with the places of its words.

Comes in: stored statements. Goes out: frozen values that JSON takes, and what likeness needs of them.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from communique.analysis.meaning import Said
from communique.analysis.meaning.words import points_back
from communique.model import Span, Topic
from communique.record import StoredStatement


@dataclass(frozen=True, slots=True)
class Place:
    """Where a fact stands: code points [start, end) of the stored text of `document`, and the words found there."""

    document: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Saying:
    """One statement: its id in the record, who said it for whom to whom, which act in which form, where the cue, the
    content and the sentence around them stand, and the labels of its issues and names of its instruments, in the order
    told.

    `issues` are those that its own words tell. Where they tell none, those that were last told before it are taken
    over, but only if one of its words points back ("this", "it", "the matter"): a congratulation that follows upon
    talk of sanctions is not about sanctions. `topics` are the ids of what its own words tell."""

    statement: str
    speaker: str | None
    holder: tuple[str, ...]
    addressee: str | None
    act: str
    form: str
    cue: Place
    content: Place
    sentence: Place
    issues: tuple[str, ...]
    instruments: tuple[str, ...]
    topics: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where the statement begins in its document: for the order of telling."""
        return min(self.cue.start, self.content.start)


def saying_of(one: StoredStatement) -> Saying:
    """A stored statement as a saying."""
    return Saying(
        statement=one.id,
        speaker=one.speaker,
        holder=one.holder,
        addressee=one.addressee,
        act=one.act,
        form=one.form,
        cue=_place(one, one.cue, one.cue_text),
        content=_place(one, one.content, one.quote),
        sentence=_place(one, one.sentence_span, one.sentence),
        issues=_names(own_issues(one)),
        instruments=_names(one.instruments),
        topics=tuple(sorted({topic.id for topic in (*one.issues, *one.instruments) if one.content.holds(topic.span)})),
    )


def own_issues(one: StoredStatement) -> tuple[Topic, ...]:
    """The issues of a statement that its own words tell or point back to (see `Saying`)."""
    told = tuple(topic for topic in one.issues if one.content.holds(topic.span))
    return told or (one.issues if points_back(one.quote) else ())


def said(one: Saying, at_table: Collection[str]) -> Said:
    """What likeness needs of a saying of a contact of these parties."""
    return Said(one.content.words, frozenset(one.holder), frozenset(one.topics), frozenset(at_table))


def _place(one: StoredStatement, span: Span, words: str) -> Place:
    return Place(one.document.id, span.start, span.end, words)


def _names(topics: tuple[Topic, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic.name for topic in topics))
