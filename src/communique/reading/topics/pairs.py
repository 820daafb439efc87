"""Relations of two parties as an issue, and what they are called."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from communique.knowledge import parties
from communique.model import Span, Topic

BILATERAL = "bilateral relations"
_RELATION = re.compile(
    r"\b(?:relations?|relationship|ties|rapprochement|reconciliation|normali[sz]ation|dialogue|bilateral)\b", re.I
)
_JOINT = re.compile(r"\s*(?:[-\u2010-\u2015/]|and|with)\s*")
_NEAR = 45


def pair_label(codes: Collection[str]) -> str:
    """The label of the relations of two parties: "us-china relations", "china-iran relations" (the United States
    first, then by name)."""
    known = (parties.get(code) for code in codes)
    tags = sorted((party.code != "USA", party.tag) for party in known if party)
    return "-".join(tag for _, tag in tags) + " relations"


def relations_of(at_table: Collection[str], publisher: str | None) -> str:
    """What the relations of the parties at the table are called: "bilateral relations" in a readout by one of them;
    by their names in other people's reports and, after China's own custom, where China is one of the two."""
    if len(at_table) != 2:
        return BILATERAL
    own = {hit.code for hit in parties.find(publisher or "")} & set(at_table)
    return BILATERAL if own and "CHN" not in at_table else pair_label(at_table)


def other_pairs(text: str, span: Span, at_table: Collection[str]) -> Iterator[Topic]:
    """Relations told in `span` between two states of which one at least is not at the table ("Iran-Saudi ties").
    Where only one party is at the table (a spokesperson's briefing), its own relations are bilateral ones."""
    hits = [hit for hit in parties.find(text, *span) if hit.kind in ("name", "demonym")]
    for one, other in pairwise(hits):
        codes = {one.code, other.code}
        own = codes <= set(at_table) or (len(at_table) == 1 and codes & set(at_table))
        if len(codes) < 2 or own or not _JOINT.fullmatch(text, one.span.end, other.span.start):
            continue
        near = text[max(span.start, one.span.start - _NEAR) : min(span.end, other.span.end + _NEAR)]
        if _RELATION.search(near):
            yield Topic(BILATERAL, pair_label(codes), Span(one.span.start, other.span.end))
