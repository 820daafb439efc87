"""Posts: the words of offices in a line ("Minister of Foreign Affairs of the Republic of Tunisia", "top diplomat").

Comes in: a `Line`. Goes out: `Post`s in order, none inside another, with the parties that their own words tell.
"""

from __future__ import annotations

from dataclasses import replace

from communique.knowledge import parties
from communique.reading.who.cores import TIMES, Post, find_cores
from communique.reading.who.line import Line, PartyWords
from communique.reading.who.words import name_words, office_words

_TOWARDS = frozenset(("ambassador", "envoy", "representative", "advisor", "adviser", "aide", "assistant", "secretary",
                      "counselor", "delegate", "nuncio", "deputy", "coordinator", "negotiator", "commissioner",
                      "charge", "chargé", "observer"))  # fmt: skip
_SENT = frozenset(("ambassador", "envoy", "representative", "consul", "charge", "chargé", "commissioner", "nuncio"))
_SPEAKERS = frozenset(("spokesperson", "spokesman", "spokeswoman"))
# Parliaments after the name of their state: "Speaker of the US House of Representatives".
_CHAMBERS = frozenset(("house", "senate", "congress", "parliament", "assembly", "duma", "central"))
# What an organisation or a state keeps abroad or at home: "head of the United Nations Mission".
_ESTABLISHMENTS = frozenset(("mission", "office", "programme", "program", "fund", "agency", "commission", "secretariat",
                             "delegation", "liaison", "directorate", "bureau"))  # fmt: skip
_LONG, _GLOSS = 4, 8
_RANKS = frozenset(("ambassador", "general", "admiral", "colonel", "professor"))
# What names a body right before its own name ("the Palestinian militant group X").
_BODY_NOUNS = frozenset(
    ("group", "movement", "organisation", "organization", "party", "faction", "militia", "bloc", "groups", "movements",
     "organisations", "organizations", "factions", "militias")
)  # fmt: skip


def find_posts(line: Line) -> list[Post]:
    """The offices that a line names, complements taken in."""
    return _extend(line, find_cores(line))


def _extend(line: Line, cores: list[Post]) -> list[Post]:
    """Take in the complements, and with them the offices inside them ("Aide to the President")."""
    by_first = {core.before: core for core in cores} | {core.first: core for core in cores}
    out: list[Post] = []
    done = -1
    for core in cores:
        begun = core.first <= done < core.head == done + 1 and core.noun in _RANKS
        if core.first <= done and not begun:  # "Under Secretary for Political Affairs Ambassador X"
            continue
        post = _complement(line, replace(core, first=core.head, before=core.head) if begun else core, by_first)
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
        link = "of" if line.word(last + 1) == "from" or _speaks_for(line, post, last) else line.word(last + 1)
        start = last + 2 + (line.word(last + 2) == "the")
        core = by_first.get(start) or by_first.get(last + 2)
        plain = core is not None and core.first == core.head and not core.parties
        core = None if core and plain and core.noun in office_words().domains else core
        told_first = core is not None and core.before < core.first and line.capital(core.first)
        if core and core.first > start and (link in ("to", "of") or (link == "for" and told_first)) and not core.plural:
            nested = _complement(line, core, by_first)
            last, inner = nested.last, [*inner, *nested.parties]
        elif link == "of" and (body := _named_group(line, start)):
            last, told = body.last, told or [body.code]
        elif hit := line.party_ahead(last + 2) or _royal(line, start):
            if _seated(line, post, hit):
                last = hit.last
                continue
            link = "of" if link in ("at", "in") and _ministry(line, hit) else link
            if link in ("on", "in", "at") or (link in ("to", "for") and not _towards(post)):
                break
            if link == "to" and post.noun == "secretary":  # "his trip as foreign secretary to Kyiv"
                break
            hit = _movement(line, hit) or hit
            last, more = _party_list(line, hit, post.plural)
            (told if link == "of" and not told else inner).extend(more if link == "of" else [])
            last = _after_party(line, last, hit.kind)
        elif core and link in ("to", "of") and not core.plural:
            nested = _complement(line, core, by_first)
            last, inner = nested.last, [*inner, *nested.parties]
        else:
            end = chunk(line, start, link)
            if end is None:
                break
            inner += [
                hit.code for i in range(start, end) if (hit := line.party_at.get(i)) and line.word(i + 1) == "abroad"
            ]
            last = end
    return replace(post, last=last, parties=tuple(told or inner))


def _movement(line: Line, hit: PartyWords) -> PartyWords | None:
    """The movement of "the head of Lebanon's Hezbollah": what it is the head of, not the country."""
    behind = line.party_from(hit.last + 2) if line.word(hit.last + 1) in ("'s", "’s") else None
    own = behind is not None and behind.code.lower().replace(" ", "-") in name_words().movements
    return behind if own and parties.is_state(hit.code) else None


def _royal(line: Line, start: int) -> PartyWords | None:
    """The party of "the Royal Norwegian Navy"."""
    return line.party_from(start + 1) if line.word(start) == "royal" and line.capital(start) else None


def _seated(line: Line, post: Post, hit: PartyWords) -> bool:
    """ "the Canadian ambassador in Moscow X": where the holder sits stands before the name."""
    named = line.capital(hit.last + 1) and hit.last + 1 in line.person_at
    return line.word(hit.first - 1) in ("in", "at") and post.noun in _SENT and bool(post.parties) and named


def _ministry(line: Line, hit: PartyWords) -> bool:
    """ "Director General at the Norwegian Ministry of Foreign Affairs": whose ministry an official works in."""
    start = hit.last + 1 + (line.word(hit.last + 1) in ("'s", "’s"))
    return not {"ministry", "department"}.isdisjoint(line.low[start : start + _LONG]) and hit.kind != "capital"


def _from(line: Line, post: Post, last: int) -> bool:
    """ "his counterpart from Finland"."""
    told = post.noun == "counterpart" and last == post.last
    return told and line.word(last + 1) == "from" and line.party_ahead(last + 2) is not None


def _speaks_for(line: Line, post: Post, last: int) -> bool:
    """ "a spokesperson for the Norwegian foreign ministry", "a spokesman at the Swedish embassy"."""
    return post.noun in _SPEAKERS and last == post.last and line.word(last + 1) in ("for", "at")


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
        more = line.party_ahead(last + step + 1)
        if more is None or (line.word(last + step) == "," and step == 1 and more.kind == "demonym"):
            break  # "the ministers of Norway and Chile, Norwegian Minister X said"
        last = more.last
        told.append(more.code)
    return last, told


def _after_party(line: Line, last: int, kind: str) -> int:
    """Go on over "'s Kurdistan Regional Government", "(UAE)" and what a demonym stands before."""
    if kind == "demonym":
        return chunk(line, last + 1, "of") or last
    if line.capital(last + 1) and line.word(last + 1) in _CHAMBERS:
        chamber = chunk(line, last + 1, "of") or last + 1
        lower = line.word(chamber) == "house" and line.word(chamber + 1) == "of" and line.capital(chamber + 2)
        return chamber + 2 if lower else chamber
    command = last + 2 if line.capital(last + 1) and line.word(last + 2) == "command" else None  # "Southern Command"
    owned = _owned_body(line, last + 2) if line.word(last + 1) in ("'s", "’s") else None
    if (end := command or _establishment(line, last + 1) or owned or _past_gloss(line, last)) is not None:
        return end
    if line.word(last + 1) == "(" and line.word(last + 3) == ")" and line.capital(last + 2):
        body = line.capital(last + 4) and line.word(last + 4) in office_words().domains
        if body:
            return chunk(line, last + 4, "of") or last + 3
        return last + 3 if line.party_at.get(last + 2) else last
    return last


def _owned_body(line: Line, start: int) -> int | None:
    """The last word of a body behind its owner: "of Norway's Foreign Affairs Committee", "of Sudan's Sovereign
    Council"."""
    if (end := chunk(line, start, "'s")) is not None:
        return end
    i = start
    while i < start + _LONG and _named_body(line, i) and line.word(i) not in office_words().domains:
        i += 1
    return i if i > start and line.capital(i) and line.word(i) in office_words().domains else None


def _establishment(line: Line, start: int) -> int | None:
    """The last word of the mission or the office of a party ("of the United Nations Assistance Mission")."""
    i = start
    while i < start + _LONG and line.capital(i) and i not in line.person_at and not line.party_at.get(i):
        if line.word(i) in _ESTABLISHMENTS:
            return i
        i += 1
    return None


def chunk(line: Line, start: int, link: str) -> int | None:
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
    if token is None or not line.capital(i) or i in line.person_at or line.word(i) in TIMES:
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
        closes = line.word(j + 1) == "," and j + 2 in line.person_at  # "Foreign Affairs and cooperation, X"
        listed = line.word(j) in office_words().domains and (line.capital(j) == line.capital(i - 1) or closes)
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
    if last is not None and (glossed := _past_gloss(line, last)) is not None:
        return glossed
    if last is not None and line.word(last + 1) == "(" and line.word(last + 3) == ")" and line.capital(last + 2):
        return last + 3
    return last


def _past_gloss(line: Line, last: int) -> int | None:
    """The end of "(People's Council)" behind word `last`, where what the office is of goes on behind it."""
    if line.word(last + 1) != "(":
        return None
    close = next((i for i in range(last + 3, last + _GLOSS) if line.word(i) == ")"), None)
    return close if close is not None and line.word(close + 1) == "of" else None
