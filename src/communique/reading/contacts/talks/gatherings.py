"""Gatherings: meetings of many, told by who attends them ("took part in a session of the Council") or by the
organisation that holds them ("the Leaders' Meeting of the Partnership was held in Lima").

Comes in: a scene and a noun phrase. Goes out: an `Event` of kind "multilateral", or None.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.knowledge import parties
from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.partners import clause_of
from communique.reading.contacts.clause.phrases import NounPhrase, verbs_above
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import GATHERING, Event, Side, sides_of
from communique.reading.contacts.talks.part_taken import comes_to
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_FAR = 8
_GRAND = ("Summit", "Forum")  # gatherings by their names, whoever holds them
_ATTENDANCE = ("attendance", "participation", "presence")
_ALL = 30
_HOSTING = ("host", "chair", "co-host", "co-chair", "conven", "preside")
_HOST = ("host", "hosts", "hosted", "co-host", "co-hosts", "co-hosted", "convened", "convenes")
_HOLDING = ("held", "hold", "had", "has", "have", "conven", "open", "conclud", "began", "begin", "start")
_LEADERS = frozenset(("leaders", "heads", "ministers", "presidents", "envoys", "delegates", "representatives"))
_MANY = frozenset(("countries", "nations", "states", "world", "around", "governments", "regional", "dozens"))
_WITHIN = frozenset(("of", "the", "and", "for", "on", "'", "’", "'s", "’s", "-"))
_STOPS = frozenset(("in", "at", "on", "with", "between"))


def attended(scene: Scene, phrase: NounPhrase) -> Event | None:
    """ "will attend the G20 Foreign Ministers' Meeting in Nagoya": who goes there, and the organisation whose it is."""
    verb = phrase.verb if phrase.verb is not None else _part_taken(scene, phrase.noun)
    came = comes_to(scene, phrase.noun) if verb is None else None
    verb = came if verb is None else verb
    if verb is None and (owned := _attendance(scene, phrase)) is not None:
        return owned
    behind = verb is not None and verb > phrase.noun
    if verb is None or (behind and came is None) or not _takes_part(scene, verb, phrase, came=came is not None):
        return None  # behind the noun: "the Meeting of the Council will take place"
    status, subject = verb_status(scene, verb), scene.subject(verb)
    if status == "held" and came is not None and scene.word(verb).startswith("arriv"):
        status = "planned"  # "has arrived in Lima for the Summit"
    start = scene.tokens[phrase.noun].head if behind else verb  # "In a speech at the Summit, X called for"
    called = _called(scene, phrase)
    named = called or scene.word(phrase.noun + 1) == "of"
    named = (
        named
        or _of_organisation(scene, start, phrase.noun)
        or (came is not None and _by_format(scene, phrase.noun))
        or len({c for m in subject for c in m.parties}) >= GATHERING
    )
    if status is None or not named or not any(m.person or _state(m) for m in subject):
        return None
    start = min(start, phrase.noun - 1)
    before = max(i for i in range(start, phrase.noun) if i == start or scene.word(i) == scene.word(phrase.noun))
    if scene.tokens[phrase.noun].dep == "conj":
        before = max(before, min(scene.sentence.subtree(phrase.noun)) - 1)
    event = Event(scene.sentence.index, phrase.noun, "multilateral", status=status, rule="contacts.multilateral.attend")
    event.own = [side for m in subject for side in sides_of(m)]
    event.asserted = not scene.thanked(verb)
    event.others = _bodies(scene, before + 1, _name_end(scene, phrase.noun))
    _of_few(scene, event, before + 1)
    event.others += _beside_them(scene, _name_end(scene, phrase.noun))
    related = scene.tokens[phrase.noun].dep == "conj" and not called  # "the X Summit and related meetings"
    grand = scene.tokens[phrase.noun].text in _GRAND or _by_format(scene, phrase.noun)
    if not event.others and (related or (came is not None and not grand)):
        return None
    event.evidence = [scene.clause(*clause_of(scene, verb, subject, _name_end(scene, phrase.noun) - 1))]
    return event


def _by_format(scene: Scene, noun: int) -> bool:
    """ "the G20 summit", "the COP28 summit": called by a format of states."""
    before = scene.tokens[noun - 1].text
    format_ = before in contact_words().formats or (before[:1].isupper() and before[-1:].isdigit())
    return scene.word(noun).startswith("summit") and format_


def _takes_part(scene: Scene, verb: int, phrase: NounPhrase, *, came: bool) -> bool:
    """ "attended the meeting", "chaired the summit", not "X, who chairs the Council"."""
    words, word = contact_words(), scene.word(verb)
    if word in words.chairs_it and scene.tokens[verb].dep == "acl":
        return False
    return came or word in words.guests or (word in words.chairs_it and phrase.kind == "multilateral")


def _called(scene: Scene, phrase: NounPhrase) -> bool:
    """ "the Lima Summit", "a General Assembly meeting", "the Leaders' meeting": a gathering with a name of its own."""
    before = phrase.noun - 1 - (scene.word(phrase.noun - 1) in ("'", "’", "'s", "’s"))
    led = before > 0 and scene.tokens[before].text[:1].isupper() and scene.tokens[before].upos == "PROPN"
    return scene.tokens[phrase.noun].text[:1].isupper() or (led and before not in scene.cover)


def own_gathering(scene: Scene, phrase: NounPhrase) -> Event | None:
    """ "The X Forum held its annual summit in Lima", "X had its 19th Meeting": the organisation that met."""
    if phrase.verb is None or phrase.passive or not scene.word(phrase.verb).startswith(_HOLDING):
        return None
    status, subject = verb_status(scene, phrase.verb), scene.subject(phrase.verb)
    bodies = [m for m in subject if m.kind == "party" and m.parties and all(map(parties.is_organisation, m.parties))]
    alone = len(bodies) == len(subject) == 1 and not {"with", "between"} & set(scene.low[phrase.noun :][:_FAR])
    if status is None or not alone or scene.word(phrase.first - 1) not in ("its", "the", "a", "an"):
        return None
    event = Event(scene.sentence.index, phrase.noun, "multilateral", status=status)
    event.rule, event.own = "contacts.multilateral.gathered", [side for m in bodies for side in sides_of(m)]
    event.evidence = [scene.clause(*clause_of(scene, phrase.verb, subject, phrase.noun))]
    return event


def _of_few(scene: Scene, event: Event, first: int) -> None:
    """ "the Second Trilateral Meeting of A-B-C", "the A-B-C Dialogue": of two or three states, a meeting."""
    several = {"trilateral", "bilateral", "tripartite"} & set(scene.low[first : event.at])
    end = _name_end(scene, event.at) if several else event.at
    told = [m for m in scene.mentions if first <= m.first < end and m.kind == "party"]
    codes = list(dict.fromkeys(code for m in told for code in m.parties if parties.is_state(code)))
    own = {side.party for side in event.own}
    if not event.others and 1 < len(codes) < GATHERING and own & set(codes):
        event.kind, event.others = "meeting", [Side(state=code) for code in codes if code not in own]


def _beside_them(scene: Scene, end: int) -> list[Side]:
    """ "will attend the opening of the X Summit with Prime Minister Y": persons told right behind the name."""
    chain = scene.chain_from(end + 1)[0] if scene.word(end) in ("with", "alongside") else []
    return [side for m in chain if m.person is not None for side in sides_of(m)]


def _state(mention: Mention) -> bool:
    """ "Norway attended", "leaders of A, B and C will attend": states, told by name or by their people."""
    return bool(mention.parties) and all(map(parties.is_state, mention.parties))


def _of_organisation(scene: Scene, verb: int, noun: int) -> bool:
    """ "will attend the ASEAN summit": the organisation's name stands in the words between."""
    between = (m for m in scene.mentions if verb < m.first and m.last < noun and m.person is None)
    return any(parties.is_organisation(code) for m in between for code in m.parties)


def _part_taken(scene: Scene, noun: int) -> int | None:
    """The verb of "took part in a session of X, as well as in an informal meeting of Y", by word `noun` of either."""
    token = scene.tokens[noun]
    while token.dep == "conj" and token.head >= 0 and _gathers(scene.word(token.head)):
        token = scene.tokens[token.head]
    above = scene.tokens[token.head] if token.dep == "obl" and token.head >= 0 else None
    part = above is not None and any(t.low == "part" for t in scene.sentence.children(above.index, "obj"))
    return above.index if above is not None and (part or above.low.startswith("participat")) else None


def _attendance(scene: Scene, phrase: NounPhrase) -> Event | None:
    """ "Premier X's attendance at the Meeting of the Partnership", told in passing."""
    noun = scene.tokens[phrase.noun].head
    owned = scene.word(noun) in _ATTENDANCE and scene.word(noun - 1) in ("'s", "’s")
    owners = scene.chain_to(noun - 2) if owned else []
    own = [side for m in owners for side in sides_of(m) if side.person is not None]
    bodies = _bodies(scene, noun, _name_end(scene, phrase.noun) + _FAR)
    if not own or not bodies:
        return None
    event = Event(scene.sentence.index, phrase.noun, "multilateral", own, bodies, asserted=False)
    event.status = "planned" if {"upcoming", "will", "next"} & set(scene.low[noun : phrase.noun]) else "held"
    event.rule, event.evidence = "contacts.multilateral.attendance", [scene.clause(owners[0].first, phrase.noun)]
    return event


def _gathers(word: str) -> bool:
    return word in contact_words().sessions or contact_words().nouns.get(word) in ("multilateral", "meeting")


def _name_end(scene: Scene, noun: int) -> int:
    """The word behind the name of a gathering ("the Meeting of the Council of Ministers of the X")."""
    last = noun + 1
    while last + 1 < len(scene.low) and (
        scene.tokens[last].text[:1].isupper() or scene.word(last) in ("of", "the", "and", "for")
    ):
        last += 1
    return last


def gathered(scene: Scene, phrase: NounPhrase) -> Event | None:
    """ "The X Leaders' Meeting was held in Lima": the organisation that met; the town's country is no party."""
    if phrase.verb is not None and not phrase.passive:
        return None
    verb = _comes_about(scene, phrase.noun)
    bodies = list(_of_phrase(scene, phrase))
    if verb is None or not bodies or any(w in ("with", "between") for w in scene.low[phrase.noun : phrase.noun + _FAR]):
        return None
    status = verb_status(scene, verb)
    status = "planned" if scene.low[verb - 2 : verb] == ("to", "be") else status
    if status is None:
        return None
    event = Event(scene.sentence.index, phrase.noun, "multilateral", status=status)
    event.asserted = scene.tokens[phrase.noun].dep == "nsubj" and not _besides(scene, phrase.first)
    event.own = [side for m in bodies for side in sides_of(m) if side.state]
    event.rule, event.anchor = "contacts.multilateral.gathered", verb
    end = max(phrase.noun, verb, *(m.last for m in bodies))
    event.evidence = [scene.clause(*clause_of(scene, min(phrase.first, *(m.first for m in bodies)), [], end))]
    return event


def hosted(scene: Scene, phrase: NounPhrase) -> Event | None:
    """ "X hosted a conference in Lima, attended by 21 heads of state": the host, where leaders of states come, or where
    somebody hosts a gathering with a name ("will host the Lima Summit on Ports")."""
    if phrase.verb is None or phrase.passive or not scene.word(phrase.verb).startswith(_HOSTING):
        return None
    status, subject = verb_status(scene, phrase.verb), scene.subject(phrase.verb)
    ahead = scene.low[phrase.noun + 1 : phrase.noun + _ALL]
    many = _MANY & set(ahead) or any(t.upos == "NUM" for t in scene.tokens[phrase.noun :])
    named = scene.tokens[phrase.noun].text in _GRAND and any(m.person is not None for m in subject)
    named = named and scene.word(phrase.verb) in _HOST  # not "thanked X for hosting the Summit"
    leaders = (many and _LEADERS & set(ahead)) or named
    if status is None or not leaders or "with" in ahead[:2] or not any(m.parties for m in subject):
        return None
    event = Event(scene.sentence.index, phrase.noun, "multilateral", status=status, rule="contacts.multilateral.hosted")
    event.own = [side for m in subject for side in sides_of(m)]
    event.evidence = [scene.clause(*clause_of(scene, phrase.verb, subject, phrase.noun))]
    return event


def _comes_about(scene: Scene, noun: int) -> int | None:
    """The verb that tells of a gathering as coming about ("was held", "took place", "opened")."""
    token = scene.tokens[noun]
    held = next((t for t in scene.sentence.children(noun, "acl") if t.low == "held"), None)
    if held is not None:
        return held.index
    if token.dep != "nsubj":
        return None
    above = scene.tokens[token.head]
    place = any(t.low == "place" for t in scene.sentence.children(above.index, "obj"))
    passive = any(t.rel == "aux:pass" for t in scene.sentence.children(above.index))
    told = above.low in contact_words().gathers and (passive or place or not _has_object(scene, above.index))
    return above.index if told else None


def _has_object(scene: Scene, verb: int) -> bool:
    return any(True for _ in scene.sentence.children(verb, "obj", "ccomp"))


def _of_phrase(scene: Scene, phrase: NounPhrase) -> Iterator[Mention]:
    """The organisations in the words of a gathering's name, before the noun or behind it."""
    first = phrase.first
    while first > 0 and (first - 1 in scene.cover or scene.word(first - 1) in ("the", "'", "’", "'s", "’s", "-")):
        first -= 1
    last = phrase.noun + 1
    while (
        last < len(scene.low)
        and (last in scene.cover or scene.tokens[last].text[:1].isupper() or scene.word(last) in _WITHIN)
        and scene.word(last) not in _STOPS - {"on"}
    ):
        last += 1
    told = [m for m in scene.mentions if first <= m.first and m.last < last and m.parties]
    if all(parties.is_organisation(code) for m in told for code in m.parties):
        yield from told


def beside_gathering(scene: Scene, phrase: NounPhrase) -> Event | None:
    """ "met on the sidelines of the X Summit": the gathering itself, told in passing (guide)."""
    end = _name_end(scene, phrase.noun)
    told = [m for m in scene.mentions if phrase.first - 1 <= m.last and m.first < end and m.person is None]
    bodies = [code for m in told for code in m.parties if parties.is_organisation(code)]
    verb = next(verbs_above(scene, phrase.noun), None)
    status = verb_status(scene, verb) if verb is not None else None
    if status is None or not bodies:
        return None
    event = Event(scene.sentence.index, phrase.noun, "multilateral", status=status, asserted=False)
    event.own = [Side(state=code) for code in dict.fromkeys(bodies)]
    event.rule, event.evidence = "contacts.multilateral.gathered", [scene.clause(phrase.first, end - 1)]
    return event


def _besides(scene: Scene, first: int) -> bool:
    """ "on the sidelines of the Summit"."""
    return bool({"sidelines", "margins", "sideline"} & set(scene.low[max(0, first - 4) : first]))


def of_body(scene: Scene, noun: int) -> bool:
    """ "the fifth meeting of the Steering Committee of the Platform": a gathering of a body with many members."""
    ahead = scene.tokens[noun + 1 : noun + _FAR]
    return scene.word(noun + 1) == "of" and any(
        t.low in contact_words().gatherers and t.text[:1].isupper() for t in ahead
    )


def _bodies(scene: Scene, first: int, last: int) -> list[Side]:
    told = [m for m in scene.mentions if first <= m.first <= last and m.parties and m.person is None]
    codes = [
        code
        for m in told
        for code in m.parties
        if parties.is_organisation(code) and code not in contact_words().formats
    ]
    return [Side(state=code) for code in dict.fromkeys(codes)]
