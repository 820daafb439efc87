"""Ahead: talks told as still to come by the verb of which their noun is the subject or the object ("a call was planned
for Tuesday", "is talking about setting up a meeting of the ministers", "a summit that will take place in May").

Comes in: a scene and the noun. Goes out: "planned", "" where the text says that nothing is planned, None where its
verb tells nothing of it.
"""

from __future__ import annotations

from communique.model import Token
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.words import contact_words

_AGREED = frozenset(("agree", "agrees", "agreed", "agreeing"))
_TO_IT = frozenset(("on", "to", "upon"))
_WORKS, _FOR_IT = frozenset(("working", "work", "works")), frozenset(("on", "for"))
_NO = frozenset(("no", "neither"))
_NOT = frozenset(("not", "n't", "never"))
_COMING = frozenset(("will", "shall", "may", "might", "could", "would", "'ll"))


def told_ahead(scene: Scene, noun: int) -> str | None:
    """What the verb above or behind the noun of a contact says of its being still to come."""
    token = scene.tokens[noun]
    if any(t.low == "announced" or _in_future(scene, t) for t in scene.sentence.children(noun, "acl:relcl", "acl")):
        return "planned"  # "his trip, announced last week"
    if any(t.low in ("towards", "toward") for t in scene.sentence.children(noun, "case")):
        return "planned"
    above = scene.tokens[token.head] if token.head >= 0 else None
    if above is None:
        return None
    if token.dep.startswith("nsubj") and above.low in contact_words().set_for and _is_set(scene, above):
        none = any(t.low in _NO for t in scene.sentence.children(noun)) or _negated(scene, above)
        return "" if none else "planned"
    if token.dep == "obj":
        return "planned" if above.low in contact_words().prepares else None
    cases = {t.low for t in scene.sentence.children(noun, "case")}
    asked = above.low in contact_words().invites and "to" in cases  # "invited X to talks"
    agreed = above.low in _AGREED and bool(_TO_IT & cases)
    return "planned" if asked or agreed or (above.low in _WORKS and _FOR_IT & cases) else None


def _in_future(scene: Scene, verb: Token) -> bool:
    """ "the meeting that will possibly take place"."""
    auxiliaries = {t.low for t in scene.sentence.children(verb.index, "aux")}
    own = any(t.low in ("that", "which") for t in scene.sentence.children(verb.index, "nsubj", "nsubj:pass", "mark"))
    return own and bool(auxiliaries & _COMING)


def _is_set(scene: Scene, verb: Token) -> bool:
    """ "is planned for Friday", "was due", not "was expected by the press"."""
    be = any(True for _ in scene.sentence.children(verb.index, "aux", "aux:pass", "cop"))
    return be and scene.word(verb.index + 1) != "by"


def _negated(scene: Scene, verb: Token) -> bool:
    return any(t.low in _NOT for t in scene.sentence.children(verb.index, "advmod", "aux"))
