"""Visitors: trips told in one word beside somebody ("told her visiting Chinese counterpart X", "visiting Lao Prime
Minister Y"), and what is said on a trip to somebody of the country visited ("X, on a visit to Y, told President Z").

Comes in: a scene with the events found in it. Goes out: where no other word tells of talks of the two, those talks and
the visit of the visitor to the country of who addresses him.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.model import Token
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.visits.trips import trip_event
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_NEAR = 3


def visitor_events(scene: Scene, events: Sequence[Event]) -> Iterator[Event]:
    """The visits, and the talks, of those called "visiting" whom the host is not told to have met or received."""
    for token in scene.tokens:
        guest = _visitor(scene, token.index) if token.low == "visiting" else None
        if guest is not None and (here := _said_there(scene, token.index, guest)) is not None:
            yield here
        verb = _verb_before(scene, token.index) if guest is not None else None
        if guest is None or verb is None or verb_status(scene, verb.index) != "held":
            continue
        hosts = [m for m in scene.subject(verb.index) if m.person is not None and _foreign(m, guest)]
        if not hosts:
            continue
        evidence = [scene.clause(*clause_of(scene, verb.index, hosts, guest.last))]
        own = [side for m in hosts for side in sides_of(m)]
        if any(e.kind != "visit" and e.people >= {guest.person, hosts[0].person} for e in events):
            continue
        if {"phone", "telephone", "call"} & set(scene.low):
            continue  # "told the visiting President X in a phone call" is told elsewhere
        if verb.low in contact_words().addresses:
            rule = "contacts.meeting.visitor"
            yield Event(scene.sentence.index, verb.index, "meeting", own, sides_of(guest), evidence=evidence, rule=rule)
        states = [Side(state=code) for code in dict.fromkeys(side.party for side in own) if code]
        rule = "contacts.visit.visitor"
        yield Event(scene.sentence.index, token.index, "visit", sides_of(guest), states, evidence=evidence, rule=rule)


def _said_there(scene: Scene, visiting: int, guest: Mention) -> Event | None:
    """ "visiting Foreign Minister X said in Lima on Monday": the country where a visitor says it is visited."""
    behind = (t for t in scene.tokens[guest.last + 1 :] if t.upos == "VERB" and t.index not in scene.cover)
    verb = next(behind, None)
    at = verb.index + 1 if verb is not None and verb.low in contact_words().says else None
    places, end = scene.chain_from(at + 1) if at is not None and scene.word(at) == "in" else ([], visiting)
    if len(places) != 1 or places[0].kind != "party" or not _foreign(places[0], guest):
        return None
    return trip_event(scene, visiting, [guest], places, end)


def addressed_on_trip(scene: Scene, events: Sequence[Event]) -> Iterator[Event]:
    """The talks of a traveller with the host to whom he is told to say something, or who says something to him."""
    trips = [e for e in events if e.kind == "visit" and e.status == "held" and not e.earlier and e.people]
    if not trips:
        return
    says = contact_words().addresses - contact_words().verbs.keys()
    for token in scene.tokens:
        if token.upos != "VERB" or token.low not in says or token.index in scene.cover:
            continue
        speakers = [m for m in scene.subject(token.index) if m.person is not None]
        hearers = [m for m in scene.chain_from(token.index + 1)[0] if m.person is not None]
        pairs = [t for t in trips if _guest_and_host(t, speakers, hearers) or _guest_and_host(t, hearers, speakers)]
        known = {m.person for m in (*speakers, *hearers)}
        if not pairs or any(e.kind != "visit" and len(e.people & known) > 1 for e in events):
            continue
        if verb_status(scene, token.index) == "held":
            talks = Event(scene.sentence.index, token.index, "meeting", rule="contacts.meeting.addressed")
            talks.own = [side for m in speakers for side in sides_of(m)]
            talks.others = [side for m in hearers for side in sides_of(m)]
            talks.place = pairs[0].place
            talks.evidence = [scene.clause(*clause_of(scene, token.index, speakers, hearers[-1].last))]
            yield talks


def _guest_and_host(trip: Event, guests: Sequence[Mention], hosts: Sequence[Mention]) -> bool:
    """True where the first are the travellers of a trip and the second of the country visited."""
    visited = {side.party for side in trip.others if side.party}
    travel = bool(guests) and {m.person for m in guests} <= trip.people
    return travel and bool(hosts) and all(visited & set(m.parties) for m in hosts)


def _visitor(scene: Scene, i: int) -> Mention | None:
    """Who is called "visiting" at word i: the person named right behind it, whose words may hold it."""
    around = scene.at(i)
    if around is not None and around.person is not None and around.first <= i < around.last:
        return around
    ahead = next((m for j in range(i + 1, i + _NEAR) if (m := scene.at(j)) is not None), None)
    named = ahead is not None and ahead.person is not None and ahead.first <= i + _NEAR and ahead.kind == "person"
    attributive = scene.word(i - 1) not in ("is", "was", "are", "were", "be", "been", "after", "while", "when")
    office = ahead is not None and ahead.person is not None and ahead.person.office is not None
    return ahead if named and attributive and (office or scene.word(i - 1) in ("her", "his", "the")) else None


def _verb_before(scene: Scene, i: int) -> Token | None:
    """The verb whose object or partner the visitor is: the last one before."""
    before = (t for t in reversed(scene.tokens[:i]) if t.upos == "VERB" and t.index not in scene.cover)
    verb = next(before, None)
    return verb if verb is not None and i - verb.index <= 2 * _NEAR else None


def _foreign(mention: Mention, guest: Mention) -> bool:
    return bool(mention.parties) and not set(mention.parties) & set(guest.parties)
