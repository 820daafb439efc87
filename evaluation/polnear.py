"""Attributed speech of people without a party, measured on PolNeAR (US campaign news, annotated for attributions).

    python evaluation/polnear.py                all documents of the development set
    python evaluation/polnear.py --half 0       every second document, from the first (1: from the second)
    python evaluation/polnear.py --errors 20    list what was missed

Documents, labels and scorer stand beside the checkout (`../shared/peers/polnear`). PolNeAR has no licence: it is
measured on and nothing else; nothing of the project is trained on it. Rules and words were mended by the errors of half
0; half 1 is the check.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from shared import rows, shared

from communique.model import Document, Statement
from communique.reading import read_document


def attribution(statement: Statement) -> dict[str, Any]:
    """A statement in the form of the scorer: lists of [start, end] a role."""
    source = [] if statement.source is None else [list(statement.source)]
    return {"source": source, "cue": [list(statement.cue)], "content": [list(statement.content)]}


def predict(gold: list[dict[str, Any]], folder: Path) -> list[str]:
    """Write labels and what the reader finds into `folder`; the names of the two files."""
    labels, found = folder / "gold.jsonl", folder / "found.jsonl"
    with labels.open("w", encoding="utf-8") as told, found.open("w", encoding="utf-8") as out:
        for row in gold:
            document = Document(row["id"], row["text"], title=row["title"], published=row["date"], lang="en")
            statements = read_document(document, all_speech=True).statements
            told.write(json.dumps(row) + "\n")
            out.write(json.dumps({"id": row["id"], "attributions": [attribution(one) for one in statements]}) + "\n")
    return [str(labels), str(found)]


def main() -> int:
    """Print the scorer's report; 0 also where the data is absent."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--half", type=int, choices=(0, 1), help="every second document only")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="list N missed attributions")
    options = parser.parse_args()
    base = shared()
    peer = None if base is None else base / "peers" / "polnear"
    if peer is None or not peer.is_dir():
        print("polnear: skipped, no ../shared/peers/polnear beside the checkout")
        return 0
    gold = list(rows(peer / "dev.jsonl"))
    if options.half is not None:
        gold = gold[options.half :: 2]
    with tempfile.TemporaryDirectory() as name:
        files = predict(gold, Path(name))
        command = [sys.executable, str(peer / "score_attribution.py"), *files, "--boot", "500"]
        return subprocess.run([*command, "--errors", str(options.errors)], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
