"""Labels of transcripts: "Anna Example:", "Ms. Anna Example, Deputy Minister of Trade:", "Anna Example (Radio North):".

Comes in: the words at the head of a paragraph, and whom the cast knows by them. Goes out: whose words follow, or that
the press asks.
"""

from __future__ import annotations

import re

from communique.model import Sentence
from communique.reading.discourse import Voice

_CAPITAL = r"[^\W\d_a-z][\w.'’\-]*"
_IN_POST = rf"(?:{_CAPITAL}|of|for|the|and|to|&)"
LABEL = re.compile(
    rf"^\W*((?:{_CAPITAL}\s){{0,6}}{_CAPITAL})"
    rf"(?:,\s(?:{_IN_POST},?\s){{0,9}}{_IN_POST})?"
    r"\s*(?:\([^()\n]{1,60}\))?\s*:\s"
)


class Desk:
    """Tells who answers the press from who asks, in a text in which somebody does. `home` is the publisher's party,
    `marked` that questions have labels of their own, `named` that the title tells who answers."""

    def __init__(self, home: str | None, *, marked: bool, named: bool) -> None:
        self.home = home
        self.marked = marked
        self.named = named
        self._answering: str | None = None

    def whose(self, label: re.Match[str], sentence: Sentence, known: Voice | None) -> tuple[Voice | None, bool]:
        """The voice that a label gives the floor to, and whether the press asks. `known` is who the cast has by that
        name: somebody who speaks for a party answers; of the others the one who comes first does, and where questions
        are marked all of them."""
        surname = label.group(1).split()[-1]
        if known is not None and known.holder:
            self._answering = self._answering or surname
            return known, False
        if known is None and not _somebody(label, sentence):
            return None, False
        first = self._answering is None and not self.named
        if self.home is None or not (self.marked or first or surname == self._answering):
            return None, True
        self._answering = surname
        name = known.speaker if known is not None else surname.title()
        return Voice(name, (self.home,), kind="person"), False


def _somebody(label: re.Match[str], sentence: Sentence) -> bool:
    """True for the name of a person or a paper before the colon, not for "Second:"."""
    words = [t for t in sentence.tokens if t.end <= sentence.start + label.end(1)]
    people = any(n.kind in ("PER", "ORG") and n.first < len(words) for n in sentence.names)
    return people or all(t.upos in ("PROPN", "PUNCT") for t in words)
