"""Contacts, gold and predicted: what of them is compared, when two may stand for each other, and what is then right.

Two may match where their parties are alike (Jaccard of at least one half; where neither names one, a shared person) and
their kinds agree or one is "unspecified". A gold contact that is only background is optional: no loss where it is not
found, and no gain or loss where it is. Words of the labelling guide throughout.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.evaluation.matching import Pairs, best_pairs
from communique.evaluation.wording import code, jaccard, last_name, likeness, overlap, place_words

_PARTIES_ALIKE = 0.5
_PLACE_ALIKE = 0.5
_COUNTED_FIRST = 1e6
"""What finding a counted gold contact weighs against finding an optional one, and that against likeness."""
_OPTIONAL_AFTER = 1e2


@dataclass(frozen=True, slots=True)
class Compared:
    """The parts of a contact that are compared. `persons` are last names, `sides` the party of each of them."""

    key: str | None
    kind: str
    status: str | None
    reported: str | None
    states: frozenset[str]
    persons: frozenset[str]
    start: str | None
    requested_by: str | None
    place: str | None
    sides: Mapping[str, str]

    @property
    def optional(self) -> bool:
        """True for a contact that is only referred to."""
        return self.reported == "background"

    def __str__(self) -> str:
        who = ", ".join(sorted(self.persons)) or "-"
        head = f"{self.kind}/{self.status}/{self.reported} {'+'.join(sorted(self.states)) or '-'} [{who}]"
        return f"{head} {self.start} at {self.place} req {self.requested_by}"


def compared(data: Mapping[str, Any]) -> Compared:
    """The comparable parts of a contact in the guide's form; a date may be a string."""
    people = [one for one in data.get("participants") or () if isinstance(one, Mapping)]
    named = [(last_name(one.get("name")), code(one.get("state"))) for one in people]
    date = data.get("date") or {}
    return Compared(
        key=data.get("key"),
        kind=str(data.get("kind") or "unspecified").lower().replace("-", "_"),
        status=data.get("status"),
        reported=data.get("reported"),
        states=frozenset(state for _, state in named if state),
        persons=frozenset(name for name, _ in named if name),
        start=(date if isinstance(date, str) else date.get("start")) or None,
        requested_by=code(data.get("requested_by")),
        place=data.get("place") or None,
        sides={name: state for name, state in named if name and state},
    )


def matched(gold: Sequence[Compared], found: Sequence[Compared], *, all_count: bool) -> Pairs:
    """Which found contact stands for which gold one: as many counted ones as can be, then optional ones, then the
    likest. `all_count`: background counts like the rest."""
    return best_pairs(
        [[_weight(one, other, optional=one.optional and not all_count) for other in found] for one in gold]
    )


def _weight(gold: Compared, found: Compared, *, optional: bool) -> float:
    if not (_kinds_agree(gold.kind, found.kind) and _parties_agree(gold, found)):
        return 0.0
    return (_OPTIONAL_AFTER if optional else _COUNTED_FIRST) + _alike(gold, found)


def _kinds_agree(one: str, other: str) -> bool:
    return one == other or "unspecified" in (one, other)


def _parties_agree(gold: Compared, found: Compared) -> bool:
    if gold.states or found.states:
        return jaccard(gold.states, found.states) >= _PARTIES_ALIKE
    return bool(gold.persons & found.persons) or not (gold.persons or found.persons)


def _alike(gold: Compared, found: Compared) -> float:
    """From 0 to 5: chooses among matchings of one size."""
    parties = jaccard(gold.states, found.states)
    words = (gold.kind == found.kind) + (gold.status == found.status)
    return parties + words + likeness(gold.persons, found.persons) + dates_agree(gold, found)


def dates_agree(gold: Compared, found: Compared) -> bool:
    """Equal as far as the gold tells; untold is right only for untold."""
    if gold.start is None or found.start is None:
        return gold.start is found.start
    return str(found.start).startswith(str(gold.start))


def places_agree(gold: Compared, found: Compared) -> bool:
    """Half of the longer one's words in common; untold is right only for untold."""
    if gold.place is None or found.place is None:
        return gold.place is found.place
    return overlap(place_words(gold.place), place_words(found.place)) >= _PLACE_ALIKE


def attributes_right(gold: Compared, found: Compared) -> dict[str, bool]:
    """For every attribute that is right or wrong as a whole, whether it is right."""
    return {
        "kind": gold.kind == found.kind,
        "status": gold.status == found.status,
        "reported": gold.reported == found.reported,
        "date": dates_agree(gold, found),
        "requested_by": gold.requested_by == found.requested_by,
        "place": places_agree(gold, found),
    }


def all_right(gold: Compared, found: Compared) -> bool:
    """Kind, status, parties, persons, date and requester all right."""
    right = attributes_right(gold, found)
    wholly = all(right[name] for name in ("kind", "status", "date", "requested_by"))
    return wholly and gold.states == found.states and gold.persons == found.persons


def value_of(one: Compared, attribute: str) -> str | None:
    """The value of an attribute of `attributes_right`."""
    value: str | None = one.start if attribute == "date" else getattr(one, attribute)
    return value
