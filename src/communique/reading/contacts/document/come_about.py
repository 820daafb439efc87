"""Come about: talks for which somebody arrived, and what the text then says was discussed there.

Comes in: the scenes and the merged events of a document. Goes out: the same events, talks that were held marked so, and
without the second telling of one.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.who import Mention

_NEAR = 5  # sentences behind the arrival
_TALKED = (
    "discuss",
    "exchang",
    "review",
    "agreed",
    "talked",
    "consider",
    "address",
    "explor",
    "underscored",
    "stressed",
)


def come_about(events: list[Event], scenes: Sequence[Scene]) -> list[Event]:
    """ "X arrived in Oslo for talks with Y. X and Y discussed trade": the talks have been held."""
    for event in [e for e in events if e.status == "planned" and e.kind in ("meeting", "unspecified")]:
        trips = [e for e in events if e.kind == "visit" and e.status == "held" and e.sentence == event.sentence]
        if not any(trip.people & event.people for trip in trips):
            continue
        near = [s for s in scenes if event.sentence < s.sentence.index <= event.sentence + _NEAR]
        if any(_talked(scene, event) for scene in near):
            event.status = "held"
            again = "contacts.unspecified.discuss_together"
            events = [e for e in events if e is event or e.rule != again or not e.people <= event.people]
    return events


def _talked(scene: Scene, event: Event) -> bool:
    """True where two who were to talk have talked: both named as the subject, or "the two leaders"."""
    for token in scene.tokens:
        if token.dep == "root" and token.low.startswith(_TALKED) and verb_status(scene, token.index) == "held":
            return _both(scene.subject(token.index), event)
    return False


def _both(subject: list[Mention], event: Event) -> bool:
    own = {m.person.state for m in subject if m.person in event.people and m.person is not None}
    return len(own) > 1 or any(m.kind == "group" and not m.parties for m in subject)
