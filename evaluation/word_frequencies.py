"""Counts in how many sentences of the White House corpus each stem stands, and writes the table that weighs words.

    python evaluation/word_frequencies.py

The texts are in the public domain; the table holds counts only. Stems under five sentences are left out.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from pathlib import Path

from communique.analysis.meaning.words import stem, words_of

ROOT = Path(__file__).parents[1]
SHARED = Path(os.environ.get("COMMUNIQUE_SHARED", ROOT.parent / "shared"))
TABLE = ROOT / "src/communique/analysis/meaning/data/frequencies.csv"
HEAD = """\
# In how many sentences a stem stands, of the White House's readouts and statements 2021-2026 (public domain).
# Made by evaluation/word_frequencies.py; "*" is the number of sentences. Stems of under five sentences are left out.
stem,sentences
"""


def main() -> None:
    """Count and write."""
    counts: Counter[str] = Counter()
    with (SHARED / "corpora/white_house.jsonl").open() as lines:
        for line in lines:
            for sentence in re.split(r"(?<=[.!?])\s+", json.loads(line)["text"]):
                counts.update({"*"} | {stem(word) for _, _, word in words_of(sentence) if word.isalpha()})
    rows = sorted((word, count) for word, count in counts.items() if count >= 5)
    TABLE.write_text(HEAD + "".join(f"{word},{count}\n" for word, count in rows), "utf-8")


if __name__ == "__main__":
    main()
