"""Modals: what is promised, asked or refused by a modal verb ("will provide", "must withdraw", "needs to open").

Comes in: a sentence, the verb under the modal and what its subject is. Goes out: a `Predicate` or None.
"""

from __future__ import annotations

from communique.languages.cues import Cues
from communique.model import Sentence
from communique.reading.statements import tree
from communique.reading.statements.formulas import Formulas
from communique.reading.statements.links import complements, infinitive
from communique.reading.statements.predicate import Predicate, Subject, carried


class Modals:
    """Finds the acts that modal verbs carry, with one language's lexicon."""

    def __init__(self, cues: Cues, formulas: Formulas) -> None:
        self.cues = cues
        self.formulas = formulas

    def _lemma(self, sentence: Sentence, head: int) -> str:
        low = sentence.tokens[head].low
        return self.cues.lemmas.get(low, low)

    def find(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """The act of the verb `head` under its modal or its verb of duty; None where a contact is announced."""
        duty = self._duty(sentence, head, subject)
        if duty is not None:
            return duty
        for word in tree.auxiliaries(sentence, head):
            row = self.cues.modals.get(word.low)
            if row is None or self.formulas.asks_if(sentence, head, word):
                continue
            if self._lemma(sentence, head) in self.cues.contact_verbs and self.meets(sentence, head):
                return None
            if word.low == "would" and sentence.tokens[head].low == "call":
                return None  # "we would call on all parties to act" calls on them
            passive = tree.is_passive(sentence, head)
            act = row["own" if subject.own and not (passive and subject.joint) else "other"]
            if (
                (act == "pledge" or passive)
                and tree.negated(sentence, head)
                and self._lemma(sentence, head) in self.cues.refusals
            ):
                act = "oppose"
            silent = tree.negated(sentence, head) and self._lemma(sentence, head) in self.cues.groups["silence"]
            if act == "state" or (act == "pledge" and (silent or self._is_somebody(sentence, head, subject))):
                return None  # "will not comment" promises nothing
            asked = act == "call_for" and not any(sentence.children(head, "csubj"))  # "ports should be opened"
            told = passive and not asked
            cut = word.index < head and sentence.tokens[word.index + 1].low in ("n't", "n’t")
            last = word.index + cut
            return carried(sentence, head, act, f"modal.{word.low}", last=last, objects=(head,), passive=told)
        return None

    def _is_somebody(self, sentence: Sentence, head: int, subject: Subject) -> bool:
        """ "Their host will be the Governor", told of a person; "Norway will be a partner" promises."""
        copula = any(t.low == "be" for t in sentence.children(head, "cop"))
        noun = sentence.tokens[head].upos in ("NOUN", "PROPN")
        if copula and sentence.tokens[head].low in ("guest", "guests", "host", "hosts"):
            return True
        return copula and noun and not subject.party and not subject.joint and not tree.first_person(sentence, head)

    def _duty(self, sentence: Sentence, head: int, subject: Subject) -> Predicate | None:
        """A duty put to somebody: "needs to open its ports", "Brazil has to stop", not what crowds "have to" bear."""
        lemma = self._lemma(sentence, head)
        if lemma == "have" and not (subject.party or subject.joint or subject.own or subject.person):
            return None
        to = infinitive(sentence, head)
        perhaps = any(t.low in ("may", "might") for t in tree.auxiliaries(sentence, head))  # "you may need to wait"
        if lemma not in self.cues.duties or to != head + 1 or perhaps or tree.negated(sentence, head):
            return None
        objects = complements(sentence, head, None, False)
        return carried(sentence, head, "call_for", f"duty.{lemma}", last=to, objects=objects)

    def meets(self, sentence: Sentence, head: int) -> bool:
        """A contact announced is no pledge (guide, decision q): "will meet with X", "will hold talks", "will visit"."""
        if self._lemma(sentence, head) in self.cues.meeting_verbs:
            return True
        told = list(sentence.children(head, "nsubj" if tree.is_passive(sentence, head) else "obj"))
        told += [n for t in told if t.low in ("series", "number", "round") for n in sentence.children(t.index, "nmod")]
        events = self.cues.event_words | self.cues.idioms["gatherings"]
        return any(t.low in events or t.upos == "PROPN" for t in told)
