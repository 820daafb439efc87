"""How analysis puts facts into words: parties by their names, sayings as lines, numbers with their nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from communique.analysis.pages.page import Line, Run, line, one_line
from communique.analysis.sayings import Saying
from communique.knowledge import parties
from communique.languages.tables import load_data


def party(code: str) -> str:
    """The English short name of a party; its code where the table does not know it."""
    known = parties.get(code)
    return known.name if known else code


def party_list(codes: Iterable[str]) -> str:
    """Several parties: "China and Iran", "China, Iran and Russia"."""
    return listed([party(code) for code in codes])


def listed(names: Sequence[str]) -> str:
    """Names as in running text."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))


def plural(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 contact", "2 contacts"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def days(first: str | None, last: str | None) -> str:
    """From when to when: "2021-08-18 to 2023-08-20", one day alone, "undated" for none."""
    told = dict.fromkeys(day for day in (first, last) if day)
    return " to ".join(told) or "undated"


def saying_line(one: Saying, *, before: str = "", after: str = "") -> Line:
    """A saying as a line: holder, the words that carry the act, the content in quotation marks; its place as note."""
    holder = party_list(one.holder) or one.speaker or "not told who"
    to = f" (to {party(one.addressee) if one.addressee.isupper() else one.addressee})" if one.addressee else ""
    runs = [before, Run(holder, "strong"), " ", *_cue(one), to, after, Run(f" {one.statement}", "quiet")]
    return line(*runs, places=(one.sentence,))


def _cue(one: Saying) -> list[str | Run]:
    """Cue and content; of a content that holds its cue, or whose cue has another subject, the act and the content."""
    quote = Run(f"“{one_line(one.content.words)}”", "quote")
    within = one.content.start <= one.cue.start and one.cue.end <= one.content.end
    if within or _impersonal().search(one_line(one.cue.words)):
        return [Run(one.act.replace("_", " "), "act"), ": ", quote]
    return [Run(one_line(one.cue.words), "act"), " ", quote]


@cache
def _impersonal() -> re.Pattern[str]:
    """What cues say whose subject is the matter, not the party: "was agreed", "took place"."""
    data = load_data("communique.analysis", "cues")
    passive = rf"(?:{'|'.join(data['being'])})\s+(?:\w+ly\s+|also\s+)?(?:{'|'.join(data['told'])})"
    return re.compile(rf"\b(?:{passive}|{'|'.join(data['events'])})\b", re.IGNORECASE)


def act(name: str) -> str:
    """The guide's name of an act in words: "voice_concern" -> "voice concern"."""
    return name.replace("_", " ")
