"""Reproaches told in loaded words: what others do, said in a way that condemns it though no verb does.

Comes in: a sentence and the index of a predicate whose subject is not the speaker's own side. Goes out: yes or no. The
words are data (`groups` and `idioms` in the lexicon of cues).
"""

from __future__ import annotations

from communique.languages.cues import Cues
from communique.model import Sentence, Token
from communique.reading.statements import tree

# Prepositions of "under the pretext of", "in disregard of", "as an excuse", "out of prejudice".
PRETENDING = ("under", "in", "as", "on", "out", "with", "by")


class Reproaches:
    """Finds reproaches with one language's lexicon."""

    def __init__(self, cues: Cues) -> None:
        self.cues = cues
        self.words = cues.idioms

    def blames(self, sentence: Sentence, head: int) -> bool:
        """True for what others do, told in words that condemn it: "blatantly interfered in", "is a provocation",
        "makes an issue of". What is denied, still to come or suffered is no reproach."""
        subject = tree.own_subject(sentence, head)
        nobody = subject is not None and (_none(sentence, subject.index) or subject.low in ("nobody", "none"))
        if tree.negated(sentence, head) or tree.willed(sentence, head) or nobody or tree.is_passive(sentence, head):
            return False
        return self._does_wrong(sentence, head) or self._is_wrong(sentence, head) or self._worded(sentence, head)

    def opened(self, sentence: Sentence, head: int) -> list[int]:
        """The clauses that "there is no doubt that", "it is not the first time that" open."""
        token = sentence.tokens[head]
        nouns = [token, *(sentence.children(head, "nsubj") if any(sentence.children(head, "expl")) else ())]
        known = [t for t in nouns if t.low in self.words["undoubted"]]
        clauses = [c for t in known for c in sentence.children(t.index, "acl", "ccomp", "csubj", "advcl")]
        return [c.index for c in clauses if c.index > head and tree.own_subject(sentence, c.index) is not None]

    def _does_wrong(self, sentence: Sentence, head: int) -> bool:
        """ "Flagrantly interferes", "smears", "keeps smearing", "spreads lies"."""
        lemma = self.cues.lemmas.get(sentence.tokens[head].low, sentence.tokens[head].low)
        misdeeds = self.cues.groups["misdeeds"]
        aims = [noun for noun in sentence.children(head, "obj") if not _none(sentence, noun.index)]
        done_to = [t for noun in aims for t in sentence.children(noun.index, "acl")]
        inner = [t for t in (*sentence.children(head, "xcomp"), *done_to) if t.rel != "acl:relcl"]
        if lemma in misdeeds or (
            lemma not in self.words["ending"] and any(self.cues.lemmas.get(t.low) in misdeeds for t in inner)
        ):
            return True
        if any(t.low in self.words["blaming"] for t in sentence.children(head, "advmod")):
            return True
        done = sentence.children(head, "obj", "obl") if lemma in self.cues.groups["perpetrating"] else ()
        return any(t.low in self.words["wrongs"] for t in done)

    def _is_wrong(self, sentence: Sentence, head: int) -> bool:
        """ "This is flagrant interference", "the sanctions are a violation of"."""
        copula = any(True for _ in sentence.children(head, "cop"))
        return copula and sentence.tokens[head].low in self.words["wrongs"] and not _none(sentence, head)

    def _worded(self, sentence: Sentence, head: int) -> bool:
        """Set phrases of reproach anywhere in the clause: "under the pretext of", "made an issue of"."""
        inside = sorted(sentence.subtree(head))
        told = " ".join(sentence.tokens[i].low for i in inside).replace(" - ", "-")
        told = f" {told} ".replace(" not to blame ", " ")
        if any(f" {phrase} " in told for phrase in self.words["reproach"]):
            return True
        return any(self._pretence(sentence, sentence.tokens[i]) for i in inside)

    def _pretence(self, sentence: Sentence, token: Token) -> bool:
        case = tree.case_of(sentence, token.index)
        return token.low in self.words["pretences"] and case in PRETENDING and not _none(sentence, token.index)


def _none(sentence: Sentence, noun: int) -> bool:
    """True for "no violation", not for "spares no effort"."""
    if sentence.tokens[noun].low in ("effort", "efforts", "means"):
        return False
    return any(t.low in ("no", "not") for t in sentence.children(noun, "det", "advmod"))
