"""GEXF 1.2: who talks with whom over time, for Gephi. Each tie has a spell for each dated contact.

Attributes are those of `graphml`. A contact whose month or year alone is told spans all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TextIO
from xml.etree.ElementTree import Element

from communique.exports.graphml import of_tie
from communique.exports.markup import child, xml_text
from communique.exports.network import Tie, network
from communique.record import Filter, Record
from communique.record.days import first_day, last_day

_NODE = {"layer": "string", "party": "string", "contacts": "integer"}
_EDGE = {
    "layer": "string", "held": "integer", "planned": "integer", "kinds": "string", "first": "string", "last": "string",
    "contacts": "string",
}  # fmt: skip


def write(record: Record, asked: Filter, out: TextIO) -> None:
    """Write the network of the contacts that fit."""
    found = network(record.contacts(asked))
    root = Element("gexf", {"xmlns": "http://www.gexf.net/1.2draft", "version": "1.2"})
    graph = child(root, "graph", defaultedgetype="undirected", mode="dynamic", timeformat="date")
    for what, keys in (("node", _NODE), ("edge", _EDGE)):
        attributes = child(graph, "attributes", **{"class": what, "mode": "static"})
        for name, kind in keys.items():
            child(attributes, "attribute", id=name, title=name, type=kind)
    nodes = child(graph, "nodes")
    for node in found.nodes.values():
        one = child(nodes, "node", id=node.id, label=node.label)
        _values(one, {"layer": node.layer, "party": node.party, "contacts": str(node.contacts)})
    edges = child(graph, "edges")
    for at, tie in enumerate(found.ties.values()):
        one = child(edges, "edge", id=str(at), source=tie.source, target=tie.target, weight=str(tie.weight))
        _values(one, {name: value for name, value in of_tie(tie).items() if name in _EDGE})
        _spells(one, tie)
    out.write(xml_text(root))


def _values(element: Element, values: Mapping[str, str | None]) -> None:
    told = child(element, "attvalues")
    for name, value in values.items():
        if value is not None:
            child(told, "attvalue", **{"for": name, "value": value})


def _spells(element: Element, tie: Tie) -> None:
    days = [(first_day(start), last_day(end)) for start, end in tie.spells]
    if days:
        spells = child(element, "spells")
        for start, end in sorted((start, end) for start, end in days if start and end):
            child(spells, "spell", start=start, end=end)
