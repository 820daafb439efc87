"""Venues: places that are told by whose they are or by what gathers there ("at his office", "at the Ministry of Foreign
Affairs in Oslo", "on the sidelines of the Munich Security Conference").

Comes in: a scene. Goes out: the words of such a place, or None.
"""

from __future__ import annotations

import re

from communique.reading.contacts.place_words import place_words
from communique.reading.contacts.scene import Scene
from communique.reading.page.words import page_words

_WHOSE = frozenset(("his", "her", "their", "its"))
_LONGEST = 4
_MARGINS = frozenset(("sidelines", "margins", "sideline"))
_GATHERINGS = frozenset(("conference", "forum", "summit", "dialogue"))


def own_venue(scene: Scene, at: int) -> str | None:
    """ "at his office", "at her Suva residence": a house behind word `at`, told by whose it is."""
    for i in range(at + 1, len(scene.low) - 2):
        if scene.low[i] not in ("at", "in") or scene.low[i + 1] not in _WHOSE:
            continue
        near = range(i + 2, min(i + 2 + _LONGEST, len(scene.low)))
        house = next((j for j in near if scene.low[j] in place_words().houses), None)
        if house is not None and all(scene.tokens[j].upos in ("ADJ", "PROPN", "NOUN") for j in range(i + 2, house)):
            return scene.printed(scene.clause(i + 1, house))
    return None


def town_of_gathering(scene: Scene) -> str | None:
    """ "on the sidelines of the Munich Security Conference": the town that a gathering is named after."""
    margins = next((i for i, word in enumerate(scene.low) if word in _MARGINS), None)
    if margins is None or scene.word(margins + 1) != "of":
        return None
    start = margins + 2 + (scene.word(margins + 2) == "the")
    while scene.word(start).isdecimal() or re.fullmatch(r"\d+(?:st|nd|rd|th)", scene.word(start)):
        start += 1
    end = start
    while end < len(scene.low) and scene.tokens[end].text[:1].isupper():
        end += 1
    if not _GATHERINGS & set(scene.low[start + 1 : end]):
        return None
    name = scene.printed(scene.clause(start, end - 1))
    town = re.match(page_words().city, name)
    return town[0] if town and not name[town.end() :][:1].isalnum() else None
