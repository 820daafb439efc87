"""Towns: the destination of a trip, a country or a capital that is a mention, or a city of the table of cities.

Comes in: a scene and the word where a destination begins. Goes out: mentions of the parties whose country it is.
"""

from __future__ import annotations

from communique.knowledge import cities
from communique.model import Span
from communique.reading.contacts.clause.scene import Scene
from communique.reading.who import Mention


def destinations(scene: Scene, start: int) -> tuple[list[Mention], int]:
    """The mentions coordinated from word `start`, or the city that stands there and what is joined to it; and the last
    of their words."""
    places, end = scene.chain_from(start)
    if places:
        return places, end
    town = city_at(scene, start + (scene.word(start) == "the"))
    if town is None:
        return [], end
    joined = town.last + 1
    more, last = destinations(scene, joined + 1) if scene.word(joined) in ("and", ",") else ([], town.last)
    return [town, *(m for m in more if m.kind == "party")], last if more else town.last


def city_at(scene: Scene, start: int) -> Mention | None:
    """The city whose name begins at word `start` in a capital, the longest that fits."""
    if not scene.tokens[start : start + 1] or not scene.tokens[start].text[:1].isupper():
        return None
    for last in range(min(start + cities.MOST_WORDS, len(scene.low)) - 1, start - 1, -1):
        code = cities.state_of([token.text for token in scene.tokens[start : last + 1]])
        if code is not None and not any(i in scene.cover for i in range(start, last + 1)):
            span = Span(scene.tokens[start].start, scene.tokens[last].end)
            return Mention(span, scene.sentence.index, start, last, last, "party", parties=(code,))
    return None
