"""Who is who in a sentence, and the verb of saying over a clause, and what is told in turn.

Comes in: nothing. Goes out: frozen values.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from communique.model import Span
from communique.reading.discourse import Voice
from communique.reading.statements.branches import Resolve
from communique.reading.statements.contents import Hearer
from communique.reading.statements.predicate import Predicate, Subject

# Acts told of several others who "have expressed" them.
BOUND = ("pledge", "hope", "support", "oppose")
# Acts told of the sides together by one of them ("the ministry said the leaders affirmed their commitment").
SHARED = ("reaffirm", "condemn", "call_for", "voice_concern", "support", "oppose")


@dataclass(frozen=True, slots=True)
class Company:
    """Who is who in a sentence: `resolve` tells who a word is, `hearer` who is addressed by it, `together` is the voice
    of all sides of the contact, `other` tells who stands over against a voice, `ahead` that the contact is still to
    come, `own` is whoever speaks in the first person."""

    resolve: Resolve
    hearer: Hearer
    together: Voice
    other: Callable[[Voice], str | None]
    ahead: bool = False
    own: Voice | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """The verb of saying over a clause: whose voice it gives, the words of the cue, its rule, the act that the whole
    has where its clauses have none, and who is told ("he told X")."""

    voice: Voice
    cue: Span
    rule: str
    act: str = "state"
    heard: int | None = None


def told_in_turn(predicate: Predicate, subject: Subject, voice: Voice, *, past: bool) -> bool:
    """True for a clause that reports what others, or all together, said or did ("the White House said President X
    reaffirmed ..."); `past` is that of its verb."""
    together = subject.joint and not voice.joint
    if predicate.act in ("agree", "discuss") and predicate.passive and past and not (voice.joint or subject.own):
        return True  # "he said that trade was discussed": by all
    if predicate.act in ("agree", "discuss") and together and (predicate.noun is None or past):
        return True
    if subject.joint and not subject.own and predicate.noun is not None and past and predicate.act in BOUND:
        return True  # "both have expressed their willingness to"
    done = past and not any(kind in predicate.rule for kind in (".modal.", ".adjective."))
    if together and done and (predicate.act in SHARED or (predicate.says and voice.kind == "party")):
        return True
    if not subject.person or ".modal." in predicate.rule:
        return False
    said = predicate.says and predicate.act == "state"
    return said or (past and (voice.kind != "person" or not subject.own or subject.another))
