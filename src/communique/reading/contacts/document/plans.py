"""Plans: the talks that an announced visit will bring ("X will welcome Y to Z. The two leaders will discuss ...").

Comes in: the scenes and the merged events. Goes out: one planned meeting more where host and guest are named and the
text says that they will talk.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from communique.reading.contacts.circumstances.status import verb_status
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, sides_of
from communique.reading.who import Mention

_NEAR = 3
_TALK = frozenset(
    ("discuss", "consult", "exchange", "review", "meet", "talk", "advance", "explore", "underscore", "address")
)


def planned_talks(scenes: Sequence[Scene], events: Sequence[Event]) -> Iterable[Event]:
    """A meeting for each announced visit whose host and guest "will discuss"."""
    for visit in events:
        if visit.kind != "visit" or visit.status != "planned" or visit.reported == "background":
            continue
        if len(visit.people) < 2:
            yield from _with_host(scenes, visit, events)
            continue
        leaders = {s.person for s in visit.sides if s.person and not _spouse(s.person.office)}
        if any(e.kind in ("meeting", "unspecified") and leaders <= e.people for e in events):
            continue
        scene = next((s for s in scenes if s.sentence.index >= visit.sentence and _will_talk(s, visit)), None)
        if scene is not None:
            yield _meeting(visit, scene)


def _with_host(scenes: Sequence[Scene], visit: Event, events: Sequence[Event]) -> Iterable[Event]:
    """ "X will come to Norway. He and Minister Y will discuss": the host is named where the talks are."""
    for scene in (s for s in scenes if 0 < s.sentence.index - visit.sentence <= _NEAR):
        for subject in _talkers(scene):
            sides = [side for m in subject for side in sides_of(m) if side.person]
            hosts = [s for s in sides if s.person not in visit.people and s.party in {o.party for o in visit.others}]
            talks = {s.person for s in sides}
            if hosts and talks & visit.people and not any(talks <= e.people for e in events if e.kind != "visit"):
                own = [s for s in visit.own if s.person]
                yield _meeting(replace(visit, own=own, others=hosts), scene)
                return


def _will_talk(scene: Scene, visit: Event) -> bool:
    for subject in _talkers(scene):
        people = {side.person for m in subject for side in sides_of(m) if side.person}
        both = {p.state for p in people & visit.people}
        if any(m.kind == "group" and not m.parties for m in subject) or len(both) > 1:
            return True
    return False


def _talkers(scene: Scene) -> Iterator[list[Mention]]:
    """Who is the subject of each verb of talk that lies ahead."""
    for token in scene.tokens:
        if token.low in _TALK and token.upos == "VERB" and verb_status(scene, token.index) == "planned":
            yield scene.subject(token.index)


def _meeting(visit: Event, scene: Scene) -> Event:
    leaders = [s for s in visit.sides if s.person and not _spouse(s.person.office)]
    return replace(
        visit,
        kind="meeting",
        own=leaders,
        others=[],
        requested_by=None,
        rule="contacts.meeting.announced_with_visit",
        evidence=[*visit.evidence, scene.clause(0, len(scene.low) - 1)],
    )


def _spouse(office: str | None) -> bool:
    return office is not None and office.lower().startswith(("first lady", "first gentleman", "second gentleman"))
