"""The peers' side of `benchmarks/peers.py`, run in an environment of their own: seconds of each peer that is there.

Comes in: JSON on standard input with texts, our parse of them and the number of rounds. Goes out: JSON with the median
seconds of one pass over all texts, and versions. A peer that is not installed, or fails, is left out and told on
standard error.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from importlib.metadata import version
from typing import Any

Work = tuple[str, str, Callable[[Any], object], list[Any]]


def spacy_tokenizer(asked: dict[str, Any]) -> Work:
    """spaCy's blank tokenizer: the lower bound of anything that reads text."""
    import spacy

    return "spaCy blank tokenizer", "spacy", spacy.blank("en"), asked["texts"]


def textacy_quotations(asked: dict[str, Any]) -> Work:
    """Textacy's quotations, after our parse."""
    import spacy
    from spacy.tokens import Doc
    from textacy.extract.triples import direct_quotations

    nlp = spacy.blank("en")
    docs = [
        Doc(
            nlp.vocab,
            words=[one["text"] for one in tokens],
            pos=[one["pos"] for one in tokens],
            heads=[one["head"] for one in tokens],
            deps=[one["dep"] for one in tokens],
            lemmas=[one["lemma"] for one in tokens],
        )
        for tokens in asked["parsed"]
        if tokens
    ]
    return "textacy direct_quotations (after our parse)", "textacy", lambda doc: _all(direct_quotations, doc), docs


def _all(extract: Callable[[Any], Iterator[Any]], doc: Any) -> int:
    """Everything that an extractor finds; one that stops at odd quotation marks found nothing."""
    try:
        return sum(1 for _ in extract(doc))
    except ValueError:
        return 0


def dateparser_search(asked: dict[str, Any]) -> Work:
    """dateparser's search for dates."""
    from dateparser.search import search_dates

    return "dateparser search_dates", "dateparser", lambda text: search_dates(text, languages=["en"]), asked["texts"]


def recognizers_dates(asked: dict[str, Any]) -> Work:
    """recognizers-text's dates and times."""
    from recognizers_date_time import Culture, recognize_datetime

    work = "recognizers-text dates", "recognizers-text-date-time"
    return *work, lambda text: recognize_datetime(text, Culture.English), asked["texts"]


def median_seconds(work: Callable[[Any], object], things: list[Any], rounds: int) -> float:
    """The median of the rounds, after one pass to warm up."""
    taken = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        for one in things:
            work(one)
        taken.append(time.perf_counter() - start)
    return statistics.median(taken[1:])


def main() -> None:
    """Measure what is there."""
    warnings.simplefilter("ignore")
    asked = json.load(sys.stdin)
    out: dict[str, dict[str, Any]] = {"seconds": {}, "versions": {}}
    for peer in (spacy_tokenizer, textacy_quotations, dateparser_search, recognizers_dates):
        try:
            name, package, work, things = peer(asked)
            out["seconds"][name] = median_seconds(work, things, asked["rounds"])
            out["versions"][package] = version(package)
        except Exception as error:  # a peer that cannot run must not cost the others
            print(f"{peer.__name__}: left out ({type(error).__name__}: {error})", file=sys.stderr)
    print(json.dumps(out))


if __name__ == "__main__":
    main()
