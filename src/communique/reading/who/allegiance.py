"""Allegiance: the party that each person of a document speaks for.

Comes in: the figures of a document, the publisher's own party and the lines. Goes out: figures with their states set.
The witnesses in order: what the text says; the possessor ("Biden's advisor"); a post that one state alone has; the
table of office holders; the place of the name (a partner in "met with" is foreign to the publisher, and belongs to the
country spoken of there; the others are its own); last, the two parties that the text is about.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from communique.knowledge import parties
from communique.reading.who.beside import (
    by_companion,
    by_counterparts,
    by_envoy,
    by_own_ministry,
    by_seat,
    by_spouse,
    by_town_of_talks,
    by_what_he_is,
)
from communique.reading.who.by_order import by_order
from communique.reading.who.line import Line
from communique.reading.who.merge import fullest
from communique.reading.who.naming import Naming
from communique.reading.who.namings import find_namings
from communique.reading.who.persons import Figure
from communique.reading.who.rows import by_list, by_next
from communique.reading.who.sides import by_side
from communique.reading.who.suites import by_suite
from communique.reading.who.table import lone_leader, party_by_table, past_holder
from communique.reading.who.untold import by_ministry, by_organ, by_title, by_unnamed_offices
from communique.reading.who.words import name_words, office_words

_SPOKESPEOPLE = frozenset(("spokesperson", "spokesman", "spokeswoman"))
_ARTICLES = frozenset(("the", "his", "her", "both", "a", "an", "their"))
_JOURNEYS = frozenset(("visit", "visits", "trip", "travel", "arrival", "inauguration", "reception"))
_TOWARDS = frozenset(("visited", "visits", "visiting", "to", "in"))
# Words that open a sentence which goes on with the country of the one before.
_GOES_ON = frozenset(("in", "during", "while", "there"))
_TRAVELS = ("travel", "visit", "arriv", "fly", "flew", "head")
_ARRIVES = ("travell", "traveled", "arriv", "visit", "landed", "flew")
_MEETING = ("meet", "meets", "met", "with")
_STAY = 2
_MET = frozenset(("met", "meets", "received", "hosted", "welcomed", "called"))
_SIDES = frozenset(("side", "delegation", "team"))
_DOMINANT = 3
_CALLED = frozenset(("call", "called", "calls"))
_VERB_NEAR = 4
_WITH_NEAR = 7
_IT_WILL_BE = 4  # words: "It will be X's first visit to", "It will not be Minister X's"

_LAND_WORDS = re.compile(r"[^\W_]+(?:-[^\W_]+)*")  # a possessive's s is left as a word of its own


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document comes from: the party that its publisher speaks for, the party whose officials its readers know
    without a country, and the day of publication."""

    home: str | None = None
    local: str | None = None
    on: datetime.date | None = None


def settle_states(
    figures: list[Figure], here: Place, lines: Sequence[Line], unnamed: Sequence[tuple[Line, Naming]]
) -> None:
    """Set the party of each figure, or leave None where nothing tells it; `unnamed` are the offices without a name."""
    for figure in figures:
        if figure.parties:
            figure.state = _told_most(figure.parties)
    for figure in figures:
        figure.state = figure.state or _by_owner(figure, figures) or _known(figure, here.on)
    if here.home is None:
        by_organ(figures)
    for figure in figures:
        figure.state = _by_delegation(figure) or by_side(figure) or figure.state or by_companion(figure, figures)
        figure.state = figure.state or by_suite(figure, lines) or by_what_he_is(figure)
        figure.state = figure.state or by_counterparts(figure, figures) or by_own_ministry(figure)
    for figure in figures:
        figure.state = figure.state or by_list(figure, figures, here.home) or by_next(figure, figures)
        figure.state = figure.state or by_envoy(figure, figures) or by_spouse(figure, figures)
        figure.state = figure.state or (by_seat(figure, here.local) if here.home is None else None)
    if here.home is None:
        by_unnamed_offices(figures, unnamed)
        by_title(figures, lines)
        by_ministry(figures, lines)
        by_order(figures, unnamed, lines)
    _by_office_told_before(figures, lines)
    for figure in figures:
        figure.state = figure.state or _by_country_visited(figure, lines)
        figure.state = figure.state or (by_town_of_talks(figure, figures) if here.home is None else None)
    if here.home is not None:
        _at_home_or_abroad(figures, here.home, lines)
        return
    if here.local is not None:
        _locals(figures, here.local)
    _between_two(figures, lines)


def _told_most(codes: Sequence[str]) -> str:
    """The party told most often; of two told alike a state goes before the organisation that it chairs."""
    counted = Counter(codes)
    return max(counted, key=lambda code: (counted[code], parties.is_state(code)))


def _by_owner(figure: Figure, figures: list[Figure]) -> str | None:
    """The party of the possessor in "Biden's National Security Advisor"."""
    for line, naming in figure.placed:
        for other in figures if naming.owner is not None else ():
            if any(spot is line and n.first <= (naming.owner or 0) <= n.last for spot, n in other.placed):
                return other.state
    return None


def _known(figure: Figure, on: datetime.date | None) -> str | None:
    """The party of a post that one party alone has, else by the table; where both tell a state, a full name of the
    table goes before the post ("Defence Secretary" of another state than Britain)."""
    post, known = _by_post(figure), _by_table(figure, on)
    full = len(fullest(figure.names).split()) > 1
    return known if known and full and parties.is_state(known) else post or known


def _by_post(figure: Figure) -> str | None:
    for words, _ in figure.posts:
        low = words.lower()
        for form, code in office_words().only.items():
            if low == form or low.endswith(" " + form) or low.startswith(form + " "):
                return code
    return _by_land(figure)


def _by_land(figure: Figure) -> str | None:
    """The state of a land or province in the words of a post: "Governor of Texas", "New York Gov."."""
    before = [line.words(p.first - 1, p.last) for line, n in figure.placed for p in n.posts if p.first > 0]
    for words in (*(words for words, _ in figure.posts), *before):
        padded = " ".join(["", *_LAND_WORDS.findall(words.lower()), ""])
        for land, code in office_words().lands.items():
            if padded.startswith(f" {land} ") or f" of {land} " in padded:
                return code
    return None


def _by_table(figure: Figure, on: datetime.date | None) -> str | None:
    """The party of the office holder of that name. An office that the table does not list ("Governor") says no."""
    name = fullest(figure.names)
    lone = not figure.nouns and len(name.split()) == 1
    if figure.former and figure.nouns and len(name.split()) == 1:
        return past_holder(name, figure.nouns, on)
    return lone_leader(name, on) if lone else party_by_table(name, figure.nouns, on)


def _at_home_or_abroad(figures: list[Figure], home: str, lines: Sequence[Line]) -> None:
    for figure in figures:  # an organ's text calls only its own "the Official Spokesperson"
        if figure.state is None and figure.nouns & _SPOKESPEOPLE and not figure.parties:
            figure.state = home
    for figure in figures:
        if figure.state is None and _of_no_post_here(figure, home):
            figure.state = _spoken_of(figure, home, lines)
    untold = [f for f in figures if f.state is None and not (_partner(f) or _called_on(f) or _comes_here(f, home))]
    if untold and untold[0].placed and untold[0].placed[0][0].sentence.index <= 1:
        untold[0].state = home
    held = {words.lower() for f in figures if f.state == home for words, _ in f.posts}
    for figure in figures:
        private = any(set(words.lower().split()) & name_words().private for words, _ in figure.posts)
        if figure.state is None and (_partner(figure) or _called_on(figure)) and not private:
            figure.state = home if _met_by_foreigner(figure, figures, home) else _spoken_of(figure, home, lines)
    for figure in figures:
        if any(set(words.lower().split()) & name_words().private for words, _ in figure.posts):
            continue
        posts = {words.lower() for words, noun in figure.posts if noun != "counterpart"}
        if figure.state is None and not posts and _office_follows(figure) and not _partner(figure):
            figure.state = home
        if figure.state is None and posts and not (_comes_here(figure, home) or _of_no_post_here(figure, home)):
            figure.state = home if not held & posts else _spoken_of(figure, home, lines)
            held |= posts if figure.state == home else set()


def _of_no_post_here(figure: Figure, home: str) -> bool:
    """ "President X", told by a kingdom: someone who holds a post that the publisher's state has not."""
    lacks = office_words().lacks
    return any(home in lacks.get(words.lower(), ()) for words, _ in figure.posts)


def _partner(figure: Figure) -> bool:
    """True where the name is first brought in as a partner: "met with X", "hosted X", "with A and X"."""
    line, naming = figure.opening
    if line is None or naming is None:
        return False
    i = naming.first - 1
    if line.word(i) == "of" and (line.word(i - 1) not in _JOURNEYS or _goes_abroad(line, naming)):
        return False
    if line.word(i) == "and" and _meet_each_other(line, naming.last + 1):
        return True
    for _ in range(40):
        while line.word(i) in _ARTICLES:
            i -= 1
        toured = line.word(i) == "of" and line.word(i - 1) in _JOURNEYS
        if toured or line.word(i) in name_words().partner_marks:
            return True
        if (
            line.word(i) not in ("and", ",")
            and not line.capital(i)
            and line.word(i) not in ("of", "for", "-", ".", "al")
        ):
            return False
        i -= 1
    return False


def _called_on(figure: Figure) -> bool:
    """True where somebody is said to have called on this person."""
    line, naming = figure.opening
    if line is None or naming is None:
        return False
    return line.word(naming.first - 1) == "on" and line.word(naming.first - 2) in _CALLED


def _meet_each_other(line: Line, verb: int) -> bool:
    """True for "X and Y met in Z" and "X and Y held talks", not for "X and Y met Z" or "X and Y held talks with Z"."""
    met = line.word(verb) in ("met", "meet") and line.capital(verb + 1)
    return line.word(verb) in name_words().joint_verbs and not met and "with" not in line.low[verb : verb + _WITH_NEAR]


def _met_by_foreigner(figure: Figure, figures: list[Figure], home: str) -> bool:
    """ "Minister X of Brazil met Minister Y", told by Norway: the partner of a foreigner is the publisher's own."""
    line, naming = figure.placed[0]
    verb = next((i for i in range(naming.first - 1, naming.first - 4, -1) if line.word(i) in _MET), None)
    told = [f for f in figures for spot, n in f.placed if spot is line and verb is not None and 0 < verb - n.last <= 2]
    return any(f.parties and f.state not in (None, home) for f in told)


def _office_follows(figure: Figure) -> bool:
    """ "X, Special Representative of President Y, will visit": an office that belongs to the name before it, though it
    ends in another's."""
    line, naming = figure.opening
    if line is None or naming is None or line.word(naming.last + 1) != "," or not line.capital(naming.last + 2):
        return False
    return any(office_words().head(line.word(i)) for i in range(naming.last + 2, naming.last + 2 + _VERB_NEAR))


def _comes_here(figure: Figure, home: str) -> bool:
    """ "Prince X will visit Australia", told by Australia: X is a guest."""
    for line, naming in figure.placed:
        end = naming.last + 1
        verb = next((i for i in range(end, min(end + _VERB_NEAR, len(line))) if line.tokens[i].upos == "VERB"), None)
        hit = line.party_ahead(verb + 1) if verb is not None and line.word(verb).startswith("visit") else None
        if hit is not None and hit.code == home and hit.kind == "name":
            return True
    return False


def _goes_abroad(line: Line, naming: Naming) -> bool:
    """ "the visit of X to Y": X is no guest but one of the own people."""
    return line.word(naming.last + 1) == "to" and line.party_ahead(naming.last + 2) is not None


def _by_office_told_before(figures: list[Figure], lines: Sequence[Line]) -> None:
    """ "Pakistan's foreign minister offered ... Shahzad Durrani made the offer", "It will be Durrani's first visit": a
    name brought in bare right after an office without a name is its holder."""
    spots = {id(naming) for figure in figures for _, naming in figure.placed}
    for figure in figures:
        if figure.state is not None or figure.nouns:
            continue
        opens = (p for p in figure.placed if p[1].first <= (_IT_WILL_BE if p[0].word(0) == "it" else 1))
        line, naming = next((p for p in opens if p[0].sentence.index >= 1), (None, None))
        if line is None or naming is None:
            continue
        near = [other for other in lines if line.sentence.index - 2 <= other.sentence.index < line.sentence.index]
        offices = [n for other in near for n in find_namings(other) if n.name is None and id(n) not in spots]
        free = [n for n in offices if len(n.parties) == 1 and not n.posts[0].plural and not _held(figures, n)]
        if free:
            figure.state = free[0].parties[0]


def _by_delegation(figure: Figure) -> str | None:
    """ "The Indian side was led by Secretary X and the Norwegian side by Y": who leads a side is of its party."""
    line, naming = figure.opening
    if line is None or naming is None or any(map(parties.is_state, figure.parties)):
        return None
    if line.word(naming.first - 1) != "by":
        return None
    side = next((i for i in range(naming.first - 2, naming.first - 5, -1) if line.word(i) in _SIDES), None)
    hit = line.party_at.get(side - 1) if side is not None else None
    return hit.code if hit is not None else None


def _by_country_visited(figure: Figure, lines: Sequence[Line]) -> str | None:
    """ "visited Iraq ... and was received by Prime Minister X": a host holds office where the guest has come to."""
    line, naming = figure.opening
    if line is None or naming is None:
        return None
    if line.word(naming.first - 1) != "by" or line.word(naming.first - 2) not in name_words().hosting:
        return _by_destination(line, naming, lines) if figure.posts else None
    for other in reversed([o for o in lines if o.sentence.index <= line.sentence.index]):
        hits = [h for i, h in sorted(other.party_at.items()) if i == h.first and other.word(i - 1) in _TOWARDS]
        hits = [h for h in hits if parties.is_state(h.code) and (other is not line or h.first < naming.first)]
        if hits:
            return hits[-1].code
    return None


def _by_destination(line: Line, naming: Naming, lines: Sequence[Line]) -> str | None:
    """ "will travel to Norway on Monday to meet Prime Minister X", "arrived in Norway ... She met Prime Minister X": an
    office holder met on a journey is of the country to which it leads."""
    if line.word(naming.first - 1) not in _MEETING:
        return None
    if (code := _destination(line, naming.first, _TRAVELS)) is not None:
        return code
    near = [o for o in lines if 0 < line.sentence.index - o.sentence.index <= _STAY]
    told = {code for o in near if (code := _destination(o, len(o), _ARRIVES)) is not None}
    return told.pop() if len(told) == 1 else None


def _destination(line: Line, end: int, verbs: tuple[str, ...]) -> str | None:
    """The one state told behind a verb of travel before word `end`."""
    starts = [i for i in range(end) if line.word(i).startswith(verbs)]
    hits = [h for i, h in sorted(line.party_at.items()) if i == h.first and starts and starts[0] < i < end]
    near = [h for h in hits if line.word(h.first - 1) in _TOWARDS and parties.is_state(h.code)]
    return near[0].code if len({h.code for h in hits}) == 1 and near else None


def _held(figures: list[Figure], naming: Naming) -> bool:
    return any(f.state == naming.parties[0] and naming.posts[0].noun in f.nouns for f in figures)


def _locals(figures: list[Figure], local: str) -> None:
    """Office holders whose country a report does not tell are those of the place that it comes from; so is one who
    deals with "his counterpart" from elsewhere."""
    for figure in figures:
        nouns = figure.nouns - {"counterpart"}
        if figure.state is None and figure.placed and (nouns or _has_counterpart(figure)) and not _partner(figure):
            figure.state = local


def _has_counterpart(figure: Figure) -> bool:
    return any("counterpart" in line.low[n.last : n.last + 8] for line, n in figure.placed)


def _spoken_of(figure: Figure, home: str, lines: Sequence[Line]) -> str | None:
    """The foreign party that the place speaks of: named next in the list of names, else last before the name."""
    line, naming = figure.placed[0]
    after = _next_in_list(line, naming, home)
    if after:
        return after
    before = _foreign(line, home, naming.first)
    if before:
        return before[-1]
    if line.word(0) in _GOES_ON:
        near = [other for other in lines if 0 < line.sentence.index - other.sentence.index <= 1]
        told = {code for other in near for code in _foreign(other, home, len(other))}
        if len(told) == 1:
            return told.pop()
    if parties.is_organisation(home):  # its partners are many
        return None
    counted = Counter(code for other in lines for code in _foreign(other, home, len(other)))
    most = [code for code, times in counted.items() if times == max(counted.values())]
    return most[0] if len(most) == 1 else None


def _foreign(line: Line, home: str, end: int) -> list[str]:
    """The foreign states named before word `end`, not as the field of somebody's work ("Envoy for Yemen")."""
    hits = [hit for i, hit in sorted(line.party_at.items()) if i == hit.first and i < end]
    return [
        h.code
        for h in hits
        if h.code != home and parties.is_state(h.code) and line.word(h.first - 1) not in ("for", "on")
    ]


def _next_in_list(line: Line, naming: Naming, home: str) -> str | None:
    """ "President A and Chairman B of Afghanistan": the party at the end of the list holds for its members."""
    i = naming.last + 1
    while line.capital(i) or line.word(i) in ("and", ",", "of", "for", "the", "-", ".", "other", "senior", "top"):
        hit = line.party_at.get(i)
        last_of_list = line.word(i - 1 - (line.word(i - 1) == "the")) == "of" or not line.capital(i + 1)
        if hit and last_of_list and (hit.kind == "demonym" or line.word(i - 1 - (line.word(i - 1) == "the")) == "of"):
            return hit.code if hit.code != home else None
        i += 1
    return None


def _between_two(figures: list[Figure], lines: Sequence[Line]) -> None:
    """Without a publisher's party: an office holder whose country is not told belongs to that of the two parties most
    spoken of whose like office nobody else holds."""
    counted = Counter(hit.code for line in lines for i, hit in line.party_at.items() if i == hit.first)
    top = [code for code, n in counted.most_common(2) if n >= _DOMINANT and parties.is_state(code)]
    for figure in figures:
        nouns = figure.nouns - {"counterpart"}
        if figure.state is None and nouns and len(top) == 2:
            free = [code for code in top if not any(f.state == code and f.nouns & nouns for f in figures)]
            figure.state = free[0] if len(free) == 1 else None
