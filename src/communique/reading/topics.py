"""Topics: what a statement is about. The last part of reading.

Comes in: a text, the span of a statement's content and what is known around it. Goes out: issues and instruments, each
with the words that tell it. The words are data (`communique.knowledge.issues`, `.instruments`); what stands here is
which of them count where several are told, or none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from communique.knowledge import issues, parties
from communique.knowledge.issues import IssueHit
from communique.model import Contact, Document, Span, Statement, Topic

# A situation stays in force over about three sentences; more brings wrong ones, less loses right ones (measured on
# five of the seven sets of the gold, checked on the other two).
_LOOK_BACK = 700
_RELATION = re.compile(
    r"\b(?:relations?|relationship|ties|rapprochement|reconciliation|normali[sz]ation|dialogue|bilateral)\b", re.I
)
_JOINT = re.compile(r"\s*(?:[-\u2010-\u2015/]|and|with)\s*")
_NEAR = 45
_BILATERAL = "bilateral relations"


def issues_in(
    text: str, span: Span, around: Span | None = None, at_table: Collection[str] = (), pair: str = _BILATERAL
) -> tuple[Topic, ...]:
    """The issues that the passage `span` of `text` is about, in the order of their words.

    `around` is the passage's sentence, where an issue may find words that it needs; `at_table` the codes of the
    parties of the talk, which are no issue at their own table; `pair` the label of their relations. A passage that
    tells none ("this is not our preference") goes on about the situation last told before it.
    """
    hits = [hit for hit in issues.find(text, span, around) if hit.issue.party not in at_table]
    told = _strongest(_unreplaced(hits))
    topics = [_topic(hit, pair) for hit in told] + _other_pairs(text, span, at_table)
    return _each_once(topics) or _in_force(text, span, at_table, pair)


def _unreplaced(hits: Sequence[IssueHit]) -> list[IssueHit]:
    """Without the issues that another one replaces (the war replaces the country)."""
    replaced = frozenset[str]().union(*(hit.issue.over for hit in hits))
    return [hit for hit in hits if hit.issue.label not in replaced]


def _strongest(hits: list[IssueHit]) -> list[IssueHit]:
    """Without general words ("security", "dialogue") where something more telling is told."""
    return [hit for hit in hits if hit.issue.kind != "side"] or hits


def _topic(hit: IssueHit, pair: str) -> Topic:
    label = pair if hit.issue.label == _BILATERAL else hit.issue.label
    return Topic(hit.issue.label, label, hit.span)


def _each_once(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    first: dict[str, Topic] = {}
    for topic in topics:
        first.setdefault(topic.name, topic)
    return tuple(first.values())


def _in_force(text: str, span: Span, at_table: Collection[str], pair: str) -> tuple[Topic, ...]:
    """The situation last told before the passage; failing that, the last other issue."""
    before = Span(max(0, span.start - _LOOK_BACK), span.start)
    hits = _unreplaced([hit for hit in issues.find(text, before) if hit.issue.party not in at_table])
    themes = [hit for hit in hits if hit.issue.kind == "theme"]
    last = max(themes or _strongest(hits), key=lambda hit: hit.span.end, default=None)
    return (_topic(last, pair),) if last else ()


def _other_pairs(text: str, span: Span, at_table: Collection[str]) -> list[Topic]:
    """Relations between two states of which one at least is not at the table ("Iran-Saudi ties")."""
    hits = [hit for hit in parties.find(text, *span) if hit.kind in ("name", "demonym")]
    topics = []
    for one, other in pairwise(hits):
        codes = {one.code, other.code}
        if len(codes) < 2 or codes <= set(at_table) or not _JOINT.fullmatch(text, one.span.end, other.span.start):
            continue
        near = text[max(span.start, one.span.start - _NEAR) : min(span.end, other.span.end + _NEAR)]
        if _RELATION.search(near):
            label = pair_label((one.code, other.code))
            topics.append(Topic(_BILATERAL, label, Span(one.span.start, other.span.end)))
    return topics


def pair_label(codes: Collection[str]) -> str:
    """The label of the relations of two parties: "us-china relations", "china-iran relations" (the United States
    first, then by name)."""
    known = (parties.get(code) for code in codes)
    tags = sorted((party.code != "USA", party.tag) for party in known if party)
    return "-".join(tag for _, tag in tags) + " relations"


def with_topics(
    document: Document, contacts: Iterable[Contact], statements: Iterable[Statement], sentences: Sequence[Span] = ()
) -> tuple[Statement, ...]:
    """The statements of a document with their issues and instruments filled in."""
    tables = {contact.key: {p.state for p in contact.participants if p.state} for contact in contacts}
    done = []
    for statement in statements:
        at_table = tables.get(statement.contact or "", set()) | set(statement.holder)
        around = next((sentence for sentence in sentences if sentence.meets(statement.content)), None)
        found = issues_in(
            document.text, statement.content, around, at_table, relations_of(at_table, document.publisher)
        )
        done.append(replace(statement, issues=found))
    return tuple(done)


def relations_of(at_table: Collection[str], publisher: str | None) -> str:
    """What the relations of the parties at the table are called: "bilateral relations" in a readout by one of them;
    by their names in other people's reports and, after China's own custom, where China is one of the two."""
    if len(at_table) != 2:
        return _BILATERAL
    own = {hit.code for hit in parties.find(publisher or "")} & set(at_table)
    return pair_label(at_table) if not own or own == {"CHN"} else _BILATERAL
