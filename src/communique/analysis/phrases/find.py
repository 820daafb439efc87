"""Set phrases: the wordings that a party repeats, ranked by how much they are its own and how fixed they are.

Comes in: passages. Goes out: `Phrase`s, the best first, each with its uses over time, by party, speaker, counterpart
and publisher, and every place of use. A contact counts once, however many documents tell of it.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from communique.analysis.meaning.words import weight_of, words_of
from communique.analysis.phrases.mining import KEEPS, Places, closed_sequences, occurrences
from communique.analysis.phrases.passages import Passage, Passages
from communique.analysis.phrases.tokens import PARTY, SLOTS
from communique.analysis.sayings import Place

LEAST = 3
"""Contacts in which a wording must stand to count as a set phrase."""

MOST = 5000
"""Candidates whose uses are gathered, those with most weight: a record of any size stays within memory."""

_RARE_PARTY = 20
"""Added to the contacts of each party, so that one with two contacts does not seem to own all it says in them."""

_OWNERS_SHARE = 0.2
"""A party owns a phrase only if it used it in this share of the contacts of its most frequent user."""

_NO_WORDS = re.compile(r"[<>@_=]|://|www\.")

Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a phrase stands, and who says it to whom, when, in which document."""

    place: Place
    statement: str
    contact: str | None
    unit: str
    day: str | None
    voices: tuple[str, ...]
    speaker: str | None
    counterparts: tuple[str, ...]
    publisher: str | None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A set phrase. `words` is how it is mostly written, `form` its words with slots; `name` is true where all its
    telling words are capitals: an agreement, a body, an office rather than a wording. `party` is the party whose own it
    most is: `specific` is that party's share, 0 to 1, when every party's uses are counted for each contact that it has.
    `fixed` is how surely its ends belong to it: of the places of all its words but the last (or the first), the share
    that go on with it. `contacts` counts contacts (documents outside any contact count as one each); the counts by
    party, speaker, counterpart and year are of contacts too, `publishers` and `uses` of places."""

    words: str
    form: Form
    name: bool
    party: str
    specific: float
    fixed: float
    score: float
    contacts: int
    parties: Mapping[str, int]
    speakers: Mapping[str, int]
    counterparts: Mapping[str, int]
    publishers: Mapping[str, int]
    years: Mapping[str, int]
    per_hundred: Mapping[str, float]
    first: Use
    last: Use
    uses: tuple[Use, ...]


def phrases(told: Passages, least: int = LEAST) -> tuple[Phrase, ...]:
    """The set phrases of the passages that stand in at least `least` contacts, the best first."""
    forms = {trimmed(told.words(one)) for one in closed_sequences(told.corpus, least)}
    sequences = {numbers: form for form in forms if telling(form) and (numbers := told.numbers(form))}
    shorter = {one[:-1] for one in sequences} | {one[1:] for one in sequences}
    places = occurrences(told.corpus, [*sequences, *shorter])
    units = _not_carried({one: _units(told, places[one]) for one in sequences})
    kept = heapq.nlargest(MOST, units, key=lambda one: (_weight(sequences[one]) * math.log2(units[one]), one))
    base = _contacts_of_parties(told.units.values())
    found = [_phrase(told, sequences[one], places[one], base) for one in kept]
    ranked = [_fixed(one, told, places) for one in found if one.contacts >= least and not _is_markup(one)]
    return tuple(sorted(ranked, key=lambda one: (-one.score, one.form)))


def trimmed(form: Form) -> Form:
    """A sequence without the words that a phrase neither begins nor ends with, and without slots at its ends. A pair of
    parties at its head stays ("<party> <party> alliance")."""
    edges = _words()["edges"]
    start, end = 0, len(form)
    while start < end and (
        form[start] in edges or (form[start] in SLOTS and form[start : start + 2] != (PARTY, PARTY))
    ):
        start += 1
    while end > start and (form[end - 1] in edges or form[end - 1] in SLOTS):
        end -= 1
    return form[start:end]


def telling(form: Form) -> bool:
    """True where a sequence has two words that are neither slots nor common in every readout."""
    common = _words()["common"] | _words()["edges"]
    return sum(word not in common and word not in SLOTS for word in dict.fromkeys(form)) >= 2


def _weight(form: Form) -> float:
    return sum(weight_of(word) for word in dict.fromkeys(form) if word not in SLOTS)


def _units(told: Passages, places: Places) -> int:
    return len(set(told.corpus.units[places].tolist()))


def _not_carried(units: Mapping[tuple[int, ...], int]) -> dict[tuple[int, ...], int]:
    """The sequences that no longer one of them carries in most of its contacts."""
    carried: dict[tuple[int, ...], int] = {}
    for sequence, count in units.items():
        for start in range(len(sequence)):
            for end in range(start + 2, len(sequence) + (start > 0)):
                inner = sequence[start:end]
                if inner in units:
                    carried[inner] = max(count, carried.get(inner, 0))
    return {one: count for one, count in units.items() if carried.get(one, 0) < KEEPS * count}


def _contacts_of_parties(units: Iterable[Passage]) -> Mapping[str, int]:
    """In how many contacts each party took part, by the passages' contacts."""
    return Counter(party for one in units for party in one.parties)


def _phrase(told: Passages, form: Form, places: Places, base: Mapping[str, int]) -> Phrase:
    uses = _uses(told, places, len(form))
    by_party = _by_unit(uses, lambda use: use.voices)
    rates = {party: count / (base.get(party, count) + _RARE_PARTY) for party, count in by_party.items()}
    party = max(_owners(by_party), key=lambda one: (rates[one], one), default="")
    own = [use for use in uses if party in use.voices]
    years = _by_unit(uses, lambda use: (use.day[:4],) if use.day else ())
    surfaces = Counter(told.surface(int(place), form) for place in places[:50])
    return Phrase(
        words=max(surfaces, key=lambda one: (surfaces[one], one)),
        form=form,
        name=_is_name(told.surface(int(places[0]), form)),
        party=party,
        specific=round(rates[party] / sum(rates.values()), 3) if rates else 0.0,
        fixed=0.0,
        score=0.0,
        contacts=len({use.unit for use in uses}),
        parties=by_party,
        speakers=_by_unit(own, lambda use: (use.speaker,) if use.speaker else ()),
        counterparts=_by_unit(own, lambda use: tuple(one for one in use.counterparts if one != party)),
        publishers=dict(Counter(use.publisher or "not told" for use in uses).most_common()),
        years=dict(sorted(years.items())),
        per_hundred=_rates(told, years),
        first=uses[0],
        last=uses[-1],
        uses=uses,
    )


def _is_markup(one: Phrase) -> bool:
    """True for leftovers of web pages: tags, addresses."""
    bare = one.words
    for slot in SLOTS:
        bare = bare.replace(slot, "")
    return bool(_NO_WORDS.search(bare))


def _is_name(surface: str) -> bool:
    words = [word for *_, word in words_of(surface) if word not in _words()["edges"] and f"<{word}>" not in SLOTS]
    capitals = {word.lower() for word in re.findall(r"\b[A-Z][\w-]*", surface) for word in word.split("-")}
    return all(word in capitals for word in words)


def _owners(by_party: Mapping[str, int]) -> list[str]:
    """The parties whose own a phrase may be: not those who used it but once in passing."""
    most = max(by_party.values(), default=0)
    return [party for party, count in by_party.items() if count >= _OWNERS_SHARE * most]


def _uses(told: Passages, places: Places, length: int) -> tuple[Use, ...]:
    """The places of use in order of time, each place of a document once."""
    found: dict[tuple[str, int], Use] = {}
    for place in places.tolist():
        words, passage = told.words_at(place, length), told.of_place(place)
        found.setdefault((words.document, words.start), _use(words, passage))
    return tuple(
        sorted(found.values(), key=lambda one: (one.day is None, one.day or "", one.place.document, one.place.start))
    )


def _use(place: Place, one: Passage) -> Use:
    counterparts = tuple(party for party in one.parties if len(one.parties) < 2 or party not in one.voices)
    return Use(
        place,
        one.statement,
        one.contact,
        one.unit,
        one.day,
        one.voices,
        one.speaker,
        counterparts,
        one.document.publisher,
    )


def _by_unit(uses: Iterable[Use], tell: Any) -> dict[str, int]:
    """How many contacts (units) tell each value, most first."""
    pairs = {(use.unit, value) for use in uses for value in tell(use)}
    counts = Counter(value for _, value in pairs)
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _rates(told: Passages, years: Mapping[str, int]) -> dict[str, float]:
    """Uses for each hundred contacts of the year, in contacts."""
    total = Counter(one.day[:4] for one in told.units.values() if one.day)
    return {year: round(100 * count / total[year], 1) for year, count in sorted(years.items())}


def _fixed(one: Phrase, told: Passages, places: Mapping[tuple[int, ...], Places]) -> Phrase:
    numbers = told.numbers(one.form) or ()
    whole = len(places[numbers])
    shares = [whole / max(1, len(places[inner])) for inner in (numbers[:-1], numbers[1:])]
    fixed = math.sqrt(shares[0] * shares[1])
    score = math.sqrt(_weight(one.form) * fixed) * one.specific * math.log2(one.contacts)
    return replace(one, fixed=round(fixed, 3), score=round(score, 3))


@cache
def _words() -> Mapping[str, frozenset[str]]:
    told = yaml.load(files("communique.analysis").joinpath("data/phrases.yaml").read_text("utf-8"), yaml.CSafeLoader)
    return {name: frozenset(words.split()) for name, words in told.items()}


def containing(found: Sequence[Phrase], words: str) -> list[Phrase]:
    """The phrases that hold these words, in any case."""
    sought = " ".join(words.casefold().split())
    return [one for one in found if sought in one.words.casefold() or sought in " ".join(one.form)]
