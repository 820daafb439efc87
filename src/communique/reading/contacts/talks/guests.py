"""Guests: who receives whom ("hosted X at the White House", "welcomed Y to Tunis", "was received by Z").

Comes in: a scene, a verb of receiving and its frame. Goes out: a raw `Event`: a meeting, or a visit where the guest
comes to a town or a country.
"""

from __future__ import annotations

from communique.knowledge import parties
from communique.reading.contacts.clause.partners import behind_by, clause_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event
from communique.reading.contacts.talks.senses import face_to_face
from communique.reading.contacts.talks.verb_partners import fill, find_partners
from communique.reading.contacts.words import VerbFrame, contact_words
from communique.reading.who import Mention

_AGENT = 12
_ENDS = frozenset((".", ",", "on", "for", "in", "at", "and", "with", "to"))
_SUITE = frozenset(("delegation", "partner", "wife", "husband", "spouse", "family", "party"))


def guest(scene: Scene, verb: int, frame: VerbFrame, status: str) -> Event | None:
    """ "hosted X at the White House", "welcomed X to Tunis", "was received by X"."""
    hosts, guests, end = _host_and_guest(scene, verb, frame)
    guests = [m for m in guests if _may_be_guest(m, scene)]
    if not guests or scene.word(end + 1) in ("'s", "’s", "'", "’"):
        return None
    end = _suite(scene, end)
    end += scene.word(end + 1) == "," and scene.word(end + 2) == "to"
    visit = _guest_visit(scene, end + 1, status)
    if visit is False and frame.greeting and status == "held" and _received_in_town(scene, end + 1, guests):
        visit = None
    awaited = visit is False and status == "planned" and (frame.greeting or frame.lemma == "receive")
    if awaited:
        visit = _received_in_town(scene, end + 1, guests)
    main = scene.tokens[verb].head if scene.tokens[verb].dep == "xcomp" else verb
    nobody = not any(m.parties or m.person for m in hosts) and scene.home is None
    unknown = nobody and any(scene.sentence.children(main, "nsubj"))  # "the defence secretary prepares to host X"
    does = (
        frame.lemma != "host"
        and scene.word(end + 1) == "to"
        and end + 2 < len(scene.low)
        and scene.tokens[end + 2].upos == "VERB"
    )
    behind = (verb + 1, end + 1) if passive(scene, verb) else (end + 1,)
    apart = frame.greeting and not any(face_to_face(scene, i, frame, hosts, guests) for i in behind)
    if visit is not True and _comes_to_state(scene, end + 1, hosts, guests):
        visit, apart = True, False
    if unknown or (visit is False and (does or apart)):
        return None
    event = Event(scene.sentence.index, verb, "visit" if visit else "meeting", status=status)
    fill(scene, event, hosts, guests)
    event.rule = f"contacts.{event.kind}.{frame.lemma}"
    event.asserted = not (awaited and visit) or scene.sentence.index <= 1
    event.place = _goal(scene, end + 1) if visit is not False else None
    event.evidence = [scene.clause(*clause_of(scene, verb, hosts or guests, end))]
    return event


def _comes_to_state(scene: Scene, i: int, hosts: list[Mention], guests: list[Mention]) -> bool:
    """ "Norway welcomed President X on Tuesday": a state that is host by itself is visited; word i stands behind."""
    home = {code for m in hosts for code in m.parties if m.kind == "party" and parties.is_state(code)}
    ends = i >= len(scene.low) or scene.word(i) in _ENDS or i in scene.dated
    abroad = all(m.person is not None and m.person.office and home.isdisjoint(m.parties) for m in guests)
    return len(home) == len(hosts) == 1 and ends and abroad and all(m.parties for m in guests)


def _goal(scene: Scene, i: int) -> str | None:
    """Where the guest comes: "to the White House", "for a state visit to Norway"; word i stands behind the guest."""
    if scene.word(i) != "to":
        visit = next((j for j in range(i, min(i + 9, len(scene.low))) if scene.low[j] in ("visit", "visits")), i)
        i = visit + 1
    first = i + 1 + (scene.word(i + 1) == "the")
    last = first
    while last < len(scene.low) and last not in scene.dated and _named(scene, first, last):
        last += 1
    named = scene.word(i) == "to" and last > first
    return scene.printed(scene.clause(first, last - 1)) if named else None


def _named(scene: Scene, first: int, i: int) -> bool:
    """True where word i goes on with a name of place: a capital, or the comma in "Dublin, Ireland"."""
    comma = (
        scene.word(i) == "," and i > first and any(n.kind == "LOC" and n.first == i + 1 for n in scene.sentence.names)
    )
    return scene.tokens[i].text[:1].isupper() or comma


def _received_in_town(scene: Scene, i: int, guests: list[Mention]) -> bool:
    """ "welcomed President X in Beijing"."""
    names = {name.first for name in scene.sentence.names if name.kind == "LOC"}
    first = i + 1 + (scene.word(i + 1) == "the")
    return scene.word(i) == "in" and bool({i + 1, first} & names) and all(m.person and m.person.office for m in guests)


def _host_and_guest(scene: Scene, verb: int, frame: VerbFrame) -> tuple[list[Mention], list[Mention], int]:
    """Who receives whom, and the last word of the one who stands behind the verb."""
    subject = scene.subject(verb)
    if not passive(scene, verb):
        guests, end, _ = find_partners(scene, verb, frame)
        return subject, guests, end
    agent = behind_by(scene, verb, _AGENT)
    reduced = scene.tokens[verb].dep == "acl" and not any(scene.sentence.children(verb, "nsubj"))
    if agent is None or reduced:
        return [], [], verb
    hosts, end = scene.chain_from(agent)
    return hosts, subject, end


def _suite(scene: Scene, end: int) -> int:
    """The last word of "and his accompanying delegation", "and her partner, Mr X," after a guest."""
    end += scene.word(end + 1) == "," and scene.word(end + 2) == "and"
    words = scene.low[end + 1 : end + 6]
    whose = words[:1] == ("and",) and words[1:2] in (("his",), ("her",), ("their",))
    noun = next((n for n, word in enumerate(words) if word in _SUITE), None) if whose else None
    if noun is None:
        return end
    end += 1 + noun
    beside = scene.at(end + 1)
    if beside is not None and beside.kind == "person":
        return beside.last
    name = scene.at(end + 2) if scene.word(end + 1) == "," else None
    bare = scene.at(end + 1)
    if bare is not None and bare.person is not None and bare.person.consort:
        return bare.last
    return name.last + (scene.word(name.last + 1) == ",") if name is not None else end


def _may_be_guest(mention: Mention, scene: Scene) -> bool:
    """Persons with an office or a party, and groups; not awards, not the bare name of a state, not "the APEC Week"."""
    if mention.person is not None:
        return mention.person.state is not None or mention.person.office is not None
    part = scene.tokens[mention.last]
    of_it = mention.kind == "party" and part.dep == "compound" and part.head not in scene.cover
    if of_it and scene.word(part.head) not in contact_words().officials | _SUITE:
        return False
    if mention.kind != "party" or mention.first != mention.last:
        return True
    joined = scene.at(mention.last + 2) if scene.word(mention.last + 1) == "and" else mention
    last = joined.last if joined is not None else mention.last
    return scene.word(last + 1) == "delegations" or scene.word(mention.first) in ("them", "him", "her")


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
