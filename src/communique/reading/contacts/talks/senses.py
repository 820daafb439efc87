"""Senses: verbs that tell of a contact only in some company ("shook hands with", "joined X for lunch", not "spoke
highly of", "joined X in calling for").

Comes in: a scene, a verb and who stands around it. Goes out: True or False.
"""

from __future__ import annotations

from communique.reading.contacts.clause.partners import members
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.words import VerbFrame, contact_words
from communique.reading.who import Mention

# What may follow a person whom somebody saw.
_GAMES = ("final", "finals", "semi - final", "semi - finals", "quarter - final", "quarter - finals", "semifinal")
_THROUGH = ("over", "through")
_LENGTHS, _LENGTH = frozenset(("hour", "hours", "minute", "minutes")), 8  # "spoke for more than two hours"
_SEEN = frozenset((".", ",", ";", "and", "in", "at", "on", "too", "again", "there", "also", "during", "for"))


def fits(scene: Scene, frame: VerbFrame, end: int, subject: list[Mention], partners: list[Mention]) -> bool:
    """True where those around a verb of meeting face to face, or of joining, are such as meet; `end` is the last word
    of the partners."""
    if frame.in_person and not _seen_in_person(scene, end, subject, partners):
        return False
    if frame.company and not _joined_for(scene, end, subject, partners):
        return False
    return not frame.face or _foreign(scene, subject, partners)


def _seen_in_person(scene: Scene, end: int, subject: list[Mention], partners: list[Mention]) -> bool:
    """ "also saw Ambassador X", not "saw President X's visit", "saw the minister resign", "saw Y as a partner"."""
    after = scene.tokens[end + 1] if end + 1 < len(scene.low) else None
    ends = after is None or after.low in _SEEN or after.index in scene.dated
    return ends and all(m.person is not None for m in (*subject, *partners))


def another_sense(scene: Scene, verb: int, frame: VerbFrame) -> bool:
    """ "spoke highly of", "posed a threat", "shook the world": the verb without the word that makes it a contact."""
    after = scene.word(verb + 1)
    if frame.needs:
        return after not in frame.needs and scene.word(verb) not in ("visited", "visiting", "visits", "visit")
    game = any(scene.has(f"in the {word}", verb, verb + _LENGTH) for word in _GAMES)  # "meet in the final"
    if frame.lemma == "meet" and (game or _meets_a_thing(scene, verb)):
        return True
    if frame.lemma == "pose" and after not in ("with", "together", "alongside", "for", "in", "during", "on"):
        return True
    lasted = after == "for" and not _LENGTHS.isdisjoint(scene.low[verb + 2 : verb + _LENGTH])
    praised = after == "very" and scene.word(verb + 2) == "highly"
    return frame.speech and not lasted and (after in contact_words().no_talk or praised)


def between_two(subject: list[Mention], partners: list[Mention], *, opens: bool) -> bool:
    """ "Ambassador X discussed the crisis with Minister Y", and where the text `opens` so "X and Y discussed it": named
    persons of different parties."""
    if not partners:
        return opens and len({m.parties for m in subject if m.person is not None and m.parties}) > 1
    own = {code for m in subject if m.person for code in m.parties}
    theirs = [m for m in partners if (m.person is not None or m.office) and m.parties]
    return bool(own and theirs) and all(not own & set(m.parties) for m in theirs)


def talked_over(scene: Scene, verb: int, subject: list[Mention]) -> bool:
    """ "both authorities talked over trade": what talks told before were about, unless two are named anew."""
    over = scene.word(verb).startswith("talk") and scene.word(verb + 1) in _THROUGH
    return over and scene.word(verb + 2) != "the" and sum(m.person is not None for m in subject) < 2


def _meets_a_thing(scene: Scene, verb: int) -> bool:
    """ "prepare to meet the challenge of competition with X"."""
    met = next(iter(scene.sentence.children(verb, "obj")), None)
    plain = met is not None and met.index > verb and met.upos == "NOUN" and met.index not in scene.cover
    return plain and met is not None and met.low in contact_words().things_met


def _joined_for(scene: Scene, end: int, subject: list[Mention], partners: list[Mention]) -> bool:
    """ "joined X for lunch", "joined Y and leaders from A and B to launch": persons of another party, and what they did
    together; not "joined X in calling for"."""
    own = {code for m in subject for code in m.parties}
    other = any(m.person is not None and not own & set(m.parties) for m in partners)
    doing = scene.word(end + 1) == "in" and scene.word(end + 2).endswith("ing")
    people = any(m.person is not None for m in subject)
    return people and other and scene.word(end + 1) in contact_words().together and not doing


def _foreign(scene: Scene, subject: list[Mention], partners: list[Mention]) -> bool:
    """True where those who shake hands, pose or sit down are known to be of different parties."""
    they = len(subject) == 1 and scene.word(subject[0].first) == "they"
    if not partners and they and "hands" in scene.low[subject[0].last :]:
        return True  # "they shook hands": who they are is told elsewhere
    if not partners:
        return len({code for m in subject for code in m.parties}) > 1 or any(members(scene, m) for m in subject)
    own = {code for m in subject for code in m.parties}
    return bool(own) and all(m.parties and not own & set(m.parties) for m in partners)


def face_to_face(scene: Scene, i: int, frame: VerbFrame, hosts: list[Mention], guests: list[Mention]) -> bool:
    """ "greeted President X at the airport", "welcomed Y at the White House": a person received by another's."""
    own = {code for m in hosts for code in m.parties}
    apart = all(m.person is not None and m.parties and not own & set(m.parties) for m in guests)
    here = scene.word(i) in ("at", "in", "on", ".") or i in scene.dated
    named = frame.lemma == "greet" or bool(contact_words().houses & set(scene.low[i : i + 4]))
    return bool(own) and apart and here and named and any(m.person for m in hosts)
