"""What a record hands out: contacts with their reports, statements with their words, documents, persons. Frozen.

Ids for people and programs: a document's is the hash of its text, "c12" a contact, "r7" a report, "s40" a statement,
"p3" a person. Spans are [start, end) in code points of the document's text. Days are "YYYY-MM-DD".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from communique.model import Document, Participant, Reading, Span, Topic, When


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A document without its text. `title`, `publisher`, `published` are the source's, else the page's own;
    `day` is the local date in `published`. `lead` is the id of the document that leads its group of near duplicates
    (None where it has no copies), `similarity` how alike it is to that one."""

    id: str
    given_id: str | None
    title: str | None
    publisher: str | None
    published: str | None
    day: str | None
    url: str | None
    lang: str | None
    contacts: int = 0
    statements: int = 0
    lead: str | None = None
    similarity: float | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """Another place where the very same text was met."""

    given_id: str | None
    url: str | None
    publisher: str | None
    published: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document with its text, its furniture and where else the same text was met. `version` names the reader."""

    card: DocumentCard
    text: str
    version: str
    furniture: tuple[Span, ...]
    notes: tuple[str, ...]
    sightings: tuple[Sighting, ...]
    extra: Mapping[str, str]
    copies: tuple[DocumentCard, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredReading:
    """A document with its reading, as `Document` and `Reading` again. `id` is the hash of its text, `document.id` the
    id that its source gave. `contacts_reviewed` and `statements_reviewed` tell whether a person ruled on every one;
    `ruled_on` counts those that one did rule on."""

    id: str
    document: Document
    reading: Reading
    sightings: tuple[Sighting, ...]
    contacts_reviewed: bool
    statements_reviewed: bool
    ruled_on: int


@dataclass(frozen=True, slots=True)
class Attendee:
    """Who took part in a merged contact: the person under the record's name for them, with the office that a report
    gives, or a party alone (`name` None)."""

    person: str | None
    name: str | None
    office: str | None
    state: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """One document's account of one contact, as found there (amended fields as amended; `machine` tells what was
    found). `participants` carry their mentions, `evidence` the clauses that report the contact."""

    id: str
    contact: str
    document: DocumentCard
    kind: str
    status: str
    reported: str
    participants: tuple[Participant, ...]
    date: When
    place: str | None
    requested_by: str | None
    caller: str | None
    duration: str | None
    evidence: tuple[Span, ...]
    rule: str
    confidence: float
    verdict: str | None = None
    machine: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """One value that reports give a field of a contact, and which reports do."""

    value: str
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A tie to another contact: "announced" (this one announced `other`), "held" (this one was announced by `other`),
    "part_of" (this one took place within `other`), "holds" (`other` took place within this one)."""

    kind: str
    other: str


@dataclass(frozen=True, slots=True)
class StoredContact:
    """One contact, merged from its reports.

    `start`, `end` are as precise as told ("YYYY", "YYYY-MM", "YYYY-MM-DD") or None. `dating` is "stated" (the leading
    report dates it), "corroborated" (another report does: `dated_by`), "amended" (a person did) or "undated".
    `contradictions` holds, by field, the values that reports give it where they differ.
    """

    id: str
    kind: str
    status: str
    reported: str
    parties: tuple[str, ...]
    attendees: tuple[Attendee, ...]
    start: str | None
    end: str | None
    dating: str
    dated_by: str | None
    place: str | None
    requested_by: str | None
    caller: str | None
    duration: str | None
    reports: tuple[Report, ...]
    links: tuple[Link, ...] = ()
    contradictions: Mapping[str, tuple[Claim, ...]] = field(default_factory=dict)
    verdict: str | None = None

    @property
    def corroborated(self) -> tuple[str, ...]:
        """The reports that tell no date themselves and have it from the one that `dated_by` names."""
        if self.start is None:
            return ()
        return tuple(report.id for report in self.reports if report.date.start is None)

    @property
    def documents(self) -> tuple[DocumentCard, ...]:
        """The documents that report it, in the order of its reports."""
        return tuple(dict.fromkeys(report.document for report in self.reports))


@dataclass(frozen=True, slots=True)
class StoredStatement:
    """One thing said, with its words. `quote` is the content, `cue_text` the words that carry the act, `sentence` the
    sentence around both, at `sentence_span`. `machine` tells what was found where a person amended."""

    id: str
    contact: str | None
    report: str | None
    document: DocumentCard
    speaker: str | None
    person: str | None
    holder: tuple[str, ...]
    addressee: str | None
    act: str
    form: str
    cue: Span
    content: Span
    source: Span | None
    quote: str
    cue_text: str
    sentence: str
    sentence_span: Span
    issues: tuple[Topic, ...]
    instruments: tuple[Topic, ...]
    rule: str
    confidence: float
    verdict: str | None = None
    machine: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided of a finding.

    `what` is "contact", "report", "statement", "merge" or "person"; `verdict` "accept", "reject", "amend", "join"
    (these are one) or "part" (these are two). `subject` tells of what in terms that outlive a new reading: documents
    with spans, names with parties. `field` and `value` tell an amendment. `state` is "applied", "orphaned" (nothing in
    the record matches the subject now) or "undone". `target` is the id of what it matches now.
    """

    id: str
    what: str
    verdict: str
    subject: Mapping[str, Any]
    field: str | None
    value: Any
    who: str
    made_at: str
    remark: str | None
    state: str
    target: str | None = None
    undone_by: str | None = None
    undone_at: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentHit:
    """A document that a search found: `snippet` holds the words around the first hit and stands at `snippet_span`;
    `spans` mark every hit in the document's text (none where only the title holds the words)."""

    document: DocumentCard
    snippet: str
    snippet_span: Span
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class StatementHit:
    """A statement that a search found; `spans` mark the hits within its sentence, in the document's text."""

    statement: StoredStatement
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two reports are of one contact: the features that hold with their weights, and their sum."""

    report: str
    other: str
    score: float
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Term:
    """An office as documents witness it: `first` and `last` are the days on which it was first and last seen, in turn
    (an office taken up again is a new term); `reports` are the witnesses."""

    office: str
    party: str | None
    first: str | None
    last: str | None
    reports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoredPerson:
    """A person under all names that documents give, with the offices in order of time."""

    id: str
    name: str
    party: str | None
    names: tuple[str, ...]
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Ailment:
    """What the doctor found: `kind` is "damage" or "note" (deserves a look), `told` says what, `remedy` what to do."""

    kind: str
    told: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a record holds."""

    documents: int
    contacts: int
    reports: int
    statements: int
    persons: int
    decisions: int
