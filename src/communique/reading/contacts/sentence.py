"""Sentence: the raw events of one sentence, with channel, place, requester, date and status as the sentence tells them.

Comes in: a scene and the day of publication. Goes out: `Event`s in the order of their words.
"""

from __future__ import annotations

import datetime
from itertools import pairwise

from communique.reading.contacts.circumstances.invitations import tell_host_of_gathering
from communique.reading.contacts.circumstances.lengths import tell_length
from communique.reading.contacts.circumstances.offsets import tell_neighbours, tell_offsets
from communique.reading.contacts.circumstances.told import tell_channel, tell_place, tell_requester
from communique.reading.contacts.circumstances.when import date_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, named_alone, sides_of
from communique.reading.contacts.messages.letters import letter_events
from communique.reading.contacts.talks.beside import beside_events
from communique.reading.contacts.talks.brought_together import brought_together
from communique.reading.contacts.talks.courtesy import courtesy_events
from communique.reading.contacts.talks.credentials import credentials_events
from communique.reading.contacts.talks.nested import lend_from_within
from communique.reading.contacts.talks.nouns import noun_events
from communique.reading.contacts.talks.parting import parted
from communique.reading.contacts.talks.representations import representations
from communique.reading.contacts.talks.spoken_by_phone import spoken_by_phone
from communique.reading.contacts.talks.summons import summons
from communique.reading.contacts.talks.verbs import verb_events
from communique.reading.contacts.visits.countries import country_trips
from communique.reading.contacts.visits.invited import invited_trips
from communique.reading.contacts.visits.itineraries import itineraries
from communique.reading.contacts.visits.purposes import purposes_of, settle_towns
from communique.reading.contacts.visits.regions import region_trips
from communique.reading.contacts.visits.stays import stays
from communique.reading.contacts.visits.visitors import addressed_on_trip, visitor_events
from communique.reading.dates import DateMention

_LEAVING = frozenset(("depart", "departs", "leave", "leaves", "coming", "comes"))
_ARRIVALS = ("contacts.visit.arrive", "contacts.visit.land", "contacts.visit.leave", "contacts.visit.depart")
_THEN = ("before", "after")
_DAY, _MONTH = 10, 7  # signs of a full date, of a month
_DUE, _LONG_AGO = 60, 180  # days within which a day without a year lies ahead, and beyond which it is not the last one
_ON_A_TRIP = ("visit", "multilateral")
_PRESENT = frozenset(("meet", "meets", "visits", "hosts", "receives", "travels", "heads", "holds", "visit", "welcome",
                       "flies"))  # fmt: skip
_BEGINS = frozenset(("begins", "starts", "pays", "makes", "opens"))
_ON_THE_WAY = frozenset(("heading", "travelling", "traveling", "flying", "going"))
_IS = frozenset(("is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"))
_LOOKS_AHEAD, _NEAR_VERB = frozenset(("will", "due", "expected", "scheduled", "slated", "shall")), 5
_LONG_PAST = 5  # days: a day of the week told in the present tense by a side itself that was so long ago lies ahead
_SOON = 92  # days: a day without a year told in the present tense that would lie further ahead has passed


def sentence_events(scene: Scene, published: datetime.date | None) -> list[Event]:
    """The contacts that one sentence reports, each with its circumstances; those told together are taken apart."""
    found = [*verb_events(scene), *noun_events(scene), *letter_events(scene), *courtesy_events(scene)]
    found += [*summons(scene), *credentials_events(scene)]
    found += [*stays(scene), *representations(scene), *itineraries(scene), *brought_together(scene)]
    found += spoken_by_phone(scene)
    invited = list(invited_trips(scene))
    found = [e for e in found if not any(e.kind == i.kind and e.at == i.at and e.people <= i.people for i in invited)]
    found += invited
    found += region_trips(scene)
    found += list(beside_events(scene, found))
    found += list(visitor_events(scene, found))
    found += list(addressed_on_trip(scene, found))
    found += list(purposes_of(scene, found))
    found += list(country_trips(scene, found))
    events = sorted(found, key=lambda e: e.at)
    for event in events:
        event.others = named_alone(event.others)
        _seat_them(scene, event)
    _gather(scene, events)
    for event in events:
        tell_channel(scene, event)
        tell_place(scene, event)
        tell_requester(scene, event)
        _seat_inviter(event)
        event.when = date_of(scene, event, [e.at for e in events if e is not event])
        _look_ahead(scene, event, published)
        tell_length(scene, event)
        _due(event, published)
        _at_present(scene, event, published)
        event.going_on = _goes_on(scene, event)
    _on_the_sidelines(scene, events)
    tell_offsets(scene, events)
    tell_neighbours(scene, events)
    for event in events:
        _leave_to_next(scene, event, events)
    for event in events if not any(e.kind == "visit" for e in events) else ():
        tell_host_of_gathering(scene, event)
    events = settle_towns(events)
    lend_from_within(scene, events)
    _purposes(scene, events, published)
    _share_period(scene, events)
    _during(scene, events)
    _fall_through(scene, events)
    return list(parted(scene, events))


def _seat_them(scene: Scene, event: Event) -> None:
    """ "President A and Premier B promised ... as they met": they are the two who act in the same sentence."""
    if not event.group or event.own or event.people or "they" not in scene.low[: event.at]:
        return
    root = next((t for t in scene.tokens if t.dep == "root"), None)
    subject = scene.subject(root.index) if root is not None and root.index < event.at else []
    sides = [side for m in subject if m.person or len(m.parties) > 1 for side in sides_of(m)]
    if len(sides) > 1:
        event.own, event.group = sides, False


def _goes_on(scene: Scene, event: Event) -> bool:
    """ "is holding talks today", "are meeting in Lima"."""
    token = scene.tokens[event.at]
    verb = token if token.upos == "VERB" or token.head < 0 else scene.tokens[token.head]
    helped = any(t.low in _IS for t in scene.sentence.children(verb.index, "aux"))
    return helped and verb.low.endswith("ing") and event.status == "held"


def _gather(scene: Scene, events: list[Event]) -> None:
    """ "A and B hosted C for a meeting in Lima": the three met there."""
    verbs = {event.at: event for event in events if event.kind == "meeting" and scene.tokens[event.at].upos == "VERB"}
    for event in events:
        noun = scene.tokens[event.at]
        above = verbs.get(noun.head) if noun.dep == "obl" and event.kind in ("meeting", "unspecified") else None
        led = any(t.low == "for" for t in scene.sentence.children(noun.index, "case"))
        if above is not None and led and event.people and event.people < above.people:
            event.own, event.others = list(above.own), list(above.others)


def _on_the_sidelines(scene: Scene, events: list[Event]) -> None:
    """ "our meeting on the sidelines of the Assembly in May": the days of the gathering are those of the talks."""
    for event, gathering in pairwise(events):
        between = set(scene.low[event.at : gathering.at])
        if gathering.kind == "multilateral" and event.when is None and between & {"sidelines", "margins"}:
            event.when = gathering.when


def _leave_to_next(scene: Scene, event: Event, events: list[Event]) -> None:
    """ "will meet X before flying to Cairo on Friday": the day and the place behind the second verb are its own."""
    after = next((e for e in events if e.at > event.at and scene.word(e.at - 1) in _THEN), None)
    if after is None or not scene.word(after.at).endswith("ing"):
        return
    start = scene.tokens[after.at].start
    if event.when is not None and event.when.span.start > start:
        event.when = None
    if event.place is not None and event.kind != "visit" and event.place in scene.text[start : scene.tokens[-1].end]:
        event.place = None if event.place not in scene.text[scene.tokens[0].start : start] else event.place


def _seat_inviter(event: Event) -> None:
    """ "At the invitation of France, X will attend the Forum": the host takes part."""
    host = event.requested_by
    if event.rule == "contacts.multilateral.attend" and host is not None and host not in event.parties:
        event.others.append(Side(state=host))


def _fall_through(scene: Scene, events: list[Event]) -> None:
    """ "has cancelled a trip to X, where she was due to meet Y": what the trip was for does not come about either."""
    off = next((e for e in events if e.kind == "visit" and e.status == "cancelled"), None)
    for event in events if off is not None else ():
        due = {"was", "were", "had"} & set(scene.low[off.at : event.at]) if off is not None else set()
        if event.status == "planned" and due:
            event.status = "cancelled"


def _during(scene: Scene, events: list[Event]) -> None:
    """ "During his visit to X, A will meet B": the trip shares the status of what fills it, and is news as that is. A
    bare "during the visit" tells of a trip too."""
    talk = next((e for e in events if e.kind != "visit" and e.asserted and e.people and e.others), None)
    if talk is None or scene.word(0) != "during":
        return
    trips = [e for e in events if e.kind == "visit" and not e.asserted and e.people & talk.people]
    for trip in trips:
        trip.status, trip.asserted = talk.status, True
    if not trips and scene.low[1:3] in (("the", "visit"), ("this", "visit")) and talk.status == "planned":
        others = [side for e in events if e.kind != "visit" for side in e.others]
        trip = Event(talk.sentence, 2, "visit", list(talk.own), others, status="planned", rule="contacts.visit.during")
        trip.evidence = [scene.clause(0, 2)]
        events.insert(0, trip)


def _purposes(scene: Scene, events: list[Event], published: datetime.date | None) -> None:
    """Talks for which a trip was made that is over have been held; who has arrived is there still."""
    trips = [e for e in events if e.kind == "visit" and e.status == "held" and e.when is not None]
    for event in events:
        same = (t for t in trips if t.when is not None and event.when is not None and t.when.span == event.when.span)
        trip = next(same, None) if event.status == "planned" else None
        if trip is not None and trip.when is not None:
            told = trip.when.end  # the day is that of the journey
            event.when = trip.when if published and told and told >= published.isoformat()[: len(told)] else None
    trips = [e for e in trips if not e.rule.startswith(_ARRIVALS)]
    for event in events:
        trip = next((t for t in trips if event.status == "planned" and _travels(t, event)), None)
        end = trip.when.end if trip is not None and trip.when is not None else None
        told_ahead = _LOOKS_AHEAD & set(scene.low[max(0, event.at - _NEAR_VERB) : event.at])  # "is due to hold talks"
        if end and published and not told_ahead and end < published.isoformat()[: len(end)]:
            event.status = "held"
            own = event.when.read_as("past") if event.when is not None else None
            event.when = own or (trip.when if trip is not None else None)


def _travels(trip: Event, talks: Event) -> bool:
    """True where one who travels takes part in the talks; "I" and "we" are the same party in both."""
    named = trip.people or talks.people & {side.person for side in talks.own}
    own = {side.party for side in trip.own} & {side.party for side in talks.own}
    return bool(trip.people & talks.people) or (not named and bool(own - {None}))


def _share_period(scene: Scene, events: list[Event]) -> None:
    """ "will visit X and attend Y and Z from May 5 to 8": the days at the end hold for all."""
    for event, next_one in reversed(list(pairwise(events))):
        when = next_one.when
        if event.kind not in _ON_A_TRIP or event.when is not None or when is None or when.start == when.end:
            continue
        joined = {"and", ","} & set(scene.low[event.at : next_one.at]) and event.status == next_one.status
        if joined and {s.person for s in event.own} == {s.person for s in next_one.own}:
            event.when = when
    for event, next_one in pairwise(events):
        if next_one.kind == "multilateral" and event.when is not None and event.when is next_one.when:
            next_one.place = next_one.place or event.place


def _look_ahead(scene: Scene, event: Event, published: datetime.date | None) -> None:
    """ "meets Putin on Friday": the present tense with a day to come is a plan."""
    if scene.word(event.at) in _LEAVING and event.status == "held":
        event.status = "planned"
    present = scene.word(event.at) in _PRESENT and (scene.sentence.index < 0 or scene.tokens[event.at].upos == "VERB")
    present = present or (event.kind == "visit" and scene.word(scene.tokens[event.at].head) in _BEGINS)
    being = scene.sentence.children(event.at, "aux") if scene.word(event.at).endswith("ing") else ()
    present = present or any(t.low in _IS for t in being)  # "is visiting X at the beginning of January"
    if present and event.when is not None and scene.word(event.at) in _ON_THE_WAY and event.status == "held":
        event.status = "planned"  # "are heading to X this week"
    present = present or _is_told_as_present(scene, event.at)
    if event.when is None or published is None or event.status != "held" or not present:
        return
    ahead = event.when.read_as("future")
    if _ordinal(ahead.start) - published.toordinal() > _SOON:
        return
    if scene.word(event.at) == "welcome" and ahead.end and ahead.end > published.isoformat():
        event.status, event.when = "planned", ahead
    days_ago = published.toordinal() - _ordinal(event.when.read_as("past").end)
    told = event.when.weekday is None or (
        scene.sentence.index >= 0 and (days_ago > 1 if scene.home is None else days_ago >= _LONG_PAST)
    )
    if ahead.start and len(ahead.start) == 10 and ahead.start > published.isoformat() and told:
        event.status, event.when = "planned", ahead


def _is_told_as_present(scene: Scene, noun: int) -> bool:
    """ "X's meeting with Y on Monday carries more weight than any other"."""
    token = scene.tokens[noun]
    verb = scene.tokens[token.head] if token.dep == "nsubj" and token.upos == "NOUN" else None
    if verb is None or verb.upos != "VERB" or any(scene.sentence.children(verb.index, "aux")):
        return False
    return verb.low.endswith("s") and not verb.low.endswith("ss") and verb.low != "was"


def _ordinal(day: str | None) -> int:
    """The number of a day, or of the first of a month; 0 where neither is told."""
    told = day + "-01" if day is not None and len(day) == _MONTH else day
    return datetime.date.fromisoformat(told).toordinal() if told is not None and len(told) == _DAY else 0


def _due(event: Event, published: datetime.date | None) -> None:
    """ "on the agenda of the annual consultations on July 23", told some days before: the day without a year lies
    ahead where it is near, and long past the other way."""
    if event.when is None or event.status != "held":
        return
    told = event.when.read_as("past").start
    if published is not None and _ordinal(told) > published.toordinal() + 1:
        event.status = "planned"
        return
    if event.asserted or event.when.weekday is not None:
        return
    ahead, behind = event.when.read_as("future"), event.when.read_as("past")
    if published is None or not all(len(d.start or "") in (_DAY, _MONTH) for d in (ahead, behind)):
        return
    today = published.toordinal()
    if 0 < _ordinal(ahead.start) - today < _DUE and today - _ordinal(behind.start) > _LONG_AGO:
        event.status, event.when = "planned", ahead


def _at_present(scene: Scene, event: Event, published: datetime.date | None) -> None:
    """ "is now on a visit", "now meets": the day of publication."""
    now = next((i for i in range(max(0, event.at - 6), event.at) if scene.word(i) == "now"), None)
    if event.when is None and published is not None and now is not None and event.status == "held" and event.asserted:
        day = published.isoformat()
        event.when = DateMention(scene.tokens[now].span, scene.tokens[now].text, day, day, "dates.now")
