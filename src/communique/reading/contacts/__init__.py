"""Contacts: who met, called, visited or wrote to whom, when, where and at whose request, as one document reports it.

Comes in: a document, its page, sentences and cast. Goes out: `Contact`s in the form of the guide, each with the clause
that reports it and the rule that found it. Verbs ("spoke with") and nouns ("their call") make raw events; events that
tell of one contact are merged; the title counts for channel and names.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from communique.model import Contact, Document, Sentence, Span, When
from communique.reading.contacts.circumstances import tell_channel, tell_place, tell_requester
from communique.reading.contacts.company import add_company
from communique.reading.contacts.context import date_by_speech, inherit_dates, lend_dates, name_leaders, settle_kinds, two_parties_before
from communique.reading.contacts.event import Event
from communique.reading.contacts.merging import couple_before, merge, settle_groups
from communique.reading.contacts.nouns import noun_events
from communique.reading.contacts.parting import listed, parted
from communique.reading.contacts.plans import planned_talks
from communique.reading.contacts.scene import Scene
from communique.reading.contacts.verbs import verb_events
from communique.reading.contacts.weight import settle_reported
from communique.reading.contacts.when import date_of
from communique.reading.dates import DateMention, find_dates
from communique.reading.page import Page
from communique.reading.who import Cast
from communique.reading.who.line import title_sentence

__all__ = ["find_contacts"]


def find_contacts(document: Document, page: Page, sentences: Sequence[Sentence], cast: Cast) -> tuple[Contact, ...]:
    """The contacts that a document reports, in the order of the text. Never raises; what is not told stays None."""
    dates = find_dates(document.text, Span(0, len(document.text)), page.published_date)
    scenes = [_scene(document.text, sentence, cast, dates) for sentence in sentences]
    events: list[Event] = []
    if document.title:
        events += _titled(document.title, cast, page)
    for scene in scenes:
        events += _events(scene, page.published_date)
    events = [part for event in events for part in listed(event, scenes)]
    add_company(scenes, events)
    settled = settle_groups(
        events, lambda event: couple_before(scenes, event), lambda event: two_parties_before(scenes, event, cast.home)
    )
    merged = merge(settled)
    found = [e for e in merged if e.evidence or _told_by_title(e, merged, scenes, cast)]
    settle_reported(found, page.published_date)
    found = [event for event in found if not event.outsiders or _own_people(event, found, cast)]
    found = [event for event in found if event.outsiders or _between_parties(event)]
    lend_dates(found, merged)
    name_leaders(found, cast.persons)
    settle_kinds(found, document.title)
    found += planned_talks(scenes, found)
    inherit_dates(found, scenes)
    if cast.home is None:
        date_by_speech(found, scenes)
    return tuple(_contact(event, f"c{n}") for n, event in enumerate(found, 1))


def _told_by_title(event: Event, events: Sequence[Event], scenes: Sequence[Scene], cast: Cast) -> bool:
    """A contact that only the title of a publisher's own release tells, its people named in the first sentence: that
    sentence becomes the evidence."""
    first = next(iter(scenes), None)
    if first is None or cast.home not in event.parties or len(event.parties) < 2 or event.status == "cancelled":
        return False
    told = any(other is not event and other.evidence and event.people <= other.people for other in events)
    if told or not event.people & {m.person for m in first.mentions}:
        return False
    event.evidence, event.reported, event.sentence = [first.sentence.span], "main", first.sentence.index
    event.rule += "_in_title"
    return True


def _between_parties(event: Event) -> bool:
    """Two parties at least, where a person with an office whose country is not told may be one."""
    unknown = [s for s in event.sides if s.party is None and (s.person.office if s.person else s.office)]
    return len(event.parties) + bool(unknown) > 1 or event.kind == "multilateral"


def _own_people(event: Event, events: Sequence[Event], cast: Cast) -> bool:
    """A contact with people of no party is kept where a publisher tells of its own leaders and of nothing else."""
    alone = not any(other.asserted and not other.outsiders for other in events)
    return cast.home is not None and event.parties == {cast.home} and event.asserted and alone


def _scene(text: str, sentence: Sentence, cast: Cast, dates: Sequence[DateMention]) -> Scene:
    here = tuple(d for d in dates if sentence.span.meets(d.span))
    return Scene(text, sentence, tuple(cast.within(sentence.index)), here, cast.speaker)


def _titled(title: str, cast: Cast, page: Page) -> list[Event]:
    """The contacts of a title kept beside the text: they tell kind, names and date, never evidence."""
    dates = [replace(d, span=Span(-1, -1)) for d in find_dates(title, Span(0, len(title)), page.published_date)]
    scene = Scene(title, title_sentence(title), cast.titled, tuple(dates))
    events = _events(scene, page.published_date)
    for event in events:
        event.evidence = []
    return events


def _events(scene: Scene, published: datetime.date | None) -> list[Event]:
    """The raw events of one sentence with their circumstances."""
    events = sorted([*verb_events(scene), *noun_events(scene)], key=lambda e: e.at)
    for event in events:
        tell_channel(scene, event)
        tell_place(scene, event)
        tell_requester(scene, event)
        event.when = date_of(scene, event, [e.at for e in events if e is not event])
        _look_ahead(scene, event, published)
        _at_present(scene, event, published)
    _purposes(events, published)
    _during(scene, events)
    return list(parted(scene, events))


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


def _purposes(events: list[Event], published: datetime.date | None) -> None:
    """Talks for which a trip was made that is over have been held."""
    trips = [e for e in events if e.kind == "visit" and e.status == "held" and e.when is not None]
    for event in events:
        trip = next((t for t in trips if event.status == "planned" and t.people & event.people), None)
        end = trip.when.end if trip is not None and trip.when is not None else None
        if end and published and end < published.isoformat()[: len(end)]:
            event.status = "held"
            event.when = event.when or (trip.when if trip is not None else None)


def _look_ahead(scene: Scene, event: Event, published: datetime.date | None) -> None:
    """ "meets Putin on Friday": the present tense with a day to come is a plan."""
    present = scene.word(event.at) in ("meet", "meets", "visits", "hosts", "receives", "travels", "heads", "holds", "visit")
    if event.when is None or published is None or event.status != "held" or not present:
        return
    ahead = event.when.read_as("future")
    if ahead.start and len(ahead.start) == 10 and ahead.start > published.isoformat() and event.when.weekday is None:
        event.status, event.when = "planned", ahead


def _at_present(scene: Scene, event: Event, published: datetime.date | None) -> None:
    """ "is now on a visit", "now meets": the day of publication."""
    now = next((i for i in range(max(0, event.at - 6), event.at) if scene.word(i) == "now"), None)
    if event.when is None and published is not None and now is not None and event.status == "held" and event.asserted:
        day = published.isoformat()
        event.when = DateMention(scene.tokens[now].span, scene.tokens[now].text, day, day, "dates.now")


def _contact(event: Event, key: str) -> Contact:
    when = event.when.when() if event.when else When()
    return Contact(
        key=key,
        kind=event.kind,
        status=event.status,
        reported=event.reported,
        participants=tuple(side.participant() for side in event.sides),
        date=when,
        place=event.place,
        requested_by=event.requested_by,
        evidence=tuple(event.evidence),
        rule=event.rule,
        confidence=0.9 if event.asserted else 0.6,
        caller=event.caller,
    )
