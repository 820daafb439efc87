"""Here: arrivals told from the town where a text is written ("arrived here on Sunday", "arrived in the country", and
under a dateline "arrived on Sunday for a two-day visit").

Comes in: a scene and a verb of arrival. Goes out: a raw `Event` of kind "visit", or None.
"""

from __future__ import annotations

from communique.knowledge import cities, parties
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.words import VerbFrame, contact_words

_ARRIVES = frozenset(("arrive", "reach", "land", "come", "fly", "visit", "touch"))
_COUNTRY = frozenset(("country", "kingdom", "republic", "sultanate", "emirate"))
_CAPITAL = frozenset(("capital", "city"))
_NEAR = 8  # words behind the verb, by which "here" is its own
_CLAUSE = 16


def trip_here(scene: Scene, verb: int, frame: VerbFrame, status: str) -> Event | None:
    """ "President X arrived here on Sunday": X came to the country of the dateline's town, else to the publisher's."""
    host = _country(scene.town) or scene.home
    if frame.lemma not in _ARRIVES or host is None or not (told := _told(scene, verb, frame)):
        return None
    subject = [m for m in scene.subject(verb) if m.kind != "party"]
    own = [side for m in subject for side in sides_of(m)]
    if not own or {side.party for side in own} & {None, host}:
        return None
    event = Event(scene.sentence.index, verb, "visit", own, [Side(state=host)], status=status)
    event.rule, event.place = f"contacts.visit.{frame.lemma}_here", _place(scene, host, told)
    event.evidence = [scene.clause(*clause_of(scene, verb, subject, told))]
    return event


def _told(scene: Scene, verb: int, frame: VerbFrame) -> int:
    """The word that tells where: "here", "country" in "in the country"; the visit for which somebody arrived; or 0."""
    for i in range(verb + 1, min(verb + _NEAR, len(scene.low))):
        if scene.low[i] == "here" or (scene.low[i] in _COUNTRY | _CAPITAL and _bare(scene, i)):
            return i
        if scene.tokens[i].upos == "VERB":
            break
    for i in range(verb + 1, min(verb + _CLAUSE, len(scene.low)) if frame.lemma == "arrive" and scene.town else 0):
        led = any(t.low in ("for", "on") for t in scene.sentence.children(i, "case"))
        if contact_words().nouns.get(scene.low[i]) == "visit" and led and scene.tokens[i].head == verb:
            return 0 if any(True for _ in scene.sentence.children(i, "nmod")) else i
    return 0


def _bare(scene: Scene, i: int) -> bool:
    """ "in the country", "in the federal capital": no other country is meant."""
    named = any(j in scene.cover for j in range(max(0, i - 3), min(i + 3, len(scene.low))))
    return "the" in scene.low[max(0, i - 2) : i] and scene.word(i + 1) not in ("of", "'s", "’s") and not named


def _country(town: str | None) -> str | None:
    if town is None:
        return None
    hit = next(iter(parties.find(town.title())), None)
    return hit.code if hit is not None else cities.state_of(town.title().split())


def _place(scene: Scene, host: str, told: int) -> str | None:
    """The dateline's town; of "the country" its name."""
    if scene.town is None or scene.word(told) in _COUNTRY:
        party = parties.get(host)
        return party.name if party is not None else None
    return scene.town.title() if scene.town.isupper() else scene.town
