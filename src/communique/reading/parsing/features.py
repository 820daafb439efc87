"""Words into numbers: what the network takes in.

Comes in: the words of a sentence. Goes out: `Features`: word pieces, their casing, and the first piece of every word.
The encoder is uncased, so the casing of each word goes in beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

LONGEST_SENTENCE = 512
"""Word pieces, with the two marks of the ends: as many positions as the encoder has."""

LOWER, CAPITALISED, UPPER, MIXED, DIGITS, NO_LETTERS = range(6)

_REMEMBERED = 50_000  # words whose pieces are kept: about 15 MB, and next to every word of a day's news
# Signs that the treebanks hardly know are put as the ones they know, one to one, so that offsets stay.
_PLAIN = str.maketrans("\u201c\u201d\u2018\u2019\u00a0\u2013", "\"\"'' -") | dict.fromkeys(range(0xD800, 0xE000), "?")


@dataclass(frozen=True, slots=True)
class Features:
    """One sentence as numbers. `pieces` are ids of word pieces, `casing` has one value a piece, and `first` the place
    of the first piece of every word, with place 0 (the root) before them."""

    pieces: list[int]
    casing: list[int]
    first: list[int]


def casing_of(word: str) -> int:
    """One of LOWER, CAPITALISED, UPPER, MIXED, DIGITS, NO_LETTERS."""
    if word.islower():
        return LOWER
    if not any(map(str.isalpha, word)):
        return DIGITS if any(map(str.isdigit, word)) else NO_LETTERS
    if word.isupper() and len(word) > 1:
        return UPPER
    return CAPITALISED if word[0].isupper() else MIXED


class Featuriser:
    """Makes the features of sentences with the tokenizer of a model. Word pieces do not depend on the neighbours, so
    those of each word are made once and kept."""

    def __init__(self, tokenizer: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(tokenizer))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        marks = self._tokenizer.get_vocab(with_added_tokens=True)
        self._begin, self._end, self._unknown = marks["[CLS]"], marks["[SEP]"], marks["[UNK]"]
        self._known: dict[str, tuple[list[int], list[int]]] = {}

    def features(self, words: Sequence[str]) -> Features:
        """The features of one sentence, however long."""
        pieces, casing, first = [self._begin], [NO_LETTERS], [0]
        for word in words:
            ids, case = self._known.get(word) or self._learn(word)
            first.append(len(pieces))
            pieces += ids
            casing += case
        pieces.append(self._end)
        casing.append(NO_LETTERS)
        return Features(pieces, casing, first)

    def _learn(self, word: str) -> tuple[list[int], list[int]]:
        """The pieces of a word not met before; a sign that the tokenizer drops gets the piece for the unknown."""
        ids = self._tokenizer.encode(word.translate(_PLAIN), add_special_tokens=False).ids or [self._unknown]
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        known = self._known[word] = (ids, [casing_of(word)] * len(ids))
        return known
