"""Stays: trips told by where somebody is, or is awaited ("is due in Cairo on Friday", "will be in Hanoi for talks", "is
at present in Lima", "was in Oslo from 3 to 5 May").

Comes in: a scene. Goes out: raw `Event`s of kind "visit".
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.phrases import BEING
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.contacts.visits.trips import country_start, trip_event
from communique.reading.contacts.words import contact_words

_DUE = ("due", "expected", "awaited")
_NOW = frozenset(("currently", "presently", "now", "still"))
_AT_PRESENT = (("at", "present"), ("at", "the", "moment"), ("these", "days"))
_TRAVELLERS = ("person", "office", "pronoun", "group")
_STAY = 16
_MEETINGS = ("visit", "unspecified", "meeting", "multilateral")
_EVENTS = frozenset(
    ("coronation", "funeral", "inauguration", "ceremony", "conference", "forum", "anniversary", "launch")
)


def stays(scene: Scene) -> Iterator[Event]:
    """Who is, was or will be in a country; where nothing tells of a trip ("was in Oslo"), it is none."""
    for token in scene.tokens:
        i = token.index
        if i in scene.cover or token.low not in (*_DUE, *BEING):
            continue
        at, now = _behind_adverbs(scene, i + 1)
        start = country_start(scene, at + 1) if scene.word(at) == "in" and at + 1 < len(scene.low) else None
        places, end = scene.chain_from(start) if start is not None else ([], i)
        if not places or not all(m.kind == "party" for m in places):
            continue
        if token.low not in _DUE and not (now or _on_trip(scene, at) or _for_days(scene, end, i)):
            continue
        travellers = [m for m in scene.subject(i) if m.kind in _TRAVELLERS]
        if any(m.person is not None and not m.parties for m in travellers) and token.low not in _DUE:
            continue
        status = "planned" if token.low in _DUE else verb_status(scene, i)
        event = trip_event(scene, i, travellers, places, end) if travellers and status is not None else None
        if event is not None and status is not None:
            event.status, event.rule = status, "contacts.visit.awaited"
            yield event


def _behind_adverbs(scene: Scene, i: int) -> tuple[int, bool]:
    """The word behind "currently", "at present", "also" at word `i`; True where they tell that it is so now."""
    now = False
    while i < len(scene.low):
        phrase = next((words for words in _AT_PRESENT if scene.low[i : i + len(words)] == words), None)
        if phrase is None and scene.word(i) not in _NOW and scene.tokens[i].upos != "ADV":
            return i, now
        now = now or phrase is not None or scene.word(i) in _NOW
        i += len(phrase) if phrase is not None else 1
    return i, now


def _on_trip(scene: Scene, at: int) -> bool:
    """ "is in Beijing on a visit", "was in Oslo on 3 and 4 May for talks", "was in Lima today and met"; word `at` is
    "in"."""
    ahead = [j for j in range(at + 1, min(at + _STAY, len(scene.low))) if j not in scene.dated]
    led = next((j for j in ahead if scene.low[j] in ("on", "for")), len(scene.low))
    nouns = contact_words().nouns
    if _EVENTS & set(scene.low[led : led + _STAY]):
        return True  # "is in the UK for the coronation"
    if any(nouns.get(scene.low[j]) in _MEETINGS for j in ahead if j > led):
        return True
    joined = next((j for j in ahead if scene.low[j] in ("and", "to")), None)
    purpose = joined is not None and scene.word(joined) == "to"  # "is in Lima to attend a fair"
    does = joined is not None and (purpose or scene.word(joined + 1) in contact_words().verbs)
    return does and joined is not None and scene.tokens[joined + 1].upos == "VERB"


def _for_days(scene: Scene, end: int, being: int) -> bool:
    """ "is in Chile May 10-13", "was in Cuba from 2 to 5 May", "will be in Oman next week": days of the stay are
    told right behind the country; of the past more than one day ("was in Lima on Monday" tells of no trip)."""
    after = end + 1 + (scene.word(end + 1) in ("from", "on", "between", "until"))
    if after not in scene.dated or scene.word(being) not in ("was", "were", "been"):
        return after in scene.dated
    day = next((d for d in scene.dates if d.span.meets(scene.tokens[after].span)), None)
    return day is not None and day.start != day.end
