"""Parties: states, territories and organisations that act as such, under all the words that mean them.

Comes in: a form ("Iranian", "the Kremlin") or a text. Goes out: codes (ISO 3166 alpha-3, XKX for Kosovo, or the short
name of an organisation) with the kind of word that it was. The table is `data/parties.csv`; `data/party_decoys.csv`
lists longer names that hold a party's word without meaning it (New Mexico, Washington Post, Indian Ocean).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from communique.knowledge.folding import flatten, fold
from communique.knowledge.matching import Matcher
from communique.knowledge.tables import rows, values
from communique.model import Span

FORM_KINDS = ("name", "demonym", "metonym", "capital")
_COLUMNS = (
    ("name", "name"), ("formal", "name"), ("names", "name"), ("demonyms", "demonym"), ("metonyms", "metonym"),
    ("capitals", "capital"),
)  # fmt: skip
_SHORTEST_IN_CAPITALS = 4


@dataclass(frozen=True, slots=True)
class Party:
    """A party: `kind` is "state", "territory", "former" or "organisation"; `name` its English short name; `tag` its
    lower-case name within labels ("us" in "us-china relations")."""

    code: str
    kind: str
    name: str
    adjective: str
    tag: str


@dataclass(frozen=True, slots=True)
class PartyForm:
    """What a form means: `kind` is one of `FORM_KINDS`; `weak` forms are other words or names too (Jordan, Georgia,
    Washington) and need a second witness. `name` is the party's English short name."""

    code: str
    kind: str
    name: str
    weak: bool


@dataclass(frozen=True, slots=True)
class PartyHit:
    """A party's word in a text; `span` counts code points and leaves out articles and possessives."""

    span: Span
    code: str
    kind: str
    weak: bool


@cache
def _parties() -> dict[str, Party]:
    return {
        row["code"]: Party(
            row["code"], row["kind"], row["name"], row["adjective"] or row["name"], row["tag"] or row["name"].lower()
        )
        for row in rows("parties")
    }


@cache
def _forms() -> dict[str, PartyForm]:
    """All forms, folded. Where two parties share one, the stronger kind of word holds, then the earlier row."""
    forms: dict[str, PartyForm] = {}
    table = list(rows("parties"))
    for column, kind in _COLUMNS:
        for row in table:
            weak = {fold(form) for form in values(row["weak"])}
            for form in map(fold, values(row[column])):
                forms.setdefault(form, PartyForm(row["code"], kind, row["name"], form in weak))
    return forms


def _in_capitals(form: str) -> str | None:
    """The form as headlines and datelines print it, unless too short to be told from an abbreviation."""
    upper = form.upper()
    return upper if upper != form and sum(map(str.isalpha, form)) >= _SHORTEST_IN_CAPITALS else None


def _all_forms() -> Iterator[tuple[str, PartyForm | None]]:
    for row in rows("party_decoys"):
        yield row["words"], None
    yield from _forms().items()
    for form, meaning in _forms().items():
        if upper := _in_capitals(form):
            yield upper, meaning


@cache
def _matcher() -> Matcher[PartyForm | None]:
    return Matcher(_all_forms())


@cache
def _lookups() -> dict[str, PartyForm]:
    return {form: meaning for form, meaning in _all_forms() if meaning}


def get(code: str) -> Party | None:
    """The party of a code ("IRN", "EU"), or None."""
    return _parties().get(code)


def is_organisation(code: str) -> bool:
    """True for the code of an organisation of the table ("EU"), False for that of a state or an unknown one."""
    party = get(code)
    return party is not None and party.kind == "organisation"


def is_state(code: str) -> bool:
    """True for the code of a party of the table that is no organisation ("IRN"), False for an unknown one."""
    party = get(code)
    return party is not None and party.kind != "organisation"


def codes() -> tuple[str, ...]:
    """The codes of all parties of the table, in its order."""
    return tuple(_parties())


def lookup(form: str) -> PartyForm | None:
    """What a whole form means ("the Islamic Republic", "Iranian side", "U.S."), or None. An article before it, a
    possessive and "side" after it are passed over; capitals count ("us" is no party)."""
    known = _lookups()
    readings = _peeled(" ".join(fold(form).split()))
    return next((known[words] for words in readings if words in known), None)


def _peeled(words: str) -> Iterator[str]:
    yield words
    bare = words[4:] if words[:4].lower() == "the " else words
    yield bare
    yield bare.removesuffix(" side").removesuffix(" sides").removesuffix("'s").removesuffix("'")


def resolve(words: str) -> str | None:
    """The code that a person who asks may mean: a code or a form, in any case ("irn", "iran", "Iranians")."""
    if meaning := lookup(words):
        return meaning.code
    sought = " ".join(fold(words).split()).casefold()
    for code in _parties():
        if code.casefold() == sought:
            return code
    return next((meaning.code for form, meaning in _forms().items() if form.casefold() == sought), None)


def find(text: str, start: int = 0, end: int | None = None) -> list[PartyHit]:
    """The words that mean parties in [start, end) of `text`, in order, none inside another.

    Whole words only; a name may run over line breaks; "China-Iran" gives two hits, "U.S.'s" one. Offsets are code
    points in `text`.
    """
    flat = flatten(text, start, end)
    return [
        PartyHit(flat.span(first, last), meaning.code, meaning.kind, meaning.weak)
        for first, last, meaning in _matcher().hits(flat)
        if meaning
    ]
