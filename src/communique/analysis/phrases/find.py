"""Set phrases: the wordings that a party repeats, ranked by how much they are its own and how fixed they are.

Comes in: passages. Goes out: `Phrase`s, the best first, each with its uses over time, by party, speaker, counterpart
and publisher, and its places. A contact counts once, however many documents tell of it.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from communique.analysis.phrases.forms import Form, is_markup, is_name, telling, trimmed, weight
from communique.analysis.phrases.mining import KEEPS, Places, closed_sequences, occurrences, units_at
from communique.analysis.phrases.passages import Passage, Passages
from communique.analysis.phrases.ranking import Numbers, Rank, Ranking
from communique.analysis.sayings import Place

LEAST = 3
"""Contacts in which a wording must stand to count as a set phrase."""

MOST = 1000
"""Phrases told in full, the best ones."""

MOST_USES = 500
"""Places told of one phrase: the earliest and the latest."""

_CANDIDATES = 20_000
"""Wordings that are ranked, those with most weight: a record of any size stays within memory."""


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
    telling words are capitals: an agreement, a body, an office rather than a wording.

    `party` is the party whose own it most is: `specific` is that party's share, 0 to 1, when every party's uses are
    counted for each statement that it makes. `fixed` is how surely its ends belong to it: of the places of all its
    words but the last (or the first), the share that go on with it. `contacts` counts contacts (documents outside any
    contact count as one each), and so do the counts by party, speaker, counterpart and year; `per_hundred` are uses for
    each hundred contacts of the year. `publishers` and `places` count places; `uses` holds at most `MOST_USES`."""

    words: str
    form: Form
    name: bool
    party: str
    specific: float
    fixed: float
    score: float
    contacts: int
    places: int
    parties: Mapping[str, int]
    speakers: Mapping[str, int]
    counterparts: Mapping[str, int]
    publishers: Mapping[str, int]
    years: Mapping[str, int]
    per_hundred: Mapping[str, float]
    first: Use
    last: Use
    uses: tuple[Use, ...]


def phrases(
    told: Passages, least: int = LEAST, *, most: int = MOST, within: Collection[str] = ()
) -> tuple[Phrase, ...]:
    """The set phrases of the passages that stand in at least `least` contacts: the best `most` of them, best first.

    `within` are units (contacts); with them, only wordings that one of them uses."""
    forms = {trimmed(told.words(one)) for one in closed_sequences(told.corpus, least)}
    sequences = {numbers: form for form in forms if telling(form) and (numbers := told.numbers(form))}
    shorter = {one[:-1] for one in sequences} | {one[1:] for one in sequences}
    places = occurrences(told.corpus, [*sequences, *shorter])
    wanted = told.unit_numbers(within)
    units = _not_carried({one: units_at(told.corpus, places[one]) for one in sequences})
    near = [one for one in units if units[one] >= least and _uses_one_of(told, places[one], wanted)]
    kept = heapq.nlargest(_CANDIDATES, near, key=lambda one: (weight(sequences[one]) * math.log2(units[one]), one))
    ranking = Ranking(told)
    ranked = sorted((ranking.rank(sequences[one], one, places) for one in kept), key=lambda one: (-one.score, one.form))
    per_year = _contacts_of_years(told)
    worded = (one for one in ranked if not is_markup(told.surface(int(one.places[0]), one.form)))
    return tuple(_phrase(told, one, per_year) for one, _ in zip(worded, range(most), strict=False))


def containing(found: Sequence[Phrase], words: str) -> list[Phrase]:
    """The phrases that hold these words, in any case."""
    sought = " ".join(words.casefold().split())
    return [one for one in found if sought in one.words.casefold() or sought in " ".join(one.form)]


def _uses_one_of(told: Passages, places: Places, wanted: Collection[int]) -> bool:
    return not wanted or bool(np.isin(told.corpus.units[places], list(wanted)).any())


def _not_carried(units: Mapping[Numbers, int]) -> dict[Numbers, int]:
    """The sequences that no longer one of them carries in most of its contacts."""
    carried: dict[Numbers, int] = {}
    for sequence, count in units.items():
        for start in range(len(sequence)):
            for end in range(start + 2, len(sequence) + (start > 0)):
                inner = sequence[start:end]
                if inner in units:
                    carried[inner] = max(count, carried.get(inner, 0))
    return {one: count for one, count in units.items() if carried.get(one, 0) < KEEPS * count}


def _contacts_of_years(told: Passages) -> Mapping[str, int]:
    return Counter(one.day[:4] for one in told.units.values() if one.day)


def _phrase(told: Passages, rank: Rank, per_year: Mapping[str, int]) -> Phrase:
    """A ranked wording with all that is told of it."""
    length = len(rank.form)
    places = told.in_order(rank.places)
    passages = list({int(number): None for number in told.corpus.passages[places]})
    said = [told.passages[number] for number in passages]
    own = [one for one in said if rank.party in one.voices]
    years = _by_unit((one.unit, one.day[:4]) for one in said if one.day)
    surfaces = Counter(told.surface(int(place), rank.form) for place in places[:50])
    shown = places if len(places) <= MOST_USES else np.r_[places[: MOST_USES // 2], places[-MOST_USES // 2 :]]
    uses = tuple(_use(told.words_at(int(place), length), told.of_place(int(place))) for place in shown)
    dated = [use for use in uses if use.day] or uses
    return Phrase(
        words=max(surfaces, key=lambda one: (surfaces[one], one)),
        form=rank.form,
        name=is_name(told.surface(int(places[0]), rank.form)),
        party=rank.party,
        specific=rank.specific,
        fixed=rank.fixed,
        score=rank.score,
        contacts=rank.contacts,
        places=len(places),
        parties=_by_unit((one.unit, party) for one in said for party in one.voices),
        speakers=_by_unit((one.unit, one.speaker) for one in own if one.speaker),
        counterparts=_by_unit((one.unit, party) for one in own for party in one.parties if party != rank.party),
        publishers=dict(Counter(one.document.publisher or "not told" for one in said).most_common()),
        years=dict(sorted(years.items())),
        per_hundred={year: round(100 * count / per_year[year], 1) for year, count in sorted(years.items())},
        first=dated[0],
        last=dated[-1],
        uses=uses,
    )


def _use(place: Place, one: Passage) -> Use:
    counterparts = tuple(party for party in one.parties if len(one.parties) < 2 or party not in one.voices)
    return Use(
        place, one.statement, one.contact, one.unit, one.day, one.voices, one.speaker, counterparts,
        one.document.publisher,
    )  # fmt: skip


def _by_unit(pairs: Iterable[tuple[str, str]]) -> dict[str, int]:
    """How many contacts (units) tell each value, most first."""
    counts = Counter(value for _, value in set(pairs))
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))
