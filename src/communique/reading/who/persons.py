"""Persons: the namings of a document gathered into persons, each with the fullest name, the office and the party.

Comes in: the lines of a document with their namings. Goes out: `Figure`s, one a person, and which naming is whose.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from communique.reading.who.cast import Person
from communique.reading.who.cores import Post
from communique.reading.who.line import Line
from communique.reading.who.merge import doubled, fullest, match, name_key
from communique.reading.who.naming import Naming
from communique.reading.who.words import name_words, office_words

Placed = tuple[Line, Naming]
_LONE_SURNAME = 1.0
_PAST = ("former", "ex", "late")
# Titles of birth: no office beside another ("Prince X, Minister of Energy").
_TITLES = ("prince", "princess", "lady")
_CROWNED = frozenset(("king", "queen", "sultan", "emir", "amir", "emperor", "pope"))
_WEDDED = frozenset(("wife", "husband", "spouse"))
_MARRIED = frozenset(("mrs", "madam", "madame"))


@dataclass(slots=True)
class Figure:
    """One person in the making. `posts` are (words, noun) of the offices given, `parties` what the text tells."""

    keys: list[tuple[str, ...]] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    posts: list[tuple[str, str]] = field(default_factory=list)
    parties: list[str] = field(default_factory=list)
    placed: list[Placed] = field(default_factory=list)
    state: str | None = None

    @property
    def opening(self) -> Placed | tuple[None, None]:
        """Where this person is named first: the line and the naming there; twice None where only others tell of him."""
        return self.placed[0] if self.placed else (None, None)

    @property
    def nouns(self) -> set[str]:
        """The nouns of this person's offices."""
        return {noun for _, noun in self.posts}

    @property
    def former(self) -> bool:
        """True for one who is said to have left an office ("former Prime Minister Abe")."""
        return any(line.word(post.first - 1) in _PAST for line, naming in self.placed for post in naming.posts)

    @property
    def _titles(self) -> set[str]:
        return {line.word(i) for line, n in self.placed if n.name for i in range(n.first, n.name[0])}

    @property
    def styles(self) -> set[str]:
        """The styles given with the name ("highness", "excellency"), initials written out."""
        styles = name_words().styles
        return {styles[word] for word in self._titles if word in styles}

    @property
    def gender(self) -> str | None:
        """ "male" or "female" where a title or an office tells it ("Mr.", "spokeswoman"), else None."""
        titles = self._titles
        told = {gender for word in titles | self.nouns if (gender := name_words().genders.get(word))}
        return told.pop() if len(told) == 1 else None

    def consort(self, others: Iterable[Figure]) -> bool:
        """True for one without an office who is told to be somebody's wife or husband, or is called "Mrs" and bears the
        last name of another."""
        if self.posts or not self.keys:
            return False
        before = {line.word(n.first - 1 - (line.word(n.first - 1) == ",")) for line, n in self.placed}
        titles = {line.word(i) for line, n in self.placed if n.name for i in range(n.first, n.name[0])}
        shared = any(key[-1] == self.keys[0][-1] for other in others if other is not self for key in other.keys)
        with_me = any(line.low[n.last + 1 : n.last + 3] == ("and", "i") for line, n in self.placed)
        alone = with_me and len(self.keys[0]) == 1  # "Ann and I"
        return bool(before & _WEDDED or alone or (titles & _MARRIED and shared))

    def fits(self, key: tuple[str, ...]) -> float:
        """How well a folded name suits this person (see `merge.match`)."""
        return max((match(key, known) for known in self.keys), default=0.0)

    def take(self, line: Line, naming: Naming) -> None:
        """Add one more way in which the document names this person."""
        if naming.name:
            name = line.words(*naming.name).replace("#", "").replace("# ", "")
            self.names.append(name)
            self.keys.append(name_key(name))
        for post in naming.posts:
            words = line.words(post.first, post.last)
            self.posts.append((words, post.noun))
            self.posts += _parts(words)
        self.parties += naming.parties
        self.placed.append((line, naming))

    def person(self, others: Iterable[Figure] = ()) -> Person:
        """The finished noun; `others` are the persons of the document."""
        return Person(fullest(self.names), self.office(), self.state, self.consort(others))

    def office(self) -> str | None:
        """The office as first given together with the name, in the text before the title; "counterpart" is none."""
        for _, naming in sorted(self.placed, key=lambda placed: placed[0].sentence.index < 0):
            posts = [post for post in naming.posts if post.noun != "counterpart"]
            if posts:
                return " and ".join(dict.fromkeys(self._words(naming)))
        return next((words for words, noun in self.posts if noun != "counterpart"), None)

    def _words(self, naming: Naming) -> Iterable[str]:
        posts = [post for post in naming.posts if post.noun != "counterpart"]
        ranks = [post for post in posts if post.noun not in _TITLES or post.first < post.last]
        for line, other in self.placed:
            if other is naming:
                for post in naming.posts:
                    if post in (ranks or posts):
                        yield _singular(line, post) if post.plural else line.words(post.first, post.last)


def _parts(words: str) -> Iterator[tuple[str, str]]:
    """ "High Representative/Vice-President": each of two offices in one."""
    for part in words.split("/") if "/" in words else ():
        noun = office_words().head(part.lower().split()[-1]) if part.strip() else None
        if noun is not None:
            yield part.strip(), noun


def _singular(line: Line, post: Post) -> str:
    """The words of an office told of several, as one holds it: "ministers of trade" as "minister of trade"."""
    words = line.words(post.first, post.last)
    head = line.words(post.head, post.head)
    return words.replace(head, head[: len(post.noun)], 1) if head.lower().startswith(post.noun) else words


def parted(placed: list[Placed]) -> list[Placed]:
    """The namings with two names in a row told apart ("during the call with A B thanked X"), where the document gives
    each of the two by itself elsewhere."""
    full = {line.words(*n.name).lower() for line, n in placed if n.name and n.name[1] > n.name[0]}
    surnames = {name.replace("-", " ").split()[-1] for name in full if name.count("-") == 0}
    out: list[Placed] = []
    for line, naming in placed:
        out.append((line, naming))
        first, last = naming.name or (0, 0)
        if last == first + 2 and line.word(first + 1) == "-" and {line.low[first], line.low[last]} <= surnames:
            out.append((line, Naming(last, naming.last, (last, last))))  # "the Muster-Testi meeting"
            naming.name, naming.last = (first, first), first
            continue
        cuts = range(first + 2, last)
        known = (i for i in cuts if {line.words(first, i - 1).lower(), line.words(i, last).lower()} <= full)
        if (cut := next(known, None)) is not None:
            out.append((line, Naming(cut, naming.last, (cut, last))))
            naming.name, naming.last = (first, cut - 1), cut - 1
    return out


def gather(placed: list[Placed]) -> list[Figure]:
    """Group namings with names into persons: the full names first, then lone surnames and given names."""
    named = [(line, naming) for line, naming in placed if naming.name]
    full = [p for p in named if p[1].sure and not _is_lone(_key(p))]
    lone = [p for p in named if p[1].sure and _is_lone(_key(p))]
    loose = [p for p in named if not p[1].sure]
    figures: list[Figure] = []
    for line, naming in full:
        _home_of(figures, line, naming, 2.0, make=True)
    for line, naming in lone:
        _home_of(figures, line, naming, 0.8, make=True)
    for line, naming in loose:
        _home_of(figures, line, naming, _LONE_SURNAME, make=False)
    for figure in figures:
        figure.placed.sort(key=lambda p: (p[0].sentence.index, p[1].first))
    return sorted(figures, key=lambda f: (f.placed[0][0].sentence.index, f.placed[0][1].first))


def _is_lone(key: tuple[str, ...]) -> bool:
    """A surname alone, or two spellings of one in a row."""
    return len(key) == 1 or doubled(key)


def _key(placed: Placed) -> tuple[str, ...]:
    line, naming = placed
    return name_key(line.words(*naming.name)) if naming.name else ()


def _home_of(figures: list[Figure], line: Line, naming: Naming, least: float, *, make: bool) -> None:
    key = _key((line, naming))
    if not key:
        return
    scored = [(figure.fits(key), figure) for figure in figures if not _of_another_rank(figure, naming, key)]
    rated = [(fit + _favour(figure, naming), fit, figure) for fit, figure in scored if fit >= least]
    good = [entry for entry in rated if entry[0] >= least - 0.5]
    if good:
        max(good, key=lambda entry: entry[0])[2].take(line, naming)
    elif make:
        figure = Figure()
        figure.take(line, naming)
        figures.append(figure)


def _of_another_rank(figure: Figure, naming: Naming, key: tuple[str, ...]) -> bool:
    """ "King Hamdan" beside "Foreign Minister Ali bin Hamdan": a monarch goes by a given name, which is no surname. The
    word may be part of a name too ("Minister Hossein Amir Testian", "Amir Testian")."""
    crowned = {post.noun for post in naming.posts} & _CROWNED
    crowned -= {word for name in figure.names for word in name.lower().replace("-", " ").split()}
    return bool(crowned and len(key) == 1 and figure.nouns and not figure.nouns & _CROWNED)


def _favour(figure: Figure, naming: Naming) -> float:
    """What speaks for or against a figure beside the name: parties and offices told."""
    favour = 0.0
    if naming.parties and figure.parties:
        favour += 0.5 if set(naming.parties) & set(figure.parties) else -1.0
    nouns = {post.noun for post in naming.posts}
    if nouns and figure.nouns:
        favour += 0.3 if nouns & figure.nouns else -0.2
    return favour
