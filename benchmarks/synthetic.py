"""Invented reports of invented talks, with their readings, for the benchmarks of the record: any number of them.

About 450 words each, eight statements, one contact or two; a fifth retell the contact of the document before, one in
thirty is a near copy. The words are ours; the persons and talks do not exist.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from datetime import date, timedelta

from communique.knowledge.parties import codes
from communique.model import Contact, Document, Participant, Reading, Span, Statement, Topic, When, text_id

_STATES = tuple(code for code in codes() if len(code) == 3 and code.isupper())[:80]
_SYLLABLES = ("ka", "lo", "mi", "ren", "tas", "vor", "bel", "dun", "far", "gil", "han", "jor", "kel", "lam", "mor")
_NOUNS = re.findall(
    r"\w+",
    "trade energy transport water fishing tourism science training health farming steel railways ports aviation"
    " banking insurance mining forests climate security borders customs visas culture language schools students"
    " vaccines medicine housing roads bridges pipelines grids satellites telescopes data standards patents labour"
    " pensions migration rescue floods droughts earthquakes deserts rivers seas islands fuel grain cotton rice tea"
    " coffee machines cars ships aircraft",
)
_ACTS = {
    "supports": "support", "opposes": "oppose", "welcomes": "support", "hopes for": "hope", "stands ready to deepen":
    "pledge", "thanked the other side for": "appreciate", "called for": "call_for", "pointed to": "state",
}  # fmt: skip
_FILLER = (
    "Experts of {0} met those of {1} {n} times. Before {2} comes {3}, and after {4} comes {5}, as the {6} report has"
    " it; {7} and {8} wait for {9}, while {10} goes on with {11} in {m} towns."
)


def documents(number: int, seed: int = 1) -> Iterator[tuple[Document, Reading]]:
    """So many documents with their readings, the same ones for the same seed."""
    chance = random.Random(seed)
    people = [_person(chance, party) for party in _STATES for _ in range(6)]
    before: tuple[Document, Reading] | None = None
    event = _event(chance, people)
    for at in range(number):
        if before is not None and at % 30 == 29:
            yield _copy(*before, at)
            continue
        if at % 5 != 4:
            event = _event(chance, people)
        before = _report(chance, event, at)
        yield before


def _person(chance: random.Random, party: str) -> Participant:
    name = " ".join("".join(chance.sample(_SYLLABLES, chance.randint(2, 3))).title() for _ in range(2))
    return Participant(name, "Foreign Minister", party)


def _event(chance: random.Random, people: list[Participant]) -> tuple[str, date, tuple[Participant, ...]]:
    one = chance.choice(people)
    other = chance.choice([person for person in people if person.state != one.state])
    day = date(2015, 1, 1) + timedelta(days=chance.randrange(3650))
    return chance.choice(("call", "meeting", "video_call")), day, (one, other)


def _report(
    chance: random.Random, event: tuple[str, date, tuple[Participant, ...]], at: int
) -> tuple[Document, Reading]:
    kind, day, people = event
    one, other = people
    opening = f"On {day:%d %B %Y}, {one.name} of {one.state} and {other.name} of {other.state} spoke."
    parts, said = [opening], []
    length = len(opening)
    for number in range(8):
        speaker = people[number % 2]
        verb = chance.choice(list(_ACTS))
        nouns = chance.sample(_NOUNS, 3)
        filler = _FILLER.format(*chance.sample(_NOUNS, 12), n=chance.randint(2, 90), m=chance.randint(2, 90))
        content = f"closer work on {nouns[0]}, {nouns[1]} and {nouns[2]} between the two countries"
        head = f" {speaker.name} said that {speaker.state} "
        start = length + len(head)
        cue = Span(start, start + len(verb))
        where = Span(cue.end + 1, cue.end + 1 + len(content))
        topics = tuple(Topic(noun, noun, where) for noun in nouns[:2])
        said.append(
            Statement("c1", speaker.name, (speaker.state or "",), None, _ACTS[verb], "indirect", cue, where, None,
                      "synthetic.said", 0.9, topics)
        )  # fmt: skip
        parts.append(f"{head}{verb} {content}. {filler}")
        length += len(parts[-1])
    text = "".join(parts) + f" Report {at}."
    when = When(None, day.isoformat(), day.isoformat())
    evidence = (Span(0, len(opening)),)
    contact = Contact("c1", kind, "held", "main", people, when, None, None, evidence, "synthetic.contact")
    published = (day + timedelta(days=chance.randint(0, 2))).isoformat()
    document = Document(text_id(text), text, opening[:60], f"Paper {at % 40}", published)
    return document, Reading(document.id, "synthetic-1", (contact,), tuple(said))


def _copy(document: Document, reading: Reading, at: int) -> tuple[Document, Reading]:
    text = f"{document.text} Sent on by desk {at}."
    copy = Document(text_id(text), text, document.title, f"Embassy {at % 40}", document.published)
    return copy, Reading(copy.id, reading.version, reading.contacts, reading.statements)
