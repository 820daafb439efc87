"""How alike two statements are in what they are about: whether a reader would put them in one row of a table.

Comes in: two statements as `Said`. Goes out: a figure, above 0 where they mean the same matter. Whoever holds other
positions says other things: statements whose holders are wholly different parties are never alike.

The figure is a weighted sum of six measures (shared words against all words, against those of the shorter statement,
the weight shared, the rarest word shared, shared issues), fitted by logistic regression on pairs labelled by hand. A
sentence encoder was measured beside it and gained about one point of F1, which is not worth running a model for:
evaluation/likeness.py and docs/analysis.md give the figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.analysis.meaning.words import weighed
from communique.languages.tables import load_data

NEVER = -99.0
"""The likeness of statements that cannot be the same."""


@dataclass(frozen=True, slots=True)
class Said:
    """What likeness needs of a statement: the words of its content, who holds it, the ids of the issues and instruments
    named in it, and the parties of its contact."""

    words: str
    holder: frozenset[str]
    topics: frozenset[str]
    at_table: frozenset[str]


def likeness(one: Said, other: Said) -> float:
    """How alike two statements are: above 0 the same matter, `NEVER` where their holders have no party in common.

    Symmetrical. Statements without a holder may be alike to any."""
    if one.holder and other.holder and not one.holder & other.holder:
        return NEVER
    weights = _weights()
    return weights["base"] + sum(weights[name] * value for name, value in measures(one, other).items())


def measures(one: Said, other: Said) -> dict[str, float]:
    """The measures that likeness sums, by name."""
    table = one.at_table | other.at_table
    here, there = weighed(one.words, table), weighed(other.words, table)
    shared = sorted(here[word] for word in here.keys() & there.keys())
    least, most = sorted((sum(here.values()), sum(there.values())))
    both, either = one.topics & other.topics, one.topics | other.topics
    return {
        "of_all": sum(shared) / ((least + most - sum(shared)) or 1.0),
        "of_shorter": sum(shared) / (least or 1.0),
        "shared": sum(shared),
        "rarest": shared[-1] if shared else 0.0,
        "topics": len(both) / (len(either) or 1),
        "any_topic": float(bool(both)),
    }


def _weights() -> Mapping[str, float]:
    return load_data("communique.analysis.meaning", "likeness")
