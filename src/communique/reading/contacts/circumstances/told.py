"""Circumstances: by which channel a contact took place, where, and at whose request.

Comes in: a scene and an event. Goes out: the event with place, kind and requester filled in.
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.reading.contacts.circumstances.invitations import tell_inviters
from communique.reading.contacts.circumstances.places import capital_before, find_place, place_in_brackets
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_ASKS = frozenset(("request", "initiative", "invitation"))
# Behind these a contact of another time is told ("spoke by phone, a day after X's meeting with Y").
_ANOTHER_TIME = frozenset(("after", "before", "following", "since"))
_TRIPS = frozenset(("visit", "visits", "visited", "travel", "traveled", "travelled", "trip", "paid", "pay"))


def tell_channel(scene: Scene, event: Event) -> None:
    """Let "by phone", "virtually", "via video link" in the clause tell the kind."""
    words = contact_words()
    start, end = max(0, event.at - 12), min(len(scene.low), event.at + 30)
    start = max((i for i in range(start, event.at) if scene.low[i] in _ANOTHER_TIME), default=start)
    start = max(start, _of_second_verb(scene, event.at))
    stop = next((i for i in range(event.at + 1, end) if scene.tokens[i].upos == "VERB" and i not in scene.cover
                 and scene.tokens[i].dep not in ("amod", "case")), end)  # fmt: skip
    if event.kind in ("meeting", "unspecified", "multilateral"):
        near = {scene.word(event.at - 1), *scene.low[event.at + 1 : min(stop, event.at + 6)]}
        mixed = "person" in near and "or" in near  # "attended every meeting, in person or virtually"
        if (near & {"virtually", "online"} and not mixed) or any(scene.has(p, start, stop) for p in words.by_video):
            event.kind = "video_call"
        elif any(scene.has(p, start, stop) for p in words.by_phone) or _in_a_call(scene, event, stop):
            event.kind = "call"


def _in_a_call(scene: Scene, event: Event, stop: int) -> bool:
    """ "raised fish with X in a phone call": the channel of what a verb of talks tells."""
    for i in range(event.at + 2, stop):
        led = scene.word(i) == "in" and scene.word(i + 1) in ("a", "their") and scene.tokens[event.at].upos == "VERB"
        if led and {"call", "calls"} & set(scene.low[i + 2 : i + 5]):
            return event.kind == "unspecified"
    return False


def _of_second_verb(scene: Scene, at: int) -> int:
    """ "spoke by phone and agreed to meet": where the clause of word `at` begins, joined to a verb of contact."""
    token = scene.tokens[at]
    while token.head >= 0 and not (token.dep == "conj" and scene.word(token.head) in contact_words().verbs):
        token = scene.tokens[token.head]
    joined = next(iter(scene.sentence.children(token.index, "cc")), None) if token.head >= 0 else None
    return joined.index if joined is not None and joined.index < at else 0


def tell_place(scene: Scene, event: Event) -> None:
    """The venue or city of the clause, for contacts where people come together."""
    if event.place is None and event.kind not in ("call", "video_call", "letter"):
        event.place = find_place(scene, max(event.at, event.anchor)) or place_in_brackets(scene)
        event.place = event.place or capital_before(scene, event.at)
    if event.kind == "unspecified" and event.place is not None:
        event.kind = "meeting"


def tell_requester(scene: Scene, event: Event) -> None:
    """Who asked for the contact: "at the latter's request", bare "at request", "at the initiative of the Iranian side",
    "at the invitation of", "invited by", "received a call from"."""
    if event.rule.endswith("call_with"):
        return
    if event.kind == "visit":
        tell_inviters(scene, event)
    for i, word in enumerate(scene.low):
        if word == "invitation" and event.kind != "visit" and any(w in _TRIPS for w in scene.low):
            continue
        if word in _ASKS and asked_for(scene, i):
            event.requested_by = _asker(scene, i, event) or event.requested_by
    phoned = event.kind == "call" and scene.word(event.at - 2) in ("received", "receives", "took", "takes")
    if phoned or (_received(scene, event.at) and scene.word(event.at - 1) != "courtesy"):
        event.requested_by = next((side.party for side in event.others), event.requested_by)
        event.caller = event.requested_by


def asked_for(scene: Scene, i: int) -> bool:
    """ "at the request", "on the initiative", "upon request": word i is that at which something is done."""
    before = scene.low[max(0, i - 12) : i]
    return bool({"at", "on", "upon"} & set(before[-6:])) or "upon" in before[-2:] or "'s" in before[-2:]


def asker_behind(scene: Scene, i: int) -> list[Mention]:
    """Who is told behind "request" at word i ("of the Norwegian side"), or right before it ("Oslo's request")."""
    if scene.word(i + 1) in ("of", "from", "by"):
        return scene.chain_from(i + 2)[0]
    before = scene.at(i - 2) if scene.word(i - 1) in ("'s", "’s") else None
    return [before] if before is not None else []


def _asker(scene: Scene, i: int, event: Event) -> str | None:
    """The party behind "request" at word i."""
    if scene.word(i + 1) in ("of", "from", "by"):
        if "latter" in scene.low[i + 2 : i + 4]:
            return next((side.party for side in reversed(event.others)), None)
        chain, _ = scene.chain_from(i + 2)
        if scene.low[i] == "invitation" and event.kind == "visit":
            return event.requested_by
        return _first_party(chain)
    if scene.word(i - 1) in ("his", "her", "their", "its"):
        return next((side.party for side in event.own), None)
    return _asker_before(scene, i, event)


def _asker_before(scene: Scene, i: int, event: Event) -> str | None:
    """The party told right before "request" ("the Iranian side's", "the latter's"); nobody: the other side asked."""
    before = scene.at(i - 1) or (scene.at(i - 2) if scene.word(i - 1) in ("'s", "’s") else None)
    latter = before is not None and before.kind == "pronoun" and scene.word(before.last) == "latter"
    if latter:
        return next((side.party for side in reversed(event.others)), None)
    if before is not None:
        return _first_party([before])
    if scene.tokens[i - 1].text[:1].isupper():  # "at Russias initiative", its apostrophe lost
        return parties.resolve(scene.tokens[i - 1].text.removesuffix("s"))
    bare = scene.word(i - 1) in ("at", "upon", "on") or scene.word(i - 2) in ("at", "upon")
    return next((side.party for side in event.others if side.party), None) if bare else None


def _first_party(mentions: list[Mention]) -> str | None:
    return next((side.party for m in mentions for side in sides_of(m) if side.party), None)


def _received(scene: Scene, at: int) -> bool:
    """ "received a phone call from X"."""
    i = at
    while i > 0 and scene.word(i) not in ("received", "receives", "receive"):
        i -= 1
        if at - i > 5:
            return False
    source = next((j for j in range(at, at + 4) if scene.word(j) == "from"), None)
    called = source is not None and bool(contact_words().nouns.keys() & set(scene.low[i:source]))
    return called and scene.word(i) in ("received", "receives", "receive")
