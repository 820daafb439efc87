"""Many readings become one record: a SQLite file. The only place with state."""

from communique.record.filters import Filter
from communique.record.record import Record, open_record
from communique.record.stored import (
    Attendee,
    Claim,
    Counts,
    Decision,
    DocumentCard,
    Link,
    Report,
    Sighting,
    StoredContact,
    StoredDocument,
    StoredStatement,
)

__all__ = [
    "Attendee",
    "Claim",
    "Counts",
    "Decision",
    "DocumentCard",
    "Filter",
    "Link",
    "Record",
    "Report",
    "Sighting",
    "StoredContact",
    "StoredDocument",
    "StoredStatement",
    "open_record",
]
