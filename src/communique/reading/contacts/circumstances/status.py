"""Status: held, planned or cancelled, asserted or only put as a question or a condition.

Comes in: a scene and the word that reports a contact. Goes out: "held", "planned", "cancelled", or None where the text
says that it did not or might not take place.
"""

from __future__ import annotations

from communique.model import Token
from communique.reading.contacts.clause.dropping import drops
from communique.reading.contacts.clause.phrases import BEING
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.words import contact_words

_DEPTH = 4
_GLAD = frozenset(("pleased", "delighted", "glad", "happy", "honored", "honoured", "proud", "privileged"))
# What joins a deed told by a bare participle to the main one ("will meet X before flying to Y").
_BESIDE = frozenset(("before", "after", "while", "when", "prior", "following"))
_NONE = frozenset(("no", "nobody", "neither", "without", "nor"))
_TIMES = frozenset(("when", "as", "after", "since", "while"))
_BECOME = frozenset(("became", "become", "becomes", "becoming"))
_READY = frozenset(("ready", "opportunity", "forward", "invitation", "offered", "offers", "offer"))
# "the first president to visit X", "the most senior official to visit X"
_RANKED = frozenset(
    ("first", "latest", "second", "third", "last", "most", "highest", "highest-ranking", "highest-level")
)
_MADE = frozenset(("visited", "travelled", "traveled", "flew", "went", "journeyed"))
_SEIZES = frozenset(("took", "used", "seized", "taking", "using"))


def verb_status(scene: Scene, verb: int, *, depth: int = 0) -> str | None:
    """The status that a verb with its auxiliaries and the verbs above it gives to a contact."""
    words = contact_words()
    low = {token.low for token in auxiliaries(scene, verb)}
    asked = depth == 0 and scene.asks and _asked(scene, verb)
    if (
        asked
        or low & words.negations
        or _negated(scene, verb)
        or _conditional(scene, verb)
        or _put_as_thought(scene, verb)
    ):
        return "cancelled" if _no_longer(scene, verb, low) else None
    would_like = scene.word(verb - 2) == "like" and scene.word(verb - 3) in ("would", "'d")
    to_be = scene.word(verb - 2) == "going" or (scene.word(verb - 1) == "be" and scene.word(verb - 3) == "going")
    ahead = would_like or to_be or low & {"will", "shall", "'ll", "wo"}
    going = scene.word(verb) == "going" and low & {"is", "are", "am", "'s", "'re", "'m"}
    if ahead or going or _is_to(scene, verb) or _before_it_happens(scene, verb):
        return "cancelled" if _had_been(scene, verb) else "planned"
    if low & words.doubts:
        told = scene.word(verb - 1) != "would" or _told_before(scene, verb)
        return "planned" if "would" in low and told else None
    above = _verb_above(scene, verb)
    if above is not None and depth < _DEPTH and not (_had(scene, verb) or _when_over(scene, verb)):
        decided, status = _status_above(scene, verb, above, depth + 1)
        if decided:
            return status
    if scene.word(verb - 1) == "to" and scene.sentence.index >= 0:
        return _infinitive(scene, verb)
    return "held"


def _no_longer(scene: Scene, verb: int, auxiliaries: set[str]) -> bool:
    """ "will no longer meet X", "will not travel to X as planned": what had been meant and does not come about."""
    if not auxiliaries & {"will", "'ll", "wo"}:
        return False
    meant = scene.has("as planned", verb, len(scene.low)) or scene.has("as scheduled", verb, len(scene.low))
    longer = scene.low[verb - 2 : verb] == ("no", "longer")
    return longer or (meant and not auxiliaries.isdisjoint(("not", "n't")))


def _before_it_happens(scene: Scene, verb: int) -> bool:
    """ "agreed to talk before X meets Y": the present tense behind "before" or "until" lies ahead."""
    token = scene.tokens[verb]
    marked = any(t.low in ("before", "until") for t in scene.sentence.children(verb, "mark"))
    return marked and token.low.endswith("s") and any(scene.sentence.children(verb, "nsubj"))


def becoming(scene: Scene, verb: int) -> str | None:
    """The status of "became the latest minister to visit X", "will be the first president to go to Y"; None for
    others."""
    noun = scene.tokens[verb].head
    ranked = _RANKED & set(scene.low[max(0, verb - 8) : verb])
    if scene.word(verb - 1) != "to" or noun < 0 or not ranked:
        return None
    if scene.word(noun) in _BECOME:
        return verb_status(scene, noun)
    be = next(iter(scene.sentence.children(noun, "cop")), None)
    above = be.index if be is not None else scene.tokens[noun].head
    if above < 0 or scene.word(above) not in BEING | _BECOME:
        return None
    return verb_status(scene, noun if be is not None else above)


def _status_above(scene: Scene, verb: int, above: Token, depth: int) -> tuple[bool, str | None]:
    """What the verb above decides ("cancelled", "plans to", "refused to"): True and the status; False where it says
    nothing of it."""
    words = contact_words()
    planned = above.low in ("plan", "plans") and above.dep == "obj"  # "dropped plans to visit X"
    dropped = drops(scene, above.index) or (planned and _given_up(scene, above.head))
    if dropped or above.low in words.negations or (above.upos == "NOUN" and _without(scene, above.index)):
        return True, "cancelled" if dropped else None
    ahead = above.low in words.ahead_verbs or above.low in _READY
    ahead = ahead or (
        above.low in ("prepared", "readied") and not any(scene.sentence.children(above.index, "aux", "cop"))
    )
    if scene.tokens[verb].dep == "advcl" and verb < above.index and scene.word(verb).endswith("ing"):
        ahead = False  # "Speaking by phone, X and Y agreed to"
    if (seized := _seized(scene, above)) is not None:
        above, ahead = seized, True
    if ahead and scene.tokens[verb].rel != "acl:relcl":
        told = verb_status(scene, above.index, depth=depth)
        return True, told if seized is not None else "planned" if told else None
    token = scene.tokens[verb]
    if token.dep not in ("xcomp", "conj", "ccomp") or above.upos not in ("VERB", "AUX"):
        beside = _beside_planned(scene, verb, above, depth)
        return beside, "planned" if beside else None
    infinitive = scene.word(verb - 1) == "to"
    if infinitive and above.low not in words.brings:
        return True, _infinitive(scene, verb)
    if infinitive or token.dep == "conj":
        return True, verb_status(scene, above.index, depth=depth)
    return False, None


def _given_up(scene: Scene, verb: int) -> bool:
    return drops(scene, verb) or scene.word(verb) in ("dropped", "drops", "dropping", "ditched", "abandons")


def _seized(scene: Scene, opportunity: Token) -> Token | None:
    """ "took the opportunity to meet X": the verb with which it came true."""
    if opportunity.low not in ("opportunity", "occasion", "chance") or opportunity.dep != "obj":
        return None
    return scene.tokens[opportunity.head] if scene.word(opportunity.head) in _SEIZES else None


def _when_over(scene: Scene, verb: int) -> bool:
    """ "When they met last year, they agreed to": a clause of time with a verb of its own in the past."""
    token = scene.tokens[verb]
    bare = scene.word(verb - 1) != "to" and not token.low.endswith("ing")
    return (
        bare and token.dep == "advcl" and any(t.low in _TIMES for t in scene.sentence.children(verb, "mark", "advmod"))
    )


def _had(scene: Scene, verb: int) -> bool:
    """ "When they had met, they agreed that": what came before the deed of the verb above."""
    past = any(t.low in ("had", "having") for t in scene.sentence.children(verb, "aux"))
    return past and scene.tokens[verb].dep == "advcl"


def _told_before(scene: Scene, verb: int) -> bool:
    """ "wrote on Monday that X would meet Y": the future of a past report."""
    above = _verb_above(scene, verb)
    behind = (t for t in scene.sentence.children(verb, "parataxis", "conj") if t.index > verb)
    if any(t.low in contact_words().reports and any(scene.sentence.children(t.index, "nsubj")) for t in behind):
        return True  # "X would meet Y on Friday, the palace announced"
    return above is not None and scene.tokens[verb].dep in ("ccomp", "csubj") and above.low in contact_words().reports


def _beside_planned(scene: Scene, verb: int, above: Token, depth: int) -> bool:
    """ "will meet X before flying to Y": a deed told by a participle beside one that lies ahead."""
    beside = scene.tokens[verb].dep == "advcl" and scene.word(verb - 1) in _BESIDE and scene.word(verb).endswith("ing")
    going = above.low.endswith("ing") and any(
        t.low in ("is", "are") for t in scene.sentence.children(above.index, "aux")
    )
    going = going and scene.word(verb - 1) in ("before", "prior")  # "is visiting X before meeting Y"
    return beside and (going or verb_status(scene, above.index, depth=depth) == "planned" or _awaited(scene, above))


def _awaited(scene: Scene, above: Token) -> bool:
    """ "is expected to talk with X before flying to Y": the verb under which the main deed stands."""
    over = scene.tokens[above.head] if above.head >= 0 else None
    return above.dep == "xcomp" and over is not None and over.low in contact_words().ahead_verbs


def _without(scene: Scene, noun: int) -> bool:
    """ "has no intention of meeting", "there are no plans to meet", "ruled out any plan to meet"."""
    return any(t.low in ("no", "any", "neither") for t in scene.sentence.children(noun, "det"))


def auxiliaries(scene: Scene, verb: int) -> list[Token]:
    """The auxiliaries and particles of a verb: its children before it, and the words right before it."""
    near = []
    i = verb - 1
    while i >= 0 and (scene.tokens[i].upos in ("AUX", "ADV", "PART") or scene.word(i) in ("never", "not", "also")):
        near.append(scene.tokens[i])
        i -= 1
    kids = [t for t in scene.sentence.children(verb, "aux", "advmod", "cop") if t.index < verb]
    return near + [t for t in kids if t not in near]


def _negated(scene: Scene, verb: int) -> bool:
    """ "Nobody met", "no side will meet", "without meeting", "neither met nor called", "warned him against meeting"."""
    told = {t.low for t in scene.sentence.children(verb, "nsubj", "det", "mark", "cc", "cc:preconj")}
    return bool(told & _NONE) or scene.word(verb - 1) in ("without", "neither", "nor", "against")


def _had_been(scene: Scene, verb: int) -> bool:
    """ "had been due to meet", "was to have met": it did not come about."""
    before = scene.low[max(0, verb - 6) : verb]
    if scene.low[verb - 2 : verb] == ("to", "have") and {"was", "were"} & set(before):
        return True
    due = scene.word(verb - 2) in ("due", "scheduled", "set", "supposed", "slated", "expected")
    return due and scene.word(verb - 1) == "to" and "had" in before and "been" in before


def _is_to(scene: Scene, verb: int) -> bool:
    """ "is to visit", "are due to meet", and the headline's "Minister to visit"."""
    verb -= scene.word(verb - 1) in ("be", "have")  # "is to be received by X", "was to have met Y"
    if scene.word(verb - 1) != "to":
        return False
    before = scene.word(verb - 2)
    if before in ("plans", "plan") and _given_up(scene, scene.tokens[verb - 2].head):
        return False  # "dropped plans to visit X"
    if scene.word(verb - 3) in ("no", "any"):
        return False
    short = before in ("'s", "’s", "'re", "’re") and scene.tokens[verb - 2].upos == "AUX"  # "he's to meet"
    if short or before in BEING or before in contact_words().ahead_verbs:
        return True
    mention = scene.at(verb - 2)
    return scene.sentence.index < 0 and mention is not None and mention.last == verb - 2


def _verb_above(scene: Scene, verb: int) -> Token | None:
    token = scene.tokens[verb]
    if token.head < 0 or token.dep not in ("xcomp", "ccomp", "csubj", "conj", "acl", "advcl", "obj", "obl", "nsubj"):
        return None
    above = scene.tokens[token.head]
    while token.upos == "NOUN" and above.upos != "VERB" and above.head >= 0 and above.dep in ("conj", "obj"):
        above = scene.tokens[above.head]
    return above


def _infinitive(scene: Scene, verb: int) -> str | None:
    """ "travelled to Kyiv to meet X": the purpose of a trip; under other words nothing is told."""
    if scene.headlined(verb) is not None:
        return "planned"
    above = scene.tokens[scene.tokens[verb].head] if scene.tokens[verb].head >= 0 else None
    trips = contact_words().verbs
    trip = above is not None and (
        (above.low in trips and trips[above.low].kind == "visit") or contact_words().nouns.get(above.low) == "visit"
        or any(t.low in ("visit", "trip", "tour") for t in scene.sentence.children(above.index, "obj", "obl"))
    )  # fmt: skip
    if trip and above is not None and scene.word(above.index + 1) == "on" and above.low in ("went", "goes", "go"):
        return verb_status(scene, above.index)  # "went on to meet X"
    if trip and above is not None:
        over = any(t.low in ("after", "following") for t in scene.sentence.children(above.index, "case"))
        over = over or above.low in _MADE  # a journey that is over
        return "held" if over else "planned"
    be = next(iter(scene.sentence.children(above.index, "cop")), None) if above is not None else None
    if be is not None and above is not None and scene.word(above.index - 1) in ("in", "the"):  # "is in X to attend"
        return "held" if be.low in ("was", "were") else "planned"
    if above is not None and above.low in _GLAD:
        return "planned" if {t.low for t in auxiliaries(scene, above.index)} & {"will", "would", "'ll"} else "held"
    leads = above is not None and above.upos == "VERB" and above.low in contact_words().leads
    leads = leads or (above is not None and above.low in ("used", "seized"))  # "used a stop in Geneva to meet X"
    return verb_status(scene, above.index) if leads and above is not None else None


def _asked(scene: Scene, verb: int) -> bool:
    """True for the main verb of a question and what hangs on it ("Does X plan to meet Y?")."""
    token = scene.tokens[verb]
    while token.head >= 0 and (token.dep in ("xcomp", "conj") or _planned_by(scene, token)):
        token = scene.tokens[token.head]
    return token.dep in ("root", "parataxis", "appos")


def _planned_by(scene: Scene, token: Token) -> bool:
    """What hangs on "plan" in "plan to meet", however it hangs there."""
    return token.dep in ("acl", "advcl") and scene.word(token.head) in contact_words().ahead_verbs


def _put_as_thought(scene: Scene, verb: int) -> bool:
    """ "the importance of A and B concluding talks", "hopes for X meeting Y": a participle with those who would act
    before it, under a noun that tells of no deed."""
    i = verb - 1
    while i > 0 and (i in scene.cover or scene.word(i) in ("and", ",", "the", "both")):
        i -= 1
    led = i < verb - 1 and scene.word(i) in ("of", "for") and scene.word(verb).endswith("ing")
    return led and scene.word(i - 1) in contact_words().thoughts


def _conditional(scene: Scene, verb: int) -> bool:
    """True inside an "if" or "whether" clause, and in "need to meet"."""
    marks = {t.low for t in scene.sentence.children(verb, "mark")}
    return bool(marks & {"if", "whether", "unless"})
