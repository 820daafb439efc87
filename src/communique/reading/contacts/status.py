"""Status: held, planned or cancelled, asserted or only put as a question or a condition.

Comes in: a scene and the word that reports a contact. Goes out: "held", "planned", "cancelled", or None where the text
says that it did not or might not take place.
"""

from __future__ import annotations

from communique.model import Token
from communique.reading.contacts.scene import Scene
from communique.reading.contacts.words import contact_words

_BE_TO = frozenset(("is", "are", "was", "were", "be", "been"))
_PERFECT = frozenset(("has", "have", "had", "having"))


def verb_status(scene: Scene, verb: int, *, depth: int = 0) -> str | None:
    """The status that a verb with its auxiliaries and the verbs above it gives to a contact."""
    words = contact_words()
    before = _auxiliaries(scene, verb)
    low = {token.low for token in before}
    if low & words.negations or _negated(scene, verb):
        return None
    if low & {"will", "shall", "'ll", "wo"} or scene.word(verb - 2) == "going":
        return "planned"
    if low & words.doubts:
        return "planned" if "would" in low and scene.word(verb - 1) != "would" else None
    if _is_to(scene, verb):
        return "planned"
    above = _verb_above(scene, verb)
    if above is not None and depth < 4:
        if above.low in words.cancelled:
            return "cancelled"
        if above.low in words.negations:
            return None
        if above.low in words.ahead_verbs or above.low in ("ready", "opportunity", "forward"):
            return "planned" if verb_status(scene, above.index, depth=depth + 1) else None
        if scene.tokens[verb].dep in ("xcomp", "conj", "ccomp") and above.upos in ("VERB", "AUX"):
            if scene.word(verb - 1) == "to" and above.low not in words.brings:
                return _infinitive(scene, verb)
            if scene.word(verb - 1) == "to" or scene.tokens[verb].dep == "conj":
                return verb_status(scene, above.index, depth=depth + 1)
    if _conditional(scene, verb):
        return None
    if scene.word(verb - 1) == "to" and scene.sentence.index >= 0:
        return _infinitive(scene, verb)
    if low & _BE_TO and scene.low[verb].endswith("ing") and scene.low[verb] not in ("meeting", "visiting", "making", "travelling", "traveling", "hosting"):
        return "held"
    return "held"


def _auxiliaries(scene: Scene, verb: int) -> list[Token]:
    """The auxiliaries and particles of a verb: its children before it, and the words right before it."""
    near = []
    i = verb - 1
    while i >= 0 and (scene.tokens[i].upos in ("AUX", "ADV", "PART") or scene.word(i) in ("never", "not", "also")):
        near.append(scene.tokens[i])
        i -= 1
    kids = [t for t in scene.sentence.children(verb, "aux", "advmod", "cop") if t.index < verb]
    return near + [t for t in kids if t not in near]


def _negated(scene: Scene, verb: int) -> bool:
    return any(t.low in ("no", "nobody", "neither") for t in scene.sentence.children(verb, "nsubj", "det"))


def _is_to(scene: Scene, verb: int) -> bool:
    """ "is to visit", "are due to meet", and the headline's "Minister to visit"."""
    if scene.word(verb - 1) != "to":
        return False
    before = scene.word(verb - 2)
    if before in _BE_TO or before in contact_words().ahead_verbs:
        return True
    mention = scene.at(verb - 2)
    return scene.sentence.index < 0 and mention is not None and mention.last == verb - 2


def _verb_above(scene: Scene, verb: int) -> Token | None:
    token = scene.tokens[verb]
    if token.head < 0 or token.dep not in ("xcomp", "ccomp", "conj", "acl", "advcl", "obj", "obl", "nsubj"):
        return None
    above = scene.tokens[token.head]
    while token.upos == "NOUN" and above.upos != "VERB" and above.head >= 0 and above.dep in ("conj", "obj"):
        above = scene.tokens[above.head]
    return above


def _infinitive(scene: Scene, verb: int) -> str | None:
    """ "travelled to Kyiv to meet X": the purpose of a trip; under other words nothing is told."""
    above = scene.tokens[scene.tokens[verb].head] if scene.tokens[verb].head >= 0 else None
    trips = contact_words().verbs
    trip = above is not None and (
        (above.low in trips and trips[above.low].kind == "visit") or contact_words().nouns.get(above.low) == "visit"
        or any(t.low in ("visit", "trip") for t in scene.sentence.children(above.index, "obj"))
    )  # fmt: skip
    if trip:
        return "planned"
    leads = above is not None and above.upos == "VERB" and above.low in contact_words().leads
    return verb_status(scene, above.index) if leads and above is not None else None


def _conditional(scene: Scene, verb: int) -> bool:
    """True inside an "if" or "whether" clause, and in "need to meet"."""
    marks = {t.low for t in scene.sentence.children(verb, "mark")}
    return bool(marks & {"if", "whether", "unless"})


def noun_status(scene: Scene, first: int, noun: int) -> str | None:
    """The status of a contact that a noun refers to: by the words before it and the verb that it hangs on."""
    words = contact_words()
    around = set(scene.low[max(0, first - 2) : noun])
    if around & {"no", "without", "potential", "possible", "any", "another"} & set(scene.low[max(0, noun - 3) : noun]):
        return None
    if around & words.before_it:
        return "planned"
    after = set(scene.low[noun + 1 : noun + 5])
    if "scheduled" in after or "planned" in after or scene.word(first - 2) == "ahead" or scene.word(first - 1) == "forthcoming":
        return "planned"
    low = scene.low[max(0, first - 4) : first + 1]
    if scene.word(first - 2) == "for" or scene.word(first - 1) == "for":
        return _purpose(scene, noun)
    if any(pair in (("forward", "to"), ("ahead", "of")) for pair in zip(low, low[1:], strict=False)):
        return "planned"
    if around & words.cancelled:
        return "cancelled"
    return _by_verb_above(scene, noun)


def _purpose(scene: Scene, noun: int) -> str | None:
    """ "will visit X for talks with Y", "arrived for a meeting with Y": what a trip is made for lies ahead."""
    above = scene.tokens[scene.tokens[noun].head] if scene.tokens[noun].head >= 0 else None
    if above is None or above.upos != "VERB":
        return None
    frame = contact_words().verbs.get(above.low)
    if frame is None:
        return None
    return "planned" if frame.kind == "visit" else verb_status(scene, above.index)


def _by_verb_above(scene: Scene, noun: int) -> str | None:
    """ "should skip his meeting with", "ruled out a meeting with": the verb's doubt; "will use his trip to": ahead."""
    token = scene.tokens[noun]
    above = scene.tokens[token.head] if token.head >= 0 else None
    if above is None or above.upos != "VERB":
        return "held"
    words, before = contact_words(), {t.low for t in _auxiliaries(scene, above.index)}
    if token.dep == "obj" and (above.low in words.cancelled or above.low in words.negations):
        return "cancelled" if above.low in words.cancelled else None
    if token.dep == "obj" and above.low in words.wanted:
        return "planned" if above.low in words.ahead_verbs else None
    if before & (words.negations | words.doubts) and token.dep == "obj":
        return None
    return "planned" if before & {"will", "'ll"} and scene.word(noun - 1) in ("his", "her", "their", "the") else "held"
