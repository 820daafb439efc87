"""Parting: one clause that tells of several contacts ("met respectively with A and B", "official visits to X and Y" at
the invitations of their ministers, a list of those called).

Comes in: raw events with their scenes. Goes out: events, one a contact.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.knowledge import parties
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import OF_TWO, Event, Side
from communique.reading.contacts.talks.next_partners import next_partners
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

# What tells of talks in the plural that there was one with each ("bilateral talks with A, B and C").
_ONE_EACH = frozenset(("separate", "bilateral", "individual", "one-on-one", "respective"))
_PLURALS = frozenset(("meetings", "bilaterals", "encounters", "audiences", "dinners", "lunches"))
# A caller reaches one at a time, and one calls on one host at a time.
_ONE_BY_ONE = ("phone_with", "telephone_with", "ring_with", "call_with", ".call_on")
_ONE_GROUND = frozenset(("ISR", "PSE"))
_ENDS = 3  # words behind the party of a line
_BESIDE = 8  # characters between a country and its days


def parted(scene: Scene, events: list[Event]) -> Iterator[Event]:
    """The events of one sentence, those that tell of several contacts taken apart."""
    for event in events:
        _seat_home(scene, event)
        if event.kind == "visit":
            yield from _by_host(scene, event)
            yield from _next_stops(scene, event)
        elif more := list(next_partners(scene, event)):
            yield from (event, *more)
        elif event.own and len(event.others) > 1 and _each_apart(scene, event):
            for side in event.others:
                yield replace(event, own=list(event.own), others=[side], evidence=list(event.evidence))
        elif _bilateral(scene, event):
            for party in dict.fromkeys(side.party for side in event.others):
                others = [side for side in event.others if side.party == party]
                yield replace(event, own=list(event.own), others=others, evidence=list(event.evidence))
        elif len(event.own) > 1 and len(event.others) == 1 and _told_respectively(scene, event):
            for side in event.own:
                yield replace(event, own=list(event.others), others=[side], evidence=list(event.evidence))
        else:
            yield event


def _seat_home(scene: Scene, event: Event) -> None:
    """ "Bilateral meetings were also held with A, B and C": the publisher's own side held them."""
    if event.kind == "visit" or event.own or scene.home is None:
        return
    abroad = [side for side in event.others if side.party != scene.home]
    if len(abroad) < 2 or not (_each_apart(scene, event) or _bilateral_of(scene, event)):
        return
    first = min((side.span.start for side in event.others if side.span), default=0)
    between = [t.low for t in scene.tokens[event.at :] if t.start < first]
    if "with" in between:
        event.own, event.others = [Side(state=scene.home)], abroad


def _told_respectively(scene: Scene, event: Event) -> bool:
    """ "Premier A and Chairman B will meet with President X respectively", "... on separate occasions"."""
    told = set(scene.low[event.at : event.at + 30])
    several = "separately" in told and len({side.party for side in event.own}) > 1
    in_turn = event.rule.endswith(".receive") and scene.has("in turn", event.at, event.at + 40)  # "received by A and B"
    apart = several or in_turn or "respectively" in told or {"separate", "occasions"} <= told
    return event.kind != "multilateral" and apart


def _bilateral(scene: Scene, event: Event) -> bool:
    """ "held bilateral meetings with the ministers of A and B": a meeting with each party."""
    several = len({side.party for side in event.others}) > 1 and len({side.party for side in event.own}) == 1
    return several and _bilateral_of(scene, event)


def _bilateral_of(scene: Scene, event: Event) -> bool:
    """True for a noun of talks in the plural that had two sides each."""
    noun = event.kind != "multilateral" and scene.tokens[event.at].upos == "NOUN" and event.status == "held"
    apart = {"bilateral", "separate", "individual"} & set(scene.low[max(0, event.at - 3) : event.at])
    return noun and (scene.word(event.at) in _PLURALS or bool(apart and scene.word(event.at).endswith("s")))


def _each_apart(scene: Scene, event: Event) -> bool:
    if scene.word(event.at).endswith("s") and _ONE_EACH & set(scene.low[max(0, event.at - 3) : event.at]):
        return event.kind != "multilateral"
    if event.kind == "call" and scene.word(event.at) in ("calls", "conversations"):
        return True
    if event.rule.endswith(_ONE_BY_ONE):
        return all(side.person is not None for side in event.others)
    near = scene.low[max(0, event.at - 4) : event.at + 40]
    stop = next((i for i, w in enumerate(near) if i > 5 and w in (";",)), len(near))
    return bool(set(near[:stop]) & contact_words().apart)


def listed(event: Event, scenes: Sequence[Scene]) -> list[Event]:
    """The contacts of a list that follows "spoke individually with:", one a line that begins with a person, or that
    holds no more than a party ("talks with representatives of the following countries:")."""
    here = next((n for n, scene in enumerate(scenes) if scene.sentence.index == event.sentence), None)
    unnamed = event.outsiders or (event.others and all(s.party is None and s.person is None for s in event.others))
    if here is None or not unnamed or not event.own or scenes[here].word(len(scenes[here].low) - 1) != ":":
        return [event]
    out = []
    for scene in scenes[here + 1 :]:
        first = next(iter(scene.mentions), None)
        if first is None or first.first > 2 or (first.person is not None and first.person in event.people):
            break
        sides = _of_line(scene, first, event)
        if not sides:
            break
        span = [scene.clause(first.first, first.last)]
        kind = "meeting" if event.kind == "unspecified" and first.person is None else event.kind
        part = replace(event, own=list(event.own), others=sides, outsiders=False, evidence=event.evidence + span)
        part.kind = kind
        out.append(part)
    return out or [event]


def _of_line(scene: Scene, first: Mention, event: Event) -> list[Side]:
    """Who takes part by a line of a list: its person, or the party that is all of it."""
    if first.person is not None:
        return [Side(person=first.person, span=first.span)]
    whole = first.kind == "party" and first.last + _ENDS >= len(scene.low)
    office = next((side.office for side in event.others), None)
    return [Side(state=code, office=office, span=first.span) for code in first.parties] if whole else []


def _next_stops(scene: Scene, trip: Event) -> Iterator[Event]:
    """ "will visit A on 2-4 June, B on 5 June and C on 6 June": each country with days of its own is a visit."""
    here = max((m.last for m in scene.mentions if m.first > trip.at and set(m.parties) & trip.parties), default=-1)
    while here >= 0:
        after = here + 1
        while after in scene.dated or scene.word(after) in ("on", "from"):
            after += 1
        stop = scene.at(after + 1 + (scene.word(after) == "," and scene.word(after + 1) == "and"))
        day = next((d for d in scene.dates if stop is not None and 0 < d.span.start - stop.span.end < _BESIDE), None)
        if (
            after == here + 1
            or scene.word(after) not in (",", "and")
            or stop is None
            or stop.kind != "party"
            or not day
        ):
            return
        when = day.read_as("future" if trip.status == "planned" else "past")
        sides = [Side(state=code, span=stop.span) for code in stop.parties]
        place = scene.printed(stop.span)
        yield replace(
            trip, at=stop.first, own=list(trip.own), others=sides, when=when, place=place, evidence=list(trip.evidence)
        )
        here = stop.last


def _by_host(scene: Scene, event: Event) -> Iterator[Event]:
    """A visit for each country whose host invited."""
    hosts = [code for code in dict.fromkeys(side.party for side in event.others) if code]
    if len(hosts) < 2 or (len(set(event.inviters)) < 2 and not _two_countries(event, hosts)):
        yield event
        return
    for party in hosts:
        others = [side for side in event.others if side.party == party]
        asker = party if party in event.inviters else None
        place = _name_after(scene, event.at, party)
        part = replace(event, own=list(event.own), others=others, requested_by=asker, evidence=list(event.evidence))
        part.place, part.rule = place, event.rule + (OF_TWO if len(set(event.inviters)) < 2 else "")
        yield part


def _two_countries(event: Event, hosts: list[str]) -> bool:
    """ "will visit X and Y": a visit to each; a longer list is one tour, and so is a trip to lands that share a host's
    rule."""
    told = event.own and len(hosts) == 2 and all(side.person is None for side in event.others)
    return bool(told) and not event.region and set(hosts) != _ONE_GROUND


def _name_after(scene: Scene, at: int, party: str) -> str | None:
    """The word for a country after word `at`, else its short name ("will visit the two countries")."""
    named = next((m for m in scene.mentions if m.first > at and m.kind == "party" and m.parties == (party,)), None)
    if named is not None:
        return scene.printed(named.span)
    known = parties.get(party)
    return known.name if known is not None else None
