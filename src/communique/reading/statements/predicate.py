"""What a predicate carries and what its subject is: the nouns that classifier and walk share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from communique.model import Sentence
from communique.reading.statements import tree

# Acts of talk: under "will" they stay what they are; the others are promises then.
TALK = frozenset({"discuss", "reaffirm", "state", "inform", "appreciate", "congratulate", "condole"})
UNDER_WILL = TALK | {"call_for", "propose", "warn", "condemn", "hope", "voice_concern"}
# Acts of adjectives that a negation turns into a refusal ("is not ready to"); other negated adjectives carry no act.
BINDING = ("pledge", "agree", "support")
# Acts that are done by saying that one wants to do them.
PERFORMED = ("appreciate", "congratulate", "condole", "reaffirm", "voice_concern", "condemn", "warn")
BY_ME = ("call_for", "propose", "inform")  # these where it is "I" who wants to
# Acts that a passive without a doer tells of people at large.
JUDGING = ("appreciate", "condemn", "congratulate")
# Acts that a negation undoes: "did not discuss", "does not worry".
UNDONE = ("agree", "discuss", "pledge", "voice_concern", "warn")


@dataclass(frozen=True, slots=True)
class Predicate:
    """An act found on the tree. `first` and `last` are the words at the ends of the cue; `objects` the heads of what is
    said, in order; `hearer` the head of the addressee; `noun` the noun of expression under a light verb; `says` marks a
    verb of saying, whose clause is to be read for acts of its own; `passive` one whose subject is what it is about;
    `about` is the word below which all of the content stands, where that is known; `together` marks what all sides of
    the contact say, whoever the subject."""

    head: int
    act: str
    first: int
    last: int
    rule: str
    objects: tuple[int, ...] = ()
    hearer: int | None = None
    says: bool = False
    passive: bool = False
    noun: int | None = None
    about: int | None = None
    together: bool = False

    @property
    def by_all(self) -> bool:
        """True for a passive that tells nobody and means all sides: "it was agreed that", not "is being hailed"."""
        return self.passive and self.act not in JUDGING


def carried(sentence: Sentence, head: int, act: str, rule: str, *, last: int | None = None, **more: Any) -> Predicate:
    """The predicate at `head` with its verb group for cue, up to `last` (the head itself unless told); `rule` is what
    stands behind the act in the rule's name, `more` the other fields of a `Predicate`."""
    first = more.pop("first", tree.group_start(sentence, head))
    return Predicate(head, act, first, head if last is None else last, f"statements.{act}.{rule}", **more)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a predicate's subject is, as far as lexicon conditions ask: joint (several sides), party (a state or
    organisation), person, own (the side that speaks), another (a person of that side, not who speaks) or others (people
    who are none of the sides)."""

    joint: bool = False
    party: bool = False
    person: bool = False
    own: bool = False
    others: bool = False
    another: bool = False

    def is_a(self, kind: str) -> bool:
        """True where this subject is of the named kind."""
        return bool(getattr(self, kind))


ANYBODY = Subject(joint=True, party=True, person=True, own=True)


def tells(found: Predicate | None, *, myself: bool) -> bool:
    """True for what is told under a modal: "it should be noted that", by the speaker `myself` "I must stress that"."""
    if found is None or not (found.says or (myself and found.act == "reaffirm")):
        return False
    return myself or found.passive


def told_what_to_do(predicate: Predicate) -> bool:
    """True for what others "should" or "have to" do, which the speaker asks of them."""
    return any(part in predicate.rule for part in (".modal.", ".duty.", ".formula.")) or predicate.passive


def you_thanked(sentence: Sentence, predicate: Predicate, *, direct: bool) -> int | None:
    """The "you" or "your" of thanks and praise in somebody's own words (`direct`), or None."""
    if not direct or predicate.act not in ("appreciate", "congratulate", "support"):
        return None
    below = sentence.subtree(predicate.head)
    return next((i for i in below if i > predicate.last and sentence.tokens[i].low in ("you", "your")), None)
