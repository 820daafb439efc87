"""Measures how well likeness of statements agrees with pairs labelled by hand; fits its weights anew with --fit.

    python evaluation/likeness.py            precision, recall and F1 on both sets
    python evaluation/likeness.py --errors   the pairs that it gets wrong
    python evaluation/likeness.py --fit      fit the weights on the development set and write them

`statement_pairs.jsonl` holds pairs of statements of different documents on the same parties, as document ids and
offsets, without text; the texts are read from the shared corpora. Label "same": a reader would put the two in one row
of a table of who said what, because they are about the same specific matter or one names it in a list; "different":
another matter, or only the same broad theme; "unsure": left out of the figures. "dev" was drawn mostly from pairs that
share words, so that it is hard; "test" was drawn later from other documents and labelled before anything was measured
on it. All were labelled by one person.

`aligned_tables.jsonl` holds 36 pairs of whole documents on the same parties, mostly of different contacts, with every
statement and the pairs that belong in one row, in one quick pass by the same person. There 97 of 100 pairs differ, and
many a choice is open to argument ("develop relations" against "push relations forward"): a hard test, and the one
nearest to what a table shows.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from communique.analysis.compare.aligning import links
from communique.analysis.meaning.likeness import Said, likeness, measures
from communique.analysis.sayings import Place, Saying
from communique.knowledge import issues
from communique.model import Span

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", ROOT.parent / "shared"))
WEIGHTS = ROOT / "src/communique/analysis/meaning/data/likeness.yaml"
HEAD = """\
# What each measure counts in the likeness of two statements; see ../likeness.py. Fitted by evaluation/likeness.py --fit
# on the 185 pairs of the development set that are labelled "same" or "different"; the base is set where F1 is highest
# on that set.
"""
Pair = tuple[dict[str, Any], Said, Said]


def texts() -> dict[str, str]:
    """The texts of the shared documents by id."""
    files = [*sorted((SHARED / "gold").glob("*_docs.jsonl")), SHARED / "corpora/white_house.jsonl"]
    files.append(SHARED / "corpora/russia_mfa_telegram_en.jsonl")
    return {
        one["id"]: one["text"] for file in files for one in map(json.loads, file.read_text("utf-8").strip().split("\n"))
    }


def pairs(name: str) -> list[Pair]:
    """The labelled pairs of one set, without the unsure ones."""
    known = texts()
    lines = map(json.loads, (ROOT / "evaluation/statement_pairs.jsonl").read_text("utf-8").strip().split("\n"))
    kept = [one for one in lines if one["set"] == name and one["label"] != "unsure"]
    return [(one, _said(known, one, "one"), _said(known, one, "other")) for one in kept]


def _said(known: dict[str, str], pair: dict[str, Any], side: str) -> Said:
    told, table = pair[side], frozenset(pair["parties"])
    text, span = known[told["document"]], Span(*told["content"])
    topics = {hit.issue.label for hit in issues.find(text, span) if hit.issue.party not in table}
    return Said(span.of(text), frozenset(told["holder"]), frozenset(topics), table)


def scores(name: str) -> tuple[float, float, float, int]:
    """Precision, recall, F1 and the number of pairs of one set."""
    found = [(likeness(one, other) > 0, pair["label"] == "same") for pair, one, other in pairs(name)]
    right = sum(said and true for said, true in found)
    precision = right / max(1, sum(said for said, _ in found))
    recall = right / max(1, sum(true for _, true in found))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall), len(found)


def fit(name: str = "dev", ridge: float = 1.0) -> dict[str, float]:
    """Weights by logistic regression (Newton's method, ridge on the scaled measures), the base where F1 is highest."""
    told = pairs(name)
    table = [measures(one, other) for _, one, other in told]
    true = np.array([pair["label"] == "same" for pair, _, _ in told], float)
    names = list(table[0])
    values = np.array([[row[one] for one in names] for row in table])
    scale = values.std(0)
    design = np.c_[np.ones(len(values)), values / scale]
    keep = np.diag([0.0] + [ridge] * len(names))
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = (design.T * (chance * (1 - chance))) @ design + keep
        weights -= np.linalg.solve(slope, design.T @ (chance - true) + keep @ weights)
    shift = _best_cut(design @ weights, true)
    found = dict(zip(names, weights[1:] / scale, strict=True))
    return {"base": round(float(weights[0] - shift), 3)} | {name: round(float(w), 3) for name, w in found.items()}


def _best_cut(figures: Sequence[float] | np.ndarray, true: np.ndarray) -> float:
    """The cut with the highest F1, in the middle of its gap."""
    values = np.unique(figures)
    cuts = (values[1:] + values[:-1]) / 2
    return float(
        max(cuts, key=lambda cut: 2 * ((figures > cut) & (true > 0)).sum() / ((figures > cut).sum() + true.sum()))
    )


def table_scores() -> tuple[float, float, float, int]:
    """Precision, recall and F1 of the pairs put into one row, and the number of pairs so labelled."""
    known, right, found, true = texts(), 0, 0, 0
    for line in (ROOT / "evaluation/aligned_tables.jsonl").read_text("utf-8").strip().split("\n"):
        table = json.loads(line)
        sides = [_sayings(known[table[side]], table[side], table[f"said_in_{side}"]) for side in ("one", "other")]
        numbers = [{saying.statement: i for i, saying in enumerate(side)} for side in sides]
        pairs_found = {
            (numbers[0][a.statement], numbers[1][b.statement]) for _, a, b in links(*sides, frozenset(table["parties"]))
        }
        labelled = {tuple(pair) for pair in table["same"]}
        right, found, true = right + len(labelled & pairs_found), found + len(pairs_found), true + len(labelled)
    precision, recall = right / max(1, found), right / max(1, true)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall), true


def _sayings(text: str, document: str, told: list[dict[str, Any]]) -> list[Saying]:
    return [_saying(text, document, i, one) for i, one in enumerate(told)]


def _saying(text: str, document: str, number: int, told: dict[str, Any]) -> Saying:
    cue, content = (Place(document, *span, text[slice(*span)]) for span in (told["cue"], told["content"]))
    topics = tuple(hit.issue.label for hit in issues.find(text, Span(*told["content"])))
    name = f"{document}#{number}"
    return Saying(name, None, tuple(told["holder"]), None, "state", "indirect", cue, content, content, (), (), topics)


def main() -> None:
    """Fit if asked; print the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--fit", action="store_true")
    asked.add_argument("--errors", action="store_true")
    options = asked.parse_args()
    if options.fit:
        WEIGHTS.write_text(HEAD + "".join(f"{name}: {weight}\n" for name, weight in fit().items()), "utf-8")
    for name in ("dev", "test"):
        precision, recall, f1, size = scores(name)
        print(f"{name}: {size} pairs, precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")
        if options.errors:
            _show_errors(name)
    precision, recall, f1, size = table_scores()
    print(f"tables: {size} pairs in one row, precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


def _show_errors(name: str) -> None:
    for pair, one, other in pairs(name):
        figure = likeness(one, other)
        if (figure > 0) != (pair["label"] == "same"):
            print(f"  {pair['label']} {figure:.2f}\n    {one.words!r}\n    {other.words!r}")


if __name__ == "__main__":
    main()
