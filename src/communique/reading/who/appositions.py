"""Appositions: a name joined with the offices that follow it between commas ("X, the Sultan of Oman, ...").

Comes in: the namings of a line in order. Goes out: fewer namings, names with all their offices.
"""

from __future__ import annotations

from communique.reading.who.line import Line
from communique.reading.who.naming import Naming
from communique.reading.who.runs import is_name_word

_HEADS = frozenset(("heads", "leads", "runs", "chairs", "directs", "oversees", "represents", "commands"))
_CLAUSE = 12
_COMES_TO = frozenset(("election", "re-election", "reelection", "appointment", "inauguration", "elected", "appointed"))
# What may stand behind an office told of the name before it, in a headline.
_CLOSES = frozenset((*",.:;()-–—", "'s", "’s", "and", "in", "on", "at", "for", "to", "with", "of", "from", "by",
                     "during", "after", "ahead"))  # fmt: skip


def join_apposed(line: Line, namings: list[Naming]) -> list[Naming]:
    """Join a name with the post that follows it between commas ("X, the Sultan of Oman, ...")."""
    out: list[Naming] = []
    for naming in namings:
        if out and _led_by(line, out[-1], naming):
            before = out.pop()
            naming.first, naming.posts, naming.parties = before.first, before.posts + naming.posts, before.parties
        if out and naming.name is None and (target := _apposed_to(line, out, naming)):
            target.posts += naming.posts
            target.parties += [code for code in naming.parties if not target.parties or target.posts == naming.posts]
            target.apposed = (naming.first if target.apposed is None else target.apposed[0], naming.last)
            target.sure = True
            continue
        out.append(naming)
    for naming in out:
        _tell_by_clause(line, naming)
        _tell_by_election(line, naming)
    return [n for n in out if n.name is None or n.sure or _plausible(line, n)]


def _tell_by_election(line: Line, naming: Naming) -> None:
    """ "congratulated X on her election as president of Peru": whose office somebody has come to."""
    behind = line.low[naming.last + 1 : naming.last + 4]
    if naming.name is None or naming.posts or naming.parties or behind[:1] not in (("on",), ("for",)):
        return
    if behind[1:2] not in (("his",), ("her",), ("being",)) or not _COMES_TO & set(
        line.low[naming.last + 3 : naming.last + 6]
    ):
        return
    last = min(naming.last + _CLAUSE, len(line))
    hit = next((h for i in range(naming.last + 4, last) if (h := line.party_at.get(i))), None)
    if hit is not None and "as" in line.low[naming.last + 3 : hit.first] and hit.kind != "capital":
        naming.parties, naming.sure = [hit.code], True


def _tell_by_clause(line: Line, naming: Naming) -> None:
    """ "X, who heads the Norwegian foreign ministry, ...": whose office somebody without one holds."""
    if (
        naming.name is None
        or naming.posts
        or naming.parties
        or line.low[naming.last + 1 : naming.last + 3] != (",", "who")
    ):
        return
    verb = naming.last + 3
    end = next((i for i in range(verb, min(verb + _CLAUSE, len(line))) if line.word(i) in (",", ".")), len(line))
    hit = next((h for i in range(verb + 1, end) if (h := line.party_at.get(i))), None)
    if line.word(verb) in _HEADS and hit is not None and hit.kind != "capital":
        naming.parties, naming.sure = [hit.code], True


def _led_by(line: Line, before: Naming, naming: Naming) -> bool:
    """ "Turkish leader President X": a post of a party right before a name with its title."""
    if before.name is not None or naming.name is None or not naming.posts or naming.parties or not before.parties:
        return False
    beside = naming.first == before.last + 1 and naming.posts[0].first == naming.first
    return beside and not before.posts[0].plural and not line.capital(before.posts[0].head)


def _apposed_to(line: Line, out: list[Naming], naming: Naming) -> Naming | None:
    target = out[-1]
    post = naming.posts[0]
    if target.name is None or post.plural or post.owner is not None:
        return None
    end = target.apposed[1] if target.apposed else target.last
    gap = [
        w
        for w in line.low[end + 1 : naming.first]
        if w not in ("who", "is", "also", "a", "an", "the", "currently", "as")
    ]
    if target.apposed is not None:
        joined = gap in (["and"], [","], [",", "and"]) and post.determined not in ("the", "his")
        return target if joined and not _of_another(target, naming) else None
    acts = line.tokens[post.head].dep == "nsubj" and line.tokens[target.last].dep != "nsubj"
    listed = target.posts and naming.parties and _list_ends(line, naming.last + 1)
    if listed or (acts and post.determined == "the"):
        return None
    if gap != [","] or not (line.capital(post.first) or post.parties or post.determined or post.last > post.head):
        return None
    follows_name = is_name_word(line, naming.last + 1)
    return None if follows_name or _beside_in_title(line, naming) else target


def _of_another(target: Naming, naming: Naming) -> bool:
    """ "X, Slovakia's Foreign Minister, Bulgaria's top diplomat said": an office of another country."""
    return bool(naming.parties and target.parties) and not set(naming.parties) & set(target.parties)


def _beside_in_title(line: Line, naming: Naming) -> bool:
    """ "Muster, Ghanaian counterpart hold talks": in a headline a comma joins two people, where none closes behind."""
    titled = line.sentence.index < 0 or naming.posts[0].noun == "counterpart"
    return titled and len(line) > naming.last + 1 and line.word(naming.last + 1) not in _CLOSES


def _list_ends(line: Line, i: int) -> bool:
    """ "President X, Italy's prime minister and other officials": the office is another one's of the list."""
    return line.word(i) == "and" and line.word(i + 1) in ("other", "others", "several", "senior", "top")


def _plausible(line: Line, naming: Naming) -> bool:
    """Capitals that no office, honorific or parser vouches for: kept for matching with known names."""
    first, last = naming.name or (0, 0)
    return all(line.party_at.get(i) is None for i in range(first, last + 1))
