"""Repairs of a subject that stands between commas behind words of circumstance ("On fish, X, in turn, pledged to").

Comes in: a sentence and one of its verbs. Goes out: the sentence with the name for subject, or None.
"""

from __future__ import annotations

from dataclasses import replace

from communique.languages.cues import load_cues
from communique.model import Sentence, Token
from communique.reading.repairs.changes import rebuilt

_ASIDES = frozenset(("in", "for", "on", "meanwhile", "however", "too", "also"))
_FAR = 8


def subject_between(sentence: Sentence, verb: Token) -> Sentence | None:
    """A verb without a subject, before it a name between commas that the tree took for an apposition."""
    told = any(True for _ in sentence.children(verb.index, "nsubj", "csubj", "expl"))
    if verb.upos != "VERB" or told or verb.low not in load_cues("en").lemmas:
        return None
    name = _name_before(sentence, verb)
    if name is None:
        return None
    changed = list(sentence.tokens)
    changed[name.index] = replace(name, head=verb.index, rel="nsubj")
    return rebuilt(sentence, changed)


def _name_before(sentence: Sentence, verb: Token) -> Token | None:
    """The name set off before ", in turn," or ", for her part," and the verb."""
    for token in sentence.tokens[max(0, verb.index - _FAR) : verb.index]:
        last = max((t.index for t in sentence.children(token.index, "flat")), default=token.index)
        if token.upos != "PROPN" or token.dep not in ("appos", "nsubj", "conj") or not 0 < token.index < verb.index:
            continue
        if token.dep == "nsubj" and token.head > token.index:
            continue
        opened = sentence.tokens[token.index - 1].text == "," and sentence.tokens[last + 1].text == ","
        if opened and sentence.tokens[last + 2].low in _ASIDES and sentence.tokens[token.head].index < token.index:
            return token
    return None
