"""Guests and hosts: whom "the guest", "the visiting minister", "the host" stand for.

Comes in: the floor, a sentence and a word of it. Goes out: a voice, or None where the word is none of these or the
contact in hand does not tell who came to whom.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.knowledge import parties
from communique.languages.tables import load_table
from communique.model import Sentence
from communique.reading.discourse.voice import Voice

if TYPE_CHECKING:
    from communique.reading.discourse.floor import Floor


def guest_or_host(floor: Floor, sentence: Sentence, index: int) -> Voice | None:
    """The side that a word for a guest or a host stands for, with its one person where the word is of one."""
    token = sentence.tokens[index]
    words = load_table("en", "speech")
    beside = {t.low for t in sentence.children(index, "amod", "compound") if t.index < index}
    as_guest = token.low in words["guests"] or bool(beside & set(words["visiting"]))
    as_host = token.low in words["hosts"]
    if token.upos not in ("NOUN", "PROPN") or as_guest == as_host or _named(floor, sentence, index):
        return None
    host = _host(floor)
    if host is None:
        return None
    guest = next(side for side in floor.sides() if side != host)
    party = guest if as_guest else host
    if any(t.low in ("his", "her", "their", "our", "my") for t in sentence.children(index)):
        return None
    plural = token.low.endswith("s")
    person = None if plural else floor.person_of(party)
    return Voice(person, (party,), token.span, kind="person" if person else "party")


def _named(floor: Floor, sentence: Sentence, index: int) -> bool:
    """True where the words tell by themselves whose guest or host it is ("the visiting Chinese minister", a name)."""
    found = floor.cast.at(sentence.index, index)
    told = (floor.cast.at(sentence.index, t.index) for t in sentence.children(index))
    named = found is not None and found.person is not None and found.kind == "person"
    return named or any(m is not None and m.kind == "party" for m in told)


def _host(floor: Floor) -> str | None:
    """Who is at home where the two sides of the contact in hand met: the country visited, that of the place, else the
    publisher's own."""
    sides = floor.sides()
    if len(sides) != 2:
        return None
    for contact in floor.contacts:
        states = [p.state for p in contact.participants if p.state]
        if contact.kind == "visit" and set(states) == set(sides) and contact.status == "held":
            return states[-1]
    place = floor.focus.place if floor.focus is not None else None
    there = {hit.code for hit in parties.find(place)} & set(sides) if place else set()
    if len(there) == 1:
        return there.pop()
    return floor.cast.home if floor.cast.home in sides and not place else None
