"""Two versions on the same gold: how their figures differ, and how sure that is.

Comes in: two lists of scores of the same documents. Goes out: a `Difference` a headline figure, and which errors are
new or gone. The interval comes of a paired bootstrap: each round draws the same documents for both versions.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from communique.evaluation.figures import HEADLINES, percentile, pooled, rates, rates_of
from communique.evaluation.scoring import DEFAULTS, FOUND, GOLD, RIGHT, Options, Score
from communique.evaluation.trouble import EvaluationError

FIGURES = (*HEADLINES, "statements_content", "statements_act", "issues", "instruments")
_PARTS = (RIGHT, GOLD, FOUND)


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure's F1 before and after, the 95% interval of the difference, and the share of draws in which the second
    version is no better."""

    figure: str
    before: float
    after: float
    low: float
    high: float
    no_better: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences, and the errors that only the first version makes (`gone`) or only the second (`new`), as
    (document, kind, what)."""

    differences: tuple[Difference, ...]
    gone: tuple[tuple[str, str, str], ...]
    new: tuple[tuple[str, str, str], ...]


def compare(before: Sequence[Score], after: Sequence[Score], options: Options = DEFAULTS) -> Comparison:
    """Compare two versions' scores of the same gold. Raises EvaluationError where the documents differ."""
    if [one.id for one in before] != [one.id for one in after]:
        raise EvaluationError("the two versions were not scored on the same documents")
    old, new = _errors(before), _errors(after)
    return Comparison(
        tuple(_difference(figure, before, after, options) for figure in FIGURES),
        tuple((old - new).elements()),
        tuple((new - old).elements()),
    )


def _errors(scores: Sequence[Score]) -> Counter[tuple[str, str, str]]:
    return Counter((one.id, kind, told) for one in scores for kind, told in one.errors)


def _difference(figure: str, before: Sequence[Score], after: Sequence[Score], options: Options) -> Difference:
    first, second = rates(pooled(before), figure)["f1"], rates(pooled(after), figure)["f1"]
    rows = [
        ([one.counts[figure, part] for part in _PARTS], [other.counts[figure, part] for part in _PARTS])
        for one, other in zip(before, after, strict=True)
    ]
    drawn = _drawn(rows, options) if rows and options.bootstrap else [second - first]
    share = sum(one <= 0 for one in drawn) / len(drawn)
    return Difference(figure, first, second, percentile(drawn, 0.025), percentile(drawn, 0.975), share)


def _drawn(rows: Sequence[tuple[list[int], list[int]]], options: Options) -> list[float]:
    dice = random.Random(options.seed)
    out = []
    for _ in range(options.bootstrap):
        draw = dice.choices(rows, k=len(rows))
        old, new = ([sum(column) for column in zip(*side, strict=True)] for side in zip(*draw, strict=True))
        out.append(rates_of(*new)["f1"] - rates_of(*old)["f1"])
    return out
