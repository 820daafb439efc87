"""Circumstances: where a contact took place, by which channel, and at whose request.

Comes in: a scene and an event. Goes out: the event with place, kind and requester filled in.
"""

from __future__ import annotations

from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.scene import Scene
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_ASKS = frozenset(("request", "initiative", "invitation"))
_TRIPS = frozenset(("visit", "visits", "visited", "travel", "traveled", "travelled", "trip", "paid", "pay"))
_OF_MATTERS = frozenset(("about", "regarding", "concerning", "over", "of", "for", "against"))
_MEETING_WORDS = frozenset(
    ("sidelines", "margins", "meeting", "talks", "place", "summit", "conference", "forum", "consultations", "dialogue",
     "dinner", "lunch", "luncheon", "breakfast", "capital", "city", "conversation", "visit", "level", "heads")
)  # fmt: skip


def tell_channel(scene: Scene, event: Event) -> None:
    """Let "by phone", "virtually", "via video link" in the clause tell the kind."""
    words = contact_words()
    start, end = max(0, event.at - 12), min(len(scene.low), event.at + 30)
    stop = next((i for i in range(event.at + 1, end) if scene.tokens[i].upos == "VERB" and i not in scene.cover
                 and scene.tokens[i].dep not in ("amod", "case")), end)  # fmt: skip
    if event.kind in ("meeting", "unspecified", "multilateral"):
        near = {scene.word(event.at - 1), *scene.low[event.at + 1 : min(stop, event.at + 6)]}
        if near & {"virtually", "online"} or any(scene.has(p, start, stop) for p in words.by_video):
            event.kind = "video_call"
        elif any(scene.has(p, start, stop) for p in words.by_phone):
            event.kind = "call"


def tell_place(scene: Scene, event: Event) -> None:
    """The venue or city of the clause, for contacts where people come together."""
    if event.place is None and event.kind not in ("call", "video_call", "letter"):
        event.place = find_place(scene, max(event.at, event.anchor)) or _in_brackets(scene)
    if event.kind == "unspecified" and event.place is not None:
        event.kind = "meeting"


def find_place(scene: Scene, at: int) -> str | None:
    """The words of place that go with word `at`: "in Tokyo, Japan", "at the White House"."""
    found: list[tuple[int, str]] = []
    for i, word in enumerate(scene.low):
        if word not in ("in", "at") or i in scene.dated or i in scene.cover:
            continue
        start = i + 1 + (scene.word(i + 1) == "the")
        end = _place_end(scene, start)
        if end is not None and not _other_matter(scene, at, i):
            found.append((abs(i - at), " ".join(scene.text[scene.tokens[start].start : scene.tokens[end].end].split())))
    return min(found)[1] if found else None


def _in_brackets(scene: Scene) -> str | None:
    """The place of "(Oslo, May 5, 2025)", with which a heading closes."""
    for i in range(len(scene.low) - 2):
        end = _place_end(scene, i + 1) if scene.word(i) == "(" else None
        if end is not None and scene.word(end + 1) == "," and end + 2 in scene.dated:
            return " ".join(scene.text[scene.tokens[i + 1].start : scene.tokens[end].end].split())
    return None


def _other_matter(scene: Scene, at: int, i: int) -> bool:
    """True where another clause or another noun lies between word `at` and the place at word i."""
    between = [
        scene.tokens[j] for j in range(min(i, at) + 1, max(i, at)) if j not in scene.cover and j not in scene.dated
    ]
    if any(t.upos == "VERB" and t.low not in ("held", "hold", "took", "had") for t in between):
        return True
    if i < at:
        return any(t.text == "." for t in between)
    return any(t.low in _OF_MATTERS for t in between) or any(
        t.upos == "NOUN" and t.low not in _MEETING_WORDS and t.dep not in ("compound", "amod") for t in between
    )


def _place_end(scene: Scene, start: int) -> int | None:
    i = start
    names = {j for n in scene.sentence.names if n.kind in ("LOC", "ORG") for j in range(n.first, n.last + 1)}
    while i < len(scene.low) and i not in scene.dated:
        mention = scene.at(i)
        proper = scene.tokens[i].text[:1].isupper() and (
            i in names or (mention is not None and mention.kind == "party")
        )
        if not (proper or (i > start and scene.tokens[i].text[:1].isupper() and scene.tokens[i].upos == "PROPN")):
            comma = scene.word(i) == "," and i > start and i + 1 in names
            if not comma and not (
                scene.tokens[i].text in "-."
                and i > start
                and scene.tokens[i - 1].end == scene.tokens[i].start
                and scene.tokens[min(i + 1, len(scene.low) - 1)].text[:1].isupper()
            ):
                break
        i += 1
    if i == start or scene.word(i) in ("summit", "conference", "forum", "'s", "’s"):
        return None
    return i - 1 if scene.word(i - 1) not in (",", "-") else i - 2


def tell_requester(scene: Scene, event: Event) -> None:
    """Who asked for the contact: "at the latter's request", bare "at request", "at the initiative of the Iranian side",
    "at the invitation of", "invited by", "received a call from"."""
    if event.rule.endswith("call_with"):
        return
    for i, word in enumerate(scene.low):
        if word == "invitation" and event.kind != "visit" and any(w in _TRIPS for w in scene.low):
            continue
        if word in _ASKS and _asked_for(scene, i):
            event.requested_by = _asker(scene, i, event)
        elif word == "invited" and scene.word(i + 1) == "by" and event.kind == "visit":
            chain, _ = scene.chain_from(i + 2)
            _invite(event, chain)
    if (event.kind == "call" and scene.word(event.at - 2) in ("received", "receives")) or _received(scene, event.at):
        event.requested_by = next((side.party for side in event.others), event.requested_by)
        event.caller = event.requested_by


def _asked_for(scene: Scene, i: int) -> bool:
    before = scene.low[max(0, i - 12) : i]
    return bool({"at", "on", "upon"} & set(before[-6:])) or "upon" in before[-2:] or "'s" in before[-2:]


def _asker(scene: Scene, i: int, event: Event) -> str | None:
    """The party behind "request" at word i."""
    if scene.word(i + 1) in ("of", "from", "by"):
        chain, _ = scene.chain_from(i + 2)
        if scene.low[i] == "invitation":
            _invite(event, chain)
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
    bare = scene.word(i - 1) in ("at", "upon", "on") or scene.word(i - 2) in ("at", "upon")
    return next((side.party for side in event.others if side.party), None) if bare else None


def _first_party(mentions: list[Mention]) -> str | None:
    return next((side.party for m in mentions for side in sides_of(m) if side.party), None)


def _invite(event: Event, chain: list[Mention]) -> None:
    """A host who invited takes part in the visit, in the place of the bare host state."""
    hosts = [side for m in chain for side in sides_of(m)]
    if not hosts or event.kind != "visit":
        event.requested_by = _first_party(chain) or event.requested_by
        return
    party = hosts[0].party
    event.requested_by, event.invited = party, True
    if any(side.party == party for side in event.others):
        event.others = [side for side in event.others if side.party != party or side.person] + _persons(hosts, event)


def _persons(hosts: list[Side], event: Event) -> list[Side]:
    known = {side.person for side in event.others if side.person}
    return [side for side in hosts if side.person is None or side.person not in known]


def _received(scene: Scene, at: int) -> bool:
    """ "received a phone call from X"."""
    i = at
    while i > 0 and scene.word(i) not in ("received", "receives", "receive"):
        i -= 1
        if at - i > 5:
            return False
    return scene.word(i) in ("received", "receives", "receive") and "from" in scene.low[at : at + 4]
