"""Hearers: who is addressed by a word.

Comes in: the floor, a sentence and a word of it. Goes out: a person's name, a party's code, several with commas, or
None where it is unknown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.languages.cues import load_cues
from communique.model import Sentence

if TYPE_CHECKING:
    from communique.reading.discourse.floor import Floor


def hearer(floor: Floor, sentence: Sentence, index: int) -> str | None:
    """Who is addressed by word `index`. "You" is the other side, but for who only answers the press, and so is who is
    asked along by "let us"; "the people of X" is X."""
    token = sentence.tokens[index]
    if token.low == "us" and sentence.tokens[token.head].low == "let":
        alone = floor.own is None or floor.focus is None or floor.told_press()
        return None if alone or floor.own is None else floor.other_than(floor.own)
    if token.low in ("you", "your") and floor.own is not None:
        return None if floor.told_press() else floor.other_than(floor.own)
    found = (_name(floor, sentence, i) for i in (index, *(t.index for t in sentence.children(index, "conj"))))
    names = [name for name in found if name]
    if floor.own is not None and floor.own.speaker in names and not floor.principal:
        return floor.other_than(floor.own)  # "I thank the Prime Minister", by one who is a prime minister himself
    return ", ".join(dict.fromkeys(names)) or None


def _name(floor: Floor, sentence: Sentence, index: int) -> str | None:
    governments = _governments(floor, sentence, index)
    if governments is not None:
        return governments
    voice = floor.voice_at(sentence, index)
    if voice is not None and not voice.joint and (voice.speaker or voice.holder):
        person = floor.person_of(voice.holder[0]) if voice.kind == "person" and voice.holder else None
        return voice.speaker or person or voice.holder[0]
    low = sentence.tokens[index].low
    if voice is not None or low not in load_cues("en").bearers:
        return None
    mentions = (floor.cast.at(sentence.index, i) for i in sentence.subtree(index))
    within = dict.fromkeys(p for m in mentions if m is not None and m.kind == "party" for p in m.parties)
    several = low.endswith("s")  # "the presidents of X, Y and Z"
    return ", ".join(within) if len(within) == 1 or several else None


def _governments(floor: Floor, sentence: Sentence, index: int) -> str | None:
    """The parties of "the Governments of X and Y"; None for any other word, and where one alone is told."""
    if sentence.tokens[index].low not in ("governments", "peoples", "authorities"):
        return None
    mentions = (floor.cast.at(sentence.index, i) for i in sentence.subtree(index) if i > index)
    told = dict.fromkeys(p for m in mentions if m is not None and m.kind == "party" for p in m.parties)
    return ", ".join(told) if len(told) > 1 else None
