"""Event codes measured on the records of other coders: triples of raw sentences, roots of marked pairs.

    python evaluation/events.py            figures; exit 1 where one lies under its floor
    python evaluation/events.py --errors   what is missed and what is too much, too

Reads `../shared/peers/events/records.jsonl`. Three sources, each by its own scheme:
  UniversalPetrarch   CAMEO triples (source, target, code) of a raw sentence, exact; F1 over the diplomatic part,
                      which has a floor, and apart over the rest (fights, protests), which is out of scope
  Zero-Shot-PLOVER    the root of a pair, the source's place given; accuracy over the six verbal roots (a floor), and
                      apart over the others
  PLOVER gold         the root of a raw sentence, nothing given; the same six roots, and the others

After each figure, in brackets, the interval in which 95% of the figures lie that come of drawing as many records anew
with repetition, 2,000 times from a fixed seed: how much of the figure hangs on which sentences happened to be chosen.
"by root" counts a triple as right where the first two digits of its code are: sibling codes differ by little.
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from shared import rows, shared

from communique.evaluation.figures import percentile
from communique.events.codes import plover
from communique.events.finding import Event, code_between, find_events
from communique.model import Sentence, Span
from communique.reading.parsing import load_parser
from communique.reading.repairs import mend

FLOORS = {"triples": 0.70, "roots": 0.75}
ROUNDS, SEED = 2000, 20240501
VERBAL = ("CONSULT", "AGREE", "SUPPORT", "REJECT", "REQUEST", "ACCUSE")
_ALIASES: dict[str, str] = {
    "YIELD": "CONCEDE", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
    "RETREAT": "CONCEDE", "DISSENT": "PROTEST",
}  # fmt: skip
"""Roots that one scheme parts and another joins."""

Record = dict[str, Any]
Parse = Callable[[str], list[Sentence]]
Triple = tuple[str, str, str]
Counts = tuple[int, int]
"""Of one record: what counts for the figure, and what it is divided by."""


def parse_with(parser: Any) -> Parse:
    """Sentences of a text, as the reader sees them."""
    return lambda text: [mend(one) for one in parser.parse(text, [Span(0, len(text))])]


def ratio(counts: Sequence[Counts]) -> float:
    """The figure of some records: the sum of what counts by the sum of what it is divided by; 1 where there is none."""
    of = sum(one for _, one in counts)
    return sum(one for one, _ in counts) / of if of else 1.0


def told(counts: Sequence[Counts]) -> str:
    """A figure with its interval of 95%, as printed: "0.702 [0.5, 0.9]"."""
    dice = random.Random(SEED)
    drawn = [ratio(dice.choices(counts, k=len(counts))) for _ in range(ROUNDS)] if counts else [1.0]
    return f"{ratio(counts):.3f} [{percentile(drawn, 0.025):.2f}, {percentile(drawn, 0.975):.2f}]"


def triples(record: Record, parse: Parse) -> tuple[set[Triple], set[Triple]]:
    """The record's triples and ours."""
    date = record["date"]
    day = datetime.date(int(date[:4]), int(date[4:6]), int(date[6:]))
    found = [event for sentence in parse(record["text"]) for event in find_events(record["text"], sentence, day)]
    gold = {(one["actor"], one["target"], one["code"]) for one in record["events"]}
    return gold, {(one.source, one.target, one.code) for one in found}


def source_of(record: Record) -> Span | None:
    """Where the marked source stands in the text."""
    marked: str = record["marked"]
    at: dict[str, int] = {}
    for sign in re.finditer(r"</?[st]>", marked):
        at.setdefault(sign[0], len(re.sub(r"</?[st]>", "", marked[: sign.start()])))
    return Span(at["<s>"], at["</s>"]) if "<s>" in at else None


def root_of_pair(record: Record, parse: Parse) -> str | None:
    """Our root of a marked pair."""
    source = source_of(record)
    for sentence in parse(record["text"]):
        if source is not None and sentence.start <= source.start < sentence.end:
            code = code_between(sentence, source).code
            return plover(code) if code else None
    return None


def root_of_sentence(record: Record, parse: Parse) -> str | None:
    """Our root of a raw sentence: that of its first event."""
    found: Iterator[Event] = (
        event for sentence in parse(record["text"]) for event in find_events(record["text"], sentence)
    )
    return next((event.plover for event in found), None)


def score_triples(records: list[Record], parse: Parse, *, errors: bool) -> float:
    """F1 of the triples, printed with its counts and with that of the roots alone."""
    exact, by_root, right, of, ours = [], [], 0, 0, 0
    for record in records:
        gold, found = triples(record, parse)
        right, of, ours = right + len(gold & found), of + len(gold), ours + len(found)
        exact.append(pair_counts(gold, found))
        by_root.append(pair_counts(rooted(gold), rooted(found)))
        if errors and gold != found:
            print(f"    {record['id']}: missed {sorted(gold - found)}, too many {sorted(found - gold)}")
    print(f"  F1 {told(exact)}  ({right} right of {of}, {ours} found, {len(records)} sentences)")
    print(f"  F1 by root {told(by_root)}")
    return ratio(exact)


def pair_counts(gold: set[Triple], found: set[Triple]) -> Counts:
    """Of one sentence, the parts of F1: twice the right ones, and the gold's with ours."""
    return 2 * len(gold & found), len(gold) + len(found)


def rooted(events: set[Triple]) -> set[Triple]:
    """The triples with the first two digits of their codes."""
    return {(source, target, code[:2]) for source, target, code in events}


def score_roots(records: list[Record], ask: Callable[[Record, Parse], str | None], parse: Parse) -> float:
    """Accuracy over the verbal roots, printed with that of every root."""
    hits: dict[str, list[Counts]] = defaultdict(list)
    for record in records:
        category: str = record["category"]
        root = _ALIASES.get(category, category)
        hits[root].append((int(ask(record, parse) == root), 1))
    for roots, name in ((VERBAL, "verbal roots"), ([one for one in hits if one not in VERBAL], "out of scope")):
        each = ", ".join(f"{root} {sum(hit for hit, _ in hits[root])}/{len(hits[root])}" for root in roots)
        counts = [one for root in roots for one in hits[root]]
        print(f"  {name}: {told(counts)}  ({sum(hit for hit, _ in counts)}/{len(counts)}; {each})")
    return ratio([one for root in VERBAL for one in hits[root]])


def main() -> int:
    """Print all figures; 1 where a floor is broken."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--errors", action="store_true", help="list what is missed and what is too much")
    errors = options.parse_args().errors
    base = shared()
    if base is None:
        print("events: skipped, no ../shared/peers beside the checkout")
        return 0
    records = [row for row in rows(base / "peers" / "events" / "records.jsonl") if row["text"]]
    parse = parse_with(load_parser())
    petrarch = [row for row in records if "UniversalPetrarch" in row["source_repo"]]
    print("UniversalPetrarch, triples of the diplomatic part")
    f1 = score_triples([row for row in petrarch if row["diplomacy"]], parse, errors=errors)
    print("UniversalPetrarch, out of scope: fights, protests, nothing to code")
    score_triples([row for row in petrarch if not row["diplomacy"]], parse, errors=errors)
    print("Zero-Shot-PLOVER, roots of marked pairs")
    pairs = [row for row in records if row["scheme"].startswith("PLOVER-root")]
    accuracy = score_roots(pairs, root_of_pair, parse)
    print("PLOVER gold, roots of raw sentences")
    score_roots([row for row in records if row["scheme"].startswith("PLOVER-0")], root_of_sentence, parse)
    held = f1 >= FLOORS["triples"] and accuracy >= FLOORS["roots"]
    print("floors hold" if held else "below a floor")
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
