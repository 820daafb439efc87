"""Behind verbs: the partners whom a verb of talks has as its object, or behind a preposition.

Comes in: a scene, a verb and its frame. Goes out: the partners and the last word of their chain.
"""

from __future__ import annotations

from communique.reading.contacts.clause.enclosed import named_among, past_manner
from communique.reading.contacts.clause.partners import (
    led_delegation,
    more_officials,
    own_officials,
    own_voice,
    parties_behind,
    stands_for_party,
    with_partners,
)
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, anaphoric, sides_of
from communique.reading.contacts.words import VerbFrame, contact_words
from communique.reading.who import Mention

_CIRCUMSTANCES = 16


def find_partners(scene: Scene, verb: int, frame: VerbFrame) -> tuple[list[Mention], int, bool]:
    """The partners after a verb, the last word of their chain, and True where partners of no party are meant."""
    if frame.object:
        found, end = _object(scene, verb, frame)
        found = [m for m in found if stands_for_party(scene, m)]
        inside, last = parties_behind(scene, found, end)
        if inside:
            return inside, last, False
        if found:
            named, last = named_among(scene, found, end)
            more, end = more_officials(scene, last)
            return named + more, end, False
    if frame.partner:
        return with_partners(scene, verb, frame.partner, speech=frame.speech)
    return [], verb, False


def _object(scene: Scene, verb: int, frame: VerbFrame) -> tuple[list[Mention], int]:
    i = past_manner(scene, verb + 1 + (frame.caller and scene.word(verb + 1) == "up"))
    led = led_delegation(scene, i)
    found, end = scene.chain_from(led or (_past_circumstances(scene, i) if frame.guest else i))
    if led is not None and found and not any(m.parties for m in found):
        found = [*found, *(m for m in scene.mentions if m.kind == "party" and i <= m.first and m.last < led)]
    if frame.lemma == "call" and (
        not found or found[0].kind == "party" or _no_offices(found[0]) or _named_after(scene, end + 1)
    ):
        return [], verb
    if found and found[0].kind == "party" and frame.lemma in ("phone", "telephone", "ring", "meet"):
        people = {scene.word(found[0].last + n) for n in (0, 1, 2, 3)} & contact_words().officials
        return (found, end) if people and frame.lemma == "meet" else ([], verb)
    return found, end


def _no_offices(mention: Mention) -> bool:
    """ "called them", "called the Norwegians"; not "called the presidents of A and B"."""
    return mention.kind == "group" and not (mention.parties and mention.office)


def _past_circumstances(scene: Scene, i: int) -> int:
    """The word behind time and place that stand between a verb of receiving and the guest ("received here today X",
    "received at his office this morning the Ambassador Y"), or word i where no guest follows them."""
    start = i
    while i < len(scene.low) and i < start + _CIRCUMSTANCES:
        mention = scene.at(i)
        if mention is not None and mention.kind in ("person", "office") and mention.first == i:
            return i if scene.tokens[i - 1].upos != "ADP" else start
        told = i in scene.dated or scene.tokens[i].upos == "ADV" or scene.low[i] in (",", "in", "at", "on")
        if (
            (i == start and not told)
            or scene.tokens[i].upos in ("VERB", "AUX", "SCONJ")
            or scene.low[i] in ("by", "with")
        ):
            return start
        i += 1
    return start


def _named_after(scene: Scene, i: int) -> bool:
    """ "called him a liar", 'called them "..."', "called X irresponsible", "called X to account"."""
    token = scene.tokens[i] if i < len(scene.low) else None
    if token is None or i in scene.dated:
        return False
    return token.low in ("a", "an") or token.text in "\"“'" or token.upos in ("ADJ", "DET", "NOUN", "PROPN", "NUM")


def fill(scene: Scene, event: Event, subject: list[Mention], partners: list[Mention]) -> None:
    event.own = [side for m in subject for side in sides_of(m)] or own_voice(scene, event.at)
    event.own = event.own or own_officials(scene, event.at)
    event.others = [side for m in partners for side in sides_of(m)]
    event.group = any(anaphoric(m, scene.word(m.first)) for m in (*subject, *partners))
