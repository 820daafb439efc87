"""Dropping: verbs that call off what they have as their object ("cancelled", "put off", "pulled out of").

Comes in: a scene and a verb. Goes out: True or False.
"""

from __future__ import annotations

from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.words import contact_words


def drops(scene: Scene, verb: int) -> bool:
    """True for a verb that calls off ("cancelled", "put off")."""
    parted = scene.word(verb) in ("called", "calls", "call", "calling", "put", "puts", "putting")
    pulled = scene.word(verb).startswith("pull") and scene.low[verb + 1 : verb + 3] == ("out", "of")
    return scene.word(verb) in contact_words().cancelled or pulled or (parted and scene.word(verb + 1) == "off")
