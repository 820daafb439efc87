"""Trips: what makes a visit, by whatever words it is told: travellers, and the parties whose country it is.

Comes in: a scene, who travels and where to. Goes out: raw `Event`s of kind "visit".
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, anaphoric, sides_of
from communique.reading.contacts.visits.towns import city_at
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

STATES = frozenset(("nation", "state", "country", "kingdom", "sultanate", "emirate", "monarchy"))
_NEAR = 5
# "will visit allies X and Y", "visited neighbour X"
_ALLIES = frozenset(("allies", "ally", "neighbours", "neighbors", "neighbour", "neighbor", "partner", "partners"))
_NEXT_DOOR = ("neighbouring", "neighboring", "nearby", "occupied", "besieged")


def country_start(scene: Scene, i: int) -> int | None:
    """The word where the destination's party stands: at word i, or behind the name of a town ("Belfast, X")."""
    i = _behind_kind(scene, i)
    i += next((n for n in (1, 2) if scene.word(i + n - 1) in _ALLIES and scene.at(i + n) is not None), 0)
    while scene.word(i + (scene.word(i) == "the")) in _NEXT_DOOR or _describes(scene, i):
        i += 1
    if scene.at(i) is not None or scene.word(i) == "the":
        return i
    town = i
    while town < len(scene.low) and scene.tokens[town].text[:1].isupper() and town not in scene.cover:
        town += 1
    country = scene.at(town + 1) if town > i and scene.word(town) == "," else None
    if country is not None and country.kind == "party":
        return town + 1
    return i if city_at(scene, i) is not None else None


def _behind_kind(scene: Scene, i: int) -> int:
    """The word where X begins in "the Gulf nation of X", "the island state of X", or word i."""
    start = i + (scene.word(i) == "the")
    if scene.at(start) is not None:
        return i
    of = next((j for j in range(start + 1, min(start + _NEAR, len(scene.low))) if scene.low[j] == "of"), None)
    return of + 1 if of is not None and scene.low[of - 1] in STATES and scene.at(of + 1) is not None else i


def _describes(scene: Scene, i: int) -> bool:
    """ "war-torn Ukraine", "oil-rich Kuwait": words in small letters below the name of the place behind them."""
    token = scene.tokens[i] if i < len(scene.low) else None
    if token is None or token.text[:1].isupper() or i in scene.cover:
        return False
    while token.dep in ("amod", "compound", "punct") and token.head > token.index - 3 and token.head >= 0:
        token = scene.tokens[token.head]
        if token.index in scene.cover:
            return token.index > i
    return False


def trip_event(scene: Scene, at: int, travellers: list[Mention], places: list[Mention], end: int) -> Event | None:
    """A visit of `travellers` to the parties of `places`, told up to word `end`; None for a trip at home."""
    own = [side for m in travellers for side in sides_of(m) if not _family(scene, m, travellers)]
    homes = {side.party for side in own}
    grouped = any(countries_told(scene, m) for m in places)
    places = [m for m in places if m.kind == "party" and _is_place(scene, m)]
    there = {code for m in places for code in m.parties}
    if homes <= {side.party for side in own} and there & homes and homes - there:  # "X and his host Y will visit Oslo"
        own = [side for side in own if side.party not in there]
        homes = {side.party for side in own}
    others = [Side(state=code, span=m.span) for m in places for code in m.parties if code not in homes]
    at_home = bool(places) and None in homes and _may_be_home(scene, places[0])
    if (not others and not grouped) or at_home:
        return None
    event = Event(scene.sentence.index, at, "visit", own, others)
    event.group = any(anaphoric(m, scene.word(m.first)) for m in travellers)
    if not own and not event.group:
        return None
    event.place = _place(scene, places) if places else None
    event.evidence = [scene.clause(*clause_of(scene, at, travellers, end))]
    return event


def _is_place(scene: Scene, mention: Mention) -> bool:
    """A state or its capital, or the headquarters of an organisation; not a word that describes what follows
    ("Ukrainian positions")."""
    if scene.word(mention.last + 1) == "headquarters" or scene.word(mention.last) == "headquarters":
        return True
    if not all(parties.is_state(code) for code in mention.parties):
        return False
    after = scene.tokens[mention.last + 1] if mention.last + 1 < len(scene.low) else None
    return (
        after is None
        or after.upos not in ("NOUN", "PROPN")
        or after.low == "capital"
        or contact_words().nouns.get(after.low) == "visit"
        or after.index in scene.dated
        or after.index in scene.cover
    )


def _family(scene: Scene, mention: Mention, travellers: list[Mention]) -> bool:
    """ "Lucy and I": who goes by a first name beside the speaker travels for no state."""
    bare = mention.person is not None and mention.person.office is None and " " not in mention.person.name
    return bare and any(scene.word(m.first) == "i" for m in travellers)


def countries_told(scene: Scene, mention: Mention) -> bool:
    """ "these three countries": their hosts are told elsewhere in the sentence, as inviting."""
    return mention.kind == "group" and scene.word(mention.last) in ("countries", "nations", "states")


def _may_be_home(scene: Scene, place: Mention) -> bool:
    """A house or a city, where one whose country is not told may be at home."""
    city = parties.lookup(place.span.of(scene.text)) is None
    return city or scene.word(place.last) in contact_words().houses


def _place(scene: Scene, places: list[Mention]) -> str:
    """The places as told; of an adjective ("X's Saudi visit") the country's name."""
    last = places[-1].last
    airport = "airport" in scene.low[last + 1 : last + 4]  # "flew into the Beijing Capital International Airport"
    first = places[0].first + (airport and scene.word(places[0].first) == "the")
    told = scene.printed(scene.clause(first, last + (scene.word(last + 1) == "capital" and not airport)))
    form, party = parties.lookup(told), parties.get(places[0].parties[0])
    return party.name if form is not None and form.kind == "demonym" and party is not None else told
