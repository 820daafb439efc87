"""Families: a set phrase with its variants side by side ("core interests and major concerns" - "core interests").

Comes in: phrases, the best first. Goes out: heads with their variants, each with the words by which it differs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Opcodes

from communique.analysis.phrases.find import Phrase
from communique.analysis.phrases.forms import Form

ALIKE = 0.6
"""The share of words in common, in order, from which on two phrases are variants of one."""


@dataclass(frozen=True, slots=True)
class Variant:
    """Another wording of a phrase: the words that it has not, and those that it has instead or besides."""

    phrase: Phrase
    dropped: Form
    gained: Form


@dataclass(frozen=True, slots=True)
class Family:
    """A phrase and its variants, those in most contacts first."""

    head: Phrase
    variants: tuple[Variant, ...]


def families(found: Sequence[Phrase], most: int | None = None) -> tuple[Family, ...]:
    """The phrases gathered under the best of each family; at most `most` families, the best first."""
    heads: list[Phrase] = []
    members: list[list[Variant]] = []
    by_word: dict[str, list[int]] = {}
    for one in found:
        near = dict.fromkeys(i for word in one.form for i in by_word.get(word, ()))
        best = max(near, key=lambda i: (alike(heads[i].form, one.form), -i), default=None)
        if best is not None and related(heads[best].form, one.form):
            members[best].append(variant(heads[best], one))
        elif most is None or len(heads) < most:
            heads.append(one)
            members.append([])
            for word in dict.fromkeys(one.form):
                by_word.setdefault(word, []).append(len(heads) - 1)
    return tuple(
        Family(head, tuple(sorted(told, key=lambda one: (-one.phrase.contacts, one.phrase.form))))
        for head, told in zip(heads, members, strict=True)
    )


def alike(one: Iterable[str], other: Iterable[str]) -> float:
    """The share of words that two sequences have in common, in order: 0 to 1."""
    return Indel.normalized_similarity(list(one), list(other))


def related(one: Form, other: Form) -> bool:
    """True for variants of one wording: most words in common, or one within the other."""
    return alike(one, other) >= ALIKE or _within(one, other) or _within(other, one)


def variant(head: Phrase, one: Phrase) -> Variant:
    """A phrase as a variant of another."""
    dropped, gained = difference(head.form, one.form)
    return Variant(one, dropped, gained)


def difference(before: Sequence[str], after: Sequence[str]) -> tuple[Form, Form]:
    """The words dropped and gained from one sequence to another."""
    steps: Opcodes = Indel.opcodes(list(before), list(after))
    dropped = tuple(word for step in steps if step.tag == "delete" for word in before[step.src_start : step.src_end])
    gained = tuple(word for step in steps if step.tag == "insert" for word in after[step.dest_start : step.dest_end])
    return dropped, gained


def _within(one: Form, other: Form) -> bool:
    return any(other[i : i + len(one)] == one for i in range(len(other) - len(one) + 1))
