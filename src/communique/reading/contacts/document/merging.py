"""Merging: raw events that report one contact become one; words for "the two sides" find their contact.

Comes in: events in the order of the text, the title's first. Goes out: events, one a contact, in order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import OF_TWO, Event, Side
from communique.reading.contacts.words import contact_words
from communique.reading.dates import DateMention

_NEAR, _NEXT = 30, 2
_TALKS = frozenset(("meeting", "unspecified", "call", "video_call", "multilateral"))


def settle_groups(
    events: list[Event], couple: Callable[[Event], list[Side]], nearby: Callable[[Event], list[Side]]
) -> list[Event]:
    """Give "the two leaders met" its parties: the `couple` that the sentence before names, those of the last contact
    before, else the two parties that `nearby` finds. Events left without two sides go."""
    out: list[Event] = []
    for event in events:
        if (several := _of_format(event, out)) is not None:
            event.own, event.others = list(several.sides), []
        if event.group:
            model, pair = _model(out, event), couple(event)
            apart = not event.parties & {side.party for side in pair}
            if pair and not event.own and apart and (model is None or not {s.person for s in pair} <= model.people):
                event.others += pair
            elif model is not None:
                _fill_from(event, model)
        if event.group and not event.sides and _of_gathering(out, event):
            continue
        if _lacks_side(event):
            event.others += [side for side in nearby(event) if side.party not in event.parties]
        if _complete(event) and not _one_party(event) and not _vague(event):
            out.append(event)
    return out


def _of_format(event: Event, before: list[Event]) -> Event | None:
    """The talks of several told before, where "the Quad Leaders" are those who talked there; None for all others."""
    formats = contact_words().formats
    named = event.sentence >= 0 and any(side.party in formats for side in event.sides)
    if not named or any(side.person is not None or side.party not in formats for side in event.sides):
        return None
    return next((e for e in reversed(before) if len(e.people) > 2 and len(e.parties) > 2), None)


def _of_gathering(before: list[Event], event: Event) -> bool:
    """True where "the leaders" are those of a gathering of which only one side is named."""
    last = next((e for e in reversed(before) if e.asserted and e.sentence <= event.sentence), None)
    return last is not None and last.kind == "multilateral" and len(last.sides) < 2


def _lacks_side(event: Event) -> bool:
    """True for talks told as having been, of whose two sides at least one is not named in the sentence."""
    unnamed = event.group or not event.own
    return len(event.sides) < 2 and event.asserted and unnamed and event.sentence >= 0 and event.kind != "multilateral"


def _complete(event: Event) -> bool:
    """True where enough is known of who took part; of titles, gatherings and domestic meetings one side is enough."""
    if len(event.sides) > 1:
        return True
    return bool(event.sides) and (
        event.outsiders
        or event.region
        or event.sentence < 0
        or (event.kind == "multilateral" and event.rule.endswith((".gathered", ".hosted", ".attend", "_together")))
        or (
            event.kind == "multilateral"
            and (event.people != set() or (event.status == "held" and any(side.office for side in event.sides)))
        )
    )


def _vague(event: Event) -> bool:
    """True for talks only referred to without a date, a place or a person ("negotiations between Kyiv and Moscow")."""
    bare = event.when is None and event.place is None and not event.people
    return bare and not event.asserted and event.kind == "unspecified" and event.sentence >= 0


def _one_party(event: Event) -> bool:
    """True where all who take part are known and of one party, and nobody else is meant."""
    known = [side.party for side in event.sides]
    return (
        len(known) > 1 and None not in known and len(set(known)) == 1 and not event.outsiders and event.kind != "visit"
    )


def couple_before(scenes: Sequence[Scene], event: Event) -> list[Side]:
    """The two persons of different parties whom the sentence before names, where it names just two."""
    before = next((s for s in scenes if s.sentence.index == event.sentence - 1), None)
    after = next((s for s in scenes if s.sentence.index == 1), None)
    told = before if before is not None or event.sentence else after  # "The two ministers spoke. X told Y that"
    people = list(dict.fromkeys(m.person for m in told.mentions if m.person and m.person.state)) if told else []
    if len(people) == 2 and people[0].state != people[1].state:
        return [Side(person=person) for person in people]
    return []


def _model(before: list[Event], event: Event) -> Event | None:
    known = event.parties
    fitting = [e for e in before if len(e.sides) > 1 and known <= e.parties]
    mains = [e for e in fitting if e.sentence < 0 or e.asserted]
    near = event.sentence - (before[-1].sentence if before else 0) < _NEAR
    return next(reversed(mains or fitting), None) if near else None


def _fill_from(event: Event, model: Event) -> None:
    have = {side.person for side in event.sides if side.person}
    for side in model.sides:
        if side.person not in have or side.person is None:
            if side.person is None and side.party in event.parties:
                continue
            event.others.append(side)


def merge(events: list[Event]) -> list[Event]:
    """One event a contact."""
    out: list[Event] = []
    for event in events:
        twin = next((old for old in out if same_contact(old, event)), None)
        if twin is None:
            out.append(event)
        else:
            _absorb(twin, event)
    return out


def same_contact(old: Event, new: Event) -> bool:
    """True where two events tell of one contact: kinds, sides, status and dates agree."""
    if _told_apart(old, new) or not _kinds_agree(old, new) or not _sides_agree(old, new):
        return False
    one_trip = old.kind == new.kind == "visit" and _same_travellers(old, new) and None in (old.when, new.when)
    undone = {old.status, new.status} == {"planned", "cancelled"}
    again = new.status == "planned" and new.asserted and new.when is not None and new.when != old.when
    retold = new.group and not (again and new.rule.endswith((".held", "_together")))
    under_way = old.kind != "visit" and old.people == new.people and (old.going_on or new.going_on)
    if old.status != new.status and not (old.sentence < 0 or retold or one_trip or undone or under_way):
        return False
    if new.earlier != old.earlier:
        return False
    return _dates_agree(old, new)


def _same_travellers(old: Event, new: Event) -> bool:
    """True for the same people; of a trip only referred to, the host may be left out."""
    return old.people == new.people or (bool(new.people) and new.people < old.people and not new.asserted)


def _told_apart(old: Event, new: Event) -> bool:
    """True where the text itself parts two contacts: "a separate meeting", two verbs of one sentence with partners of
    their own, trips to different countries, people of no party."""
    unnamed = old.rule.endswith("_each") and any(side.person is None for side in old.others)
    if (new.apart and not unnamed) or (old.outsiders != new.outsiders and old.sentence >= 0):
        return True
    if _own_days(old, new):
        return True
    if not (old.asserted and new.asserted) or _one_tour(old, new):
        return False
    if old.kind == new.kind == "multilateral" and old.sentence == new.sentence and old.at != new.at:
        return True
    partners = old.sentence == new.sentence and _partners(old) != _partners(new) and old.people != new.people
    return partners or (old.kind == new.kind == "visit" and old.parties != new.parties)


def _one_tour(old: Event, new: Event) -> bool:
    """ "will travel to the Middle East on May 5. He will visit X and Y": the countries of the region."""
    return old.kind == new.kind == "visit" and (old.region or new.region) and old.people == new.people


def _own_days(old: Event, new: Event) -> bool:
    """True for trips to different countries, each with days of its own."""
    if not old.kind == new.kind == "visit" or old.parties == new.parties or old.when is None or new.when is None:
        return False
    return old.sentence >= 0 and (old.when.start, old.when.end) != (new.when.start, new.when.end)


def _partners(event: Event) -> set[object]:
    return {side.person or side.state for side in event.others}


def _kinds_agree(old: Event, new: Event) -> bool:
    if old.kind == new.kind:
        return True
    if _retold(old, new):
        return True
    return ({old.kind, new.kind} <= _TALKS and "unspecified" in (old.kind, new.kind)) or (
        old.sentence < 0 and {old.kind, new.kind} <= _TALKS and "call" not in (new.kind,)
    )


def _retold(old: Event, new: Event) -> bool:
    """ "held talks with X. In the phone call, he said": the channel is told second; "had a virtual meeting with X.
    During the meeting, the two sides": the plain word comes second."""
    if new.sentence < 0 or not old.people or old.people != new.people:
        return False
    if old.kind == "video_call" and new.kind == "meeting":
        return new.group and new.when is None
    near = 0 < new.sentence - old.sentence <= _NEXT
    plain = old.kind == "meeting" and old.rule.startswith("contacts.unspecified") and old.status == new.status
    return near and plain and new.kind in ("call", "video_call") and new.when is None and not new.rule.endswith(".held")


def _sides_agree(old: Event, new: Event) -> bool:
    if old.people and new.people:
        shared = old.people & new.people
        smaller = min(len(old.people), len(new.people))
        if not shared:
            return False
        if len(shared) < smaller and not (old.parties == new.parties and len(shared) > 1):
            return False
    if not old.parties or not new.parties or (old.region and _one_tour(old, new)):
        return True
    return old.parties <= new.parties or new.parties <= old.parties


def _dates_agree(old: Event, new: Event) -> bool:
    if old.when is None or new.when is None or old.when.start is None or new.when.start is None:
        return True
    if old.sentence < 0:
        return True
    a, b = sorted((old.when.start, new.when.start), key=len)
    inside = bool(new.when.start and old.when.end and old.when.start <= new.when.start <= old.when.end)
    return b.startswith(a) or inside


def _absorb(old: Event, new: Event) -> None:
    if old.sentence < 0:
        _take_over(old, new)
        return
    if old.kind == "unspecified":
        old.kind = new.kind
    if old.kind == "meeting" and new.kind in ("call", "video_call"):
        old.kind, old.place = new.kind, None
    later = (old.status, new.status) == ("planned", "cancelled")
    later = later or (old.going_on and old.kind != "visit" and new.status == "planned")
    old.status = new.status if later else old.status  # "is holding talks today. He will meet X at noon"
    when = new.when.read_as("future") if new.when is not None and _to_come(old) else new.when
    old.when = _longer(old, new) or old.when or when
    old.place = old.place or new.place
    old.requested_by = old.requested_by or new.requested_by
    old.caller = old.caller or new.caller
    old.asserted = old.asserted or new.asserted
    _add_sides(old, new)
    if old.region:
        old.others += [side for side in new.others if side.party not in old.parties]
    old.evidence += [span for span in new.evidence if span not in old.evidence]


def _to_come(event: Event) -> bool:
    return event.kind == "visit" and event.status == "planned"


def _longer(old: Event, new: Event) -> DateMention | None:
    """ "will start a visit to X today", "will pay a visit to X from May 5 to 8": the days of the visit that begins;
    "the upcoming visit", "will pay a visit from May 5 to 8": days told at all."""
    one, two = old.when, new.when
    if one is not None and two is not None and one.start is None and two.start is not None:
        return two
    if not old.kind == new.kind == "visit" or one is None or two is None or not (one.end and two.end):
        return None
    if old.rule.endswith(OF_TWO) and one.start and two.start and one.start <= two.start and two.end <= one.end:
        return two
    return two if two.start == one.start and two.end > one.end and len(two.end) == len(one.end) else None


def _add_sides(old: Event, new: Event) -> None:
    many = old.rule.endswith(".gathered")
    for side in new.sides:
        if side.person is not None and side.person not in old.people and (many or side.party in (None, *old.parties)):
            unnamed = next((s for s in old.own if s.office and s.person is None and s.state == side.party), None)
            if unnamed is not None and old.kind == "visit" and len(old.own) == 1:
                old.own[0] = side  # "the minister will visit X. It will be Y's first visit"
            else:
                old.others.append(side)


def _take_over(title: Event, event: Event) -> None:
    """The text's report stands in for the title's, which tells the kind."""
    kind = title.kind if event.kind == "unspecified" or title.kind == "video_call" else event.kind
    when = event.when or title.when
    sides, goal = title.sides, title.place if event.region else None
    for name in (
        "sentence",
        "at",
        "own",
        "others",
        "status",
        "asserted",
        "when",
        "requested_by",
        "caller",
        "evidence",
        "rule",
        "group",
        "outsiders",
        "region",
    ):
        setattr(title, name, getattr(event, name))
    title.kind, title.when = kind, when
    title.place = goal or event.place or title.place
    if event.region:
        title.others += [s for s in sides if s.person is None and s.party not in event.parties]
    title.reported = "main"
    people = {side.person for side in title.sides}
    title.others += [s for s in sides if s.person is not None and s.person not in people and s.party in title.parties]
