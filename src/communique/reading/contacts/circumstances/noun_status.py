"""Noun status: held, planned or cancelled, for contacts that a noun tells ("his visit", "talks with X"), by the words
around it and the verb that it hangs on.

Comes in: a scene and a noun of contact. Goes out: "held", "planned", "cancelled", or None where the text says that it
did not or might not take place.
"""

from __future__ import annotations

from itertools import pairwise

from communique.model import Token
from communique.reading.contacts.circumstances.ahead import told_ahead
from communique.reading.contacts.circumstances.calling_off import called_off
from communique.reading.contacts.circumstances.status import auxiliaries, verb_status
from communique.reading.contacts.clause.dropping import drops
from communique.reading.contacts.clause.partners import takes_suite
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.words import contact_words

_UNSURE = frozenset(("no", "without", "potential", "possible", "any", "another"))
_OWNED = ("his", "her", "their", "the")
_PREPARED, _NEAR = frozenset(("preparations", "preparation", "preparing", "arrangements")), 14


def none_of(scene: Scene, noun: int) -> bool:
    """ "held no talks with", "paid no visit to", "had neither a call nor a meeting"."""
    return any(t.low in ("no", "neither") for t in scene.sentence.children(noun, "det", "cc", "cc:preconj"))


def noun_status(scene: Scene, first: int, noun: int) -> str | None:
    """The status of a contact that a noun refers to: by the words around it (its phrase begins at `first`) and the verb
    that it hangs on."""
    words = contact_words()
    ahead = "cancelled" if called_off(scene, noun) else told_ahead(scene, noun)
    if ahead is not None:
        return ahead or None
    around = set(scene.low[max(0, first - 2) : noun])
    if _UNSURE & around & set(scene.low[max(0, noun - 3) : noun]) and not _one_more(scene, first):
        return None
    if around & words.before_it or _hoped_for(scene, noun) or _will_be(scene, noun):
        return None if _turned_down(scene, noun) else "planned"
    ahead_of_it = _put_ahead(scene, first, noun)
    if "for" in (scene.word(first - 2), scene.word(first - 1)) and not ahead_of_it:
        return _purpose(scene, noun)
    if not ahead_of_it and around & words.cancelled:
        return "cancelled"
    return "planned" if ahead_of_it or opens_plans(scene, first, noun) else _by_verb_above(scene, noun)


def opens_plans(scene: Scene, first: int, noun: int) -> bool:
    """ "In meetings with X and Y, the Minister will raise ...": what opens a sentence about plans lies ahead too."""
    above = scene.tokens[scene.tokens[noun].head]
    opens = scene.word(0) in ("in", "during", "at") and noun <= 4 and first <= 2
    return opens and above.upos == "VERB" and verb_status(scene, above.index) == "planned"


def _one_more(scene: Scene, first: int) -> bool:
    """ "In another call, ..."."""
    return scene.word(first - 1) == "another" and scene.word(first - 2) in ("in", "during")


def _put_ahead(scene: Scene, first: int, noun: int) -> bool:
    """ "ahead of X's meeting", "looks forward to", "the talks scheduled for", "preparations for X's visit"."""
    low = scene.low[max(0, first - 4) : first + 1]
    led = any(pair in (("forward", "to"), ("ahead", "of")) for pair in pairwise(low))
    to_come = scene.low[noun + 1 : noun + 3] in (("to", "be"), ("to", "take"))
    due = to_come or bool({"scheduled", "planned"} & set(scene.low[noun + 1 : noun + 5]))
    before = set(scene.low[max(0, first - _NEAR) : first])
    prepared = "for" in before and bool(_PREPARED & before)
    return led or due or prepared or scene.word(first - 2) == "ahead"


def _will_be(scene: Scene, noun: int) -> bool:
    """ "It will be her first visit to"."""
    copula = any(True for _ in scene.sentence.children(noun, "cop"))
    return copula and bool({"will", "'ll", "would"} & {t.low for t in scene.sentence.children(noun, "aux")})


def _hoped_for(scene: Scene, noun: int) -> bool:
    """ "the prospect of a summit", "a proposal for a meeting between A and B"."""
    above = scene.tokens[scene.tokens[noun].head].low
    return scene.tokens[noun].dep == "nmod" and above in contact_words().hoped


def _turned_down(scene: Scene, noun: int) -> bool:
    """ "turned down an offer of a call", "rejected a proposal for talks"."""
    hope = scene.tokens[scene.tokens[noun].head]
    verb = scene.word(hope.head) if hope.dep == "obj" else ""
    down = verb.startswith("turn") and scene.word(hope.head + 1) == "down"
    return down or verb in contact_words().negations or verb.startswith(("reject", "rebuff", "spurn", "dismiss"))


def _purpose(scene: Scene, noun: int) -> str | None:
    """ "will visit X for talks with Y", "arrived for a meeting with Y": what a trip is made for lies ahead."""
    above = scene.tokens[scene.tokens[noun].head] if scene.tokens[noun].head >= 0 else None
    be = next(iter(scene.sentence.children(above.index, "cop")), None) if above is not None else None
    if above is not None and be is not None and scene.word(above.index - 1) == "in":  # "is in X for talks with Y"
        return "held" if be.low in ("was", "were") else "planned"
    ready = above is not None and above.low in ("ready", "willing", "prepared", "open")  # "is ready for talks with X"
    if above is None or (above.upos != "VERB" and not ready):
        return None
    if ready or above.low in contact_words().ahead_verbs:
        return "planned"
    frame = contact_words().verbs.get("travel" if takes_suite(scene, above.index) else above.low)
    if frame is None and any(t.low in ("visit", "trip") for t in scene.sentence.children(above.index, "obj")):
        return "held" if above.low in ("made", "paid") else "planned"
    if frame is None:
        judged = above.low in contact_words().judges and scene.word(noun - 1) in _OWNED
        return verb_status(scene, above.index) if judged else None
    return "planned" if frame.kind == "visit" else verb_status(scene, above.index)


def _by_verb_above(scene: Scene, noun: int) -> str | None:
    """ "should skip his meeting with", "ruled out a meeting with": the verb's doubt; "will use his trip to",
    "will walk into a meeting with": ahead."""
    token = scene.tokens[noun]
    above = scene.tokens[token.head] if token.head >= 0 else None
    if above is None or above.upos != "VERB":
        return "held"
    headline = above.low in ("expected", "due", "likely", "set") and scene.word(above.index + 1) == "to"
    told = above.low in ("scheduled", "rescheduled", "set", "slated", "planned") and passive(scene, above.index)
    if token.dep == "nsubj" and (told or headline):
        return "planned" if verb_status(scene, above.index) is not None else None
    if above.low == "followed" and above.head >= 0 and scene.tokens[above.head].upos == "VERB":
        return verb_status(scene, above.head)
    if token.dep == "obj" and (undone := _undone(scene, above)) is not None:
        return undone or None
    ahead = {"will", "'ll"} & {t.low for t in auxiliaries(scene, above.index)}
    case = {t.low for t in scene.sentence.children(noun, "case")}
    frame = contact_words().verbs.get(above.low)
    entered = case & {"into", "to", "at"} or (case & {"during", "on"} and frame is not None and frame.kind == "visit")
    used = above.low == "use" and token.dep == "obj"
    return "planned" if ahead and (entered or used or scene.word(noun - 1) in _OWNED) else "held"


def _undone(scene: Scene, above: Token) -> str | None:
    """What a verb leaves of the contact that is its object: "planned" (also where its calling off is only
    threatened), "" for nothing; None where it says nothing against it."""
    words, before = contact_words(), {t.low for t in auxiliaries(scene, above.index)}
    if drops(scene, above.index):
        return "planned"
    if above.low in words.wanted:
        return "planned" if above.low in words.ahead_verbs else ""
    return "" if above.low in words.negations or before & (words.negations | words.doubts) else None
