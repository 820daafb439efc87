"""Coding: what event the words of a clause tell.

Comes in: a parsed sentence and the place of a predicate. Goes out: a `Coded`, the CAMEO code with the word that decided
and the name of the rule. Frames are undone from the outside in: "said it would not lift sanctions" is a saying, then a
refusal, then a lifting.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from communique.events.codes import framed, quad
from communique.events.lexicon import Lexicon, Pattern, singular
from communique.model import Sentence, Token

_DEPTH = 6
_TELLING = 2
"""The weight from which on a pattern outdoes a frame."""
_CALLS = ("ask", "demand")
_ASKED = ("02", "10")
_VIOLENT = ("18", "19", "20")
_GOVERNED = ("obl", "iobj", "obj", "xcomp", "ccomp", "advcl")
_PRONOUNS = frozenset(["it", "he", "she", "they", "we", "i", "its", "his", "her", "their", "who", "which", "that"])


@dataclass(frozen=True, slots=True)
class Coded:
    """`code` is None where the words tell no event of the lexicon. `at` is the word that decided; `inner` the predicate
    that holds the matter (the same, or one inside a frame)."""

    code: str | None
    at: int
    rule: str
    inner: int


@dataclass(slots=True)
class _Company:
    """What stands with a verb: prepositions and particles, nouns of its object, every word hanging on it."""

    infinitive: bool
    particles: set[str] = field(default_factory=set)
    objects: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)

    def fits(self, pattern: Pattern) -> bool:
        """True where everything is there that the pattern asks for."""
        if pattern.particles and not pattern.particles & self.particles:
            return False
        if pattern.objects and not pattern.objects & self.objects:
            return False
        return (not pattern.infinitive or self.infinitive) and pattern.also in (None, *self.others)


class Coder:
    """Codes the predicates of one sentence. `target`, where known, holds the words of the event's target."""

    def __init__(self, sentence: Sentence, lexicon: Lexicon, target: frozenset[int] = frozenset()) -> None:
        self.sentence = sentence
        self.lexicon = lexicon
        self.target = target

    def code(self, at: int, depth: int = 0) -> Coded:
        """The event that the predicate at `at` tells."""
        if depth > _DEPTH:
            return Coded(None, at, "", at)
        found = self._plain(at, depth)
        frame = self._modal(at)
        if self._negated(at):
            return self._refused(found, frame)
        if frame == "intend" or (frame == "ask" and depth):
            return self._within(frame, found, at)
        return found

    def is_state(self, at: int) -> bool:
        """True for a participle that tells how its subject stands, not what was done to it: "is opposed to it"."""
        passive = any(child.rel in ("nsubj:pass", "aux:pass") for child in self.sentence.children(at))
        done = any(case.low == "by" for one in self.sentence.children(at, "obl") for case in self._cases(one))
        return passive and not done and self.sentence.tokens[at].low in self.lexicon.adjectives

    def _cases(self, token: Token) -> Iterator[Token]:
        return self.sentence.children(token.index, "case")

    # ------------------------------------------------------------ one predicate

    def _plain(self, at: int, depth: int) -> Coded:
        """The event of a predicate without its modals and negations."""
        token = self.sentence.tokens[at]
        if token.upos not in ("VERB", "AUX") or self.is_state(at):
            return self._nominal(token, depth)
        lemma = self.lexicon.lemmas.get(token.low, token.low)
        if lemma in self.lexicon.purposive and (purpose := self._purpose(at, depth)):
            return purpose
        best, inner = self._best(lemma, at), self._inner(at)
        framed_so = self._in_frame(self.lexicon.frames.get(lemma), at, inner, depth, best=best)
        if framed_so is not None:
            return framed_so
        if best is not None:
            return Coded(best.code, at, f"events.{best.code}.{lemma}", at)
        return self._otherwise(at, lemma, inner, depth)

    def _in_frame(
        self, frame: str | None, at: int, inner: int | None, depth: int, *, best: Pattern | None
    ) -> Coded | None:
        """What a frame makes of its inner event; None where the verb's own pattern tells more."""
        if frame is None or (best is not None and best.weight >= _TELLING):
            return None
        if frame == "say":
            return self._said(at, inner, depth, best) if inner is not None else None
        if frame in _CALLS and (best is None or best.code[:2] in _ASKED):
            return self._framed(frame, at, inner if inner is not None else self._aim(at), depth)
        return self._framed(frame, at, inner, depth) if best is None or inner is not None else None

    def _otherwise(self, at: int, lemma: str, inner: int | None, depth: int) -> Coded:
        """A verb that tells nothing itself: the noun that it governs may, or its clause, or words that it issued."""
        found = self._noun_told(at, lemma) if lemma in self.lexicon.light or lemma in self.lexicon.frames else None
        if found is not None and found.code:
            return found
        if found is None and inner is not None:
            return self.code(inner, depth + 1)
        return self._worded(at, depth)

    def _worded(self, at: int, depth: int) -> Coded:
        """What the words tell that somebody issued: "released a statement criticising ..."."""
        for child in self.sentence.children(at, "obj"):
            for clause in self.sentence.children(child.index, "acl"):
                if clause.low.endswith("ing"):
                    return self.code(clause.index, depth + 1)
        return Coded(None, at, "", at)

    def _purpose(self, at: int, depth: int) -> Coded | None:
        """What a call or message was for, where that is an event of its own: "called him to apologise"."""
        for child in self.sentence.children(at, "advcl", "xcomp"):
            if any(mark.low == "to" for mark in self.sentence.children(child.index, "mark")):
                found = self.code(child.index, depth + 1)
                if found.code and found.code[:2] in ("02", "05", "09", "10", "11"):
                    return found
        return None

    def _best(self, lemma: str, at: int) -> Pattern | None:
        rows = self.lexicon.patterns.get(lemma, ())
        company = self._company(at) if rows else None
        return next((one for one in rows if company and company.fits(one)), None)

    def _company(self, at: int) -> _Company:
        """What stands with a verb. A preposition before words of time says nothing of the event."""
        out = _Company(infinitive=any(self.sentence.children(at, "xcomp")))
        for child in self.sentence.children(at):
            out.others.add(child.low)
            if child.rel == "compound:prt" or child.dep in ("case", "advmod", "mark"):
                out.particles.add(child.low)
            timed = child.upos == "NUM" or child.low in self.lexicon.times
            if child.dep in _GOVERNED and not timed:
                out.particles |= {case.low for case in self.sentence.children(child.index, "case")}
            if child.dep == "obj" or child.rel == "nsubj:pass" or (child.dep in ("obl", "xcomp") and not out.objects):
                out.objects |= set(self._nouns(child))
        return out

    def _nouns(self, token: Token) -> Iterator[str]:
        """An object's noun in both numbers, its compounds, and the noun of its "of"."""
        yield from (token.low, singular(token.low))
        if token.upos == "PROPN":
            yield "*name"
        if token.upos in ("NUM", "SYM") or token.low in ("million", "billion", "thousand"):
            yield "*amount"
        for child in self.sentence.children(token.index, "compound", "conj", "amod"):
            yield from (child.low, singular(child.low))
        for child in self.sentence.children(token.index, "nmod"):
            if any(case.low == "of" for case in self.sentence.children(child.index, "case")):
                yield from (child.low, singular(child.low))

    def _nominal(self, token: Token, depth: int) -> Coded:
        """An adjective or noun as predicate: "is ready to ...", "is responsible"."""
        told = self.lexicon.adjectives.get(token.low)
        inner = self._inner(token.index)
        if told and not told.isdigit():
            return self._framed(told, token.index, inner, depth)
        if told:
            return Coded(told, token.index, f"events.{told}.{token.low}", token.index)
        return self._noun(token) or Coded(None, token.index, "", token.index)

    def _noun(self, token: Token) -> Coded | None:
        code = next((self.lexicon.nouns[noun] for noun in self._nouns(token) if noun in self.lexicon.nouns), None)
        return Coded(code, token.index, f"events.{code}.noun", token.index) if code else None

    def _noun_told(self, at: int, lemma: str) -> Coded:
        """A light verb takes its event from the noun that it governs."""
        for child in self.sentence.children(at, "obj", "nsubj", "obl", "xcomp"):
            if (child.dep != "nsubj" or child.rel == "nsubj:pass") and (found := self._noun(child)):
                return replace(found, at=at, rule=f"{found.rule}.{lemma}", inner=child.index)
        return Coded(None, at, "", at)

    # ------------------------------------------------------------ frames

    def _framed(self, frame: str, at: int, inner: int | None, depth: int) -> Coded:
        found = self.code(inner, depth + 1) if inner is not None else self._noun_told(at, frame)
        return found if frame == "do" else self._within(frame, found, at)

    def _within(self, frame: str, found: Coded, at: int) -> Coded:
        code = framed(frame, found.code)
        return Coded(code, at, f"events.{frame}", found.inner)

    def _refused(self, found: Coded, frame: str | None) -> Coded:
        """A negated predicate: what would be cooperation is refused; what would be refused or stopped tells nothing."""
        if found.code is None or quad(found.code) <= 2:
            at = found.at
            if found.code is None and frame is None:
                return Coded(None, at, "", found.inner)
            return Coded(framed("refuse", found.code), at, "events.negated", found.inner)
        return Coded(None, found.at, "", found.inner)

    def _said(self, at: int, inner: int, depth: int, best: Pattern | None) -> Coded:
        """What a saying tells: an act of the speaker's own, or what it says of another."""
        found = self.code(inner, depth + 1)
        plain = Coded(best.code if best else "010", at, "events.said", inner)
        if self._own(inner):
            owned = found.code and found.code[:2] in _VIOLENT
            return Coded("015", at, "events.said.own", inner) if owned else found if found.code else plain
        if self._modal(inner) == "ask" and found.code:
            return found
        if self._needs(inner):
            return Coded(framed("ask", found.code), at, "events.said.must", inner)
        return self._of_another(found, plain)

    def _of_another(self, found: Coded, plain: Coded) -> Coded:
        """What is said of somebody else: hostile deeds are an accusation, refusals a refusal."""
        root = (found.code or "")[:2]
        if found.code and quad(found.code) >= 3 and root not in ("10", "12"):
            return replace(plain, code="112", rule="events.said.accuses")
        if found.code and (root == "12" or self._negated(plain.inner)):
            return replace(plain, code="120", rule="events.said.negated")
        return plain

    def _own(self, inner: int) -> bool:
        """True where what is said is of the speaker: its subject is a pronoun, or there is none."""
        return all(one.low in _PRONOUNS for one in self.sentence.children(inner, "nsubj"))

    def _needs(self, inner: int) -> bool:
        return self.sentence.tokens[inner].low in ("needed", "necessary", "required", "needs", "need", "must")

    def _modal(self, at: int) -> str | None:
        for child in self.sentence.children(at, "aux"):
            if child.low in self.lexicon.modals:
                return self.lexicon.modals[child.low]
        return None

    def _negated(self, at: int) -> bool:
        return any(child.low in self.lexicon.negations for child in self.sentence.children(at, "advmod", "aux", "det"))

    def _aim(self, at: int) -> int | None:
        """The infinitive that tells what is asked for, where it does not hang on the verb as its complement."""
        clauses = [*self.sentence.children(at, "advcl")]
        clauses += [one for head in self.sentence.children(at, "obl", "obj") for one in self._clauses_of(head)]
        for clause in clauses:
            if any(mark.low == "to" for mark in self.sentence.children(clause.index, "mark")):
                return clause.index
        return None

    def _clauses_of(self, token: Token) -> Iterator[Token]:
        return self.sentence.children(token.index, "acl", "advcl")

    def _inner(self, at: int) -> int | None:
        for child in self.sentence.children(at, "xcomp", "ccomp", "parataxis"):
            if child.upos in ("VERB", "AUX") or child.upos == "ADJ" or any(self.sentence.children(child.index, "cop")):
                return child.index
        return None
