"""Forms: sequences of words and slots, and which of them may be set phrases. Words are data (`data/phrases.yaml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from communique.analysis.meaning.words import weight_of, words_of
from communique.analysis.phrases.tokens import PARTY, SLOTS
from communique.languages.tables import load_data

Form = tuple[str, ...]
"""The words of a phrase, with slots."""

_NO_WORDS = re.compile(r"[<>@_=]|://|www\.")


def trimmed(form: Form) -> Form:
    """A sequence without the words that a phrase neither begins nor ends with, and without slots at its ends. A pair of
    parties at its head stays ("<party> <party> alliance")."""
    edges = _words()["edges"]
    start, end = 0, len(form)
    while start < end and (form[start] in edges or _lone_slot(form[start : start + 2])):
        start += 1
    while end > start and (form[end - 1] in edges or form[end - 1] in SLOTS):
        end -= 1
    return form[start:end]


def telling(form: Form) -> bool:
    """True where a sequence has two words that are neither slots nor common in every readout."""
    common = _words()["common"] | _words()["edges"]
    return sum(word not in common and word not in SLOTS for word in dict.fromkeys(form)) >= 2


def weight(form: Form) -> float:
    """How much the words of a form tell together."""
    return sum(weight_of(word) for word in dict.fromkeys(form) if word not in SLOTS)


def is_markup(surface: str) -> bool:
    """True for leftovers of web pages: tags, addresses."""
    for slot in SLOTS:
        surface = surface.replace(slot, "")
    return bool(_NO_WORDS.search(surface))


def is_name(surface: str) -> bool:
    """True where all telling words are capitals: an agreement, a body, an office rather than a wording."""
    words = [word for *_, word in words_of(surface) if word not in _words()["edges"] and f"<{word}>" not in SLOTS]
    capitals = {word.lower() for word in re.findall(r"\b[A-Z][\w-]*", surface) for word in word.split("-")}
    return all(word in capitals for word in words)


def _lone_slot(head: Form) -> bool:
    return head[0] in SLOTS and head != (PARTY, PARTY)


@cache
def _words() -> Mapping[str, frozenset[str]]:
    told = load_data("communique.analysis", "phrases")
    return {name: frozenset(words.split()) for name, words in told.items()}
