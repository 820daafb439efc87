"""The English words that `who` needs, read once from `languages/en/offices.yaml` and `who.yaml`.

Comes in: data files. Goes out: frozen sets, ready for lookups.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.languages.tables import load_table


@dataclass(frozen=True, slots=True)
class OfficeWords:
    """Words of posts: heads by themselves, weak heads, what may stand before and after them (see `offices.yaml`)."""

    heads: frozenset[str]
    weak: frozenset[str]
    plurals: dict[str, str]
    modifiers: frozenset[str]
    fleeting: frozenset[str]
    domains: frozenset[str]
    open_domains: frozenset[str]
    only: dict[str, str]
    short: dict[str, str]
    houses: dict[str, str]
    lands: dict[str, str]
    lacks: dict[str, frozenset[str]]
    equals: frozenset[str]
    others: frozenset[str]
    regional: frozenset[str]

    def head(self, word: str) -> str | None:
        """The singular head that a word in small letters is, or None."""
        if word in self.heads or word in self.weak:
            return word
        if word in self.plurals:
            return self.plurals[word]
        single = word[:-1] if word.endswith("s") else ""
        return single if single in self.heads or single in self.weak else None


@dataclass(frozen=True, slots=True)
class NameWords:
    """Words that surround, join and replace names (see `who.yaml`)."""

    honorifics: frozenset[str]
    retired: frozenset[str]
    letters: frozenset[str]
    calls: frozenset[str]
    particles: frozenset[str]
    suffixes: frozenset[str]
    long_initials: frozenset[str]
    congress_marks: frozenset[str]
    seats: frozenset[str]
    seat_parties: frozenset[str]
    suites: frozenset[str]
    suite_verbs: frozenset[str]
    caption_marks: frozenset[str]
    short_months: frozenset[str]
    stops: frozenset[str]
    bodies: frozenset[str]
    short_forms: dict[str, str]
    group_heads: frozenset[str]
    people: frozenset[str]
    ranks: frozenset[str]
    group_keys: frozenset[str]
    singular_pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    side: frozenset[str]
    partner_marks: frozenset[str]
    regimes: frozenset[str]
    short_given: frozenset[str]
    short_surnames: frozenset[str]
    private: frozenset[str]
    odd_names: frozenset[str]
    joint_verbs: frozenset[str]
    hosting: frozenset[str]
    titles_as_names: frozenset[str]
    given_titles: frozenset[str]
    movements: frozenset[str]
    venues: frozenset[str]
    genders: dict[str, str]
    styles: dict[str, str]
    shared_bodies: dict[str, dict[str, Any]]


# What `who.yaml` holds beside sets of words.
_TABLES = ("short_forms", "genders", "styles", "shared_bodies")


def word_set(cell: str) -> frozenset[str]:
    """The words of a cell that parts them by white space."""
    return frozenset(cell.split())


@cache
def office_words() -> OfficeWords:
    """The words of `offices.yaml`."""
    raw = load_table("en", "offices")
    words = ("heads", "weak", "modifiers", "fleeting", "domains", "open_domains", "equals", "others", "regional")
    sets: dict[str, Any] = {key: word_set(raw[key]) for key in words}
    tables: dict[str, Any] = {key: raw[key] for key in ("plurals", "only", "short", "houses")}
    lands = {land: code for code, named in raw["lands"].items() for land in named}
    lacks = {post: word_set(states) for post, states in raw["lacks"].items()}
    return OfficeWords(**sets, **tables, lands=lands, lacks=lacks)


@cache
def name_words() -> NameWords:
    """The words of `who.yaml`."""
    raw = load_table("en", "who")
    short = {form: group[0] for group in raw["short_forms"] for form in group}
    genders = {word: gender for gender, cell in raw["genders"].items() for word in cell.split()}
    told: dict[str, Any] = {key: word_set(cell) for key, cell in raw.items() if key not in _TABLES}
    told |= {"short_forms": short, "genders": genders, "styles": raw["styles"], "shared_bodies": raw["shared_bodies"]}
    return NameWords(**told)
