"""Finding: the events of a sentence, with who did them to whom.

Comes in: a parsed sentence. Goes out: `Event`s. The predicates looked at are the sentence's main one and those joined
to it; the words of a saying count as what the speaker does, unless the speaker is nobody that can be coded.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from communique.events.actors import UNKNOWN, Actors
from communique.events.codes import plover
from communique.events.coding import Coded, Coder
from communique.events.lexicon import lexicon
from communique.model import Sentence, Span, Token

_TARGETS = ("with", "to", "against", "on", "upon", "for", "from", "at", "in", "into", "of", "over", "between")
_MUTUAL = ("03", "04", "05", "06")
"""Roots in which parties named together act towards each other."""
_VISIT, _HOST = "042", "043"
_SAID = "010"


@dataclass(frozen=True, slots=True)
class Event:
    """Who did what to whom: `source` and `target` in CAMEO's letters ("---" where nobody is told), the CAMEO `code`,
    PLOVER's event (None where it has none), the words of the clause at `span`, and the rule that told it."""

    source: str
    target: str
    code: str
    plover: str | None
    span: Span
    rule: str


def find_events(text: str, sentence: Sentence, day: datetime.date | None = None) -> list[Event]:
    """The events of a sentence, in order; `day` is the day of publication, for offices."""
    return list(dict.fromkeys(_Finder(text, sentence, day).events()))


def code_between(sentence: Sentence, source: Span) -> Coded:
    """What event the phrase at `source` is the doer of, where its place is known."""
    return Coder(sentence, lexicon()).code(_predicate(sentence, _head(sentence, source)))


def _head(sentence: Sentence, span: Span) -> int:
    inside = [token.index for token in sentence.tokens if span.meets(token.span)]
    return next((index for index in inside if sentence.tokens[index].head not in inside), 0)


def _predicate(sentence: Sentence, index: int) -> int:
    """The predicate that a phrase stands under."""
    while (token := sentence.tokens[index]).head >= 0:
        above = sentence.tokens[token.head]
        if token.dep == "nsubj" or above.upos in ("VERB", "AUX"):
            return above.index
        index = above.index
    return index


class _Finder:
    def __init__(self, text: str, sentence: Sentence, day: datetime.date | None) -> None:
        self.sentence = sentence
        self.lexicon = lexicon()
        self.coder = Coder(sentence, self.lexicon)
        self.actors = Actors(text, sentence, self.lexicon, day)

    def events(self) -> Iterator[Event]:
        """The events of the main predicate and those joined to it; where one tells none, those of its clauses."""
        todo = [token.index for token in self.sentence.tokens if token.head < 0][:1]
        while todo:
            at = self._told_before(todo.pop(0))
            found = self.coder.code(at)
            events = list(self._of(at, found)) if found.code and found.code != _SAID else []
            yield from events
            if not events:
                todo = [one.index for one in self.sentence.children(at, "ccomp", "parataxis", "advcl")] + todo
            todo += [one.index for one in self.sentence.children(at, "conj") if one.upos in ("VERB", "AUX")]

    def _told_before(self, at: int) -> int:
        """The predicate of what was told, where who told it comes after ("..., a senior official said")."""
        for child in self.sentence.children(at, "ccomp", "parataxis"):
            if child.index < at and self._sources(child.index) and self._says(at):
                return child.index
        return at

    def _says(self, at: int) -> bool:
        lemma = self.lexicon.lemmas.get(self.sentence.tokens[at].low, "")
        return self.lexicon.frames.get(lemma) == "say"

    def _of(self, at: int, found: Coded) -> Iterator[Event]:
        sources, targets = self._sources(at), self._targets(at, found)
        if self._inverted(at, found):
            sources, targets = [one for one in targets if one not in sources], sources
        code = found.code or ""
        pairs = [(one, other) for one in sources for other in targets if one != other]
        if len(sources) > 1 and not pairs and code[:2] in _MUTUAL:
            pairs = [(one, other) for one in sources for other in sources if one != other]
        if not pairs and sources:
            pairs = [(one, UNKNOWN) for one in sources if one != UNKNOWN]
        for source, target in pairs:
            if (source, target) == (UNKNOWN, UNKNOWN):
                continue
            yield self._event(source, target, code, at, found)
            if code in (_VISIT, _HOST) and target != UNKNOWN:
                yield self._event(target, source, _HOST if code == _VISIT else _VISIT, at, found)

    def _event(self, source: str, target: str, code: str, at: int, found: Coded) -> Event:
        words = self.sentence.subtree(at)
        span = Span(self.sentence.tokens[words[0]].start, self.sentence.tokens[words[-1]].end)
        return Event(source, target, code, plover(code), span, found.rule)

    # ------------------------------------------------------------ who

    def _sources(self, at: int) -> list[str]:
        """Who does it: the subject with those joined to it; in the passive, who comes after "by" (but one who "is
        scheduled to meet" is to meet, one who "is opposed" opposes)."""
        opened = any(self.sentence.children(at, "xcomp")) or self.coder.is_state(at)
        heads = [one for one in self.sentence.children(at, "nsubj") if opened or one.rel != "nsubj:pass"]
        if not heads and self._passive(at):
            heads = [child for child in self.sentence.children(at, "obl") if self._case(child, "by")]
        above = self.sentence.tokens[at]
        if not heads and above.dep == "conj" and above.head >= 0:
            return self._sources(above.head)
        return self._all(heads)

    def _all(self, heads: list[Token]) -> list[str]:
        out: list[str] = []
        for head in heads:
            for one in (head, *self.sentence.children(head.index, "conj")):
                out += self.actors.several(one.index)
        return list(dict.fromkeys(out))

    def _targets(self, at: int, found: Coded) -> list[str]:
        """To whom: the object, then those after prepositions, then whom the inner clause names; an actor whose state is
        told before one whose role alone is."""
        mine = set(self._sources(at))
        vague: list[str] = []
        for place in dict.fromkeys((at, found.at, found.inner)):
            for heads in self._candidates(place, at, found):
                direct = [one for one in self._all(heads) if one not in mine]
                if any(not one.startswith(UNKNOWN) for one in direct):
                    return direct
                below = [one for head in heads for one in self.actors.within(head.index) if one not in mine]
                if below and not direct:
                    return below[:1]
                vague = vague or direct
        clauses = list(self.sentence.children(at, "xcomp", "ccomp"))
        below = [one for head in clauses for one in self.actors.within(head.index) if one not in mine]
        return vague or below[:1]

    def _candidates(self, place: int, at: int, found: Coded) -> Iterator[list[Token]]:
        passive = self._passive(place)
        obliques = list(self.sentence.children(place, "obl", "nmod"))
        doers = [one for one in obliques if self._case(one, "by")]
        if found.rule == "events.said.accuses" and passive:
            means = [one for head in obliques for one in self.sentence.children(head.index, "nmod")]
            yield doers + [one for one in means if self._case(one, "by")]
            yield [one for one in obliques if self._case(one, "from")]
        if place != at or passive:
            yield list(self.sentence.children(place, "nsubj"))
        objects = list(self.sentence.children(place, "obj", "iobj"))
        yield objects
        others = [one for one in obliques if not (passive and one in doers)]
        yield [one for one in others if self._case(one, *_TARGETS)]
        beside = [one for head in objects for one in self.sentence.children(head.index, "nmod")]
        yield [one for one in beside if self._case(one, "on", "against", "with", "to")]

    def _passive(self, at: int) -> bool:
        return any(child.rel in ("nsubj:pass", "aux:pass") for child in self.sentence.children(at))

    def _case(self, token: Token, *words: str) -> bool:
        return any(case.low in words for case in self.sentence.children(token.index, "case"))

    def _inverted(self, at: int, found: Coded) -> bool:
        lemma = self.lexicon.lemmas.get(self.sentence.tokens[at].low)
        turned = ".noun." in found.rule and lemma in self.lexicon.inverted
        return turned and any(self._case(one, "from") for one in self._below(at))

    def _below(self, at: int) -> Iterator[Token]:
        for child in self.sentence.children(at, "obl", "obj"):
            yield child
            yield from self.sentence.children(child.index, "nmod")
