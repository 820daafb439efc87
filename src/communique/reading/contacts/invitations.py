"""Invitations: who invited to a visit ("at the invitation of President X", "invited by the government of Y").

Comes in: a scene and a visit. Goes out: the visit with its inviting hosts, who take the place of the bare host state.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.contacts.scene import Scene

_LEADS = ("of", "from", "by")


def tell_inviters(scene: Scene, visit: Event) -> None:
    """Let those who invited take part. Of several invitations in a sentence those of the countries visited count."""
    chains = list(_chains(scene))
    fitting = [hosts for hosts in chains if {side.party for side in hosts} & {side.party for side in visit.others}]
    for hosts in fitting or chains:
        _invite(visit, hosts)


def _chains(scene: Scene) -> Iterator[list[Side]]:
    for i, word in enumerate(scene.low):
        told = (word == "invitation" and scene.word(i + 1) in _LEADS) or (
            word in ("invited", "invitations") and scene.word(i + 1) in _LEADS
        )
        hosts = [side for m in scene.chain_from(i + 2)[0] for side in sides_of(m)] if told else []
        if hosts:
            yield hosts


def _invite(visit: Event, hosts: list[Side]) -> None:
    visit.inviters += tuple(side.party for side in hosts if side.party)
    visit.requested_by = hosts[0].party or visit.requested_by
    invited = {side.party for side in hosts}
    if not visit.others:
        visit.others = list(hosts)
    elif invited & {side.party for side in visit.others}:
        visit.others = [s for s in visit.others if s.party not in invited or s.person] + _new(hosts, visit)


def _new(hosts: list[Side], visit: Event) -> list[Side]:
    known = {side.person for side in visit.others if side.person}
    return [side for side in hosts if side.person is None or side.person not in known]
