"""Reading: everything found in one document. The nouns of `gold/GUIDE.md`, which is the public JSON form too.

A reading is a pure function of the document, the knowledge and the version. Every finding carries `rule`, the name
of what made it, and `confidence`, between 0 and 1.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from communique.model.spans import Span

KINDS = ("call", "video_call", "meeting", "visit", "multilateral", "letter", "unspecified")
STATUSES = ("held", "planned", "cancelled")
REPORTED = ("main", "secondary", "background")
ACTS = (
    "discuss", "state", "reaffirm", "support", "oppose", "appreciate", "congratulate", "condole", "voice_concern",
    "condemn", "warn", "call_for", "pledge", "hope", "agree", "propose", "inform", "deny",
)  # fmt: skip
FORMS = ("direct", "mixed", "indirect")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a page prints about itself (title, publisher, date), with its words and where they were found."""

    value: str
    origin: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """Who took part: a person in an office for a party, or a party alone (`name` None). `state` is an ISO 3166
    alpha-3 code or the short name of an organisation ("EU", "NATO")."""

    name: str | None
    office: str | None
    state: str | None
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class When:
    """A date as told and as resolved. `start` and `end` are "YYYY-MM-DD", "YYYY-MM", "YYYY" or None; `weekday`
    (0 is Monday) is kept where a weekday is all that the text tells."""

    text: str | None = None
    start: str | None = None
    end: str | None = None
    span: Span | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    """One encounter of two or more parties, as this document reports it.

    `requested_by` is the party at whose request, initiative or invitation it took place; `caller` the party that
    telephoned ("X called Y"), which is weaker and kept apart. `duration` holds the words that tell it.
    """

    key: str
    kind: str
    status: str
    reported: str
    participants: tuple[Participant, ...]
    date: When
    place: str | None
    requested_by: str | None
    evidence: tuple[Span, ...]
    rule: str
    confidence: float = 1.0
    caller: str | None = None
    duration: str | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """A hit of the tables of issues or instruments: the entry's id, its usual name and the words that name it."""

    id: str
    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said: who, for which party, to whom, which act, in which words.

    `source` marks the words that name the speaker in that place (None where the speaker is carried over).
    """

    contact: str | None
    speaker: str | None
    holder: tuple[str, ...]
    addressee: str | None
    act: str
    form: str
    cue: Span
    content: Span
    source: Span | None
    rule: str
    confidence: float = 1.0
    issues: tuple[Topic, ...] = ()
    instruments: tuple[Topic, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything found in one document. `version` names the reader, its data and its parser."""

    id: str
    version: str
    contacts: tuple[Contact, ...] = ()
    statements: tuple[Statement, ...] = ()
    furniture: tuple[Span, ...] = ()
    title: Fact | None = None
    publisher: Fact | None = None
    published: Fact | None = None
    lang: str | None = None
    notes: tuple[str, ...] = field(default=())
