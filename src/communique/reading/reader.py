"""The way of one document through reading, part by part.

Comes in: a `Document`. Goes out: a `Reading`, a pure function of the document, the knowledge and the version.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from communique.model import Document, Parser, Reading
from communique.reading.confidence import with_confidence
from communique.reading.contacts import find_contacts
from communique.reading.gate import worth_reading
from communique.reading.page import Page, look_at
from communique.reading.parsing import load_parser
from communique.reading.repairs import mend
from communique.reading.statements import find_statements
from communique.reading.topics import with_topics
from communique.reading.who import find_cast

READER = "communique-1"


def read_document(document: Document, parser: Parser | None = None, *, all_speech: bool = False) -> Reading:
    """Everything found in `document`.

    `parser` is anything that speaks Universal Dependencies (the shipped English one if None). `all_speech` keeps
    attributed speech of people who speak for no party too, with an empty holder. A text marked as of another language
    than English is looked at as a page and not read. Never raises on odd text.
    """
    parser = parser or _parser()
    page = look_at(document)
    if document.lang not in (None, "en") or not worth_reading(document, page, all_speech=all_speech):
        return _reading(document, page, parser)
    sentences = [mend(sentence) for sentence in parser.parse(page.plain, page.paragraphs)]
    cast = find_cast(document, page, sentences)
    contacts = find_contacts(document, page, sentences, cast)
    statements = find_statements(document, page, sentences, cast, contacts, all_speech=all_speech)
    reading = _reading(document, page, parser)
    spans = [sentence.span for sentence in sentences]
    statements = with_topics(document, contacts, statements, spans)
    contacts, statements = with_confidence(contacts, statements)
    return replace(reading, contacts=contacts, statements=statements)


def version(parser: Parser | None = None) -> str:
    """The name under which readings are stored: the reader's version and the parser's."""
    return f"{READER}/{(parser or _parser()).name}"


@cache
def _parser() -> Parser:
    return load_parser("en")


def _reading(document: Document, page: Page, parser: Parser) -> Reading:
    return Reading(
        id=document.id,
        version=version(parser),
        furniture=page.furniture,
        title=page.title,
        publisher=page.publisher,
        published=page.published,
        lang=document.lang,
    )
