"""Noun trips: visits that a noun reports ("his visit to", "paid a state visit", "the visit of X").

Comes in: a scene and the noun phrase. Goes out: raw `Event`s of kind "visit".
"""

from __future__ import annotations

from dataclasses import replace

from communique.knowledge import parties
from communique.reading.contacts.circumstances.ahead import told_ahead
from communique.reading.contacts.circumstances.calling_off import called_off
from communique.reading.contacts.circumstances.noun_status import none_of, noun_status
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.owners import before_noun
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.phrases import NounPhrase, verbs_above
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import payer
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.visits.travellers import destination, hosting, passing, travellers_of
from communique.reading.contacts.visits.trips import trip_event
from communique.reading.who import Mention

_SETS = ("plan", "announc", "confirm")  # verbs of setting a trip that is to come


def noun_trip(scene: Scene, phrase: NounPhrase) -> Event | None:
    """ "paid a state visit to China", "his visit to France", "the visit of X to Y", "X's recent travel to Y"."""
    told = payer(scene, phrase.noun) if phrase.verb is None else None
    phrase = phrase if told is None else replace(phrase, verb=told[0], passive=True)
    places, end = destination(scene, phrase)
    travellers = travellers_of(scene, phrase) if told is None else told[1]
    if phrase.verb is not None:
        status = None if none_of(scene, phrase.noun) else verb_status(scene, phrase.verb)
        status = "cancelled" if status is None and _given_up(scene, phrase.noun) else status
        ahead = scene.word(phrase.verb).startswith(_SETS) or _pays_then(scene, phrase.verb)
        ahead = ahead or told_ahead(scene, phrase.noun) == "planned"
        status = "planned" if status == "held" and ahead else status
    else:
        status = noun_status(scene, phrase.first, phrase.noun)
        ahead = _lies_ahead(scene, phrase.noun) or _ahead_of(scene, phrase)
        status = "planned" if status == "held" and ahead else status
        status = "held" if status == "planned" and _has_left(scene, phrase.noun) else status
    if status is None or not travellers or all(m.kind == "party" for m in travellers):
        return None
    if places:
        event = trip_event(scene, phrase.noun, travellers, places, end)
    elif phrase.verb is not None and hosting(scene, phrase.verb):
        event = _hosted_trip(scene, phrase, phrase.verb, travellers)
    elif (hosts := _received(scene, phrase, travellers)) is not None:
        event = hosts
    elif scene.word(phrase.noun + 1) == "here" and scene.home is not None:
        event = _trip_here(scene, phrase, travellers, scene.home)
    else:
        event = _titled_trip(scene, phrase, travellers)
    if event is not None:
        over = scene.tokens[phrase.noun].dep == "obl" and _is_over(scene, phrase.noun)
        event.status = status
        event.asserted = phrase.verb is not None or (passing(scene, phrase) and not over)
        event.asserted = event.asserted or status == "cancelled"
        event.anchor = event.anchor if told is None else told[0]
        event.rule = "contacts.visit.paid" if phrase.verb is not None else "contacts.visit.noun"
    return event


def _given_up(scene: Scene, noun: int) -> bool:
    """ "cannot make his planned visit": a journey that was meant, and is called off."""
    owned = {t.low for t in scene.sentence.children(noun, "nmod", "det")} & {"my", "our", "his", "her", "their", "the"}
    return bool(owned) and called_off(scene, noun)


def _pays_then(scene: Scene, verb: int) -> bool:
    """ "will receive X, who pays Norway a visit on Friday": the present tense beside what lies ahead."""
    above = next(verbs_above(scene, verb), None) if scene.tokens[verb].dep == "acl" else None
    return scene.word(verb) in ("pays", "pay") and above is not None and verb_status(scene, above) == "planned"


def _lies_ahead(scene: Scene, noun: int) -> bool:
    """ "X's visit will focus on"."""
    token = scene.tokens[noun]
    return token.dep == "nsubj" and any(t.low in ("will", "shall") for t in scene.sentence.children(token.head, "aux"))


def _ahead_of(scene: Scene, phrase: NounPhrase) -> bool:
    """ "ahead of President X's visit to"."""
    _, begin = before_noun(scene, phrase)
    return scene.low[max(0, begin - 2) : begin] in (("ahead", "of"), ("forward", "to"))


def _has_left(scene: Scene, noun: int) -> bool:
    """ "left Oslo on Friday for a visit to Peru": who has set out for it is on it."""
    above = scene.tokens[noun].head
    led = any(t.low == "for" for t in scene.sentence.children(noun, "case"))
    return led and scene.word(above) in ("left", "departed", "arrived", "flew") and verb_status(scene, above) == "held"


def _is_over(scene: Scene, noun: int) -> bool:
    """ "returned from a visit to Peru": what went before, as a rule no news."""
    return any(t.low in ("from", "after") for t in scene.sentence.children(noun, "case"))


def _hosted_trip(scene: Scene, phrase: NounPhrase, verb: int, travellers: list[Mention]) -> Event:
    """ "X will host a visit from Y"."""
    hosts = scene.subject(verb)
    event = Event(scene.sentence.index, phrase.noun, "visit")
    event.own = [side for m in travellers for side in sides_of(m)]
    event.others = [side for m in hosts for side in sides_of(m)]
    event.evidence = [scene.clause(*clause_of(scene, verb, hosts, travellers[-1].last))]
    return event


def _received(scene: Scene, phrase: NounPhrase, travellers: list[Mention]) -> Event | None:
    """ "President Y spoke during a visit by X": X came to Y's country."""
    during = scene.word(phrase.first - 1) in ("a", "an", "the") and scene.word(phrase.first - 2) == "during"
    there = scene.low[phrase.noun + 1 : phrase.noun + 4] == ("to", "the", "country")
    by = phrase.noun + (4 if there else 1)
    if not during or scene.word(by) not in ("by", "of", "from"):
        return None
    own = [side for m in travellers for side in sides_of(m)]
    told = (scene.subject(verb) for verb in verbs_above(scene, phrase.noun))
    hosts = [side for m in next(filter(None, told), []) if m.kind != "party" or there for side in sides_of(m)]
    if not own or not hosts or {side.party for side in own} & {None, *(side.party for side in hosts)}:
        return None
    event = Event(scene.sentence.index, phrase.noun, "visit", own, hosts)
    event.evidence = [scene.clause(phrase.first, travellers[-1].last)]
    return event


def _trip_here(scene: Scene, phrase: NounPhrase, travellers: list[Mention], home: str) -> Event | None:
    """ "President X's visit here yesterday", told by the publisher that speaks for the country visited."""
    own = [side for m in travellers for side in sides_of(m) if side.party != home]
    event = Event(scene.sentence.index, phrase.noun, "visit", own, [Side(state=home)])
    host = parties.get(home)
    event.place = host.name if host is not None else None
    event.evidence = [scene.clause(*clause_of(scene, phrase.noun, travellers, phrase.noun + 1))]
    return event if own else None


def _titled_trip(scene: Scene, phrase: NounPhrase, travellers: list[Mention]) -> Event | None:
    """A title may tell of a visit without its country ("the Official Visit of President X")."""
    if scene.sentence.index >= 0:
        return None
    return Event(-1, phrase.noun, "visit", [side for m in travellers for side in sides_of(m)])
