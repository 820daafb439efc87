"""A chronology as a page: one row for each contact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.analysis.chronology import Step
from communique.analysis.pages.page import Block, Grid, Line, Page, Paragraph, Run, line, source_name
from communique.analysis.wording import days as days_of
from communique.analysis.wording import listed, party, party_list, plural, saying_line

_MOST_SOURCES = 3


def chronology_page(steps: Sequence[Step], title: str) -> Page:
    """The page of a chronology."""
    return Page(
        title=title,
        blocks=tuple(_blocks(steps)),
        sources={card.id: card for step in steps for card in step.documents},
    )


def _blocks(steps: Sequence[Step]) -> Iterator[Block]:
    held = sum(step.status == "held" for step in steps)
    days = [step.day for step in steps if step.day]
    span = f", {days_of(min(days), max(days))}" if days else ""
    yield Paragraph(line(f"{plural(len(steps), 'contact')}{span}; {held} held. Gaps are those of this record."))
    yield Grid(("date", "contact", "who", "agreed, notable"), tuple(map(_row, steps)), (2, 3, 5, 6))


def _row(step: Step) -> tuple[tuple[Line, ...], ...]:
    return (_when(step), _what(step), _who(step), _notable(step))


def _when(step: Step) -> tuple[Line, ...]:
    day = step.day or "undated"
    return (line(day if step.dated or step.day is None else f"{day} (published)"),)


def _what(step: Step) -> tuple[Line, ...]:
    status = "" if step.status == "held" else f" ({step.status})"
    lines = [
        line(Run(step.kind.replace("_", " "), "strong"), status, Run(f" {step.contact}", "quiet"), places=step.places)
    ]
    if step.level:
        lines.append(line(f"level: {step.level}"))
    if step.place:
        lines.append(line(step.place))
    if step.requested_by:
        lines.append(line(f"asked for by {party(step.requested_by)}"))
    elif step.caller:
        lines.append(line(f"{party(step.caller)} called"))
    return tuple(lines)


def _who(step: Step) -> tuple[Line, ...]:
    who = line(Run(listed(step.persons) or party_list(step.parties), "strong"))
    told = "; ".join(source_name(card) for card in step.documents[:_MOST_SOURCES])
    more = f" and {len(step.documents) - _MOST_SOURCES} more" if len(step.documents) > _MOST_SOURCES else ""
    return who, line(Run(f"told by {told}{more}", "quiet"))


def _notable(step: Step) -> tuple[Line, ...]:
    return tuple(line(Run(remark, "act")) for remark in step.remarks) + tuple(saying_line(one) for one in step.agreed)
