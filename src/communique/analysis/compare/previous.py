"""A contact against the pair's previous one: what is new, what is gone.

Comes in: a record and a contact's id. Goes out: a `Comparison` whose first account is of the earlier contact. The two
accounts are taken from one publisher where both contacts have a report of it, else from one side, else the longest:
different publishers leave out different things.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from communique.analysis.accounts import Account, accounts_of
from communique.analysis.compare.compare import Comparison, lay_out, no_such_report
from communique.errors import QuestionError
from communique.record import Filter, Record, StoredContact
from communique.record.days import first_day

_NEWS = ("main", "secondary")


def compare_with_previous(record: Record, contact: str, reports: Iterable[str] = ()) -> Comparison:
    """Lay a contact's account beside that of the same parties' previous contact that was held.

    Raises QuestionError where there is no earlier contact of these parties in the record, or none that was told of.
    """
    found = record.contact(contact)
    earlier = previous(record, found)
    if earlier is None:
        pair = " and ".join(found.parties) or "nobody known"
        raise QuestionError(f"the record holds no earlier contact of {pair} before {contact}", "Add earlier documents")
    old, new = accounts_of(record, earlier), accounts_of(record, found, reports)
    if not old or not new:
        raise no_such_report(contact)
    return lay_out(record, found, _match(old, new), earlier)


def previous(record: Record, contact: StoredContact) -> StoredContact | None:
    """The last contact of exactly the same parties that was held before this one, by day."""
    day = day_of(contact)
    if day is None or not contact.parties:
        return None
    best: StoredContact | None = None
    for one in record.contacts(Filter(party=contact.parties, status="held", reported=_NEWS, until=day)):
        other = day_of(one)
        if one.id != contact.id and set(one.parties) == set(contact.parties) and other and other < day:
            best = one if best is None or (day_of(best) or "") <= other else best
    return best


def day_of(contact: StoredContact) -> str | None:
    """The first day of a contact; without one, the day of the earliest publication that tells of it as news."""
    published = [one.document.day for one in contact.reports if one.document.day and one.reported in _NEWS]
    return first_day(contact.start) or min(published, default=None)


def _match(old: Sequence[Account], new: Sequence[Account]) -> tuple[Account, Account]:
    def fit(pair: tuple[Account, Account]) -> tuple[bool, bool, int, str, str]:
        one, other = pair
        publisher = bool(one.document.publisher) and one.document.publisher == other.document.publisher
        side = one.side is not None and one.side == other.side
        told = min(len(one.sayings), len(other.sayings))
        return publisher and told > 0, side and told > 0, told, one.document.id, other.document.id

    return max(((one, other) for one in old for other in new), key=fit)
