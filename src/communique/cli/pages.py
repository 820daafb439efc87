"""One contact, one statement, one document in full, for `show`."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from communique.cli import tables, wording
from communique.cli.wording import shown
from communique.record import Claim, Filter, Record, Report, StoredContact, StoredDocument, StoredStatement

_FIELD_NAMES = {"start": "date", "requested_by": "asked by", "caller": "caller", "kind": "kind", "place": "place"}


def contact_page(record: Record, one: StoredContact) -> Iterator[RenderableType]:
    """The contact, who took part, which documents report it in which words, where they differ, what was said."""
    yield Text.from_markup(tables.heading(one))
    yield Padding(_facts(_contact_facts(one)), (0, 0, 1, 2))
    yield Text.from_markup(f"[who]{wording.plural(len(one.reports), 'report')}[/]")
    for report in one.reports:
        yield Padding(_report(record, report), (0, 0, 0, 2))
    if one.contradictions:
        yield Text.from_markup("\n[who]Reports differ[/]")
        yield Padding(_facts(_differences(one)), (0, 0, 0, 2))
    statements = list(record.statements(Filter(contact=one.id, rejected=one.verdict == "rejected")))
    if statements:
        yield Text.from_markup(f"\n[who]{wording.plural(len(statements), 'statement')}[/]")
        yield from list(tables.statement_pages(None, statements))[1:]


def statement_page(record: Record, one: StoredStatement) -> Iterator[RenderableType]:
    """The statement with its sentence, its fields and where it stands."""
    yield tables.marked(one)
    speaker = ", ".join(filter(None, (one.speaker, " and ".join(one.holder))))
    yield Padding(
        _facts(
            [
                ("said by", shown(speaker) or "not told"),
                ("act", f"[act]{one.act.replace('_', ' ')}[/] ({one.form})"),
                ("to", shown(one.addressee or "")),
                ("content", shown(one.quote)),
                ("issues", shown(", ".join(dict.fromkeys(topic.name for topic in one.issues)))),
                ("instruments", shown(", ".join(dict.fromkeys(topic.name for topic in one.instruments)))),
                ("contact", tables.heading(record.contact(one.contact)) if one.contact else "outside any contact"),
                ("document", f"[id]{one.document.id}[/] {wording.paper(one.document)}"),
                ("offsets", f"cue {one.cue.start}–{one.cue.end}, content {one.content.start}–{one.content.end}"),
                ("found by", f"{one.rule or 'not told'}, confidence {one.confidence:.2f}"),
                ("review", shown(_review(one.verdict, dict(one.machine)))),
            ]
        ),
        (1, 0, 0, 2),
    )


def document_page(record: Record, one: StoredDocument) -> Iterator[RenderableType]:
    """The document: what it is, what was found in it, its text."""
    card = one.card
    yield Text.from_markup(f"[id]{card.id}[/]  [who]{shown(card.title or card.given_id or 'without a title')}[/]")
    copies = ", ".join(f"{wording.paper(copy)} [id]{copy.id}[/]" for copy in one.copies)
    yield Padding(
        _facts(
            [
                ("publisher", shown(card.publisher or "")),
                ("published", shown(card.published or "")),
                ("address", shown(card.url or "")),
                ("found", wording.found(card)),
                ("read by", shown(one.version)),
                ("copies", copies),
                ("notes", shown("; ".join(one.notes))),
            ]
        ),
        (0, 0, 1, 2),
    )
    for contact in record.contacts(Filter(document=card.id)):
        yield Text.from_markup("  " + tables.heading(contact))
    yield Text("\n" + wording.readable(one.text))


def _contact_facts(one: StoredContact) -> list[tuple[str, str]]:
    dating = {
        "stated": "",
        "undated": "",
        "corroborated": f"settled by {one.dated_by}; the leading report gives none",
        "amended": "as amended in review",
    }[one.dating]
    if one.corroborated and one.dated_by:
        dating = ", ".join(filter(None, (dating, f"{', '.join(one.corroborated)} dated by {one.dated_by}")))
    people = "; ".join(wording.person(person) for person in one.attendees if person.name)
    return [
        ("date", dating),
        ("present", people),
        ("place", shown(one.place or "")),
        ("asked by", shown(one.requested_by or "")),
        ("caller", shown(one.caller or "")),
        ("duration", shown(one.duration or "")),
        ("see", ", ".join(f"{link.kind.replace('_', ' ')} [id]{link.other}[/]" for link in one.links)),
        ("review", one.verdict or ""),
    ]


def _report(record: Record, report: Report) -> RenderableType:
    text = record.text(report.document.id)
    quotes = " … ".join(span.of(text) for span in report.evidence)
    head = f"[id]{report.id} {report.document.id}[/] {wording.paper(report.document)} [aside]({report.reported})[/]"
    lines = Text.from_markup(head)
    if quotes:
        lines.append("\n  “" + wording.one_line(quotes)[0] + "”", style="aside")
    return lines


def _differences(one: StoredContact) -> list[tuple[str, str]]:
    return [(_FIELD_NAMES[field], "; ".join(map(_claim, claims))) for field, claims in one.contradictions.items()]


def _claim(claim: Claim) -> str:
    return f"{shown(claim.value)} [id]({', '.join(claim.reports)})[/]"


def _review(verdict: str | None, machine: dict[str, object]) -> str:
    found = ", ".join(f"{field} was {value}" for field, value in machine.items())
    return "; ".join(part for part in (verdict, f"amended ({found})" if found else None) if part)


def _facts(facts: list[tuple[str, str]]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 1, 0, 0))
    table.add_column(style="aside", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in facts:
        if value:
            table.add_row(name, value)
    return table
