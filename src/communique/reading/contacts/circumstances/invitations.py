"""Invitations: who invited to a visit ("at the invitation of President X", "invited by the government of Y").

Comes in: a scene and a visit. Goes out: the visit with its inviting hosts, who take the place of the bare host state.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event, Side, sides_of
from communique.reading.who.words import office_words

# Words of "at the invitation of the governments of the Republic of X and the Republic of Y".
_PASSED = ("the", "government", "governments", "of")
_LEADS = ("of", "from", "by")
ACCEPTS = frozenset(("accept", "accepts", "accepted", "accepting"))
"""Verbs of one who will come where he is invited."""
_MADE = ("extended", "issued", "made", "sent", "given", "conveyed")
_FAR = 8


def tell_inviters(scene: Scene, visit: Event) -> None:
    """Let those who invited take part. Of several invitations in a sentence those of the countries visited count."""
    own = {side.party for side in visit.own}
    told = [[s for s in hosts if s.party not in own and s.person not in visit.people] for hosts in _chains(scene)]
    chains = [hosts for hosts in told if hosts]
    fitting = [hosts for hosts in chains if {side.party for side in hosts} & {side.party for side in visit.others}]
    for hosts in fitting or chains:
        _invite(visit, hosts)
    states = {side.party for side in visit.others}
    stateless = not any(side.party for hosts in chains for side in hosts)
    if stateless and len(states) == 1 and (_accepted(scene) or _by_an_office(scene)):
        visit.requested_by = visit.requested_by or states.pop()


def tell_host_of_gathering(scene: Scene, event: Event) -> None:
    """ "At the invitation of Minister X of A, B will attend the conference": A takes part as its host."""
    own = {side.party for side in event.sides}
    for hosts in _chains(scene) if event.people and event.kind == "multilateral" else ():
        event.others += [
            Side(state=side.party, span=side.span) for side in hosts[:1] if side.party and side.party not in own
        ]


def _accepted(scene: Scene) -> bool:
    """ "has accepted an invitation to visit X": nobody but X invites to X."""
    told = (i for i, word in enumerate(scene.low) if word == "invitation" and scene.word(i + 1) == "to")
    return any(ACCEPTS & set(scene.low[max(0, i - 4) : i]) for i in told)


def _by_an_office(scene: Scene) -> bool:
    """ "at the invitation of President X", "invited by her counterpart", "at the King's invitation": somebody in office
    whose state is not told asks to his or her own country."""
    for i, word in enumerate(scene.low):
        if word not in ("invitation", "invited"):
            continue
        lead = i + 1 + (scene.word(i + 1) in _MADE)
        behind = range(lead + 1, min(lead + _FAR, len(scene.low)) if scene.word(lead) in _LEADS else 0)
        stop = next((j for j in behind if scene.tokens[j].upos in ("VERB", "PUNCT")), behind.stop)
        owner = scene.low[max(0, i - _FAR) : i] if scene.word(i - 1) in ("'s", "’s") else []
        if not office_words().heads.isdisjoint([*(scene.low[j] for j in behind if j < stop), *owner]):
            return True
    return False


def _chains(scene: Scene) -> Iterator[list[Side]]:
    for i, word in enumerate(scene.low):
        told = (word == "invitation" and scene.word(i + 1) in _LEADS) or (
            word in ("invited", "invitations") and scene.word(i + 1) in _LEADS
        )
        start = i + 2
        while scene.word(start) in _PASSED:
            start += 1
        if told:
            yield [side for m in scene.chain_from(start)[0] for side in sides_of(m)]


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
