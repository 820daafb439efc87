"""Mends slips of the parser that recur in the genre, before anything is read from the tree.

Comes in: a parsed sentence. Goes out: the same sentence, or one with a few heads changed.
"""

from __future__ import annotations

from communique.model import Sentence
from communique.reading.repairs import lists, reports, subjects
from communique.reading.repairs.changes import Rule, moving

__all__ = ["RULES", "mend"]

RULES: tuple[Rule, ...] = (
    subjects.head_of_clause,
    subjects.due_to,
    subjects.with_partner,
    subjects.with_verb,
    subjects.set_apart,
    moving(subjects.subject_of_clause),
    moving(lists.purpose, "advcl"),
    moving(reports.reports_on),
    moving(reports.beside_report),
    moving(reports.said_in, "ccomp"),
    moving(reports.goes_on),
    moving(subjects.styled, "compound"),
    subjects.double,
    moving(subjects.named, "appos"),
    reports.besides,
    subjects.participle,
    subjects.described,
    moving(lists.completes, "xcomp"),
    moving(lists.listed),
    moving(lists.listed_purpose, "conj"),
)


def mend(sentence: Sentence) -> Sentence:
    """The sentence with recurring slips of the parser set right; each of the rules names its slip. A change hangs a
    word higher or gives a verb its subject, so that the mending ends."""
    for _ in sentence.tokens:
        changed = next((c for rule in RULES for token in sentence.tokens if (c := rule(sentence, token))), None)
        if changed is None:
            return sentence
        sentence = changed
    return sentence
