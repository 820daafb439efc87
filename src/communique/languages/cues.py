"""The lexicon of cues: which words carry which act, from `languages/<lang>/cues.yaml`.

Comes in: the data file. Goes out: lookups by word form. The file's head explains its keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from communique.languages.inflection import verb_forms
from communique.languages.tables import load_table


@dataclass(frozen=True, slots=True)
class Construction:
    """One way in which a verb or adjective carries an act, with the conditions under which it holds."""

    lemma: str
    act: str
    prep: frozenset[str] = frozenset()
    adverb: frozenset[str] = frozenset()
    to: bool = False
    clause: bool = False
    object: str | None = None
    notobject: str | None = None
    says: bool = False
    joint: str | None = None
    hearer: str | None = None
    subject: str | None = None
    quote: bool = False
    needfor: bool = False
    promise: bool = False
    clear: bool = False
    purpose: bool = False
    labels: bool = False
    negated: bool = False
    notgreeting: bool = False
    adjacent: bool = False
    finite: bool = False
    asked: bool = False
    phrase: tuple[tuple[str, ...], ...] = ()
    double: bool = False
    unless: str | None = None
    thing: bool = False
    feast: bool = False
    that: bool = False
    oftalks: bool = False
    tells: bool = False
    event: bool = False
    manner: frozenset[str] = frozenset()

    @classmethod
    def read(cls, lemma: str, row: Mapping[str, Any]) -> Construction:
        """A construction from its row in the data file."""
        values: dict[str, Any] = {k: frozenset(v) if k in ("prep", "adverb", "manner") else v for k, v in row.items()}
        values["phrase"] = tuple(tuple(words.split()) for words in row.get("phrase", ()))
        return cls(lemma=lemma, **values)


@dataclass(frozen=True, slots=True)
class NounClass:
    """Nouns of expression of one class and the act that they carry under a light verb."""

    name: str
    act: str
    joint: str | None
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """The cue lexicon of one language. Keys of the mappings are word forms in lower case."""

    verbs: Mapping[str, tuple[Construction, ...]]
    lemmas: Mapping[str, str]
    forms: Mapping[str, str]
    adjectives: Mapping[str, Construction]
    nouns: Mapping[str, NounClass]
    classes: Mapping[str, frozenset[str]]
    light: frozenset[str]
    pairs: Mapping[str, Any]
    copulas: frozenset[str]
    aspects: frozenset[str]
    openings: frozenset[str]
    groups: Mapping[str, frozenset[str]]
    duties: frozenset[str]
    idioms: Mapping[str, frozenset[str]]
    openers: frozenset[str]
    modals: Mapping[str, Mapping[str, str]]
    refusals: frozenset[str]
    contact_verbs: frozenset[str]
    meeting_verbs: frozenset[str]
    need_nouns: frozenset[str]
    joint_words: frozenset[str]
    event_words: frozenset[str]
    time_words: frozenset[str]
    planning: frozenset[str]
    scheduled: frozenset[str]
    bearers: frozenset[str]
    bodies: frozenset[str]
    _light_classes: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def noun_class(self, verb: str, noun: str) -> NounClass | None:
        """The class of `noun` that the light verb `verb` (a lemma) can carry, or None."""
        found = self.nouns.get(noun)
        return found if found and found.name in self._light_classes.get(verb, ()) else None


def _light_classes(pairs: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for verb in pairs["expressing"]:
        out.setdefault(verb, set()).update(pairs["express"])
    for pair in pairs.values():
        if isinstance(pair, dict):
            for verb in pair["verbs"]:
                out.setdefault(verb, set()).update(pair["classes"])
    return {verb: frozenset(classes) for verb, classes in out.items()}


def _all_forms(lemmas: list[str]) -> dict[str, str]:
    return {form: lemma for lemma in lemmas for form in verb_forms(lemma)}


@cache
def load_cues(lang: str = "en") -> Cues:
    """The cue lexicon of `lang`, read once."""
    data = load_table(lang, "cues")
    rows = {lemma: tuple(Construction.read(lemma, row) for row in entries) for lemma, entries in data["verbs"].items()}
    words = [
        *rows,
        *data["light_verbs"],
        *data["copulas"],
        *data["aspects"],
        *data["contact_verbs"],
        *data["refusals"],
        *data["duties"],
        *(word for group in data["groups"].values() for word in group),
    ]
    lemmas = _all_forms(words)
    nouns = {
        word: NounClass(name, row["act"], row.get("joint"), frozenset(row["words"]))
        for name, row in reversed(data["nouns"].items())
        for word in row["words"]
    }
    return Cues(
        verbs={form: rows[lemma] for form, lemma in lemmas.items() if lemma in rows},
        lemmas=lemmas,
        forms={form: kind for word in words for form, kind in verb_forms(word).items()},
        adjectives={word: Construction.read(word, row) for word, row in data["adjectives"].items()},
        nouns=nouns,
        classes={name: frozenset(row["words"]) for name, row in data["nouns"].items()},
        light=frozenset(data["light_verbs"]),
        pairs=data["pairs"],
        copulas=frozenset(data["copulas"]),
        aspects=frozenset(data["aspects"]),
        openings=frozenset(data["openings"]),
        groups={name: frozenset(words) for name, words in data["groups"].items()},
        duties=frozenset(data["duties"]),
        idioms={name: frozenset(words) for name, words in data["idioms"].items()},
        openers=frozenset(data["openers"]),
        modals=data["modals"],
        refusals=frozenset(data["refusals"]),
        contact_verbs=frozenset(data["contact_verbs"]),
        meeting_verbs=frozenset(data["meeting_verbs"]),
        need_nouns=frozenset(data["need_nouns"]),
        joint_words=frozenset(data["joint_words"]),
        event_words=frozenset(data["event_words"]),
        time_words=frozenset(data["time_words"]),
        planning=frozenset(data["planning"]),
        scheduled=frozenset(data["scheduled"]),
        bearers=frozenset(data["bearers"]),
        bodies=frozenset(data["bodies"]),
        _light_classes=_light_classes(data["pairs"]),
    )
