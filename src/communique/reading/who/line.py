"""Line: one sentence (or a title) made ready for reading names, with its parties and the parser's person names marked.

Comes in: a `Sentence` and its text. Goes out: a `Line` that answers small questions about word i.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from communique.knowledge import parties
from communique.model import Sentence, Span, Token
from communique.reading.who.words import name_words, office_words

_WORDS = re.compile(r"(?:[A-Za-z]\.){2,}|\d+(?:[.,]\d+)*|(?<=\w)['’]s\b|[^\W\d_]+|\d+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class PartyWords:
    """Words [first, last] of a line that mean a party; `kind` is that of the table ("name", "demonym", ...)."""

    first: int
    last: int
    code: str
    kind: str
    weak: bool


@dataclass(slots=True)
class Line:
    """A sentence with lower-cased words, capitals, party words and the parser's persons at hand."""

    sentence: Sentence
    text: str
    low: tuple[str, ...]
    party_at: dict[int, PartyWords] = field(default_factory=dict)
    person_at: dict[int, tuple[int, int]] = field(default_factory=dict)

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words of the sentence."""
        return self.sentence.tokens

    def __len__(self) -> int:
        return len(self.low)

    def word(self, i: int) -> str:
        """Word i in lower case; "" outside the line."""
        return self.low[i] if 0 <= i < len(self.low) else ""

    def capital(self, i: int) -> bool:
        """True where word i begins with a capital letter."""
        return 0 <= i < len(self.low) and self.tokens[i].text[:1].isupper()

    def glued(self, i: int) -> bool:
        """True where no blank stands between word i and the word before it."""
        return 0 < i < len(self.low) and self.tokens[i - 1].end == self.tokens[i].start

    def party_from(self, i: int) -> PartyWords | None:
        """The party words that begin at word i."""
        hit = self.party_at.get(i)
        return hit if hit and hit.first == i else None

    def party_ahead(self, i: int) -> PartyWords | None:
        """The party words that begin at word i, or after an article there."""
        return self.party_from(i) or (self.party_from(i + 1) if self.word(i) == "the" else None)

    def words(self, first: int, last: int) -> str:
        """Words [first, last] as printed, on one line."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last].end].split())

    def span(self, first: int, last: int) -> Span:
        """Where words [first, last] stand."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def head(self, first: int, last: int) -> int:
        """The word of [first, last] that the others hang on: the first whose own head lies outside, a name rather than
        the office before it that the parser hangs elsewhere."""
        inside = range(first, last + 1)
        tops = [i for i in inside if self.tokens[i].head not in inside and self.tokens[i].upos != "PUNCT"]
        tops = [i for i in tops if self.tokens[i].upos != "DET"] or tops
        names = [i for i in tops if self.tokens[i].rel != "nmod:desc"]
        return next(iter(names or tops), last)


def make_line(text: str, sentence: Sentence) -> Line:
    """Mark parties and persons in a sentence of `text`."""
    low = tuple(token.low.rstrip(".") or "." for token in sentence.tokens)
    line = Line(sentence, text, low)
    _mark_parties(line)
    for name in sentence.names:
        if name.kind == "PER":
            for i in range(name.first, name.last + 1):
                line.person_at[i] = (name.first, name.last)
    return line


def _mark_parties(line: Line) -> None:
    starts = {token.start: token.index for token in line.tokens}
    ends = {token.end: token.index for token in line.tokens}
    for hit in parties.find(line.text, line.sentence.start, line.sentence.end):
        first, last = starts.get(hit.span.start), ends.get(hit.span.end)
        if first is None or last is None:
            continue
        code = hit.code if hit.kind != "metonym" else _owner(line.text, hit.span.of(line.text), hit.code)
        words = PartyWords(first, last, code, hit.kind, hit.weak)
        for i in range(first, last + 1):
            line.party_at[i] = words
        _join_bracket(line, words)


def _join_bracket(line: Line, short: PartyWords) -> None:
    """Take "World Health Organization (WHO)" for one name, where a post follows it ("... (WHO) chief X")."""
    full = line.party_at.get(short.first - 2) if line.word(short.first - 1) == "(" else None
    closed = short.last + 1
    led = line.word(closed) == ")" and office_words().head(line.word(closed + 1)) is not None
    if full is None or full.code != short.code or not led:
        return
    words = PartyWords(full.first, closed, full.code, full.kind, full.weak)
    for i in range(full.first, closed + 1):
        line.party_at[i] = words


def _owner(text: str, words: str, code: str) -> str:
    """Whose body is meant by a name that two states' bodies bear ("Foreign Office"): that of the state which the text
    names, where it does not name the other."""
    shared = name_words().shared_bodies.get(words.lower())
    if shared is None or any(word in text for word in shared["not"]):
        return code
    return next((other for other, words in shared["else"].items() if any(word in text for word in words)), code)


def title_sentence(title: str) -> Sentence:
    """A title as a `Sentence` (index -1) without syntax: words with a guess at their part of speech by capitals."""
    tokens = []
    for i, match in enumerate(_WORDS.finditer(title)):
        word = match.group()
        upos = "PROPN" if word[:1].isupper() else "NUM" if word[:1].isdigit() else "PUNCT" if _sign(word) else "X"
        tokens.append(Token(i, match.start(), match.end(), word, upos, -1, "dep"))
    return Sentence(-1, 0, len(title), -1, tuple(tokens))


def _sign(word: str) -> bool:
    return all(unicodedata.category(sign)[0] in "PS" for sign in word)
