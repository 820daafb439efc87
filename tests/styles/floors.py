"""The floors: the least F1 that each style must reach, kept in floors.yaml. They rise, never fall."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import yaml

from .matching import FIGURES, f1
from .reading import Outcome, outcomes, pooled

PATH = Path(__file__).parent / "floors.yaml"


def read_floors() -> dict[str, dict[str, float]]:
    """Style (and "all") -> figure -> floor; empty where nothing was pinned yet."""
    return yaml.safe_load(PATH.read_text(encoding="utf-8")) or {} if PATH.exists() else {}


def figures() -> dict[str, dict[str, float]]:
    """Style (and "all") -> figure -> F1 as the reader has it now."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes():
        groups[outcome.case.style].append(outcome)
        groups["all"].append(outcome)
    return {name: {figure: f1(pooled(group), figure) for figure in FIGURES} for name, group in groups.items()}
