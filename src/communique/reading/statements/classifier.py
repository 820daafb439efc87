"""Which act a predicate carries: a verb, an adjective after a copula, a light verb with a noun of expression, a modal.

Comes in: a sentence, the index of a predicate and what its subject is. Goes out: a `Predicate` or None.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from communique.languages.cues import Construction, Cues
from communique.model import Sentence, Token
from communique.reading.statements import tree
from communique.reading.statements.constructions import Constructions
from communique.reading.statements.formulas import Formulas
from communique.reading.statements.idioms import Idioms
from communique.reading.statements.links import (
    AGAIN,
    addressee,
    asked_of,
    bidden,
    complements,
    infinitive,
    linked,
    raised_with,
    told,
)
from communique.reading.statements.modals import Modals
from communique.reading.statements.nominal import Nouns
from communique.reading.statements.pairs import second
from communique.reading.statements.predicate import (
    BINDING,
    BY_ME,
    PERFORMED,
    UNDER_WILL,
    UNDONE,
    Predicate,
    Subject,
    carried,
    tells,
)
from communique.reading.statements.reproaches import Reproaches


class Classifier:
    """Finds the act of predicates with one language's lexicon."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self.constructions = Constructions(cues)
        self.nouns = Nouns(cues)
        self.idioms = Idioms(cues)
        self.formulas = Formulas(cues)
        self.modals = Modals(cues, self.formulas)
        self.reproaches = Reproaches(cues)

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
        idiom = self.idioms.find(sentence, head)
        if idiom is not None:
            return idiom
        modal = self._put(sentence, head, subject) if in_clause else None
        found = self._negated(sentence, head, self._act(sentence, head, subject), subject)
        asked = modal is not None and modal.act == "call_for" and not subject.joint
        noted = tells(found, myself=asked and tree.first_person(sentence, head))
        refused = found is not None and found.act == "oppose" and found.head == head  # "would veto such a step"
        stays = found is not None and found.act in UNDER_WILL and not found.rule.endswith("propose.offer")
        if modal is None or noted or (modal.act == "pledge" and (refused or stays)):
            modal = modal if modal is not None and self._works_on(sentence, head) else found
        if modal is not None and modal.act == "pledge" and in_clause and self.idioms.threatens(sentence, head):
            return replace(modal, act="warn", rule=modal.rule.replace(".pledge.", ".warn."))
        return modal

    def _works_on(self, sentence: Sentence, head: int) -> bool:
        """ "Would continue to coordinate": what is promised is work, not talk."""
        return any(self.lemma(t) in self.cues.groups["working"] for t in sentence.children(head, "xcomp"))

    def _negated(self, sentence: Sentence, head: int, found: Predicate | None, subject: Subject) -> Predicate | None:
        """Negation: "does not support" and "does not accept" oppose; "did not discuss", "did not say" are none."""
        if not tree.negated(sentence, head) or sentence.tokens[head].upos not in ("VERB", "AUX"):
            return found
        lemma = self.lemma(sentence.tokens[head])
        if (lemma in self.cues.refusals and (subject.party or not subject.joint)) or (
            found is not None and found.act == "support"
        ):
            objects = complements(sentence, head, None, False)
            return carried(sentence, head, "oppose", f"not.{lemma}", objects=objects)
        if found is not None and (found.act == "oppose" or (found.act == "hope" and found.says)):
            # "did not rule out", "does not believe that"
            return replace(found, act="state", rule=found.rule.replace(f".{found.act}.", ".state."))
        if found is not None and found.act == "pledge" and lemma in self.cues.planning:
            return found  # "does not plan to" tells as much as "will not"
        if found is None or found.act in UNDONE or (found.says and found.act == "state"):
            return None
        return found

    def _act(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        token = sentence.tokens[head]
        opened = self._within(sentence, head, self.idioms.opened(sentence, head), replace(subject, joint=True))
        done = any(t.low in ("was", "were") for t in sentence.children(head, "cop")) or self.form(token) == "past"
        if opened is not None and (opened.act == "discuss" or (opened.act in PERFORMED and done)):
            opened = replace(opened, rule=f"statements.{opened.act}.occasion")
            return opened if subject.own else replace(opened, passive=True)  # nobody is told, as in a passive
        if token.upos not in ("VERB", "AUX") and not self._verb_amiss(sentence, token):
            return self._adjectival(sentence, head, subject)
        if token.low in self.cues.adjectives and tree.is_passive(sentence, head):
            felt = self._adjectival(sentence, head, subject)
            if felt is not None:
                return felt
        performed = self._performed(sentence, head, subject) or self._delighted(sentence, head, subject)
        if performed is not None:
            return performed
        if self.lemma(token) in self.cues.groups["evidencing"] and subject == Subject():
            return None  # "this demonstrates their interest" says something of a thing
        found = self.nouns.under(sentence, head, subject) or self._verbal(sentence, head, subject)
        chance = any(t.low in self.cues.openings for t in sentence.children(head, "obj"))
        if found is not None and found.act == "propose" and chance:
            found = None  # "the visit offers a chance to mend relations"
        return found or self._chained(sentence, head, subject)

    def _performed(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """What somebody wants or has to say he says: "want to stress that", "wish to thank", "I need to add"."""
        due = self.cues.duties if tree.first_person(sentence, head) else frozenset()
        if self.lemma(sentence.tokens[head]) not in self.cues.aspects | due or any(sentence.children(head, "obj")):
            return None
        wanted = [t.index for t in sentence.children(head, "xcomp") if tree.mark_of(sentence, t.index) == "to"]
        inner = [i for t in wanted for i in tree.conjuncts(sentence, t)]  # "want to welcome you and thank you"
        found = self._within(sentence, head, inner, subject)
        done = PERFORMED + (BY_ME if any(t.low in ("i", "we") for t in sentence.children(head, "nsubj")) else ())
        return found if found is not None and (found.says or found.act in done) else None

    def _delighted(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """What one has the pleasure to say: "it gives me great joy to offer", "I have the honour to convey"."""
        if self.lemma(sentence.tokens[head]) not in ("give", "have", "be"):
            return None
        nouns = [t for t in sentence.children(head, "obj") if t.low in self.cues.idioms["delights"]]
        hung = [t for n in nouns for t in sentence.children(n.index, "acl")]
        hung += [t for t in sentence.children(head, "xcomp", "csubj", "advcl", "ccomp") if nouns]
        inner = [t.index for t in hung if tree.mark_of(sentence, t.index) == "to"]
        found = self._within(sentence, head, inner, subject)
        return found if found is not None and (found.says or found.act in PERFORMED) else None

    def _verb_amiss(self, sentence: Sentence, token: Token) -> bool:
        """A verb of the lexicon that the parser took for a noun or adjective, though a subject hangs on it."""
        return (
            token.low in self.cues.verbs
            and token.low not in self.cues.adjectives
            and not any(True for _ in sentence.children(token.index, "cop"))
            and not token.text.istitle()
            and (tree.own_subject(sentence, token.index) is not None or self.beside_verb(sentence, token))
        )

    def beside_verb(self, sentence: Sentence, token: Token) -> bool:
        """A bare noun in the "s" form with a preposition, beside a verb in that form or its object: "condemns the
        attack and calls on Brazil to act"."""
        verb = sentence.tokens[token.head]
        if verb.dep == "obj" and verb.head >= 0:
            verb = sentence.tokens[verb.head]
        behind = sentence.tokens[token.index + 1].low if token.index + 1 < len(sentence.tokens) else ""
        bare = behind in ("for", "on", "upon") and not any(True for _ in sentence.children(token.index, "det", "amod"))
        return token.dep == "conj" and verb.upos == "VERB" and bare and self.form(token) == self.form(verb) == "s"

    def _chained(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """The act in the complement of a copula or an aspect verb: "stands ready to", "continues to oppose"."""
        lemma = self.lemma(sentence.tokens[head])
        allowed = self.idioms.allowed(sentence, head) or self.idioms.led_to(sentence, head)
        if allowed:
            return self._within(sentence, head, allowed, subject)
        if lemma not in self.cues.copulas and lemma not in self.cues.aspects:
            return self.idioms.asked_along(sentence, head)
        inner = [t.index for t in sentence.children(head, "xcomp", "acl")]
        following = sentence.tokens[head + 1 : head + 2]
        if following and following[0].low in self.cues.adjectives and following[0].index not in inner:
            inner.append(following[0].index)
        return self._within(sentence, head, inner, subject)

    def _within(self, sentence: Sentence, head: int, inner: list[int], subject: Subject) -> Predicate | None:
        """The act of the first of the predicates `inner` that has one, its cue drawn back to `head`."""
        for index in inner:
            found = self._act(sentence, index, subject)
            if found is not None:
                copula = [t.index for t in sentence.children(head, "aux", "cop") if t.index < head]
                return replace(found, first=min([tree.group_start(sentence, head), *copula]))
        return None

    def _put(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """What is promised or asked inside what somebody said, by a modal or in its stead."""
        found = self.formulas.find(sentence, head) or self.modals.find(sentence, head, subject)
        return found or self._going(sentence, head, subject) or self.formulas.advised(sentence, head)

    def _going(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """ "We are going to help" promises, "is not going to accept" refuses."""
        to = infinitive(sentence, head)
        inner = [t.index for t in sentence.children(head, "xcomp")]
        if sentence.tokens[head].low != "going" or not subject.own or to != head + 1 or not inner:
            return None
        lemma = self.lemma(sentence.tokens[inner[0]])
        if lemma in self.cues.contact_verbs and self.modals.meets(sentence, inner[0]):
            return None
        talked = self._within(sentence, head, inner, subject)
        if talked is not None and talked.act == "discuss":
            return talked  # "we are going to talk about fish"
        negated = tree.negated(sentence, head)
        if negated and lemma in self.cues.groups["silence"]:
            return None
        act = "oppose" if negated and lemma in self.cues.refusals else "pledge"
        return carried(sentence, head, act, "modal.going", last=to, objects=tuple(inner))

    def _verbal(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        if sentence.tokens[head].low in self.cues.scheduled and not any(sentence.children(head, "obj")):
            planned = self._within(sentence, head, [t.index for t in sentence.children(head, "xcomp")], subject)
            if planned is not None:
                return planned
        if self.lemma(sentence.tokens[head]) in self.cues.planning and any(
            self.modals.meets(sentence, t.index) and self.lemma(t) in self.cues.contact_verbs
            for t in sentence.children(head, "xcomp")
        ):
            return None
        for entry in self.cues.verbs.get(sentence.tokens[head].low, ()):
            last = self.constructions.holds(sentence, head, entry, subject)
            if last is not None:
                return self._predicate(sentence, head, entry, subject, last)
        return None

    def _predicate(
        self, sentence: Sentence, head: int, entry: Construction, subject: Subject, last: int
    ) -> Predicate | None:
        act = entry.joint if entry.joint and subject.joint else entry.act
        if entry.labels:
            act = self.constructions.labelled(sentence, head) or act
        read = partial(self._second, sentence, subject)  # "deplore and firmly oppose"
        act, last = second(sentence, head, act, read) or (act, last)
        passive = tree.is_passive(sentence, head)
        if passive and entry.hearer == "object" and (entry.lemma != "tell" or entry.act == "inform"):
            return self._briefed(sentence, head, entry)
        hearer = self._hearer(sentence, head, entry, last)
        if entry.hearer == "object" and hearer is not None and head < hearer < last:
            last = head  # "told X about": what he was told begins behind him
        if act == "state" and entry.says and any(t.low in AGAIN for t in sentence.children(head, "advmod")):
            act = "reaffirm"
        if act == "condemn" and not complements(sentence, head, hearer, passive):
            hearer = None  # who is condemned is not spoken to
        if act == "agree" and last == head:
            last = linked(sentence, head, ("to", "on", "upon", "with")) or last
        if act == "hope" and last + 1 < len(sentence.tokens) - 1 and sentence.tokens[last + 1].low in ("to", "for"):
            last += 1  # "look forward to", "hopes for"
        if last == head and infinitive(sentence, head) == head + 1:  # "hopes to", "pledged to" (guide, decision i)
            last = head + 1
        objects = complements(sentence, head, hearer, passive)
        return carried(
            sentence,
            head,
            act,
            entry.lemma,
            last=last,
            objects=objects,
            hearer=hearer,
            says=entry.says,
            passive=passive,
        )

    def _second(self, sentence: Sentence, subject: Subject, head: int) -> Predicate | None:
        return self._verbal(sentence, head, subject) or self._chained(sentence, head, subject)

    def _briefed(self, sentence: Sentence, head: int, entry: Construction) -> Predicate | None:
        """Who is told of something: "the envoy was briefed on the plans"."""
        about = linked(sentence, head, ("on", "of", "about"))
        heard = tree.own_subject(sentence, head)
        if heard is not None and entry.lemma in self.cues.groups["hearing"] and bidden(sentence, head, entry.act):
            last = infinitive(sentence, head)
            objects = complements(sentence, head, None, False)
            more = {"objects": objects, "hearer": heard.index, "says": entry.says}
            return carried(sentence, head, entry.act, entry.lemma, last=last, **more)
        if entry.act != "inform" or about is None or heard is None:
            return None
        objects = complements(sentence, head, None, False)
        return carried(sentence, head, "inform", entry.lemma, objects=objects, hearer=heard.index)

    def _hearer(self, sentence: Sentence, head: int, entry: Construction, last: int) -> int | None:
        if entry.hearer == "object":
            heard = tree.own_subject(sentence, head) if tree.is_passive(sentence, head) else None
            noun = told(sentence, head) if heard is None else heard.index  # "the envoy was told"
            before = [t for t in sentence.children(noun, "compound") if t.index == head + 1] if noun is not None else []
            if entry.double and noun is None:  # "wishing Norway continued progress", read as a clause
                clauses = (tree.own_subject(sentence, t.index) for t in sentence.children(head, "ccomp"))
                return next((t.index for t in clauses if t is not None), None)
            return before[0].index if entry.double and before and before[0].upos == "PROPN" else noun
        if entry.needfor:
            return asked_of(sentence, head)
        if entry.hearer == "oblique":
            return next((t.index for t in sentence.children(head, "obl", "obj", "nmod") if t.index > last), None)
        if entry.act in ("pledge", "propose") and any(True for _ in sentence.children(head, "obj")):
            return addressee(sentence, head, None)  # "pledged tanks to Ukraine"
        return self._partner(sentence, head, entry) if entry.act == "discuss" else None

    def _partner(self, sentence: Sentence, head: int, entry: Construction) -> int | None:
        """With whom something is discussed: "reviewed trade with his counterpart"."""
        if entry.lemma == "raise":
            return raised_with(sentence, head, self.cues.idioms["hearers"] | self.cues.joint_words)
        hung = (t for t in sentence.children(head, "obl") if t.upos in ("PROPN", "NOUN", "PRON") and not entry.prep)
        return next((t.index for t in hung if tree.case_of(sentence, t.index) == "with"), None)

    def _adjectival(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        token = sentence.tokens[head]
        opened = self._announced(sentence, head, subject) if token.low in self.cues.openers else None
        if opened is not None:
            return opened
        entry = self.cues.adjectives.get(token.low)
        if token.low in self.cues.scheduled:
            inner = [t.index for t in sentence.children(head, "xcomp", "advcl", "ccomp")]
            return self._within(sentence, head, inner, subject)
        if entry is None:
            minded = self.nouns.minded(sentence, head, subject)
            return minded or (self.nouns.wished(sentence, head) if token.upos == "NOUN" else None)
        negated = tree.negated(sentence, head)
        last = self.constructions.holds(sentence, head, entry, subject)
        act = entry.joint if entry.joint and subject.joint else entry.act
        if last is None or (entry.negated and not negated) or (negated and not entry.negated and act not in BINDING):
            return None
        act = "oppose" if negated and not entry.negated else act
        objects = complements(sentence, head, None, False)
        thing = tree.own_subject(sentence, head) if entry.thing else None
        if thing is not None and (thing.low != "it" or not objects):
            return self._judged(sentence, head, act, subject, thing)
        hearer = addressee(sentence, head, None) if act == "appreciate" else None  # "grateful to X for"
        last = max(last, linked(sentence, head, ("to", "about", "by", "at", "with", "for", "of")) or last)
        more = {"objects": objects, "hearer": hearer, "says": entry.says}
        if token.upos == "NOUN":  # "is a strong supporter of"
            last = linked(sentence, head, ("of",)) or last
            more |= {"first": min([head, *(t.index for t in sentence.children(head, "cop", "aux"))])}
        return carried(sentence, head, act, f"adjective.{token.low}", last=last, **more)

    def _announced(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """What somebody is "pleased to announce"."""
        inner = (self._act(sentence, t.index, subject) for t in sentence.children(head, "xcomp", "advcl", "ccomp"))
        opened = next((found for found in inner if found is not None and found.says), None)
        return opened and replace(opened, first=tree.group_start(sentence, head))

    def _judged(self, sentence: Sentence, head: int, act: str, subject: Subject, thing: Token) -> Predicate | None:
        """What a speaker makes of a thing that is no side of the talks: "the tariffs are unacceptable"."""
        rule = f"adjective.{sentence.tokens[head].low}"
        first = min([tree.group_start(sentence, head), *(t.index for t in sentence.children(head, "cop", "aux"))])
        about = carried(sentence, head, act, rule, first=first, objects=(thing.index,), passive=True)
        return None if subject.person or subject.own else about
