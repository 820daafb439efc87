"""The network reads in NetworkX with the same nodes, ties and spells from GraphML and GEXF."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

networkx = pytest.importorskip("networkx")

from communique.record import Record  # noqa: E402


def test_graphml_and_gexf_tell_who_talks_with_whom(text_of: Callable[[str], str]) -> None:
    graphml = networkx.read_graphml(io.BytesIO(text_of("graphml").encode()))
    gexf = networkx.read_gexf(io.BytesIO(text_of("gexf").encode()))
    persons = {data["label"]: node for node, data in graphml.nodes(data=True) if data["layer"] == "person"}
    wang = persons.pop("Wang Yi")
    assert set(graphml) == set(gexf) == {"CHN", "IRN", "RUS", "p1", "p2", "p3"}
    assert {frozenset(edge) for edge in graphml.edges} == {frozenset(edge) for edge in gexf.edges} == {
        frozenset(("CHN", "IRN")), frozenset(("CHN", "RUS")), *(frozenset((wang, other)) for other in persons.values()),
    }  # fmt: skip
    tie = graphml.edges["CHN", "RUS"]
    assert (tie["weight"], tie["held"], tie["planned"], tie["first"]) == (1, 0, 1, "2023-09")
    assert graphml.nodes["CHN"]["label"] == gexf.nodes["CHN"]["label"] == "China"
    assert gexf.edges["CHN", "RUS"]["spells"] == [("2023-09-01", "2023-09-30")]


def test_rejected_and_cancelled_contacts_tie_nobody(record: Record, text_of: Callable[[str], str]) -> None:
    record.decide("reject", "c1", who="tester")
    record.decide("amend", "r2", field="status", value="cancelled", who="tester")
    assert networkx.read_graphml(io.BytesIO(text_of("graphml").encode())).number_of_edges() == 0
