"""A small record for the pages, in invented words: calls with several reports, a hostile text, a Persian one."""

from __future__ import annotations

from pathlib import Path

from communique.model import Contact, Document, Participant, Reading, Span, Statement, Topic, When, text_id
from communique.record import open_record

WANG = ("Wang Yi", "Foreign Minister", "CHN")
AMIR = ("Hossein Amir-Abdollahian", "Foreign Minister", "IRN")
HOSTILE = (
    '<script>alert("x")</script><img src=x onerror=alert(1)> "\'>&amp; {{ 7 * 7 }} \u202etxet\u202c \x07 \U0001f54a'
)
"""Words of a stranger who means the page ill."""

FIRST = (
    "Example ministry\n\nThe two foreign ministers spoke by telephone on 20 August 2023. The Chinese minister said that"
    " China supports fair trade and opposes sanctions. The Iranian minister thanked China for its help."
)
SECOND = "TEHRAN -- The ministers talked by telephone. Iran thanked China for its steady help and hopes for fair trade."
EARLIER = "The two ministers spoke by telephone on 3 March 2023. China supports fair trade, the minister said."
EVIL = f"{HOSTILE} The ministers met in Example City on 5 May 2023. China warned {HOSTILE} of rising prices."
PERSIAN = "وزیران خارجه گفت‌وگو کردند. ایران از تجارت عادلانه پشتیبانی می‌کند."


def span(text: str, words: str) -> Span:
    """Where the words stand in the text, the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def contact(text: str, words: str, day: str | None, kind: str = "call", place: str | None = None) -> Contact:
    """A contact of the two ministers that these words report."""
    people = tuple(Participant(*one, spans=()) for one in (WANG, AMIR))
    when = When(day, day, day, None)
    return Contact("c1", kind, "held", "main", people, when, place, None, (span(text, words),), "test.contact", 0.9)


def statement(text: str, cue: str, content: str, *told: str) -> Statement:
    """A statement of one side; `told` are its act, its holder and its issue (trade if not told)."""
    act, holder, issue = (*told, "trade")[:3]
    where = span(text, content)
    speaker = WANG[0] if holder == "CHN" else AMIR[0]
    return Statement(
        contact="c1", speaker=speaker, holder=(holder,), addressee=None, act=act, form="indirect", cue=span(text, cue),
        content=where, source=None, rule="test.statement", confidence=0.8, issues=(Topic(issue, issue, where),),
        instruments=(Topic("jcpoa", "JCPOA", where),) if act == "appreciate" else (),
    )  # fmt: skip


def paper(text: str, publisher: str, published: str, title: str | None = None, lang: str | None = "en") -> Document:
    """A document of this text."""
    return Document(text_id(text), text, title, publisher, published, "https://wire.example/1", lang)


def pages() -> list[tuple[Document, Reading]]:
    """All documents with their readings."""
    first = paper(FIRST, "Example Ministry", "2023-08-20", "Ministers speak by telephone")
    second = paper(SECOND, "Example Wire", "2023-08-21", "Ministers talk of trade")
    earlier = paper(EARLIER, "Example Ministry", "2023-03-03", "An earlier call")
    evil = paper(EVIL, HOSTILE, "2023-05-06", HOSTILE, None)
    persian = paper(PERSIAN, "روزنامه", "2023-06-01", "گفت‌وگو", "fa")
    return [
        (first, reading(first, (contact(FIRST, "spoke by telephone on 20 August 2023", "2023-08-20"),), (
            statement(FIRST, "supports", "fair trade", "support", "CHN"),
            statement(FIRST, "opposes", "sanctions", "oppose", "CHN", "sanctions"),
            statement(FIRST, "thanked", "for its help", "appreciate", "IRN"),
        ))),
        (second, reading(second, (contact(SECOND, "talked by telephone", "2023-08-20"),), (
            statement(SECOND, "thanked", "for its steady help", "appreciate", "IRN"),
            statement(SECOND, "hopes", "for fair trade", "hope", "IRN"),
        ))),
        (earlier, reading(earlier, (contact(EARLIER, "spoke by telephone on 3 March 2023", "2023-03-03"),), (
            statement(EARLIER, "supports", "fair trade", "support", "CHN"),
        ))),
        (evil, reading(evil, (contact(EVIL, "met in Example City", "2023-05-05", "meeting", HOSTILE),), (
            statement(EVIL, "warned", f"{HOSTILE} of rising prices", "warn", "CHN"),
        ))),
        (persian, reading(persian, (), (statement(PERSIAN, "پشتیبانی می‌کند", "تجارت عادلانه", "support", "IRN"),))),
    ]  # fmt: skip


def make(path: Path) -> Path:
    """Write the record."""
    with open_record(path, create=True) as record:
        for document, reading in pages():
            record.add(document, reading)
    return path


def reading(document: Document, contacts: tuple[Contact, ...], said: tuple[Statement, ...]) -> Reading:
    """The reading of a document that finds these."""
    if not contacts:
        from dataclasses import replace

        said = tuple(replace(one, contact=None) for one in said)
    furniture = (Span(0, 16),) if document.text.startswith("Example ministry") else ()
    return Reading(document.id, "test-1", contacts, said, furniture, lang=document.lang)


def add_pledges(path: Path) -> None:
    """Three calls of 2024 in which the same pledge is made in the same words."""
    said = "China is ready to work with Iran on fair trade and open markets."
    with open_record(path) as record:
        for day in ("2024-01-05", "2024-02-06", "2024-03-07"):
            text = f"The ministers spoke by telephone on {day}. {said}"
            pledge = statement(text, "is ready to", "work with Iran on fair trade and open markets", "pledge", "CHN")
            document = paper(text, "Example Ministry", day)
            record.add(document, reading(document, (contact(text, f"spoke by telephone on {day}", day),), (pledge,)))
