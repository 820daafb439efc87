"""Whose voice a predicate of a report is: its subject's, its agent's, that of all sides, of who put out a document.

Comes in: a sentence, the classifier and who is who in the sentence. Goes out: a `Voice` for a predicate or a subject.
"""

from __future__ import annotations

from dataclasses import replace

from communique.knowledge import parties
from communique.model import Sentence, Token
from communique.reading.discourse import NOBODY, Voice
from communique.reading.statements import tree
from communique.reading.statements.apart import joined_before
from communique.reading.statements.classifier import Classifier
from communique.reading.statements.links import quoted_as
from communique.reading.statements.predicate import ANYBODY, Predicate, Subject
from communique.reading.statements.telling import Company


class Voices:
    """Finds voices in one sentence that reports."""

    def __init__(self, sentence: Sentence, classifier: Classifier, company: Company) -> None:
        self.sentence = sentence
        self.classifier = classifier
        self.cues = classifier.cues
        self.company = company

    def of(self, head: int) -> Voice:
        """The voice of the predicate `head`; `NOBODY` where it is unknown."""
        if self._talked_about(head):
            return self.company.together
        if (cited := self._cited(head)) is not None:
            return cited
        subject = tree.subject_of(self.sentence, head)
        if subject is not None and subject.low in self.cues.idioms["purposes"]:
            return self._meant(subject) or NOBODY
        token = self.sentence.tokens[head]
        planned = self.classifier.lemma(token) in self.cues.planning
        passive = tree.is_passive(self.sentence, head)
        planned = planned and not (passive and tree.agent_of(self.sentence, head) is not None)
        stands = token.low in self.cues.adjectives or planned
        if subject is not None and (stands or not passive):
            return self.resolve(self.sentence, subject.index) or NOBODY
        if (agent := tree.agent_of(self.sentence, head)) is not None:
            return self.company.resolve(self.sentence, agent) or NOBODY
        joined = joined_before(self.sentence, head, self.company.resolve) if subject is None else None
        return joined or self._others(head) or replace(NOBODY, kind="none")

    def resolve(self, sentence: Sentence, index: int) -> Voice | None:
        """Whose voice a word is; a document ("issued a statement which welcomes") speaks for who put it out."""
        found = self.company.resolve(sentence, index)
        token = sentence.tokens[index]
        issued = token.low in self.cues.idioms["documents"] and token.dep == "obj" and token.head >= 0
        if issued and (found is None or not found.holder):
            issuer = tree.subject_of(sentence, token.head)
            return self.company.resolve(sentence, issuer.index) if issuer is not None else None
        return found

    def with_whom(self, predicate: Predicate, voice: Voice) -> Voice:
        """Who discusses in "we discussed it with our partners in X": the speaker and X."""
        own = self.company.own
        alone = bool(voice.holder) and not voice.joint
        if predicate.act != "discuss" or predicate.hearer is None or alone or own is None or own.joint:
            return voice
        found = self.company.resolve(self.sentence, predicate.hearer)
        told = found.holder if found is not None and len(found.holder) == 1 else ()
        named = self.company.hearer(self.sentence, predicate.hearer)
        if not told and named is not None and parties.get(named) is not None:
            told = (named,)
        if not told or told[0] in (*voice.holder, *own.holder):
            return voice
        return replace(voice, holder=(*own.holder, *told), joint=True, kind="group")

    def _meant(self, subject: Token) -> Voice | None:
        """Who wants what is "the aim of the visit": whoever came, else those who met."""
        for t in self.sentence.children(subject.index, "nmod"):
            guests = [self.resolve(self.sentence, n.index) for n in self.sentence.children(t.index, "nmod")]
            named = [voice for voice in guests if voice is not None and voice.holder]
            if t.low in self.cues.event_words:
                return named[0] if named else self.company.resolve(self.sentence, t.index)
        return None

    def _cited(self, head: int) -> Voice | None:
        """Whose words are passed on: those of who is quoted as saying, or of who sent a letter."""
        quoted = quoted_as(self.sentence, head)
        if quoted is not None:
            return self.company.resolve(self.sentence, quoted[0]) or NOBODY
        return self._sender(head)

    def _sender(self, head: int) -> Voice | None:
        """Who wrote, behind the one who got it: "received a letter from X, reaffirming that"."""
        token = self.sentence.tokens[head]
        got = self.sentence.tokens[token.head] if token.dep == "advcl" and token.low.endswith("ing") else None
        if got is None or self.classifier.lemma(got) not in ("receive", "get") or got.index > head:
            return None
        letters = [t for t in self.sentence.children(got.index, "obj") if t.low in self.cues.idioms["documents"]]
        hung = (t for i in (got.index, *(n.index for n in letters)) for t in self.sentence.children(i, "obl", "nmod"))
        sender = next((t for t in hung if letters and tree.case_of(self.sentence, t.index) == "from"), None)
        return self.company.resolve(self.sentence, sender.index) if sender is not None else None

    def _others(self, head: int) -> Voice | None:
        """The other side, where one was told: "the envoy was briefed on", "the ambassador was told that"."""
        heard = tree.own_subject(self.sentence, head)
        if heard is None or self.classifier.lemma(self.sentence.tokens[head]) not in self.cues.groups["hearing"]:
            return None
        one = self.company.resolve(self.sentence, heard.index)
        rest = [h for h in self.company.together.holder if one is not None and h not in one.holder]
        return Voice(None, (rest[0],), kind="party") if len(rest) == 1 else None

    def _talked_about(self, head: int) -> bool:
        """Both sides discuss in "met with X to discuss Y" and "spoke to X, focusing on Y", and agree in "met X and
        agreed to", whoever the sentence begins with."""
        token = self.sentence.tokens[head]
        while token.dep == "conj" and token.head >= 0:
            token = self.sentence.tokens[token.head]
        if not self.company.together.joint:
            return False
        if self._met(token) and head != token.index and tree.own_subject(self.sentence, head) is None:
            return self._acts(head, Subject(person=True)) == "agree"
        if token.head < 0:
            return False
        above = self.sentence.tokens[token.head]
        going = token.low.endswith("ing")
        if going and token.dep == "advcl" and self._met(above):
            return self._acts(head) == "discuss" or self._acts(head, Subject(person=True)) == "agree"
        met = tree.mark_of(self.sentence, token.index) == "to" and self._contacts(above)
        return (met or (going and above.low in self.cues.event_words)) and self._acts(head) == "discuss"

    def _acts(self, head: int, subject: Subject = ANYBODY) -> str | None:
        act = self.classifier.classify(self.sentence, head, subject, in_clause=False)
        return act.act if act is not None else None

    def _met(self, verb: Token) -> bool:
        """True for a verb that tells by itself that its subject and somebody else met or talked."""
        if not self._contacts(verb) or tree.is_passive(self.sentence, verb.index):
            return False
        objects = [t.low for t in self.sentence.children(verb.index, "obj")]
        hung = self.sentence.children(verb.index, "obl")
        partner = any(tree.case_of(self.sentence, t.index) in ("with", "to") for t in hung)
        told = self.classifier.lemma(verb) in ("meet", "receive") and bool(objects)
        return partner or told or any(word in self.cues.event_words for word in objects)

    def _contacts(self, verb: Token) -> bool:
        return self.classifier.lemma(verb) in self.cues.contact_verbs
