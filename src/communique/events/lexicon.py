"""The lexicon of events: which words tell which CAMEO code, from `languages/en/events.yaml`; its head explains it.

Comes in: the data file. Goes out: patterns by verb, classes of nouns, frames.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.languages.inflection import verb_forms
from communique.languages.tables import load_table


@dataclass(frozen=True, slots=True)
class Pattern:
    """A verb with what it must have with it to tell `code`: one of the `particles`, an object of the nouns `objects`,
    an infinitive, or the word `also` among its dependents. `weight` is the number of conditions."""

    code: str
    verb: str
    particles: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    infinitive: bool = False
    also: str | None = None

    @property
    def weight(self) -> int:
        """How much it asks for: an object counts for more than a particle, which may stand there by chance."""
        return 2 * bool(self.objects) + 2 * bool(self.also) + bool(self.particles) + self.infinitive


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Lookups by word form in lower case."""

    lemmas: Mapping[str, str]
    patterns: Mapping[str, tuple[Pattern, ...]]
    nouns: Mapping[str, str]
    light: frozenset[str]
    adjectives: Mapping[str, str]
    frames: Mapping[str, str]
    modals: Mapping[str, str]
    negations: frozenset[str]
    times: frozenset[str]
    purposive: frozenset[str]
    inverted: frozenset[str]
    partitives: frozenset[str]
    agents: Mapping[str, str]


@cache
def lexicon(lang: str = "en") -> Lexicon:
    """The lexicon of a language, read once."""
    data = load_table(lang, "events")
    classes = {name: frozenset(map(str, row["words"])) for name, row in data["nouns"].items()}
    patterns: dict[str, list[Pattern]] = defaultdict(list)
    for code, rows in data["verbs"].items():
        for row in rows:
            one = pattern(code, str(row), classes)
            patterns[one.verb].append(one)
    frames = {word: frame for frame, words in data["frames"].items() for word in words}
    return Lexicon(
        lemmas=_forms([*patterns, *frames, *data["light"], *data["inverted"]]),
        patterns={verb: tuple(sorted(rows, key=lambda one: -one.weight)) for verb, rows in patterns.items()},
        nouns=_noun_codes(data["nouns"]),
        light=frozenset(data["light"]),
        adjectives=data["adjectives"],
        frames=frames,
        modals={word: frame for frame, words in data["modals"].items() for word in words},
        negations=frozenset(data["negations"]),
        times=frozenset(data["times"]),
        purposive=frozenset(data["purposive"]),
        inverted=frozenset(data["inverted"]),
        partitives=frozenset(data["partitives"]),
        agents={word: role for role, words in reversed(data["agents"].items()) for word in words},
    )


def pattern(code: str, row: str, classes: Mapping[str, frozenset[str]]) -> Pattern:
    """A pattern from its row: "speak (by/on) :=phone|call"."""
    verb, *asked = row.split()
    told: dict[str, Any] = {}
    for one in asked:
        if one.startswith("("):
            told["particles"] = frozenset(one.strip("()").split("/"))
        elif one.startswith(":="):
            told["objects"] = frozenset(one[2:].split("|"))
        elif one.startswith(":"):
            told["objects"] = classes[one[1:]]
        elif one == "+inf":
            told["infinitive"] = True
        else:
            told["also"] = one.removeprefix("+")
    return Pattern(code, verb, **told)


def singular(noun: str) -> str:
    """The singular of a noun in lower case, by its ending: "inquiries" -> "inquiry", "talks" -> "talk"."""
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes", "oes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun


def _forms(lemmas: list[str]) -> dict[str, str]:
    out: dict[str, str] = {}
    for lemma in dict.fromkeys(lemmas):
        british = (f"{lemma}led", f"{lemma}ling") if lemma.endswith("el") else ()
        for form in (*verb_forms(lemma), *british):
            out.setdefault(form, lemma)
    return out


def _noun_codes(rows: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    out: dict[str, str] = {}
    for row in rows.values():
        if row["code"]:
            for word in row["words"]:
                out.setdefault(word, row["code"])
    return out
