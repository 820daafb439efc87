"""Titles: contacts that a title tells with a verb of its own, both sides named ("X meets China's Y", "China and X
discuss trade", "Y visits Z"), where the text does not tell of them again.

Comes in: the title as a scene (words without syntax), the scenes of the text and the events found there. Goes out:
events whose evidence is the words that name one of those who took part, or none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.reading.contacts.clause.partners import members
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, sides_of
from communique.reading.contacts.talks.headlines import more_events
from communique.reading.contacts.talks.title_events import several, title_event, to_places, told
from communique.reading.contacts.words import VerbFrame, contact_words
from communique.reading.dates import DateMention
from communique.reading.who import Mention

_FACE = frozenset(("meet", "host", "receive", "greet", "sit", "shake", "phone", "telephone", "call"))
_WHEN = frozenset(("when", "as", "says", "said", "after", "before"))
_PRESENT = frozenset(("hosts", "meets", "receives", "welcomes"))
_LEADS = frozenset(("in", "during", "at", "after", "following", "on", "amid", "since"))
_BEFOREHAND = frozenset(("of", "before"))  # "ahead of"
_GO = frozenset(("visit", "arrive", "land", "fly", "travel", "head", "depart", "leave", "jet"))
_LEAVES = frozenset(("head", "depart", "leave"))  # who heads for a place has not come there
_BEGINS = frozenset(("begins", "starts", "pays", "makes", "ends", "concludes", "wraps", "kicks", "launches", "begin",
                     "start", "pay", "make", "end", "conclude", "kick", "made", "paid", "began", "started", "ended",
                     "concluded", "wrapped", "kicked"))  # fmt: skip
_JOINT = frozenset(("meet", "gather", "talk", "speak", "confer", "shake", "discuss"))
_HOLDS = frozenset(("holds", "hold", "held", "have", "has"))
_AHEAD = frozenset(("will", "to"))
_ARRANGES = frozenset(("planning", "arranging", "preparing", "prepares"))
_LED = _ARRANGES | frozenset(("set", "due", "expected", "plans", "scheduled", "ready", "slated", "is", "are", "be"))
_PASSED = frozenset(("jointly", "also", "again", "in", "person", "finally", "formally", "secretly", "virtually"))
_BEFORE = frozenset(("as", "after", "before", "when", "while", ":", "-", "–", "—", "|", ",", "and", "for", "to", "on"))
_OF_CALLS = ("to", "about", "over", "after", "amid", "as", "on")
_NEAR = 3  # words: how far before a day "since" may stand
_FAR, _LEAD, _DAY = 7, 1, 10


def told_by_title_alone(title: Scene, scenes: Sequence[Scene], events: Sequence[Event]) -> Iterator[Event]:
    """The contacts that only the title tells."""
    if title.asks or "?" in title.low:
        return
    yielded: list[Event] = []
    for event in [*_events(title), *_trips_ahead(events)]:
        known = [*(other for other in events if other.evidence), *yielded]
        if not any(_same(event, other) for other in known) and not _in_turn(event, known):
            guest = [o for o in known if o.kind == "visit" and event.people and event.people <= o.people]
            if event.status == "held" and guest and all(o.status == "planned" for o in guest):
                event.status = "planned"  # "X hosts Y" above "X will host Y to a state visit"
            _settle(event, scenes)
            if event.kind == "meeting" and event.rule.endswith(".title") and _of_the_visit(title, scenes):
                event.kind, event.status = "visit", "planned"
            yielded.append(event)
            yield event


def _trips_ahead(events: Sequence[Event]) -> Iterator[Event]:
    """ "X plans trip to Y", "X expected in Y next month": journeys to come that the words of the title tell plainly."""
    for event in events:
        bare = event.sentence < 0 and not event.evidence and event.asserted and len(event.own) == 1
        plain = event.rule.endswith((".paid", ".awaited")) and event.status == "planned"
        if bare and plain and event.others and told(event):
            yield replace(event, own=list(event.own), others=list(event.others))


def _of_the_visit(title: Scene, scenes: Sequence[Scene]) -> bool:
    """True for "X to host Y" over a text that says what "the visit will" do, and tells of no talks."""
    hosts = any(title.word(i) == "to" and title.word(i + 1) in ("host", "welcome") for i in range(len(title.low)))
    words = [word for scene in scenes for word in scene.low]
    ahead = any(words[i : i + 3] == ["the", "visit", "will"] for i in range(len(words)))
    return hosts and ahead and {"meeting", "talks", "meet", "discussions"}.isdisjoint(words)


def put_ahead(title: Scene, scenes: Sequence[Scene], events: Sequence[Event]) -> None:
    """ "X to meet Y: what will they talk about?", over a text that speaks of "the meeting between X and Y" or has it
    in the present tense ("X hosts Y")."""
    present = {(scene.sentence.index, i) for scene in scenes for i, w in enumerate(scene.low) if w in _PRESENT}
    for planned in [event for event in _events(title) if event.status == "planned" and event.kind != "visit"]:
        for event in events:
            referred = (
                (not event.asserted or (event.sentence, event.at) in present)
                and event.status == "held"
                and event.when is None
                and event.kind != "visit"
            )
            if referred and event.people and event.people <= planned.people:
                event.status = "planned"


def date_by_title(title: Scene, events: Sequence[Event]) -> None:
    """Contacts that only the title tells have its one day, where the text has none for them; what is "later this week"
    in the text is on the day of that week that the title tells."""
    for event in events if len(title.dates) == 1 else ():
        told = title.dates[0].read_as("future" if event.status == "planned" else "past")
        closer = told.one_day and event.status == "planned" and _within(told, event.when)
        if (event.when is None and event.rule.endswith(".title")) or closer:
            event.when = told


def _within(day: DateMention, period: DateMention | None) -> bool:
    """True where a day lies in "later this week", "this month"."""
    vague = period is not None and period.rule == "dates.this_unit" and not period.one_day
    return period is not None and vague and str(period.start) <= str(day.start) <= str(period.end) + "~"


def _in_turn(event: Event, told: Sequence[Event]) -> bool:
    """ "X, Y and Z discuss" over a text in which X calls first Y and then Z."""
    parts = [other.parties for other in told if len(other.parties) > 1 and other.parties < event.parties]
    return len(parts) > 1 and event.parties == frozenset(code for part in parts for code in part)


def _events(title: Scene) -> Iterator[Event]:
    before: tuple[str | None, list[Mention]] = (None, [])
    for i in range(1, len(title.low)):
        frame = contact_words().verbs.get(title.word(i))
        status, subject = before if frame and title.word(i - 1) in (",", "and") and before[1] else _subject(title, i)
        if i in title.cover or status is None or not subject:
            continue
        event = _talks(title, i, subject) if title.word(i) in _HOLDS else _verb(title, i, frame, subject)
        event = event or (_journey_begun(title, i, subject) if title.word(i) in _BEGINS else None)
        event = event or (_invited(title, i, subject) if title.word(i) in contact_words().invites else None)
        if event is not None and told(event):
            leaves = frame is not None and frame.lemma in _LEAVES
            ahead = leaves or event.requested_by is not None
            event.status, before = "planned" if ahead else status, (status, subject)
            yield event
    yield from _on_occasions(title)
    yield from more_events(title)


def _on_occasions(title: Scene) -> Iterator[Event]:
    """ "X condemns the raid after meeting Y", "X urges calm in rare call with Y", "X praises Z on visit to Y"."""
    subject = title.mentions[0] if title.mentions and title.mentions[0].first == 0 else None
    if subject is None or subject.kind not in ("person", "office"):
        return
    for i in range(subject.last + 2, len(title.low) - 1):
        led, lead = title.word(i), _lead(title, i)
        if i in title.cover or lead is None:
            continue
        kind = contact_words().nouns.get(led)
        if kind == "visit" and title.word(i + 1) == "to":
            event = to_places(title, i, i + 2, [subject])
        elif kind is not None and kind not in ("visit", "multilateral"):
            behind = i + 2 if title.word(i + 1) == "with" else i + 1 if led == "meeting" else None
            partners = title.chain_from(behind)[0] if behind is not None else []
            partners = [m for m in partners if m.kind != "party" or _people(title, m)]
            phoned = {title.word(i - 1), title.word(i - 2)} & contact_words().phone
            event = title_event(title, i, "call" if phoned else kind, [subject], partners) if partners else None
        else:
            event = None
        if event is not None and told(event):
            ahead = lead in _BEFOREHAND or title.word(subject.last + 1) in ("to", "will")
            event.status = "planned" if ahead else "held"
            yield event


def _lead(title: Scene, noun: int) -> str | None:
    """The preposition before a noun of contact, over words that describe it ("in rare phone call"); None for others."""
    for i in range(noun - 1, max(0, noun - _FAR), -1):
        if title.word(i) in _LEADS or title.word(i) in _BEFOREHAND:
            return None if i in title.cover else title.word(i)
        if i in title.cover or not title.word(i).isalpha():
            return None
    return None


def _subject(title: Scene, verb: int) -> tuple[str | None, list[Mention]]:
    """Who stands before a verb of the title, and the status: "X to visit" lies ahead."""
    i, status = verb - 1, "held"
    while title.word(i) in _PASSED | _AHEAD | _LED and i not in title.cover:
        status = "planned" if title.word(i) in _AHEAD | _ARRANGES else status
        i -= 1
    while title.word(i) in contact_words().officials and i not in title.cover:
        i -= 1
    here = title.at(i)
    first = next((m for m in title.mentions if m.first == 0 or title.word(m.first - 1) == ":"), None)
    if first is not None and first.kind == "party":  # "South China Sea: X calls for calm as he visits Y"
        first = next((m for m in title.mentions if m.person is not None and title.word(m.first - 1) == ":"), first)
    if title.word(i) in ("he", "she") and title.word(i - 1) in _WHEN and first is not None:
        return status, [first]  # "X held cue cards when he met Y", "X says he will meet Y"
    if here is None or here.last != i:
        return None, []
    chain = title.chain_to(i)
    before = title.at(chain[0].first - 2) if title.word(chain[0].first - 1) == "," else None
    if len(chain) == 1 and before is not None and before.kind == here.kind and before.last == chain[0].first - 2:
        chain.insert(0, before)
    lead = title.word(chain[0].first - 1)
    if any("n't" in title.word(j) or title.word(j).endswith(("n’t", "won")) for j in range(chain[0].first, verb)):
        return None, []
    owner = title.at(chain[0].first - 2) if lead in ("'", "’") else None  # "US' Blinken"
    alone = not lead or lead in _BEFORE or (owner is not None and owner.first == 0)
    return (status, chain) if alone else (None, [])


def _verb(title: Scene, i: int, frame: VerbFrame | None, subject: list[Mention]) -> Event | None:
    """The contact that verb i tells."""
    lemma = frame.lemma if frame is not None else ""
    if lemma in _GO:
        return _journey(title, i, lemma, subject)
    partners: list[Mention] = []
    if lemma == "call" and not _phones(title, i):
        return None
    if lemma in _FACE or lemma in ("speak", "talk", "confer"):
        led = title.word(i + 1) in ("with", "to", "down", "hands", "by")
        partners, _ = title.chain_from(_behind_with(title, i) if led else i + 1)
        partners = partners if led or lemma in _FACE else []
    elif lemma == "discuss":
        partners, _ = title.chain_from(_behind_with(title, i)) if "with" in title.low[i : i + _FAR] else ([], i)
    together = several(subject) or (lemma in ("meet", "gather") and members(title, subject[-1]))
    if frame is None or not (partners or (lemma in _JOINT and together)):
        return None
    if lemma in _FACE and partners and partners[0].kind == "party" and not _people(title, partners[-1]):
        return None
    many = any(members(title, m) for m in partners or subject)
    return title_event(title, i, "multilateral" if many else frame.kind, subject, partners)


def _people(title: Scene, mention: Mention) -> bool:
    """ "Quad leaders", "Israeli officials": people of a party."""
    return title.word(mention.last + 1) in contact_words().officials


def _phones(title: Scene, i: int) -> bool:
    """ "X calls Y to discuss the plant", "over the plant"; not "calls Y a partner"."""
    partner = title.at(i + 1)
    return partner is not None and partner.person is not None and title.word(partner.last + 1) in (*_OF_CALLS, "")


def _behind_with(title: Scene, i: int) -> int:
    return next((j + 1 for j in range(i + 1, i + _FAR) if title.word(j) in ("with", "to")), len(title.low))


def _talks(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "holds talks with Y", "hold phone call": by the noun behind the verb."""
    nouns = contact_words().nouns
    noun = next((j for j in range(i + 1, min(i + _FAR, len(title.low))) if title.word(j) in nouns), None)
    if noun is None or nouns[title.word(noun)] in ("visit", "multilateral"):
        return None
    noun += title.word(noun + 1) in nouns
    partners, _ = title.chain_from(noun + 2) if title.word(noun + 1) == "with" else ([], noun)
    if not partners and not several(subject):
        return None
    remote = set(title.low[i:noun]) & (contact_words().phone | contact_words().video)
    video = bool(remote & contact_words().video)
    kind = "video_call" if video else "call" if remote else nouns[title.word(noun)]
    return title_event(title, i, kind, subject, partners)


def _journey(title: Scene, i: int, lemma: str, subject: list[Mention]) -> Event | None:
    """ "X visits Y", "X arrives in Y"."""
    if lemma != "visit" and title.word(i + 1) not in ("in", "to", "into", "for"):
        return None
    return to_places(title, i, i + 1 if lemma == "visit" else i + 2, subject)


def _journey_begun(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "X begins three-day visit to Y", "X pays state visit to Y"."""
    nouns = contact_words().nouns
    behind = range(i + 1, min(i + _FAR, len(title.low)))
    noun = next((j for j in behind if nouns.get(title.word(j)) == "visit" and title.word(j + 1) == "to"), None)
    if noun is None or (title.word(noun).endswith("s") and len(subject) > 1):  # "X and Y end visits to A and B"
        return None
    return to_places(title, i, noun + 2, subject)


def _invited(title: Scene, i: int, subject: list[Mention]) -> Event | None:
    """ "X invites Y to visit Z", "X invites Y for talks": the guest's visit to the host's country."""
    guests, end = title.chain_from(i + 1)
    guests = [m for m in guests if m.kind in ("person", "office")]
    led = title.low[end + 1 : end + 3] == ("to", "visit") or title.low[end + 1 : end + 2] == ("for",)
    host = next((code for m in subject for code in m.parties), None)
    if not guests or not led or host is None or any(host in m.parties for m in guests):
        return None
    event = title_event(title, i, "visit", guests, [])
    event.others, event.requested_by = [side for m in subject for side in sides_of(m)], host
    return event


def _same(event: Event, other: Event) -> bool:
    """True where the text tells of a contact of the same people, or of the same parties."""
    if (event.kind == "visit") != (other.kind == "visit"):
        return False
    if event.kind == "multilateral" != other.kind and ".attends." in event.rule:
        return False  # "X attends the Y summit": beside it he may meet somebody
    named = event.people & other.people
    return bool(named) or event.parties <= other.parties or (not event.people and other.parties <= event.parties)


def _settle(event: Event, scenes: Sequence[Scene]) -> None:
    """Let the words that name one of those who took part, or his party, be the evidence: the sentence around them may
    tell what was said, which no evidence of a contact does."""
    named = ((s, m) for s in scenes for m in s.mentions if m.person is not None and m.person in event.people)
    states = ((s, m) for s in scenes for m in s.mentions if event.parties & set(m.parties))
    scene, told = next(named, None) or next(states, None) or (None, None)
    event.sentence = scene.sentence.index if scene is not None else 0
    event.evidence = [told.span] if told is not None else []
    if scene is not None and event.status == "held" and event.when is None and scene.sentence.index <= _LEAD:
        days = [d for d in scene.dates if d.weekday is not None or (len(d.start or "") == _DAY and d.start == d.end)]
        days = [d for d in days if not _of_another_deed(scene, d)]
        event.when = days[0].read_as("past") if len(days) == 1 else None
    for sides in (event.own, event.others):
        sides[:] = [replace(side, span=None) for side in sides]


def _of_another_deed(scene: Scene, day: DateMention) -> bool:
    """ "the first visit since the May 7 attack": the day of something else."""
    first = next((t.index for t in scene.tokens if day.span.meets(t.span)), 0)
    return "since" in scene.low[max(0, first - _NEAR) : first]
