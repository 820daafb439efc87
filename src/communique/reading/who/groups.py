"""Groups and pronouns: "the two sides", "both leaders", "the Iranian side", "they", "he", "the latter".

Comes in: a `Line` and the words already taken by persons and offices. Goes out: raw mentions of these kinds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from communique.knowledge import parties
from communique.reading.who.line import Line, PartyWords
from communique.reading.who.words import name_words

_LONGEST = 7  # words: "the afore-mentioned three countries"
# What stands between "the" and the noun of a group.
_BEFORE_GROUP = frozenset(
    ("two", "three", "four", "five", "six", "both", "of", "the", "foreign", "prime", "defence", "defense", "respective",
     "aforementioned", "above-mentioned", "above", "afore", "-", "mentioned")
)  # fmt: skip
_MEMBERS = frozenset(("countries", "states", "nations", "members"))


@dataclass(frozen=True, slots=True)
class Found:
    """Words [first, last] of a line with their kind ("party", "pronoun", "group") and the parties that they tell."""

    first: int
    last: int
    kind: str
    parties: tuple[str, ...] = ()


def find_groups(line: Line, taken: set[int]) -> Iterator[Found]:
    """Groups, pronouns and parties outside the words in `taken`, in order."""
    i = 0
    while i < len(line):
        found = None if i in taken else _at(line, i, taken)
        if found:
            yield found
            i = found.last + 1
        else:
            i += 1


def _at(line: Line, i: int, taken: set[int]) -> Found | None:
    words = name_words()
    if hit := line.party_from(i):
        return _people_of_two(line, hit, taken) or _party(line, hit, taken)
    word = line.word(i)
    if word in words.group_keys and (last := _group_end(line, i)) is not None and not taken & set(range(i, last + 1)):
        return Found(i, last, "group")
    if word in words.plural_pronouns or (word == "both" and line.tokens[i].upos == "PRON"):
        return Found(i, i, "group")
    last = _pronoun_end(line, i, taken)
    return Found(i, last, "pronoun") if last is not None else None


def _pronoun_end(line: Line, i: int, taken: set[int]) -> int | None:
    """The last word of what stands for one person: "he", "His Highness", "the latter"."""
    word = line.word(i)
    if line.tokens[i].text == "HE" and i + 1 < len(line) and line.tokens[i + 1].upos == "PROPN":  # His Excellency
        return None
    if word in name_words().singular_pronouns and not (word == "her" and line.tokens[i].rel == "nmod:poss"):
        return i
    if (last := _style_end(line, i)) is not None and not taken & set(range(i, last + 3)):
        return last
    latter = word == "the" and line.word(i + 1) in ("latter", "former") and not _describes(line, i + 2)
    return i + 1 if latter else None


def _style_end(line: Line, i: int) -> int | None:
    """The last word of a style that stands by itself: "His Highness", "Her Royal Highness", "H.H."."""
    styles, j = name_words().styles, i
    if line.word(i) in ("his", "her", "their"):
        j += 2 if line.word(i + 1) in ("royal", "serene", "imperial") else 1
        return j if line.capital(i) and line.capital(j) and line.word(j) in styles else None
    return i if line.word(i).startswith("h.") and line.word(i) in styles and line.capital(i) else None


_DONE_BY_TWO = frozenset(("held", "met", "spoke", "talked", "discussed", "agreed", "signed", "exchanged", "had"))


def _describes(line: Line, i: int) -> bool:
    """True where a noun follows at word i: "the former president", "the latter part"."""
    return i < len(line) and line.tokens[i].upos in ("NOUN", "PROPN", "ADJ")


def _group_end(line: Line, i: int) -> int | None:
    """The plural noun of "the two sides", "both leaders", "the two Ministers"; the bare "the two"."""
    words, j = name_words(), i + 1
    while j < len(line) and j - i < _LONGEST and line.word(j) not in words.group_heads - {"two", "both"}:
        if line.word(j) not in _BEFORE_GROUP:
            j = len(line)
        j += 1
    if j < len(line) and j - i < _LONGEST:
        return None if line.word(j + 1) == "'" and line.word(i) == "the" else j
    lone = line.word(i) == "the" and line.word(i + 1) == "two"
    acts = line.word(i + 2) in _DONE_BY_TWO  # "and the two held talks", a noun's words for the parser
    return i + 1 if lone and (acts or line.tokens[i + 1].dep in ("nsubj", "obj", "obl", "nmod")) else None


def _people_of_two(line: Line, hit: PartyWords, taken: set[int]) -> Found | None:
    """ "Chinese and U.S. officials", "Egyptian, Qatari and US mediators": people of several parties."""
    codes, last = [hit.code], hit.last
    while line.word(last + 1) in ("and", ",") and hit.kind == "demonym":
        more = line.party_from(last + 2 + (line.word(last + 1) == "," and line.word(last + 2) == "and"))
        if more is None or more.code in codes:
            break
        codes, last = [*codes, more.code], more.last
    people = last + 1 + (line.word(last + 1) in name_words().ranks)
    if len(codes) < 2 or line.word(people) not in name_words().people or people in taken:
        return None
    first = hit.first - (line.word(hit.first - 1) == "the" and hit.first - 1 not in taken)
    return Found(first, people, "group", tuple(codes))


def _members_end(line: Line, last: int) -> int:
    """The last word of "the ASEAN countries", "EU member states", which stand for the organisation; not of "EU members
    France and Spain"."""
    end = last + 1 + (line.word(last + 1) == "member")
    return end if line.word(end) in _MEMBERS and not line.capital(end + 1) else last


def _party(line: Line, hit: PartyWords, taken: set[int]) -> Found:
    """A party's word with what it stands before: "the Iranian side", "the Government of India"."""
    first, last = hit.first, hit.last
    if line.word(last + 1) in name_words().side | {"sides"}:
        last += 1
    elif line.word(last + 1) in ("'s", "’s") and line.word(last + 2) in name_words().side:
        last += 2
    elif parties.is_organisation(hit.code):
        last = _members_end(line, last)
    if line.word(first - 1) == "of" and line.word(first - 2) in ("government", "governments", "side", "people"):
        first -= 2
    elif (
        line.word(first - 2) == "of"
        and line.word(first - 1) == "the"
        and line.word(first - 3) in ("government", "governments")
    ):
        first -= 3
    if line.word(first - 1) == "the" and first - 1 not in taken:
        first -= 1
    return Found(first, last, "party", (hit.code,))
