"""The ledger as a page: commitments by state, then promised visits and meetings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.analysis.commitments.ledger import STATES, Commitment
from communique.analysis.commitments.visits import Promise
from communique.analysis.pages.page import (
    Block,
    Bullets,
    Heading,
    Line,
    Page,
    Paragraph,
    Run,
    line,
    one_line,
    source_name,
)
from communique.analysis.wording import listed, party, party_list, plural, saying_line

_ORDER = ("new", "changed", "repeated", "open", "reported done")
_MOST_WORDS = 8


def ledger_page(ledger: Sequence[Commitment], visits: Sequence[Promise], title: str) -> Page:
    """The page of the ledger."""
    cards = [act.document for one in ledger for act in (*one.told, *([one.done] if one.done else []))]
    cards += [card for one in visits for card in one.documents]
    return Page(title, tuple(_blocks(ledger, visits)), {card.id: card for card in cards})


def _blocks(ledger: Sequence[Commitment], visits: Sequence[Promise]) -> Iterator[Block]:
    counts = ", ".join(f"{sum(one.state == state for one in ledger)} {state}" for state in STATES)
    yield Paragraph(line(f"{plural(len(ledger), 'commitment')}: {counts}. Open: nothing about it was found since."))
    for state in _ORDER:
        lines = [one for entry in ledger if entry.state == state for one in commitment_lines(entry)]
        if lines:
            yield Heading(state.capitalize())
            yield Bullets(tuple(lines))
    if visits:
        yield Heading("Announced visits, calls and meetings")
        yield Bullets(tuple(map(promise_line, visits)))


def commitment_lines(one: Commitment) -> Iterator[Line]:
    """A commitment's latest wording with its terms, then what changed or what came of it."""
    latest = one.told[-1]
    yield saying_line(latest.saying, before=f"{latest.day or 'undated'} ", after=_terms(one))
    if one.gained or one.dropped:
        before = one.told[-2]
        earlier = f"in {before.day or 'an undated text'} “{one_line(before.saying.content.words)}”"
        words = f"{earlier}; new words: {_some(one.gained)}; gone: {_some(one.dropped)}"
        yield line("  ", Run(words, "quiet"), places=(before.saying.sentence,))
    if one.done:
        yield saying_line(one.done.saying, before=f"  done? {one.done.day or 'undated'} ")


def promise_line(one: Promise) -> Line:
    """An announced contact with what came of it."""
    who = listed(one.persons) or party_list(one.parties)
    where = f" in {one.place}" if one.place else ""
    what = f"{one.kind.replace('_', ' ')}{where}, {one.due or 'no date told'}: "
    came = f"{one.state} ({one.held})" if one.held else one.state
    source = source_name(one.documents[0]) if one.documents else ""
    return line(
        Run(who, "strong"), f", {what}", Run(came, "act"), f" ({source})", Run(f" {one.contact}", "quiet"),
        places=(*one.places, *one.held_places),
    )  # fmt: skip


def _terms(one: Commitment) -> str:
    addressed = one.told[-1].saying.addressee is not None  # then the line has told to whom
    to = [] if addressed else [party(code) for code in one.parties if code not in one.holder]
    terms = [f"to {listed(to)}" if to else "", f"under {listed(one.instruments)}" if one.instruments else ""]
    terms += [f"by {one.by}" if one.by else "", f"condition: {one.condition.words}" if one.condition else ""]
    terms.append(f"told in {plural(len(one.told), 'contact')} since {one.since}" if len(one.told) > 1 else "")
    told = "; ".join(term for term in terms if term)
    return f" ({told})" if told else ""


def _some(words: Sequence[str]) -> str:
    return (", ".join(words[:_MOST_WORDS]) or "none") + (" …" if len(words) > _MOST_WORDS else "")
