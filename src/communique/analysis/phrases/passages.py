"""Passages: what parties are told to have said, cut into tokens, with who said it where: the ground of set phrases.

Comes in: a record and a filter. Goes out: `Passages`. Only the contents of statements count, so that headings,
bylines and narration do not; near duplicates of a text and copies of a statement are left out.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from communique.analysis.accounts import whose_text
from communique.analysis.encounters import Encounter, with_encounters
from communique.analysis.phrases.mining import Corpus, CorpusMaking, Places
from communique.analysis.phrases.tokens import Token, Tokeniser
from communique.analysis.sayings import Place
from communique.record import DocumentCard, Filter, Record, StoredStatement


@dataclass(frozen=True, slots=True)
class Passage:
    """One statement as ground of phrases. `voices` are the parties whose wording it is: the side that wrote the text
    where it speaks for itself, else those who hold the statement. `parties` are those of its contact, `day` the
    contact's or the publication's. `unit` is what counts once: its contact, or its document outside any contact."""

    statement: str
    document: DocumentCard
    contact: str | None
    unit: str
    voices: tuple[str, ...]
    speaker: str | None
    parties: tuple[str, ...]
    day: str | None
    text: str
    start: int


class Passages:
    """All passages with their tokens as numbers. `vocabulary` gives the word of each number."""

    def __init__(self, told: Iterable[tuple[Passage, Sequence[Token]]] = ()) -> None:
        self.passages: list[Passage] = []
        self.vocabulary: list[str] = []
        self._numbers: dict[str, int] = {}
        self._units: dict[str, int] = {}
        self._making = CorpusMaking()
        self._told_starts, self._told_ends = array("i"), array("i")
        for passage, tokens in told:
            self.add(passage, tokens)

    def add(self, passage: Passage, tokens: Sequence[Token]) -> None:
        """Put in one more; none can be added once the corpus has been looked at."""
        self.passages.append(passage)
        self._told_starts.extend([*(token.start for token in tokens), 0])
        self._told_ends.extend([*(token.end for token in tokens), 0])
        unit = self._units.setdefault(passage.unit, len(self._units))
        self._making.add(unit, [self._number(token.word) for token in tokens])

    @cached_property
    def corpus(self) -> Corpus:
        """All passages behind one another."""
        return self._making.corpus()

    @cached_property
    def _starts(self) -> NDArray[np.int32]:
        return np.array(self._told_starts, np.int32)

    @cached_property
    def _ends(self) -> NDArray[np.int32]:
        return np.array(self._told_ends, np.int32)

    def _number(self, word: str) -> int:
        number = self._numbers.setdefault(word, len(self.vocabulary))
        if number == len(self.vocabulary):
            self.vocabulary.append(word)
        return number

    def words(self, sequence: Iterable[int]) -> tuple[str, ...]:
        """The words of a sequence of numbers."""
        return tuple(self.vocabulary[number] for number in sequence)

    def numbers(self, words: Iterable[str]) -> tuple[int, ...] | None:
        """The numbers of words; None where one of them stands nowhere."""
        found = tuple(self._numbers.get(word, -1) for word in words)
        return None if -1 in found else found

    def of_place(self, place: int) -> Passage:
        """The passage in which a place of the corpus stands."""
        return self.passages[int(self.corpus.passages[place])]

    def words_at(self, place: int, length: int) -> Place:
        """The words of the document at a place of the corpus."""
        passage = self.of_place(place)
        start, end = int(self._starts[place]), int(self._ends[place + length - 1])
        return Place(passage.document.id, start, end, passage.text[start - passage.start : end - passage.start])

    def surface(self, place: int, words: Sequence[str]) -> str:
        """A sequence as the document writes it, its slots in angle brackets: "<party>-<party> alliance"."""
        out, at = [], int(self._starts[place])
        passage = self.of_place(place)
        for i, word in enumerate(words):
            start, end = int(self._starts[place + i]), int(self._ends[place + i])
            out.append(passage.text[at - passage.start : start - passage.start])
            out.append(word if word.startswith("<") else passage.text[start - passage.start : end - passage.start])
            at = end
        return " ".join("".join(out).split())

    def bounds(self, numbers: Iterable[int]) -> list[tuple[int, int]]:
        """Where passages, by their numbers, begin and end in the corpus."""
        wanted = np.array(list(numbers), np.int32)
        starts = np.searchsorted(self.corpus.passages, wanted)
        ends = np.searchsorted(self.corpus.passages, wanted, "right") - 1
        return list(zip(starts.tolist(), ends.tolist(), strict=True))

    def unit_numbers(self, units: Iterable[str]) -> frozenset[int]:
        """The numbers of units in the corpus; unknown ones are left out."""
        return frozenset(self._units[unit] for unit in units if unit in self._units)

    def of_same_parties(self, unit: str) -> tuple[str, ...]:
        """The units of exactly the same parties as this one, with it."""
        parties = {one.unit: frozenset(one.parties) for one in self.units.values()}
        return tuple(other for other, told in parties.items() if told == parties.get(unit))

    def in_order(self, places: Places) -> Places:
        """Places in order of time, then by document; each place of a document once, though two passages hold it."""
        starts = self._starts[places]
        told = [(self.of_place(int(place)), int(start)) for place, start in zip(places, starts, strict=True)]
        first: dict[tuple[str, int], int] = {}
        for i, (passage, start) in enumerate(told):
            first.setdefault((passage.document.id, start), i)
        order = sorted(first.values(), key=lambda i: (told[i][0].day or "9999", told[i][0].document.id, told[i][1]))
        return places[order]

    @cached_property
    def units(self) -> dict[str, Passage]:
        """The first passage of each unit."""
        found: dict[str, Passage] = {}
        for passage in self.passages:
            found.setdefault(passage.unit, passage)
        return found


def passages_of(record: Record, asked: Filter) -> Passages:
    """The passages of the statements that fit."""
    gathering = Gathering(record)
    for statement, encounter in with_encounters(record, record.statements(asked)):
        gathering.take(statement, encounter)
    return gathering.passages


class Gathering:
    """Gathers `passages` from statements that are handed in one by one, so that one walk may serve several ends."""

    def __init__(self, record: Record) -> None:
        self.passages = Passages()
        self._tokeniser = Tokeniser(_names(record))
        self._seen: set[tuple[str, int, int]] = set()

    def take(self, one: StoredStatement, encounter: Encounter | None) -> None:
        """Keep a statement's content; nothing of a copy."""
        place = (one.document.id, *one.content)
        if one.document.lead in (None, one.document.id) and place not in self._seen:
            self._seen.add(place)
            self.passages.add(_passage(one, encounter), self._tokeniser.tokens(one.quote, one.content.start))


def _passage(one: StoredStatement, encounter: Encounter | None) -> Passage:
    return Passage(
        statement=one.id,
        document=one.document,
        contact=one.contact,
        unit=one.contact or one.document.id,
        voices=_voices(one),
        speaker=one.speaker,
        parties=encounter.parties if encounter else one.holder,
        day=(encounter.start if encounter else None) or one.document.day,
        text=one.quote,
        start=one.content.start,
    )


def _voices(one: StoredStatement) -> tuple[str, ...]:
    _, side = whose_text(one.document.publisher)
    return (side,) if side in one.holder and side else one.holder


def _names(record: Record) -> Iterator[str]:
    """Names as texts write them: full ones, and the last word of those of several words."""
    for person in record.persons():
        for name in (person.name, *person.names):
            yield name
            if " " in name and len(name.split()[-1]) > 3:
                yield name.split()[-1]
