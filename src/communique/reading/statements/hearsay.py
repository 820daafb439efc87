"""What a report tells that nobody says: rumours, the programme of a visit, what somebody was asked before he spoke.

Comes in: a sentence and a predicate of it. Goes out: yes or no.
"""

from __future__ import annotations

from communique.languages.cues import Cues
from communique.model import Sentence
from communique.reading.statements import tree
from communique.reading.statements.links import infinitive
from communique.reading.statements.predicate import Predicate

ASKED = frozenset({"asked", "questioned", "pressed", "quizzed"})


def rumour(sentence: Sentence, predicate: Predicate) -> bool:
    """What nobody named says or expects of somebody: "he is said to have left", "is expected to sign the book"."""
    told = predicate.rule.rpartition(".")[2] in ("say", "expect", "report", "believe")
    by = tree.agent_of(sentence, predicate.head) is not None
    passive = told and not by and tree.is_passive(sentence, predicate.head)
    return passive and infinitive(sentence, predicate.head) is not None


def of_all(sentence: Sentence, predicate: Predicate) -> bool:
    """A passive that tells what all sides did: "it was agreed that", "it was noted with satisfaction that"."""
    it = any(t.low == "it" for t in sentence.children(predicate.head, "nsubj", "expl"))
    told = any(sentence.children(predicate.head, "ccomp", "csubj"))
    return predicate.by_all or (predicate.passive and it and told)


def sourced(sentence: Sentence, predicate: Predicate, cues: Cues) -> bool:
    """ "the agency reported, citing the press service": where news comes from."""
    cites = sentence.tokens[predicate.head].low in ("citing", "quoting")
    cited = sentence.children(predicate.head, "obj")
    return cites and any(t.low in cues.idioms["sources"] for t in cited)


def programme(sentence: Sentence, head: int, cues: Cues) -> bool:
    """What guests will do on a visit, other than talk: "will see a school", "will be in the delegation"."""
    there = [t for t in sentence.children(head, "cop", "case") if t.low in ("be", "in", "at", "among")]
    return cues.lemmas.get(sentence.tokens[head].low) in cues.groups["programme"] or len(there) > 1


def asked_first(sentence: Sentence, clause: int) -> bool:
    """The "asked how the fund had grown" before "he said", which the tree takes for what he said."""
    asked = sentence.tokens[clause].low in ASKED
    return asked and tree.own_subject(sentence, clause) is None and not tree.auxiliaries(sentence, clause)
