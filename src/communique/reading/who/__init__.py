"""Who: the persons, offices, parties, group words and pronouns of a document; one person under all spellings.

Comes in: a `Document`, its `Page` and its parsed sentences. Goes out: a `Cast` that contacts and statements ask who
stands at a word. The text is the first witness of an office and a party; the publisher's own side and posts that one
state alone has come after it.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from communique.model import Document, Sentence
from communique.reading.page import Page
from communique.reading.who.allegiance import Place, settle_states
from communique.reading.who.cast import Cast, Mention, Person
from communique.reading.who.home import home_party, local_party, publisher_person
from communique.reading.who.line import Line, make_line, title_sentence
from communique.reading.who.merge import name_key
from communique.reading.who.naming import Naming
from communique.reading.who.namings import find_namings
from communique.reading.who.persons import Figure, Placed, gather, parted
from communique.reading.who.refer import Stage
from communique.reading.who.runs import of_two
from communique.reading.who.table import known_in_full, known_surname, lone_leader
from communique.reading.who.tell import Teller
from communique.reading.who.words import office_words

__all__ = ["Cast", "Mention", "Person", "find_cast"]


def find_cast(document: Document, page: Page | None, sentences: Sequence[Sentence]) -> Cast:
    """Read who is in a document. `page` is what `reading.page` found; its printed publisher is used where the document
    has none. Never raises; unknown states, offices and referents stay None."""
    title = document.title or ""
    publisher = document.publisher or (page.publisher.value if page and page.publisher else None)
    home = home_party(publisher)
    text = page.plain if page is not None else document.text
    lines = [make_line(text, sentence) for sentence in sentences]
    titled = make_line(title, title_sentence(title)) if title else None
    placed = [(line, n) for line in ([titled] if titled else []) + lines for n in find_namings(line)]
    placed = parted(placed)
    on = page.published_date if page is not None else None
    _trust_known(placed, on)
    figures = gather(placed)
    speaker = _speaker(figures, publisher, home)
    dateline = page.dateline.place.value if page and page.dateline and page.dateline.place else None
    here = Place(home, local_party(publisher, dateline), on)
    unnamed = [(line, naming) for line, naming in placed if naming.name is None]
    settle_states(figures, here, ([titled] if titled else []) + lines, unnamed)
    owners = {id(naming): figure for figure in figures for _, naming in figure.placed}
    people = {id(figure): figure.person(figures) for figure in figures}
    stage = Stage(figures, home, speaker)
    by_line: dict[int, list[Naming]] = {}
    for line, naming in placed:
        by_line.setdefault(line.sentence.index, []).append(naming)
    teller = Teller(stage, owners, people)
    head = teller.tell(titled, by_line.get(-1, [])) if titled else []
    mentions = [m for line in lines for m in teller.tell(line, by_line.get(line.sentence.index, []))]
    return Cast(tuple(people.values()), tuple(mentions), home, tuple(head), people.get(id(speaker)))


def _trust_known(placed: list[Placed], on: datetime.date | None) -> None:
    """Take bare capitals for a person where the table has an office holder of that name for a party spoken of."""
    spoken = {hit.code for line in {id(line): line for line, _ in placed}.values() for hit in line.party_at.values()}
    for line, naming in placed:
        if naming.name and not naming.sure and naming.name[0] == naming.name[1]:
            word = line.words(*naming.name)
            naming.sure = known_surname(word, spoken, on) or (
                _acts(line, naming.name[0]) and lone_leader(word, on) is not None
            )
        elif naming.name and not naming.sure:
            naming.sure = known_in_full(line.words(*naming.name), on)


def _acts(line: Line, i: int) -> bool:
    """True where word i stands as a person does: who acts, owns, or is met; in a title anywhere."""
    token = line.tokens[i]
    does = token.upos == "PROPN" and token.dep in ("nsubj", "obj", "obl", "conj", "nmod")
    return line.sentence.index < 0 or of_two(line, i) or does


def _speaker(figures: list[Figure], publisher: str | None, home: str | None) -> Figure | None:
    """The person in whose voice the document speaks, told by the publisher's name; added to the figures where new."""
    told = publisher_person(publisher)
    if not told:
        return _holder(figures, publisher, home)
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


def _holder(figures: list[Figure], publisher: str | None, home: str | None) -> Figure | None:
    """The one person named whose office the publisher's name is ("Minister for Foreign Affairs of Australia")."""
    office = (publisher or "").rpartition(" of ")[0].strip()
    words = office.lower().split()
    if home is None or not any(office_words().head(word) for word in words[:1] + words[-1:]):
        return None
    known = [f for f in figures if f.names and any(_content(o) == _content(office) for o, _ in f.posts)]
    known = [f for f in known if not f.parties or home in f.parties]
    return known[0] if len(known) == 1 else None


def _content(office: str) -> frozenset[str]:
    return frozenset(office.lower().split()) - {"the", "of", "for", "and"}
