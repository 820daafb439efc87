"""Figures: counts of documents become precision, recall, F1 and accuracy, with intervals, by publisher and act.

Comes in: scores. Goes out: one dictionary, the form that `communique evaluate --json` writes. Figures pool the
counts of all documents (micro); where neither side has anything precision, recall and F1 are 1, and an accuracy
over nothing is None. Intervals resample documents with replacement and take the 2.5th and 97.5th percentile.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from communique.evaluation.scoring import DEFAULTS, FOUND, GOLD, RIGHT, Options, Score
from communique.model import ACTS

Counts = Counter[tuple[str, str]]
HEADLINES = ("contacts_found", "contact_all_right", "statements_end_to_end")
"""The figures that tell most; intervals are given for them."""
_CONTACT = ("kind", "status", "reported", "date", "requested_by", "place")
_STATEMENT = ("act", "holder", "speaker", "form", "contact")


def figures(scores: Sequence[Score], options: Options = DEFAULTS) -> dict[str, Any]:
    """Every figure of these scores."""
    total = pooled(scores)
    out: dict[str, Any] = {
        "documents": len(scores),
        "documents_with_statements": total["statements", "documents"],
        "documents_absent_from_pred": sum(not one.predicted for one in scores),
        "with_background": options.with_background,
        "forgive_pred_background": options.forgive_background,
        **headlines(total),
        "contacts_optional": {
            name: total["contacts", name]
            for name in ("optional_gold", "pred_matched_to_optional", "pred_background_unmatched")
        },
        "contact_attributes": _contact_attributes(total),
        "statements_content": rates(total, "statements_content"),
        "statements_act": rates(total, "statements_act"),
        "statement_attributes": _statement_attributes(total),
        "acts": _acts(total),
        "act_confusions": _confusions(total),
        "publishers": _publishers(scores),
        "bootstrap_95": intervals(scores, options),
        "error_counts": dict(sorted(Counter(kind for one in scores for kind, _ in one.errors).items())),
    }
    return out


def pooled(scores: Iterable[Score]) -> Counts:
    """The counts of several documents in one."""
    total: Counts = Counter()
    for one in scores:
        total.update(one.counts)
    return total


def rates(total: Counts, figure: str) -> dict[str, float]:
    """Precision, recall and F1 of a figure with its counts."""
    return rates_of(total[figure, RIGHT], total[figure, GOLD], total[figure, FOUND])


def rates_of(right: int, gold: int, found: int) -> dict[str, float]:
    """Precision, recall and F1 out of three counts."""
    counts = {"tp": right, "gold": gold, "pred": found}
    if not gold and not found:
        return {"p": 1.0, "r": 1.0, "f1": 1.0, **counts}
    precision, recall = right / found if found else 0.0, right / gold if gold else 0.0
    return {"p": precision, "r": recall, "f1": 2 * right / (gold + found), **counts}


def headlines(total: Counts) -> dict[str, dict[str, float]]:
    """The headline figures."""
    return {name: rates(total, name) for name in HEADLINES}


def _accuracy(right: int, of: int) -> dict[str, float | None]:
    return {"accuracy": right / of if of else None, "right": right, "of": of}


def _contact_attributes(total: Counts) -> dict[str, Any]:
    of = total["contact_attributes", "of"]
    out: dict[str, Any] = {name: _accuracy(total["contact_attributes", name], of) for name in _CONTACT}
    for name in ("date", "requested_by", "place"):
        out[f"{name}_where_told"] = _accuracy(total["contact_told", name], total["contact_told_of", name])
    return out | {name: rates(total, f"contact_{name}") for name in ("states", "persons")}


def _statement_attributes(total: Counts) -> dict[str, Any]:
    of = total["statement_attributes", "of"]
    out: dict[str, Any] = {name: _accuracy(total["statement_attributes", name], of) for name in _STATEMENT}
    for name in ("addressee", "addressee_side"):
        out[name] = _accuracy(total["addressee", name], total["addressee", "of"])
    out["addressee_where_gold_has_none"] = total["addressee", "where_gold_has_none"]
    return out | {name: rates(total, name) for name in ("issues", "instruments")}


def _acts(total: Counts) -> dict[str, dict[str, float]]:
    seen = {figure.removeprefix("act.") for figure, _ in total if figure.startswith("act.")}
    return {act: rates(total, f"act.{act}") for act in (*ACTS, *sorted(seen - set(ACTS))) if act in seen}


def _confusions(total: Counts) -> dict[str, int]:
    found = [(pair, count) for (figure, pair), count in total.items() if figure == "confusion"]
    return dict(sorted(found, key=lambda one: (-one[1], one[0])))


def _publishers(scores: Sequence[Score]) -> dict[str, Any]:
    by: dict[str, list[Score]] = {}
    for one in scores:
        by.setdefault(one.publisher, []).append(one)
    out = {}
    for name, own in sorted(by.items(), key=lambda item: (-len(item[1]), item[0])):
        total = pooled(own)
        content = rates(total, "statements_content")
        out[name] = {"documents": len(own), **headlines(total), "statements_content": content}
    return out


def intervals(scores: Sequence[Score], options: Options) -> dict[str, list[float]] | None:
    """The 95% intervals of the headline figures' F1; None where none are asked for or there is nothing to draw from."""
    if not options.bootstrap or not scores:
        return None
    parts = (RIGHT, GOLD, FOUND)
    rows = [[one.counts[name, part] for name in HEADLINES for part in parts] for one in scores]
    drawn: dict[str, list[float]] = {name: [] for name in HEADLINES}
    dice = random.Random(options.seed)
    for _ in range(options.bootstrap):
        sums = [sum(column) for column in zip(*dice.choices(rows, k=len(rows)), strict=True)]
        for at, name in enumerate(HEADLINES):
            drawn[name].append(rates_of(*sums[3 * at : 3 * at + 3])["f1"])
    return {name: [percentile(values, 0.025), percentile(values, 0.975)] for name, values in drawn.items()}


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which this share of the values lies, linear between neighbours."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    high = min(low + 1, len(ordered) - 1)
    return ordered[low] + (ordered[high] - ordered[low]) * (place - low)
