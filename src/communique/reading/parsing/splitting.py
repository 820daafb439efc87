"""How a language is cut into sentences and words: the file `splitting.yaml` of its model, and patterns made of it.

Comes in: the folder of a model. Goes out: a `Splitting`, used by `sentences` and `words`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

APOSTROPHE = "['\u2019]"
_LETTER = r"[^\W\d_]"
_MARK = "[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u200c\u200d]"
_LETTERS = f"(?:{_LETTER}{_MARK}*)+"
# Control and format characters, unassigned use and lone surrogates are no words; they are passed over like white space.
_NO_SIGN = r"\w\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe0e\ufe0f\ufeff\ud800-\udfff"


@dataclass(frozen=True, slots=True)
class Splitting:
    """What the cutting of one language goes by.

    `word` finds the words of a text one after the other (what it does not find is no word); `titles`, `shortened`,
    `before_numbers` and `starters` are the word lists of the data file, without full stops.
    """

    word: re.Pattern[str]
    titles: frozenset[str]
    shortened: frozenset[str]
    before_numbers: frozenset[str]
    starters: frozenset[str]
    fused: dict[str, int]


def load_splitting(path: Path) -> Splitting:
    """Read a `splitting.yaml`. The lists it may hold are described in the English one."""
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8")) or {}

    def words(key: str) -> frozenset[str]:
        return frozenset(map(str, data.get(key, ())))

    return Splitting(
        word=_word_pattern(data),
        titles=words("titles"),
        shortened=words("shortened"),
        before_numbers=words("before_numbers"),
        starters=words("starters"),
        fused=dict(data.get("fused", {})),
    )


def _any_of(words: list[str]) -> str:
    """An alternation of literal words, the longest first; one that never matches where there are none."""
    return "(?:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")" if words else "(?!)"


def _word_pattern(data: dict[str, list[str]]) -> re.Pattern[str]:
    """The alternatives in order: what is tried first wins."""
    clitic = f"(?:{_any_of(data.get('clitics', []))}(?!\\w))"
    negation = f"n{APOSTROPHE}t(?!\\w)"
    dotted = _any_of([*data.get("titles", []), *data.get("shortened", [])])
    numbered = _any_of(data.get("before_numbers", []))
    prefix = f"(?:(?i:{_any_of(data.get('prefixes', []))})-)"
    plain = f"{_LETTERS}(?:{APOSTROPHE}(?!(?i:{clitic})){_LETTERS})*"
    alternatives = [
        r"(?:https?://|www\.)[^\s<>\"\u201d)\]]*[^\s<>\"\u201d)\].,;:!?'\u2019]",
        r"(?<![\w.+%-])[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+",
        rf"[@#]{_LETTER}\w*",
        r"\d+(?:[-/.]\d+){2,}(?![\w/])|\d{1,2}/\d{1,2}(?![\d/])|\d{3}-\d{4}(?!\d)",
        rf"\d+(?:[.,:]\d+)*(?=(?i:{_any_of(data.get('units', []))})(?!\w))",
        r"\d+(?:[.,:]\d+)*(?:(?:st|nd|rd|th|s)(?!\w))?(?!_|[^\W\d_])|\d+(?:[.,:]\d+)+",
        rf"(?:{_LETTER}\.){{2,}}(?!{_LETTER}{{2}})",
        rf"(?<!\w){dotted}\.(?!\w)|(?<!\w){numbered}\.(?=\s*\d)|(?<![\w.'\u2019]){_LETTER}\.(?=\s+[A-Z])(?<=[A-HJ-Z]\.)",
        rf"(?<!\w)(?i:{_any_of(data.get('hyphened', []))})(?!\w)",
        rf"(?<!\w){prefix}(?:{_LETTERS}|\d+s?)(?!\w)",
        rf"(?i:{_LETTERS}(?={negation})|{negation}|{APOSTROPHE}{clitic})",
        r"[A-Z]+&[A-Z]+(?!\w)",
        rf"{plain}(?![\w])|\w+",
        r"\.{2,}|\u2026|-{2,}|[!?]{2,}",
        "[\U0001f1e6-\U0001f1ff]{2}",
        f"[^{_NO_SIGN}]",
    ]
    return re.compile("|".join(alternatives))
