"""Refer: who an office without a name, a pronoun or a counterpart stands for.

Comes in: the persons of a document and its mentions in order. Goes out: the person, or None where the text does not
tell. Recency and the subject of the sentence before decide; "she" and "he" pass over whoever the text itself tells to
be otherwise ("spokeswoman", "Mr.", "King"), and no guess is made from given names.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from communique.knowledge import parties
from communique.languages.cues import load_cues
from communique.model import Sentence
from communique.reading.who.line import Line
from communique.reading.who.naming import Naming
from communique.reading.who.persons import Figure
from communique.reading.who.words import office_words

_SUBJECTS = ("nsubj", "csubj")
_RANKS = frozenset(("vice", "deputy", "prime", "first", "assistant", "under", "crown"))
# The words of the offices of those whom news calls "the leader of X".
_OF_LEADERS = frozenset(("prime", "minister", "president", "premier", "chancellor", "king"))
_TOP = frozenset(("diplomat", "envoy", "chief", "leader"))
_OF_HOME = ("of", "the", "republic")
# Offices that a state's or an organisation's own releases tell without a name.
_OF_STATES = frozenset(("president", "minister", "premier", "chancellor", "secretary", "king", "queen", "emir", "amir",
                        "sultan", "taoiseach", "pm", "fm", "eam"))  # fmt: skip
_HEADS_OF_STATE = frozenset(("president", "king", "queen", "emir", "amir", "sultan", "emperor", "empress"))
_HEADS_OF_GOVERNMENT = frozenset(("premier", "chancellor", "taoiseach", "pm"))
_OF_BODIES = ("secretary general", "director general", "high representative")
_INDEFINITE = frozenset(("a", "an"))
_FIRST = frozenset(("top", "chief"))
_FIRST_PERSON = frozenset(("i", "me"))
_GENDERS = dict.fromkeys(("he", "him", "himself"), "male") | dict.fromkeys(("she", "her", "herself"), "female")
_OBJECT_FORMS = frozenset(("him", "her", "himself", "herself"))


@dataclass(slots=True)
class Stage:
    """What has been said so far: persons in the order of their last mention, and the subject now and before."""

    figures: Sequence[Figure]
    home: str | None
    speaker: Figure | None = None
    recent: list[Figure] = field(default_factory=list)
    subject: Figure | None = None
    unnamed: dict[frozenset[str], tuple[str, ...]] = field(default_factory=dict)
    first_person: bool = False
    stand_ins: list[Figure] = field(default_factory=list)
    called: dict[int, str] = field(default_factory=dict)
    latter: Figure | None = None  # the second of two of whom "the former" was told

    def sees(self, figure: Figure, *, as_subject: bool) -> None:
        """Note a mention of a person."""
        if figure in self.recent:
            self.recent.remove(figure)
        self.recent.append(figure)
        if as_subject:
            self.subject = figure

    def office(self, line: Line, naming: Naming) -> Figure | None:
        """The person who holds the posts of a naming without a name."""
        post = naming.posts[0]
        if post.noun == "counterpart":
            return self._counterpart(line, naming)
        words = _content(line.words(post.first, post.last))
        pool = [f for f in self.figures if not naming.parties or f.state in naming.parties]
        holders = [f for f in pool if any(_same_post(words, post.noun, other, noun) for other, noun in f.posts)]
        untold = not holders and not naming.parties
        met = any(post.noun in told for told in self.unnamed)  # "the Brazilian envoy", then "the envoy"
        if untold and post.determined == "the" and post.noun in _TOP and not met:
            return self.subject or (self.recent[-1] if self.recent else None)  # "the senior diplomat" goes on
        once = {"former", "ex"} & {*line.low[post.first : post.last + 1], *line.low[naming.first : post.first]}
        if untold and naming.first == 0 and once and post.determined == "the" and self.subject is not None:
            return self.subject  # "The former prime minister" of a text that has named him
        headed = post.noun == "head" and not naming.parties  # "the head of state", of the publisher's own first
        own = self._own_without_office() if (untold or headed) and _definite(line, naming) else None
        if own is not None or (not naming.parties and self._own_office(line, naming, holders)):
            return own
        if not holders and naming.parties and post.determined not in _INDEFINITE:
            top = post.noun == "diplomat" and bool(_FIRST & set(line.low[max(0, naming.first - 1) : post.last]))
            chiefs = [f for f in pool if top and _of_foreign_affairs(f)]
            pool = chiefs if len(chiefs) == 1 else pool
            loose = {"counterpart", "leader"} if words <= _OF_LEADERS else {"counterpart"}
            holders = [f for f in pool if not f.nouns - loose or (post.noun in _TOP and f.nouns)]
            return holders[0] if len(holders) == 1 and (len(pool) == 1 or post.noun in _TOP) else None
        holders = self._other_clause(line, naming, holders)
        return self._best(holders, told=bool(naming.parties)) if naming.parties or _definite(line, naming) else None

    def _other_clause(self, line: Line, naming: Naming, holders: list[Figure]) -> list[Figure]:
        """Of several who hold an office, those who did not act in the clause before: "Prime Minister X thanked ..., and
        the Prime Minister stressed ...". A release calls its own leader so too."""
        spoke = self.subject
        if len(holders) < 2 or spoke not in holders or spoke.state == self.home or naming.parties:
            return holders
        return (
            [f for f in holders if f is not spoke]
            if _in_second_clause(line.sentence, naming.posts[0].head)
            else holders
        )

    def _own_office(self, line: Line, naming: Naming, holders: list[Figure]) -> bool:
        """True for "the Prime Minister", told by the Prime Minister's own country without a name: nobody of that
        country has the office in the text, and no foreign holder has been named so far."""
        post = naming.posts[0]
        words = frozenset(_content(line.words(post.first, post.last)))
        if self.unnamed.get(words) == (self.home,):
            return True
        own = _heads_home(line, naming, self.home) and not any(f.state == self.home for f in holders)
        if own and self.home and not any(f in self.recent for f in holders):
            self.unnamed[words] = (self.home,)
        return self.unnamed.get(words) == (self.home,)

    def _own_without_office(self) -> Figure | None:
        """The one of the publisher's own side whom the text has named, if it tells no office of his: "the President"
        of a presidency's text about "X" is X."""
        own = [f for f in self.recent if self.home and f.state == self.home and f.names and not f.nouns]
        return own[0] if len(own) == 1 else None

    def styled(self, style: str) -> Figure | None:
        """Whom "His Highness" stands for: the subject before, or who was first named so."""
        named = [f for f in self.figures if style in f.styles]
        return next((f for f in (self.subject, *named) if f is not None and f in named), None)

    def stand_in(self, line: Line, naming: Naming, parties: tuple[str, ...]) -> Figure | None:
        """Whoever holds an office and is nowhere named, so that "he" can go on with him: of the one party told, else of
        the publisher's own; None where neither is known."""
        own = not parties and _definite(line, naming) and _heads_home(line, naming, self.home)
        party = parties[0] if len(parties) == 1 else self.home if own else None
        if party is None or naming.posts[0].plural:
            return None
        post = (line.words(naming.posts[0].first, naming.posts[-1].last), naming.posts[0].noun)
        known = (f for f in self.stand_ins if f.state == party and f.nouns == {post[1]})
        figure = next(known, None)
        if figure is None:
            figure = Figure(posts=[post], state=party)
            self.stand_ins.append(figure)
        return figure

    def like_office(self, figure: Figure) -> None:
        """A counterpart who is named holds the offices of whoever was named last before him."""
        before = self.recent[-1] if self.recent and self.recent[-1] is not figure else None
        if before is not None and "counterpart" in figure.nouns and not figure.nouns - {"counterpart"}:
            figure.posts += [post for post in before.posts if post[1] != "counterpart"]

    def same_office(self, line: Line, naming: Naming) -> tuple[str, ...]:
        """The parties of an office whose holder has no name: "Saudi Arabia's crown prince", then "the crown prince"."""
        post, told = naming.posts[0], tuple(naming.parties)
        words = frozenset(_content(line.words(post.first, post.last)))
        if told:
            self.unnamed[words] = told
        definite = post.determined == "the" or (not post.determined and line.capital(post.head))
        if told or not definite:
            return told
        alike = (k for k in reversed(self.unnamed) if words <= k and words & _RANKS == k & _RANKS)
        return self.unnamed[key] if (key := next(alike, None)) is not None else ()

    def _best(self, holders: list[Figure], *, told: bool) -> Figure | None:
        holders = [f for f in holders if not f.former] or holders
        if len(holders) < 2 or told:
            return next(iter(holders), None)
        at_home = [f for f in holders if f.state == self.home]
        if self.home and len(at_home) == 1:
            return at_home[0]
        if self.subject in holders:
            return self.subject
        return next((f for f in reversed(self.recent) if f in holders), holders[0])

    def _counterpart(self, line: Line, naming: Naming) -> Figure | None:
        """The other person of like office: of the party told, else the last one who is not the possessor."""
        possessor = self.subject
        pool = [f for f in reversed(self.recent) if f is not possessor]
        pool += [f for f in self.figures if f not in pool and f is not possessor]
        if naming.parties:
            return next((f for f in pool if f.state in naming.parties), None)
        other = [f for f in pool if possessor is None or f.state != possessor.state]
        alike = [f for f in other if possessor is None or f.nouns & possessor.nouns]
        return next(iter(alike or other), None) if line.word(naming.first) in ("his", "her", "its") else None

    def pronoun(
        self,
        word: str,
        *,
        subject: bool,
        clause_subject: Figure | None,
        doer: Figure | None,
        others: Sequence[Figure] = (),
    ) -> Figure | None:
        """Whom a pronoun stands for at this point; `clause_subject` is the first subject of the sentence, `doer` the
        last one before the pronoun, `others` who is named as the object of the same verb."""
        if word in _FIRST_PERSON:
            self.first_person = True
            return self.speaker
        if word.endswith("latter"):
            latter, self.latter = self.latter, None
            return latter or (self.recent[-1] if self.recent else None)
        if word.endswith("former") and len(self.recent) > 1:
            self.latter = self.recent[-1]
            return self.recent[-2]
        if subject:
            near = [clause_subject, self.subject, *self.recent[:-4:-1]]
            return self._fitting(word, [figure for figure in near if not any(figure is other for other in others)])
        if word in _OBJECT_FORMS:
            other = [f for f in reversed(self.recent) if f is not doer]
            abroad = [f for f in other if doer is not None and f.state != doer.state]
            told = [f for f in abroad if _GENDERS[word] == self.called.get(id(f)) == "female"]
            return self._fitting(word, [*told, *abroad, *other])
        return self._fitting(word, [clause_subject, self.subject])

    def _fitting(self, word: str, candidates: list[Figure | None]) -> Figure | None:
        """The first of the candidates whom a pronoun can stand for."""
        gender = _GENDERS.get(word)
        able = [f for f in candidates if f is not None and not (self.first_person and f is self.speaker)]
        if gender is None:
            return next(iter(able), None)
        found = next((f for f in able if (f.gender or self.called.get(id(f), gender)) == gender), None)
        if found is not None:
            self.called.setdefault(id(found), gender)
        return found


def _content(words: str) -> set[str]:
    full = " ".join(office_words().short.get(w, w) for w in words.lower().replace("/", " ").split())
    return {
        w for w in full.replace("-", " ").split() if w not in ("of", "the", "for", "and", "to")
    } - office_words().fleeting


def _same_post(words: set[str], noun: str, other: str, other_noun: str) -> bool:
    """ "The Minister" may be the Foreign Minister; "the Prime Minister" may not."""
    theirs = _content(other)
    if noun == "head" and words <= {"head", "state", "government"} and len(words) == 2:
        return _heads(words, theirs, other_noun)  # "the head of state" is the President
    ranks = _RANKS - {"crown"} if noun == "prince" else _RANKS  # "the prince" may be the Crown Prince
    return (
        _full_noun(noun) == _full_noun(other_noun)
        and words & ranks == theirs & ranks
        and (words <= theirs or theirs <= words)
    )


def _heads(words: set[str], theirs: set[str], noun: str) -> bool:
    """True for the office of a head of state, or of a head of government."""
    if theirs & _RANKS - {"prime"}:
        return False
    if "state" in words:
        return noun in _HEADS_OF_STATE
    return noun in _HEADS_OF_GOVERNMENT or theirs == {"prime", "minister"}


def _full_noun(noun: str) -> str:
    return office_words().short.get(noun, noun).rsplit(maxsplit=1)[-1]


def _definite(line: Line, naming: Naming) -> bool:
    post = naming.posts[0]
    return post.determined in ("the", "his", "her", "our", "their") or line.capital(post.first)


def _heads_home(line: Line, naming: Naming, home: str | None) -> bool:
    """True for the office of a leader or a minister in capitals, without a complement or an owner, such as the party
    at home has: an organisation has a Secretary-General, a state has none."""
    post, party = naming.posts[0], parties.get(home) if home else None
    if party is None or post.plural or post.owner is not None or not line.capital(post.head):
        return False
    complement = line.low[post.head + 1 : post.last + 1] or line.low[post.last + 1 : post.last + 2]
    if post.determined not in ("the", "") or ("of" in complement and complement != _OF_HOME):
        return False
    if party.kind == "organisation":
        return line.words(post.first, post.last).lower().replace("-", " ").endswith(_OF_BODIES)
    return post.noun in _OF_STATES


def _in_second_clause(sentence: Sentence, head: int) -> bool:
    """True for the subject of a clause that is joined to one with a subject of its own."""
    token = sentence.tokens[head]
    if token.dep not in _SUBJECTS or token.head < 0:
        return False
    verb = sentence.tokens[token.head]
    return verb.dep == "conj" and verb.head >= 0 and any(True for _ in sentence.children(verb.head, *_SUBJECTS))


def is_sayer(sentence: Sentence, head: int) -> bool:
    """True where word `head` is the subject of a verb that tells what the sentence reports ("..., the spokeswoman
    said"): it, and no subject inside what is told, is who goes on."""
    token = sentence.tokens[head]
    if token.dep not in _SUBJECTS or token.head < 0:
        return False
    verb = sentence.tokens[token.head]
    return verb.dep in ("root", "parataxis") and any(entry.says for entry in load_cues("en").verbs.get(verb.low, ()))


def is_subject(sentence: Sentence, head: int) -> bool:
    """True where word `head` is, or is joined with, the subject of a verb."""
    token = sentence.tokens[head]
    while token.dep in ("conj", "flat", "appos", "compound") and token.head >= 0:
        token = sentence.tokens[token.head]
    return token.dep in _SUBJECTS or _told_to_be(sentence, token.index)


def _told_to_be(sentence: Sentence, index: int) -> bool:
    """ "The latest to ring was President X": who is told to be what no name tells."""
    told = next(iter(sentence.children(index, "nsubj")), None) if any(sentence.children(index, "cop")) else None
    return told is not None and told.index < index and told.upos not in ("PRON", "PROPN")


def _of_foreign_affairs(figure: Figure) -> bool:
    """True for a foreign minister by whatever title: whom news calls "the top diplomat"."""
    offices = [words.lower() for words, _ in figure.posts]
    plain = any("foreign" in words or "external affairs" in words for words in offices)
    return plain or any(words.startswith(("secretary of state", "high rep")) for words in offices)
