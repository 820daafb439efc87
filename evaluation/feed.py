"""Short news items: does the reader see a held contact where there is one, and none where there is none?

    python evaluation/feed.py            the figures
    python evaluation/feed.py --list     and the items that are read wrongly, by number and title

The items are the 451 of `news_briefs_2023_en_hard_negatives.jsonl`, gathered by patterns as texts that look like
reports of a contact. `feed_labels.jsonl` tells by their ids what two annotators, who worked apart, say of each after
the guide: "held" (a contact that took place or is taking place, background ones too), "not held" (only planned,
cancelled, wished for), "none", or "doubtful". Counted are the items on which both are sure and of one mind.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shared import rows, shared

from communique.evaluation.gold import document_of
from communique.reading import read_document

LABELS = Path(__file__).with_name("feed_labels.jsonl")


@dataclass(frozen=True, slots=True)
class Feed:
    """The items that report a held contact and those that do not, by annotators, and those in which one was read."""

    items: dict[str, dict[str, Any]]
    held: frozenset[str]
    without: frozenset[str]
    read: frozenset[str]

    @property
    def false_alarms(self) -> float:
        """The share of the items without a held contact in which one is read."""
        return len(self.without & self.read) / len(self.without)

    @property
    def found(self) -> float:
        """The share of the items with a held contact in which one is read."""
        return len(self.held & self.read) / len(self.held)


def feed(base: Path) -> Feed:
    """Read all items. `base` is the shared folder."""
    items = {row["id"]: row for row in rows(base / "corpora" / "news_briefs_2023_en_hard_negatives.jsonl")}
    told = {row["id"]: {row["first"], row["second"]} for row in rows(LABELS)}
    found = (name for name, row in items.items() if _held(row))
    held = frozenset(name for name, says in told.items() if says == {"held"})
    without = frozenset(name for name, says in told.items() if says <= {"none", "not held"})
    return Feed(items, held, without, frozenset(found))


def _held(row: dict[str, Any]) -> bool:
    return any(contact.status == "held" for contact in read_document(document_of(row)).contacts)


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--list", action="store_true", help="list the items that are read wrongly")
    listed = parser.parse_args().list
    base = shared()
    if base is None:
        print("feed: skipped, no ../shared/corpora beside the checkout")
        return 0
    read = feed(base)
    alarms, missed = read.without & read.read, read.held - read.read
    print(f"{len(read.items)} items, {len(read.held)} with a held contact, {len(read.without)} without")
    print(f"false alarms {len(alarms)} of {len(read.without)} ({read.false_alarms:.1%})")
    print(f"found {len(read.held) - len(missed)} of {len(read.held)} ({read.found:.1%})")
    for kind, names in (("false alarm", alarms), ("missed", missed)) if listed else ():
        for name in sorted(names):
            print(f"{kind:12} {name} {read.items[name]['title']}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
