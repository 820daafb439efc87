"""Part taken: verbs other than "attend" by which somebody is told to be at a gathering ("represented X at the
Summit", "addressed the Council", "will head the delegation to the Forum", "flew to Lima for the Summit").

Comes in: a scene and the noun of the gathering. Goes out: the verb.
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.languages.cues import load_cues
from communique.model import Token
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.words import contact_words


def comes_to(scene: Scene, noun: int) -> int | None:
    """The verb by which somebody comes to the gathering at word `noun`, or None."""
    words = contact_words()
    token = whole = scene.tokens[noun]
    while token.dep == "nmod" and token.head >= 0 and scene.word(token.head) in words.parts_of_it:
        token = scene.tokens[token.head]
    above = scene.tokens[token.head] if token.head >= 0 else None
    if above is None:
        return None
    led = {t.low for t in scene.sentence.children(token.index, "case")}
    if token.dep in ("obj", "iobj"):
        attends = above.low in words.guests and token is not whole
        told = above.low in ("told", "tells") and any(scene.sentence.children(above.index, "ccomp", "parataxis"))
        return above.index if attends or told or above.low in words.speaks_to | words.chairs_it else None
    if above.upos == "NOUN" and token.dep == "nmod":
        return (
            _behind_noun(scene, above)
            if above.low in words.parts_in_it and led & {"to", "at", "in", "before"}
            else None
        )
    if token.dep != "obl" or above.upos != "VERB":
        return None
    part = token is not whole and above.low.startswith("participat")
    part = part or ("over" in led and above.low in words.chairs_it)
    frame = words.verbs.get(above.low)
    travels = frame is not None and frame.kind == "visit" and "for" in led
    speaks = above.low in words.speaks_at and bool(led & {"at", "in", "before"})
    speaks = speaks or (bool(led & {"at", "before"}) and _told_at(scene, above, token))
    parts = {t.low for t in scene.sentence.children(above.index, "obj")} & words.parts_in_it
    carries = above.low in words.leads_it and bool(parts and led & {"to", "at"})
    return above.index if part or travels or speaks or carries else None


def _told_at(scene: Scene, verb: Token, noun: Token) -> bool:
    """ "accused Norway at a meeting of the UN Security Council", "warned at the G20 summit": speech at a gathering of
    an organisation."""
    cues = load_cues("en")
    speech = verb.low in cues.verbs and verb.low not in contact_words().support
    inside = [m for i in scene.sentence.subtree(noun.index) if (m := scene.at(i)) is not None and m.person is None]
    bodies = any(parties.is_organisation(code) for m in inside for code in m.parties)
    return speech and bodies and verb.low not in contact_words().verbs


def _behind_noun(scene: Scene, part: Token) -> int | None:
    """The verb above "a speech at the Summit", "the delegation to the Forum"."""
    above = scene.tokens[part.head] if part.head >= 0 else None
    while above is not None and above.upos == "NOUN" and above.head >= 0:
        above = scene.tokens[above.head]
    carried = above is not None and above.low in contact_words().leads_it
    spoken = part.dep == "obl" and above is not None and above.upos == "VERB"  # "In a speech at the Summit, X hailed"
    led = {t.low for t in scene.sentence.children(part.index, "case")}
    carried = carried or (spoken and not led.isdisjoint(("in", "during")))
    return above.index if above is not None and carried else None
