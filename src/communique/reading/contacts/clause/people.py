"""People: the persons named one after another from a word on ("attended by X, Y and Z").

Comes in: a scene. Goes out: mentions.
"""

from __future__ import annotations

from communique.reading.contacts.clause.scene import Scene
from communique.reading.who import Mention

_PRESS = frozenset(("reporters", "journalists", "press", "newsmen", "media", "pressers", "cameras"))


def before_press(scene: Scene) -> bool:
    """True where a sentence tells of a talk to the press: who stands beside a speaker there was not at the contact."""
    return bool(_PRESS & set(scene.low))


def people_from(scene: Scene, start: int) -> list[Mention]:
    """The persons named from word `start` on, up to the next verb that somebody does."""
    out: list[Mention] = []
    for i in range(start, len(scene.low)):
        mention = scene.at(i)
        if mention is not None and mention.first == i and mention.kind == "person" and mention.person is not None:
            out.append(mention)
        elif mention is None and out and (scene.tokens[i].upos == "VERB" or scene.word(i) in ("who", "which", "while")):
            break
    return out
