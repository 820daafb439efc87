"""How long it takes to mine set phrases, and how time and memory grow with the number of documents.

    python benchmarks/phrases.py                 10,000, 30,000 and 100,000 documents
    python benchmarks/phrases.py 5000            so many

The documents are made up: each has six statements of about 20 words, drawn from 30,000 words as often as words of real
texts are (Zipf), with phrases of 4 to 12 words planted into a third of them. Cutting into tokens, mining, counting uses
and ranking are timed in seconds of one core (processor time, so that other work on the machine does not count);
reading statements from a record is not (see benchmarks/growth.py).
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Iterator

import numpy as np

from communique.analysis.phrases.find import phrases
from communique.analysis.phrases.mining import closed_sequences
from communique.analysis.phrases.passages import Passage, Passages
from communique.analysis.phrases.tokens import Tokeniser
from communique.record import DocumentCard

STATEMENTS, WORDS, VOCABULARY, PLANTED = 6, 20, 30_000, 3_000


def made(documents: int) -> Iterator[Passage]:
    """Passages of made-up documents."""
    chance = np.random.default_rng(7)
    ranks = 1 / np.arange(1, VOCABULARY + 1)
    spelt = np.array([_word(i) for i in range(VOCABULARY)])
    planted = [chance.choice(spelt[200:], chance.integers(4, 13)) for _ in range(PLANTED)]
    ends = np.cumsum(ranks / ranks.sum())
    for number in range(documents):
        card = DocumentCard(str(number), None, None, "A Ministry", None, f"20{number % 20:02}-01-01", None, "en")
        for place in range(STATEMENTS):
            words = list(spelt[np.searchsorted(ends, chance.random(WORDS))])
            if chance.random() < 1 / 3:
                words[8:8] = list(planted[min(PLANTED - 1, int(chance.pareto(1.0) * 20))])
            yield Passage(
                f"s{number}",
                card,
                f"c{number}",
                f"c{number}",
                ("CHN",),
                None,
                ("CHN", "IRN"),
                card.day,
                " ".join(words),
                place,
            )


def _word(number: int) -> str:
    """A made-up word for each number."""
    letters, out = "aeioubdgklmnprstvz", ""
    while number or len(out) < 3:
        number, letter = divmod(number, len(letters))
        out += letters[letter]
    return out + "x"


def main() -> None:
    """Time each size."""
    for documents in map(int, sys.argv[1:] or ("10000", "30000", "100000")):
        passages = list(made(documents))
        tokeniser = Tokeniser()
        start = time.process_time()
        told = Passages((one, tokeniser.tokens(one.text, one.start)) for one in passages)
        cut = time.process_time()
        least = max(3, documents // 1000)
        sequences = sum(1 for _ in closed_sequences(told.corpus, least))
        mined = time.process_time()
        found = phrases(told, least)
        ranked = time.process_time()
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{documents:,} documents, {len(told.corpus.words):,} words, in at least {least} contacts:", end=" ")
        print(f"tokens {cut - start:.1f} s, mining {mined - cut:.1f} s ({sequences:,} sequences),", end=" ")
        print(f"all {ranked - mined + cut - start:.1f} s; {len(found):,} phrases, {memory:,.0f} MB")


if __name__ == "__main__":
    main()
