"""Documents and readings for the tests of the record, in invented words about invented parties' talks."""

from __future__ import annotations

from communique.model import Contact, Document, Participant, Reading, Span, Statement, Topic, When, text_id

WANG = ("Wang Yi", "Foreign Minister", "CHN")
AMIR = ("Hossein Amir-Abdollahian", "Foreign Minister", "IRN")
LAVROV = ("Sergey Lavrov", "Foreign Minister", "RUS")


def document(text: str, **told: str | None) -> Document:
    """A document with this text; its id is given as `id`, else the hash of the text."""
    return Document(id=told.pop("id", None) or text_id(text), text=text, **told)  # type: ignore[arg-type]


def span(text: str, words: str) -> Span:
    """Where the words stand in the text, the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def contact(
    text: str,
    words: str,
    *people: tuple[str | None, str | None, str | None],
    key: str = "c1",
    kind: str = "call",
    status: str = "held",
    reported: str = "main",
    start: str | None = None,
    end: str | None = None,
    weekday: int | None = None,
    place: str | None = None,
    requested_by: str | None = None,
) -> Contact:
    """A contact reported by these words of the text."""
    return Contact(
        key=key,
        kind=kind,
        status=status,
        reported=reported,
        participants=tuple(Participant(*one) for one in people or (WANG, AMIR)),
        date=When(start, start, end or start, None, weekday),
        place=place,
        requested_by=requested_by,
        evidence=(span(text, words),),
        rule="test.contact",
    )


def statement(
    text: str,
    cue: str,
    content: str,
    *,
    speaker: str | None = "Wang Yi",
    holder: tuple[str, ...] = ("CHN",),
    act: str = "state",
    contact: str | None = "c1",
    issues: tuple[str, ...] = (),
    instruments: tuple[str, ...] = (),
) -> Statement:
    """A statement with this cue and content in the text."""
    where = span(text, content)
    return Statement(
        contact=contact,
        speaker=speaker,
        holder=holder,
        addressee=None,
        act=act,
        form="indirect",
        cue=span(text, cue),
        content=where,
        source=None,
        rule="test.statement",
        issues=tuple(Topic(name, name, where) for name in issues),
        instruments=tuple(Topic(name.lower(), name, where) for name in instruments),
    )


def reading(
    one: Document, contacts: tuple[Contact, ...] = (), statements: tuple[Statement, ...] = (), version: str = "1"
) -> Reading:
    """A reading of the document."""
    return Reading(one.id, version, contacts, statements)


CALL = (
    "The two foreign ministers spoke by telephone on 20 August 2023. Wang said that China supports fair trade."
    " Amir-Abdollahian thanked China for its help."
)


def call(
    text: str = CALL, version: str = "1", day: str | None = "2023-08-20", **told: str | None
) -> tuple[Document, Reading]:
    """A document about one call with a statement by each side, and its reading."""
    one = document(text, **{"publisher": "Example Wire", "published": "2023-08-21", **told})
    said = (
        statement(text, "supports", "fair trade", act="support", issues=("trade",)),
        statement(
            text, "thanked", "for its help", speaker="Hossein Amir-Abdollahian", holder=("IRN",), act="appreciate",
            instruments=("JCPOA",),
        ),
    )  # fmt: skip
    return one, reading(one, (contact(text, "spoke by telephone", start=day),), said, version)
