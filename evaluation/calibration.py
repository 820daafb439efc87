"""Fit and check the confidence of findings on labelled documents.

    python evaluation/calibration.py                        reliability tables over held folds, Markdown
    python evaluation/calibration.py --fit                  fit on all and write languages/en/confidence.yaml
    python evaluation/calibration.py --first DOCS LABELS    read labelled documents that nobody has worked on, and keep
                                                            what was right in evaluation/first_readings.jsonl

A statement is right where its content matches a label with the same act and holder; a contact where it matches a label
with the same kind, status and parties (the scorer's matching). Folds are cut by document, so that no document is both
learned from and judged.

Documents that the rules were written on (the gold in ../shared, the house styles in tests/styles) are read better than
any other text. They carry a feature of their own, DEVELOPED, whose weight the first readings of other documents let
the fit tell apart; it is left out of what ships, so that the confidence is that of a text which nobody has seen. First
readings are kept as features and truth, without text.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from shared import SETS, rows, shared

from communique.evaluation.gold import document_of
from communique.model import Document, Reading
from communique.model.guide import to_guide
from communique.reading import read_document
from communique.reading.confidence import contact_features, statement_features

ROOT = Path(__file__).resolve().parents[1]
WEIGHTS = ROOT / "src/communique/languages/en/confidence.yaml"
FIRST = Path(__file__).with_name("first_readings.jsonl")
DEVELOPED = "developed"
FOLDS = 5
STRENGTH = 2.0  # of the pull towards zero: rare features stay near it
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)

Example = tuple[str, frozenset[str], bool]


def labelled(base: Path) -> Iterator[tuple[Document, dict[str, Any]]]:
    """Every labelled document with its labels."""
    for name in SETS:
        labels = {row["id"]: row for row in rows(base / "gold" / f"{name}_labels.jsonl")}
        for row in rows(base / "gold" / f"{name}_docs.jsonl"):
            yield document_of(row), {**labels[row["id"]], "full": row.get("full", True)}
    sys.path.insert(0, str(ROOT))
    from tests.styles.suite import cases, to_gold

    for case in cases():
        yield case.document, to_gold(case)


def scorer(base: Path) -> Any:
    """The scorer beside the gold, as a module."""
    spec = importlib.util.spec_from_file_location("score_readings", base / "gold/score_readings.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(
    score: Any, doc: Document, gold: dict[str, Any], reading: Reading
) -> Iterator[tuple[str, frozenset[str], bool]]:
    """Each finding of a reading: "contacts" or "statements", its features, and whether it is right."""
    told = to_guide(reading)
    want = [score.Contact(c) for c in gold.get("contacts") or []]
    have = [score.Contact(c) for c in told["contacts"]]
    pairs = {j: i for i, j in score.match_contacts(want, have, True)}
    for j, contact in enumerate(reading.contacts):
        g = want[pairs[j]] if j in pairs else None
        right = g is not None and (g.kind, g.status, g.states) == (have[j].kind, have[j].status, have[j].states)
        yield "contacts", contact_features(contact), right
    if gold.get("statements") is None or gold.get("full") is False:
        return
    said = [score.Statement(s, doc.text, doc.id) for s in gold["statements"]]
    read = [score.Statement(s, doc.text, doc.id) for s in told["statements"]]
    matched = {j: i for i, j in score.match_statements(said, read)}
    for j, statement in enumerate(reading.statements):
        s = said[matched[j]] if j in matched else None
        right = s is not None and (s.act, s.holder) == (read[j].act, read[j].holder)
        yield "statements", statement_features(statement), right


def examples_of(base: Path) -> dict[str, list[Example]]:
    """Every finding in the labelled documents by its sort: its document's id, its features, whether it is right."""
    score = scorer(base)
    examples: dict[str, list[Example]] = {"contacts": [], "statements": []}
    for doc, gold in labelled(base):
        for sort, features, right in judged(score, doc, gold, read_document(doc)):
            examples[sort].append((doc.id, features | {DEVELOPED}, right))
    for row in rows(FIRST):
        examples[row["sort"]].append((row["id"], frozenset(row["features"]), row["right"]))
    return examples


def keep_first(base: Path, docs: Path, labels: Path) -> int:
    """Read labelled documents for the first time and add what was right to the first readings; how many findings."""
    score, told = scorer(base), {row["id"]: row for row in rows(labels)}
    kept = []
    for row in rows(docs):
        doc = document_of(row)
        for sort, features, right in judged(score, doc, told[doc.id], read_document(doc)):
            kept.append({"id": doc.id, "sort": sort, "features": sorted(features), "right": right})
    with FIRST.open("a", encoding="utf-8") as lines:
        lines.writelines(json.dumps(entry) + "\n" for entry in kept)
    return len(kept)


def fit(examples: Sequence[Example]) -> dict[str, float]:
    """Weights of a logistic model (Newton's method with a ridge), by feature; "bias" is the constant."""
    names = sorted({name for _, features, _ in examples for name in features})
    x = np.ones((len(examples), len(names) + 1))
    x[:, 1:] = [[name in features for name in names] for _, features, _ in examples]
    y = np.array([right for _, _, right in examples], float)
    ridge = STRENGTH * np.eye(len(names) + 1)
    ridge[0, 0] = 0.01
    w = np.zeros(len(names) + 1)
    for _ in range(30):
        p = 1 / (1 + np.exp(-x @ w))
        w += np.linalg.solve((x.T * (p * (1 - p))) @ x + ridge, x.T @ (y - p) - ridge @ w)
    return {"bias": round(float(w[0]), 3), **{n: round(float(v), 3) for n, v in zip(names, w[1:], strict=True)}}


def predict(weights: dict[str, float], examples: Sequence[Example]) -> list[float]:
    """The probabilities that the examples are right."""
    scores = (weights["bias"] + sum(weights.get(n, 0.0) for n in features) for _, features, _ in examples)
    return [float(1 / (1 + np.exp(-s))) for s in scores]


def held_out(examples: Sequence[Example]) -> list[tuple[float, bool]]:
    """Each example's probability from a model that saw none of its document, with the truth."""
    return [(p, right) for _, p, right in _held_out(examples)]


def _held_out(examples: Sequence[Example]) -> list[tuple[Example, float, bool]]:
    ids = sorted({doc for doc, _, _ in examples})
    random.Random(1).shuffle(ids)
    fold = {doc: n % FOLDS for n, doc in enumerate(ids)}
    out: list[tuple[Example, float, bool]] = []
    for k in range(FOLDS):
        test = [e for e in examples if fold[e[0]] == k]
        weights = fit([e for e in examples if fold[e[0]] != k])
        out.extend((e, p, e[2]) for e, p in zip(test, predict(weights, test), strict=True))
    return out


def table(pairs: Sequence[tuple[float, bool]]) -> str:
    """A reliability table, and the mean gap between promise and truth weighted by findings."""
    lines = ["| confidence | findings | promised | right |", "|---|---|---|---|"]
    gap = 0.0
    for low, high in pairwise(BINS):
        inside = [(p, r) for p, r in pairs if low <= p < high]
        if inside:
            promised, right = np.mean([p for p, _ in inside]), np.mean([r for _, r in inside])
            gap += float(abs(promised - right)) * len(inside) / len(pairs)
            lines.append(f"| {low:.2f} to {min(high, 1):.2f} | {len(inside)} | {promised:.3f} | {right:.3f} |")
    return "\n".join([*lines, f"\nMean gap {gap:.3f} over {len(pairs)} findings."])


def main() -> int:
    """Print reliability tables; with --fit write the weights."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", action="store_true", help="write the weights fitted on all documents")
    parser.add_argument("--first", nargs=2, type=Path, metavar=("DOCS", "LABELS"), help="keep first readings")
    options = parser.parse_args()
    base = shared()
    if base is None:
        print("calibration: skipped, no ../shared/gold beside the checkout")
        return 0
    if options.first:
        print(f"{keep_first(base, *options.first)} findings kept in {FIRST.name}")
        return 0
    examples = examples_of(base)
    for sort, found in examples.items():
        judgements = _held_out(found)
        for kind, ours in (("developed on", True), ("read for the first time", False)):
            pairs = [(p, right) for example, p, right in judgements if (DEVELOPED in example[1]) is ours]
            print(f"\n## {sort}, documents {kind}\n\n{table(pairs)}")
    if options.fit:
        head = "# Weights of the confidence of findings, by feature; written by evaluation/calibration.py --fit.\n"
        weights = {sort: fit(found) for sort, found in examples.items()}
        for of_sort in weights.values():
            del of_sort[DEVELOPED]
        WEIGHTS.write_text(head + yaml.safe_dump(weights, sort_keys=True), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
