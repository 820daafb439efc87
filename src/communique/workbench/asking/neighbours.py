"""The contact before and the contact after, of the same parties."""

from __future__ import annotations

from dataclasses import dataclass

from communique.record import StoredContact
from communique.record.ids import row_number
from communique.record.store import Store


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Ids of the previous and the next held contact of the same parties, with their days."""

    before: tuple[str, str] | None
    after: tuple[str, str] | None


def neighbours(store: Store, contact: StoredContact) -> Neighbours:
    """Found by the two first parties of the contact; of one party alone there are none."""
    if len(contact.parties) < 2:
        return Neighbours(None, None)
    day = store.value("SELECT sort_day FROM contacts WHERE nr = ?", (row_number("c", contact.id),)) or ""
    return Neighbours(_next(store, contact, day, "<", "DESC"), _next(store, contact, day, ">", "ASC"))


def _next(store: Store, contact: StoredContact, day: str, sign: str, order: str) -> tuple[str, str] | None:
    nr = row_number("c", contact.id)
    one, other = contact.parties[:2]
    row = store.row(
        "SELECT c.nr, c.sort_day FROM contact_parties a JOIN contact_parties b ON b.contact = a.contact AND b.party = ?"
        " JOIN contacts c ON c.nr = a.contact WHERE a.party = ? AND c.status = 'held' AND c.reported != 'background'"
        f" AND c.verdict IS NOT 'rejected' AND (c.sort_day, c.nr) {sign} (?, ?)"
        f" ORDER BY c.sort_day {order}, c.nr {order} LIMIT 1",
        (other, one, day, nr),
    )
    return None if row is None or not row["sort_day"] else (f"c{row['nr']}", row["sort_day"])
