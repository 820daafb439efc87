"""Every figure that we give for the parser, in one command:

    python -m training.evaluate [--model FOLDER] [--quick]

Prints labelled attachment on the test parts of the treebanks and of the genre, from gold words and from raw text, the
links of `readout_links.jsonl`, and words a second on one core.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from communique.languages import en
from communique.model import Span
from communique.reading.parsing.parser import EncoderParser
from training.genre_labels import genre_sentences
from training.links import COORDINATION, count_links, linked_sentences
from training.rawscores import paragraphs, score_raw
from training.scores import score
from training.treebank import Gold, treebank

MODEL = Path(next(iter(en.__path__))) / "model"


def test_sets(quick: bool) -> dict[str, list[Gold]]:
    """The sentences that nothing was trained on, by the name that our tables use; the empty ones left out."""
    sets = {
        "GUM news": treebank("gum", "dev", "news") + treebank("gum", "test", "news"),
        "genre test": genre_sentences("test"),
        "PUD": treebank("pud", "test"),
    }
    if not quick:
        sets["EWT test"] = treebank("ewt", "test")
    return {name: gold for name, gold in sets.items() if gold}


def report(parser: EncoderParser, quick: bool = False) -> Iterator[str]:
    """The lines of the table. `quick` leaves EWT, raw text and speeds out."""
    yield f"{parser.name:12} words   UPOS    UAS    LAS  names   from raw text: words  sentences    LAS"
    sets = test_sets(quick)
    for name, gold in sets.items():
        found = score(gold, parser.parse_words([sentence.words for sentence in gold]))
        names = f"{found.names:6.1f}" if found.names is not None else "     -"
        line = f"{name:12} {found.words:5} {found.upos:6.2f} {found.uas:6.2f} {found.las:6.2f} {names}"
        if not quick:
            raw = score_raw(gold, parser)
            line += f"{raw.words:22.2f} {raw.sentences:10.2f} {raw.las:6.2f}"
        yield line
    yield links_line(parser)
    if not quick:
        yield speed_line(parser, sets["PUD"])


def links_line(parser: EncoderParser) -> str:
    """How many of the hand-checked links the parser finds."""
    linked = linked_sentences()
    right, known = count_links(linked, parser.parse_words([sentence.words for sentence in linked]))
    kinds = ", ".join(f"{kind} {right[kind]}/{known[kind]}" for kind in sorted(known, key=lambda k: k != COORDINATION))
    return f"links        {right.total()} of {known.total()} ({kinds})"


def speed_line(parser: EncoderParser, gold: Sequence[Gold]) -> str:
    """Words a second in time of this process, from gold words and from raw text. The words are met for the first time
    in the first of the two."""
    fresh = [sentence.words for sentence in gold]
    words = sum(map(len, fresh))
    documents = list(paragraphs(gold))
    start = time.process_time()
    parser.parse_words(fresh)
    between = time.process_time()
    for first in range(0, len(documents), 5):  # about 500 words: a document
        texts = [text for text, _ in documents[first : first + 5]]
        parser.parse("\n".join(texts), list(_lines(texts)))
    end = time.process_time()
    gold_words, raw_text = words / (between - start), words / (end - between)
    return f"speed        {gold_words:.0f} words/s from gold words, {raw_text:.0f} from raw text"


def _lines(texts: Sequence[str]) -> Iterator[Span]:
    start = 0
    for text in texts:
        yield Span(start, start + len(text))
        start += len(text) + 1


def main() -> None:
    """Read the command line and print the table."""
    parser = argparse.ArgumentParser(description="Scores of a parser model on everything it was not trained on.")
    parser.add_argument(
        "--model", type=Path, default=MODEL, help="folder of a model (default: the English one that ships)"
    )
    parser.add_argument("--quick", action="store_true", help="leave EWT, raw text and speeds out")
    options = parser.parse_args()
    for line in report(EncoderParser(options.model), options.quick):
        print(line, flush=True)


if __name__ == "__main__":
    main()
