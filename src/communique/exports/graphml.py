"""GraphML: who talks with whom, as a graph that NetworkX, igraph, Cytoscape and yEd read.

Nodes carry `layer` ("party" or "person"), `label`, `party`, `contacts`; edges `layer`, `weight`, `held`, `planned`,
`kinds`, `first`, `last` (days as told) and `contacts` (ids).
"""

from __future__ import annotations

from typing import TextIO
from xml.etree.ElementTree import Element

from communique.exports.markup import child, xml_text
from communique.exports.network import Node, Tie, network
from communique.record import Filter, Record

_NODE = {"layer": "string", "label": "string", "party": "string", "contacts": "int"}
_EDGE = {
    "layer": "string", "weight": "int", "held": "int", "planned": "int", "kinds": "string", "first": "string",
    "last": "string", "contacts": "string",
}  # fmt: skip


def write(record: Record, asked: Filter, out: TextIO) -> None:
    """Write the network of the contacts that fit."""
    found = network(record.contacts(asked))
    root = Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    for what, keys in (("node", _NODE), ("edge", _EDGE)):
        for name, kind in keys.items():
            child(root, "key", None, **{"id": f"{what}_{name}", "for": what, "attr.name": name, "attr.type": kind})
    graph = child(root, "graph", id="contacts", edgedefault="undirected")
    for node in found.nodes.values():
        _data(child(graph, "node", id=node.id), "node", _of_node(node))
    for tie in found.ties.values():
        _data(child(graph, "edge", source=tie.source, target=tie.target), "edge", of_tie(tie))
    out.write(xml_text(root))


def _of_node(node: Node) -> dict[str, str | None]:
    return {"layer": node.layer, "label": node.label, "party": node.party, "contacts": str(node.contacts)}


def of_tie(tie: Tie) -> dict[str, str | None]:
    """The attributes of a tie, by name; None where it has none."""
    return {
        "layer": tie.layer,
        "weight": str(tie.weight),
        "held": str(tie.held),
        "planned": str(tie.planned),
        "kinds": "; ".join(f"{kind} {count}" for kind, count in tie.kinds.most_common()),
        "first": min((start for start, _ in tie.spells), default=None),
        "last": max((end for _, end in tie.spells), default=None),
        "contacts": " ".join(tie.contacts),
    }


def _data(element: Element, what: str, values: dict[str, str | None]) -> None:
    for name, value in values.items():
        if value is not None:
            child(element, "data", value, key=f"{what}_{name}")
