"""Who talks with whom: parties and persons as nodes, contacts as ties between them, for graphml and gexf.

Comes in: contacts. Goes out: a `Network`. Two layers stand side by side: ties between parties, and ties between persons
of different parties. Rejected and cancelled contacts are left out; planned ones are counted apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations

from communique.knowledge import parties
from communique.record import StoredContact


@dataclass(slots=True)
class Node:
    """A party or a person: `layer` is "party" or "person", `party` the person's party."""

    id: str
    layer: str
    label: str
    party: str
    contacts: int = 0


@dataclass(slots=True)
class Tie:
    """What two nodes share. `spells` holds the first and last day of each dated contact."""

    source: str
    target: str
    layer: str
    held: int = 0
    planned: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    spells: list[tuple[str, str]] = field(default_factory=list)
    contacts: list[str] = field(default_factory=list)

    @property
    def weight(self) -> int:
        """How many contacts they share, held or planned."""
        return self.held + self.planned


@dataclass(slots=True)
class Network:
    """Nodes by id, ties by their two ends."""

    nodes: dict[str, Node] = field(default_factory=dict)
    ties: dict[tuple[str, str], Tie] = field(default_factory=dict)


def network(contacts: Iterable[StoredContact]) -> Network:
    """The network of these contacts."""
    out = Network()
    for contact in contacts:
        if contact.status == "cancelled" or contact.verdict == "rejected":
            continue
        _tie_all(out, contact, list(_parties(contact)), apart=False)
        _tie_all(out, contact, list(_persons(contact)), apart=True)
    return out


def _parties(contact: StoredContact) -> Iterator[Node]:
    for code in contact.parties:
        party = parties.get(code)
        yield Node(code, "party", party.name if party else code, code)


def _persons(contact: StoredContact) -> Iterator[Node]:
    for one in contact.attendees:
        if one.name:
            yield Node(one.person or f"name:{one.name}", "person", one.name, one.state or "")


def _tie_all(out: Network, contact: StoredContact, nodes: list[Node], *, apart: bool) -> None:
    """Tie every two of the nodes; with `apart`, only those of different parties."""
    for node in nodes:
        out.nodes.setdefault(node.id, node).contacts += 1
    for one, other in combinations(sorted(nodes, key=lambda node: node.id), 2):
        if one.id == other.id or (apart and one.party == other.party):
            continue
        tie = out.ties.setdefault((one.id, other.id), Tie(one.id, other.id, one.layer))
        _count(tie, contact)


def _count(tie: Tie, contact: StoredContact) -> None:
    tie.held += contact.status == "held"
    tie.planned += contact.status == "planned"
    tie.kinds[contact.kind] += 1
    tie.contacts.append(contact.id)
    if contact.start:
        tie.spells.append((contact.start, contact.end or contact.start))
