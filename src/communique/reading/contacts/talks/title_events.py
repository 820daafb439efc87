"""Title events: what is made of a contact that a title tells: who takes part, where, and whether both sides are known.

Comes in: a title as a scene and the mentions in it. Goes out: raw `Event`s that the title alone tells.
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_BEHIND = frozenset(
    ("to", "in", "for", "as", "amid", "after", "before", "on", "with", "and", "at", "over", "during", "while", "from",
     "ahead", "this", "next", "where", "by", "since", "trip", "visit", "tour", "despite", "days", "again", "but",
     "says", "pledges", "vows")
)  # fmt: skip


def to_places(title: Scene, i: int, start: int, subject: list[Mention]) -> Event | None:
    """The visit that verb i tells, to the places named from word `start`."""
    places, _ = title.chain_from(start)
    homes = {code for m in subject for code in m.parties}
    hosts = [
        code for m in places if m.kind == "party" for code in m.parties if code not in homes and parties.is_state(code)
    ]
    owned = bool(places) and title.word(places[-1].last + 1) in ("'s", "’s")
    ends = not hosts or _ends(title, places[-1].last + 1)
    if not hosts or owned or not ends or not all(m.person is not None or m.kind == "office" for m in subject):
        return None
    event = title_event(title, i, "visit", subject, [])
    event.others = [Side(state=code) for code in hosts]
    event.place = " ".join(places[0].span.of(title.text).split())
    return event


def _ends(title: Scene, i: int) -> bool:
    """True where the name of a place ends before word i ("visits Kyiv to", not "visits Ukraine operation HQ")."""
    word = title.word(i)
    return not word or word in _BEHIND or word.endswith("ing") or not word[0].isalpha()


def several(subject: list[Mention]) -> bool:
    return len({code for m in subject for code in m.parties}) > 1


def title_event(title: Scene, i: int, kind: str, subject: list[Mention], partners: list[Mention]) -> Event:
    event = Event(-1, i, kind, rule=f"contacts.{kind}.title")
    event.own = [side for m in subject for side in sides_of(m)]
    event.others = [side for m in partners for side in sides_of(m)]
    _in_town(title, event)
    if event.kind in ("unspecified", "meeting") and any(title.has(phrase, i) for phrase in contact_words().by_phone):
        event.kind = "call"
    for side in event.sides:
        event.outsiders = event.outsiders or (side.person is None and side.state is None)
    return event


def _in_town(title: Scene, event: Event) -> None:
    """ "hold talks in Moscow": the place, and the kind of talks that have one."""
    for i in range(event.at + 1, len(title.low)):
        town = title.at(i + 1) if title.word(i) == "in" and i not in title.cover else None
        if town is not None and town.kind == "party" and event.kind in ("unspecified", "meeting"):
            event.kind, event.place = "meeting", " ".join(town.span.of(title.text).split())
            return


def told(event: Event) -> bool:
    """True where two parties at least are known, and nobody is without one."""
    known = all(side.party is not None for side in event.sides)
    return known and not event.outsiders and (len(event.parties) > 1 or event.kind == "multilateral")
