"""Contacts: who met, called, visited or wrote to whom, when, where and at whose request, as one document reports it.

Comes in: a document, its page, sentences and cast. Goes out: `Contact`s in the form of the guide, each with the clause
that reports it and the rule that found it. Verbs ("spoke with") and nouns ("their call") make raw events; events that
tell of one contact are merged; the title counts for channel and names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.model import Contact, Document, Sentence, Span, When
from communique.reading.contacts.circumstances.calling_off import call_off
from communique.reading.contacts.circumstances.offsets import tell_days_beside
from communique.reading.contacts.circumstances.requests import tell_askers
from communique.reading.contacts.clause.foregoing import note_foregoing
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.document.attendance import add_attendance
from communique.reading.contacts.document.carrying import carry_days
from communique.reading.contacts.document.come_about import come_about
from communique.reading.contacts.document.company import add_company
from communique.reading.contacts.document.context import (
    date_by_speech,
    inherit_dates,
    lend_dates,
    name_leaders,
    settle_kinds,
    two_parties_before,
)
from communique.reading.contacts.document.followups import calls_apart, date_by_lead, follow_up
from communique.reading.contacts.document.gathering_hosts import seat_host_states
from communique.reading.contacts.document.journeys import announced, stay, told_closer
from communique.reading.contacts.document.merging import couple_before, merge, settle_groups
from communique.reading.contacts.document.plans import planned_talks
from communique.reading.contacts.document.spouses import leave_spouses
from communique.reading.contacts.document.weight import settle_referred, settle_reported
from communique.reading.contacts.document.worth import between_parties, told_in_text
from communique.reading.contacts.event import Event
from communique.reading.contacts.messages.greetings import greeting_letters
from communique.reading.contacts.sentence import sentence_events
from communique.reading.contacts.talks.parting import listed
from communique.reading.contacts.talks.titles import date_by_title, put_ahead, told_by_title_alone
from communique.reading.dates import DateMention, find_dates
from communique.reading.page import Page
from communique.reading.who import Cast
from communique.reading.who.line import title_sentence

__all__ = ["find_contacts"]


def find_contacts(document: Document, page: Page, sentences: Sequence[Sentence], cast: Cast) -> tuple[Contact, ...]:
    """The contacts that a document reports, in the order of the text. Never raises; what is not told stays None."""
    dates = find_dates(document.text, Span(0, len(document.text)), page.published_date)
    town = page.dateline.place.value if page.dateline and page.dateline.place else None
    scenes = [_scene(document.text, sentence, cast, dates, town) for sentence in sentences]
    note_foregoing(scenes)
    events: list[Event] = []
    titled = _title_scene(document.title, cast, page) if document.title else None
    if titled is not None:
        events += _titled(titled, page)
    for scene in scenes:
        events += sentence_events(scene, page.published_date)
    events += greeting_letters(scenes, document.title, events)
    events = [part for event in events for part in listed(event, scenes)]
    leave_spouses(events, scenes)
    events = list(calls_apart(events, scenes, document.title))
    add_company(scenes, events)
    add_attendance(scenes, events)
    settled = settle_groups(
        events, lambda event: couple_before(scenes, event), lambda event: two_parties_before(scenes, event, cast.home)
    )
    merged = merge(settled)
    found = told_in_text(merged, scenes, cast)
    if titled is not None:
        found += told_by_title_alone(titled, scenes, merged)
        put_ahead(titled, scenes, found)
    call_off(found, scenes)
    found = come_about(found, scenes)
    tell_days_beside(found, scenes)
    settle_reported(found, page.published_date)
    settle_referred(found, scenes, page.published_date)
    found = between_parties(found, cast)
    lend_dates(found, merged)
    name_leaders(found, cast.persons)
    settle_kinds(found, document.title, scenes)
    found += planned_talks(scenes, found)
    seat_host_states(found, scenes)
    date_by_lead(found, scenes)
    follow_up(found, scenes)
    tell_askers(found, scenes)
    announced(found, scenes)
    stay(found, scenes)
    inherit_dates(found, scenes)
    told_closer(found, scenes)
    carry_days(found, scenes)
    if cast.home is None:
        date_by_speech(found, scenes)
    if titled is not None:
        date_by_title(titled, found)
    return tuple(_contact(event, f"c{n}") for n, event in enumerate(found, 1))


def _scene(text: str, sentence: Sentence, cast: Cast, dates: Sequence[DateMention], town: str | None) -> Scene:
    here = tuple(d for d in dates if sentence.span.meets(d.span))
    return Scene(text, sentence, tuple(cast.within(sentence.index)), here, cast.speaker, cast.home, town)


def _title_scene(title: str, cast: Cast, page: Page) -> Scene:
    dates = [replace(d, span=Span(-1, -1)) for d in find_dates(title, Span(0, len(title)), page.published_date)]
    return Scene(title, title_sentence(title), cast.titled, tuple(dates))


def _titled(scene: Scene, page: Page) -> list[Event]:
    """The contacts of a title kept beside the text: they tell kind, names and date, never evidence."""
    events = sentence_events(scene, page.published_date)
    for event in events:
        event.evidence = []
    return events


def _apart(evidence: Sequence[Span]) -> Iterator[Span]:
    """The clauses without those that lie within another."""
    for n, span in enumerate(evidence):
        wider = (o for m, o in enumerate(evidence) if m != n and o.start <= span.start and span.end <= o.end)
        if not any((o.start, o.end) != (span.start, span.end) or evidence.index(o) < n for o in wider):
            yield span


def _contact(event: Event, key: str) -> Contact:
    when = event.when.when() if event.when else When()
    if when.span is not None and when.span.start < 0:  # told by a title kept beside the text
        when = replace(when, span=None)
    return Contact(
        key=key,
        kind=event.kind,
        status=event.status,
        reported=event.reported,
        participants=tuple(side.participant() for side in event.sides),
        date=when,
        place=event.place,
        requested_by=event.requested_by,
        evidence=tuple(_apart(event.evidence)),
        rule=event.rule,
        confidence=0.9 if event.asserted else 0.6,
        caller=event.caller,
    )
