"""Membership: to which contact what somebody says belongs, and who speaks outside of all.

Comes in: the floor, a voice and the place where it speaks. Goes out: the key of a contact, or None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.languages.tables import load_table
from communique.model import Contact, Span
from communique.reading.discourse.occasions import attended_by, last_held, states_of
from communique.reading.discourse.voice import Voice

if TYPE_CHECKING:
    from communique.reading.discourse.floor import Floor


def contact_of(floor: Floor, voice: Voice, place: Span) -> str | None:
    """The key of the contact in which `voice` said something, or None: people outside it, such as a spokesperson in
    a briefing, speak outside of it. `place` is the sentence before the cue: a contact told there ("they met and
    agreed") comes first, one mentioned behind the cue ("discussed the visit") is what they spoke of, and so is one
    to come ("exchanged views and agreed to meet in May") where the text reports one that has taken place."""
    holder = voice.holder
    able = ("held",) if floor.reports_held() else ("held", "planned")
    here = [c for c in floor.contacts if c.status in able and any(place.meets(e) for e in c.evidence)]
    focus = floor.focus
    for contact in here:
        if len(holder) > 1 and set(holder) == set(states_of(contact)) and not _aside(contact, focus, voice):
            return contact.key
    if _outsider(floor, voice, focus):
        return None
    attended = focus is not None and voice.speaker in {p.name for p in focus.participants if p.name}
    if len(holder) == 1 and not attended and _briefing(floor, focus):  # of the contact told in that sentence alone
        return next((c.key for c in here if holder[0] in states_of(c)), None)
    other = None if attended else attended_by(voice, floor.contacts, place)
    if other is None and focus is not None and (not holder or set(holder) & set(states_of(focus))):
        other = _talks_of(floor, focus, place)
    news = (c for c in floor.contacts if c.reported != "background" and holder)
    other = other or next((c for c in news if set(holder) <= set(states_of(c))), None)
    return other.key if other is not None else None


def _aside(contact: Contact, focus: Contact | None, voice: Voice) -> bool:
    """ "The two leaders, whose meeting followed X's call with Y, discussed": a contact of the same states brought in
    behind those who speak, who are the sides of the contact in focus."""
    if focus is None or focus.key == contact.key or contact.reported != "background" or voice.span is None:
        return False
    return set(states_of(focus)) == set(states_of(contact)) and all(voice.span.end <= e.start for e in contact.evidence)


def held_before(floor: Floor, voice: Voice, place: Span) -> str | None:
    """The key of the last contact of the sides `voice` that has taken place, told before `place` ends."""
    found = last_held(voice, floor.contacts, place)
    return found.key if found is not None else None


def spokesperson(floor: Floor, voice: Voice) -> bool:
    """True for somebody who speaks for a party by office, and took part in no contact told."""
    if voice.speaker is None or voice.speaker in {p.name for c in floor.contacts for p in c.participants}:
        return False
    office = next((p.office for p in floor.cast.persons if p.name == voice.speaker), None) or ""
    return any(word in office.lower() for word in load_table("en", "speech")["spokespeople"])


def _outsider(floor: Floor, voice: Voice, focus: Contact | None) -> bool:
    """A person who speaks for himself in the text (a spokesperson) and took no part in the contact."""
    if floor.own is None or floor.principal or focus is None or voice.speaker is None:
        return False
    if voice.speaker != floor.own.speaker:
        return False
    return voice.speaker not in {p.name for p in focus.participants}


def _briefing(floor: Floor, focus: Contact | None) -> bool:
    """True where the press asks or somebody answers who took no part in the contact in focus."""
    if floor.asked:
        return True
    if floor.own is None or floor.principal or focus is None:
        return False
    if floor.own.speaker is None:
        return floor.own.kind == "other"  # a spokesperson without a name
    return floor.own.speaker not in {p.name for p in focus.participants}


def _talks_of(floor: Floor, focus: Contact, place: Span) -> Contact:
    """The talks that a visit in focus brought about, told before `place` ends: what is said is said there."""
    if focus.kind != "visit":
        return focus
    states = set(states_of(focus))
    told = (c for c in floor.contacts if any(e.start < place.end for e in c.evidence))
    talks = (c for c in told if c.kind != "visit" and c.status == focus.status)
    weights = ("main", focus.reported)  # a visit told besides does not part what was said from the talks
    return next((c for c in talks if c.reported in weights and set(states_of(c)) == states), focus)
