"""Beside: the party of those who are named beside somebody else: who joins a person, the counterparts told by name.

Comes in: figures with the parties that the text tells. Goes out: a party, or None where nothing beside tells it.
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.reading.who.line import Line
from communique.reading.who.persons import Figure
from communique.reading.who.words import name_words, office_words

_JOINED = frozenset(("joined", "accompanied", "flanked"))
_OTHERS = frozenset(
    ("counterparts", "colleagues", "ministers", "presidents", "premiers", "leaders", "secretaries", "chancellors")
)
_MINISTRIES = frozenset(("ministry", "government", "presidency", "office", "department", "palace"))
_LIST = frozenset(("and", ",", "of", "for", "-", ".", "the", "al", "as", "well", "'s", "’s", "/", "(", ")", "&"))
_REACH = 40
_BY = 6
_SENT = frozenset(("ambassador", "commissioner", "envoy", "charge", "chargé", "nuncio"))
_ALONG = ("travel", "accompan", "go", "fly", "flew")
_SUITES = frozenset(("delegation", "entourage", "team", "retinue"))
_PRONOUNS = frozenset(("he", "she"))
_CONGRESS = "USA"
_NEAR = 6
_BECOMES = frozenset(("becomes", "became", "become", "is", "was"))


def by_companion(figure: Figure, figures: list[Figure]) -> str | None:
    """ "the President of Italy, X, accompanied by the Foreign Minister, Y and Ambassador Z": who comes along is of the
    same party."""
    line, naming = figure.opening
    if line is None or naming is None or figure.parties:
        return None
    if (owner := _owner_of_suite(line, naming.first, figures)) is not None:
        return owner.state
    if _goes_with_him(line, naming.last):
        return _first_before(line, figures)
    by = _list_start(line, naming.first)
    joined = range(max(0, by - _BY), by)
    if line.word(by) != "by" or not any(line.word(i) in _JOINED for i in joined):
        return _of_host(line, by, figures)
    others = [f for f in figures for spot, n in f.placed if spot is line and n.last < by and f.state]
    if not others and _PRONOUNS & set(line.low[:by]):  # "He will be accompanied by"
        return _first_before(line, figures)
    return others[-1].state if others else None


def _of_host(line: Line, by: int, figures: list[Figure]) -> str | None:
    """ "King X received Y. The audience was attended by Z": who is told to have attended, without a country, is of the
    host's, who acts first in the sentence before."""
    if line.word(by) != "by" or line.word(by - 1) != "attended" or by > _BY:
        return None
    return _first_before(line, figures)


def _first_before(line: Line, figures: list[Figure]) -> str | None:
    """The party of who is named first in the sentence before."""
    before = [(n.first, f) for f in figures for spot, n in f.placed if _right_before(spot, line)]
    return min(before, key=lambda told: told[0])[1].state if before else None


def _goes_with_him(line: Line, last: int) -> bool:
    """ "X and Y will travel with him", "X accompanied her": words behind the name that ends at word `last`."""
    for i in range(last + 1, min(last + _REACH, len(line))):
        if line.tokens[i].upos == "VERB":
            behind = i + 1 + (line.word(i + 1) == "with")
            return line.word(i).startswith(_ALONG) and line.word(behind) in ("him", "her", "them")
    return False


def _owner_of_suite(line: Line, first: int, figures: list[Figure]) -> Figure | None:
    """ "President X's delegation included Y": whose the people are."""
    suite = next((i for i in range(first - 1, 1, -1) if line.word(i) in _SUITES), None)
    if suite is None or line.word(suite - 1) not in ("'s", "’s"):
        return None
    owners = (f for f in figures for spot, n in f.placed if spot is line and n.last == suite - 2)
    return next(owners, None)


def _right_before(spot: Line, line: Line) -> bool:
    return 0 < line.sentence.index - spot.sentence.index <= 1


def by_envoy(figure: Figure, figures: list[Figure]) -> str | None:
    """ "The Norwegian ambassador to Chile, X, met Foreign Minister Y": an official without a country whom an envoy
    meets is of the country to which the envoy is sent."""
    line, naming = figure.opening
    if line is None or naming is None or not naming.posts or figure.parties:
        return None
    codes = set()
    for other in figures:
        for spot, n in other.placed:
            sent = [post for post in n.posts if post.noun in _SENT] if spot is line and other is not figure else []
            hits = (
                line.party_from(i + 1) for post in sent for i in range(post.head, post.last) if line.word(i) == "to"
            )
            codes |= {hit.code for hit in hits if hit is not None and hit.code != other.state}
    return codes.pop() if len(codes) == 1 else None


def by_spouse(figure: Figure, figures: list[Figure]) -> str | None:
    """ "President X and first lady Y": the party of the one with whom the name is shared or joined by "and"."""
    line, naming = figure.opening
    if line is None or naming is None or not any(words.lower() == "first lady" for words, _ in figure.posts):
        return None
    for other in figures:
        joined = any(spot is line and n.last == naming.first - 2 for spot, n in other.placed)
        shared = any(key[-1] == own[-1] for key in other.keys for own in figure.keys)
        if other is not figure and (shared or (joined and line.word(naming.first - 1) == "and")):
            return other.state
    return None


def by_seat(figure: Figure, local: str | None) -> str | None:
    """ "Sen. X", "Texas Rep. Y", "Republican Sen. Z": of the Congress of the United States, in a paper of that country,
    in one whose country is not known, or behind the name of a land or of a party of it."""
    if any(_is_seat(words) for words, _ in figure.posts) and local in (None, _CONGRESS):  # "Sens. X and Y"
        return _CONGRESS
    for line, naming in figure.placed:
        seat = naming.first - 1 - (line.word(naming.first - 1) == ".")
        if not line.capital(seat) or not _is_seat(line.word(seat)):
            continue
        before = {line.word(seat - 1), " ".join(line.low[max(0, seat - 2) : seat])}
        told = before & name_words().seat_parties or any(office_words().lands.get(w) == _CONGRESS for w in before)
        if local in (None, _CONGRESS) or told:
            return _CONGRESS
    return None


def _is_seat(words: str) -> bool:
    return words.lower().rstrip(".").removesuffix("s") in name_words().seats


def by_counterparts(figure: Figure, figures: list[Figure]) -> str | None:
    """ "their Norwegian counterparts, Minister X and Minister Y", "her counterparts of Norway and Chile, X and Y", "the
    Foreign Ministers of Norway and Chile, X and Y"."""
    line, naming = figure.opening
    if line is None or naming is None or figure.parties:
        return None
    near = range(naming.first - 1, max(-1, naming.first - _REACH), -1)
    word = next((i for i in near if line.word(i) in _OTHERS), None)
    if word is None:
        return None
    named = sorted(n.first for f in figures for spot, n in f.placed if spot is line and n.name and n.first > word)
    comma = named[0] - 1
    if line.word(comma) != "," or _list_start(line, naming.first) > comma:
        return None
    told = [hit.code for i, hit in sorted(line.party_at.items()) if i == hit.first and word < i < comma]
    before = line.party_at.get(word - 1)
    if before is not None and not told and line.word(word) in ("counterparts", "colleagues"):
        return before.code
    place = named.index(naming.first)
    return told[place] if len(told) == len(named) else told[0] if len(told) == 1 else None


def by_what_he_is(figure: Figure) -> str | None:
    """ "X becomes the first Brazilian president to visit Y", "X was the latest Norwegian minister to"."""
    for line, naming in figure.placed:
        behind = range(naming.last + 1, len(line) - 2)
        alone = {"and", ","} & set(line.low[naming.last + 1 :])
        start = next((i for i in behind if alone and line.low[i + 1 : i + 3] == ("the", "first")), naming.last + 1)
        start += start == naming.last + 1 and line.word(start) in ("has", "will")
        ranked = range(start + 1, start + _NEAR) if line.word(start) in _BECOMES else range(0)
        rank = next((i for i in ranked if line.word(i) in ("first", "latest", "second", "third")), None)
        hit = line.party_at.get(rank + 1) if rank is not None else None
        heads = (hit.last + 1, hit.last + 2) if hit is not None else ()
        if hit is not None and hit.kind == "demonym" and any(office_words().head(line.word(i)) for i in heads):
            return hit.code
    return None


def by_town_of_talks(figure: Figure, figures: list[Figure]) -> str | None:
    """ "held talks in Brasília with her counterpart, X": whose country is not told is at home where the talks are,
    unless the other one is."""
    line, naming = figure.opening
    if line is None or naming is None or figure.nouns != {"counterpart"} or figure.parties:
        return None
    hits = [hit for i, hit in sorted(line.party_at.items()) if i == hit.first]
    hits = [hit for hit in hits if hit.first < naming.first or line.word(hit.first - 2) == ","]
    towns = {hit.code for hit in hits if line.word(hit.first - 1) == "in" and parties.is_state(hit.code)}
    others = {f.state for f in figures for spot, _ in f.placed if spot is line and f is not figure}
    return towns.pop() if len(towns) == 1 and not towns & others else None


def by_own_ministry(figure: Figure) -> str | None:
    """ "Norway's foreign ministry said Foreign Minister X had met Y": an official without a country, told of by a
    ministry before anybody else's is named."""
    line, naming = figure.opening
    if line is None or naming is None or not naming.posts or figure.parties:
        return None
    hits = [hit for i, hit in sorted(line.party_at.items()) if i == hit.first and i < naming.first]
    if len(hits) != 1:
        return None
    start = hits[0].last + 1
    said = next((i for i in range(start, naming.first) if line.tokens[i].upos == "VERB"), naming.first)
    body = _MINISTRIES & set(line.low[start : min(start + _NEAR, said)])
    alone = naming.first - said <= _NEAR and line.word(naming.first - 1) not in ("with", "to", "met", "by", "of")
    return hits[0].code if body and alone else None


def _list_start(line: Line, first: int) -> int:
    """The word before the list of names and offices in which word `first` stands."""
    i = first - 1
    while i >= 0 and (line.capital(i) or line.word(i) in _LIST or line.word(i) in _OTHERS):
        i -= 1
    return i
