"""How the tests of `who` and `contacts` read a text: page, shipped parser, cast and contacts, as the reader does."""

from __future__ import annotations

from functools import cache

from communique.model import Contact, Document, Parser, Sentence
from communique.reading.contacts import find_contacts
from communique.reading.page import Page, look_at
from communique.reading.parsing import load_parser
from communique.reading.who import Cast, Mention, Person, find_cast


@cache
def parser() -> Parser:
    return load_parser("en")


def parsed(text: str, **told: str) -> tuple[Document, Page, list[Sentence]]:
    document = Document("d", text, **told)  # type: ignore[arg-type]
    page = look_at(document)
    return document, page, parser().parse(page.plain, page.paragraphs)


def cast_of(text: str, **told: str) -> Cast:
    return find_cast(*parsed(text, **told))


def person(cast: Cast, surname: str) -> Person:
    return next(p for p in cast.persons if p.name.rsplit(maxsplit=1)[-1] == surname)


def mention(cast: Cast, text: str, words: str) -> Mention:
    return next(m for m in cast.mentions if " ".join(m.span.of(text).split()) == words)


def contacts(text: str, **told: str) -> tuple[Contact, ...]:
    document, page, sentences = parsed(text, **told)
    return find_contacts(document, page, sentences, find_cast(document, page, sentences))
