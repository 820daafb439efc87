"""Which act a predicate carries: a verb, an adjective after a copula, a light verb with a noun of expression.

Comes in: a sentence, the index of a predicate and what its subject is. Goes out: a `Predicate` or None.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.languages.cues import Construction, Cues
from communique.model import Sentence, Token
from communique.reading.statements import tree

TALK = frozenset({"discuss", "reaffirm", "state", "inform", "appreciate", "congratulate", "condole"})
LINKS = ("for", "to", "of", "on", "over", "about", "at", "in", "with", "regarding")
# Classes of nouns of expression whose "to" or "with" names who hears, not what about.
TO_SOMEBODY = frozenset({"appreciation", "condolence", "congratulation"})
UNDER_WILL = TALK | {"call_for", "propose", "warn", "condemn", "hope", "voice_concern"}


@dataclass(frozen=True, slots=True)
class Predicate:
    """An act found on the tree. `last` is the last word of the cue; `objects` the heads of what is said, in order,
    `hearer` the head of the addressee, `noun` the noun of expression under a light verb; `says` marks a verb of saying, whose clause is to be read for acts of its own."""

    head: int
    act: str
    first: int
    last: int
    rule: str
    objects: tuple[int, ...] = ()
    hearer: int | None = None
    says: bool = False
    passive: bool = False
    noun: int | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a predicate's subject is, as far as lexicon conditions ask: joint (several sides), party (a state or
    organisation), person, own (the side that speaks) or other."""

    joint: bool = False
    party: bool = False
    person: bool = False
    own: bool = False

    def is_a(self, kind: str) -> bool:
        """True where this subject is of the named kind."""
        return bool(getattr(self, kind))


class Classifier:
    """Finds the act of predicates with one language's lexicon."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues

    def lemma(self, token: Token) -> str:
        """The lemma of a verb form that the lexicon knows, else the form itself."""
        return self.cues.lemmas.get(token.low, token.low)

    def form(self, token: Token) -> str:
        """The form of a verb: "ing", "past", "s", or "base" for any other."""
        known = self.cues.forms.get(token.low)
        if known is not None:
            return "past" if known == "part" else known
        endings = {"ing": "ing", "ed": "past", "s": "s"}
        return next((form for ending, form in endings.items() if token.low.endswith(ending)), "base")

    def classify(self, sentence: Sentence, head: int, subject: Subject, *, in_clause: bool) -> Predicate | None:
        """The act of the predicate `head`. `in_clause` is True inside what somebody said, where modals count."""
        modal = self._modal(sentence, head, subject) if in_clause else None
        found = self._negated(sentence, head, self._act(sentence, head, subject))
        if modal is None or (found and found.act in UNDER_WILL and modal.act == "pledge"):
            return found
        return modal

    def _negated(self, sentence: Sentence, head: int, found: Predicate | None) -> Predicate | None:
        """"does not support" and "does not accept" oppose; "did not discuss" is no act at all."""
        if not tree.negated(sentence, head) or sentence.tokens[head].upos not in ("VERB", "AUX"):
            return found
        lemma = self.lemma(sentence.tokens[head])
        if lemma in self.cues.refusals or (found is not None and found.act == "support"):
            return Predicate(head, "oppose", tree.group_start(sentence, head), head, f"statements.oppose.not.{lemma}",
                             objects=complements(sentence, head, None, False))  # fmt: skip
        return None if found is not None and found.act in ("agree", "discuss", "pledge") else found

    def _act(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        token = sentence.tokens[head]
        if token.upos not in ("VERB", "AUX") and not self._verb_amiss(sentence, token):
            return self._adjectival(sentence, head, subject)
        if token.low in self.cues.adjectives and tree.is_passive(sentence, head):
            return self._adjectival(sentence, head, subject)
        found = self._nominal(sentence, head, subject) or self._verbal(sentence, head, subject)
        return found or self._chained(sentence, head, subject)

    def _verb_amiss(self, sentence: Sentence, token: Token) -> bool:
        """A verb of the lexicon that the parser took for a noun or adjective, though a subject hangs on it."""
        return token.low in self.cues.verbs and not token.text.istitle() and tree.own_subject(sentence, token.index) is not None

    def _chained(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """"stands ready to", "continues to oppose": the act stands in the complement of a copula or an aspect verb."""
        lemma = self.lemma(sentence.tokens[head])
        opening = next((t for t in sentence.children(head, "obj") if t.low in self.cues.openings), None)
        if lemma not in self.cues.copulas and lemma not in self.cues.aspects and opening is None:
            return None
        complements = [t.index for t in sentence.children(head, "xcomp", "acl")]
        complements += [t.index for t in sentence.children(opening.index, "acl")] if opening else []
        following = sentence.tokens[head + 1 : head + 2]
        if following and following[0].low in self.cues.adjectives and following[0].index not in complements:
            complements.append(following[0].index)
        for index in complements:
            found = self._act(sentence, index, subject)
            if found is not None:
                return replace(found, first=tree.group_start(sentence, head))
        return None

    # ---------------------------------------------------------------- modals

    def _modal(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        for word in tree.auxiliaries(sentence, head):
            row = self.cues.modals.get(word.low)
            if row is None:
                continue
            if self.lemma(sentence.tokens[head]) in self.cues.contact_verbs and self._meets(sentence, head):
                return None
            act = row["own" if subject.own else "other"]
            if act == "pledge" and tree.negated(sentence, head) and self.lemma(sentence.tokens[head]) in self.cues.refusals:
                act = "oppose"
            if act == "state":
                return None
            return Predicate(head, act, tree.group_start(sentence, head), word.index, f"statements.{act}.modal.{word.low}",
                             objects=(head,), passive=tree.is_passive(sentence, head))  # fmt: skip
        return None

    def _meets(self, sentence: Sentence, head: int) -> bool:
        """"will meet with X", "will hold talks", "will visit": a contact announced, no pledge (guide, decision q)."""
        if self.lemma(sentence.tokens[head]) in self.cues.meeting_verbs:
            return True
        told = sentence.children(head, "nsubj" if tree.is_passive(sentence, head) else "obj")
        return any(t.low in self.cues.event_words or t.upos == "PROPN" for t in told)

    # ---------------------------------------------------------------- verbs

    def _verbal(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        if self.lemma(sentence.tokens[head]) == "expect" and tree.is_passive(sentence, head):
            for t in sentence.children(head, "xcomp"):
                planned = self._act(sentence, t.index, subject)
                if planned is not None:
                    return replace(planned, first=tree.group_start(sentence, head))
        for entry in self.cues.verbs.get(sentence.tokens[head].low, ()):
            last = self._holds(sentence, head, entry, subject)
            if last is not None:
                return self._predicate(sentence, head, entry, subject, last)
        return None

    def _holds(self, sentence: Sentence, head: int, entry: Construction, subject: Subject) -> int | None:
        """The last word of the cue where the construction's conditions hold, else None."""
        last = head
        if entry.prep:
            found = preposition(sentence, head, entry.prep, self.cues.time_words)
            if found is None:
                return None
            last = found
        if entry.subject and not subject.is_a(entry.subject):
            return None
        if entry.adverb and not any(t.low in entry.adverb for t in sentence.children(head, "advmod")):
            return None
        if entry.to:
            to = infinitive(sentence, head)
            if to is None and entry.hearer:
                hung = (infinitive(sentence, t.index) for t in sentence.children(head, "obj", "obl", "iobj"))
                to = head if any(i is not None for i in hung) or told_to(sentence, head) else None
            if to is None and sentence.tokens[head].dep == "xcomp":
                to = infinitive(sentence, sentence.tokens[head].head)
            if to is None:
                return None
            last = max(last, to) if not entry.hearer else last
        if entry.clause and not has_clause(sentence, head):
            return None
        if entry.object and not self._object_in(sentence, head, entry.object):
            return None
        return last if self._special(sentence, head, entry) else None

    def _special(self, sentence: Sentence, head: int, entry: Construction) -> bool:
        if entry.needfor:
            return self._need_for(sentence, head)
        if entry.promise:
            return any(a.low in ("will", "would") for c in sentence.children(head, "ccomp")
                       for a in tree.auxiliaries(sentence, c.index))  # fmt: skip
        if entry.clear:
            return any(t.low == "clear" for t in sentence.children(head, "xcomp", "amod", "advmod", "obj"))
        if entry.purpose:
            return tree.mark_of(sentence, head) == "to"
        if entry.quote:
            return any(t.text in "\"“”" for t in sentence.tokens)
        if entry.notgreeting:
            return not self._greets(sentence, head)
        return True

    def _greets(self, sentence: Sentence, head: int) -> bool:
        """"welcomed President X to Washington" greets; "welcomed the visit" supports."""
        objects = list(sentence.children(head, "obj"))
        if not objects:
            return False
        noun = objects[0]
        people = any(n.first <= noun.index <= n.last and n.kind == "PER" for n in sentence.names)
        titled = noun.upos == "PROPN" and not any(n.first <= noun.index <= n.last and n.kind != "PER" for n in sentence.names)
        return people or titled or (noun.upos == "PRON" and noun.low in ("him", "her", "them"))

    def _need_for(self, sentence: Sentence, head: int) -> bool:
        """"underscored the need for all countries to condemn": a call put to others."""
        for noun in sentence.children(head, "obj"):
            if noun.low in self.cues.need_nouns:
                infinitives = [t for t in sentence.children(noun.index, "acl", "advcl") if tree.mark_of(sentence, t.index)]
                return any(tree.own_subject(sentence, t.index) is not None or
                           any(m.low == "for" for m in sentence.children(t.index, "mark")) for t in infinitives) or any(
                    tree.case_of(sentence, t.index) == "for" and any(True for _ in sentence.children(t.index, "acl"))
                    for t in sentence.children(noun.index, "nmod"))  # fmt: skip
        return False

    def _object_in(self, sentence: Sentence, head: int, name: str) -> bool:
        words = self.cues.classes[name]
        for noun in sentence.children(head, "obj", "nsubj" if tree.is_passive(sentence, head) else "obj"):
            if noun.low in words or any(t.low in words for t in sentence.children(noun.index, "conj")):
                return True
        return False

    def _predicate(self, sentence: Sentence, head: int, entry: Construction, subject: Subject, last: int) -> Predicate | None:
        act = entry.joint if entry.joint and subject.joint else entry.act
        passive = tree.is_passive(sentence, head)
        if passive and entry.hearer == "object" and entry.lemma != "tell":
            return None
        hearer = self._hearer(sentence, head, entry, last)
        if hearer is not None and not passive and complements(sentence, head, hearer, passive) == ():
            if not any(True for _ in sentence.children(hearer, "acl", "advcl")):
                hearer = None
        if act == "agree" and last == head:
            last = linked(sentence, head, ("to", "on", "upon", "with")) or last
        return Predicate(head, act, tree.group_start(sentence, head), last, f"statements.{act}.{entry.lemma}",
                         objects=complements(sentence, head, hearer, passive), hearer=hearer, says=entry.says, passive=passive)  # fmt: skip

    def _hearer(self, sentence: Sentence, head: int, entry: Construction, last: int) -> int | None:
        if entry.hearer == "object":
            return told(sentence, head)
        if entry.hearer == "oblique":
            return next((t.index for t in sentence.children(head, "obl", "obj") if t.index > last), None)
        if entry.act == "discuss" and not entry.prep:
            return next((t.index for t in sentence.children(head, "obl") if tree.case_of(sentence, t.index) == "with"
                         and t.upos in ("PROPN", "NOUN", "PRON")), None)  # fmt: skip
        return None

    # ---------------------------------------------------------------- nouns and adjectives

    def _nominal(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """"expressed support for", "held a discussion on", and in the passive "concern was expressed over"."""
        lemma = self.lemma(sentence.tokens[head])
        if lemma not in self.cues.light:
            return None
        passive = tree.is_passive(sentence, head)
        for noun in sentence.children(head, "nsubj" if passive else "obj"):
            for word in (noun, *sentence.children(noun.index, "conj")):
                found = self.cues.noun_class(lemma, word.low)
                if found is None:
                    continue
                act = found.joint if found.joint and subject.joint else found.act
                if found.name == "talk" and not has_topic(sentence, head, word.index, self.cues.time_words):
                    continue
                hearer = addressee(sentence, head, word.index if found.name in TO_SOMEBODY else None)
                last = linked(sentence, word.index, LINKS, hearer) or word.index
                to = infinitive(sentence, word.index)
                last = max(last, to) if to is not None else last
                objects = below(sentence, word.index) or complements(sentence, head, word.index, False)
                return Predicate(head, act, tree.group_start(sentence, head), max(last, head if passive else last),
                                 f"statements.{act}.noun.{found.name}", objects=objects,
                                 hearer=hearer, passive=passive, noun=word.index)  # fmt: skip
        return self._takes_place(sentence, head)

    def beside(self, sentence: Sentence, predicate: Predicate) -> list[Predicate]:
        """Further nouns of expression under one light verb that carry other acts ("our support for X, and our
        condemnation of Y")."""
        if predicate.noun is None:
            return []
        out = []
        for word in sentence.children(predicate.noun, "conj"):
            found = self.cues.noun_class(self.lemma(sentence.tokens[predicate.head]), word.low)
            if found is None or found.act == predicate.act or not below(sentence, word.index):
                continue
            last = linked(sentence, word.index, LINKS) or word.index
            out.append(Predicate(word.index, found.act, word.index, last, f"statements.{found.act}.noun.{found.name}",
                                 objects=below(sentence, word.index), noun=word.index))  # fmt: skip
        return out

    def _takes_place(self, sentence: Sentence, head: int) -> Predicate | None:
        """"an exchange of views took place on X"."""
        if not any(t.low == "place" for t in sentence.children(head, "obj")):
            return None
        talks = self.cues.classes["talk"]
        subject = next((t for t in sentence.children(head, "nsubj") if t.low in talks), None)
        last = linked(sentence, head, ("on", "about", "regarding")) if subject is not None else None
        if subject is None or last is None:
            return None
        return Predicate(head, "discuss", min(sentence.subtree(subject.index)), last, "statements.discuss.took_place",
                         objects=complements(sentence, head, None, False))  # fmt: skip

    def _wished(self, sentence: Sentence, head: int) -> Predicate | None:
        """"It is China's hope that ...": a noun of expression after a copula, with a clause."""
        found = self.cues.nouns.get(sentence.tokens[head].low)
        if found is None or found.name not in self.cues.pairs["express"] or not any(True for _ in sentence.children(head, "cop")):
            return None
        clauses = [t.index for t in sentence.children(head, "ccomp", "csubj", "acl", "advcl") if t.index > head and t.rel != "acl:relcl"]
        if not clauses:
            return None
        return Predicate(head, found.act, tree.group_start(sentence, head), head, f"statements.{found.act}.noun.{found.name}",
                         objects=tuple(clauses))  # fmt: skip

    def _adjectival(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        token = sentence.tokens[head]
        if token.low in self.cues.openers:
            for t in sentence.children(head, "xcomp", "advcl", "ccomp"):
                opened = self._act(sentence, t.index, subject)
                if opened is not None and opened.says:
                    return replace(opened, first=tree.group_start(sentence, head))
        entry = self.cues.adjectives.get(token.low)
        if entry is None and token.upos == "NOUN":
            return self._wished(sentence, head)
        if entry is None or (entry.negated and not tree.negated(sentence, head)):
            return None
        last = self._holds(sentence, head, entry, subject)
        if last is None:
            return None
        act = entry.joint if entry.joint and subject.joint else entry.act
        last = max(last, linked(sentence, head, ("to", "about", "by", "at", "with", "for", "of")) or last)
        return Predicate(head, act, tree.group_start(sentence, head), last, f"statements.{act}.adjective.{token.low}",
                         objects=complements(sentence, head, None, False))  # fmt: skip


# -------------------------------------------------------------------- words around a predicate


def preposition(sentence: Sentence, head: int, preps: frozenset[str], times: frozenset[str]) -> int | None:
    """The index of one of `preps` that belongs to the predicate: a particle, the case of an oblique that tells no time,
    or the next word."""
    after = [t for t in sentence.children(head) if t.index > head]
    for t in after:
        if t.dep in ("compound", "advmod", "case", "mark", "obl") and t.low in preps:
            return t.index
    for t in after:
        if t.dep in ("obl", "advcl", "obj", "xcomp", "ccomp") and t.low not in times and t.upos != "NUM":
            for mark in sentence.children(t.index, "case", "mark"):
                if mark.low in preps and mark.index < t.index:
                    return mark.index
    following = sentence.tokens[head + 1 : head + 3]
    if following and following[0].low in preps and (len(following) < 2 or following[1].low not in times):
        return following[0].index
    return None


def infinitive(sentence: Sentence, head: int) -> int | None:
    """The index of "to" before an infinitive that hangs on `head`, or None."""
    for t in sentence.children(head, "xcomp", "advcl", "acl", "ccomp"):
        for mark in sentence.children(t.index, "mark"):
            if mark.low == "to" and head < mark.index < t.index:
                return mark.index
    return None


def has_clause(sentence: Sentence, head: int) -> bool:
    """True where a clause is what the verb says: a complement, or what stands before a trailing "he said"."""
    token = sentence.tokens[head]
    return any(t.dep == "ccomp" or t.index > head for t in sentence.children(head, "ccomp", "csubj")) or token.dep == "parataxis"


def has_content(sentence: Sentence, head: int) -> bool:
    """True where something said hangs on a verb of saying: an object, a clause, a quotation."""
    return any(True for _ in sentence.children(head, "obj", "ccomp", "xcomp", "csubj", "nsubj" if tree.is_passive(sentence, head) else "obj")) or any(
        t.index > head for t in sentence.children(head, "parataxis", "advcl", "dep", "obl")
        if t.dep != "obl" or tree.case_of(sentence, t.index) in ("about", "of", "to", "that")
    )


def linked(sentence: Sentence, head: int, words: tuple[str, ...], without: int | None = None) -> int | None:
    """The first of `words` that opens a complement of `head` (any but `without`) right behind it, or None."""
    best = None
    for t in sentence.children(head, "nmod", "obl", "acl", "xcomp", "advcl"):
        for mark in sentence.children(t.index, "case", "mark"):
            if mark.low in words and head < mark.index < t.index and t.index != without:
                best = mark.index if best is None else min(best, mark.index)
    return best


def told_to(sentence: Sentence, head: int) -> bool:
    """True where an infinitive with a subject of its own is asked for ("urge India to exercise")."""
    return any(tree.mark_of(sentence, t.index) == "to" for t in sentence.children(head, "xcomp", "ccomp", "advcl"))


def told(sentence: Sentence, head: int) -> int | None:
    """Who is told, asked or thanked: the indirect object, the object, or the subject of the infinitive asked for."""
    for dep in ("iobj", "obj"):
        for t in sentence.children(head, dep):
            return t.index
    for clause in sentence.children(head, "xcomp", "ccomp"):
        subject = tree.own_subject(sentence, clause.index)
        if subject is not None and tree.mark_of(sentence, clause.index) in ("to", "for"):
            return subject.index
    return next((t.index for t in sentence.children(head, "nsubj") if t.index > head), None)


def has_topic(sentence: Sentence, head: int, noun: int, times: frozenset[str]) -> bool:
    """True where talks have a subject told ("held talks on X", "a discussion of X"), not only a time or a partner."""
    about = {"on", "about", "regarding", "over", "concerning"}
    own = about | ({"of"} if sentence.tokens[noun].low.startswith(("discussion", "exchange")) else set())
    topics = [(t, own) for t in sentence.children(noun, "nmod", "acl")] + [(t, about) for t in sentence.children(head, "obl")]
    return any(m.low in preps for t, preps in topics if t.low not in times and t.upos != "NUM"
               for m in sentence.children(t.index, "case", "mark"))  # fmt: skip


def below(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """The heads that say what a noun of expression is about."""
    return tuple(t.index for t in sentence.children(noun, "nmod", "acl", "ccomp", "advcl") if t.index > noun and t.rel != "nmod:poss")


def addressee(sentence: Sentence, head: int, noun: int | None) -> int | None:
    """The noun after "to" or "with" that hears ("conveyed his condolences to X", where the tree may hang X on `noun`),
    or None."""
    hung = [*sentence.children(head, "obl", "iobj"), *(sentence.children(noun, "nmod") if noun is not None else ())]
    for t in hung:
        if (tree.case_of(sentence, t.index) in ("to", "with") or t.dep == "iobj") and t.upos in ("PROPN", "NOUN", "PRON"):
            return t.index
    return None


def complements(sentence: Sentence, head: int, hearer: int | None, passive: bool) -> tuple[int, ...]:
    """The heads of what a predicate says: objects, clauses, obliques; in the passive its subject."""
    deps = ("nsubj", "csubj") if passive else ("obj", "iobj", "ccomp", "xcomp", "obl", "advcl", "nmod", "dep", "acl")
    return tuple(t.index for t in sentence.children(head, *deps) if t.index != hearer and (passive or t.index > head))
