"""Many readings become one record: a SQLite file. The only place with state."""

from communique.record.filters import Filter
from communique.record.record import Record, open_record
from communique.record.stored import (
    Ailment,
    Attendee,
    Claim,
    Counts,
    Decision,
    DocumentCard,
    DocumentHit,
    Link,
    Reason,
    Report,
    Sighting,
    StatementHit,
    StoredContact,
    StoredDocument,
    StoredPerson,
    StoredReading,
    StoredStatement,
    Term,
)

__all__ = [
    "Ailment",
    "Attendee",
    "Claim",
    "Counts",
    "Decision",
    "DocumentCard",
    "DocumentHit",
    "Filter",
    "Link",
    "Reason",
    "Record",
    "Report",
    "Sighting",
    "StatementHit",
    "StoredContact",
    "StoredDocument",
    "StoredPerson",
    "StoredReading",
    "StoredStatement",
    "Term",
    "open_record",
]
