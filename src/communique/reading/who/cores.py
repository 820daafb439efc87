"""Cores: the nouns of offices in a line with what stands before them ("the Russian Deputy Foreign Minister"); what they
are the offices of, `posts` takes in.

Comes in: a `Line`. Goes out: `Post`s in order, none inside another.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.reading.who.line import Line, PartyWords
from communique.reading.who.runs import given_behind_office
from communique.reading.who.words import name_words, office_words

_NO_MODIFIER = frozenset(("ADP", "DET", "PRON", "CCONJ", "SCONJ", "PUNCT", "VERB", "AUX", "ADV", "PART", "NUM", "INTJ"))
# Ranks in small letters before a party's word ("senior Iranian official").
_RANKS = frozenset(("senior", "top", "high-ranking", "leading", "exiled"))
_UNDER = frozenset(("deputy", "assistant", "under", "acting", "vice"))
_BODIES = frozenset(
    ("council", "commission", "committee", "ministry", "department", "agency", "organization", "authority")
)
# What stands before "Prince" in an office; other offices before it are offices of their own.
_ROYAL = frozenset(("crown", "hereditary", "royal", "regent"))
TIMES = frozenset(
    ("today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
     "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december", "mr", "mrs", "ms", "dr", "majesty", "highness", "excellency")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Post:
    """Words [first, last] that name an office; `head` is its noun's index, `noun` that noun in the singular.

    `before` is the index of the first word of party words, an article or a possessive in front (or `first`);
    `parties` are told by its own words; `owner` is the index of a possessor's last word ("Biden's advisor") or None.
    """

    first: int
    last: int
    head: int
    noun: str
    plural: bool
    before: int
    parties: tuple[str, ...] = ()
    determined: str = ""
    owner: int | None = None


_GENERAL = frozenset(("assembly", "council", "court", "debate", "conference", "secretariat", "staff", "directorate",
                      "headquarters", "election", "elections", "department", "committee"))  # fmt: skip
_BY_PARTY = frozenset(("republican", "democrat"))  # offices right before a name alone


def find_cores(line: Line) -> list[Post]:
    """The offices that a line names, without complements."""
    cores: list[Post] = []
    limit = len(line)
    for i in range(len(line) - 1, -1, -1):
        if i < limit and (core := _core(line, i)):
            cores.append(core)
            limit = core.first
    cores.reverse()
    return cores


def _core(line: Line, i: int) -> Post | None:
    """The office whose noun is word i, with the words before it."""
    words = office_words()
    if equal := _equal(line, i):
        return equal
    noun = words.head(line.word(i))
    if noun is None or (line.tokens[i].upos in ("VERB", "AUX", "ADP") and not line.capital(i)):
        return None
    described = line.tokens[i].upos == "ADJ" and line.tokens[i].dep == "amod"  # "her first official visit"
    if noun in words.weak and not line.capital(i) and (described or not _used_as_post(line, i)):
        return None
    if _headline_verb(line, i) or _part_of_name(line, i) or _equals(line.word(i + 1)) or _no_post(line, i):
        return None
    if hit := line.party_at.get(i):
        whole = hit.first < i and noun in ("commissioner", "representative") and line.capital(i)
        return _determine(line, Post(hit.first, hit.last, i, noun, False, hit.first)) if whole else None
    first, last = _leftmost(line, i), _suffix(line, i)
    while noun == "counterpart" and _names_post(line, first - 1):
        first -= 1
    return _determine(line, Post(first, last, i, noun, line.word(i) != noun, first))


def _headline_verb(line: Line, i: int) -> bool:
    """ "X to Host Leaders of Y", as headlines print it."""
    return line.sentence.index < 0 and line.word(i) == "host" and line.word(i - 1) in ("to", "will")


def _no_post(line: Line, i: int) -> bool:
    """The "Representatives" of "the House of Representatives", the "Republican" of "Republican leader"."""
    after = line.word(i + 1).rstrip(".")
    if office_words().head(line.word(i)) in _BY_PARTY:
        return not line.capital(i + 1) or bool(office_words().head(after)) or after in name_words().seats
    if line.word(i) == "general" and line.capital(i + 1) and after in _GENERAL:
        return True  # "the UN General Assembly, Minister X"
    return line.word(i) in ("representatives", "councillors") and line.low[max(0, i - 2) : i] == ("house", "of")


def _equal(line: Line, i: int) -> Post | None:
    """A counterpart by another word: "his Finnish colleague", "her colleague from Finland", "his opposite number"."""
    opposite = line.word(i - 1) == "opposite" and line.word(i) in ("number", "numbers")
    other = line.word(i) in office_words().others and not line.capital(i + 1) and line.tokens[i].upos == "NOUN"
    if not opposite and not other and line.word(i) not in office_words().equals:
        return None
    first = i - opposite
    while _names_post(line, first - 1):
        first -= 1
    post = _determine(line, Post(first, i, i, "counterpart", line.word(i).endswith("s"), first))
    abroad = bool(post.parties) or line.word(i + 1) == "from" or opposite or other
    return post if abroad and post.determined in ("his", "her", "their", "its", "my", "our", "your") else None


def _equals(word: str) -> bool:
    """A word for another holder of the same office: "counterparts", "colleague"."""
    return office_words().head(word) == "counterpart" or word in office_words().equals


def _names_post(line: Line, j: int) -> bool:
    """A word of the office between the possessor and "counterpart": "his national security advisor counterparts"."""
    words = office_words()
    office = line.word(j) in words.modifiers or words.head(line.word(j)) is not None
    return office and line.word(j) not in words.fleeting and not line.party_at.get(j)


def _part_of_name(line: Line, i: int) -> bool:
    """True for "Amir" in "Amir-Abdollahian" and "King" in "Angus King", not for "King" in "King Abdullah"."""
    if line.word(i + 1) == "-" and line.glued(i + 1) and line.capital(i + 2) and line.person_at.get(i + 2):
        return True
    if given_behind_office(line, i):
        return True
    first = line.person_at.get(i, (i, i))[0]
    return any(
        not office_words().head(line.word(j)) and line.word(j) not in office_words().modifiers for j in range(first, i)
    )


def _used_as_post(line: Line, i: int) -> bool:
    """A common noun in small letters names a post where modifiers, a complement, or a party's word in front of a name
    make it one ("Ukrainian leader Oleh ...")."""
    owner = i - 1
    while line.word(owner) in office_words().fleeting or (line.word(owner) == "-" and owner > 1):
        owner -= 1  # "Italy's hard-right leader"
    owner -= line.word(owner) in ("'s", "’s")
    name = i + 1 + (line.word(i + 1) == "general")  # "the agency's director general Rafael ..."
    if line.party_at.get(owner) and line.capital(name) and name in line.person_at:
        return True
    if (hit := line.party_at.get(owner)) and line.word(i) == "leader":
        return True
    if hit and line.word(i) == "leaders" and line.word(hit.first - 1) == "and" and line.party_at.get(hit.first - 2):
        return True
    return line.word(i - 1) in office_words().modifiers or line.word(i + 1) == "of"


def _leftmost(line: Line, i: int) -> int:
    first = i
    if line.word(i) in ("prince", "princess") and line.word(i - 1) not in _ROYAL:
        return first
    while first > 0:
        step = _stride(line, first, i)
        if not _modifies(line, first - step, capital=line.capital(i)):
            break
        first -= step
    while first < i and (line.word(first) in office_words().fleeting or line.word(first) == "-"):
        first += 1
    return first


def _stride(line: Line, first: int, i: int) -> int:
    """How far to the left the next word of an office stands: over hyphens, strokes, "and" between subjects, "(PLO)",
    "for"."""
    word, words = line.word(first - 1), office_words()
    if word in ("-", "/") and line.glued(first) and line.glued(first - 1) and first >= 2:
        return 2
    if word == ")" and line.word(first - 3) == "(" and line.capital(first - 4):
        return 4
    subject = line.capital(first - 2) and line.word(first - 2) in words.domains and not words.head(line.word(first - 2))
    listed = word in ("and", "&") or (word == "," and "and" in line.low[first:i])
    if listed and first < i and line.word(first) in words.domains and subject:
        return 2
    if word in ("for", "of") and first < i and line.capital(first) and line.word(first - 2) in _BODIES:
        return 2
    return 1


def _modifies(line: Line, j: int, *, capital: bool) -> bool:
    if j < 0 or line.party_at.get(j) or j in line.person_at or line.word(j) in TIMES or _headline_verb(line, j):
        return False
    token = line.tokens[j]
    if line.word(j) == "under" and line.capital(j):
        return line.word(j + 1 + (line.word(j + 1) == "-")).startswith("secretar")
    if line.word(j) in office_words().modifiers:
        return token.upos not in ("PUNCT", "ADP")
    lands = office_words().lands
    if line.capital(j) and (line.word(j) in lands or f"{line.word(j - 1)} {line.word(j)}" in lands):
        return True  # "the Florida governor"
    if office_words().head(line.word(j)):
        return capital and line.capital(j)
    over = line.sentence.index < 0 and line.word(j) in name_words().stops - office_words().domains
    return (
        capital
        and not over  # "Warnings Loom Over Speaker X"
        and line.capital(j)
        and token.text.isalpha()
        and (token.upos not in _NO_MODIFIER or (token.upos == "VERB" and token.dep in ("compound", "amod")))
    )


def _suffix(line: Line, i: int) -> int:
    """The last word of the noun itself: "Secretary General", "Commander-in-Chief", "president-elect"."""
    last = _affairs(line, i) if line.word(i) in ("charge", "chargé", "charges", "chargés") else i
    while line.tokens[min(last + 1, len(line) - 1)].text == "-" and line.glued(last + 1) and line.glued(last + 2):
        last += 2
    bracket = line.word(last + 1) == "(" and line.word(last + 3) == ")" and line.capital(last + 2)
    if bracket and line.capital(i) and line.capital(last + 4) and not line.party_at.get(last + 2):
        return last + 3  # "Secretary (West) X"
    if line.word(last + 1) in ("general", "designate", "extraordinary", "elect"):
        last += 1
        last += 2 * (line.word(last + 1) == "and" and line.word(last + 2) == "plenipotentiary")
    return last


def _affairs(line: Line, i: int) -> int:
    """The end of "Chargé d'Affaires", with "ad interim" if it is there, however the tokens cut it."""
    last = next((j for j in range(i + 1, i + 4) if line.word(j).endswith("affaires")), i)
    interim = line.low[last + 1 : last + 3] == ("ad", "interim")
    return last + (2 if interim else line.word(last + 1) == "a.i")


def _determine(line: Line, post: Post) -> Post:
    """Look at what stands right before the office: party words, an article, a possessor."""
    before, owner = post.first, None
    told: list[str] = []
    fleeting = office_words().fleeting
    while line.word(before - 1) in fleeting or (line.word(before - 1) == "-" and line.word(before - 2) in fleeting):
        before -= 1
    if line.word(before - 1) in ("'s", "’s", "'", "’") and before >= 2:
        hit = line.party_at.get(before - 2) or _of_ministry(line, before - 2)
        hit = None if hit and _a_place(line, hit) else hit
        owner = None if hit else before - 2
        before -= 1
        if hit:
            told, before = _owners_before(line, hit, post.plural)
    elif (hit := line.party_at.get(before - 1)) and not _a_place(line, hit):
        told, before = _parties_before(line, hit, post.plural)
        while line.word(before - 1) in fleeting | _RANKS:
            before -= 1
        if line.word(before - 1) in _UNDER and line.capital(before - 1) and line.capital(post.first):
            before -= 1  # "Deputy United States Trade Representative"
            post = replace(post, first=before)
    if (
        not told
        and line.word(before - 1) == ")"
        and (hit := line.party_at.get(before - 4))
        and line.word(before - 3) == "("
    ):
        told, before = [hit.code], hit.first
    if not told and line.word(before - 1) in office_words().regional and line.word(before - 2) == "the":
        before -= 1  # "the Caribbean diplomat"
    determined = line.word(before - 1)
    if determined in ("the", "a", "an", "his", "her", "their", "its", "our", "both", "two", "my", "your", "whose"):
        return replace(post, before=before - 1, parties=tuple(told), determined=determined, owner=owner)
    return replace(post, before=before, parties=tuple(told), owner=owner)


def _of_ministry(line: Line, i: int) -> PartyWords | None:
    """The party in "the Norwegian Foreign Ministry's director", "Norway's defence ministry's spokesman"."""
    if line.word(i) not in ("ministry", "department", "chancellery", "presidency"):
        return None
    j = i - 1
    while line.word(j) in office_words().domains | {"'s", "’s"}:
        j -= 1
    return line.party_at.get(j)


def _a_place(line: Line, hit: PartyWords) -> bool:
    """ "in Cairo Foreign Minister X": the city is where, not whose."""
    return hit.kind == "capital" and line.word(hit.first - 1) in ("in", "at", "to", "from")


def _owners_before(line: Line, hit: PartyWords, plural: bool) -> tuple[list[str], int]:
    """ "Norway's", or with a plural noun "Norway's and Brazil's", "Norway and Brazil's"."""
    told, before = [hit.code], hit.first
    while plural and line.word(before - 1) in ("and", ","):
        owned = line.word(before - 2) in ("'s", "’s", "'", "’")
        more = line.party_at.get(before - 2 - owned)
        if more is None or more.code in told:
            break
        told.insert(0, more.code)
        before = more.first
    return told, before


def _parties_before(line: Line, hit: PartyWords, plural: bool) -> tuple[list[str], int]:
    """ "Russian", or with a plural noun "Russian and Chinese"."""
    told, before = [hit.code], hit.first
    while plural and line.word(before - 1) in ("and", ",", "-", "–") and (more := line.party_at.get(before - 2)):
        told.insert(0, more.code)
        before = more.first
    return told, before
