"""Instruments: named agreements, treaties, laws, organisations, forums, initiatives, plans, and their names.

Comes in: a name or a text. Goes out: one entry under all its names ("JCPOA", "the 2015 nuclear deal"), or, where the
table does not know it, a name that has the shape of one ("U.S.-Mongolia Third Neighbor Trade Agreement"). The table is
`data/instruments.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import Flat, flatten, fold
from communique.knowledge.matching import Matcher
from communique.knowledge.tables import rows, values
from communique.model import Span

# Spellings that stand for one another, each tried on every name of the table.
_SPELLINGS = (
    ("UN ", ("U.N. ", "United Nations ")),
    ("U.S.", ("US", "United States")),
    ("Organisation", ("Organization",)),
    ("Cooperation", ("Co-operation",)),
)
_CAPITAL = r"(?:[A-Z][\w'.]*|[A-Z]{2,})(?:[-/][A-Z0-9][\w'.]*)*"
_HEAD = (
    r"(?:Agreement|Treaty|Charter|Initiative|Accords?|Partnership|Framework|Compact|Declaration|Commission|Committee|"
    r"Council|Forum|Dialogue|Coalition|Plan|Strategy|Act|Pact|Protocol|Convention|Memorandum|Format|Process|Summit|"
    r"Principles|Corridor|Mechanism|Fund|Alliance|Platform|Group|Roadmap|Consultations|Award|Conference|Mission|"
    r"Arrangements?|Ministerial)"
)
_SMALL = r"(?:of|on|for|and|in|to|against|the|between)"
_SHAPE = re.compile(
    rf"(?<![\w-])(?:{_CAPITAL}\s(?:{_SMALL}\s(?:the\s)?)?){{0,6}}{_CAPITAL}\s{_HEAD}\b"
    rf"(?:\s(?:on|of|for|to)\s(?:the\s)?{_CAPITAL}(?:\s(?:{_CAPITAL}|(?:and|of|the|for|in)(?=\s[A-Z]|\sthe\s[A-Z])))*)?"
)
# A name of this shape that holds one of these words is a person's office, not an instrument.
_OFFICE = re.compile(
    r"\b(?:President|Minister|Secretary|Chair\w*|Director|Ambassador|Adviser|Advisor|Member|Prime|Premier|Chancellor|"
    r"Spokes\w+|Governor|Envoy|Representative|Commissioner|Counsel\w*|Head|Deputy)\b"
)
# "President of the European Council" names a person.
_OFFICE_OF = re.compile(
    r"(?:President|Chair\w*|Secretary[- ]General|Head|Director(?:[- ]General)?|Commissioner|Speaker)"
    r" (?:of|for) (?:the )?$"
)
_ABBREVIATED = re.compile(r"\s*\(\s*")
_RESOLUTION = re.compile(
    r"(?<!\w)(?:(?:UN|U\.N\.|United Nations)\s)?(?:(?:Security Council|UNSC|General Assembly)\s)?"
    r"(?:[Rr]esolutions?|UNSCR)\s(\d{3,4})\b"
)
# What stands before and behind a name of this shape: "the Second ... Summit on Monday".
_ORDINAL = re.compile(
    r"^(?:The\s)?(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Annual|Upcoming|\d+(?:st|nd|rd|th))\s)*"
)
_WHEN = re.compile(
    r"\s(?:on|of|for|to)\s(?:the\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|"
    r"August|September|October|November|December)\b.*$"
)
_HEAD_WORD = re.compile(_HEAD)
_COP = re.compile(r"(?<!\w)COP[\s-]?(\d{1,2})\b")


@dataclass(frozen=True, slots=True)
class Instrument:
    """An entry of the table. `name` is the usual short English name; `parties` are codes of the table of parties;
    `since` is "YYYY-MM-DD", "YYYY-MM", "YYYY" or "" where not sure; `source` says where that can be checked."""

    id: str
    kind: str
    name: str
    parties: tuple[str, ...]
    since: str
    source: str


@dataclass(frozen=True, slots=True)
class InstrumentHit:
    """An instrument named in a text: `span` counts code points, `id` is that of the table or "shape:" and the name,
    `rule` tells what found it: "table", "resolution", "cop" or "shape"."""

    span: Span
    id: str
    name: str
    rule: str


@cache
def _table() -> dict[str, tuple[Instrument, tuple[str, ...]]]:
    return {
        row["id"]: (
            Instrument(row["id"], row["kind"], row["name"], tuple(values(row["parties"])), row["since"], row["source"]),
            tuple(dict.fromkeys([row["name"], *values(row["names"])])),
        )
        for row in rows("instruments")
    }


def _spellings(name: str) -> Iterator[str]:
    """A name in its spellings, as the head of the table promises."""
    forms = [name]
    for usual, others in _SPELLINGS:
        forms += [form.replace(usual, other) for form in forms if usual in form for other in others]
    for form in forms:
        yield form
        front, blank, last = form.rpartition(" ")
        if blank and last[:1].isupper() and not last[1:2].isupper():
            yield f"{front} {last.lower()}"
        if form[:1].islower():
            yield form[:1].upper() + form[1:]
            yield " ".join(word[:1].upper() + word[1:] for word in form.split(" "))


@cache
def _names() -> dict[str, Instrument]:
    names: dict[str, Instrument] = {}
    for instrument, given in _table().values():
        for name in given:
            for form in _spellings(name):
                names.setdefault(fold(form), instrument)
    return names


@cache
def _matcher() -> Matcher[Instrument]:
    return Matcher(_names().items())


def get(id: str) -> Instrument | None:
    """The instrument of an id of the table ("jcpoa"), or None."""
    known = _table().get(id)
    return known[0] if known else None


def ids() -> tuple[str, ...]:
    """The ids of all instruments of the table, in its order."""
    return tuple(_table())


def names_of(id: str) -> tuple[str, ...]:
    """All names that the table gives for an id, the usual one first; empty for an unknown id."""
    known = _table().get(id)
    return known[1] if known else ()


def lookup(name: str) -> Instrument | None:
    """The instrument that a whole name means, in any case, with or without "the"; None where none does."""
    words = " ".join(fold(name).split())
    bare = words[4:] if words[:4].lower() == "the " else words
    return _names().get(bare) or _names_in_any_case().get(bare.lower())


@cache
def _names_in_any_case() -> dict[str, Instrument]:
    forms: dict[str, Instrument] = {}
    for form, instrument in _names().items():
        forms.setdefault(form.lower(), instrument)
    return forms


def find(text: str, start: int = 0, end: int | None = None) -> list[InstrumentHit]:
    """The instruments named in [start, end) of `text`, in order, none inside another. Offsets are code points."""
    flat = flatten(text, start, end)
    known = list(_known(flat)) + list(_numbered(flat))
    hits = known + [hit for hit in _shaped(flat) if not any(hit.span.meets(other.span) for other in known)]
    return _one_each(text, sorted(hits, key=lambda hit: (hit.span.start, -hit.span.end)))


def _one_each(text: str, hits: list[InstrumentHit]) -> list[InstrumentHit]:
    """Without hits inside others and without abbreviations put after a name in brackets. A numbered conference is
    more telling than the name before it: "UN Climate Change Conference (COP26)" is COP26."""
    kept: list[InstrumentHit] = []
    for hit in hits:
        last = kept[-1] if kept else None
        if last and hit.span.meets(last.span):
            continue
        if last and _ABBREVIATED.fullmatch(text, last.span.end, hit.span.start):
            if hit.rule != "cop":
                continue
            kept.pop()
        kept.append(hit)
    return kept


def _known(flat: Flat) -> Iterator[InstrumentHit]:
    for first, last, instrument in _matcher().hits(flat):
        if instrument.kind in ("organisation", "body") and _is_a_side(flat.text, first, last):
            continue
        yield InstrumentHit(flat.span(first, last), instrument.id, instrument.name, "table")


def _is_a_side(text: str, first: int, last: int) -> bool:
    """True where the name stands for a side of a pair ("U.S.-EU ties", "EU-China summit") or within an office."""
    paired = text[first - 1 : first] == "-" and not text[first - 2 : first - 1].isspace()
    pairing = text[last : last + 1] == "-" and text[last + 1 : last + 2].isupper()
    return paired or pairing or bool(_OFFICE_OF.search(text, max(0, first - 40), first))


def _numbered(flat: Flat) -> Iterator[InstrumentHit]:
    for found in _RESOLUTION.finditer(flat.text):
        body = "UN General Assembly" if "General Assembly" in found[0] else "UN Security Council"
        name = f"{body} Resolution {found[1]}"
        known = lookup(f"Resolution {found[1]}")
        yield InstrumentHit(flat.span(*found.span()), known.id if known else f"shape:{name}", name, "resolution")
    for found in _COP.finditer(flat.text):
        name = f"COP{found[1]}"
        yield InstrumentHit(flat.span(*found.span()), f"shape:{name}", name, "cop")


def _shaped(flat: Flat) -> Iterator[InstrumentHit]:
    """Capitalised names that end in a word for an instrument, and are more than that word."""
    for found in _SHAPE.finditer(flat.text):
        if _OFFICE.search(found[0]):
            continue
        whole = _WHEN.sub("", found[0])
        name = _ORDINAL.sub("", whole)
        if not _HEAD_WORD.fullmatch(name):
            first = found.start() + len(whole) - len(name)
            yield InstrumentHit(flat.span(first, first + len(name)), f"shape:{name}", name, "shape")
