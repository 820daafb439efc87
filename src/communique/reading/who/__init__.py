"""Who: the persons, offices, parties, group words and pronouns of a document; one person under all spellings.

Comes in: a `Document`, its `Page` and its parsed sentences. Goes out: a `Cast` that contacts and statements ask who
stands at a word. The text is the first witness of an office and a party; the publisher's own side and posts that one
state alone has come after it.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from communique.model import Document, Sentence
from communique.reading.who.allegiance import settle_states
from communique.reading.who.cast import Cast, Mention, Person
from communique.reading.who.groups import Found, find_groups
from communique.reading.who.home import home_party, publisher_person
from communique.reading.who.line import Line, make_line, title_sentence
from communique.reading.who.merge import name_key
from communique.reading.who.namings import Naming, find_namings
from communique.reading.who.persons import Figure, Placed, gather
from communique.reading.who.refer import Stage, is_subject
from communique.reading.who.table import known_surname

__all__ = ["Cast", "Mention", "Person", "find_cast"]


def find_cast(document: Document, page: Any, sentences: Sequence[Sentence]) -> Cast:
    """Read who is in a document. `page` is what `reading.page` found (its printed title and publisher are used where the
    document has none). Never raises; unknown states, offices and referents stay None."""
    title = document.title or ""
    publisher = document.publisher or _value(page, "publisher")
    home = home_party(publisher)
    text = page.plain if page is not None else document.text
    lines = [make_line(text, sentence) for sentence in sentences]
    titled = make_line(title, title_sentence(title)) if title else None
    placed = [(line, n) for line in ([titled] if titled else []) + lines for n in find_namings(line)]
    on = page.published_date if page is not None else None
    _trust_known(placed, on)
    figures = gather(placed)
    speaker = _speaker(figures, publisher, home)
    settle_states(figures, home, ([titled] if titled else []) + lines, on)
    owners = {id(naming): figure for figure in figures for _, naming in figure.placed}
    people = {id(figure): figure.person() for figure in figures}
    stage = Stage(figures, home, speaker)
    by_line: dict[int, list[Naming]] = {}
    for line, naming in placed:
        by_line.setdefault(line.sentence.index, []).append(naming)
    teller = _Teller(stage, owners, people)
    head = teller.tell(titled, by_line.get(-1, [])) if titled else []
    mentions = [m for line in lines for m in teller.tell(line, by_line.get(line.sentence.index, []))]
    return Cast(tuple(people.values()), tuple(mentions), home, tuple(head), people.get(id(speaker)))


def _trust_known(placed: list[Placed], on: datetime.date | None) -> None:
    """Take bare capitals for a person where the table has an office holder of that name for a party spoken of."""
    spoken = {hit.code for line in {id(line): line for line, _ in placed}.values() for hit in line.party_at.values()}
    for line, naming in placed:
        if naming.name and not naming.sure and naming.name[0] == naming.name[1]:
            naming.sure = known_surname(line.words(*naming.name), spoken, on)


def _value(page: Any, name: str) -> str | None:
    fact = getattr(page, name, None)
    return fact.value if fact else None


def _speaker(figures: list[Figure], publisher: str | None, home: str | None) -> Figure | None:
    """The person in whose voice the document speaks, told by the publisher's name; added to the figures where new."""
    told = publisher_person(publisher)
    if not told:
        return None
    name, office = told
    key = name_key(name)
    known = [figure for figure in figures if figure.fits(key) >= 1]
    figure = known[0] if known else Figure()
    figure.names.append(name)
    figure.keys.append(key)
    figure.state = home
    if office:
        figure.posts.append((office, office.lower().split()[-1]))
    if not known:
        figures.append(figure)
    return figure


class _Teller:
    """Goes through a document line by line and turns namings and group words into mentions."""

    def __init__(self, stage: Stage, owners: dict[int, Figure], people: dict[int, Person]) -> None:
        self._stage, self._owners, self._people = stage, owners, people

    def tell(self, line: Line, namings: list[Naming]) -> list[Mention]:
        """The mentions of one line, in order; the stage moves on."""
        self._stage.speaker = self._turn(line, namings)
        taken = {i for n in namings for i in _words_of(n) if n.name is None or id(n) in self._owners}
        pieces: list[tuple[int, Naming | Found]] = [(n.first, n) for n in namings]
        pieces += [(f.first, f) for f in find_groups(line, taken)]
        first_subject: Figure | None = None
        out: list[Mention] = []
        for _, piece in sorted(pieces, key=lambda p: p[0]):
            if isinstance(piece, Naming):
                made, figure = self._naming(line, piece)
            else:
                made, figure = self._found(line, piece, first_subject)
            out += made
            if figure and made:
                subject = is_subject(line.sentence, made[0].head)
                self._stage.sees(figure, as_subject=subject and first_subject is None)
                first_subject = first_subject or (figure if subject else None)
        return out

    def _turn(self, line: Line, namings: list[Naming]) -> Figure | None:
        """Who says "I" from here on: a line may open with the speaker's name and a colon, or a questioner's."""
        colon = next((i for i in range(1, min(9, len(line))) if line.word(i) == ":"), None)
        if colon is None or not line.capital(0):
            return self._stage.speaker
        named = [n for n in namings if n.name and n.last == colon - 1]
        if named:
            return self._owners.get(id(named[0]))
        return None if colon < 4 and line.word(0) != "a" else self._stage.speaker

    def _naming(self, line: Line, naming: Naming) -> tuple[list[Mention], Figure | None]:
        figure = self._owners.get(id(naming))
        office = line.words(naming.posts[0].first, naming.posts[-1].last) if naming.posts else None
        if naming.name:
            if figure is None:
                return [], None
            made = [self._mention(line, naming.first, naming.last, "person", figure, (), office)]
            if naming.apposed:
                made.append(self._mention(line, *naming.apposed, "office", figure, (), office))
            return made, figure
        if naming.posts[0].plural:
            return [self._mention(line, naming.first, naming.last, "group", None, tuple(naming.parties), office)], None
        figure = self._stage.office(line, naming)
        return [self._mention(line, naming.first, naming.last, "office", figure, tuple(naming.parties), office)], figure

    def _found(self, line: Line, found: Found, clause: Figure | None) -> tuple[list[Mention], Figure | None]:
        figure = None
        if found.kind == "pronoun":
            subject = is_subject(line.sentence, found.last)
            word = " ".join(line.low[found.first : found.last + 1])
            figure = self._stage.pronoun(word, subject=subject, clause_subject=clause)
            if figure is None and word in ("i", "me") and self._stage.home:
                found = replace(found, parties=(self._stage.home,))
        return [self._mention(line, found.first, found.last, found.kind, figure, found.parties, None)], figure

    def _mention(
        self, line: Line, first: int, last: int, kind: str, figure: Figure | None, parties: tuple[str, ...], office: str | None
    ) -> Mention:
        person = self._people[id(figure)] if figure else None
        if figure and not parties and figure.state:
            parties = (figure.state,)
        head = line.head(first, last) if line.sentence.index >= 0 else last
        return Mention(line.span(first, last), line.sentence.index, first, last, head, kind, person, parties, office)


def _words_of(naming: Naming) -> list[int]:
    words = list(range(naming.first, naming.last + 1))
    return words + list(range(naming.apposed[0], naming.apposed[1] + 1)) if naming.apposed else words


