"""Verb trips: visits that a verb reports ("will visit", "arrived in").

Comes in: a scene and the verb. Goes out: raw `Event`s of kind "visit".
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.reading.contacts.circumstances.status import becoming, verb_status
from communique.reading.contacts.clause.joints import behind_alongside
from communique.reading.contacts.clause.partners import clause_of, heads_of_suite
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.visits.here import trip_here
from communique.reading.contacts.visits.towns import destinations
from communique.reading.contacts.visits.trips import countries_told, country_start, trip_event
from communique.reading.contacts.words import VerbFrame, contact_words
from communique.reading.who import Mention

_SEES = ("visit", "tour")
_STAYS = frozenset(("hour", "hours", "day", "days", "night", "nights", "week", "weekend"))
_YOUNG = frozenset(("child", "boy", "girl", "student", "teenager", "refugee"))
_CRAFT = frozenset(("plane", "aircraft", "jet", "motorcade", "convoy", "flight"))
_FAR = 8  # words from the thing seen to where it stands


def verb_trip(scene: Scene, verb: int, frame: VerbFrame) -> Event | None:
    """ "visited Tunis", "travelled to Israel and Jordan", "arrives in Russia"."""
    status = becoming(scene, verb) or verb_status(scene, verb)
    if (
        status is None
        or _no_journey(scene, verb, frame)
        or passive(scene, verb)
        or (frame.needs and scene.word(verb + 1) not in frame.needs)
    ):
        return None
    start = _destination_start(scene, verb, frame)
    if start is None:
        there = _trip_to_town(scene, verb, frame, status)
        return there or _toured(scene, verb, status) or trip_here(scene, verb, frame, status)
    places, end = destinations(scene, start)
    places = [m for m in places if (m.kind == "party" or countries_told(scene, m)) and not _of_organ(scene, m)]
    subject = heads_of_suite(scene, verb) or _carried(scene, verb)
    subject = subject or [m for m in scene.subject(verb) if m.kind != "party" or _officials(scene, m)]
    if not places or not subject:
        return (_toured(scene, verb, status) or trip_here(scene, verb, frame, status)) if not places else None
    event = trip_event(scene, verb, subject, places, end)
    if event is not None:
        town = "_town" if parties.lookup(places[0].span.of(scene.text)) is None else ""
        event.status, event.rule = status, f"contacts.visit.{frame.lemma}{town}"
        event.own += _companions(scene, event, end)
    return event


def _carried(scene: Scene, verb: int) -> list[Mention]:
    """Who is on board where "President X's plane landed in Lima"."""
    craft = next((t for t in scene.sentence.children(verb, "nsubj") if t.low in _CRAFT), None)
    owned = craft is not None and scene.word(craft.index - 1) in ("'s", "’s")
    owner = scene.at(craft.index - 2) if owned and craft is not None else None
    return [owner] if owner is not None and owner.person is not None else []


def _no_journey(scene: Scene, verb: int, frame: VerbFrame) -> bool:
    """ "stopped the talks in Lima", "spent billions in Peru"; who spent two days in Peru was there."""
    if scene.low[verb:].count("as") and _YOUNG & set(scene.low[verb:]):
        return True  # "left for Peru as a child"
    things = [t.low for t in scene.sentence.children(verb, "obj")]
    if frame.lemma == "spend":  # "will spend 22-25 May in Peru"
        return not (any(thing in _STAYS for thing in things) or verb + 1 in scene.dated)
    return frame.lemma == "stop" and bool(things)


def _toured(scene: Scene, verb: int, status: str) -> Event | None:
    """ "visited a hospital in Oslo", "toured the castle in Ghana": a trip of one who is not at home there."""
    thing = next(iter(scene.sentence.children(verb, "obj")), None) if scene.word(verb).startswith(_SEES) else None
    if thing is None or thing.index in scene.cover:
        return None
    for i in range(thing.index + 1, min(thing.index + _FAR, len(scene.low))):
        if scene.low[i] == "in" and i not in scene.cover:
            start = country_start(scene, i + 1)
            places, end = destinations(scene, start) if start is not None else ([], i)
            subject = [m for m in scene.subject(verb) if m.kind in ("person", "office", "pronoun") and m.parties]
            event = trip_event(scene, verb, subject, places, end) if subject and places else None
            if event is not None:
                event.status, event.rule = status, "contacts.visit.toured"
            return event
        if scene.tokens[i].upos == "VERB":
            return None
    return None


def _companions(scene: Scene, event: Event, end: int) -> list[Side]:
    """ "will go to Norway with Minister X": who goes along, of the traveller's own party."""
    start = end + 2 if scene.word(end + 1) == "with" else behind_alongside(scene.low, end + 1)
    homes = {side.party for side in event.own} - {None}
    people = [m for m in scene.chain_from(start)[0] if m.person is not None] if start is not None else []
    return [side for m in people if m.parties and set(m.parties) <= homes for side in sides_of(m)]


def _trip_to_town(scene: Scene, verb: int, frame: VerbFrame, status: str) -> Event | None:
    """ "arrived in San Francisco": whose town it is, the talks held there tell (see `purposes.settle_towns`)."""
    led = () if frame.place else frame.to or ("to",)
    at = verb + 1 + (scene.word(verb + 1) in led)
    town = next((n for n in scene.sentence.names if n.kind == "LOC" and n.first == at), None)
    own = [side for m in scene.subject(verb) if m.kind in ("person", "office", "pronoun") for side in sides_of(m)]
    if town is None or not own or any(i in scene.cover for i in range(town.first, town.last + 1)):
        return None
    event = Event(scene.sentence.index, verb, "visit", own, status=status, rule=f"contacts.visit.{frame.lemma}_town")
    event.place = scene.printed(scene.clause(town.first, town.last))
    event.evidence = [scene.clause(*clause_of(scene, verb, scene.subject(verb), town.last))]
    return event


def _destination_start(scene: Scene, at: int, frame: VerbFrame) -> int | None:
    """The word where the destination of a verb of travel begins."""
    if frame.place:
        i = at + 1
        while scene.word(i) in ("the", "both") and scene.at(i) is None:
            i += 1
        return country_start(scene, i)
    for i in range(at + 1, min(at + 8, len(scene.low))):
        if scene.word(i) in frame.to or _house_of(scene, i):
            return country_start(scene, i + 1)
        if scene.tokens[i].upos == "VERB" or (frame.lemma == "return" and scene.word(i) == "from"):
            return None
    return None


def _house_of(scene: Scene, at: int) -> bool:
    """ "landed at Beijing Capital International Airport", the town in the name; "arrived at Norway's presidential
    palace"."""
    town = scene.at(at + 1 + (scene.word(at + 1) == "the")) if scene.word(at) == "at" else None
    if town is None or town.kind != "party":
        return False
    ahead = scene.low[town.last + 1 : town.last + 4]
    owned = ahead[:1] in (("'s",), ("’s",))
    return "airport" in ahead or (owned and not contact_words().houses.isdisjoint(ahead))


def _of_organ(scene: Scene, mention: Mention) -> bool:
    """ "went to the Norwegian Red Cross": an organ, which may be at home with the visitor."""
    behind = scene.tokens[mention.last + 1] if mention.last + 1 < len(scene.low) else None
    adjective = (
        scene.tokens[mention.last].upos == "ADJ" and "the" in scene.low[max(0, mention.first - 1) : mention.last]
    )
    return adjective and behind is not None and behind.text[:1].isupper()


def _officials(scene: Scene, mention: Mention) -> bool:
    """ "Hamas leaders", "the Saudi delegation": people of a party, not the party."""
    return bool({scene.word(mention.last), scene.word(mention.last + 1)} & contact_words().officials)
