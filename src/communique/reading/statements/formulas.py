"""Set forms of speech that no verb of the lexicon carries: wishes, conditions, "what they should do is".

Comes in: a sentence and a predicate's index inside what somebody said. Goes out: a `Predicate` or None. The words are
data (`modals` in the lexicon of cues).
"""

from __future__ import annotations

from communique.languages.cues import Cues
from communique.model import Sentence, Token
from communique.reading.statements import tree
from communique.reading.statements.links import infinitive
from communique.reading.statements.predicate import Predicate, carried


class Formulas:
    """Finds set forms with one language's lexicon."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues

    def find(self, sentence: Sentence, head: int) -> Predicate | None:
        """The act of a set form at the predicate `head`."""
        return self._wished(sentence, head) or self._picked_out(sentence, head)

    def asks_if(self, sentence: Sentence, head: int, modal: Token) -> bool:
        """True for a condition: "should the talks fail", the modal before its subject."""
        subject = tree.own_subject(sentence, head)
        return modal.low == "should" and subject is not None and modal.index < subject.index < head

    def advised(self, sentence: Sentence, head: int) -> Predicate | None:
        """Who is told what to do by the speaker: "travellers are advised to", "all parties are urged to"."""
        to = infinitive(sentence, head)
        asks = any(e.act == "call_for" and e.hearer for e in self.cues.verbs.get(sentence.tokens[head].low, ()))
        by = any(t.rel == "obl:agent" for t in sentence.children(head))
        present = any(a.low in ("are", "is", "'re") for a in tree.auxiliaries(sentence, head))
        if not asks or by or not present or to is None or not tree.is_passive(sentence, head):
            return None
        told = next((t.index for t in sentence.children(head, "nsubj") if t.low != "you"), None)
        objects = tuple(t.index for t in sentence.children(head, "xcomp", "advcl", "ccomp"))
        more = {"objects": objects, "hearer": told}
        return carried(
            sentence,
            head,
            "call_for",
            self.cues.lemmas.get(sentence.tokens[head].low, sentence.tokens[head].low),
            last=to,
            **more,
        )

    def _wished(self, sentence: Sentence, head: int) -> Predicate | None:
        """ "May our friendship grow": a wish."""
        may = next((t for t in tree.auxiliaries(sentence, head) if t.low == "may"), None)
        subject = tree.own_subject(sentence, head)
        if may is None or subject is None or not may.index < subject.index < head or sentence.tokens[-1].text == "?":
            return None
        if any(t.upos != "PUNCT" for t in sentence.tokens[: may.index]):
            return None
        return carried(sentence, head, "hope", "formula.may", first=may.index, last=may.index, objects=(head,))

    def _picked_out(self, sentence: Sentence, head: int) -> Predicate | None:
        """ "What both sides should do is (to) keep calm": a call."""
        what = next((t for t in sentence.children(head, "nsubj", "csubj") if t.low in ("what", "all")), None)
        if what is None or sentence.tokens[head].upos not in ("VERB", "ADJ"):
            return None
        clause = next((t for t in sentence.children(what.index, "acl")), None)
        asking = clause and next(
            (t for t in (*tree.auxiliaries(sentence, clause.index), clause) if self._asks(t)), None
        )
        if not asking or asking.index >= head:
            return None
        return carried(sentence, head, "call_for", "formula.what", first=asking.index, last=head - 1, objects=(head,))

    def _asks(self, token: Token) -> bool:
        row = self.cues.modals.get(token.low)
        duty = self.cues.lemmas.get(token.low) in self.cues.duties and token.dep != "aux"
        return duty or (row is not None and row["other"] == "call_for")
