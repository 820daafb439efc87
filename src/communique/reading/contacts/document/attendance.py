"""Attendance: people told in a sentence of their own to have been at the contact told before it ("Also present were X
and Y", "The delegation included X", "X was at the head of the Norwegian delegation").

Comes in: the scenes and the raw events found in them. Goes out: the same events with the further sides.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.clause.people import before_press, people_from
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_WERE = frozenset(("was", "were", "are", "is"))
_OPENING = 14  # words at most before the verb of a list of those present
_NEAR = 6
_TRIPS = frozenset(("visit", "trip", "tour"))


def add_attendance(scenes: Sequence[Scene], events: list[Event]) -> None:
    """Add to the contact told last the people whom a sentence without a contact of its own tells to have been there."""
    for scene in scenes:
        index = scene.sentence.index
        here = [e for e in events if e.sentence == index]
        earlier = [e for e in events if 0 <= e.sentence < index]
        told = [e for e in here if e.kind != "visit"] or here
        for people in _present(scene) if earlier and not told else ():
            _seat(_meant(scene, earlier), people)
        for people in _led(scene) if earlier or told else ():
            meetings = [e for e in (told or earlier) if e.kind != "visit"]
            meetings = [e for e in meetings if e.status != "held" or not _to_come(scene)]
            _seat(meetings[-1:], [m for m in people if not m.parties or set(m.parties) & _parties(meetings[-1:])])
        named = [e for e in told if e.people] or earlier
        for people in _beside(scene) if named else ():
            _seat(named[-1:], people)


def _beside(scene: Scene) -> list[list[Mention]]:
    """ "in the presence of X and Y", "with whom was X": told in the sentence of the contact itself, or after it."""
    presence = [i + 4 for i in range(len(scene.low)) if scene.low[i : i + 4] == ("in", "the", "presence", "of")]
    with_whom = [i + 3 for i in range(len(scene.low)) if scene.low[i : i + 2] == ("with", "whom")]
    starts = presence + [i for i in with_whom if scene.word(i - 1) in _WERE]
    return [people_from(scene, i) for i in starts]


def _meant(scene: Scene, earlier: list[Event]) -> list[Event]:
    """The contact at which somebody was: the talks told last; a journey where no talks are told or it is meant."""
    talks = [e for e in earlier if e.kind != "visit"]
    talks = [e for e in talks if e.asserted and e.kind != "multilateral"] or talks
    return earlier[-1:] if _TRIPS & set(scene.low) or not talks else talks[-1:]


def _present(scene: Scene) -> list[list[Mention]]:
    """The lists of people told to have been there, one for each way of telling found."""
    out = []
    verb = next((i for i in range(min(_OPENING, len(scene.low))) if _lists(scene, i)), None)
    if verb is not None:
        out.append(people_from(scene, verb + 1))
    for i in range(1, len(scene.low)):
        if i in scene.cover:
            continue
        if _are_there(scene, i) or _belongs(scene, i) or _sits_in(scene, i):
            out.append([m for m in scene.subject(i) or _before(scene, i) if m.person is not None])
        elif scene.word(i) == "by" and {"assisted", "flanked", "backed"} & set(scene.low[max(0, i - 3) : i]):
            out.append(people_from(scene, i + 1) if not before_press(scene) else [])
        elif scene.low[i : i + 2] == ("had", "with") and scene.word(i + 2) in ("him", "her", "them"):
            out.append(people_from(scene, i + 3))
    return out


def _lists(scene: Scene, i: int) -> bool:
    """True for the verb of "Also present were", "The Norwegian delegation included", "With the President were"."""
    before = set(scene.low[:i])
    words = contact_words()
    if scene.low[i] in words.includes or (scene.low[i] in ("consisted", "composed", "made") and "of" in scene.low[i:]):
        named = [m for m in _till(scene, i) if m.kind == "person" and scene.word(m.last + 1) not in ("'s", "’s", "'")]
        return bool(before & (words.there | words.delegations)) and not named
    if scene.low[i] not in _WERE:
        return False
    if scene.word(0) in ("others", "other") and before & words.delegations:
        return not any(m.kind == "person" for m in _till(scene, i))
    joining = scene.word(0) in words.joining and scene.at(1 + (scene.word(1) == "the")) is not None
    named = [m for m in _till(scene, i) if m.kind == "person" and m.last != i - 1]
    return joining or (bool(before & words.there) and not named and scene.word(0) not in words.delegations)


def _till(scene: Scene, i: int) -> list[Mention]:
    return [m for m in scene.mentions if m.last < i]


def _before(scene: Scene, i: int) -> list[Mention]:
    """The list of persons that ends before the verb of word i."""
    last = next((m.last for m in reversed(_till(scene, i)) if m.kind == "person" and m.last >= i - _NEAR), None)
    return scene.chain_to(last) if last is not None else []


def _are_there(scene: Scene, i: int) -> bool:
    """ "X and Y were (also) in attendance / there / among those present / with him"."""
    if scene.word(i) not in _WERE or not scene.mentions or scene.mentions[0].first >= i:
        return False
    ahead = [w for w in scene.low[i + 1 : i + _NEAR] if w not in ("also", "both", "all", "too")]
    phrase = " ".join(ahead)
    return any(phrase.startswith(form) for form in contact_words().was_there)


def _belongs(scene: Scene, i: int) -> bool:
    """ "X and Y belonged to the delegation", "formed part of the delegation"."""
    belongs = scene.word(i) in ("belong", "belongs", "belonged", "formed", "form")
    return belongs and bool({"delegation", "team", "entourage"} & set(scene.low[i : i + _NEAR]))


def _sits_in(scene: Scene, i: int) -> bool:
    """ "X sat in on the talks"; "on the Norwegian side, X and Y took part"."""
    sat = scene.low[i : i + 3] == ("sat", "in", "on")
    sided = scene.word(0) in ("on", "from") and "side" in scene.low[:i]
    return sat or (sided and scene.low[i] in ("took", "attended", "participated"))


def _led(scene: Scene) -> list[list[Mention]]:
    """The heads of delegations, each way of telling for itself."""
    out = []
    words = contact_words()
    for i in range(len(scene.low)):
        ahead = set(scene.low[i + 1 : i + _NEAR])
        if scene.low[i : i + 3] == ("at", "the", "head") and words.delegations & set(scene.low[i + 3 : i + 9]):
            out.append(_before(scene, i))
        elif i == 0 and scene.low[0] in ("heading", "leading", "representing", "co-chairing", "chairing"):
            verb = next((j for j in range(_OPENING) if scene.word(j) in _WERE), None)
            out.append(people_from(scene, verb + 1) if verb is not None else [])
        elif scene.low[i] in words.heads and scene.word(i + 1) == "by" and _held_so(scene, i):
            out.append(people_from(scene, i + 2) if _whole(scene, i) else people_from(scene, i + 2)[:1])
        elif scene.low[i] == "by" and scene.at(i - 1) is not None and _represented(scene, i):
            out.append(people_from(scene, i + 1)[:1])
        elif scene.low[i : i + 3] == ("presided", "over", "by"):
            out.append(people_from(scene, i + 3))
        elif scene.low[i] in words.heads and (_side_ahead(scene, i + 1) or ahead & words.delegations):
            out.append([m for m in scene.subject(i) or _before(scene, i) if m.person is not None])
    return out


def _to_come(scene: Scene) -> bool:
    """ "would be leading the delegation instead": what lies ahead of talks that have been."""
    heads = (i for i, word in enumerate(scene.low) if word in contact_words().heads)
    return any({"will", "would"} & set(scene.low[max(0, i - 2) : i]) for i in heads)


def _held_so(scene: Scene, i: int) -> bool:
    """True for "was headed by" and "the Norwegian side, led by", not for what else somebody leads."""
    before = scene.low[max(0, i - 3) : i]
    return bool(_WERE & set(before) or contact_words().delegations & set(before))


def _whole(scene: Scene, i: int) -> bool:
    """True where several sides, or the talks, are headed: "the two delegations were headed by X and Y"."""
    before = set(scene.low[max(0, i - _NEAR) : i])
    talks = {w for w in before if contact_words().nouns.get(w)} | before & {"session", "dialogue", "round"}
    return bool(before & {"delegations", "sides", "teams"} or talks)


def _represented(scene: Scene, i: int) -> bool:
    """ "Norway was represented by X and Brazil by Y" """
    return any(scene.word(j) in _WERE and scene.word(j + 1) == "represented" for j in range(i))


def _side_ahead(scene: Scene, i: int) -> bool:
    """ "led Norway": a party stands alone behind the verb."""
    mention = scene.at(i)
    return mention is not None and mention.kind == "party" and scene.at(mention.last + 1) is None


def _parties(events: list[Event]) -> frozenset[str]:
    return frozenset(code for e in events for code in e.parties)


def _seat(events: Sequence[Event], people: Sequence[Mention]) -> None:
    for event in events:
        for side in (side for m in people for side in sides_of(m)):
            if side.person is not None and side.person not in event.people:
                event.own.append(Side(person=side.person, span=side.span))
                event.outsiders = False
