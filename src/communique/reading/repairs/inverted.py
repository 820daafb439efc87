"""Repairs of a verb of saying that trails what was said, its subject behind it: "The fund has grown, stressed Mr X".

Comes in: a sentence and one of its verbs. Goes out: the sentence mended, or None.
"""

from __future__ import annotations

from dataclasses import replace

from communique.languages.cues import load_cues
from communique.model import Sentence, Token
from communique.reading.repairs.changes import form_of, rebuilt

# What stands before such a verb, and behind its subject.
BEFORE = frozenset({",", "”", '"', "’", "»", "…"})
# Verbs of saying that take a person for their object too.
OF_PEOPLE = frozenset(
    {"tell", "remind", "inform", "notify", "assure", "cite", "quote", "mention", "recall", "acknowledge"}
)
BEHIND = frozenset({"obj", "nsubj", "iobj", "ccomp", "xcomp", "dep", "obl", "appos", "conj"})
WRONG = frozenset({"nsubj", "aux", "cop", "obj"})


def inverted(sentence: Sentence, verb: Token) -> Sentence | None:
    """The clause before ", stressed Mr X" as what he said, and him as who said it."""
    subject = _said_by(sentence, verb)
    if subject is None:
        return None
    tokens = list(sentence.tokens)
    tokens[subject.index] = replace(subject, head=verb.index, rel="nsubj")
    if verb.head >= 0 and verb.head < verb.index:
        top = _top(sentence, verb)
        if verb.dep == "parataxis" and verb.head == top and subject.dep == "nsubj":
            return None
        tokens[verb.index] = replace(verb, head=top, rel="parataxis")
        return rebuilt(sentence, tokens)
    said = [t for t in sentence.children(verb.index) if t.index < verb.index and t.upos != "PUNCT"]
    if verb.head >= 0 or not any(t.dep in WRONG for t in said):
        return None
    main = _predicate_of(said)
    if main is None:
        return None
    for t in said:
        tokens[t.index] = replace(t, head=main.index, rel="cop" if t.dep == "aux" and main.upos != "VERB" else t.rel)
    tokens[main.index] = replace(main, head=verb.index, rel="ccomp")
    return rebuilt(sentence, tokens)


def _said_by(sentence: Sentence, verb: Token) -> Token | None:
    """Who speaks right behind the verb, or None where it is no trailing verb of saying."""
    cues = load_cues("en")
    says = any(entry.says for entry in cues.verbs.get(verb.low, ())) and cues.lemmas[verb.low] not in OF_PEOPLE
    if not says or verb.index < 4 or form_of(verb) not in ("past", "s"):
        return None
    if sentence.tokens[verb.index - 1].text not in BEFORE or verb.index + 1 >= len(sentence.tokens):
        return None
    if any(t.index > verb.index for t in sentence.children(verb.index, "ccomp")):
        return None
    hung = (t for t in sentence.children(verb.index) if t.index > verb.index and t.dep in BEHIND)
    subject = next(hung, None)
    if subject is None or min(sentence.subtree(subject.index)) != verb.index + 1:
        return None
    named = any(n.kind == "PER" and n.first <= subject.index <= n.last for n in sentence.names)
    office = subject.low in cues.bodies and sentence.tokens[verb.index + 1].upos in ("DET", "PROPN", "ADJ")
    return subject if named or office or subject.low in ("he", "she") else None


def _top(sentence: Sentence, verb: Token) -> int:
    """The highest predicate above a verb."""
    index = verb.head
    while sentence.tokens[index].head >= 0 and sentence.tokens[index].head < verb.index:
        index = sentence.tokens[index].head
    return index


def _predicate_of(said: list[Token]) -> Token | None:
    """What becomes the predicate of the clause before: its clause or verb, else the word before its copula."""
    clauses = [t for t in said if t.dep in ("ccomp", "xcomp") or t.upos == "VERB"]
    copulas = [t.index for t in said if t.dep in ("cop", "aux")]
    if clauses:
        return clauses[-1]
    before = [t for t in said if copulas and t.index < copulas[0] and t.upos in ("NOUN", "PROPN", "ADJ")]
    behind = [t for t in said if copulas and t.index > copulas[-1] and t.upos in ("NOUN", "PROPN", "ADJ")]
    if before and before[0].dep == "obl":
        return before[0]  # "at stake is the fund"
    return next(iter((behind or before)[-1:]), None)
