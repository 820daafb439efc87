"""A cheap first look: does this text report a contact, or speech of a party, at all?

Comes in: a document and its page. Goes out: True where the parser is worth its time. Most news says nothing of
contacts, and the parser is the dear part; this test takes microseconds and must never turn away a text that holds
something (`tests/reading/test_gate.py` checks it on the gold).
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from itertools import islice

from communique.knowledge import parties
from communique.languages.tables import load_table
from communique.model import Document
from communique.reading.page import Page
from communique.reading.who.table import lone_leader, party_by_table

_NAMES = re.compile(r"\b[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+)*")
_MANY = 60  # names: enough for a headline and the first sentences


@cache
def _words() -> re.Pattern[str]:
    data = load_table("en", "gate")
    stems = sorted({stem for stems in data.values() for stem in stems}, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, stems)) + r")", re.I)


@cache
def _officials() -> re.Pattern[str]:
    """An office before a name ("President Xi Jinping"): whose it is, the table of offices may tell."""
    heads = sorted(load_table("en", "offices")["heads"].split(), key=len, reverse=True)
    return re.compile(r"\b(?i:" + "|".join(map(re.escape, heads)) + r")\s+[A-Z]")


def worth_reading(document: Document, page: Page, *, all_speech: bool = False) -> bool:
    """True where the text, its title or its publisher names a party, a person with an office or the leaders of two
    states, and there is a word of contact or of speech; always where `all_speech` is asked for, which any verb of
    saying or thinking may hold."""
    if all_speech:
        return True
    publisher = page.publisher.value if page.publisher is not None else None
    text = "\n".join(filter(None, (document.title, publisher, document.text)))
    if _words().search(text) is None:
        return False
    if next(iter(parties.find(text, 0, len(text))), None) is not None or _officials().search(text) is not None:
        return True
    return _leaders_of_two(text, page.published_date)


def _leaders_of_two(text: str, on: datetime.date | None) -> bool:
    """ "Biden and Xi will talk by phone": bare surnames or names by which news calls the leaders of two states on that
    day."""
    names = dict.fromkeys(islice((match[0] for match in _NAMES.finditer(text)), _MANY))
    told = (party_by_table(name, (), on) if " " in name else lone_leader(name, on) for name in names)
    return len({code for code in told if code is not None}) > 1
