"""Joint sessions: commissions of two states that sit ("A and B held the third session of their Joint Commission", "the
Joint Commission of A and B held its third session").

Comes in: a scene and the noun phrase of a session. Goes out: an `Event` of kind "meeting", or None.
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.model import Token
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.phrases import NounPhrase
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event, Side

_FAR, _TWO = 10, 2
_BODIES = frozenset(("commission", "committee", "council", "dialogue", "board"))
_HOLDS = ("held", "hold", "holds", "holding", "open", "inaugurat", "conclud", "conven", "co-chair")


def _carries(scene: Scene, noun: int, verb: Token) -> bool:
    """ "held a session", "the session was held", "the session took place"."""
    if scene.tokens[noun].dep == "obj":
        return verb.low.startswith(_HOLDS)
    held = verb.low.startswith(_HOLDS) and passive(scene, verb.index)
    return scene.tokens[noun].dep == "nsubj" and (held or scene.word(verb.index + 1) == "place")


def joint_session(scene: Scene, phrase: NounPhrase) -> Event | None:
    """The session that two or three states hold together, where their joint body is named."""
    verb = scene.tokens[scene.tokens[phrase.noun].head] if scene.tokens[phrase.noun].head >= 0 else None
    if verb is None or not _carries(scene, phrase.noun, verb):
        return None
    around = scene.low[: phrase.noun + _FAR]
    told = [m for m in scene.mentions if m.last < verb.index]
    states = list(dict.fromkeys(code for m in told for code in m.parties if parties.is_state(code)))
    status = verb_status(scene, verb.index)
    if status is None or not _BODIES & set(around) or "joint" not in around or not _TWO <= len(states) <= _TWO + 1:
        return None
    event = Event(scene.sentence.index, phrase.noun, "meeting", [Side(state=code) for code in states], status=status)
    event.rule, event.anchor = "contacts.meeting.joint_session", verb.index
    event.evidence = [scene.clause(*clause_of(scene, verb.index, told, phrase.noun))]
    return event
