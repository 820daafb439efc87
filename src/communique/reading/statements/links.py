"""Words around a predicate: its preposition, its infinitive, its complements, who hears it.

Comes in: a sentence and the index of a predicate or noun. Goes out: word indexes. No lexicon is asked.
"""

from __future__ import annotations

from communique.model import Sentence
from communique.reading.statements import tree

# Adverbs by which saying something reaffirms it.
AGAIN = frozenset({"again", "repeatedly"})


def preposition(sentence: Sentence, head: int, preps: frozenset[str], times: frozenset[str]) -> int | None:
    """The index of one of `preps` that belongs to the predicate: a particle, the case of an oblique that tells no time,
    or the next word."""
    after = [t for t in sentence.children(head) if t.index > head]
    for t in after:
        if t.dep in ("compound", "advmod", "case", "mark", "obl") and t.low in preps:
            return t.index
    for t in after:
        if t.dep in ("obl", "advcl", "obj", "xcomp", "ccomp") and t.low not in times and t.upos != "NUM":
            marks = [mark for mark in sentence.children(t.index, "case", "mark") if mark.index < t.index]
            if marks and marks[0].low in preps:  # the "of" in "ahead of" is none
                return marks[0].index
    behind = sentence.tokens[head + 1 : head + 3]
    if len(behind) == 2 and behind[0].dep == "advmod" and behind[0].head == head:
        behind = behind[1:]  # "speaks highly of"
    following = behind[0] if behind else None
    if following is None or following.low not in preps:
        return None
    noun = sentence.tokens[following.head] if following.head >= 0 else following
    return None if noun.low in times or noun.upos == "NUM" else following.index


def infinitive(sentence: Sentence, head: int) -> int | None:
    """The index of "to" before an infinitive that hangs on `head`, or None."""
    for t in sentence.children(head, "xcomp", "advcl", "acl", "ccomp"):
        for mark in sentence.children(t.index, "mark"):
            if mark.low == "to" and head < mark.index < t.index:
                return mark.index
    return None


def has_clause(sentence: Sentence, head: int) -> bool:
    """True where a clause is what the verb says: a complement, or what stands before a trailing "he said"."""
    clauses = sentence.children(head, "ccomp", "csubj")
    return sentence.tokens[head].dep == "parataxis" or any(t.dep == "ccomp" or t.index > head for t in clauses)


def has_content(sentence: Sentence, head: int) -> bool:
    """True where something said hangs on a verb of saying: an object, a clause, a quotation."""
    deps = ("obj", "ccomp", "xcomp", "csubj", *(("nsubj",) if tree.is_passive(sentence, head) else ()))
    if any(True for _ in sentence.children(head, *deps)):
        return True
    heard = [i for t in sentence.children(head, "iobj") for i in sentence.subtree(t.index)]
    if any(sentence.tokens[i].dep == "nmod" and tree.case_of(sentence, i) == "of" for i in heard):
        return True  # "assured Anna of its support", hung on her
    after = [t for t in sentence.children(head, "parataxis", "advcl", "dep", "obl") if t.index > head]
    return any(t.dep != "obl" or tree.case_of(sentence, t.index) in ("about", "of", "to", "that") for t in after)


def linked(sentence: Sentence, head: int, words: tuple[str, ...], without: int | None = None) -> int | None:
    """The first of `words` that opens a complement of `head` (any but `without`) right behind it, or None."""
    best: int | None = None
    for t in sentence.children(head, "nmod", "obl", "acl", "xcomp", "advcl"):
        for mark in sentence.children(t.index, "case", "mark"):
            if mark.low in words and head < mark.index < t.index and t.index != without:
                best = mark.index if best is None else min(best, mark.index)
    return best


def quoted_as(sentence: Sentence, head: int) -> tuple[int, int] | None:
    """Who is quoted and the verb of what he said, in "Mr X was quoted as saying", "the agency cited him as saying"."""
    said = next((t for t in sentence.children(head, "advcl") if tree.mark_of(sentence, t.index) == "as"), None)
    who = next(iter(sentence.children(head, "nsubj" if tree.is_passive(sentence, head) else "obj")), None)
    if said is None or who is None or said.low not in ("saying", "said", "telling", "stating"):
        return None
    return who.index, said.index


def said_again(sentence: Sentence, head: int) -> bool:
    """True for what was said before: "repeatedly said", "have stressed many times", "on many occasions"."""
    often = any(t.low in AGAIN for t in sentence.children(head, "advmod"))
    return often or any(t.low in ("times", "occasions") for t in sentence.children(head, "obl"))


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


def asked_of(sentence: Sentence, head: int) -> int | None:
    """Who is asked in "underscored the need for X to act": the subject of the infinitive, or the noun after "for"."""
    for noun in sentence.children(head, "obj"):
        for clause in sentence.children(noun.index, "acl", "advcl"):
            subject = tree.own_subject(sentence, clause.index)
            if subject is not None:
                return subject.index
        for t in sentence.children(noun.index, "nmod"):
            if tree.case_of(sentence, t.index) == "for":
                return t.index
    return None


def has_topic(sentence: Sentence, head: int, noun: int, times: frozenset[str]) -> bool:
    """True where talks have a subject told ("held talks on X", "a discussion of X"), not only a time or a partner."""
    about = {"on", "about", "regarding", "over", "concerning"}
    own = about | ({"of"} if sentence.tokens[noun].low.startswith(("discussion", "exchange")) else set())
    topics = [(t, own) for t in sentence.children(noun, "nmod", "acl")]
    topics += [(t, about) for t in sentence.children(head, "obl")]
    told = [(t, preps) for t, preps in topics if t.low not in times and t.upos != "NUM"]
    return any(m.low in preps for t, preps in told for m in sentence.children(t.index, "case", "mark"))


def below(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """The heads that say what a noun of expression is about."""
    hung = sentence.children(noun, "nmod", "acl", "ccomp", "advcl")
    return tuple(t.index for t in hung if t.index > noun and t.rel != "nmod:poss")


def addressee(sentence: Sentence, head: int, noun: int | None) -> int | None:
    """The noun after "to" or "with" that hears ("conveyed his condolences to X", where the tree may hang X on `noun`),
    or None."""
    hung = list(sentence.children(head, "obl", "iobj"))
    if noun is not None:
        hung.extend(sentence.children(noun, "nmod"))
    for t in hung:
        hears = t.dep == "iobj" or tree.case_of(sentence, t.index) in ("to", "with")
        if hears and t.upos in ("PROPN", "NOUN", "PRON"):
            return t.index
    return None


def complements(sentence: Sentence, head: int, hearer: int | None, passive: bool) -> tuple[int, ...]:
    """The heads of what a predicate says: objects, clauses, obliques; in the passive its subject."""
    deps = ("nsubj", "csubj") if passive else ("obj", "iobj", "ccomp", "xcomp", "obl", "advcl", "nmod", "dep", "acl")
    return tuple(t.index for t in sentence.children(head, *deps) if t.index != hearer and (passive or t.index > head))


def raised_with(sentence: Sentence, head: int, others: frozenset[str]) -> int | None:
    """The person, or one of the words `others`, with whom something was raised, hung on the verb or on what was
    raised."""
    people = {i for n in sentence.names if n.kind == "PER" for i in (n.first, n.last)}
    for i in sentence.subtree(head):
        token = sentence.tokens[i]
        named = i in people or token.low in others
        if i > head and token.dep in ("obl", "nmod") and named and tree.case_of(sentence, i) == "with":
            return i
    return None


def bidden(sentence: Sentence, head: int, act: str) -> bool:
    """What somebody at hand was told or told to do: "the envoy was informed that", "she was urged to"."""
    past = any(t.low in ("was", "were") for t in tree.auxiliaries(sentence, head))
    clause = any(True for _ in sentence.children(head, "ccomp"))
    return past and (clause if act != "call_for" else infinitive(sentence, head) is not None)
