"""The lexicon of attribution: which words attribute, with which complements, from `languages/<lang>/attribution.yaml`.

Comes in: the data file. Goes out: lookups by word form. The file's head explains its keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.languages.inflection import verb_forms
from communique.languages.tables import load_table


@dataclass(frozen=True, slots=True)
class Words:
    """Frames and prepositions of verbs by word form, nouns, and small sets of words; all in lower case."""

    lemmas: Mapping[str, str]
    frames: Mapping[str, frozenset[str]]
    prepositions: Mapping[str, frozenset[str]]
    unsourced: frozenset[str]
    nouns: frozenset[str]
    no_labels: frozenset[str]


@cache
def load_words(lang: str = "en") -> Words:
    """The lexicon of `lang`, read once."""
    data = load_table(lang, "attribution")
    frames: dict[str, frozenset[str]] = {}
    for group in data["verbs"]:
        for lemma in group["words"]:
            frames[lemma] = frames.get(lemma, frozenset()) | frozenset(group["frames"])
    prepositions = {lemma: frozenset(words) for lemma, words in data["prepositions"].items()}
    lemmas = {form: lemma for lemma in [*prepositions, *frames] for form in verb_forms(lemma)}
    return Words(
        lemmas=lemmas,
        frames=frames,
        prepositions=prepositions,
        unsourced=frozenset(data["unsourced"]),
        nouns=frozenset(data["nouns"]),
        no_labels=frozenset(data["no_labels"]),
    )
