"""Venues: places that are told by whose they are or by what gathers there ("at his office", "at the Ministry of Foreign
Affairs in Oslo", "on the sidelines of the Munich Security Conference").

Comes in: a scene. Goes out: the words of such a place, or None.
"""

from __future__ import annotations

import re

from communique.reading.contacts.circumstances.place_words import place_words
from communique.reading.contacts.clause.scene import Scene
from communique.reading.page.words import page_words

_WHOSE = frozenset(("his", "her", "their", "its"))
_ARTICLES = frozenset(("the", "a", "an"))
# What stands between a post and the word of its seat ("the ambassadors of the Nordic states in X").
_OF_STATES = frozenset(("of", "the", "to", "'s", "’s", "states", "countries", "republic", "kingdom"))
_LONGEST, _POST = 4, 8
_MARGINS = frozenset(("sidelines", "margins", "sideline"))
_GATHERINGS = frozenset(("conference", "forum", "summit", "dialogue"))


def own_venue(scene: Scene, at: int) -> str | None:
    """ "at his office", "at her Suva residence", "at the headquarters of the Ministry": a house behind word `at`, told
    by whose it is or by what it is."""
    for i in range(at + 1, len(scene.low) - 2):
        if scene.low[i] not in ("at", "in"):
            continue
        whose = scene.low[i + 1] in _WHOSE
        first = i + 1 if whose else i + 1 + (scene.low[i + 1] in _ARTICLES)
        houses = place_words().houses if whose else place_words().state_houses
        near = range(i + 2 if whose else first, min(first + _LONGEST + 1, len(scene.low)))
        house = next((j for j in near if scene.low[j] in houses), None)
        if house is not None and all(scene.tokens[j].upos in ("ADJ", "PROPN", "NOUN") for j in range(near[0], house)):
            return scene.printed(scene.clause(first, _whose_house(scene, house)))
    return None


def _whose_house(scene: Scene, house: int) -> int:
    """The last word of "the headquarters of the Ministry"."""
    owner = house + 2 + (scene.word(house + 2) == "the")
    return owner if scene.word(house + 1) == "of" and scene.word(owner) in place_words().houses else house


def seat_of_post(scene: Scene, i: int) -> bool:
    """ "the Ambassador of Norway in Chile", "the Chinese Embassy in Poland": the "in" at word i tells where somebody is
    posted; not "at the Embassy in Oslo", where one meets."""
    if scene.low[i] != "in":
        return False
    for j in range(i - 1, max(-1, i - _POST), -1):
        if scene.low[j] in place_words().posts:
            return "at" not in scene.low[max(0, j - 3) : j]
        named = scene.tokens[j].text[:1].isupper() or scene.tokens[j].upos == "ADJ"
        if not named and scene.low[j] not in _OF_STATES:
            return False
    return False


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
