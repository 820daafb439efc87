"""Contacts, statements and documents as tables and pages that a person reads at 80 columns and wider."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from communique.cli import wording
from communique.cli.wording import shown
from communique.record import DocumentCard, StoredContact, StoredStatement

_WIDE = 100


def contact_table(contacts: Iterable[StoredContact], console: Console) -> Table:
    """Date, kind, who with whom, place, who asked, and who reports it (on a narrow terminal: how many reports)."""
    wide = console.width >= _WIDE
    table = _table()
    table.add_column("id", style="id", no_wrap=True)
    table.add_column("date", style="date", max_width=10)
    table.add_column("kind", max_width=13)
    table.add_column("who", ratio=5)
    if wide:
        table.add_column("place", ratio=2)
        table.add_column("asked by")
        table.add_column("reported by", ratio=4)
    else:
        table.add_column("reports", justify="right")
    for one in contacts:
        row = (one.id, wording.date(one.start, one.end), wording.kind(one))
        if wide:
            table.add_row(*row, wording.who(one), shown(one.place or ""), wording.asked_by(one), _papers(one))
        else:
            table.add_row(*row, wording.who(one) + _asides(one), str(len(one.reports)))
    return table


def _asides(one: StoredContact) -> str:
    asked = f"asked by {wording.asked_by(one)}" if one.requested_by else wording.asked_by(one)
    told = ", ".join(filter(None, (shown(one.place or ""), asked)))
    return f" [aside]· {told}[/]" if told else ""


def document_table(documents: Iterable[DocumentCard], console: Console) -> Table:
    """Date, publisher and title, how much was found."""
    wide = console.width >= _WIDE
    table = _table()
    table.add_column("id", style="id", no_wrap=True)
    table.add_column("published", style="date", no_wrap=True)
    if wide:
        table.add_column("publisher", ratio=1)
    table.add_column("title" if wide else "publisher, title", ratio=3)
    table.add_column("contacts", justify="right")
    table.add_column("statements" if wide else "said", justify="right")
    for one in documents:
        told = (one.id if wide else one.id[:8], one.day or "")
        counts = (str(one.contacts or ""), str(one.statements or ""))
        publisher, name = shown(one.publisher or ""), title(one)
        if wide:
            table.add_row(*told, publisher, name, *counts)
        else:
            table.add_row(*told, f"{publisher}[aside]:[/] {name}" if publisher else name, *counts)
    return table


def title(one: DocumentCard) -> str:
    """A document's title, and whose copy it is, as markup."""
    copy = f" [aside](copy of {one.lead[:8]})[/]" if one.lead and one.lead != one.id else ""
    return shown(one.title or one.given_id or "") + copy


def statement_pages(contact: StoredContact | None, statements: Iterable[StoredStatement]) -> Iterator[RenderableType]:
    """Statements of one contact (None: outside any), under the side that holds them and the document that tells them,
    each with its sentence."""
    yield Text.from_markup(heading(contact) if contact else "[aside]outside any contact[/]")
    by_side: dict[tuple[str, ...], list[StoredStatement]] = {}
    for one in statements:
        by_side.setdefault(tuple(sorted(one.holder)), []).append(one)
    several = len({one.document for said in by_side.values() for one in said}) > 1
    for holder, said in by_side.items():
        yield Padding(Text.from_markup(f"[who]{shown(' and '.join(holder) or 'no party')}[/]"), (0, 0, 0, 2))
        for document, of_document in groupby(said, key=lambda one: one.document):
            if several:
                yield Padding(Text.from_markup(f"[aside]{wording.paper(document)}[/]"), (0, 0, 0, 4))
            yield Padding(_said(of_document), (0, 0, 0, 4))
        yield Text("")


def heading(contact: StoredContact) -> str:
    """A contact on one line, as markup."""
    when = wording.date(contact.start, contact.end)
    return f"[id]{contact.id}[/]  [date]{when}[/]  {wording.kind(contact)}  {wording.who(contact)}"


def _said(statements: Iterable[StoredStatement]) -> RenderableType:
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0), expand=True)
    table.add_column(style="id", no_wrap=True)
    table.add_column(style="act", no_wrap=True, min_width=13)
    table.add_column(ratio=1)
    before: tuple[object, ...] = ()
    for one in statements:
        sentence = (one.document.id, one.sentence_span)
        words = marked(one) if sentence != before else Text("… ", style="aside").append_text(_again(one))
        speaker = f"[aside]{shown(one.speaker)}:[/] " if one.speaker and sentence != before else ""
        table.add_row(one.id, one.act.replace("_", " "), Text.from_markup(speaker).append_text(words))
        before = sentence
    return table


def _again(one: StoredStatement) -> Text:
    """A further statement of the sentence that was just shown: only its own part of it."""
    start, end = min(one.cue.start, one.content.start), max(one.cue.end, one.content.end)
    return _marked(one, one.sentence[start - one.sentence_span.start : end - one.sentence_span.start], start)


def marked(one: StoredStatement) -> Text:
    """The sentence of a statement on one line, its cue and content set off."""
    return _marked(one, one.sentence, one.sentence_span.start)


def _marked(one: StoredStatement, words: str, offset: int) -> Text:
    line, places = wording.one_line(words)
    text = Text(line, style="aside")
    for span, style in ((one.content, "said"), (one.cue, "act")):
        start, end = (min(max(at - offset, 0), len(places) - 1) for at in span)
        text.stylize(style, places[start], places[end])
    return text


def _papers(one: StoredContact) -> str:
    papers = [wording.paper(document) for document in one.documents]
    more = f" [aside]and {len(papers) - 2} more[/]" if len(papers) > 2 else ""
    return "; ".join(papers[:2]) + more


def _table() -> Table:
    return Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="aside", expand=True, show_edge=False)
