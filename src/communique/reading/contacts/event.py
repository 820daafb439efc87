"""Events: places in a document that report a contact, before they are merged into contacts.

Comes in: nothing; these are the nouns of the `contacts` part.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.model import Participant, Span
from communique.reading.dates import DateMention
from communique.reading.who import Mention, Person

GATHERING = 4
"""States that make talks a multilateral gathering; two or three have a meeting (guide, kinds of contact)."""

OF_TWO = "_of_two"
"""Ends the rule of a visit to each of two countries told in one breath."""

# Offices of several, whose holders may be named beside ("the Foreign Ministers of X and Y, A and B").
_PLURALS = frozenset(
    ("counterparts", "ministers", "presidents", "premiers", "leaders", "secretaries", "chancellors", "ambassadors",
     "envoys", "advisers", "advisors")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Side:
    """Somebody who takes part: a person, or a party alone, perhaps with an office ("Pakistan's minister")."""

    person: Person | None = None
    state: str | None = None
    office: str | None = None
    span: Span | None = None

    @property
    def party(self) -> str | None:
        """The party that takes part through this side."""
        return self.person.state if self.person else self.state

    def participant(self) -> Participant:
        """The side as a noun of the reading."""
        spans = (self.span,) if self.span else ()
        if self.person:
            return Participant(self.person.name, self.person.office, self.person.state, spans)
        return Participant(None, self.office, self.state, spans)


@dataclass(slots=True)
class Event:
    """One report of a contact at word `at` of a sentence (-1: the title).

    `own` are the sides of the subject, `others` the partners; `group` is True where a word for the contact's parties
    ("the two leaders") stands in place of names. `asserted` is False for contacts only referred to ("their last call").
    `apart` marks "a separate meeting"; `anchor` is the verb that carries a noun ("talks took place"); `inviters`
    are the parties who invited to a visit; `region` marks a trip to a part of the world ("the Middle East"), `going_on`
    what is told as under way ("is holding talks today").
    """

    sentence: int
    at: int
    kind: str
    own: list[Side] = field(default_factory=list)
    others: list[Side] = field(default_factory=list)
    group: bool = False
    status: str = "held"
    asserted: bool = True
    earlier: bool = False
    apart: bool = False
    when: DateMention | None = None
    place: str | None = None
    requested_by: str | None = None
    caller: str | None = None
    evidence: list[Span] = field(default_factory=list)
    rule: str = ""
    reported: str = ""
    outsiders: bool = False
    anchor: int = -1
    inviters: tuple[str, ...] = ()
    region: bool = False
    going_on: bool = False

    @property
    def sides(self) -> list[Side]:
        """All who take part, each once."""
        seen: dict[object, Side] = {}
        told = named_alone([*self.own, *self.others])
        persons = {side.party for side in told if side.person or (side.office and len(self.own) > 1)}
        for side in told:
            if side.person is None and side.office is None and side.state in persons:
                continue
            seen.setdefault(side.person or (side.state, side.office), side)
        return list(seen.values())

    @property
    def parties(self) -> frozenset[str]:
        """The codes of the parties that take part."""
        return frozenset(side.party for side in self.sides if side.party)

    @property
    def people(self) -> frozenset[Person]:
        """The persons who take part."""
        return frozenset(side.person for side in self.sides if side.person)


def not_apart(event: Event) -> bool:
    """True where the partners are of the subject's own party and unnamed: people of no party of their own."""
    own = {side.party for side in event.own}
    return len(own) == 1 and bool(event.others) and all(s.person is None and s.party in own for s in event.others)


def _of_several(office: str | None) -> bool:
    """ "counterparts", "Foreign Ministers of X and Y"."""
    return office is not None and not _PLURALS.isdisjoint(office.lower().split())


def named_alone(sides: list[Side]) -> list[Side]:
    """The sides without "the Foreign Ministers of X and Y" where those are named beside."""
    named = {side.party for side in sides if side.person}
    return [s for s in sides if s.person or not _of_several(s.office) or s.state not in named]


def anaphoric(mention: Mention, first_word: str) -> bool:
    """True for words that stand for the parties of a contact told elsewhere: "they", "the two leaders", not "senior
    officials"."""
    if mention.kind != "group" or mention.parties:
        return False
    return first_word in ("they", "them", "we", "us", "the", "both", "two", "these", "all", "three", "four", "sides")


def _envoys(office: str) -> bool:
    """True for foreign officials by nature, whatever country: ambassadors, envoys, diplomats."""
    return not {"ambassadors", "envoys", "diplomats"}.isdisjoint(office.lower().split())


def sides_of(mention: Mention) -> list[Side]:
    """Who takes part where a mention stands in the place of a participant."""
    if mention.person:
        if mention.person.consort:
            return []
        return [Side(person=mention.person, span=mention.span)]
    if not mention.parties and mention.kind == "group" and mention.office and _envoys(mention.office):
        return [Side(office=mention.office, span=mention.span)]
    if mention.parties:
        office = mention.office if mention.kind in ("office", "group") else None
        return [Side(state=code, office=office, span=mention.span) for code in mention.parties]
    return []
