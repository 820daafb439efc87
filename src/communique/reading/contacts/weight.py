"""Weight: which contacts a document exists to report (main), which are further news (secondary), which are only
referred to (background).

Comes in: the merged events of a document. Goes out: the same events with `reported` set.
"""

from __future__ import annotations

from communique.reading.contacts.event import Event


def settle_reported(events: list[Event]) -> list[Event]:
    """Set `reported` of all events of a document."""
    lead = _lead(events)
    for event in events:
        if event.reported == "main" or event is lead:
            event.reported = "main"
        elif not event.asserted or event.earlier:
            event.reported = "background"
        elif lead is None or event.people & lead.people or event.parties & lead.parties:
            event.reported = "main"
        else:
            event.reported = "secondary"
    return events


def _lead(events: list[Event]) -> Event | None:
    told = [e for e in events if e.reported == "main"]
    asserted = [e for e in events if e.asserted and not e.earlier]
    return next(iter(told or asserted or events), None)
