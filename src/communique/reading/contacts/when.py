"""When: which of the date words of a sentence tells the date of a contact.

Comes in: a scene, an event and the dates of the sentence. Goes out: the date mention, read in the contact's tense.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.event import Event
from communique.reading.contacts.scene import Scene
from communique.reading.dates import DateMention

_OTHER_MATTERS = frozenset(("about", "since", "until", "regarding", "concerning", "before", "after", "following", "dated", "than"))
_TOO_FAR = 60


def date_of(scene: Scene, event: Event, others: Sequence[int] = ()) -> DateMention | None:
    """The date words that go with the word that reports the contact; None where none do. Date words behind one of the
    `others` (words that report other contacts) belong to that one."""
    rated = [(_distance(scene, event.at, mention, others), mention) for mention in scene.dates]
    near = [(far, mention) for far, mention in rated if far < _TOO_FAR]
    if not near:
        return None
    mention = min(near, key=lambda entry: entry[0])[1]
    return mention.read_as("future" if event.status == "planned" else "past")


def _distance(scene: Scene, at: int, mention: DateMention, others: Sequence[int]) -> int:
    """How far date words stand from word `at`: words between, and more where another clause or matter lies between."""
    inside = [t.index for t in scene.tokens if mention.span.meets(t.span)]
    if not inside:
        return _TOO_FAR
    first, last = inside[0], inside[-1]
    between = range(last + 1, at) if last < at else range(at + 1, first)
    if any(other in between for other in others if first > at):
        return _TOO_FAR
    far = sum(1 for i in between if i not in scene.cover)
    verbs = [i for i in between if scene.tokens[i].upos == "VERB" and i not in scene.cover and i not in scene.dated]
    far += 15 * len(verbs)
    if first > at:
        far += 25 * sum(1 for i in between if scene.word(i) in _OTHER_MATTERS and i not in scene.cover)
    elif scene.word(first - 1) in ("since", "after", "following"):
        far += 30
    return far + _tree_far(scene, at, first, last)


def _tree_far(scene: Scene, at: int, first: int, last: int) -> int:
    """Nothing where the date hangs on the word itself; a little more where the tree leads elsewhere."""
    heads = {scene.tokens[i].head for i in range(first, last + 1)} - set(range(first, last + 1))
    return 0 if at in heads else 4
