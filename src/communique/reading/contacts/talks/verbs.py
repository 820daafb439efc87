"""Verbs: talks that a verb reports ("spoke today with", "met", "hosted", "called").

Comes in: a scene. Goes out: raw `Event`s, one a verb, with the sides that its clause names.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.circumstances.status import becoming, verb_status
from communique.reading.contacts.clause.enclosed import named_among, past_manner
from communique.reading.contacts.clause.owners import trip_owners
from communique.reading.contacts.clause.partners import (
    behind_by,
    clause_of,
    heads_of_suite,
    led_delegation,
    members,
    more_officials,
    own_officials,
    own_voice,
    parties_behind,
    seat_unnamed,
    stands_for_party,
    takes_suite,
    with_partners,
    with_their_people,
)
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event, anaphoric, not_apart, sides_of
from communique.reading.contacts.talks.senses import another_sense, between_two, face_to_face, fits, talked_over
from communique.reading.contacts.visits.verb_trips import verb_trip
from communique.reading.contacts.words import VerbFrame, contact_words
from communique.reading.who import Mention

_NEAR, _AGENT, _CIRCUMSTANCES = 6, 12, 16
_GATHERINGS = ("meeting", "multilateral")
_TIMES = ("occasions", "times")
_DUE = ("due", "set", "scheduled", "slated")
_TALKS_TOO = {("visit", "with"): "sit", ("come", "together"): "gather", ("see", "each"): "meet"}
_SUITE = frozenset(("delegation", "partner", "wife", "husband", "spouse", "family", "party"))


def verb_events(scene: Scene) -> Iterator[Event]:
    """The contacts that the verbs of a sentence report."""
    for token in scene.tokens:
        frame = _frame(scene, token.index)
        if frame is None or token.index in scene.cover or not _is_verb(scene, token.index):
            continue
        event = verb_trip(scene, token.index, frame) if frame.kind == "visit" else _talk(scene, token.index, frame)
        if event is not None:
            yield event


def _frame(scene: Scene, i: int) -> VerbFrame | None:
    """How word i reports a contact; "visited with X" and "came together" tell of talks, "led a team to" of a trip."""
    if takes_suite(scene, i):
        return contact_words().verbs["travel"]
    frame = contact_words().verbs.get(scene.word(i))
    if frame is not None and frame.lemma == "visit" and _visits_somebody(scene, i):
        return contact_words().verbs["meet"]
    if frame is not None and (frame.lemma, scene.word(i + 1)) in _TALKS_TOO:
        return contact_words().verbs[_TALKS_TOO[frame.lemma, scene.word(i + 1)]]
    return frame


def _visits_somebody(scene: Scene, verb: int) -> bool:
    """ "visited Prime Minister X", not "visited X's home"."""
    whom = scene.at(verb + 1) or (scene.at(verb + 2) if scene.word(verb + 1) == "the" else None)
    return whom is not None and whom.person is not None and scene.word(whom.last + 1) not in ("'s", "’s", "'", "’")


def _is_verb(scene: Scene, i: int) -> bool:
    token = scene.tokens[i]
    if token.text.endswith("ing") and token.text[0].isupper() and i > 0 and scene.sentence.index >= 0:
        return False
    if token.low == "meeting" and token.dep == "acl" and scene.tokens[token.head].low in contact_words().officials:
        return scene.word(i + 1) in ("in", "at", "with", "on", "for")
    opens = i == 0 and token.low == "meeting" and scene.word(1) == "with" and scene.sentence.index >= 0
    if opens or token.upos == "VERB" or (token.upos == "AUX" and token.dep != "aux"):
        return True
    if scene.word(i - 1) == "to" and scene.word(i - 2) in _DUE and token.dep == "root":
        return True  # "is due to travel": a noun for the parser
    before = scene.at(i - 1)
    if token.upos == "NOUN" and token.low in contact_words().caption_verbs:
        return before is not None and before.last == i - 1 and len({m.parties for m in scene.chain_to(i - 1)}) > 1
    return (
        scene.sentence.index < 0
        and before is not None
        and before.last == i - 1
        and token.low not in contact_words().nouns
    )


def _talk(scene: Scene, verb: int, frame: VerbFrame) -> Event | None:
    status = becoming(scene, verb) or verb_status(scene, verb)
    if status is None or scene.word(verb - 1) in contact_words().habits or _habit(scene, verb):
        return None
    status = "planned" if _once(scene, verb) else status
    if another_sense(scene, verb, frame) or _of_gathering(scene, verb):
        return None
    if frame.guest or (frame.caller and passive(scene, verb)):
        return (_guest if frame.guest else _called_by)(scene, verb, frame, status)
    subject = trip_owners(scene, verb) or heads_of_suite(scene, verb) or scene.subject(verb)
    partners, end, outsiders = _find_partners(scene, verb, frame)
    gerund = scene.word(verb).endswith("ing") and frame.speech
    joint = (
        frame.joint
        and (_joint(subject) or any(members(scene, m) for m in subject))
        and not gerund
        and not talked_over(scene, verb, subject)
    )
    remote = frame.remote and not _remote_or_ahead(scene, verb, status)
    opens = status == "held" and scene.sentence.index <= 1
    if (remote and not between_two(subject, partners, opens=opens)) or not fits(scene, frame, end, subject, partners):
        return None
    if not (partners or joint or (outsiders and subject)) or (passive(scene, verb) and not (partners and subject)):
        return None
    event = Event(scene.sentence.index, verb, frame.kind, status=status, outsiders=outsiders and not partners)
    _fill(scene, event, subject, partners)
    event.outsiders = event.outsiders and not with_their_people(scene, verb, event)
    seat_unnamed(scene, event, verb, frame.partner, told=bool(partners))
    event.outsiders = event.outsiders or not_apart(event)
    event.caller = event.requested_by = _caller(event) if frame.caller else None
    event.apart = "also" in scene.low[max(0, verb - 4) : verb] and _unnamed_people(scene, partners)
    if event.kind in ("meeting", "unspecified") and _only_members(scene, partners or subject):
        event.kind = "multilateral"
    how = "with" if partners else "together" if joint else "outsiders"
    event.rule = f"contacts.{frame.kind}.{frame.lemma}_{how}"
    event.evidence = [scene.clause(*clause_of(scene, verb, subject, end))]
    return event


def _called_by(scene: Scene, verb: int, frame: VerbFrame, status: str) -> Event | None:
    """ "was telephoned on Monday by X", not "was called irresponsible by X"."""
    by = verb + 1
    while by in scene.dated or (scene.word(by) == "on" and by + 1 in scene.dated):
        by += 1
    callers, end = scene.chain_from(by + 1) if scene.word(by) == "by" else ([], verb)
    callers, called = [m for m in callers if m.kind != "party"], scene.subject(verb)
    told = any(t.rel == "aux:pass" for t in scene.sentence.children(verb))
    if not callers or not called or not told:
        return None
    event = Event(scene.sentence.index, verb, frame.kind, status=status, rule=f"contacts.{frame.kind}.{frame.lemma}_by")
    _fill(scene, event, callers, called)
    event.caller = event.requested_by = _caller(event)
    event.evidence = [scene.clause(*clause_of(scene, verb, called, end))]
    return event


def _of_gathering(scene: Scene, verb: int) -> bool:
    """ "the meeting of the Council will convene": the noun tells of the gathering."""
    subject = next(iter(scene.sentence.children(verb, "nsubj")), None)
    words = contact_words()
    return subject is not None and (subject.low in words.sessions or words.nouns.get(subject.low) in _GATHERINGS)


def _once(scene: Scene, verb: int) -> bool:
    """ "when he meets with the president next month": the present tense after "when" lies ahead."""
    before = scene.low[max(0, verb - _NEAR) : verb]
    return scene.word(verb) in ("meets", "meet", "hosts", "speaks") and bool({"when", "once"} & set(before))


def _habit(scene: Scene, verb: int) -> bool:
    """ "will meet annually", "speak every week"."""
    told = [t.low for t in scene.sentence.children(verb, "advmod", "obl")]
    times = next((i for i in range(verb + 1, min(verb + 2 * _NEAR, len(scene.low))) if scene.low[i] in _TIMES), None)
    if times is not None and {"several", "many", "numerous", "various"} & set(scene.low[max(verb, times - 2) : times]):
        return True
    return bool(set(told) & contact_words().habits) or scene.word(verb + 1) in contact_words().habits


def _unnamed_people(scene: Scene, partners: list[Mention]) -> bool:
    """ "will also meet with German leaders": others than those named before."""
    words = [scene.word(m.last) for m in partners] + [scene.word(m.last + 1) for m in partners]
    return (
        bool(partners)
        and not any(m.person for m in partners)
        and any(w.endswith("s") and w in contact_words().officials for w in words)
    )


def _remote_or_ahead(scene: Scene, verb: int, status: str) -> bool:
    """True for "discussed by phone with X", and for "look forward to discussing with X",
    and for "arrives in Oslo and will discuss trade with X"."""
    awaited = (
        status == "planned" and scene.word(verb).endswith("ing") and scene.has("forward to", max(0, verb - 4), verb)
    )
    words = contact_words().verbs
    journey = status == "planned" and any(w in words and words[w].kind == "visit" for w in scene.low[:verb])
    return awaited or journey or any(scene.has(phrase, verb, len(scene.low)) for phrase in _remote())


def _remote() -> tuple[str, ...]:
    return contact_words().by_phone + contact_words().by_video


def _only_members(scene: Scene, partners: list[Mention]) -> bool:
    """True where the partners are the members of an organisation, and no single state beside them."""
    states = any(s.party and not members(scene, m) for m in partners for s in sides_of(m))
    return not states and any(members(scene, m) for m in partners)


def _guest(scene: Scene, verb: int, frame: VerbFrame, status: str) -> Event | None:
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
    apart = frame.greeting and not face_to_face(scene, end + 1, frame, hosts, guests)
    if unknown or (visit is False and (does or apart)):
        return None
    event = Event(scene.sentence.index, verb, "visit" if visit else "meeting", status=status)
    _fill(scene, event, hosts, guests)
    event.rule = f"contacts.{event.kind}.{frame.lemma}"
    event.asserted = not (awaited and visit) or scene.sentence.index <= 1
    event.place = _goal(scene, end + 1) if visit is not False else None
    event.evidence = [scene.clause(*clause_of(scene, verb, hosts or guests, end))]
    return event


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
        guests, end, _ = _find_partners(scene, verb, frame)
        return subject, guests, end
    agent = behind_by(scene, verb, _AGENT)
    if agent is None or scene.tokens[verb].dep == "acl":
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


def _find_partners(scene: Scene, verb: int, frame: VerbFrame) -> tuple[list[Mention], int, bool]:
    """The partners after a verb, the last word of their chain, and True where partners of no party are meant."""
    if frame.object:
        found, end = _object(scene, verb, frame)
        found = [m for m in found if stands_for_party(scene, m)]
        inside, last = parties_behind(scene, found, end)
        if inside:
            return inside, last, False
        if found:
            named, last = named_among(scene, found, end)
            more, end = more_officials(scene, last)
            return named + more, end, False
    if frame.partner:
        return with_partners(scene, verb, frame.partner, speech=frame.speech)
    return [], verb, False


def _object(scene: Scene, verb: int, frame: VerbFrame) -> tuple[list[Mention], int]:
    i = past_manner(scene, verb + 1 + (frame.caller and scene.word(verb + 1) == "up"))
    led = led_delegation(scene, i)
    found, end = scene.chain_from(led or (_past_circumstances(scene, i) if frame.guest else i))
    if led is not None and found and not any(m.parties for m in found):
        found = [*found, *(m for m in scene.mentions if m.kind == "party" and i <= m.first and m.last < led)]
    if frame.lemma == "call" and (not found or found[0].kind in ("party", "group") or _named_after(scene, end + 1)):
        return [], verb
    if found and found[0].kind == "party" and frame.lemma in ("phone", "telephone", "ring", "meet"):
        people = {scene.word(found[0].last + n) for n in (0, 1, 2, 3)} & contact_words().officials
        return (found, end) if people and frame.lemma == "meet" else ([], verb)
    return found, end


def _past_circumstances(scene: Scene, i: int) -> int:
    """The word behind time and place that stand between a verb of receiving and the guest ("received here today X",
    "received at his office this morning the Ambassador Y"), or word i where no guest follows them."""
    start = i
    while i < len(scene.low) and i < start + _CIRCUMSTANCES:
        mention = scene.at(i)
        if mention is not None and mention.kind in ("person", "office") and mention.first == i:
            return i if scene.tokens[i - 1].upos != "ADP" else start
        told = i in scene.dated or scene.tokens[i].upos == "ADV" or scene.low[i] in (",", "in", "at", "on")
        if (
            (i == start and not told)
            or scene.tokens[i].upos in ("VERB", "AUX", "SCONJ")
            or scene.low[i] in ("by", "with")
        ):
            return start
        i += 1
    return start


def _named_after(scene: Scene, i: int) -> bool:
    """ "called him a liar", 'called them "..."', "called X irresponsible", "called X to account"."""
    token = scene.tokens[i] if i < len(scene.low) else None
    if token is None or i in scene.dated:
        return False
    return token.low in ("a", "an") or token.text in "\"“'" or token.upos in ("ADJ", "DET", "NOUN", "PROPN", "NUM")


def _joint(subject: list[Mention]) -> bool:
    return len(subject) > 1 or any(m.kind == "group" for m in subject)


def _fill(scene: Scene, event: Event, subject: list[Mention], partners: list[Mention]) -> None:
    event.own = [side for m in subject for side in sides_of(m)] or own_voice(scene, event.at)
    event.own = event.own or own_officials(scene, event.at)
    event.others = [side for m in partners for side in sides_of(m)]
    event.group = any(anaphoric(m, scene.word(m.first)) for m in (*subject, *partners))


def _caller(event: Event) -> str | None:
    return next((side.party for side in event.own if side.party), None)
