"""The page words of a language, compiled: which printed lines are furniture, and how dates and places are labelled.

Stage `page` of reading. Comes in: the language's table `page`. Goes out: compiled patterns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from communique.languages.tables import load_table

LONGEST_FURNITURE = 320  # characters; a longer line is running text, and patterns are never tried on it


@dataclass(frozen=True, slots=True)
class PageWords:
    """Compiled patterns of one language, all for matching from end to end with letter case ignored."""

    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    stamp_label: re.Pattern[str]
    place_before: re.Pattern[str]
    publisher_lines: tuple[re.Pattern[str], ...]
    agency: str
    city: str
    small: frozenset[str]
    not_places: frozenset[str]
    told_verbs: frozenset[str]

    def kind(self, line: str) -> str | None:
        """The kind of furniture that a printed line is, None where it is text."""
        if len(line) > LONGEST_FURNITURE:
            return None
        return next((kind for kind, pattern in self.kinds if pattern.fullmatch(line)), None)

    def told(self, title: str) -> bool:
        """True where a title tells its contact in the past tense, as a sentence does and a headline does not."""
        return not self.told_verbs.isdisjoint(title.split())


@cache
def page_words(lang: str = "en") -> PageWords:
    """The page words of language `lang`, compiled once."""
    table = load_table(lang, "page")
    return PageWords(
        kinds=tuple((kind, _any(patterns)) for kind, patterns in table["lines"].items()),
        stamp_label=re.compile(rf"(?:{'|'.join(table['stamp_labels'])})(?!\w)\s*[:.–-]?\s*", re.IGNORECASE),
        place_before=re.compile(rf"[(\[]?(?:{_names(table['cities'])})\s?,\s+|[(\[]", re.IGNORECASE),
        publisher_lines=tuple(re.compile(pattern, re.IGNORECASE) for pattern in table["publisher_lines"]),
        agency=_names(table["agencies"]),
        city=_names(table["cities"]),
        small=frozenset(table["small"]),
        not_places=frozenset(table["not_places"]),
        told_verbs=frozenset(table["told"]),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


def _names(names: list[str]) -> str:
    return "|".join(sorted((re.escape(name) for name in set(names)), key=lambda name: (-len(name), name)))
