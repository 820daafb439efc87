"""Offices: who held which office for which party, and when.

Comes in: a party and an office, or a person's name as a text writes it. Goes out: terms of office. The tables are
`data/offices.csv`, which `tools/build_offices.py` makes from open sources, and `data/office_holders.csv`, kept by hand;
where both tell of one term, the hand holds.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from communique.knowledge.names import name_words, same_person, sound
from communique.knowledge.tables import rows, values


@dataclass(frozen=True, slots=True)
class Term:
    """One person's time in one office. `start` and `end` are "YYYY-MM-DD", "YYYY-MM", "YYYY" or "" (not known; an end
    may also be still to come). `asof` is the last date for which the source vouches: a term without an end holds up to
    there and no further. `precision` "seen" means that the person was seen in office then, no more."""

    party: str
    office: str
    person: str
    aliases: tuple[str, ...]
    start: str
    end: str
    asof: str
    precision: str
    source: str

    def holds_on(self, day: datetime.date) -> bool:
        """True where the term is known to run on `day`; at the precision of its dates, both ends counted in."""
        on = day.isoformat()
        until = self.end or self.asof
        return bool(self.start) and self.start <= on[: len(self.start)] and on[: len(until)] <= until


@cache
def _terms() -> tuple[Term, ...]:
    """All terms: those kept by hand, then those of the made table that they do not tell already."""
    by_hand = list(_read("office_holders"))
    told: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for term in by_hand:
        told[term.party, term.office].append(term)
    made = (term for term in _read("offices") if not any(_one_term(term, o) for o in told[term.party, term.office]))
    return (*by_hand, *made)


def _read(table: str) -> Iterator[Term]:
    for row in rows(table):
        yield Term(
            row["party"], row["office"], row["person"], tuple(values(row["aliases"])), row["start"], row["end"],
            row["asof"], row["precision"], row["source"],
        )  # fmt: skip


def _one_term(one: Term, other: Term) -> bool:
    meet = one.start[:7] <= (other.end or "9")[:7] and other.start[:7] <= (one.end or "9")[:7]
    return meet and same_person(one.person, other.person)


def holders(party: str, office: str, on: datetime.date | None = None) -> list[Term]:
    """The terms of an office ("foreign_minister", "head_of_state" ...) of a party (its code), in order of their start;
    with `on`, those known to run on that day. Two may: Iran's acting minister and the one before, a source in error."""
    found = [term for term in _terms() if (term.party, term.office) == (party, office)]
    return sorted((term for term in found if on is None or term.holds_on(on)), key=lambda term: term.start)


@cache
def _by_word() -> dict[str, tuple[Term, ...]]:
    """Terms by the sounds of the words of their holders' names: a first sieve before names are compared."""
    found: dict[str, dict[Term, None]] = defaultdict(dict)
    for term in _terms():
        for name in (term.person, *term.aliases):
            for key in _keys(name):
                found[key][term] = None
    return {word: tuple(terms) for word, terms in found.items()}


def _keys(name: str) -> set[str]:
    """The sounds of a name's words, and of all of them written as one ("Amirabdollahian")."""
    words = name_words(name)
    return {sound(word) for word in (*words, "".join(words))}


def find_person(name: str) -> list[Term]:
    """The terms of all persons whom the name may mean, in order of their start; variants of spelling are passed over
    ("Araqchi", "Abbas Araghchi"). A family name alone may mean several persons."""
    near = {term: None for key in _keys(name) for term in _by_word().get(key, ())}
    meant = [term for term in near if any(same_person(name, known) for known in (term.person, *term.aliases))]
    return sorted(meant, key=lambda term: (term.start, term.party, term.office))
