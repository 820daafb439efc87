"""Hosts of gatherings: the state in whose country a gathering takes place takes part ("will attend the 14th Foreign
Ministers' Meeting in Spain"), unless it is one of an organisation that sits there.

Comes in: the contacts found and the scenes. Goes out: the same contacts, hosts added.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.knowledge import parties
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_FAR = 24
_LED = ("in", "at")
_TOWNS = frozenset(("SGP", "MCO", "VAT"))  # states that are one town
_NAME, _TOWN = 5, 4  # words before the noun of a gathering, words of a town
_HELD = frozenset(("held", "hosted", "scheduled", "take", "taking", "took"))
_SEATED = frozenset(("UN", "NATO", "EU", "OAS", "IAEA", "WTO", "WHO", "OSCE", "OECD", "AU", "UNESCO"))


def seat_host_states(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """Add the host state of each gathering that persons attend abroad, where its sentence tells it behind the
    gathering."""
    for event in events:
        attended = event.kind == "multilateral" and event.rule.endswith((".attend", ".gathered"))
        if attended and event.parties and not event.parties & _SEATED:
            scene = next((s for s in scenes if s.sentence.index == event.sentence), None)
            host = _host(scene, event) if scene is not None else None
            if host is not None and host.parties[0] not in event.parties:
                event.others.append(Side(state=host.parties[0], span=host.span))


def _host(scene: Scene, event: Event) -> Mention | None:
    """The state told behind the gathering ("in Spain", "in Lima, Peru"), up to the next verb."""
    if {name.lower() for name in contact_words().formats} & set(scene.low[max(0, event.at - _NAME) : event.at]):
        return None
    for i in range(event.at + 1, min(event.at + _FAR, len(scene.low))):
        if scene.tokens[i].upos == "VERB" and scene.low[i] not in _HELD and i != event.anchor:
            return None
        if scene.low[i] not in _LED or i in scene.dated:
            continue
        start = i + 1 + (scene.word(i + 1) == "the")
        comma = next((j for j in range(start, min(start + _TOWN, len(scene.low))) if scene.low[j] == ","), start)
        told = (scene.at(start), scene.at(comma + 1) if comma > start else None)
        return next((m for m in told if m is not None and _country(scene, m)), None)
    return None


def _country(scene: Scene, host: Mention) -> bool:
    """True for a state told as a place, by the name of the country and not of its town."""
    if host.kind != "party" or len(host.parties) != 1 or not parties.is_state(host.parties[0]):
        return False
    form = parties.lookup(scene.printed(host.span))
    after = scene.tokens[host.last + 1] if host.last + 1 < len(scene.low) else None
    describes = after is not None and after.upos in ("NOUN", "PROPN", "ADJ") and after.index not in scene.dated
    return form is not None and form.kind == "name" and not describes and host.parties[0] not in _TOWNS
