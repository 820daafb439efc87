"""Reports become contacts: each new report joins the contact that it tells of, or makes a new one."""

from __future__ import annotations

from collections.abc import Iterable

from communique.record.contacts import new_contact, refresh
from communique.record.store import Store


def place_reports(store: Store, reports: Iterable[int], touched: Iterable[int | None]) -> None:
    """Give each of these reports its contact; `touched` are contacts that lost reports."""
    placed = [contact for contact in touched if contact is not None]
    for report in reports:
        contact = new_contact(store)
        store.run("UPDATE reports SET contact = ? WHERE nr = ?", (contact, report))
        placed.append(contact)
    refresh(store, placed)
