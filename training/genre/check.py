"""Look at the labelled sentences of the genre: are they well formed, and how far do two readings agree?

    python training/genre/check.py                                   # counts, and every fault found
    python training/genre/check.py --against training/genre/unaided.jsonl   # agreement on the sentences of both files

Comes in: `sentences.jsonl` beside this file (see README.md for its fields), and the corpora for the offsets. Goes out:
lines of text; the exit status is 1 where a fault was found.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from communique.reading.parsing.trees import is_projective, is_tree

HERE = Path(__file__).resolve().parent
SENTENCES = HERE / "sentences.jsonl"
CORPORA = Path(os.environ.get("COMMUNIQUE_SHARED") or HERE.parents[2] / "shared") / "corpora"
FIELDS = {"corpus", "doc", "tokens", "upos", "heads", "rels", "names", "split"}
LABELS: dict[str, list[str]] = json.loads((HERE / "labels.json").read_text(encoding="utf-8"))
"""Parts of speech, and the relations of UD English EWT and GUM, from which the parser learns."""

Row = dict[str, Any]


def read(path: Path = SENTENCES) -> list[Row]:
    """The rows of a file of labels."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def faults(row: Row) -> Iterator[str]:
    """What is wrong with the form of one row, in words; nothing where it is well formed. Needs no text."""
    if set(row) != FIELDS:
        yield f"fields {sorted(set(row) ^ FIELDS)}"
        return
    size = len(row["tokens"])
    if not size == len(row["upos"]) == len(row["heads"]) == len(row["rels"]):
        yield "lists of unequal length"
        return
    yield from _label_faults(row)
    yield from _order_faults(row["tokens"])
    if not all(0 <= first <= last < size and kind in ("PER", "ORG", "LOC") for first, last, kind in row["names"]):
        yield f"names {row['names']}"
    if row["split"] not in ("train", "test"):
        yield f"split {row['split']}"


def _label_faults(row: Row) -> Iterator[str]:
    heads, rels = row["heads"], row["rels"]
    if not all(0 <= head <= len(heads) for head in heads) or not is_tree(heads):
        yield "no tree with one root"
    if unknown := (set(row["upos"]) - set(LABELS["upos"])) | (set(rels) - set(LABELS["relations"])):
        yield f"unknown labels {sorted(unknown)}"
    if [rel == "root" for rel in rels] != [head == 0 for head in heads]:
        yield "root label off the root"
    for at, (upos, rel) in enumerate(zip(row["upos"], rels, strict=True)):
        if (upos == "PUNCT") != (rel == "punct"):
            yield f"word {at}: {upos} {rel}"
        if rel in ("conj", "flat", "fixed", "appos", "goeswith") and heads[at] > at:
            yield f"word {at}: {rel} before its head"


def _order_faults(tokens: list[list[int]]) -> Iterator[str]:
    if not all(start < end for start, end in tokens):
        yield "an empty word"
    if not all(before[1] <= after[0] for before, after in pairwise(tokens)):
        yield "words out of order"


def text_faults(row: Row, text: str) -> Iterator[str]:
    """What is wrong with the offsets of one row in the text of its document."""
    if row["tokens"][-1][1] > len(text):
        yield "offsets beyond the text"
        return
    words = [text[start:end] for start, end in row["tokens"]]
    if any(word.split() != [word] for word in words):
        yield "a word with white space in it"
    first, last = row["tokens"][0][0], row["tokens"][-1][1]
    if "".join(words) != "".join(text[first:last].replace("\ufe0f", "").split()):
        yield "letters between the words"


def crossing(rows: Iterable[Row]) -> int:
    """How many trees have crossing arcs; English has a few."""
    return sum(not is_projective(row["heads"]) for row in rows)


def shared_documents(rows: Iterable[Row]) -> set[str]:
    """Documents with sentences in both splits; there should be none."""
    splits: dict[str, set[str]] = {}
    for row in rows:
        splits.setdefault(row["doc"], set()).add(row["split"])
    return {doc for doc, found in splits.items() if len(found) > 1}


def agreement(left: Iterable[Row], right: Iterable[Row]) -> tuple[int, float, float]:
    """Words that are no signs in sentences of both, and in percent the same heads, the same heads and labels."""
    other = {(row["doc"], row["tokens"][0][0]): row for row in right}
    pairs = [(row, other[key]) for row in left if (key := (row["doc"], row["tokens"][0][0])) in other]
    same = [
        (ours == theirs, (ours, rel) == (theirs, their_rel))
        for row, their in pairs
        for ours, rel, theirs, their_rel in zip(row["heads"], row["rels"], their["heads"], their["rels"], strict=True)
        if rel != "punct"
    ]
    total = len(same) or 1
    return len(same), 100 * sum(head for head, _ in same) / total, 100 * sum(both for _, both in same) / total


def texts(corpus: str) -> dict[str, str]:
    """Texts of a corpus by document id; empty where the corpora are not there."""
    path = CORPORA / f"{corpus}.jsonl"
    if not path.exists():
        return {}
    return {row["id"]: row["text"] for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}


def report(rows: list[Row]) -> Iterator[str]:
    """Counts, then every fault."""
    for split in ("train", "test"):
        part = [row for row in rows if row["split"] == split]
        documents = len({row["doc"] for row in part})
        words = sum(len(row["tokens"]) for row in part)
        crossed = crossing(part)
        yield f"{split:5} {len(part):4} sentences {words:6} words {documents:4} documents, {crossed} with crossing arcs"
    for corpus, count in Counter(row["corpus"] for row in rows).most_common():
        yield f"      {count:4} of {corpus}"


def all_faults(rows: list[Row]) -> Iterator[tuple[Row, str]]:
    """Every fault of form, of offsets where the corpora are there, and of the splits."""
    known = {corpus: texts(corpus) for corpus in {row["corpus"] for row in rows}}
    shared = shared_documents(rows)
    for row in rows:
        found = list(faults(row))
        if known[row["corpus"]] and not found:
            found += text_faults(row, known[row["corpus"]][row["doc"]])
        if row["doc"] in shared:
            found.append("document in both splits")
        yield from ((row, fault) for fault in found)


def main() -> int:
    """Print the report; 1 where there are faults."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--against", type=Path, help="another reading of some of the sentences")
    against = parser.parse_args().against
    rows = read()
    if against:
        words, heads, labelled = agreement(read(against), rows)
        print(f"{words} words, same head {heads:.1f}%, same head and label {labelled:.1f}%")
        return 0
    print("\n".join(report(rows)))
    found = list(all_faults(rows))
    for row, fault in found:
        print(f"{row['doc']}:{row['tokens'][0][0]}: {fault}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
