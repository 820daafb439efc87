"""Sentence words: one sentence with its mentions and dates, asked word by word.

Comes in: a sentence, the cast and the text. Goes out: words in lower case, the mention at a word, spans of clauses.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from communique.model import Sentence, Span, Token
from communique.reading.dates import DateMention
from communique.reading.who import Mention, Person

_ASKING = frozenset(("do", "does", "did", "is", "are", "was", "were", "has", "have"))


@dataclass
class SentenceWords:
    """A sentence, its words in lower case and the mentions in it. Sentence -1 is a title kept beside the text;
    `speaker` is the person in whose voice the document speaks ("my visit"), `home` the party and `town` the place where
    it is written ("visited here"), `foregoing` who acted in the sentence before (of whom "his" is at its head)."""

    text: str
    sentence: Sentence
    mentions: tuple[Mention, ...]
    dates: tuple[DateMention, ...] = ()
    speaker: Person | None = None
    home: str | None = None
    town: str | None = None
    foregoing: Mention | None = None

    @cached_property
    def low(self) -> tuple[str, ...]:
        """The words in lower case, possessives straight."""
        return tuple(token.low for token in self.sentence.tokens)

    @cached_property
    def cover(self) -> dict[int, Mention]:
        """Which mention each word belongs to."""
        out: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: m.first - m.last):
            for i in range(mention.first, mention.last + 1):
                out[i] = mention
        return out

    @cached_property
    def dated(self) -> frozenset[int]:
        """The words inside date words."""
        return frozenset(
            token.index for token in self.sentence.tokens if any(d.span.meets(token.span) for d in self.dates)
        )

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the sentence."""
        return self.sentence.tokens

    def word(self, i: int) -> str:
        """Word i in lower case, "" outside."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def at(self, i: int) -> Mention | None:
        """The mention that word i belongs to."""
        return self.cover.get(i)

    def has(self, phrase: str, start: int = 0, end: int | None = None) -> bool:
        """True where the words of `phrase` stand side by side in [start, end)."""
        words = tuple(phrase.split())
        low = self.low[start:end]
        if words[0] not in low:
            return False
        return any(low[i : i + len(words)] == words for i in range(len(low) - len(words) + 1))

    @cached_property
    def asks(self) -> bool:
        """True for a question that yes or no answers ("Question: Does X plan to meet Y?")."""
        if "?" not in (self.word(len(self.low) - 1), self.word(len(self.low) - 2)):
            return False
        colon = next((i for i in range(min(6, len(self.low))) if self.low[i] == ":"), -1)
        return self.word(colon + 1) in _ASKING

    def clause(self, start: int, end: int) -> Span:
        """Words [start, end] as a span of the text."""
        return Span(self.tokens[start].start, self.tokens[end].end)

    def printed(self, span: Span) -> str:
        """The words of a span of the text as printed, on one line."""
        return " ".join(span.of(self.text).split())
