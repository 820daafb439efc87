"""Whose own words a stretch of text gives: transcripts, press conferences, joint statements, first-person statements.

Comes in: document, page, sentences, cast, contacts. Goes out: for each sentence the voice whose words it is, or None
where the text reports. Sentences of questions are marked so that nothing is attributed to the press.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from communique.model import Contact, Document, Sentence
from communique.reading.discourse import Voice
from communique.reading.who import Cast

LABEL = re.compile(r"^\W*([A-Z][\w.'’\-]*(?: [A-Z][\w.'’\-]*){0,5})\s*:\s")
QUESTION = re.compile(r"^\W*(?:Q|Question|[A-Z][\w ]{2,40}(?:News|Agency|Daily|TV|Times|Post|Radio|Reporter))\s*\d*\s*:", re.I)
ANSWER = re.compile(r"^\W*(?:A|Answer)\s*\d*\s*:\s")
PRESS = re.compile(r"\b(?:press conference|press briefing|remarks|answers?|interview|opening (?:remarks|statement))\b", re.I)
JOINT = re.compile(r"\bjoint\s+(?:\w+\s+){0,3}(?:statement|declaration|communiqu[eé])|\bleaders[’']\s+statement\b", re.I)
STATEMENT = re.compile(r"^\s*(?:\w+\s+)?(?:statement|message|remarks)\s+(?:by|from|of)\b", re.I)


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks in a sentence: a voice, or a question of the press (`question`)."""

    voice: Voice | None = None
    question: bool = False


def turns(document: Document, title: str, sentences: Sequence[Sentence], cast: Cast, contacts: Sequence[Contact]) -> list[Turn]:
    """The turn of each sentence, in order."""
    text = document.text
    default = _default(title, sentences, text, cast, contacts)
    out: list[Turn] = []
    current = Turn(default)
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            current = _turn(text[sentence.start : sentence.end + 60], current, default, cast)
        out.append(current)
    return out


def _turn(opening: str, current: Turn, default: Voice | None, cast: Cast) -> Turn:
    if QUESTION.match(opening):
        return Turn(question=True)
    if ANSWER.match(opening):
        return Turn(default)
    label = LABEL.match(opening)
    if label:
        named = _person(label.group(1), cast)
        if named is not None:
            return Turn(named)
    return current


def _person(words: str, cast: Cast) -> Voice | None:
    last = words.split()[-1].lower()
    for person in cast.persons:
        if person.name.split()[-1].lower() == last:
            return Voice(person.name, (person.state,) if person.state else (), kind="person")
    return None


def _default(title: str, sentences: Sequence[Sentence], text: str, cast: Cast, contacts: Sequence[Contact]) -> Voice | None:
    """The voice of a text that is all somebody's own words, told by its title and by how it speaks of itself."""
    firsthand = sum(t.low in ("we", "i", "our", "my") for s in sentences for t in s.tokens)
    if JOINT.search(title):
        states = _joint_states(cast, contacts)
        return Voice(None, states, joint=True, kind="group") if len(states) > 1 else None
    if not (PRESS.search(title) or (STATEMENT.search(title) and firsthand)):
        return None
    speaker = next((m.person for m in cast.titled if m.person is not None), None)
    if speaker is None:
        return Voice(None, (cast.home,), kind="party") if cast.home and PRESS.search(title) else None
    del text
    return Voice(speaker.name, (speaker.state,) if speaker.state else (), kind="person")


def _joint_states(cast: Cast, contacts: Sequence[Contact]) -> tuple[str, ...]:
    titled = [p for m in cast.titled for p in (m.parties or ((m.person.state,) if m.person and m.person.state else ()))]
    if len(set(titled)) > 1:
        return tuple(dict.fromkeys(titled))
    for contact in contacts:
        states = tuple(dict.fromkeys(p.state for p in contact.participants if p.state))
        if len(states) > 1:
            return states
    return tuple(dict.fromkeys(p for m in cast.mentions if m.kind == "party" for p in m.parties))
