"""Which act an attribution carries: that of its own verb, else the one act of what is said, else `state`.

Comes in: a sentence, an attribution in it. Goes out: the name of an act.
"""

from __future__ import annotations

from communique.model import Sentence, Token
from communique.reading.statements import tree
from communique.reading.statements.attribution.attributed import Attributed
from communique.reading.statements.classifier import Classifier
from communique.reading.statements.predicate import Subject

SPEAKER = Subject(person=True, own=True)
OWN = frozenset({"i", "we", "he", "she", "they"})


def act_of(sentence: Sentence, one: Attributed, classifier: Classifier) -> str:
    """The act of the verb of attribution where it carries one of its own ("criticized"), else that of the one act that
    its speaker does in what he says ("said that he opposes ..."), else "state"."""
    cue = [t for t in sentence.tokens if one.cue.start <= t.start and t.end <= one.cue.end]
    acts = _acts(sentence, cue, classifier, in_clause=False)
    if not acts:
        said = [t for t in sentence.tokens if one.content.start <= t.start and t.end <= one.content.end]
        own = [t for t in said if t not in cue and (who := tree.own_subject(sentence, t.index)) and who.low in OWN]
        acts = _acts(sentence, own, classifier, in_clause=True)
    return acts[0] if len(acts) == 1 else "state"


def _acts(sentence: Sentence, words: list[Token], classifier: Classifier, *, in_clause: bool) -> list[str]:
    verbs = (t for t in words if t.upos in ("VERB", "AUX", "ADJ"))
    found = (classifier.classify(sentence, t.index, SPEAKER, in_clause=in_clause) for t in verbs)
    return [one.act for one in found if one is not None and one.act != "state"]
