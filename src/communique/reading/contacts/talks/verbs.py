"""Verbs: talks that a verb reports ("spoke today with", "met", "hosted", "called").

Comes in: a scene. Goes out: raw `Event`s, one a verb, with the sides that its clause names.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.circumstances.status import becoming, verb_status
from communique.reading.contacts.clause.owners import trip_owners
from communique.reading.contacts.clause.partners import (
    clause_of,
    heads_of_suite,
    members,
    seat_unnamed,
    takes_suite,
    with_their_people,
)
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.clause.undergone import passive
from communique.reading.contacts.event import Event, not_apart, sides_of
from communique.reading.contacts.talks.guests import guest
from communique.reading.contacts.talks.senses import another_sense, between_two, fits, talked_over
from communique.reading.contacts.talks.verb_partners import fill, find_partners
from communique.reading.contacts.visits.verb_trips import verb_trip
from communique.reading.contacts.words import VerbFrame, contact_words
from communique.reading.who import Mention

_NEAR = 6
_GOES = ("heads", "travels", "visits", "returns")  # verbs that the parser takes for nouns
_GATHERINGS = ("meeting", "multilateral")
_HOURS = frozenset(("hour", "hours", "minutes"))
_TIMES = ("occasions", "times")
_DUE = ("due", "set", "scheduled", "slated")
_TALKS_TOO = {("visit", "with"): "sit", ("come", "together"): "gather", ("see", "each"): "meet"}


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
    if (told := _set_phrase(scene, i)) is not None:
        return told
    frame = contact_words().verbs.get(scene.word(i))
    if frame is not None and frame.lemma == "spend" and _HOURS & set(scene.low[i + 1 : i + _NEAR]):
        return contact_words().phrases["spent"][0]
    if frame is not None and frame.lemma == "visit" and _visits_somebody(scene, i):
        return contact_words().verbs["meet"]
    if frame is not None and (frame.lemma, scene.word(i + 1)) in _TALKS_TOO:
        return contact_words().verbs[_TALKS_TOO[frame.lemma, scene.word(i + 1)]]
    return frame


def _set_phrase(scene: Scene, i: int) -> VerbFrame | None:
    """ "was on the phone with", "came face to face with", "played host to": the verb with the words right behind it."""
    for frame in contact_words().phrases.get(scene.word(i), ()):
        at = i + 1
        for word in frame.behind:
            while scene.word(at) != word and at < len(scene.low) and scene.tokens[at].upos in ("ADV", "ADJ"):
                at += 1
            if scene.word(at) != word:
                break
            at += 1
        else:
            return frame
    return None


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
    beside = before is not None and before.last == i - 1
    if token.upos == "NOUN" and token.low in contact_words().caption_verbs:
        return beside and len({m.parties for m in scene.chain_to(i - 1)}) > 1
    goes = token.upos == "NOUN" and token.dep == "root" and token.low in _GOES and scene.word(i + 1) in ("to", "for")
    titled = scene.sentence.index < 0 and token.low not in contact_words().nouns
    return beside and (titled or (goes and before is not None and before.person is not None))


def _talk(scene: Scene, verb: int, frame: VerbFrame) -> Event | None:
    status = becoming(scene, verb) or verb_status(scene, verb)
    if status is None or scene.word(verb - 1) in contact_words().habits or _habit(scene, verb):
        return None
    status = "planned" if _once(scene, verb) else status
    if another_sense(scene, verb, frame) or _of_gathering(scene, verb):
        return None
    if frame.guest or (frame.caller and passive(scene, verb)):
        return (guest if frame.guest else _called_by)(scene, verb, frame, status)
    subject = trip_owners(scene, verb) or heads_of_suite(scene, verb) or scene.subject(verb)
    partners, end, outsiders = find_partners(scene, verb, frame)
    by_phone = verb == 0 and any(scene.has(phrase, 0, _NEAR) for phrase in _remote())  # "Speaking by phone, X and Y"
    gerund = scene.word(verb).endswith("ing") and frame.speech and not by_phone
    joint = (
        frame.joint
        and (_joint(subject) or any(members(scene, m) for m in subject))
        and not gerund
        and not talked_over(scene, verb, subject)
    )
    remote = frame.remote and not _remote_or_ahead(scene, verb, status)
    opens = status == "held" and scene.sentence.index <= 1 and not _in_talks_told(scene)
    if (remote and not between_two(subject, partners, opens=opens)) or not fits(scene, frame, end, subject, partners):
        return None
    if not (partners or joint or (outsiders and subject)) or (passive(scene, verb) and not (partners and subject)):
        return None
    event = Event(scene.sentence.index, verb, frame.kind, status=status, outsiders=outsiders and not partners)
    fill(scene, event, subject, partners)
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


def _in_talks_told(scene: Scene) -> bool:
    """ "During the conversation, X and Y discussed": what was discussed in talks told before."""
    opened = scene.word(0) in ("during", "in", "at") and scene.word(1) in ("the", "their")
    return opened and any(word in contact_words().nouns for word in scene.low[2:_NEAR])


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
    fill(scene, event, callers, called)
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


def _joint(subject: list[Mention]) -> bool:
    return len(subject) > 1 or any(m.kind == "group" for m in subject)


def _caller(event: Event) -> str | None:
    return next((side.party for side in event.own if side.party), None)
