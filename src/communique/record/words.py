"""Texts as the full-text index sees them: words, with Chinese, Japanese and Korean characters as overlapping pairs.

FTS5's own tokenizer takes a run of Chinese characters for one word, and its trigrams find no term under three
characters and triple the size of the file. Pairs ("王毅说" -> "王毅 毅说 说") find a term of any length: one
character as a prefix, two as a word, more as a phrase. Persian and Arabic letters with two forms are made one.
"""

from __future__ import annotations

import re
import unicodedata

_WIDE = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af\U00020000-\U0003ffff"
WIDE_RUN = re.compile(f"[{_WIDE}]+")
"""A run of characters that are written without spaces."""

LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "\u200c": " ", "\u200d": "", "\u0640": ""})
"""Letters of Persian and Arabic that are written in two ways, made one; joiners go."""

_SURROGATES = re.compile("[\ud800-\udfff]")


def prepared(text: str) -> str:
    """The text as it is given to the index and to questions. Not for showing: offsets are lost."""
    text = _SURROGATES.sub("\ufffd", text).translate(LETTERS)
    text = unicodedata.normalize("NFKC", text)
    return WIDE_RUN.sub(lambda run: f" {pairs(run[0])} ", text)


def pairs(run: str) -> str:
    """The overlapping pairs of a run of characters, the last one alone, with spaces between."""
    return " ".join(run[at : at + 2] for at in range(len(run)))
