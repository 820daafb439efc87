"""Instruments of a passage: those that it names, and those that it points back to ("the deal", "our Alliance")."""

from __future__ import annotations

import re
from functools import cache

from communique.knowledge import instruments
from communique.knowledge.instruments import InstrumentHit
from communique.knowledge.tables import rows, values
from communique.languages.tables import load_table
from communique.model import Span, Topic

# How far back "the deal" may point, in characters: about a page.
_LOOK_BACK = 1500
# "These initiatives" means all that stand this close before the last one.
_TOGETHER = 200
# Unions of states that act as parties, and the words before their names where they do no more than that.
_UNIONS = frozenset({"eu", "au"})
_BESIDE = re.compile(r"\b(?:of|and)\s+(?:the\s+)?$")


def instruments_in(text: str, span: Span) -> tuple[Topic, ...]:
    """The instruments that the passage `span` of `text` is about, each once, in the order of their words."""
    named = [hit for hit in instruments.find(text, *span) if not _only_a_party(hit, text)]
    first: dict[str, Topic] = {}
    for hit in named + _pointed_to(text, span, named):
        first.setdefault(hit.name.lower(), Topic(hit.id, hit.name, hit.span))
    return tuple(first.values())


def _only_a_party(hit: InstrumentHit, text: str) -> bool:
    """True for a union of states told as a party or a place ("the EU's strategy", "relations of X and the EU", "an
    external border of the EU", "EU aid"), not as what one works through ("sanctions through the EU")."""
    if hit.id not in _UNIONS:
        return False
    return bool(_owning().match(text, hit.span.end) or _BESIDE.search(text[: hit.span.start][-12:]))


@cache
def _owning() -> re.Pattern[str]:
    nouns = "|".join(load_table("en", "speech")["of_unions"])
    return re.compile(rf"['’]s?\b|\s+(?:{nouns})\b")


@cache
def _nouns() -> dict[str, frozenset[str]]:
    return {row["noun"]: frozenset(values(row["kinds"])) for row in rows("instrument_nouns")}


@cache
def _pointer() -> re.Pattern[str]:
    nouns = "|".join(sorted(_nouns(), key=len, reverse=True))
    return re.compile(
        rf"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Oo]ur|[Tt]heir|[Aa])\s+({nouns})\b"
        r"(?!\s+(?:on|of|for|between|with|to)\b)"
    )


def _pointed_to(text: str, span: Span, named: list[InstrumentHit]) -> list[InstrumentHit]:
    """The instruments before the passage that its common nouns mean, unless the passage names one of that kind."""
    found = []
    for pointer in _pointer().finditer(text, *span):
        kinds = _nouns()[pointer[1]]
        if not any(_kind(hit) in kinds for hit in named):
            meant = _meant(pointer[1], kinds, text, span.start)
            found += [InstrumentHit(Span(*pointer.span()), hit.id, hit.name, "back") for hit in meant]
    return found


def _meant(noun: str, kinds: frozenset[str], text: str, end: int) -> list[InstrumentHit]:
    """The instrument of one of these kinds that stands last before `end`; for a plural, those close before it too."""
    before = instruments.find(text, max(0, end - _LOOK_BACK), end)
    fitting = [hit for hit in before if _kind(hit) in kinds and _fits(noun, hit)]
    together = _TOGETHER if noun.endswith("s") else 0
    return [hit for hit in fitting if hit.span.start >= fitting[-1].span.start - together]


def _kind(hit: InstrumentHit) -> str:
    known = instruments.get(hit.id)
    return known.kind if known else ""


def _fits(noun: str, hit: InstrumentHit) -> bool:
    """ "The Alliance" is one that calls itself so, or NATO, not any organisation."""
    return noun.lower() != "alliance" or hit.id == "nato" or "alliance" in hit.name.lower()
