"""What a record covers: documents and contacts by month, by party and by publisher; first contacts of a pair."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from communique.record.store import Store

Months = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts by month ("YYYY-MM"). `parties` are the most frequent ones with their contacts, by month."""

    documents: Months
    contacts: Months
    parties: Mapping[str, Months]
    publishers: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class FirstContact:
    """The first contact of a pair in the record."""

    contact: str
    parties: tuple[str, str]
    day: str


def coverage(store: Store, most_parties: int = 8) -> Coverage:
    """Counts over the whole record; takes time on a large one."""
    return Coverage(
        documents=_months(store, "SELECT substr(day, 1, 7), count(*) FROM readings WHERE day > '' GROUP BY 1"),
        contacts=_months(
            store,
            "SELECT substr(sort_day, 1, 7), count(*) FROM contacts WHERE sort_day > '' AND verdict IS NOT 'rejected'"
            " GROUP BY 1",
        ),
        parties=_parties(store, most_parties),
        publishers=tuple(
            (str(row[0]), int(row[1]))
            for row in store.rows(
                "SELECT publisher, count(*) FROM readings WHERE publisher > '' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 8"
            )
        ),
    )


def _months(store: Store, sql: str) -> dict[str, int]:
    return {str(row[0]): int(row[1]) for row in store.rows(f"{sql} ORDER BY 1")}


def _parties(store: Store, most: int) -> dict[str, dict[str, int]]:
    rows = store.rows(
        "WITH often AS (SELECT party, count(*) AS n FROM contact_parties GROUP BY party ORDER BY n DESC, party LIMIT ?)"
        " SELECT p.party, substr(c.sort_day, 1, 7), count(*) FROM often o JOIN contact_parties p ON p.party = o.party"
        " JOIN contacts c ON c.nr = p.contact WHERE c.sort_day > '' GROUP BY 1, 2 ORDER BY o.n DESC, 1, 2",
        (most,),
    )
    out: dict[str, dict[str, int]] = {}
    for party, month, number in rows:
        out.setdefault(party, {})[month] = number
    return out


def first_contacts(store: Store, most: int = 6) -> list[FirstContact]:
    """The pairs whose first held contact in the record is the newest: who has begun to talk. Contacts of more than four
    parties tell nothing of pairs and are left out."""
    rows = store.rows(
        "WITH two AS (SELECT a.party AS one, b.party AS other, c.sort_day AS day, c.nr AS nr FROM contacts c"
        " JOIN contact_parties a ON a.contact = c.nr JOIN contact_parties b ON b.contact = c.nr AND b.party > a.party"
        " WHERE c.sort_day > '' AND c.status = 'held' AND c.reported != 'background' AND c.verdict IS NOT 'rejected'"
        " AND (SELECT count(*) FROM contact_parties x WHERE x.contact = c.nr) <= 4)"
        " SELECT one, other, min(day) AS day, nr FROM two GROUP BY one, other ORDER BY day DESC LIMIT ?",
        (most,),
    )
    return [FirstContact(f"c{row['nr']}", (row["one"], row["other"]), row["day"]) for row in rows]


@dataclass(frozen=True, slots=True)
class Odd:
    """A document that its reader remarked on, or that holds nothing."""

    document: str
    title: str
    notes: str


def remarked(store: Store, most: int = 8) -> list[Odd]:
    """Documents whose reader left a note (cut texts, no date, an unknown language), the newest first."""
    rows = store.rows(
        "SELECT o.id, coalesce(d.title, o.given_id, o.id) AS title, d.notes FROM readings d"
        " JOIN documents o ON o.nr = d.document WHERE d.notes > '[]' ORDER BY d.document DESC LIMIT ?",
        (most,),
    )
    return [Odd(row["id"], row["title"], row["notes"]) for row in rows]


def silent(store: Store) -> int:
    """How many documents hold neither a contact nor a statement."""
    return int(
        store.value(
            "SELECT count(*) FROM readings d WHERE NOT EXISTS (SELECT 1 FROM reports r WHERE r.document = d.document)"
            " AND NOT EXISTS (SELECT 1 FROM statements s WHERE s.document = d.document)"
        )
    )
