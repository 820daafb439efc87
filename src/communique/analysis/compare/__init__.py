"""Comparing accounts of a contact: with one another, or with the pair's previous contact."""

from communique.analysis.compare.compare import OTHER_MATTERS, Comparison, MatterRow, compare, compare_documents
from communique.analysis.compare.emphasis import Emphasis, Weight
from communique.analysis.compare.facts import Fact, FactRow
from communique.analysis.compare.previous import compare_with_previous

__all__ = [
    "OTHER_MATTERS",
    "Comparison",
    "Emphasis",
    "Fact",
    "FactRow",
    "MatterRow",
    "Weight",
    "compare",
    "compare_documents",
    "compare_with_previous",
]
