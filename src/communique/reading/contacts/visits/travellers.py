"""Travellers: who goes on the trip that a noun tells, and where to ("during the visit of X to Y", "her brief Y trip").

Comes in: a scene and the noun phrase. Goes out: mentions.
"""

from __future__ import annotations

from dataclasses import replace

from communique.knowledge import parties
from communique.reading.contacts.clause.owners import before_noun
from communique.reading.contacts.clause.partners import heads_of_suite
from communique.reading.contacts.clause.phrases import BEING, NounPhrase, verbs_above
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.visits.towns import destinations
from communique.reading.contacts.visits.trips import countries_told, country_start
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_OF, _BY = 5, 8  # words behind "visit" among which "by" stands: "a visit to the country by President X"
_HOMEWARD = ("return", "left", "depart", "came", "flew", "went", "arriv")
_IN_IT = frozenset(("arrival", "stopover"))
_BEFORE = frozenset(("recent", "last", "previous", "earlier", "past"))  # of a trip that is no news


def travellers_of(scene: Scene, phrase: NounPhrase) -> list[Mention]:
    """Who goes on the trip of a noun phrase."""
    verb = phrase.verb
    active = verb if verb is not None and not phrase.passive and not hosting(scene, verb) else None
    if active is not None and (subject := heads_of_suite(scene, active) or scene.subject(active)):
        return subject
    for i in range(phrase.noun + 1, min(phrase.noun + _BY, len(scene.low))):
        if scene.word(i) == "by" or (scene.word(i) in ("of", "from") and i < phrase.noun + _OF):
            chain, _ = scene.chain_from(i + 1)
            people = [m for m in chain if m.kind != "party"]
            if people:
                return people
    if told_for := _told_for(scene, phrase.noun):
        return told_for
    place = _place_before(scene, phrase)
    before, _ = before_noun(scene, phrase if place is None else replace(phrase, first=place.first))
    before = _from_abroad(scene, phrase, before)
    above = scene.tokens[scene.tokens[phrase.noun].head]
    drops = above.low in contact_words().cancelled or scene.word(above.index + 1) == "off"
    if not before and drops and scene.tokens[phrase.noun].dep == "obj":
        return scene.subject(above.index)
    if not before and passing(scene, phrase):
        told = (_people(scene, verb) for verb in verbs_above(scene, phrase.noun))
        return _not_hosts(scene, phrase, next(filter(None, told), []))
    return before


def _told_for(scene: Scene, noun: int) -> list[Mention]:
    """ "It will be a working visit to Oslo for President X"."""
    hung = (t for t in scene.sentence.children(noun, "nmod") if any(True for _ in scene.sentence.children(noun, "cop")))
    told = (t for t in hung if any(m.low == "for" for m in scene.sentence.children(t.index, "case")))
    return [m for t in told if (m := scene.at(t.index)) is not None and m.person is not None]


def passing(scene: Scene, phrase: NounPhrase) -> bool:
    """ "On a visit to Kyiv, X said", "promised Y during a trip to Kyiv", "at the end of a brief Kyiv visit", and as
    headlines have it "praises X on visit to Kyiv": told in passing, and for the first time; not "on his recent
    visit"."""
    first = _article(scene, phrase)
    whose = scene.word(first)
    of = scene.word(first - 1) == "of"
    frame = of and scene.word(first - 2) in ("part", "framework", "course", "start", "end", "beginning", "close")
    if _BEFORE & set(scene.low[first : phrase.noun]):
        return False
    if whose in ("on", "during", "upon"):
        return _place_before(scene, phrase) is None
    told = whose in ("a", "an") or (whose in ("his", "her") and (frame or phrase.first < phrase.noun))
    return told and (frame or scene.word(first - 1) in ("on", "during") or _sets_out(scene, phrase, first))


def _sets_out(scene: Scene, phrase: NounPhrase, first: int) -> bool:
    """ "returned from a visit to X", "left home for a visit to X", "is preparing for a visit to X"."""
    above = scene.word(scene.tokens[phrase.noun].head)
    if scene.word(first - 1) == "after":  # "left Lima after a visit to Peru"
        return above.startswith(_HOMEWARD)
    if scene.word(first - 1) == "from":
        return above.startswith("return") or scene.word(first - 2) in ("back", "home", "fresh")
    frame = contact_words().verbs.get(above)
    goes = (frame is not None and frame.kind == "visit") or above.startswith("prepar")
    return scene.word(first - 1) == "for" and goes


def hosting(scene: Scene, verb: int) -> bool:
    """True for "X will host a visit from Y"."""
    return scene.word(verb).startswith("host")


def _people(scene: Scene, verb: int) -> list[Mention]:
    return [m for m in scene.subject(verb) if m.kind != "party"]


def _from_abroad(scene: Scene, phrase: NounPhrase, owners: list[Mention]) -> list[Mention]:
    """ "X will host Y during his visit to X's country": "his" is of the last person who can travel there."""
    if scene.word(phrase.first - 1) not in ("his", "her") or len(owners) != 1:
        return owners
    return _not_hosts(scene, phrase, owners)


def _not_hosts(scene: Scene, phrase: NounPhrase, owners: list[Mention]) -> list[Mention]:
    """ "President X of Chile received Y, on a visit to Chile": who is at home there does not travel."""
    hosts = {code for m in destination(scene, phrase)[0] for code in m.parties}
    if not hosts & {code for m in owners for code in m.parties}:
        return owners
    people = [m for m in scene.mentions if m.kind == "person" and m.last < phrase.first and m.parties]
    return next(([m] for m in reversed(people) if not hosts & set(m.parties)), owners)


def _article(scene: Scene, phrase: NounPhrase) -> int:
    """The word before the noun phrase, over the place and the adjectives in "a brief Kyiv visit"."""
    place = _place_before(scene, phrase)
    i = (phrase.first if place is None else place.first) - 1
    while place is not None and i > 0 and scene.tokens[i].upos == "ADJ" and i not in scene.cover:
        i -= 1
    return i


def _the_country(scene: Scene, i: int) -> Mention | None:
    """ "pledged aid to Ukraine during a visit to the war-torn country": the one state named before that nobody in the
    sentence is of."""
    noun = next((j for j in range(i + 1, min(i + _BY, len(scene.low))) if scene.low[j] in ("country", "nation")), None)
    if scene.word(i) != "the" or noun is None or any(j in scene.cover for j in range(i, noun + 1)):
        return None
    people = {code for m in scene.mentions if m.kind != "party" for code in m.parties}
    told = [m for m in scene.mentions if m.last < i and m.kind == "party" and people.isdisjoint(m.parties)]
    states = [m for m in told if all(map(parties.is_state, m.parties))]
    return states[-1] if states and len({m.parties for m in states}) == 1 else None


def destination(scene: Scene, phrase: NounPhrase) -> tuple[list[Mention], int]:
    """Where a trip goes to, and the last word that tells it; nothing where no party is told."""
    paid = scene.at(phrase.verb + 1) if phrase.verb is not None and scene.word(phrase.verb).startswith("pa") else None
    if paid is not None and paid.kind == "party" and paid.last < phrase.first:  # "paid Chile a visit"
        return [paid], phrase.noun
    stays = phrase.verb is not None and scene.word(phrase.verb) in BEING
    stays = stays or (scene.word(phrase.noun) == "stay" and phrase.verb is None)
    far = max(phrase.noun, phrase.verb or 0) + 12
    for i in range(phrase.noun + 1, min(far, len(scene.low))):
        beside = i == phrase.noun + 1 and (_owned(scene, phrase) or scene.word(phrase.noun) in _IN_IT)
        towards = ("to", "in", "at") if stays or beside else ("to",)
        if scene.word(i) in towards or (scene.word(i) == "of" and scene.word(phrase.noun) == "tour"):
            chain, end = destinations(scene, country_start(scene, i + 1) or i + 1)
            places = [m for m in chain if m.kind == "party" or countries_told(scene, m)]
            told = not places and (phrase.verb is not None or passing(scene, phrase))
            if told and (country := _the_country(scene, i + 1)) is not None:
                return [country], i + 2
            if places and (scene.word(i) in towards or _of_states(scene, places)):
                return places, end
        if scene.tokens[i].upos == "VERB" and i not in scene.cover and i != phrase.verb:
            break
    before = _place_before(scene, phrase) or _in_town(scene, phrase)
    return ([before], phrase.noun) if before is not None else ([], phrase.noun)


def _owned(scene: Scene, phrase: NounPhrase) -> bool:
    """ "during the former's working visit in Manila"."""
    return phrase.verb is None and scene.word(phrase.first - 1) in ("'s", "’s")


def _of_states(scene: Scene, places: list[Mention]) -> bool:
    """ "a tour of Kenya and Rwanda", not "a sight-seeing tour of Nairobi"."""
    known = [parties.lookup(place.span.of(scene.text)) for place in places]
    return all(form is not None and form.kind == "name" for form in known)


def _in_town(scene: Scene, phrase: NounPhrase) -> Mention | None:
    """ "X, in Lima on an official visit, said": the place right before "on a visit"."""
    on = phrase.first - 2
    there = scene.at(on - 1) if scene.word(on) == "on" and scene.word(on + 1) in ("a", "an") else None
    led = there is not None and there.kind == "party" and scene.word(there.first - 1) == "in"
    return there if led else None


def _place_before(scene: Scene, phrase: NounPhrase) -> Mention | None:
    """ "President X's Saudi visit", "her Kyiv trip", "on a brief Kyiv visit": the place before the noun."""
    place = scene.at(phrase.first - 1)
    if place is None:
        return None
    i = place.first - 1
    while i > 0 and scene.tokens[i].upos == "ADJ" and i not in scene.cover:
        i -= 1
    paid = scene.word(i) in ("a", "an") and scene.word(i - 1) in ("on", "during", "of")
    owned = scene.word(place.first - 1) in ("'s", "’s", "'", "’", "his", "her") or paid
    return place if owned and place.kind == "party" and place.last == phrase.first - 1 else None
