"""Tell: the namings and group words of a document turned into mentions, sentence by sentence.

Comes in: the persons found and the lines in order. Goes out: `Mention`s that know whom they stand for.
"""

from __future__ import annotations

from dataclasses import replace

from communique.reading.who.cast import Mention, Person
from communique.reading.who.groups import Found, find_groups
from communique.reading.who.line import Line
from communique.reading.who.naming import Naming
from communique.reading.who.persons import Figure
from communique.reading.who.refer import Stage, is_sayer, is_subject
from communique.reading.who.words import name_words


def in_quotes(line: Line, i: int) -> bool:
    """True where a quotation that was opened in the paragraph of word i is still open there."""
    start = line.tokens[i].start
    said = line.text[line.text.rfind("\n", 0, start) + 1 : start]
    return said.count("“") > said.count("”") or said.count('"') % 2 == 1


class Teller:
    """Goes through a document line by line and turns namings and group words into mentions."""

    def __init__(self, stage: Stage, owners: dict[int, Figure], people: dict[int, Person]) -> None:
        self._stage, self._owners, self._people = stage, owners, people
        self._quoted: Figure | None = None
        self._namings: list[Naming] = []

    def tell(self, line: Line, namings: list[Naming]) -> list[Mention]:
        """The mentions of one line, in order; the stage moves on."""
        self._namings = namings
        self._stage.speaker = self._turn(line, namings)
        sayer = next((self._owners.get(id(n)) for n in namings if n.name and self._says(line, n)), None)
        self._quoted = sayer or self._quoted
        taken = {i for n in namings for i in _words_of(n) if n.name is None or id(n) in self._owners}
        pieces: list[tuple[int, Naming | Found]] = [(n.first, n) for n in namings]
        pieces += [(f.first, f) for f in find_groups(line, taken)]
        first_subject: Figure | None = None
        last_subject: Figure | None = None
        out: list[Mention] = []
        for _, piece in sorted(pieces, key=lambda p: p[0]):
            if isinstance(piece, Naming):
                made, figure = self._naming(line, piece)
            else:
                ahead = self._named_ahead(line, piece.last, namings) if piece.kind == "pronoun" else None
                made, figure = self._found(line, piece, ahead or first_subject, ahead or last_subject)
            out += made
            if figure and made:
                subject = is_subject(line.sentence, made[0].head)
                told = first_subject is None or is_sayer(line.sentence, made[0].head)
                self._stage.sees(figure, as_subject=subject and told)
                first_subject = first_subject or (figure if subject else None)
                last_subject = figure if subject else last_subject
        return out

    def _says(self, line: Line, naming: Naming) -> bool:
        return line.sentence.index >= 0 and is_sayer(line.sentence, line.head(naming.first, naming.last))

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
            self._stage.like_office(figure)
            made = [self._mention(line, (naming.first, naming.last), "person", figure, office=office)]
            if naming.apposed:
                made.append(self._mention(line, naming.apposed, "office", figure, office=office))
            return made, figure
        words, told = (naming.first, naming.last), tuple(naming.parties)
        if naming.posts[0].plural:
            return [self._mention(line, words, "group", None, parties=told, office=office)], None
        figure = self._stage.office(line, naming)
        if figure is not None:
            return [self._mention(line, words, "office", figure, parties=told, office=office)], figure
        told = self._stage.same_office(line, naming)
        made = [self._mention(line, words, "office", None, parties=told, office=office)]
        return made, self._stage.stand_in(line, naming, told)

    def _found(
        self, line: Line, found: Found, clause: Figure | None, doer: Figure | None
    ) -> tuple[list[Mention], Figure | None]:
        figure = None
        if found.kind == "pronoun":
            if line.low[found.first] == "he" and any(n.name and n.name[0] == found.last + 1 for n in self._namings):
                return [], None  # "He Baolin": a family name
            subject = is_subject(line.sentence, found.last)
            word = " ".join(line.low[found.first : found.last + 1])
            style = name_words().styles.get(word.rpartition(" ")[2]) if " " in word or "." in word else None
            if style is not None:
                figure = self._stage.styled(style)
            else:
                others = self._objects(line, found.last) if subject else []
                figure = self._stage.pronoun(word, subject=subject, clause_subject=clause, doer=doer, others=others)
                if figure is None and word in ("i", "me") and in_quotes(line, found.first):
                    figure = self._quoted
            if figure is None and word in ("i", "me") and self._stage.home:
                found = replace(found, parties=(self._stage.home,))
        return [self._mention(line, (found.first, found.last), found.kind, figure, parties=found.parties)], figure

    def _objects(self, line: Line, index: int) -> list[Figure]:
        """Whom the verb of a pronoun has for its object: "he briefed X" is not X."""
        verb = line.sentence.tokens[index].head
        heads = {t.index for t in line.sentence.children(verb, "obj", "iobj")} if verb >= 0 else set()
        told = [n for n in self._namings if n.name and heads & set(range(n.first, n.last + 1))]
        return [figure for n in told if (figure := self._owners.get(id(n))) is not None]

    def _named_ahead(self, line: Line, index: int, namings: list[Naming]) -> Figure | None:
        """Whom the main clause names as its subject behind a clause that stands before it: "Saying that he hoped so,
        President X asked"."""
        tokens = line.sentence.tokens
        at = tokens[index] if 0 <= index < len(tokens) else None
        while at is not None and at.head >= 0 and not (at.dep == "advcl" and at.index < at.head):
            at = tokens[at.head]
        if at is None or at.head < 0:
            return None
        subject = next((t.index for t in line.sentence.children(at.head, "nsubj") if t.index > at.index), None)
        named = (n for n in namings if n.name and subject is not None and n.first <= subject <= n.last)
        return next((self._owners.get(id(n)) for n in named), None)

    def _mention(
        self,
        line: Line,
        words: tuple[int, int],
        kind: str,
        figure: Figure | None,
        *,
        parties: tuple[str, ...] = (),
        office: str | None = None,
    ) -> Mention:
        first, last = words
        person = self._people.get(id(figure))
        if figure and not parties and figure.state:
            parties = (figure.state,)
        head = line.head(first, last) if line.sentence.index >= 0 else last
        return Mention(line.span(first, last), line.sentence.index, first, last, head, kind, person, parties, office)


def _words_of(naming: Naming) -> list[int]:
    words = list(range(naming.first, naming.last + 1))
    return words + list(range(naming.apposed[0], naming.apposed[1] + 1)) if naming.apposed else words
