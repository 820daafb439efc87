"""Posts: the words of offices in a line ("Minister of Foreign Affairs of the Republic of Tunisia", "top diplomat").

Comes in: a `Line`. Goes out: `Post`s in order, none inside another, with the parties that their own words tell.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.reading.who.line import Line, PartyWords
from communique.reading.who.runs import given_behind_office
from communique.reading.who.words import office_words

_TOWARDS = frozenset(("ambassador", "envoy", "representative", "advisor", "adviser", "aide", "assistant", "secretary",
                      "counselor", "delegate", "nuncio", "deputy", "coordinator", "negotiator", "commissioner",
                      "charge", "chargé", "observer"))  # fmt: skip
_NO_MODIFIER = frozenset(("ADP", "DET", "PRON", "CCONJ", "SCONJ", "PUNCT", "VERB", "AUX", "ADV", "PART", "NUM", "INTJ"))
# Parliaments after the name of their state: "Speaker of the US House of Representatives".
_CHAMBERS = frozenset(("house", "senate", "congress", "parliament", "assembly", "duma", "central"))
# Ranks in small letters before a party's word ("senior Iranian official").
_RANKS = frozenset(("senior", "top", "high-ranking", "leading", "exiled"))
_UNDER = frozenset(("deputy", "assistant", "under", "acting", "vice"))
# What names a body right before its own name ("the Palestinian militant group X").
_BODY_NOUNS = frozenset(("group", "movement", "organisation", "organization", "party", "faction", "militia", "bloc"))
_BODIES = frozenset(
    ("council", "commission", "committee", "ministry", "department", "agency", "organization", "authority")
)
# What stands before "Prince" in an office; other offices before it are offices of their own.
_ROYAL = frozenset(("crown", "hereditary", "royal", "regent"))
_TIMES = frozenset(
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


def find_posts(line: Line) -> list[Post]:
    """The offices that a line names, complements taken in."""
    cores: list[Post] = []
    limit = len(line)
    for i in range(len(line) - 1, -1, -1):
        if i < limit and (core := _core(line, i)):
            cores.append(core)
            limit = core.first
    cores.reverse()
    return _extend(line, cores)


def _core(line: Line, i: int) -> Post | None:
    """The office whose noun is word i, with the words before it."""
    words = office_words()
    if equal := _equal(line, i):
        return equal
    noun = words.head(line.word(i))
    if noun is None or (line.tokens[i].upos in ("VERB", "AUX", "ADP") and not line.capital(i)):
        return None
    if noun in words.weak and not line.capital(i) and not _used_as_post(line, i):
        return None
    if _part_of_name(line, i):
        return None
    if hit := line.party_at.get(i):
        whole = hit.first < i and noun in ("commissioner", "representative") and line.capital(i)
        return _determine(line, Post(hit.first, hit.last, i, noun, False, hit.first)) if whole else None
    first, last = _leftmost(line, i), _suffix(line, i)
    return _determine(line, Post(first, last, i, noun, line.word(i) != noun, first))


def _equal(line: Line, i: int) -> Post | None:
    """A counterpart by another word: "his Finnish colleague", "her colleague from Finland", "his opposite number"."""
    opposite = line.word(i - 1) == "opposite" and line.word(i) in ("number", "numbers")
    other = line.word(i) in office_words().others and not line.capital(i + 1) and line.tokens[i].upos == "NOUN"
    if not opposite and not other and line.word(i) not in office_words().equals:
        return None
    first = i - opposite
    post = _determine(line, Post(first, i, i, "counterpart", line.word(i).endswith("s"), first))
    abroad = bool(post.parties) or line.word(i + 1) == "from" or opposite or other
    return post if abroad and post.determined in ("his", "her", "their", "its", "my", "our", "your") else None


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
    owner = i - 1 - (line.word(i - 1) in ("'s", "’s"))
    if line.party_at.get(owner) and line.capital(i + 1) and i + 1 in line.person_at:
        return True
    if line.party_at.get(owner) and line.word(i) == "leader":
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
    if j < 0 or line.party_at.get(j) or j in line.person_at or line.word(j) in _TIMES:
        return False
    token = line.tokens[j]
    if line.word(j) in office_words().modifiers:
        return token.upos not in ("PUNCT", "ADP")
    if office_words().head(line.word(j)):
        return capital and line.capital(j)
    return capital and line.capital(j) and token.text.isalpha() and token.upos not in _NO_MODIFIER


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
        hit = line.party_at.get(before - 2)
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
    determined = line.word(before - 1)
    if determined in ("the", "a", "an", "his", "her", "their", "its", "our", "both", "two", "my", "your", "whose"):
        return replace(post, before=before - 1, parties=tuple(told), determined=determined, owner=owner)
    return replace(post, before=before, parties=tuple(told), owner=owner)


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


def _extend(line: Line, cores: list[Post]) -> list[Post]:
    """Take in the complements, and with them the offices inside them ("Aide to the President")."""
    by_first = {core.before: core for core in cores} | {core.first: core for core in cores}
    out: list[Post] = []
    done = -1
    for core in cores:
        if core.first <= done:
            continue
        post = _complement(line, core, by_first)
        if out and post.owner is not None and out[-1].last >= post.owner >= out[-1].first:
            post = replace(post, before=out[-1].before, first=out[-1].first, parties=out.pop().parties, owner=None)
        out.append(post)
        done = post.last
    return out


def _complement(line: Line, post: Post, by_first: dict[int, Post]) -> Post:
    last, told = post.last, list(post.parties)
    inner: list[str] = []
    linked = ("of", "for", "on", "to", "at", "in")
    while line.word(last + 1) in linked or _possessed(line, last) or _from(line, post, last):
        link = "of" if line.word(last + 1) == "from" else line.word(last + 1)
        start = last + 2 + (line.word(last + 2) == "the")
        core = by_first.get(start) or by_first.get(last + 2)
        core = None if core and core.noun in office_words().domains and core.first == core.head else core
        told_first = core is not None and core.before < core.first and line.capital(core.first)
        if core and core.first > start and (link in ("to", "of") or (link == "for" and told_first)) and not core.plural:
            nested = _complement(line, core, by_first)
            last, inner = nested.last, [*inner, *nested.parties]
        elif link == "of" and (body := _named_group(line, start)):
            last, told = body.last, told or [body.code]
        elif hit := line.party_ahead(last + 2):
            if link in ("on", "in", "at") or (link in ("to", "for") and not _towards(post)):
                break
            if link == "to" and post.noun == "secretary":  # "his trip as foreign secretary to Kyiv"
                break
            last, more = _party_list(line, hit, post.plural)
            (told if link == "of" and not told else inner).extend(more if link == "of" else [])
            last = _after_party(line, last, hit.kind)
        elif core and link in ("to", "of") and not core.plural:
            nested = _complement(line, core, by_first)
            last, inner = nested.last, [*inner, *nested.parties]
        else:
            end = _chunk(line, start, link)
            if end is None:
                break
            inner += [
                hit.code for i in range(start, end) if (hit := line.party_at.get(i)) and line.word(i + 1) == "abroad"
            ]
            last = end
    return replace(post, last=last, parties=tuple(told or inner))


def _from(line: Line, post: Post, last: int) -> bool:
    """ "his counterpart from Finland"."""
    told = post.noun == "counterpart" and last == post.last
    return told and line.word(last + 1) == "from" and line.party_ahead(last + 2) is not None


def _named_group(line: Line, start: int) -> PartyWords | None:
    """The body at the end of "the Palestinian militant group X", "the ruling Y movement Z"."""
    i = start
    while i < start + 5 and line.word(i) not in _BODY_NOUNS:
        if line.tokens[min(i, len(line) - 1)].upos not in ("ADJ", "NOUN", "PROPN", "PUNCT") or line.word(i) in ",.":
            return None
        i += 1
    hit = line.party_from(i + 1) if i > start and line.word(i) in _BODY_NOUNS and not line.capital(i) else None
    return hit if hit is not None and hit.kind == "name" else None


def _possessed(line: Line, last: int) -> bool:
    """ "of Iraq's Kurdistan Regional Government"."""
    return line.word(last + 1) in ("'s", "’s") and last in line.party_at


def _towards(post: Post) -> bool:
    return post.noun in _TOWARDS


def _party_list(line: Line, hit: PartyWords, plural: bool) -> tuple[int, list[str]]:
    last, told = hit.last, [hit.code]
    while plural:
        step = 1 + (line.word(last + 1) == "," and line.word(last + 2) == "and")
        if line.word(last + step) not in (",", "and"):
            break
        if not (more := line.party_ahead(last + step + 1)):
            break
        last = more.last
        told.append(more.code)
    return last, told


def _after_party(line: Line, last: int, kind: str) -> int:
    """Go on over "'s Kurdistan Regional Government", "(UAE)" and what a demonym stands before."""
    if kind == "demonym":
        return _chunk(line, last + 1, "of") or last
    if line.capital(last + 1) and line.word(last + 1) in _CHAMBERS:
        chamber = _chunk(line, last + 1, "of") or last + 1
        lower = line.word(chamber) == "house" and line.word(chamber + 1) == "of" and line.capital(chamber + 2)
        return chamber + 2 if lower else chamber
    if line.word(last + 1) in ("'s", "’s") and (end := _chunk(line, last + 2, "'s")) is not None:
        return end
    if line.word(last + 1) == "(" and line.word(last + 3) == ")" and line.capital(last + 2):
        body = line.capital(last + 4) and line.word(last + 4) in office_words().domains
        if body:
            return _chunk(line, last + 4, "of") or last + 3
        return last + 3 if line.party_at.get(last + 2) else last
    return last


def _chunk(line: Line, start: int, link: str) -> int | None:
    """The last word of a body or a subject that begins at `start` ("Foreign Affairs and Diaspora"), or None."""
    words = office_words()
    first = line.word(start)
    if first not in words.domains and not (link in ("of", "for") and _named_body(line, start)):
        return None
    if link in ("on", "in", "at", "to") and not line.capital(start):
        return None
    i, last, closed = start, None, False
    while i < len(line):
        word = line.word(i)
        if word in words.domains or (_named_body(line, i) and not closed):
            last, closed, i = i, word in words.domains - words.open_domains, i + 1
        elif step := _joint(line, i):
            i, closed = i + step, False
        else:
            break
    return _bracket(line, last)


def _named_body(line: Line, i: int) -> bool:
    token = line.tokens[i] if i < len(line) else None
    if token is None or not line.capital(i) or i in line.person_at or line.word(i) in _TIMES:
        return False
    after = line.word(i + 1)
    hit = line.party_at.get(i)
    return (hit is None or after in ("abroad", "communist", "council")) and token.upos in ("PROPN", "ADJ", "NOUN", "X")


def _joint(line: Line, i: int) -> int:
    """How many words join the parts of a complement at word i: "and", "&", ",", "-", "'s", "of the" (0: none)."""
    word = line.word(i)

    def goes_on(j: int) -> bool:
        heads = any(
            office_words().head(line.word(k)) in office_words().heads for k in range(j, j + 4) if line.capital(k)
        )
        if heads and word in ("and", "&") and not any(line.word(k) in ("of", ",", "and") for k in range(j, j + 3)):
            return False
        listed = line.word(j) in office_words().domains and line.capital(j) == line.capital(i - 1)
        return listed or line.word(j + 1) == "abroad"

    if word in ("and", "&") and (goes_on(i + 1) or (line.capital(i + 1) and _named_body(line, i + 1)
                                                    and line.word(i + 2) in office_words().domains)):  # fmt: skip
        return 1
    if word == "," and goes_on(i + 1) and "and" in line.low[i + 2 : i + 8]:
        return 1
    if word == "-" and line.glued(i) and line.glued(i + 1):
        return 1
    return 1 if word in ("'s", "’s", "’", "'") and line.capital(i + 1) and goes_on(i + 1) else 0


def _bracket(line: Line, last: int | None) -> int | None:
    if last is not None and line.word(last + 1) == "(" and line.word(last + 3) == ")" and line.capital(last + 2):
        return last + 3
    return last
