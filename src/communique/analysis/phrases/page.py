"""Set phrases as pages: a table of families, one phrase in full, the news of a contact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from communique.analysis.pages.page import Block, Bullets, Grid, Heading, Line, Page, Paragraph, Run, line, one_line
from communique.analysis.phrases.families import Family, Variant
from communique.analysis.phrases.find import Phrase, Use
from communique.analysis.phrases.forms import Form
from communique.analysis.phrases.news import LeftOut, NewPhrase, PhraseNews
from communique.analysis.wording import days as days_of
from communique.analysis.wording import party, party_list, plural
from communique.record import DocumentCard

_MOST_VARIANTS = 3
_MOST_PLACES = 40

Cards = Mapping[str, DocumentCard]


def phrases_page(found: Sequence[Family], title: str, cards: Cards) -> Page:
    """A table of phrases with their variants."""
    rows = tuple(map(_row, found))
    head = ("phrase", "party", "contacts", "first to last", "contacts by year")
    told = Paragraph(line(f"{plural(len(found), 'phrase')}, ranked by how much they are a party's own and how fixed."))
    return Page(title, (told, Grid(head, rows, (8, 2, 2, 2, 5))), dict(cards))


def phrase_page(one: Family, cards: Cards) -> Page:
    """One phrase in full: its uses by year, by who says it to whom, its variants, its places."""
    return Page(f"“{one.head.words}”", tuple(_full(one)), dict(cards))


def news_page(told: PhraseNews, cards: Cards) -> Page:
    """What is new in the wordings of a contact."""
    title = f"Wordings of {told.contact}, {party_list(told.parties)}, {told.day or 'undated'}"
    return Page(title, tuple(_news(told)), dict(cards))


def news_lines(told: PhraseNews) -> Iterator[Line]:
    """The news in lines, for a brief."""
    yield from map(_changed, told.changed)
    yield from map(_dropped, told.dropped)
    yield from map(_new, told.new)


def _row(one: Family) -> tuple[tuple[Line, ...], ...]:
    head = one.head
    name = Run(" (a name)", "quiet") if head.name else ""
    words = line(Run(head.words, "strong"), name, places=(head.first.place, head.last.place))
    others = tuple(map(_variant, one.variants[:_MOST_VARIANTS]))
    return (
        (words, *others),
        (line(party(head.party)), line(Run(f"{head.specific:.0%} its own", "quiet"))),
        (line(str(head.contacts)), line(Run(f"fixed {head.fixed:.0%}", "quiet"))),
        (line(_days(head)),),
        (line(", ".join(f"{year} {count}" for year, count in head.years.items())),),
    )


def _variant(one: Variant) -> Line:
    return line(Run(f"also “{one.phrase.words}” ({one.phrase.contacts}, {_days(one.phrase)})", "quiet"))


def _days(one: Phrase) -> str:
    return days_of(one.first.day, one.last.day)


def _full(one: Family) -> Iterator[Block]:
    head = one.head
    yield Bullets(
        (
            line(f"mostly said by {party(head.party)} ({head.specific:.0%} its own), fixed {head.fixed:.0%}"),
            line(f"first {head.first.day}, last {head.last.day}", places=(head.first.place, head.last.place)),
            line(f"contacts: {head.contacts}; by party: {_counts((party(k), v) for k, v in head.parties.items())}"),
            line(f"speakers: {_counts(head.speakers.items())}"),
            line(f"to: {_counts((party(k), v) for k, v in head.counterparts.items())}"),
            line(f"publishers (places): {_counts(head.publishers.items())}"),
        )
    )
    rates = head.per_hundred
    years = tuple(
        ((line(year),), (line(str(count)),), (line(f"{rates[year]:.1f}"),)) for year, count in head.years.items()
    )
    yield Heading("Over time")
    yield Grid(("year", "contacts", "of 100 contacts of the year"), years)
    if one.variants:
        yield Heading("Variants")
        yield Bullets(tuple(_difference(told) for told in one.variants))
    yield Heading("Places")
    yield Bullets(tuple(_use(use) for use in head.uses[:_MOST_PLACES]))
    if head.places > _MOST_PLACES:
        yield Paragraph(line(f"and {head.places - _MOST_PLACES} more places"))


def _difference(one: Variant) -> Line:
    words = f"without {_words(one.dropped)}; with {_words(one.gained)}"
    told = f" {plural(one.phrase.contacts, 'contact')}, {_days(one.phrase)}: {words}"
    return line(Run(f"“{one.phrase.words}”", "strong"), told, places=(one.phrase.first.place,))


def _use(use: Use) -> Line:
    where = f"{use.day or 'undated'} {party_list(use.voices)} to {party_list(use.counterparts)}: "
    return line(where, f"“{one_line(use.place.words)}”", Run(f" {use.statement}", "quiet"), places=(use.place,))


def _news(told: PhraseNews) -> Iterator[Block]:
    yield Paragraph(line(f"Against {plural(told.earlier, 'earlier contact')} of the same parties in this record."))
    for name, lines in (
        ("Changed by a word", tuple(map(_changed, told.changed))),
        ("Left out", tuple(map(_dropped, told.dropped))),
        ("New with these parties", tuple(map(_new, told.new))),
    ):
        yield Heading(name)
        yield Bullets(lines) if lines else Paragraph(line("none found"))


def _changed(one: LeftOut) -> Line:
    places = (one.last.place, *((one.instead,) if one.instead else ()))
    now = one_line(one.instead.words) if one.instead else ""
    words = f"without {_words(one.dropped)}, with {_words(one.gained)}"
    return line(f"{party(one.party)}: “{one.phrase.words}” is now “{now}” ({words})", places=places)


def _dropped(one: LeftOut) -> Line:
    told = f"told in {one.told} of {plural(one.of, 'earlier contact')}, last on {one.last.day}; not mentioned now"
    return line(f"{party(one.party)}: “{one.phrase.words}”, {told}", places=(one.last.place,))


def _new(one: NewPhrase) -> Line:
    before = f"told to others since {one.elsewhere.day}" if one.elsewhere else "not told before in this record"
    places = (one.uses[0].place, *((one.elsewhere.place,) if one.elsewhere else ()))
    return line(f"{party(one.party)}: “{one.phrase.words}”, {before}", places=places)


def _counts(told: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{name} {count}" for name, count in list(told)[:8]) or "not told"


def _words(words: Form) -> str:
    return " ".join(words) or "nothing"
