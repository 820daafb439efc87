"""Verbs: contacts that a verb reports ("spoke today with", "met", "hosted", "called", "will visit").

Comes in: a scene. Goes out: raw `Event`s, one a verb, with the sides that its clause names.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.knowledge import parties
from communique.reading.contacts.event import Event, Side, anaphoric, sides_of
from communique.reading.contacts.scene import Scene
from communique.reading.contacts.status import verb_status
from communique.reading.contacts.words import VerbFrame, contact_words
from communique.reading.who import Mention

_FAR = 40


def verb_events(scene: Scene) -> Iterator[Event]:
    """The contacts that the verbs of a sentence report."""
    for token in scene.tokens:
        frame = contact_words().verbs.get(token.low)
        if frame is None or token.index in scene.cover or not _is_verb(scene, token.index):
            continue
        event = _trip(scene, token.index, frame) if frame.kind == "visit" else _talk(scene, token.index, frame)
        if event is not None:
            yield event


def _is_verb(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    if token.upos == "VERB" or (token.upos == "AUX" and token.dep != "aux"):
        return True
    before = scene.at(i - 1)
    return scene.sentence.index < 0 and before is not None and before.last == i - 1 and token.low not in contact_words().nouns


def _talk(scene: Scene, verb: int, frame: VerbFrame) -> Event | None:
    status = verb_status(scene, verb)
    if status is None:
        return None
    subject = scene.subject(verb)
    partners, end, outsiders = find_partners(scene, verb, frame)
    if frame.guest:
        return _guest(scene, verb, frame, status, subject, partners, end)
    passive = _passive(scene, verb)
    if passive and not partners:
        return None
    gerund = scene.word(verb).endswith("ing") and frame.speech
    joint = frame.joint and _joint(subject) and not gerund
    if not partners and not joint and not (outsiders and subject):
        return None
    if not subject and partners and passive:
        return None
    event = Event(scene.sentence.index, verb, frame.kind, status=status, outsiders=outsiders and not partners)
    _fill(scene, event, subject, partners)
    event.outsiders = event.outsiders or not_apart(event)
    event.caller = event.requested_by = _caller(event) if frame.caller else None
    states = any(s.party and not _members(scene, m) for m in partners for s in sides_of(m))
    if event.kind in ("meeting", "unspecified") and not states and any(_members(scene, m) for m in partners):
        event.kind = "multilateral"
    event.rule = f"contacts.{frame.kind}.{frame.lemma}" + ("_with" if partners else "_together" if joint else "_outsiders")
    event.evidence = [scene.clause(*clause_of(scene, verb, subject, end))]
    return event


def _guest(
    scene: Scene, verb: int, frame: VerbFrame, status: str, subject: list[Mention], partners: list[Mention], end: int
) -> Event | None:
    """ "hosted X at the White House", "welcomed X to Tunis", "was received by X"."""
    if _passive(scene, verb):
        if scene.tokens[verb].dep == "acl":
            return None
        agent = next((i for i in range(verb + 1, min(verb + 8, len(scene.low))) if scene.low[i] == "by"), None)
        hosts, end = scene.chain_from(agent + 1) if agent is not None else ([], verb)
        subject, partners = hosts, subject
    partners = [m for m in partners if _may_be_guest(m, scene)]
    if not partners or scene.word(end + 1) in ("'s", "’s") or any(m.kind == "party" for m in subject[:0]):
        return None
    end = _suite(scene, end)
    visit = _guest_visit(scene, end + 1, status)
    if frame.greeting and visit is False:
        return None
    if visit is False and scene.word(end + 1) == "to" and scene.tokens[min(end + 2, len(scene.low) - 1)].upos == "VERB":
        return None
    event = Event(scene.sentence.index, verb, "visit" if visit else "meeting", status=status)
    _fill(scene, event, subject, partners)
    event.rule = f"contacts.{event.kind}.{frame.lemma}"
    event.evidence = [scene.clause(*clause_of(scene, verb, subject or partners, end))]
    return event


def _suite(scene: Scene, end: int) -> int:
    """The last word of "and his accompanying delegation" after a guest."""
    words = scene.low[end + 1 : end + 6]
    if words[:1] == ("and",) and words[1:2] in (("his",), ("her",), ("their",)) and "delegation" in words:
        return end + 1 + words.index("delegation")
    return end


def _may_be_guest(mention: Mention, scene: Scene) -> bool:
    """Persons with an office or a party, and groups; not awards, not the bare name of a state."""
    if mention.person is not None:
        return mention.person.state is not None or mention.person.office is not None
    return mention.kind != "party" or mention.first != mention.last or scene.word(mention.first) in ("them", "him", "her")


def _guest_visit(scene: Scene, i: int, status: str) -> bool | None:
    """True where a host's guest comes "to PLACE" or "for an official visit", None where to a house at once entered."""
    if scene.word(i) == "to":
        ahead = scene.tokens[min(i + 1, len(scene.low) - 1)]
        if status == "held" and any(w in contact_words().houses for w in scene.low[i : i + 4]):
            return None
        return ahead.upos in ("PROPN", "DET", "PRON") or scene.at(i + 1) is not None
    window = scene.low[i : i + 12]
    if "for" not in window:
        return False
    meets = any(w in ("meeting", "talks", "lunch", "dinner", "discussions", "summit") for w in window)
    return None if meets else any(w in ("visit", "visits") for w in window)


def find_partners(scene: Scene, verb: int, frame: VerbFrame) -> tuple[list[Mention], int, bool]:
    """The partners after a verb, the last word of their chain, and True where partners of no party are meant."""
    if frame.object:
        found, end = _object(scene, verb, frame)
        found = [m for m in found if stands_for_party(scene, m)]
        if found:
            return found, end, False
    if frame.partner:
        return with_partners(scene, verb, frame.partner, speech=frame.speech)
    return [], verb, False


def _object(scene: Scene, verb: int, frame: VerbFrame) -> tuple[list[Mention], int]:
    i = verb + 1
    while scene.tokens[min(i, len(scene.low) - 1)].upos == "ADV" and i not in scene.cover:
        i += 1
    found, end = scene.chain_from(i)
    if frame.lemma == "call" and (not found or found[0].kind in ("party", "group") or _named_after(scene, end + 1)):
        return [], verb
    if found and found[0].kind == "party" and frame.lemma in ("phone", "telephone", "ring", "meet"):
        return [], verb
    return found, end


def _named_after(scene: Scene, i: int) -> bool:
    """ "called him a liar", 'called them "..."', "called X irresponsible", "called X to account"."""
    token = scene.tokens[i] if i < len(scene.low) else None
    if token is None or i in scene.dated:
        return False
    if token.low in ("a", "an") or token.text in "\"“'" or token.upos in ("ADJ", "DET", "NOUN", "PROPN", "NUM"):
        return True
    return False


def with_partners(
    scene: Scene, at: int, preps: frozenset[str], *, speech: bool = False
) -> tuple[list[Mention], int, bool]:
    """The mentions after the first "with" that goes with word `at`; True where only people of no party follow. After a
    verb of speech a noun of contact takes the "with" ("spoke about his meeting with X")."""
    for i in range(at + 1, min(len(scene.low), at + _FAR)):
        if i in scene.cover:
            continue
        word = scene.low[i]
        if word in preps and scene.word(i - 1) != "according":
            shared = scene.word(i + 1) == "and" and scene.tokens[min(i + 2, len(scene.low) - 1)].upos == "VERB"
            found, end = scene.chain_from(i + 3 if shared else i + 1)
            speaks = [m for m in found if stands_for_party(scene, m)]
            if speaks and not any(sides_of(m) or anaphoric(m, scene.word(m.first)) for m in speaks):
                inside, last = noun_phrase_parties(scene, end + 1)
                return inside, last if inside else end, not inside
            if speaks and not (speaks[0].kind == "party" and word == "to"):
                return speaks, end, False
            inside, end = noun_phrase_parties(scene, i + 1)
            if inside or word == "with":
                return inside, end, not inside and scene.tokens[min(i + 1, len(scene.low) - 1)].upos != "VERB"
        elif _breaks(scene, i, at) or (speech and word in contact_words().nouns):
            break
    return [], at, False


def _breaks(scene: Scene, i: int, at: int) -> bool:
    token = scene.tokens[i]
    if i in scene.dated:
        return False
    if token.upos == "VERB" and token.dep not in ("amod", "case") and token.head != i:
        return True
    return token.upos == "SCONJ" or token.text in ";:" or (token.low in ("and", "or") and i > at + 1 and scene.tokens[min(i + 1, len(scene.low) - 1)].upos == "VERB")


def noun_phrase_parties(scene: Scene, start: int) -> tuple[list[Mention], int]:
    """The parties inside a noun phrase that no mention begins ("senior Saudi officials", "officials from the
    governments of A and B")."""
    out: list[Mention] = []
    i = start
    while i < len(scene.low):
        token, mention = scene.tokens[i], scene.at(i)
        if mention is not None:
            out.append(mention)
            i = mention.last + 1
            continue
        plain = token.upos in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "ADV") or token.low in ("of", "from", "and", ",", "-", "including", "comprised", "for", "'s")
        if not plain or i in scene.dated:
            break
        i += 1
    official = any(t.low in contact_words().officials for t in scene.tokens[start:i])
    return [m for m in out if m.kind != "party" or official], max(start, i - 1)


def stands_for_party(scene: Scene, mention: Mention) -> bool:
    """False for a party's word that only describes other people ("Hong Kong opposition", "American families")."""
    if mention.kind != "party" or mention.last + 1 >= len(scene.low):
        return True
    after = scene.tokens[mention.last + 1]
    plain = after.upos not in ("NOUN", "ADJ", "PROPN") or after.index in scene.cover or after.index in scene.dated
    return plain or any(t.low in contact_words().officials for t in scene.tokens[after.index : after.index + 4])


def not_apart(event: Event) -> bool:
    """True where the partners are of the subject's own party and unnamed: people of no party of their own."""
    own = {side.party for side in event.own}
    return bool(event.own and event.others) and all(s.person is None and s.party in own for s in event.others)


def _members(scene: Scene, mention: Mention) -> bool:
    """ "NATO Allies", "leaders of the G7": the members of an organisation, many states at once."""
    bodies = [parties.get(code) for code in mention.parties if mention.person is None]
    if not bodies or any(body is None or body.kind != "organisation" for body in bodies):
        return False
    near = {*scene.low[mention.first : mention.last + 2], *scene.low[max(0, mention.first - 5) : mention.first]}
    return bool(near & contact_words().members)


def _joint(subject: list[Mention]) -> bool:
    return len(subject) > 1 or any(m.kind == "group" for m in subject)


def _passive(scene: Scene, verb: int) -> bool:
    token = scene.tokens[verb]
    return any(t.rel == "aux:pass" for t in scene.sentence.children(verb)) or any(
        t.rel == "nsubj:pass" for t in scene.sentence.children(verb)
    ) or (token.dep == "acl" and token.low.endswith("ed") and scene.word(verb + 1) == "by")


def _fill(scene: Scene, event: Event, subject: list[Mention], partners: list[Mention]) -> None:
    event.own = [side for m in subject for side in sides_of(m)] or own_voice(scene, event.at)
    event.others = [side for m in partners for side in sides_of(m)]
    event.group = any(anaphoric(m, scene.word(m.first)) for m in (*subject, *partners))


def own_voice(scene: Scene, at: int) -> list[Side]:
    """ "The focus of my visit will be to meet with": the one who speaks, where "my" stands before word `at`."""
    return [Side(person=scene.speaker)] if scene.speaker is not None and "my" in scene.low[:at] else []


def _caller(event: Event) -> str | None:
    return next((side.party for side in event.own if side.party), None)


def clause_of(scene: Scene, at: int, subject: list[Mention], end: int) -> tuple[int, int]:
    """First and last word of the clause that reports: from its subject (or time words before) to the last partner."""
    begin = min([at, *(m.first for m in subject)])
    while begin > 0 and (begin - 1 in scene.dated or scene.word(begin - 1) in (",", "on", "today", "this")):
        begin -= 1
    while begin < at and scene.word(begin) == ",":
        begin += 1
    last = max(end, at)
    while last + 1 < len(scene.low) and (
        last + 1 in scene.dated or scene.word(last + 1) in ("on", "in", "at", "by", "from") and last + 2 in scene.dated
    ):
        last += 1
    return begin, last


def _trip(scene: Scene, verb: int, frame: VerbFrame) -> Event | None:
    """ "visited Tunis", "travelled to Israel and Jordan", "arrives in Russia"."""
    status = verb_status(scene, verb)
    if status is None or _passive(scene, verb):
        return None
    start = destination_start(scene, verb, frame)
    if start is None:
        return None
    places, end = scene.chain_from(start)
    places = [m for m in places if m.kind == "party"]
    subject = [m for m in scene.subject(verb) if m.kind != "party" or m.last > m.first]
    if not places or not subject or all(m.kind == "party" for m in subject):
        return None
    return trip_event(scene, verb, subject, places, end, status, frame.lemma)


def _is_place(scene: Scene, mention: Mention) -> bool:
    """A state or its capital, not an organisation, not a word that describes what follows ("Ukrainian positions")."""
    known = [parties.get(code) for code in mention.parties]
    if not all(party is not None and party.kind != "organisation" for party in known):
        return False
    after = scene.tokens[mention.last + 1] if mention.last + 1 < len(scene.low) else None
    return after is None or after.upos not in ("NOUN", "PROPN") or after.index in scene.dated or after.index in scene.cover


def destination_start(scene: Scene, at: int, frame: VerbFrame) -> int | None:
    """The word where the destination of a verb of travel begins."""
    if frame.place:
        i = at + 1
        while scene.word(i) in ("the", "in", "both") and scene.at(i) is None:
            i += 1
        return _country(scene, i)
    for i in range(at + 1, min(at + 8, len(scene.low))):
        if scene.word(i) == frame.to:
            return _country(scene, i + 1)
        if scene.tokens[i].upos == "VERB":
            return None
    return None


def _country(scene: Scene, i: int) -> int | None:
    """The word where the destination's party stands: at word i, or behind the name of a town ("Belfast, X")."""
    if scene.at(i) is not None or scene.word(i) == "the":
        return i
    town = i
    while town < len(scene.low) and scene.tokens[town].text[:1].isupper() and town not in scene.cover:
        town += 1
    return town + 1 if town > i and scene.word(town) == "," and scene.at(town + 1) is not None else None


def trip_event(
    scene: Scene, at: int, travellers: list[Mention], places: list[Mention], end: int, status: str, rule: str
) -> Event | None:
    """A visit of `travellers` to the parties of `places`; None for a trip at home."""
    own = [side for m in travellers for side in sides_of(m)]
    homes = {side.party for side in own}
    places = [m for m in places if _is_place(scene, m)]
    others = [Side(state=code, span=m.span) for m in places for code in m.parties if code not in homes]
    if not others or (None in homes and scene.word(places[0].last) in contact_words().houses):
        return None
    event = Event(scene.sentence.index, at, "visit", own, others, status=status, rule=f"contacts.visit.{rule}")
    event.group = any(anaphoric(m, scene.word(m.first)) for m in travellers)
    if not own and not event.group:
        return None
    event.place = " ".join(scene.text[places[0].span.start : places[-1].span.end].split())
    event.evidence = [scene.clause(*clause_of(scene, at, travellers, end))]
    return event
