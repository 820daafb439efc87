"""Undergone: verbs whose subject undergoes them, who acts there ("was received by X"), and who pays a visit or a call
that the sentence puts before its verb ("working visits to X and Y will be made by Z", "the visit that Z pays to X", "a
courtesy call was paid by Z on W").

Comes in: a scene and a verb, or the noun of the visit or call. Goes out: the verb and who acts by it.
"""

from __future__ import annotations

from communique.model import Token
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_FAR = 20


def passive(scene: Scene, verb: int) -> bool:
    """True where the subject of a verb undergoes it ("was received by")."""
    token = scene.tokens[verb]
    return (
        any(t.rel == "aux:pass" for t in scene.sentence.children(verb))
        or (not _takes_no_object(token) and any(t.rel == "nsubj:pass" for t in scene.sentence.children(verb)))
        or (token.dep == "acl" and token.low.endswith("ed") and scene.word(verb + 1) == "by")
    )


def _takes_no_object(verb: Token) -> bool:
    """ "conferred by telephone": a verb of talks that nobody undergoes, whatever stands behind its "by"."""
    frame = contact_words().verbs.get(verb.low)
    return frame is not None and frame.joint and not frame.object


def payer(scene: Scene, noun: int) -> tuple[int, list[Mention]] | None:
    """The verb of paying that visit or call `noun` undergoes, and who pays it; None where there is no such verb."""
    verb = _verb(scene, noun)
    if verb is None:
        return None
    undergone = passive(scene, verb.index) or not _own_subject(scene, verb)
    people = agents(scene, verb.index) if undergone else scene.subject(verb.index)
    people = [m for m in people if m.kind != "party"]
    return (verb.index, people) if people else None


def agents(scene: Scene, verb: int) -> list[Mention]:
    """Who does what the passive verb `verb` says: the chain behind "by"."""
    by = (i for i in range(verb + 1, min(verb + _FAR, len(scene.low))) if scene.low[i] == "by")
    at = next((i for i in by if i not in scene.cover and i not in scene.dated), None)
    return scene.chain_from(at + 1)[0] if at is not None else []


def _verb(scene: Scene, noun: int) -> Token | None:
    pays = contact_words().pays
    token = scene.tokens[noun]
    above = scene.tokens[token.head] if token.dep == "nsubj" and token.head >= 0 else None
    if above is not None and above.low in pays and passive(scene, above.index):
        return above
    return next((t for t in scene.sentence.children(noun, "acl") if t.low in pays), None)


def _own_subject(scene: Scene, verb: Token) -> bool:
    return any(True for _ in scene.sentence.children(verb.index, "nsubj"))
