"""One reading for people: its contacts, and its statements by side, with the words."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from communique.cli import wording
from communique.cli.wording import shown
from communique.model import Contact, Document, Reading, Statement
from communique.record import Attendee


def reading_page(document: Document, reading: Reading) -> Iterator[RenderableType]:
    """The document's own fields, then each contact with what was said in it, then what was said outside any."""
    facts = (reading.title, reading.publisher, reading.published)
    told = (document.title, document.publisher, document.published)
    title, publisher, published = (
        value or (fact.value if fact else "") for value, fact in zip(told, facts, strict=True)
    )
    head = (title, publisher, published[:10])
    yield Text.from_markup(" · ".join(shown(part) for part in head if part) or f"[id]{shown(document.id)}[/]")
    for note in reading.notes:
        yield Text.from_markup(f"[aside]{shown(note)}[/]")
    if not reading.contacts and not reading.statements:
        yield Text.from_markup("[aside]No contact and no statement of a party found.[/]")
    for contact in reading.contacts:
        yield Text("")
        yield Text.from_markup(_heading(contact))
        yield from _statements(document.text, [one for one in reading.statements if one.contact == contact.key])
    loose = [one for one in reading.statements if one.contact is None]
    if loose:
        yield Text.from_markup("\n[aside]outside any contact[/]")
        yield from _statements(document.text, loose)


def _heading(contact: Contact) -> str:
    people = (Attendee(None, one.name, one.office, one.state) for one in contact.participants)
    told = [
        f"[id]{contact.key}[/]",
        f"[date]{wording.date(contact.date.start, contact.date.end)}[/]",
        wording.kind_of(contact.kind, contact.status),
        wording.sided(people, ()),
        shown(contact.place or ""),
        f"asked by {shown(contact.requested_by)}" if contact.requested_by else "",
        f"[aside]{contact.reported}[/]",
    ]
    return "  ".join(part for part in told if part)


def _statements(text: str, statements: list[Statement]) -> Iterator[RenderableType]:
    sides: dict[tuple[str, ...], list[Statement]] = {}
    for one in statements:
        sides.setdefault(one.holder, []).append(one)
    for holder, said in sides.items():
        yield Padding(Text.from_markup(f"[who]{shown(' and '.join(holder) or 'no party')}[/]"), (0, 0, 0, 2))
        table = Table(box=None, show_header=False, padding=(0, 1, 0, 0), expand=True)
        table.add_column(style="act", no_wrap=True, min_width=13)
        table.add_column(ratio=1)
        for one in said:
            table.add_row(one.act.replace("_", " "), _words(text, one))
        yield Padding(table, (0, 0, 0, 4))


def _words(text: str, one: Statement) -> str:
    speaker = f"[aside]{shown(one.speaker)}:[/] " if one.speaker else ""
    cue, content = shown(one.cue.of(text)), shown(one.content.of(text))
    if one.content.holds(one.cue):
        return speaker + content
    gap = " … " if one.content.start - one.cue.end > 1 else " "
    return f"{speaker}[act]{cue}[/]{gap}{content}" if one.cue < one.content else f"{speaker}{content} … [act]{cue}[/]"
