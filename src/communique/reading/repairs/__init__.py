"""Mends slips of the parser that recur in the genre, before anything is read from the tree.

Comes in: a parsed sentence. Goes out: the same sentence, or one with a few heads changed.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

from communique.model import Sentence, Token
from communique.reading.repairs import between, lists, reports, subjects
from communique.reading.repairs.changes import Rule, moving
from communique.reading.repairs.inverted import inverted

__all__ = ["RULES", "mend"]

RULES: tuple[tuple[tuple[str, ...], Rule], ...] = (
    (("root", "conj", "acl", "advcl", "parataxis", "dep"), inverted),
    ((), subjects.named_said),
    (("obl", "nmod"), lists.in_depth),
    (("root", "ccomp", "conj"), lists.included),
    (("amod",), subjects.head_of_clause),
    (("mark",), subjects.due_to),
    (("obl",), subjects.with_partner),
    (("root",), subjects.with_verb),
    (("advcl", "xcomp"), subjects.told_first),
    (("root", "ccomp"), between.subject_between),
    (("csubj", "advcl"), subjects.opened),
    (subjects.SWALLOWING, subjects.set_apart),
    (("nsubj",), moving(subjects.subject_of_clause)),
    (("nsubj",), subjects.of_next_clause),
    (("acl",), moving(lists.purpose, "advcl")),
    (("conj",), moving(reports.reports_on)),
    (("advcl",), moving(reports.beside_report)),
    (("ccomp", "advcl", "xcomp"), moving(reports.how_it_is, "csubj")),
    (("acl",), moving(reports.said_in, "ccomp")),
    (("advcl",), moving(reports.goes_on)),
    ((), moving(subjects.styled, "compound")),
    (("nmod",), subjects.double),
    (("iobj", "obj", "nsubj"), moving(subjects.named, "appos")),
    (("acl",), reports.besides),
    (("advcl",), subjects.participle),
    (("amod",), subjects.described),
    ((), moving(lists.completes, "xcomp")),
    (("advcl", "xcomp"), moving(lists.asked_to, "xcomp")),
    (("advcl",), moving(lists.called_to, "xcomp")),
    (("obj",), lists.assured_of),
    (("advcl",), moving(lists.going_on, "xcomp")),
    (("parataxis",), reports.set_between),
    (("nsubj",), reports.parted),
    (("conj",), moving(lists.listed)),
    (("conj",), moving(lists.expressed_too)),
    (("advcl",), moving(lists.listed_purpose, "conj")),
)
"""The rules in their order, each with how the words that it can mend hang (without subtype; () for any)."""


def mend(sentence: Sentence) -> Sentence:
    """The sentence with recurring slips of the parser set right; each of the rules names its slip. A change hangs a
    word higher or gives a verb its subject, so that the mending ends."""
    for _ in sentence.tokens:
        changed = _changed(sentence)
        if changed is None:
            return sentence
        sentence = changed
    return sentence


def _changed(sentence: Sentence) -> Sentence | None:
    """The sentence after the first rule that finds something, or None."""
    hung: dict[str, list[Token]] = defaultdict(list)
    for token in sentence.tokens:
        hung[token.dep].append(token)
    for deps, rule in RULES:
        tokens = chain.from_iterable(hung[dep] for dep in deps) if deps else sentence.tokens
        changed = next((c for token in tokens if (c := rule(sentence, token)) and _is_tree(c)), None)
        if changed is not None:
            return changed
    return None


def _is_tree(sentence: Sentence) -> bool:
    """True where every word leads up to a root; reading climbs, and a rule that made a ring would hold it up."""
    safe: set[int] = {-1}
    for token in sentence.tokens:
        climbed: list[int] = []
        at = token.index
        while at not in safe:
            if at in climbed:
                return False
            climbed.append(at)
            at = sentence.tokens[at].head
        safe.update(climbed)
    return True
