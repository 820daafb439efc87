"""How soon the review queue meets what is wrong, on labelled documents.

    python evaluation/review_queue.py

Findings are ordered as the queue of the workbench orders them (the least likely to be right first, by the calibrated
confidence of a model that saw none of their document) and as they stand in the documents; told is the share of all
wrong findings among the first tenth, fifth and third. What counts as wrong is the calibration's: see calibration.py.
"""

from __future__ import annotations

import random
import sys

from calibration import Example, examples_of, held_out
from shared import shared

SHARES = (0.1, 0.2, 0.33)


def met(order: list[bool], share: float) -> float:
    """The share of the wrong findings that stand in the first `share` of an order (True is right)."""
    first = order[: round(len(order) * share)]
    return first.count(False) / max(order.count(False), 1)


def by_chance(examples: list[Example], share: float, rounds: int = 200) -> float:
    """The same for a queue in no order: the mean of shuffles."""
    rng, truth = random.Random(1), [right for _, _, right in examples]
    return sum(met(rng.sample(truth, len(truth)), share) for _ in range(rounds)) / rounds


def main() -> int:
    """Print a table, Markdown."""
    base = shared()
    if base is None:
        print("review queue: skipped, no ../shared/gold beside the checkout")
        return 0
    print("| findings | wrong | order | " + " | ".join(f"first {share:.0%}" for share in SHARES) + " |")
    print("|---|---|---|" + "---|" * len(SHARES))
    for sort, found in examples_of(base).items():
        ordered = [right for _, right in sorted(held_out(found), key=lambda pair: pair[0])]
        wrong = f"{ordered.count(False)} of {len(ordered)}"
        told = " | ".join(f"{met(ordered, share):.2f}" for share in SHARES)
        print(f"| {sort} | {wrong} | least confident first | {told} |")
        told = " | ".join(f"{by_chance(found, share):.2f}" for share in SHARES)
        print(f"| | | no order | {told} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
