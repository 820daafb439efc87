"""Worth: which of the events found are contacts between parties and stay.

Comes in: the merged events of a document, its scenes and cast. Goes out: the events to keep, in order.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.contacts.words import contact_words
from communique.reading.who import Cast
from communique.reading.who.words import name_words

_QUESTIONS = frozenset(("q", "question", "journalist", "reporter"))
_NO = frozenset(("not", "n't", "no", "never"))
_ANSWER = 4
_ARRIVALS = ("contacts.visit.arrive", "contacts.visit.land", "contacts.visit.visit")


def told_in_text(events: Sequence[Event], scenes: Sequence[Scene], cast: Cast) -> list[Event]:
    """The events with evidence in the text; a title alone is enough where its people stand in the first sentence."""
    told = [e for e in events if e.evidence or _told_by_title(e, events, scenes, cast)]
    return [e for e in told if not _denied(e, scenes)]


def _denied(event: Event, scenes: Sequence[Scene]) -> bool:
    """True for a contact that a questioner brings up and the answer denies ("The two did not even have a call")."""
    asked = next((s for s in scenes if s.sentence.index == event.sentence), None)
    if asked is None or asked.word(0) not in _QUESTIONS or event.kind == "visit":
        return False
    answer = (s for s in scenes if event.sentence < s.sentence.index <= event.sentence + _ANSWER)
    return any(_says_no(scene, event.kind) for scene in answer)


def _says_no(scene: Scene, kind: str) -> bool:
    words = contact_words()
    for i, word in enumerate(scene.low):
        told = words.nouns.get(word) or (words.verbs[word].kind if word in words.verbs else None)
        if told in (kind, "unspecified") and _NO & set(scene.low[max(0, i - 4) : i + 4]):
            return True
    return False


def between_parties(events: Sequence[Event], cast: Cast) -> list[Event]:
    """The events in which two parties meet, and those of a publisher's own leaders with other people; movements among
    themselves ("Hamas and Hezbollah") are no governments."""
    events = [e for e in events if not e.parties or not all(map(_is_movement, e.parties))]
    return [e for e in events if (_own_people(e, events, cast) if e.outsiders else _two_parties(e))]


def _is_movement(code: str) -> bool:
    return code.lower().replace(" ", "-") in name_words().movements


def _told_by_title(event: Event, events: Sequence[Event], scenes: Sequence[Scene], cast: Cast) -> bool:
    """A contact that only the title of a publisher's own release tells, its people named in the first sentence: that
    sentence becomes the evidence."""
    first = next(iter(scenes), None)
    if event.kind == "visit" and event.people:
        if first is not None and _journey_of_title(event, events, first):
            return True
        if not event.rule.startswith(_ARRIVALS) and _with_hosting(event, events):
            return True
    if first is None or cast.home not in event.parties or len(event.parties) < 2 or event.status == "cancelled":
        return False
    told = any(other is not event and other.evidence and event.people <= other.people for other in events)
    spoken = {code for m in first.mentions for code in m.parties}  # "Joint Statement on the A-B Meeting in Oslo"
    states = not event.people and event.place is not None and event.parties <= spoken
    if told or not (states or event.people & {m.person for m in first.mentions}):
        return False
    event.evidence, event.reported, event.sentence = [first.sentence.span], "main", first.sentence.index
    event.rule += "_in_title"
    return True


def _journey_of_title(event: Event, events: Sequence[Event], first: Scene) -> bool:
    """ "X arrives in Y" above a first sentence that names both and tells what X does there: the journey of the news."""
    there = {code for m in first.mentions for code in m.parties if m.kind == "party"}
    hosts = {side.party for side in event.others}
    if not event.rule.startswith(_ARRIVALS) or not event.people & {m.person for m in first.mentions}:
        return False
    if any(person.state is None for person in event.people):
        return False
    if not hosts & there or any(o.kind == "visit" and o.evidence and o.people & event.people for o in events):
        return False
    event.evidence, event.reported, event.sentence = [first.sentence.span], "main", first.sentence.index
    days = [day for day in first.dates if day.weekday is not None or (day.start and day.start == day.end)]
    event.when = event.when or (days[0].read_as("past") if len(days) == 1 else None)
    event.rule += "_in_title"
    return True


def _with_hosting(event: Event, events: Sequence[Event]) -> bool:
    """ "On the Visit of President Y" above "X will host Y at the White House": both are announced at once."""
    hosting = next(
        (
            o
            for o in events
            if o.kind == "meeting" and o.status == "planned" and event.people <= o.people and o.evidence
        ),
        None,
    )
    if hosting is None or any(o.kind == "visit" and o is not event and o.people & event.people for o in events):
        return False
    event.own, event.others, event.status = list(hosting.others), list(hosting.own), "planned"
    event.evidence, event.reported, event.sentence = list(hosting.evidence), "main", hosting.sentence
    event.when, event.place = hosting.when, hosting.place
    event.rule += "_in_title"
    return True


def _two_parties(event: Event) -> bool:
    """Two parties at least, where a person with an office whose country is not told may be one; so may a person of no
    office told to have met an official (an activist, not the reporter who "spoke to" him)."""
    unknown = [s for s in event.sides if s.party is None and (s.person.office if s.person else s.office)]
    if not event.people and not any(s.party and s.office for s in event.sides):
        unknown = []  # a ministry and "some 90 officials"
    met = event.status == "held" and event.kind in ("meeting", "visit")
    actor = met and [s for s in event.own if s.person and s.party is None]
    official = any(s.party and (s.person is None or s.person.office) for s in event.sides)
    gathers = event.kind == "multilateral" and bool(event.parties or event.people or event.asserted)
    return len(event.parties) + bool(unknown or (actor and official)) > 1 or gathers or event.region


def _own_people(event: Event, events: Sequence[Event], cast: Cast) -> bool:
    """A contact with people of no party is kept where a publisher tells of its own leaders and of nothing else."""
    alone = not any(other.asserted and not other.outsiders for other in events)
    return cast.home is not None and event.parties == {cast.home} and event.asserted and alone
