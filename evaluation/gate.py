"""The evaluation gate: read the whole gold, score it, and compare with the pinned floors.

    python evaluation/gate.py            exit 1 where a figure fell below its floor or the gold is another one
    python evaluation/gate.py --raise    write the figures reached as the new floors (they may only rise)
    python evaluation/gate.py --errors 5 list errors of each kind too

Scores are those of `communique evaluate`. The gate keeps a hash of the gold, so that a changed gold is
seen; a figure may lie 0.005 under its floor, since onnxruntime differs between processors in the last digit.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from pathlib import Path
from typing import Any

from feed import feed
from shared import SETS, shared

from communique.cli import terminal
from communique.cli.scores import error_page, score_page
from communique.evaluation import Options, Score, figures, score
from communique.evaluation.gold import document_of, read_lines
from communique.model.guide import to_guide
from communique.reading import read_document

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.005
FIGURES = {
    "contacts_found": ("contacts_found", "f1"),
    "contact_all_right": ("contact_all_right", "f1"),
    "statements_content": ("statements_content", "f1"),
    "statements_end_to_end": ("statements_end_to_end", "f1"),
    "issues": ("statement_attributes", "issues", "f1"),
    "instruments": ("statement_attributes", "instruments", "f1"),
    "addressee": ("statement_attributes", "addressee", "accuracy"),
}


def gold_hash(gold: Path) -> str:
    """One hash over all gold documents and labels."""
    digest = hashlib.sha256()
    for name in SETS:
        for kind in ("docs", "labels"):
            digest.update((gold / f"{name}_{kind}.jsonl").read_bytes())
    return digest.hexdigest()


def predict(gold: Path) -> list[Score]:
    """The scores of the readings of all sets."""
    labels, docs, found = {}, {}, {}
    for name in SETS:
        labels |= read_lines(gold / f"{name}_labels.jsonl")
        docs |= read_lines(gold / f"{name}_docs.jsonl")
    for name, row in docs.items():
        found[name] = to_guide(read_document(document_of(row)))
    return score(labels, found, docs)


def report(scores: list[Score], errors: int) -> dict[str, Any]:
    """All figures; they are printed, with up to `errors` errors of each kind."""
    figured = figures(scores, Options(bootstrap=0))
    console = terminal.output()
    for part in (*score_page(figured), *(error_page(scores, errors) if errors else ())):
        console.print(part)
    return figured


def pick(figured: dict[str, Any], path: tuple[str, ...]) -> float:
    """One figure out of the nested report."""
    entry: Any = figured
    for key in path:
        entry = entry[key]
    return float(entry)


def main() -> int:
    """Run the gate; 0 where every figure holds its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="write", action="store_true", help="write the figures reached as floors")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list up to N errors of each kind")
    options = parser.parse_args()
    base = shared()
    if base is None:
        print("evaluation gate: skipped, no ../shared/gold beside the checkout")
        return 0
    figured = report(predict(base / "gold"), options.errors)
    reached = {key: round(pick(figured, path), 4) for key, path in FIGURES.items()}
    items = feed(base)
    reached["no_false_contact"], reached["feed_contacts"] = round(1 - items.false_alarms, 4), round(items.found, 4)
    return settle(reached, gold_hash(base / "gold"), write=options.write)


def settle(reached: dict[str, float], digest: str, *, write: bool) -> int:
    """Compare with the floors, or raise them."""
    pinned = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {"floors": {}, "gold_sha256": digest}
    floors: dict[str, float] = pinned["floors"]
    low = [key for key, value in reached.items() if value + SLACK < floors.get(key, 0.0)]
    for key, value in reached.items():
        print(f"{key:24} {value:.4f}  floor {floors.get(key, 0.0):.4f}  {'BELOW' if key in low else 'holds'}")
    if pinned["gold_sha256"] != digest:
        print("evaluation gate: the gold is another one than the floors were set on; score it and pin it anew")
        return 1
    if low:
        print(f"evaluation gate: below the floor: {', '.join(low)}")
        return 1
    if write:
        risen = {key: max(value, floors.get(key, 0.0)) for key, value in reached.items()}
        FLOORS.write_text(json.dumps({"gold_sha256": digest, "floors": risen}, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
