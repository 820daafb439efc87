"""Actors: who a phrase means, in CAMEO's letters: a state or organisation, then a role ("UKRLEG", "---GOV").

Comes in: a parsed sentence and the head of a phrase. Goes out: the letters, or None for what is no actor. States are
told by the tables of parties, persons by the table of offices on the day, roles by the lexicon.
"""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from communique.events.lexicon import Lexicon, singular
from communique.knowledge import parties
from communique.knowledge.offices import Term, find_person
from communique.model import Sentence, Span, Token

UNKNOWN = "---"
"""CAMEO's letters for a state that is not told."""
_WITHIN = ("compound", "amod", "flat", "nummod", "fixed", "det")
_TITLE = "nmod:desc"
"""How a title stands to the name after it."""
_LINKS = frozenset(("of", "from", "'s"))


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    lines = files("communique.events").joinpath("data", "actors.csv").read_text("utf-8").splitlines()
    by_party: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        if row["party"]:
            by_party[row["party"]] = row["cameo"]
        by_name |= {name.lower(): row["cameo"] for name in row["names"].split(";") if name}
    return by_party, by_name


def cameo_party(code: str) -> str:
    """CAMEO's letters of a party: a state's own, an organisation's from the table (else IGO)."""
    party = parties.get(code)
    return _table()[0].get(code, "IGO") if party and party.kind == "organisation" else code


class Actors:
    """The actors of one sentence of `text`; `day` settles who held which office."""

    def __init__(self, text: str, sentence: Sentence, lexicon: Lexicon, day: datetime.date | None = None) -> None:
        self.text = text
        self.sentence = sentence
        self.lexicon = lexicon
        self.day = day
        self._listed = dict(self._others())
        self._named = {**dict(self._parties()), **self._listed}

    def of(self, head: int, *, told: bool = True) -> str | None:
        """The actor that the phrase at `head` means. With `told`, a role alone is an actor too ("the government")."""
        head = self._counted(head)
        if other := self._apposed(head):
            return other
        phrase = self._phrase(head)
        state, role = self._state(head, phrase), self._role(head, phrase)
        if state is None:
            return f"{UNKNOWN}{role}" if role and told else None
        return state if len(state) > 3 else state + (role or "")

    def several(self, head: int) -> Iterator[str]:
        """The actors that a phrase means: one, or one of each state that it joins ("Greek and Turkish officials")."""
        head = self._counted(head)
        first = self.of(head)
        if first is None:
            return
        yield first
        role = self._role(head, self._phrase(head)) or ""
        for child in self.sentence.children(head, "amod", "compound"):
            for other in self.sentence.children(child.index, "conj"):
                if other.index in self._named:
                    yield self._named[other.index] + role

    def _counted(self, head: int) -> int:
        """Whom a noun of number counts: the diplomats in "a group of Chilean diplomats"; else the head itself."""
        token = self.sentence.tokens[head]
        if token.low in self.lexicon.partitives or singular(token.low) in self.lexicon.partitives:
            for child in self.sentence.children(head, "nmod"):
                if any(case.low == "of" for case in self.sentence.children(child.index, "case")):
                    return child.index
        return head

    def _apposed(self, head: int) -> str | None:
        """A name of the table beside the phrase: "the militant group al-Shabab"."""
        for child in self.sentence.children(head, "appos", "flat"):
            if child.index in self._listed:
                return self._named[child.index]
        return None

    def within(self, head: int) -> Iterator[str]:
        """The actors in the words below `head`, in order."""
        for index in self.sentence.subtree(head):
            if index in self._named:
                top = self._top(index, head)
                if actor := self.of(top, told=False):
                    yield actor

    def _top(self, index: int, head: int) -> int:
        """The head of the phrase that the word at `index` modifies, short of `head`."""
        tokens = self.sentence.tokens
        while tokens[index].dep in _WITHIN and tokens[index].head not in (head, -1):
            index = tokens[index].head
        above = tokens[index].head
        if tokens[index].rel == "nmod:poss" and above != -1 and self._is_agent(tokens[above]):
            return above
        return index

    def _is_agent(self, token: Token) -> bool:
        return token.low in self.lexicon.agents or singular(token.low) in self.lexicon.agents

    def _phrase(self, head: int) -> list[int]:
        """The words of a noun phrase without its clauses and without what stands in it or beside it. Whose it is counts
        for people alone: "Rwanda's senate" is Rwandan, "France's report on ..." no actor."""
        out, todo = [], [head]
        while todo:
            at = todo.pop()
            out.append(at)
            top = self.sentence.tokens[head]
            owned = at != head or self._is_agent(top) or top.upos == "PROPN"
            for child in self.sentence.children(at):
                if child.dep in _WITHIN or (owned and child.dep == "nmod" and self._linked(child)):
                    todo.append(child.index)
        return sorted(out)

    def _linked(self, token: Token) -> bool:
        cases = [case.low for case in self.sentence.children(token.index, "case")]
        return token.rel == "nmod:poss" or not cases or bool(_LINKS & set(cases))

    def _state(self, head: int, phrase: list[int]) -> str | None:
        near = sorted(phrase, key=lambda index: (index != head, abs(index - head)))
        told = next((self._named[index] for index in near if index in self._named), None)
        return told or self._person(head)

    def _person(self, head: int) -> str | None:
        token = self.sentence.tokens[head]
        if token.upos != "PROPN" or token.low in self.lexicon.times:
            return None
        name = " ".join(one.text for one in (token, *self.sentence.children(head, "flat")))
        states = {term.party for term in find_person(name) if self._in_office(term) and _is_state(term.party)}
        return f"{states.pop()}GOV" if len(states) == 1 else None

    def _in_office(self, term: Term) -> bool:
        return self.day is None or term.holds_on(self.day)

    def _role(self, head: int, phrase: list[int]) -> str | None:
        for index in (head, *phrase):
            token = self.sentence.tokens[index]
            if index == head or token.dep in ("compound", "amod", "flat") or token.rel == _TITLE:
                found = self.lexicon.agents.get(token.low) or self.lexicon.agents.get(singular(token.low))
                if found:
                    return found
        return None

    def _parties(self) -> Iterator[tuple[int, str]]:
        """For each word that names a party, CAMEO's letters."""
        for hit in parties.find(self.text, self.sentence.start, self.sentence.end):
            yield from ((index, cameo_party(hit.code)) for index in self._words(hit.span))

    def _others(self) -> Iterator[tuple[int, str]]:
        """The same for the names of the table."""
        start = self.sentence.start
        for found in _pattern().finditer(self.text[start : self.sentence.end]):
            span = Span(start + found.start(), start + found.end())
            yield from ((index, _table()[1][found[0].lower()]) for index in self._words(span))

    def _words(self, span: Span) -> Iterator[int]:
        return (token.index for token in self.sentence.tokens if span.meets(token.span))


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_table()[1], key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b", re.I)


def _is_state(code: str) -> bool:
    party = parties.get(code)
    return party is not None and party.kind == "state"
