"""Event codes measured on the records of other coders: triples of raw sentences, roots of marked pairs.

    python evaluation/events.py            figures; exit 1 where one lies under its floor
    python evaluation/events.py --errors   what is missed and what is too much, too

Reads `../shared/peers/events/records.jsonl`. Three sources, each by its own scheme:
  UniversalPetrarch   CAMEO triples (source, target, code) of a raw sentence, exact; F1 over the diplomatic part,
                      which has a floor, and apart over the rest (fights, protests), which is out of scope
  Zero-Shot-PLOVER    the root of a pair, the source's place given; accuracy over the six verbal roots (a floor), and
                      apart over the others
  PLOVER gold         the root of a raw sentence, nothing given; the same six roots, and the others
"""

from __future__ import annotations

import argparse
import datetime
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from shared import rows, shared

from communique.events.codes import plover
from communique.events.finding import Event, code_between, find_events
from communique.model import Sentence, Span
from communique.reading.parsing import load_parser
from communique.reading.repairs import mend

FLOORS = {"triples": 0.70, "roots": 0.75}
VERBAL = ("CONSULT", "AGREE", "SUPPORT", "REJECT", "REQUEST", "ACCUSE")
_ALIASES = {
    "YIELD": "CONCEDE", "DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT",
    "RETREAT": "CONCEDE", "DISSENT": "PROTEST",
}  # fmt: skip
"""Roots that one scheme parts and another joins."""

Record = dict[str, Any]
Parse = Callable[[str], list[Sentence]]


def parse_with(parser: Any) -> Parse:
    """Sentences of a text, as the reader sees them."""
    return lambda text: [mend(one) for one in parser.parse(text, [Span(0, len(text))])]


def triples(record: Record, parse: Parse) -> tuple[set[tuple[str, str, str]], set[tuple[str, str, str]]]:
    """The record's triples and ours."""
    date = record["date"]
    day = datetime.date(int(date[:4]), int(date[4:6]), int(date[6:]))
    found = [event for sentence in parse(record["text"]) for event in find_events(record["text"], sentence, day)]
    gold = {(one["actor"], one["target"], one["code"]) for one in record["events"]}
    return gold, {(one.source, one.target, one.code) for one in found}


def source_of(record: Record) -> Span | None:
    """Where the marked source stands in the text."""
    marked, at = record["marked"], {}
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
    """F1 of the triples, printed with its counts."""
    right = gold = ours = 0
    for record in records:
        told, found = triples(record, parse)
        right, gold, ours = right + len(told & found), gold + len(told), ours + len(found)
        if errors and told != found:
            print(f"    {record['id']}: missed {sorted(told - found)}, too many {sorted(found - told)}")
    value = 2 * right / (gold + ours) if gold + ours else 1.0
    print(f"  F1 {value:.3f}  ({right} right of {gold}, {ours} found, {len(records)} sentences)")
    return value


def score_roots(records: list[Record], ask: Callable[[Record, Parse], str | None], parse: Parse) -> float:
    """Accuracy over the verbal roots, printed with that of every root."""
    of, right = Counter[str](), Counter[str]()
    for record in records:
        root = _ALIASES.get(record["category"], record["category"])
        of[root] += 1
        right[root] += ask(record, parse) == root
    for roots, told in ((VERBAL, "verbal roots"), ([one for one in of if one not in VERBAL], "out of scope")):
        each = ", ".join(f"{root} {right[root]}/{of[root]}" for root in roots if of[root])
        hit, total = sum(right[root] for root in roots), sum(of[root] for root in roots)
        print(f"  {told}: {hit / max(total, 1):.3f}  ({hit}/{total}; {each})")
    return sum(right[root] for root in VERBAL) / max(sum(of[root] for root in VERBAL), 1)


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
