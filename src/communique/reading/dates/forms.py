"""The forms of dates of a language, compiled from its table into one pattern.

Stage `dates` of reading. Comes in: the language's table `dates`. Goes out: DateForms.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.languages.tables import load_table

_HOLE = re.compile(r"\{([a-z]\w*)\}")
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:\s?(?:st|nd|rd|th))?(?!\w|\.\d|,\d{3}(?!\d))"
_ORDINAL = r"(?:3[01]|[12]\d|0?[1-9])\s?(?:st|nd|rd|th)"
_TWO, _FOUR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:19|20)\d\d"
_YEAR = r"(?<!\d)(?:19|20)\d\d(?![\w%]|[.,:]\d)"

Holes = tuple[tuple[str, str], ...]  # which hole of a form each group of the pattern fills


@dataclass(frozen=True, slots=True)
class DateForms:
    """All forms of one language. `pattern` has one named group a form ("f12") around it; `means[12]` names its meaning.
    The words' values stand in `months`, `weekdays`, ... by lower-case word."""

    pattern: re.Pattern[str]
    means: tuple[str, ...]
    holes: tuple[Holes, ...]
    months: dict[str, int]
    solar_months: dict[str, int]
    weekdays: dict[str, int]
    numbers: dict[str, int]
    units: dict[str, str]
    parts: dict[str, str]
    halves: dict[str, int]
    quarters: dict[str, int]
    days_from_now: dict[str, int]
    shifts: dict[str, int]
    earlier: frozenset[str]
    openers: frozenset[str]
    keys: frozenset[str]
    no_year_after: re.Pattern[str]
    no_year_before: re.Pattern[str]
    no_day_after: re.Pattern[str]

    def filled(self, match: re.Match[str]) -> tuple[str, dict[str, str]]:
        """The meaning of the form that matched and the words in its holes, in lower case."""
        index = int(str(match.lastgroup)[1:])
        words = {hole: match[group] for hole, group in self.holes[index] if match[group]}
        return self.means[index], {hole: " ".join(word.lower().split()) for hole, word in words.items()}


@cache
def date_forms(lang: str = "en") -> DateForms:
    """The forms of language `lang`, compiled once."""
    table = load_table(lang, "dates")
    pieces: list[str] = []
    means: list[str] = []
    holes: list[Holes] = []
    for rule in table["forms"]:
        for form in rule["forms"]:
            piece, found = _compiled(form, len(means), _words(table), table)
            pieces.append(piece)
            means.append(rule["means"])
            holes.append(found)
    return DateForms(
        pattern=re.compile(rf"(?<![\w$€£#@])(?:{'|'.join(pieces)})(?!\w)", re.IGNORECASE),
        means=tuple(means),
        holes=tuple(holes),
        months=_by_word(table["months"]),
        solar_months=_by_word(table["solar_months"]),
        weekdays=_by_word(table["weekdays"]),
        numbers={str(word): value for word, value in table["numbers"].items()},
        units={word: unit for unit, words in table["units"].items() for word in words},
        parts={word: part for part, words in table["parts"].items() for word in words},
        halves=table["halves"],
        quarters=table["quarters"],
        days_from_now=table["days_from_now"],
        shifts=table["shifts"],
        earlier=frozenset(table["sides"]["earlier"]),
        openers=frozenset(table["openers"]) | _keys(table),
        keys=_keys(table),
        no_year_after=re.compile(rf"(?:{_any(table['no_year_after'])})\s*$", re.IGNORECASE),
        no_year_before=re.compile(rf"\s*(?:{_any(table['no_year_before'])})(?!\w)", re.IGNORECASE),
        no_day_after=re.compile(rf"\b(?:{_any(table['no_day_after'])})\s+$", re.IGNORECASE),
    )


def _by_word(lists: dict[int, list[str]]) -> dict[str, int]:
    return {word.lower(): number for number, words in lists.items() for word in words}


def _words(table: dict[str, Any]) -> dict[str, str]:
    """The pattern of each hole, names of months and days in their own letter case or in capitals."""
    names = {key: [w for words in table[key].values() for w in words] for key in ("months", "solar_months", "weekdays")}
    return {
        "month": rf"(?-i:{_months(names['months'])})",
        "solar": rf"(?-i:{_any(names['solar_months'])})",
        "weekday": rf"(?-i:{_weekdays(names['weekdays'])})",
        "day": _DAY,
        "inner": _DAY,
        "ordinal": _ORDINAL,
        "year": _YEAR,
        "bare": rf"(?<![.,:/-]){_YEAR}",
        "short_year": r"\d\d",
        "solar_year": r"1[34]\d\d",
        "iso": r"(?<![\d/-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\d-])",
        "digits": rf"(?<![\d./-])(?:{_TWO}\.{_TWO}\.{_FOUR}|{_TWO}/{_TWO}/{_FOUR})(?![\d/])",
        "number": rf"(?:\d{{1,3}}|{_any(table['numbers'])})",
        "unit": _any([word for words in table["units"].values() for word in words]),
        "unit1": _any([unit for unit in table["units"] if unit != "day"]),
        "part": _any([word for words in table["parts"].values() for word in words]),
        "half": _any(table["halves"]),
        "quarter": _any(table["quarters"]),
        "season": _any(table["seasons"]),
        "now": _any(table["days_from_now"]),
        "day_part": _any(table["day_parts"]),
        "q": "[1-4]",
        "this": _any(table["shifts"]),
        "that": _any(table["shifts"]),
        "side": _any([word for words in table["sides"].values() for word in words]),
    }


def _keys(table: dict[str, Any]) -> frozenset[str]:
    """Every word, in lower case, without one of which no form is complete; anything with a digit counts as one too."""
    lists = ("months", "solar_months", "weekdays", "units")
    words = (word for name in lists for words in table[name].values() for word in words)
    return frozenset(word.lower() for word in (*words, *table["seasons"], *table["day_parts"], *table["keys"]))


def _months(names: list[str]) -> str:
    """Full names, and short ones with or without their full stop."""
    full = [name for name in names if len(name) > 4 or name in {"May", "June", "July"}]
    short = [name for name in names if name not in full]
    return rf"{_any([*full, *map(str.upper, full)])}|(?:{_any([*short, *map(str.upper, short)])})\.?"


def _weekdays(names: list[str]) -> str:
    full = [form for name in names if name.endswith("day") for form in (name, name.lower())]
    short = [name for name in names if not name.endswith("day")]
    return rf"{_any([*full, *map(str.upper, full)])}|(?:{_any(short)})(?:\.|(?=,?\s\w{{3,9}}\.?\s\d))"


def _any(words: Any) -> str:
    return "|".join(re.escape(word) for word in sorted(map(str, words), key=lambda word: (-len(word), word)))


def _compiled(form: str, index: int, words: dict[str, str], table: dict[str, Any]) -> tuple[str, Holes]:
    """One form as a pattern with named groups, and which group holds which hole."""
    form = form.replace("{joins}", table["joins"])
    if form == "{vague}":
        form = "|".join(table["vague"])
    found: list[tuple[str, str]] = []

    def fill(hole: re.Match[str]) -> str:
        name = hole[1]
        base = name.rstrip("2") if name not in words else name
        group = f"g{index}_{len(found)}"
        found.append((name, group))
        return rf"(?P<{group}>{words[base]})"

    piece = _HOLE.sub(fill, re.sub(r" (?!\?)", r"\\s+", form).replace(" ?", r"\s*"))
    return rf"(?P<f{index}>{piece})", tuple(found)
