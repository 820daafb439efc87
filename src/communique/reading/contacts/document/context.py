"""Context: what the rest of a document tells of a contact: its title, the trip that it is part of, the sentence before.

Comes in: the merged events of a document with its scenes and title. Goes out: the same events, completed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from communique.knowledge import parties
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import GATHERING, Event, Side
from communique.reading.contacts.words import contact_words
from communique.reading.dates import DateMention
from communique.reading.who import Person

_SHORT_TRIP = 7
_NEAR = 6
_MANY = 5
_GOES_ON = 2
_BESIDE = ("as", "while", "amid", "whereas")  # what opens a clause of other news behind a comma
_THE_CALL = tuple(
    f"{article} {by}{noun}"
    for article in ("the", "their")
    for by, nouns in (
        ("", ("call",)),
        ("phone ", ("call", "conversation", "talks", "talk")),
        ("telephone ", ("call", "conversation", "talks", "talk")),
    )
    for noun in nouns
)
_LEADERS = frozenset(("leaders", "presidents", "heads", "leader"))
_HEADS = frozenset(("president", "minister", "chancellor", "premier", "king", "emir", "amir", "sultan", "taoiseach"))
# What makes of "president" or "minister" the office of somebody who heads nothing ("Aide to the President").
_BELOW = frozenset(("vice", "deputy", "former", "foreign", "defence", "defense", "aide", "adviser", "advisor",
                    "assistant", "spokesman", "spokesperson", "spokeswoman", "envoy", "representative"))  # fmt: skip
_PLURALS = frozenset(("ministers", "chancellors", "premiers", "secretaries", "chiefs", "speakers", "envoys"))
_DURING = (
    *tuple(f"during {whose} visit" for whose in ("the", "this", "his", "her", "their")),
    "during the trip",
    "during the conference",
)


def two_parties_before(scenes: Sequence[Scene], event: Event, home: str | None) -> list[Side]:
    """The two states spoken of last before (and in) the sentence of an event that names none ("the two sides"); a
    publisher's own party is one of them."""
    seen: list[str] = [home] if home else []
    for scene in reversed([s for s in scenes if s.sentence.index <= event.sentence]):
        end = _news_ends(scene, event.at) if scene.sentence.index == event.sentence else len(scene.low)
        for mention in reversed([m for m in scene.mentions if m.last < end]):
            codes = mention.parties if mention.kind in ("party", "person", "office") else ()
            seen += [code for code in codes if code not in seen and parties.is_state(code)]
            if len(seen) > 1:
                # of a verb with a subject of its own somebody else took part
                apart = event.rule.endswith("_with") and event.parties and event.parties.isdisjoint(seen[:2])
                return [] if apart else [Side(state=code) for code in reversed(seen[:2])]
    return []


def _news_ends(scene: Scene, at: int) -> int:
    """The word behind the clause of word `at`: what follows ", as" or ", while" tells of others."""
    for i in range(max(at, 0), len(scene.low)):
        if scene.low[i] == "," and scene.word(i + 1) in _BESIDE and scene.word(i + 2) not in ("well", "of", "part"):
            return i
    return len(scene.low)


def title_kind(title: str | None) -> str | None:
    """The kind that the one noun of contact in a title tells ("Readout of X's Call with Y"), or None."""
    words = contact_words()
    low = [word.strip(".,:;’'\"").lower() for word in (title or "").split()]
    kinds = {
        words.nouns[w]
        for i, w in enumerate(low)
        if w in words.nouns and not set(low[i - 1 : i]) & words.not_contact_before
    }
    kinds -= {"unspecified", "visit"}
    if kinds <= {"call", "meeting"} and set(low) & words.video:
        return "video_call" if kinds else None
    return kinds.pop() if len(kinds) == 1 else None


def _said_to_be_a_call(event: Event, scenes: Sequence[Scene]) -> bool:
    """True where the text goes on with "the call" ("spoke with X ... according to a readout of the call")."""
    near = (s for s in scenes if 0 <= s.sentence.index - event.sentence <= _GOES_ON)
    return event.status == "held" and any(scene.has(phrase) for scene in near for phrase in _THE_CALL)


def settle_kinds(events: Sequence[Event], title: str | None, scenes: Sequence[Scene]) -> None:
    """ "spoke with" under a title that says "Call", or before "the call", is a call; talks in the course of a trip are
    a meeting."""
    told = title_kind(title)
    for event in events:
        if event.kind == "unspecified" and event.asserted and event.place is None and told is None:
            event.kind = "call" if _said_to_be_a_call(event, scenes) else event.kind
    for event in events:
        if (
            event.kind == "unspecified"
            and event.asserted
            and told in ("call", "video_call", "meeting")
            and event.reported == "main"
            and not _told_apart(event, events, told)
            and not _told_as_further(event, events, scenes)
        ):
            event.kind = told
    for event in events:
        together = not event.others and len(event.parties) >= GATHERING
        if event.kind == "meeting" and (together or len(event.parties) >= _MANY):
            event.kind = "multilateral"
        trip = _trip_of(event, events)
        if trip is not None and event.kind in ("meeting", "unspecified") and event.asserted:
            event.kind = "meeting"
            event.place = event.place or trip.place


def _told_apart(event: Event, events: Sequence[Event], told: str) -> bool:
    """True where the contact that the title names is another, to come, of the kind that it tells."""
    return any(e is not event and e.kind == told and e.status == "planned" and e.reported == "main" for e in events)


def _told_as_further(event: Event, events: Sequence[Event], scenes: Sequence[Scene]) -> bool:
    """ "X also spoke with Z" behind the contact that the title names: its channel is not told."""
    scene = next((s for s in scenes if s.sentence.index == event.sentence), None)
    also = scene is not None and "also" in scene.low[max(0, event.at - 4) : event.at]
    return also and any(e.sentence < event.sentence and e.reported == "main" for e in events)


def _trip_of(event: Event, events: Sequence[Event]) -> Event | None:
    """The visit in whose course talks took place: one of its people, its host's party, a sentence near. Talks that
    were held are no part of a trip to come."""
    if event.kind == "visit":
        return None
    visits = sum(1 for other in events if other.kind == "visit" and other.reported != "background")
    trips = [
        trip for trip in events
        if trip.kind == "visit" and abs(trip.sentence - event.sentence) < (_NEAR if visits > 1 else 2 * _NEAR)
        and trip.people & event.people and trip.parties & event.parties == event.parties
        and (trip.reported == event.reported or trip.asserted) and (trip.status, event.status) != ("planned", "held")
    ]  # fmt: skip
    return min(trips, key=lambda trip: len(trip.parties), default=None)


def inherit_dates(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """Talks of a trip of a week at most, or told as "also" after dated ones, share its date; so do talks with all whom
    a longer trip was made to see."""
    by_index = {scene.sentence.index: scene for scene in scenes}
    for event in events:
        scene = by_index.get(event.sentence)
        if event.when is not None or scene is None or event.status == "cancelled" or not event.asserted:
            continue
        trip = _trip_of(event, events)
        if event.status == "held":
            shared = trip is not None and _filled(trip, event) and not _arrived_before(scene, trip, event)
            event.when = trip.when if shared and trip is not None else None
            continue
        during = any(scene.has(phrase) for phrase in _DURING)
        arrived = trip is not None and trip.status == "held" and trip.rule != "contacts.visit.paid"
        same = (
            trip is not None
            and not arrived
            and (trip.sentence == event.sentence or during or _days(trip.when) <= _SHORT_TRIP)
        )
        before = _dated_before(event, events, scene, by_index)
        if same and trip is not None and trip.when is not None and trip.when.rule != "dates.now":
            event.when = trip.when
        elif before is not None and ("also" in scene.low or during):
            event.when = before.when
            event.place = event.place or before.place


def _arrived_before(scene: Scene, trip: Event, event: Event) -> bool:
    """ "X, who arrived in Lima on Friday, met Y": on that day or on a later one."""
    arrived = trip.sentence == event.sentence and trip.rule.startswith("contacts.visit.arrive")
    return arrived and scene.tokens[trip.at].rel == "acl:relcl" and trip.at < event.at


def _filled(trip: Event, event: Event) -> bool:
    """True where talks that were held fill a trip of a few days, told right before them."""
    told = trip.status == "held" and trip.asserted and 0 <= event.sentence - trip.sentence <= 1
    whole = _days(trip.when) <= _SHORT_TRIP or trip.parties == event.parties
    return told and trip.when is not None and trip.when.rule != "dates.now" and whole


def name_leaders(events: Sequence[Event], persons: Sequence[Person]) -> None:
    """ "the leaders of A and B" are the heads whom the document names elsewhere, one a party."""
    for event in events:
        bare = [s for s in event.sides if s.person is None and s.office and _several(s.office)]
        heads = {side.state: _holders(side, persons) for side in bare}
        if bare and all(len(heads[side.state]) == 1 for side in bare):
            for sides in (event.own, event.others):
                sides[:] = [Side(person=heads[s.state][0], span=s.span) if s in bare else s for s in sides]


def _several(office: str) -> bool:
    words = office.lower().partition(" of ")[0].split()
    return bool(_LEADERS & set(words)) or words[-1] in _PLURALS


def _holders(side: Side, persons: Sequence[Person]) -> list[Person]:
    """The persons of a party who may be the one that "the foreign ministers" means there."""
    there = [p for p in persons if p.state == side.state]
    words = (side.office or "").lower().partition(" of ")[0].split()
    if _LEADERS & set(words):
        return [p for p in there if _heads(p)] or [p for p in there if p.office is None]
    noun = words[-1].removesuffix("s")
    alike = [p for p in there if noun in (p.office or "").lower().split()]
    return alike or [p for p in there if p.office is None]


def _heads(person: Person) -> bool:
    words = set((person.office or "").lower().split())
    return bool(words & _HEADS) and not words & _BELOW


def lend_dates(events: Sequence[Event], told: Sequence[Event]) -> None:
    """Contacts of a list ("spoke individually with ...") take the date of the sentence that sums them up."""
    sums = [e for e in told if e.outsiders and e.when is not None and e.asserted]
    for event in events:
        lender = next((s for s in sums if s.kind in (event.kind, "call") and s.sentence < event.sentence), None)
        if (
            event.when is None
            and lender is not None
            and event.asserted
            and {x.person for x in lender.own} <= event.people
        ):
            event.when, event.kind = lender.when, lender.kind


def date_by_speech(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """In a report of the news the day on which one of the two spoke is the day of the contact ("X has called Y ...
    X pointed out Wednesday that ...")."""
    for event in events:
        if event.when is None and event.status == "held" and event.reported == "main" and event.asserted:
            after = (s for s in scenes if event.sentence < s.sentence.index <= event.sentence + 2)
            event.when = next((day for scene in after if (day := _spoke_on(scene, event)) is not None), None)


def _spoke_on(scene: Scene, event: Event) -> DateMention | None:
    """The day that goes with a verb of saying whose subject takes part."""
    for token in scene.tokens:
        if token.low not in contact_words().says or token.upos != "VERB":
            continue
        if not {m.person for m in scene.subject(token.index)} & event.people:
            continue
        near = [
            d
            for d in scene.dates
            if 0 < d.span.start - token.end < 12 and (d.weekday is not None or len(d.start or "") == 10)
        ]
        if near:
            return near[0].read_as("past")
    return None


def _days(when: DateMention | None) -> int:
    if when is None or not when.start or not when.end or len(when.start) < 10 or len(when.end) < 10:
        return 99
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days + 1


def _dated_before(event: Event, events: Sequence[Event], scene: Scene, scenes: dict[int, Scene]) -> Event | None:
    """The last dated planned contact before in the same paragraph, with somebody of this one."""
    before = [
        e for e in events
        if e.sentence <= event.sentence and e is not event and e.when is not None and e.status == "planned"
        and e.people & event.people and e.sentence in scenes
        and scenes[e.sentence].sentence.paragraph == scene.sentence.paragraph
    ]  # fmt: skip
    return before[-1] if before else None
