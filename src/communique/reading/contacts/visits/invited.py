"""Invited: visits to which somebody invites ("X has invited Y to visit Z", "extended an invitation to Y").

Comes in: a scene. Goes out: raw `Event`s of planned visits of the invited to the country of the one who invites.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.knowledge import parties
from communique.model import Token
from communique.reading.contacts.circumstances.invitations import ACCEPTS
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import agents, passive
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_PEOPLE = ("person", "office", "pronoun")
_FROM = ("from", "of", "by")
_ASKS, _ASKED = frozenset(("asked", "asks", "bade")), 16
_GOES = frozenset(("to", "visit"))
_NEAR = 8
_WELCOMES = frozenset(("welcomes", "welcomed", "welcoming"))
_STAYS = frozenset(("visit", "trip"))


def invited_trips(scene: Scene) -> Iterator[Event]:
    """The visits to which the verbs and nouns of inviting in a sentence invite."""
    for token in scene.tokens:
        if token.index in scene.cover:
            continue
        if token.low in contact_words().invites:
            invited = passive(scene, token.index)
            event = _bidden(scene, token.index) if invited else _visit(scene, token.index, token.index + 1)
        elif token.low in _ASKS and token.upos == "VERB" and scene.has("to visit", token.index, token.index + _ASKED):
            event = _visit(scene, token.index, token.index + 1)
        elif token.low in _WELCOMES and token.upos == "VERB" and not passive(scene, token.index):
            event = _welcomed(scene, token.index)
        elif token.low == "invitation" and scene.word(token.head) in ACCEPTS:
            event = _accepted(scene, token)
        else:
            verb = _extends(scene, token)
            event = _visit(scene, verb, token.index + 2) if verb is not None else None
        if event is not None:
            yield event


def _extends(scene: Scene, noun: Token) -> int | None:
    """The verb of "extended an invitation to X"; None for other words."""
    above = noun.head
    led = scene.word(noun.index + 1) in ("to", "for")
    carried = noun.low == "invitation" and noun.dep == "obj" and scene.word(above) in contact_words().extends
    return above if led and carried else None


def _accepted(scene: Scene, noun: Token) -> Event | None:
    """The visit of one who "accepted an invitation from X to visit Y", "accepted X's invitation"."""
    verb = noun.head
    guests = [side for m in scene.subject(verb) if m.kind in _PEOPLE for side in sides_of(m)]
    led = scene.word(noun.index + 1) in _FROM
    hosts, end = scene.chain_from(noun.index + 2) if led else (_possessors(scene, noun.index), noun.index)
    others = [side for m in hosts for side in sides_of(m) if side.party]
    apart = {side.party for side in others}.isdisjoint(side.party for side in guests)
    end += scene.word(end + 1) == ","
    if not guests or not others or not apart or verb_status(scene, verb) != "held" or not _to_visit(scene, end + 1):
        return None
    event = Event(scene.sentence.index, _at(scene, end + 1), "visit", guests, others, status="planned")
    event.rule, event.requested_by = "contacts.visit.invited", others[0].party
    place = _place(scene, end + 1, others)
    event.place = scene.printed(place.span) if place is not None else None
    event.evidence = [scene.clause(*clause_of(scene, verb, scene.subject(verb), place.last if place else event.at))]
    return event


def _welcomed(scene: Scene, verb: int) -> Event | None:
    """ "welcomed President X on an official visit": who is welcomed has come on it."""
    hosts = [side for m in scene.subject(verb) if m.kind != "group" for side in sides_of(m) if side.party]
    guests, end = scene.chain_from(_guest_start(scene, verb + 1))
    own = [side for m in guests if m.kind in _PEOPLE for side in sides_of(m) if side.party]
    noun = next((i for i in range(end + 2, min(end + _NEAR, len(scene.low))) if scene.word(i) in _STAYS), None)
    led = noun is not None and scene.low[end + 1] in ("on", "for") and scene.low[end + 2] in ("a", "an", "his", "her")
    apart = {side.party for side in own}.isdisjoint(side.party for side in hosts)
    if noun is None or not led or not hosts or not own or not apart or scene.word(noun + 1) == "to":
        return None
    status = verb_status(scene, verb)
    if status is None:
        return None
    event = Event(scene.sentence.index, verb, "visit", own, hosts, status=status, rule="contacts.visit.welcomed")
    event.evidence = [scene.clause(*clause_of(scene, verb, scene.subject(verb), noun))]
    return event


def _possessors(scene: Scene, noun: int) -> list[Mention]:
    """Whose invitation it is: "Prime Minister X's invitation"."""
    owned = next((i for i in range(noun - 1, max(-1, noun - 4), -1) if scene.word(i) in ("'s", "’s")), None)
    mention = scene.at(owned - 1) if owned is not None else None
    return [mention] if mention is not None else []


def _visit(scene: Scene, verb: int, start: int) -> Event | None:
    """The visit of the guests who stand at word `start` to the party of the subject of `verb`."""
    hosts = [side for m in scene.subject(verb) if m.kind != "group" for side in sides_of(m) if side.party]
    chain, end = scene.chain_from(_guest_start(scene, start))
    guests = [m for m in chain if m.kind in _PEOPLE]
    own = [side for m in guests for side in sides_of(m) if side.party not in {h.party for h in hosts}]
    if not hosts or not own or verb_status(scene, verb) is None:
        return None
    place = _place(scene, end + 1, hosts)
    if place is None and not _to_visit(scene, end + 1):
        return None
    event = Event(
        scene.sentence.index, _at(scene, end + 1), "visit", own, hosts, status="planned", rule="contacts.visit.invited"
    )
    event.asserted = scene.sentence.index <= 1  # further on in a text it is told beside other news
    event.place = scene.printed(place.span) if place is not None else None
    event.requested_by = hosts[0].party
    last = place.last if place is not None else end
    event.evidence = [scene.clause(*clause_of(scene, verb, scene.subject(verb), last))]
    return event


def _bidden(scene: Scene, verb: int) -> Event | None:
    """ "X has been invited to Norway", "Y was invited by President Z to visit Chile"."""
    told = scene.subject(verb)
    own = [side for m in told if m.kind in _PEOPLE for side in sides_of(m) if side.party]
    at = next((i for i in range(verb + 1, min(verb + 2 * _NEAR, len(scene.low))) if scene.low[i] in _GOES), None)
    places, end = scene.chain_from(at + 1) if at is not None else ([], verb)
    states = [m for m in places if m.kind == "party" and all(map(parties.is_state, m.parties))]
    away = [m for m in states if {side.party for side in own}.isdisjoint(m.parties)]
    if not own or len(away) != 1 or verb_status(scene, verb) is None:
        return None
    others = [side for m in agents(scene, verb) for side in sides_of(m) if side.party in away[0].parties]
    event = Event(scene.sentence.index, _at(scene, verb + 1), "visit", own, others or sides_of(away[0]))
    event.status, event.rule, event.requested_by = "planned", "contacts.visit.invited", away[0].parties[0]
    event.asserted, event.place = scene.sentence.index <= 1, scene.printed(away[0].span)
    event.evidence = [scene.clause(*clause_of(scene, verb, told, end))]
    return event


def _guest_start(scene: Scene, start: int) -> int:
    """The word where the guest is named behind words that only describe ("invited his old friend, President X, to")."""
    if scene.chain_from(start)[0]:
        return start
    for i in range(start, min(start + _NEAR, len(scene.low))):
        mention = scene.at(i)
        if mention is not None and mention.first == i and mention.kind == "person":
            return i
        describes = scene.tokens[i].upos in ("ADJ", "NOUN", "PUNCT", "PRON", "DET", "PROPN", "PART")
        if not describes and mention is None:
            return start
    return start


def _at(scene: Scene, start: int) -> int:
    """The word that tells of the visit behind the guest, so that days behind it count."""
    return next((i for i in range(start, min(start + 2 * _NEAR, len(scene.low))) if scene.low[i] == "visit"), start)


def _to_visit(scene: Scene, start: int) -> bool:
    """ "to visit", "to pay a state visit", "for a working visit" behind the guest."""
    ahead = scene.low[start : start + _NEAR]
    return ahead[:1] in (("to",), ("for",)) and bool({"visit", "visits"} & set(ahead))


def _place(scene: Scene, start: int, hosts: list[Side]) -> Mention | None:
    """The host's country or capital behind "to" or "visit"."""
    homes = {side.party for side in hosts}
    for i in range(start, min(start + _NEAR, len(scene.low))):
        mention = scene.at(i)
        led = {"to", "visit"} & set(scene.low[max(start, i - 2) : i])
        if mention is not None and mention.kind == "party" and led and homes & set(mention.parties):
            return mention
    return None
