"""The cast of a document: its persons, and every place that mentions a person, an office, a party or a group.

Comes in: nothing; these are the nouns of the `who` part. Goes out: frozen values that contacts, discourse and
statements look up by sentence and word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from communique.model import Span

KINDS = ("person", "office", "party", "pronoun", "group")


@dataclass(frozen=True, slots=True)
class Person:
    """One person under all spellings of a document.

    `name` is the fullest that the document gives (its title counted), `office` the post as given or None, `state` an
    ISO 3166 alpha-3 code, the short name of an organisation, or None. A `consort` comes along as somebody's wife or
    husband, and takes part for no party.
    """

    name: str
    office: str | None = None
    state: str | None = None
    consort: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of one sentence that stand for somebody. `first`, `last` (inclusive) and `head` are word indexes.

    `kind` is one of `KINDS`. A "group" ("the two sides", "they") leaves `parties` empty unless its own words tell them;
    who it stands for depends on the place, and discourse decides. `office` keeps the words of the office, if any.
    """

    span: Span
    sentence: int
    first: int
    last: int
    head: int
    kind: str
    person: Person | None = None
    parties: tuple[str, ...] = ()
    office: str | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is in a document.

    `persons` come in the order of their first mention; `mentions` by sentence, then first word. `home` is the party
    that the document's publisher speaks for (a foreign ministry, a presidency), or None. `titled` are the mentions in
    a title that is kept beside the text; their spans and indexes count within the title, their sentence is -1.
    `speaker` is the person in whose voice the whole document speaks ("I"), where the publisher's name tells.
    """

    persons: tuple[Person, ...] = ()
    mentions: tuple[Mention, ...] = ()
    home: str | None = None
    titled: tuple[Mention, ...] = ()
    speaker: Person | None = None
    _by_token: dict[tuple[int, int], Mention] = field(default_factory=dict, repr=False, compare=False)
    _by_sentence: dict[int, tuple[Mention, ...]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        for mention in sorted(self.mentions, key=lambda m: m.first - m.last):
            for index in range(mention.first, mention.last + 1):
                self._by_token[mention.sentence, index] = mention
        for mention in self.mentions:
            self._by_token[mention.sentence, mention.head] = mention
            self._by_sentence[mention.sentence] = (*self._by_sentence.get(mention.sentence, ()), mention)

    def at(self, sentence: int, token: int) -> Mention | None:
        """The mention whose words hold word `token` of a sentence: the one headed there first, else the innermost."""
        return self._by_token.get((sentence, token))

    def within(self, sentence: int) -> Iterator[Mention]:
        """The mentions of one sentence, in order."""
        return iter(self._by_sentence.get(sentence, ()))
