"""Hand-checked links in long sentences of the genre: the file `readout_links.jsonl`, and how many of them a parse has.

A link names a word, the heads that are accepted and the labels that are accepted. In it, a bar separates alternatives,
"#n" means the nth such word of the sentence, "~" before the heads that the arc may run either way, "*" any label.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from communique.reading.parsing.decoding import Parse
from training.treebank import SHARED

COORDINATION = "coordination"


@dataclass(frozen=True, slots=True)
class Linked:
    """A sentence and the links to look for in it."""

    words: list[str]
    links: list[dict[str, str]]


def linked_sentences() -> list[Linked]:
    """The sentences of `readout_links.jsonl`."""
    lines = (SHARED / "treebanks" / "readout_links.jsonl").read_text(encoding="utf-8").splitlines()
    return [Linked(**json.loads(line)) for line in lines]


def count_links(sentences: Iterable[Linked], parses: Iterable[Parse]) -> tuple[Counter[str], Counter[str]]:
    """How many links of each kind the parses have, and how many there are."""
    right: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for sentence, parse in zip(sentences, parses, strict=True):
        for link in sentence.links:
            known[link["kind"]] += 1
            right[link["kind"]] += has_link(sentence.words, parse, link)
    return right, known


def has_link(words: Sequence[str], parse: Parse, link: Mapping[str, str]) -> bool:
    """Whether the parse has the link. Labels are compared without subtypes."""
    labels = link["labels"].split(",")
    heads = set(_places(words, link["heads"].removeprefix("~")))
    below = set(_places(words, link["word"]))
    pairs = [(word, head) for word in below for head in heads if parse.heads[word] == head]
    if link["heads"].startswith("~"):
        pairs += [(head, word) for word in below for head in heads if parse.heads[head] == word]
    return any(labels == ["*"] or parse.rels[word].partition(":")[0] in labels for word, _ in pairs)


def _places(words: Sequence[str], names: str) -> list[int]:
    """The places of the words named: "told|said#2"."""
    out: list[int] = []
    for name in names.split("|"):
        word, _, number = name.partition("#")
        found = [i for i, other in enumerate(words) if other == word]
        out += found[int(number) - 1 : int(number)] if number else found
    return out
