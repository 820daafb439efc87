"""Spouses: husbands and wives named beside those who meet take no part for their states.

Comes in: the events of a document and its scenes. Goes out: the same events without them.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.who import Mention, Person

_STYLES = frozenset(("madam", "madame", "mrs"))


def leave_spouses(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """Take out of each event the persons without an office whom the text names as "and Madame Y" behind another, or by
    a first name beside the speaker ("Lucy and I"). Those called wife or husband the cast knows (`Person.consort`)."""
    wedded = {m.person for scene in scenes for m in scene.mentions if m.person and _beside_another(scene, m)}
    for event in events:
        for sides in (event.own, event.others):
            sides[:] = [side for side in sides if not _private(side.person, wedded)]


def _private(person: Person | None, wedded: set[Person]) -> bool:
    return person is not None and person in wedded and person.office is None


def _beside_another(scene: Scene, mention: Mention) -> bool:
    before = scene.low[max(0, mention.first - 2) : mention.first]
    styled = {*scene.low[mention.first : mention.last], *before} & _STYLES
    behind = "and" in before and scene.at(mention.first - 2) is not None
    with_i = scene.low[mention.last + 1 : mention.last + 3] == ("and", "i") and mention.first == mention.last
    return bool(styled and behind) or with_i
