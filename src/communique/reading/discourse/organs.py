"""Organs: ministries, offices, officials and delegations, which speak for the party named beside them.

Comes in: the cast of a document, then its sentences in order. Goes out: a voice for such a word, and for the members of
a delegation told before; None where no party is told.
"""

from __future__ import annotations

from dataclasses import replace

from communique.languages.cues import load_cues
from communique.languages.tables import load_table
from communique.model import Sentence, Token
from communique.reading.discourse.voice import Voice
from communique.reading.who import Cast, Mention

_SENT = ("delegation", "mission")
_HOUSES = ("ministry", "embassy", "chancellery")
_HUNG = ("amod", "nmod", "compound", "det")


class Organs:
    """Remembers what was told of each: "a Brazilian official" is "the official" afterwards."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._bodies = load_cues("en").bodies
        self._named: dict[str, Voice] = {}

    def enter(self, sentence: Sentence) -> None:
        """Note the delegations and ministries of a sentence."""
        for token in sentence.tokens:
            if token.low in _SENT or token.low in _HOUSES:
                self.voice(sentence, token)

    def voice(self, sentence: Sentence, token: Token) -> Voice | None:
        """A ministry, an office, an official speaks for the party named beside it."""
        if token.low not in self._bodies:
            return None
        hung = [t for t in sentence.children(token.index, *_HUNG) if not _located(sentence, t.index)]
        beside = self._beside(sentence, token, hung)
        if not beside:  # "officials from the Chinese Embassy"
            further = next((v for t in hung if (v := self.voice(sentence, t)) is not None), None)
            again = any(t.low == "the" for t in hung) and self._named.get(token.low)
            return further or (replace(again, span=token.span) if again else None)
        named = {p for m in beside if m.kind == "party" for p in m.parties} or {p for m in beside for p in m.parties}
        if len(named) != 1:
            return None
        self._named[token.low] = voice = Voice(None, (named.pop(),), token.span, kind="party")
        return voice

    def _beside(self, sentence: Sentence, token: Token, hung: list[Token]) -> list[Mention]:
        """The mentions beside a word; with a delegation, those beside what it is of too ("of the Brazilian Senate")."""
        found = [m for t in hung if (m := self.cast.at(sentence.index, t.index))]
        if found or token.low not in _SENT:
            return found
        lower = (c for t in hung if t.dep == "nmod" for c in sentence.children(t.index, *_HUNG))
        mentions = (self.cast.at(sentence.index, c.index) for c in lower if not _located(sentence, c.index))
        return [m for m in mentions if m is not None and m.kind == "party"]

    def member(self, sentence: Sentence, index: int) -> Voice | None:
        """The members of a delegation named before ("the lawmakers") speak for its party."""
        token, children = sentence.tokens[index], list(sentence.children(index))
        known = [voice for word in _SENT if (voice := self._named.get(word)) is not None]
        mentions = [self.cast.at(sentence.index, t.index) for t in children]
        told = any(m is not None and (m.kind == "party" or m.person is not None) for m in mentions)
        counted = any(t.low in ("two", "both") or t.upos == "NUM" for t in children)
        if not known or told or counted or token.low not in load_table("en", "speech")["members"]:
            return None
        return replace(known[0], span=token.span)


def _located(sentence: Sentence, index: int) -> bool:
    """True for where a body is, not whose: "the Norwegian embassy in Brazil"."""
    return any(t.low in ("in", "to", "at") for t in sentence.children(index, "case"))
