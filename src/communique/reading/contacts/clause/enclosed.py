"""Enclosed: people named as some of those told before ("met senior officials of Kenya, including President X and
Minister Y", "Kenyan leaders, among them X").

Comes in: a scene and the last word of a chain of partners. Goes out: mentions and the last word, or a word further on.
"""

from __future__ import annotations

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.words import contact_words
from communique.reading.who import Mention

_LEADS = (
    ("including",),
    ("among", "them"),
    ("such", "as"),
    ("to", "include"),
    ("notably",),
    ("namely",),
    ("especially",),
)
# What one is head of.
_HEADED = frozenset(("state", "government", "delegation", "delegations", "mission", "missions"))
# Words of manner and order between a verb and its partner.
_MANNERS = (("one", "after", "another"), ("one", "after", "the", "other"), ("in", "turn"), ("one", "by", "one"),
            ("in", "succession"), ("face", "to", "face"), ("in", "person"), ("one", "-", "on", "-", "one"),
            ("one-on-one",), ("behind", "closed", "doors"))  # fmt: skip


def named_among(scene: Scene, people: list[Mention], end: int) -> tuple[list[Mention], int]:
    """The persons named as some of `people`, told up to word `end`, in their place; `people` where nobody is."""
    if not people or any(m.person is not None for m in people):
        return people, end
    end += _of_delegation(scene, end)
    at = _past_place_and_time(scene, end + 1 + (scene.word(end + 1) in contact_words().officials))
    colon = scene.word(at) == ":"  # "with three colleagues: X of A, Y of B and Z of C"
    at += scene.word(at) in (",", "-", "–", "—")
    lead = (":",) if colon else next((words for words in _LEADS if scene.low[at : at + len(words)] == words), None)
    if lead is None:
        return people, end
    start = at + len(lead)
    chain, last = scene.chain_from(start + (scene.word(start) == ","))
    named = [m for m in chain if m.person is not None]
    if not named:
        return people, end
    theirs = {code for m in named for code in m.parties}
    rest = [m for m in people if not m.parties or not set(m.parties) <= theirs]
    return [*named, *(m for m in rest if m.parties)], last


def _past_place_and_time(scene: Scene, i: int) -> int:
    """The word behind "in Lima on Monday" at word `i`, where ", among them" or ", including" follows; else word `i`."""
    at = i
    towns = {j for n in scene.sentence.names if n.kind == "LOC" for j in range(n.first, n.last + 1)}
    while at in scene.dated or at in towns or scene.word(at) in ("in", "on", "at"):
        at += 1
    leads = scene.word(at) == "," and any(scene.low[at + 1 : at + 1 + len(words)] == words for words in _LEADS[:2])
    return at if leads else i


def _of_delegation(scene: Scene, end: int) -> int:
    """How many words of "heads of delegation", "heads of state and government" stand behind word `end`."""
    i = end + 1
    while scene.word(i) in ("of", "and", "or") and scene.word(i + 1) in _HEADED:
        i += 2
    return i - end - 1


def past_manner(scene: Scene, i: int) -> int:
    """The word behind "in turn", "separately" and words of time that stand at word `i` between a verb and its
    partner."""
    start = i
    while i < len(scene.low) and i not in scene.cover:
        manner = next((words for words in _MANNERS if scene.low[i : i + len(words)] == words), None)
        timed = i in scene.dated or (scene.low[i] in ("on", "in", "at") and i + 1 in scene.dated)
        if manner is None and not timed and scene.tokens[i].upos != "ADV":
            break
        i += len(manner) if manner is not None else 1
    return i if i < len(scene.low) else start
