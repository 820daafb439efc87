"""Comparing accounts: what several documents say of one contact, or one contact's account against an earlier one.

Comes in: a record and a contact's id. Goes out: a `Comparison`. What one account leaves out is not
mentioned in it, never denied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.analysis.accounts import Account, accounts_of
from communique.analysis.compare.aligning import Row, aligned
from communique.analysis.compare.emphasis import Emphasis, emphasis_of
from communique.analysis.compare.facts import FactRow, fact_rows
from communique.analysis.meaning.words import words_of
from communique.analysis.sayings import Saying
from communique.errors import QuestionError
from communique.record import Record, Report, StoredContact

OTHER_MATTERS = "other matters"
"""The name under which rows stand that tell no issue and no instrument."""


@dataclass(frozen=True, slots=True)
class MatterRow:
    """One matter in all accounts. `cells` has for every account, in order, its sayings on it, empty where it mentions
    none. `acts` lists by account the acts where they differ ("discuss" here, "warn" there), else nothing. `wording`
    lists for each account the content words that only it uses, where at least two speak."""

    issue: str
    cells: Row
    acts: tuple[tuple[str, ...], ...]
    wording: tuple[tuple[str, ...], ...]

    @property
    def told_by(self) -> tuple[int, ...]:
        """The numbers of the accounts that mention it."""
        return tuple(i for i, cell in enumerate(self.cells) if cell)


@dataclass(frozen=True, slots=True)
class Comparison:
    """Accounts laid side by side. `contact` is the id of the contact compared, `before` that of the earlier contact
    where the first account is of that one. `rows` stand by issue, in the order in which the accounts come to them."""

    contact: str
    before: str | None
    parties: tuple[str, ...]
    accounts: tuple[Account, ...]
    facts: tuple[FactRow, ...]
    rows: tuple[MatterRow, ...]
    emphasis: tuple[Emphasis, ...]

    def only(self, account: int) -> tuple[MatterRow, ...]:
        """The rows that only this account has."""
        return tuple(row for row in self.rows if row.told_by == (account,))

    def shared(self) -> tuple[MatterRow, ...]:
        """The rows that at least two accounts have."""
        return tuple(row for row in self.rows if len(row.told_by) > 1)

    def issues(self) -> tuple[str, ...]:
        """The issues of the rows, in order."""
        return tuple(dict.fromkeys(row.issue for row in self.rows))


def compare(record: Record, contact: str, reports: Iterable[str] = ()) -> Comparison:
    """Lay the accounts of one contact side by side; only those of the given reports or documents, if any.

    Raises QuestionError where the contact is not known or has fewer than two accounts to compare.
    """
    found = record.contact(contact)
    accounts = accounts_of(record, found, reports)
    if len(accounts) < 2:
        raise QuestionError(_too_few(found, accounts), _REMEDY)
    return lay_out(record, found, accounts)


def lay_out(
    record: Record, contact: StoredContact, accounts: Sequence[Account], before: StoredContact | None = None
) -> Comparison:
    """The comparison of these accounts; with `before`, the first account is of that earlier contact."""
    table = frozenset(contact.parties) | frozenset(before.parties if before else ())
    reports = _reports((contact, before) if before else (contact,))
    behind = [reports[one.report] for one in accounts]
    rows = [_row(cells) for cells in aligned([one.sayings for one in accounts], table)]
    issues = [*dict.fromkeys(row.issue for row in rows if row.issue != OTHER_MATTERS), OTHER_MATTERS]
    return Comparison(
        contact=contact.id,
        before=before.id if before else None,
        parties=contact.parties,
        accounts=tuple(accounts),
        facts=fact_rows(record, behind),
        rows=tuple(sorted(rows, key=lambda row: issues.index(row.issue))),
        emphasis=tuple(emphasis_of(record, one, report) for one, report in zip(accounts, behind, strict=True)),
    )


_REMEDY = "Compare it with the pair's previous contact (--previous), or add another document that reports it"


def _too_few(contact: StoredContact, accounts: Sequence[Account]) -> str:
    if not accounts:
        return f"{contact.id} has no such report"
    copies = sum(len(one.copies) for one in accounts)
    also = f" ({copies} more are copies of its text)" if copies else ""
    return f"{contact.id} has one account only{also}"


def _reports(contacts: Iterable[StoredContact]) -> dict[str, Report]:
    return {report.id: report for contact in contacts for report in contact.reports}


def _row(cells: Row) -> MatterRow:
    acts = tuple(tuple(dict.fromkeys(one.act for one in cell)) for cell in cells)
    told = {frozenset(each) for each in acts if each}
    return MatterRow(_issue(cells), cells, acts if len(told) > 1 else (), _wording(cells))


def _issue(cells: Row) -> str:
    """The issue that most accounts of a row name; of several, the one named most often, then the first by name."""
    by_account: Counter[str] = Counter()
    by_saying: Counter[str] = Counter()
    for cell in cells:
        by_account.update({name for one in cell for name in _names(one)})
        by_saying.update(name for one in cell for name in _names(one))
    return min(by_account, key=lambda name: (-by_account[name], -by_saying[name], name), default=OTHER_MATTERS)


def _names(one: Saying) -> tuple[str, ...]:
    return one.issues or one.instruments


def _wording(cells: Row) -> tuple[tuple[str, ...], ...]:
    """For each account the words of its contents that no other account of the row uses, in order."""
    if sum(bool(cell) for cell in cells) < 2:
        return ()
    used = [list(dict.fromkeys(word for one in cell for *_, word in words_of(one.content.words))) for cell in cells]
    return tuple(
        tuple(word for word in own if not any(word in other for j, other in enumerate(used) if j != i))
        for i, own in enumerate(used)
    )
