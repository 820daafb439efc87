"""Company: further people who took part, told beside or after the contact ("joined by X", "Y also attended the talks").

Comes in: the scenes and the raw events found in them. Goes out: the same events with the further sides.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.clause.partners import behind_by
from communique.reading.contacts.clause.people import before_press, people_from
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, anaphoric, sides_of
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention, Person

_JOINED = frozenset(("joined", "accompanied"))
_TOOK_PART = frozenset(
    (
        "attended",
        "attend",
        "attends",
        "joined",
        "join",
        "joins",
        "participated",
        "participate",
        "participates",
        "part",
        "dropped",
    )
)
_BESIDE = ("attended", "participated", "joined")
_WERE_THERE = frozenset(("attended", "joined", "participated", "part"))
_ATTENDED = frozenset(
    ("meeting", "talks", "conversation", "negotiations", "consultations", "audience", "reception", "discussions",
     "ceremony", "session", "dinner", "lunch", "luncheon", "banquet", "interview")
)  # fmt: skip
_ACCOMPANY = frozenset(("accompany", "accompanies", "accompanied", "accompanying"))
_TRAVEL = frozenset(
    ("travel", "travels", "travelled", "traveled", "travelling", "traveling", "going", "go", "fly", "flew")
)
_THEM = frozenset(("him", "her", "them"))
_NEAR = 2
_OPENING, _BY = 3, 7
_TALKS = frozenset(
    ("meeting", "call", "talks", "discussions", "conversation", "negotiations", "consultations", "visit")
)


def add_company(scenes: Sequence[Scene], events: list[Event]) -> None:
    """Add the sides that a sentence brings to a contact of the same or of an earlier sentence."""
    _lead_delegations(scenes, events)
    for number, scene in enumerate(scenes):
        for token in scene.tokens:
            opens = token.low == "attending" or (token.low == "taking" and scene.word(token.index + 1) == "part")
            if (opens or token.low == "present") and token.index < _OPENING:
                _attending(scene, scenes[number + 1 :], token.index, events)
            elif token.low == "attended" and scene.word(token.index + 1) == "by":
                _attended_by(scene, token.index, events)
            elif token.index not in scene.cover and _goes_with(scene, token.index):
                _go_along(scene, token.index, events)
            elif token.low in _JOINED and token.index not in scene.cover:
                _joined_by(scene, token.index, events)
            elif token.low in ("headed", "led", "leads", "heads") and token.index not in scene.cover:
                by = scene.word(token.index + 1) == "by"
                (_headed_by if by else _heads_side)(scene, token.index, events)
            elif token.low == "present" and {"was", "were"} & set(scene.low[max(0, token.index - 2) : token.index]):
                _also_there(scene, token.index, [e for e in events if 0 <= e.sentence < scene.sentence.index])
            elif token.low in _TOOK_PART and token.index not in scene.cover:
                _took_part(scene, token.index, events)


def _lead_delegations(scenes: Sequence[Scene], events: list[Event]) -> None:
    """ "A delegation led by X visited Oslo. The delegation met Y": X met Y."""
    for event in events:
        scene = next((s for s in scenes if s.sentence.index == event.sentence), None)
        subject = next(iter(scene.sentence.children(event.at, "nsubj")), None) if scene is not None else None
        if subject is None or scene is None or subject.low != "delegation" or scene.word(subject.index - 1) != "the":
            continue
        known = [e for e in events if e.sentence < event.sentence and e.people and e.own and e.own[0].person]
        away = [e for e in known if event.parties.isdisjoint({e.own[0].party})]
        led = next((e for e in reversed(away or known) if _led_there(scenes, e)), None)
        if led is not None and not any(side.person for side in event.own):
            event.own = list(led.own)


def _led_there(scenes: Sequence[Scene], event: Event) -> bool:
    scene = next((s for s in scenes if s.sentence.index == event.sentence), None)
    return scene is not None and "delegation" in scene.low


def _joined_by(scene: Scene, at: int, events: list[Event]) -> None:
    start = behind_by(scene, at, _BY)
    if start is None:
        if scene.word(at) == "joined":
            _took_part(scene, at, events)
        return
    chain = scene.chain_from(start)[0] or people_from(scene, start)
    here = [e for e in events if e.sentence == scene.sentence.index]
    told = scene.subject(at)
    subject = [side.person for m in told for side in sides_of(m) if side.person]
    they = any(anaphoric(m, scene.word(m.first)) or (m.kind == "pronoun" and not m.person) for m in told)
    if not here and before_press(scene):
        return
    for event in here or _with_person(events, scene.sentence.index, subject, they=they):
        _add(event, chain)
        if event.kind == "multilateral":
            event.own += [side for m in chain for side in sides_of(m) if side.person is None]


def _goes_with(scene: Scene, at: int) -> bool:
    """ "X and Y will travel with him", "X accompanied her"."""
    word, behind = scene.low[at], scene.word(at + 1)
    if word in _ACCOMPANY:
        return behind in _THEM
    return word in _TRAVEL and behind == "with" and scene.word(at + 2) in _THEM


def _go_along(scene: Scene, at: int, events: list[Event]) -> None:
    """Add those who go with the traveller to the journey told last."""
    trips = [e for e in events if e.kind == "visit" and 0 <= e.sentence <= scene.sentence.index]
    if trips and scene.sentence.index - trips[-1].sentence <= _NEAR:
        homes = {side.party for side in trips[-1].own}
        _add(trips[-1], [m for m in scene.subject(at) if set(m.parties) <= homes])


def _attending(scene: Scene, after: Sequence[Scene], at: int, events: list[Event]) -> None:
    """ "Attending the meeting were: X; Y; Z": all of the list, in the place of a word for them ("the ambassadors"). The
    list may stand in the lines `after`, a person each."""
    told = [m for m in scene.mentions if m.first > at and m.kind == "person"]
    if scene.word(len(scene.low) - 1) == ":":
        for line in after:
            first = next(iter(line.mentions), None)
            if first is None or first.kind != "person" or first.first > _OPENING:
                break
            told.append(first)
    earlier = [e for e in events if 0 <= e.sentence < scene.sentence.index and e.kind != "visit"]
    if not earlier or len(told) < 2 or not {"were", "was"} & set(scene.low[at:]):
        return
    _add(earlier[-1], told)
    earlier[-1].others = [side for side in earlier[-1].others if side.person or side.state]


def _attended_by(scene: Scene, at: int, events: list[Event]) -> None:
    """ "The meeting was attended by A and B": they took part in the contact told last."""
    talks = _ATTENDED & set(scene.low[:at])
    earlier = [e for e in events if 0 <= e.sentence < scene.sentence.index and e.kind != "visit"]
    here = [e for e in events if e.sentence == scene.sentence.index and e.kind != "visit"]
    # "The audience was attended by": no contact of its own
    told_of = [e for e in here if e.at < at and scene.word(e.at - 1) == "the" and e.when is None]
    if earlier and talks and here == told_of:
        for event in told_of:
            events.remove(event)
        chain = scene.chain_from(at + 2)[0]
        _add(earlier[-1], chain + [m for m in people_from(scene, at + 2) if m not in chain])


def _headed_by(scene: Scene, at: int, events: list[Event]) -> None:
    """ "The Russian delegation was headed by X": X in the place of the bare state."""
    if "delegation" not in scene.low[max(0, at - 6) : at] and "side" not in scene.low[max(0, at - 6) : at]:
        return
    heads = scene.chain_from(at + 2)[0][:1]
    for i in range(at + 2, len(scene.low)):
        if scene.low[i] == "by" and scene.word(i - 1) in ("side", "delegation"):  # "and the Brazilian side by X"
            heads += scene.chain_from(i + 1)[0][:1]
    earlier = [e for e in events if 0 <= e.sentence <= scene.sentence.index and e.kind != "visit"]
    if earlier:
        _add(earlier[-1], heads)


def _heads_side(scene: Scene, at: int, events: list[Event]) -> None:
    """ "X led the Pakistan side at the talks with Y": X in the place of the bare state."""
    side = {"side", "delegation"} & set(scene.low[at + 1 : at + 6])
    here = [e for e in events if e.sentence == scene.sentence.index and e.kind != "visit" and e.at > at]
    for event in here if side else ():
        people = [m for m in scene.subject(at) if m.person is not None and set(m.parties) <= event.parties]
        _add(event, people)


def _with_person(events: list[Event], before: int, people: Sequence[Person], *, they: bool) -> list[Event]:
    """The first contact told before that one of these persons takes part in, with the trip or the talks of its
    sentence."""
    if not people:
        return [e for e in events if e.sentence == before - 1 and (e.kind == "multilateral" or (they and e.asserted))]
    found = [e for e in events if 0 <= e.sentence < before and set(people) & e.people]
    return [e for e in found if e.sentence == found[0].sentence and e.asserted] or found[:1]


def _took_part(scene: Scene, at: int, events: list[Event]) -> None:
    """ "X and Y also attended the meeting": the meeting told last."""
    which = next(
        (i for i in range(at - 1, 0, -1) if scene.low[i - 1 : i + 1] in (("in", "which"), ("at", "which"))), None
    )
    here = [e for e in events if e.sentence == scene.sentence.index and e.at < (which or 0)]
    if here and which is not None:  # "the summit, in which X and Y took part"
        _add(here[-1], [m for m in scene.mentions if which < m.first and m.last < at])
        return
    noun = next((i for i in range(at + 1, min(at + 6, len(scene.low))) if scene.low[i] in _TALKS), None)
    definite = noun is not None and scene.word(noun - 1) in ("the", "these", "this", "their")
    earlier = [e for e in events if 0 <= e.sentence < scene.sentence.index]
    alone = scene.word(at) in _BESIDE and scene.word(at - 1) == "also"
    if noun is None and earlier and (alone or (scene.word(at) == "part" and scene.word(at - 2) == "also")):
        _also_there(scene, at, earlier)
    if not definite or not earlier or scene.word(at) in contact_words().ahead_words:
        return
    kinds = [e for e in earlier if e.kind != "visit"] if scene.low[noun or 0] != "visit" else earlier
    if scene.word(at) in _WERE_THERE:
        kinds = [e for e in kinds if e.status == "held"] or kinds
    if kinds:
        _add(kinds[-1], _all_before(scene, at) or scene.subject(at))


def _all_before(scene: Scene, at: int) -> list[Mention]:
    """The persons of a sentence that is a list up to its verb ("X, adviser to Y, Z from the court and W attended")."""
    verbs = (t for t in scene.tokens[:at] if t.upos in ("VERB", "AUX") and t.index not in scene.cover)
    people = [m for m in scene.mentions if m.last < at and m.kind == "person" and m.person is not None]
    listed = people and people[0].first <= _OPENING and next(verbs, None) is None
    return people if listed and scene.word(0) not in ("at", "in", "during", "after", "before") else []


def _also_there(scene: Scene, at: int, earlier: list[Event]) -> None:
    """ "Leaders from A and B also attended": at the contact of the sentence before, with their states."""
    last = earlier[-1] if earlier else None
    if last is None or last.kind == "visit" or last.sentence < scene.sentence.index - 1:
        return
    subject = scene.subject(at)
    states = [m for m in scene.mentions if m.last < at and m.kind == "party"]
    official = {t.low for t in scene.tokens[:at]} & contact_words().officials
    _add(last, subject)
    sides = [side for m in states for side in sides_of(m)] if official else []
    last.others += [side for side in sides if side.state not in last.parties]


def _add(event: Event, mentions: list[Mention]) -> None:
    for side in (side for m in mentions for side in sides_of(m)):
        if side.person is not None and side.person not in event.people:
            event.own.append(Side(person=side.person, span=side.span))
