"""Measure near duplicates: which copies that another library knows does a record group?

    python evaluation/merging/copies.py [--errors]

The texts are the English corpora of ../shared, and of every fifth a copy as copies are met: an embassy's with another
heading and furniture around, a repost with words changed, a truncated feed item. The oracle is datasketch's MinHash
index, every pair that it proposes counted exactly (Jaccard similarity of five-word runs from 0.7 on); copies cut short
are known because they were made here. Exit code 1 where recall lies under 0.98; 0 with a word where ../shared or
datasketch is absent.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from shared import rows, shared

from communique.model import Document, Reading, text_id
from communique.record import Filter, open_record
from communique.record.duplicates import ALIKE

CORPORA = ("white_house", "news_briefs_2023_en", "russia_mfa_telegram_en", "australia_pm")
FLOOR = 0.98
_RUN = 5
_FEWEST_WORDS = 40


@dataclass(frozen=True, slots=True)
class Text:
    """A text by the id that a record gives it; `of` is the text that it was cut from."""

    id: str
    text: str
    of: str | None = None


def texts(corpora: Path) -> Iterator[Text]:
    """Every text of the corpora once, and the copies made of every fifth."""
    chance = random.Random(5)
    known: set[str] = set()
    for name in CORPORA:
        for at, row in enumerate(rows(corpora / f"{name}.jsonl")):
            one = row["text"]
            if text_id(one) in known:
                continue
            known.add(text_id(one))
            yield Text(text_id(one), one)
            if at % 5 == 0 and len(one.split()) >= _FEWEST_WORDS:
                copy = _copied(chance, one)
                if copy.id not in known:
                    known.add(copy.id)
                    yield copy


def _copied(chance: random.Random, text: str) -> Text:
    words = text.split(" ")
    kind = chance.choice(("embassy", "repost", "truncated"))
    if kind == "truncated":
        short = " ".join(words[: max(_FEWEST_WORDS, len(words) // 3)]) + " ..."
        return Text(text_id(short), short, text_id(text))
    if kind == "embassy":
        other = f"Home | News | Contact\nFrom the capital, No {chance.randrange(10_000)}\n\n{text}\n\nShare this page"
    else:
        share = chance.choice((0.01, 0.03))
        other = " ".join(chance.choice(words) if chance.random() < share else one for one in words)
    return Text(text_id(other), other)


def known_pairs(found: list[Text]) -> set[frozenset[str]]:
    """The pairs that datasketch proposes and an exact count confirms, and those cut short."""
    import datasketch

    index = datasketch.MinHashLSH(threshold=0.5, num_perm=256)
    runs = {one.id: _runs(one.text) for one in found}
    pairs = {frozenset((one.id, one.of)) for one in found if one.of}
    for one in found:
        signature = datasketch.MinHash(num_perm=256)
        signature.update_batch([run.encode() for run in runs[one.id]])
        for other in index.query(signature):
            mine, theirs = runs[one.id], runs[other]
            if mine and len(mine & theirs) / len(mine | theirs) >= ALIKE:
                pairs.add(frozenset((one.id, other)))
        index.insert(one.id, signature)
    return pairs


def _runs(text: str) -> set[str]:
    words = "".join(sign if sign.isalnum() else " " for sign in text.casefold()).split()
    return {" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def grouped(found: list[Text]) -> dict[str, str]:
    """The id of the document that leads each text's group in a record."""
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.db", create=True) as record:
        for one in found:
            record.add(Document(one.id, one.text), Reading(one.id, "none"))
        return {card.id: card.lead or card.id for card in record.documents(Filter())}


def main() -> int:
    """Measure and print; the exit code."""
    options = argparse.ArgumentParser(description="Near duplicates against datasketch.")
    options.add_argument("--errors", action="store_true", help="list the pairs that were missed")
    asked = options.parse_args()
    home = shared()
    try:
        import datasketch  # noqa: F401
    except ImportError:
        home = None
    if home is None:
        print("copies: ../shared or datasketch is absent, not measured")
        return 0
    found = list(texts(home / "corpora"))
    pairs, leads = known_pairs(found), grouped(found)
    missed = [pair for pair in pairs if len({leads[one] for one in pair}) > 1]
    recall = 1 - len(missed) / max(1, len(pairs))
    cut = {frozenset((one.id, one.of)) for one in found if one.of}
    print(
        f"copies: {len(found)} texts, {len(pairs)} pairs known, recall {recall:.3f};"
        f" cut short {1 - len(cut & set(missed)) / len(cut):.3f} of {len(cut)};"
        f" {sum(1 for one, lead in leads.items() if one != lead)} texts grouped under another"
    )
    if asked.errors:
        for pair in missed:
            print("  ", *sorted(pair), *(len(one.text) for one in found if one.id in pair))
    return int(recall < FLOOR)


if __name__ == "__main__":
    sys.exit(main())
