"""The brief: one page that a desk officer takes into a meeting. Every line rests on places that are printed as notes.

Comes in: a record and two parties. Goes out: a `Brief`: sections of lines. The lines are assembled from facts by fixed
wordings; a line without a place is not written.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from communique.analysis.brief import sections
from communique.analysis.brief.ground import Ground, ground_of
from communique.analysis.pages.page import Block, Bullets, Heading, Line, Page, Paragraph, line
from communique.analysis.wording import days as days_of
from communique.analysis.wording import party, party_list, plural
from communique.record import DocumentCard, Record


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines, each with its places."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief on two parties. `before` is the day before which the record is looked at (None: all of it); `contacts`
    counts the contacts that it rests on, `since` and `until` their days."""

    parties: tuple[str, str]
    before: str | None
    contacts: int
    since: str | None
    until: str | None
    sections: tuple[Section, ...]
    sources: dict[str, DocumentCard]


def brief(record: Record, one: str, other: str, *, before: str | None = None) -> Brief:
    """The brief on two parties, given by name, demonym, capital or code.

    Raises QuestionError where the record holds no contact of the two (before that day) or a party is not known.
    """
    ground = ground_of(record, one, other, before)
    told = [Section(title, tuple(one for one in write(ground) if one.places)) for title, write in _SECTIONS.items()]
    days = [day for day in map(ground.day, ground.contacts) if day]
    return Brief(
        parties=ground.parties,
        before=before,
        contacts=len(ground.contacts),
        since=min(days, default=None),
        until=max(days, default=None),
        sections=tuple(section for section in told if section.lines),
        sources={card.id: card for contact in ground.everything for card in contact.documents},
    )


_SECTIONS: dict[str, Callable[[Ground], list[Line]]] = {
    "Last contacts": sections.last_contacts,
    "What each side said last time": sections.said_last,
    "Standing positions, and how they moved": sections.moves,
    "Open commitments": sections.open_commitments,
    "Announced": sections.announced,
    "Wordings: changed, left out, new": sections.wordings,
    "Where accounts differ": sections.differences,
}


def brief_page(found: Brief) -> Page:
    """The brief as a page."""
    one, other = map(party, found.parties)
    until = f", before {found.before}" if found.before else ""
    held = f"Rests on {plural(found.contacts, 'contact')} of {party_list(found.parties)} in this record{until}"
    days = f", {days_of(found.since, found.until)}. What is not mentioned is not denied."
    blocks: list[Block] = [Paragraph(line(held + days))]
    for section in found.sections:
        blocks += [Heading(section.title), Bullets(section.lines)]
    return Page(f"{one} – {other}: brief", tuple(blocks), found.sources)
