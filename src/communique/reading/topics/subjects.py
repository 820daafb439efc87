"""Issues of a passage: which of the subjects that its words tell count."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from communique.knowledge import issues
from communique.knowledge.issues import IssueHit
from communique.model import Span, Topic
from communique.reading.topics.pairs import BILATERAL, other_pairs

# A situation stays in force over about three sentences; more brings wrong ones, less loses right ones (measured on
# five of the seven sets of the gold, checked on the other two).
_LOOK_BACK = 700


def issues_in(
    text: str, span: Span, around: Span | None = None, at_table: Collection[str] = (), pair: str = BILATERAL
) -> tuple[Topic, ...]:
    """The issues that the passage `span` of `text` is about, in the order of their words.

    `around` is the passage's sentence, where an issue may find words that it needs; `at_table` the codes of the
    parties of the talk, which are no issue at their own table; `pair` the label of their relations. A passage that
    tells none ("this is not our preference") goes on about the situation last told before it.
    """
    told = _strongest(_unreplaced(_open_to(at_table, issues.find(text, span, around))))
    topics = [_topic(hit, pair) for hit in told] + list(other_pairs(text, span, at_table))
    return _each_once(topics) or _in_force(text, span, at_table, pair)


def _open_to(at_table: Collection[str], hits: Iterable[IssueHit]) -> list[IssueHit]:
    return [hit for hit in hits if hit.issue.party not in at_table]


def _unreplaced(hits: Sequence[IssueHit]) -> list[IssueHit]:
    """Without the issues that another one replaces (the war replaces the country)."""
    replaced = frozenset[str]().union(*(hit.issue.over for hit in hits))
    return [hit for hit in hits if hit.issue.label not in replaced]


def _strongest(hits: list[IssueHit]) -> list[IssueHit]:
    """Without general words ("security", "dialogue") where something more telling is told."""
    return [hit for hit in hits if hit.issue.kind != "side"] or hits


def _topic(hit: IssueHit, pair: str) -> Topic:
    return Topic(hit.issue.label, pair if hit.issue.label == BILATERAL else hit.issue.label, hit.span)


def _each_once(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    first: dict[str, Topic] = {}
    for topic in topics:
        first.setdefault(topic.name, topic)
    return tuple(first.values())


def _in_force(text: str, span: Span, at_table: Collection[str], pair: str) -> tuple[Topic, ...]:
    """The situation last told before the passage; failing that, the last other issue."""
    before = Span(max(0, span.start - _LOOK_BACK), span.start)
    hits = _unreplaced(_open_to(at_table, issues.find(text, before)))
    themes = [hit for hit in hits if hit.issue.kind == "theme"]
    last = max(themes or _strongest(hits), key=lambda hit: hit.span.end, default=None)
    return (_topic(last, pair),) if last else ()
