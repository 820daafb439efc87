"""Headlines: further ways in which a title tells a contact, in the short grammar of headlines ("X urges Y in call to",
"X in Oslo for talks", "X cancels meeting with Y", "X sends letter to Y", "A summons B envoy").

Comes in: a title as a scene (words without syntax). Goes out: raw `Event`s.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.talks.title_events import several, title_event, to_places, told
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_TRIPS = frozenset(("visit", "trip", "tour"))
_TALKS = frozenset(("meeting", "talks", "call", "summit"))
_ON_TRIP = frozenset(
    ("on", "begins", "starts", "ends", "concludes", "wraps", "kicks", "finishes", "completes", "extends")
)
_FOR = frozenset(("for", "on"))
_ABOUT = frozenset(("talks", "meeting", "visit", "trip", "summit", "conference"))
_OFF = (("called", "off"), ("put", "off"), ("cancelled",), ("canceled",), ("postponed",), ("scrapped",), ("delayed",))
_CALLS_OFF = frozenset(
    ("cancels", "cancelled", "canceled", "postpones", "postponed", "scraps", "scrapped", "axes", "delays")
)
_WRITTEN = frozenset(
    ("letter", "letters", "message", "messages", "condolences", "congratulations", "greetings", "telegram")
)
_SENDS = frozenset(("sends", "sent", "send", "writes"))
_OPENS = frozenset(("in", "during", "after", "at"))
_GETS = frozenset(("receives", "gets", "takes", "received"))
_ATTENDS = frozenset(("attends", "joins", "attend", "join"))
_GATHERINGS = frozenset(("summit", "conference", "forum", "assembly"))
_FAR = 6


def more_events(title: Scene) -> Iterator[Event]:
    """The contacts that the words behind the first who is named tell, and those of an opening "In call with X, Y"."""
    subject, end = title.chain_from(0)
    subject = [*subject, *_joined(title, end)]
    end = max((m.last for m in subject), default=end)
    found = [_opened(title)]
    if subject and subject[0].first == 0:
        tells = (_attends, _said_in_call, _call_received, _stay, _trip_named, _called_off, _written, _summoned)
        found += [tell(title, end + 1, subject) for tell in tells]
    yield from (event for event in found if event is not None and told(event))


def _joined(title: Scene, end: int) -> list[Mention]:
    """ "Xi, Putin exchange": who follows a comma."""
    second = title.at(end + 2) if title.word(end + 1) == "," else None
    return [second] if second is not None and second.first == end + 2 and second.person is not None else []


def _noun(title: Scene, start: int, words: frozenset[str]) -> int | None:
    near = range(start, min(start + _FAR, len(title.low)))
    return next((i for i in near if title.low[i] in words and i not in title.cover), None)


def _said_in_call(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "X urges Y in phone call to", "X tells Y at meeting": what somebody says to another in talks."""
    hearers, end = title.chain_from(i + 1)
    persons = all(m.person is not None for m in (*subject, *hearers))
    if not hearers or hearers[0].first != i + 1 or not persons or i in title.cover:
        return None
    nouns = contact_words().nouns
    for at in range(end + 1, len(title.low) - 1):
        kind = nouns.get(title.word(at + 1)) or nouns.get(title.word(at + 2))
        if title.word(at) in ("in", "during", "at") and kind in ("call", "meeting", "unspecified"):
            return title_event(title, i, kind, subject, hearers)
        if title.at(at) is not None:
            return None
    return None


def _attends(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "X attends Y League summit in Lima": who goes to a gathering, whose it is, and the state where it is held."""
    near = range(i + 1, min(i + 1 + _FAR, len(title.low))) if title.word(i) in _ATTENDS else range(0)
    noun = next((n for n in near if title.low[n] in _GATHERINGS), None)
    if noun is None or not any(m.person is not None for m in subject):
        return None
    event = title_event(title, i, "multilateral", subject, [])
    event.rule = "contacts.multilateral.attends.title"
    town = title.at(noun + 2) if title.word(noun + 1) == "in" else None
    bodies = [m for m in title.mentions if i < m.first <= noun and m.kind == "party"]
    hosts = [town] if town is not None and town.kind == "party" else []
    event.others = [side for m in (*bodies, *hosts) for side in sides_of(m)]
    event.place = " ".join(town.span.of(title.text).split()) if town is not None else None
    return event if event.others else None


def _call_received(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "X receives phone call from Y"."""
    noun = _noun(title, i + 1, frozenset(("call",))) if title.word(i) in _GETS else None
    callers = title.chain_from(noun + 2)[0] if noun is not None and title.word(noun + 1) == "from" else []
    return title_event(title, i, "call", subject, callers) if callers else None


def _stay(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "X in Oslo for talks", "X in Lima on first visit"."""
    place = title.at(i + 1) if title.word(i) == "in" else None
    lead = place.last + 1 if place is not None else i
    purpose = _noun(title, lead + 1, _ABOUT) if title.word(lead) in _FOR else None
    return to_places(title, i, i + 1, subject) if place is not None and purpose is not None else None


def _trip_named(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "X on two-day visit to Y", "X wraps up Y trip", "X starts Y visit"."""
    noun = _noun(title, i + 1, _TRIPS) if title.word(i) in _ON_TRIP else None
    return _to_named(title, i, noun, subject) if noun is not None else None


def _to_named(title: Scene, i: int, noun: int, subject: list[Mention]) -> Event | None:
    """The trip of noun `noun` to the place behind it, or before it ("China trip")."""
    before = title.at(noun - 1)
    start = noun + 2 if title.word(noun + 1) == "to" else before.first if before is not None else None
    return to_places(title, i, start, subject) if start is not None else None


def _called_off(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "X cancels meeting with Y", "X postpones Y trip", "X's visit to Y called off"."""
    parted = title.low[i : i + 2] in (("calls", "off"), ("puts", "off"))
    event = None
    if title.word(i) in _CALLS_OFF or parted:
        start = i + 1 + parted
        trip, talks = _noun(title, start, _TRIPS), _noun(title, start, _TALKS)
        if trip is not None:
            event = _to_named(title, i, trip, subject)
        elif talks is not None and title.word(talks + 1) == "with":
            kind = contact_words().nouns[title.word(talks)]
            partners = title.chain_from(talks + 2)[0]
            event = title_event(title, i, "meeting" if kind == "multilateral" else kind, subject, partners)
    elif title.word(i) in ("'s", "’s", "'", "’"):
        trip = _noun(title, i + 1, _TRIPS)
        ends = (title.low[j : j + len(words)] == words for j in range(i, len(title.low)) for words in _OFF)
        event = _to_named(title, i, trip, subject) if trip is not None and any(ends) else None
    if event is not None:
        event.status = "cancelled"
    return event


def _written(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "X sends letter to Y", "X, Y exchange messages", "X congratulates Y in message"."""
    named, end = title.chain_from(i + 1)
    greeted = bool(named) and title.word(i) in contact_words().greets | {"congratulates", "condoles"}
    noun = _noun(title, (end if greeted else i) + 1, _WRITTEN)
    if noun is None:
        return None
    readers: list[Mention] = []
    if title.word(i).startswith("exchang") and several(subject):
        return title_event(title, i, "letter", subject, readers)
    if title.word(i) in _SENDS and title.word(noun + 1) == "to":
        readers = title.chain_from(noun + 2)[0]
    elif greeted and title.word(end + 1) == "in":
        readers = named
    readers = [m for m in readers if m.kind != "party"]
    return title_event(title, i, "letter", subject, readers) if readers else None


def _summoned(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "A summons B ambassador": the envoy of B and the ministry of A."""
    party = title.at(i + 1) if title.word(i) in contact_words().summons else None
    if party is None or not party.parties:
        return None
    envoys = contact_words().envoys & set(title.low[party.first : party.last + 2])
    if not envoys:
        return None
    event = title_event(title, i, "meeting", subject, [])
    event.others = [Side(person=party.person) if party.person else Side(state=party.parties[0], office=min(envoys))]
    return event


def _opened(title: Scene) -> Event | None:
    """ "In call with Y, X urges restraint"."""
    noun = _noun(title, 1, frozenset(contact_words().nouns)) if title.word(0) in _OPENS else None
    partners, end = title.chain_from(noun + 2) if noun is not None and title.word(noun + 1) == "with" else ([], 0)
    who = title.at(end + 2) if partners and title.word(end + 1) == "," else None
    if noun is None or who is None or who.person is None:
        return None
    kind = contact_words().nouns[title.word(noun)]
    phoned = not contact_words().phone.isdisjoint(title.low[1:noun])
    plain = kind not in ("visit", "multilateral")
    return title_event(title, noun, "call" if phoned else kind, [who], partners) if plain else None
