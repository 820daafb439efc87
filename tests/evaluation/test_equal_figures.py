"""Our figures are those of the scorer that stands beside the gold, to the last digit, whatever the predictions."""

from __future__ import annotations

import importlib.util
import json
import os
import random
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from communique.evaluation import Options, figures, score
from communique.evaluation.gold import read_lines

SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", Path(__file__).resolve().parents[3] / "shared"))
GOLD = SHARED / "gold"
SETS = ("iran_china", "a", "b", "c", "d", "e", "f")

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="no gold beside the checkout")

Json = dict[str, Any]


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_readings", GOLD / "score_readings.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def gold() -> tuple[Mapping[str, Json], Mapping[str, Json]]:
    labels: Json = {}
    documents: Json = {}
    for name in SETS:
        labels |= read_lines(GOLD / f"{name}_labels.jsonl")
        documents |= read_lines(GOLD / f"{name}_docs.jsonl")
    return labels, documents


def _spoilt(gold: Mapping[str, Json], documents: Mapping[str, Json], seed: int) -> dict[str, Json]:
    """Predictions with faults of every kind."""
    dice = random.Random(seed)
    out = {}
    for name, label in gold.items():
        if dice.random() < 0.05:
            continue
        one = json.loads(json.dumps(label))
        one["contacts"] = [_spoilt_contact(c, dice) for c in one["contacts"] if dice.random() < 0.85]
        one["contacts"] += [dict(c, key=f"x{c['key']}") for c in one["contacts"] if dice.random() < 0.1]
        size = len(documents[name]["text"])
        said = [s for s in one.get("statements") or () if dice.random() < 0.9]
        one["statements"] = [_spoilt_statement(s, size, dice) for s in said]
        dice.shuffle(one["statements"])
        out[name] = one
    return out


def _spoilt_contact(one: Json, dice: random.Random) -> Json:
    for field, values in (
        ("kind", ("call", "meeting", "unspecified")), ("status", ("held", "planned")),
        ("reported", ("main", "background", "secondary")), ("place", (None, "the city of Geneva")),
        ("requested_by", (None, "CHN")), ("date", ({"start": None}, "2023-06", {"start": "2023-06-14"})),
    ):  # fmt: skip
        if dice.random() < 0.15:
            one[field] = dice.choice(values)
    if dice.random() < 0.2 and one["participants"]:
        one["participants"] = one["participants"][1:]
    return one


def _spoilt_statement(one: Json, size: int, dice: random.Random) -> Json:
    start, end = one["content"]
    if dice.random() < 0.3:
        one["content"] = [max(0, start - dice.randrange(40)), min(size, end + dice.randrange(40))]
    for field, values in (
        ("act", ("state", "support", "call_for")), ("holder", (["CHN"], ["IRN", "CHN"])),
        ("speaker", (None, "Xi Jinping")),
        ("addressee", (None, "USA", "Joe Biden")), ("contact", (None, "c1", "c2")), ("form", ("direct", "indirect")),
        ("issues", (["trade"], [])), ("instruments", (["JCPOA"], [])),
    ):  # fmt: skip
        if dice.random() < 0.15:
            one[field] = dice.choice(values)
    return one


def _theirs(scorer: ModuleType, labels: Any, documents: Any, found: Any, options: Options) -> tuple[Json, Any]:
    asked = Namespace(
        with_background=options.with_background, forgive_pred_background=options.forgive_background,
        bootstrap=options.bootstrap, seed=options.seed,
    )  # fmt: skip
    out, errors = scorer.report(documents, labels, found, asked)
    return out, {kind: sorted(told) for kind, told in errors.items()}


@pytest.mark.parametrize(
    "options", [Options(bootstrap=50), Options(True, False, 0), Options(False, True, 0), Options(True, True, 0)]
)
def test_figures_intervals_and_errors_are_the_same(
    scorer: ModuleType, gold: tuple[Mapping[str, Json], Mapping[str, Json]], options: Options
) -> None:
    labels, documents = gold
    for found in (_spoilt(labels, documents, 1), _spoilt(labels, documents, 2), dict(labels), {}):
        theirs, mistakes = _theirs(scorer, labels, documents, found, options)
        scores = score(labels, found, documents, options)
        assert figures(scores, options) == theirs
        mine: dict[str, list[str]] = {}
        for one in scores:
            for kind, told in one.errors:
                mine.setdefault(kind, []).append(f"{one.id}: {told}")
        assert {kind: sorted(told) for kind, told in mine.items()} == mistakes
