"""`communique phrases`: set phrases of parties, their uses over time, their variants, and what is new in a contact."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from communique.analysis.pages import Page
from communique.analysis.phrases import LEAST, Family, PhraseNews, containing, families, news, passages_of, phrases
from communique.analysis.phrases.page import news_page, phrase_page, phrases_page
from communique.cli.answers import answer_options, give
from communique.cli.objects import plain
from communique.cli.options import filter_of, filter_options, record_argument
from communique.errors import QuestionError
from communique.record import DocumentCard, Filter, Record, open_record

_EPILOG = """\b
Examples:
  communique phrases china-iran.db
  communique phrases china-iran.db --party China --since 2021 --top 50
  communique phrases china-iran.db --words "core interests"
  communique phrases china-iran.db --new-in c6
"""
_TOP = 30


@click.command(epilog=_EPILOG)
@record_argument
@click.option("--words", metavar="WORDS", help="Show the phrase that holds these words, in full.")
@click.option("--new-in", metavar="CONTACT", help="What is new, left out and changed in this contact.")
@click.option("--top", default=_TOP, show_default=True, type=click.IntRange(1), help="Show at most so many phrases.")
@click.option("--least", default=LEAST, show_default=True, type=click.IntRange(2), help="In at least so many contacts.")
@click.option("--names", is_flag=True, help="Show names of agreements and bodies too.")
@filter_options
@answer_options
def command(
    record: Path,
    *,
    words: str | None,
    new_in: str | None,
    top: int,
    least: int,
    names: bool,
    as_json: bool,
    form: str | None,
    output: Path | None,
    **asked: Any,
) -> None:
    """List the wordings that parties repeat from contact to contact, those that are most a party's own first."""
    wanted = filter_of(asked)
    with open_record(record) as opened:
        if new_in:
            page, objects = _news(opened, new_in, wanted, least)
        else:
            page, objects = _list(opened, wanted, words, top, least, names=names)
        give(page, objects, as_json=as_json, form=form, output=output)


_Answer = tuple[Callable[[], Page], Callable[[], Iterable[Mapping[str, Any]]]]


def _list(record: Record, asked: Filter, words: str | None, top: int, least: int, *, names: bool) -> _Answer:
    found = phrases(passages_of(record, asked), least)
    if words:
        one = _best(found, words, least)
        return lambda: phrase_page(one, _cards(record)), lambda: _objects([one])
    shown = families([one for one in found if names or not one.name], top)
    if not shown:
        raise QuestionError(f"no wording stands in {least} contacts", "Lower --least, or ask for more contacts")
    title = "Set phrases" + (f" of {' and '.join(asked.party)}" if asked.party else "")
    return lambda: phrases_page(shown, title, _cards(record)), lambda: _objects(shown)


def _best(found: Any, words: str, least: int) -> Family:
    fitting = containing(found, words)
    if not fitting:
        raise QuestionError(
            f"no phrase with {words!r} stands in {least} contacts", "Lower --least, or search the words"
        )
    head = max(fitting, key=lambda one: (one.contacts, one.score))
    return families([head, *(one for one in found if one is not head)], 1)[0]


def _news(record: Record, contact: str, asked: Filter, least: int) -> _Answer:
    record.contact(contact)
    told = passages_of(record, asked)
    stock = phrases(told, least, within=told.of_same_parties(contact))
    found = news([one for one in stock if not one.name], told, contact)
    return lambda: news_page(found, _cards(record)), lambda: _news_objects(found)


def _objects(found: Iterable[Family]) -> Iterator[Mapping[str, Any]]:
    for one in found:
        variants = [{**plain(told), "phrase": told.phrase.words} for told in one.variants]
        yield {"what": "phrase", **plain(one.head), "variants": variants}


def _news_objects(found: PhraseNews) -> Iterator[Mapping[str, Any]]:
    about = {"contact": found.contact, "earlier": found.earlier}
    for name, told in (("changed", found.changed), ("left out", found.dropped), ("new", found.new)):
        for one in told:
            yield {"what": name, **about, **plain(one), "phrase": one.phrase.words}


def _cards(record: Record) -> dict[str, DocumentCard]:
    return {card.id: card for card in record.documents()}
