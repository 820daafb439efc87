"""Foregoing: of whom "his" is at the head of a sentence ("President X is in Lima. His meeting with Y ...").

Comes in: the scenes of a document in order, and words of one of them. Goes out: each scene knows who acted before it,
and a mention that stands for him.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.clause.scene import Scene
from communique.reading.who import Mention

WHOSE = frozenset(("his", "her"))
_PEOPLE = frozenset(("person", "office", "pronoun"))
_SENTENCES = 2  # how long the subject of a sentence holds where nobody else is named


def note_foregoing(scenes: Sequence[Scene]) -> None:
    """Let every scene know the one person who is the subject of the sentence before it, or of the one before that."""
    acted: Mention | None = None
    held = 0
    for scene in scenes:
        scene.foregoing = acted
        here = _acts(scene)
        held = 0 if here is not None else held + 1
        named = {m.person.name for m in scene.mentions if m.person is not None}
        others = named - {acted.person.name} if acted is not None and acted.person is not None else named
        if here is not None or others or held > _SENTENCES:
            acted = here


def _acts(scene: Scene) -> Mention | None:
    """The one person who is the subject of the sentence."""
    for m in scene.mentions:
        token = scene.tokens[m.head]
        if m.kind in _PEOPLE and m.person is not None and token.dep == "nsubj" and token.head >= 0:
            verb = scene.tokens[token.head]
            alone = len([o for o in scene.around(m) if o.person is not None and o.person != m.person]) == 0
            if verb.dep == "root":
                return m if alone else None
    return None


def foregoing_owner(scene: Scene, i: int) -> Mention | None:
    """Whose "his" at word i is, where he is named before the sentence."""
    told = scene.foregoing
    if told is None or scene.word(i) not in WHOSE:
        return None
    return Mention(scene.tokens[i].span, scene.sentence.index, i, i, i, "pronoun", told.person, told.parties)
