"""Comparing accounts: what several documents say of one contact, or one contact's account against an earlier one.

Comes in: a record and a contact's id. Goes out: a `Comparison`. What one account leaves out is not
mentioned in it, never denied.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique.analysis.accounts import Account, accounts_of, reports_of
from communique.analysis.compare.aligning import Row, aligned
from communique.analysis.compare.emphasis import Emphasis, emphasis_of
from communique.analysis.compare.facts import FactRow, fact_rows
from communique.analysis.meaning.words import telling_words
from communique.analysis.pages.page import source_name
from communique.analysis.sayings import Saying
from communique.errors import QuestionError
from communique.record import Filter, Record, StoredContact

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
    """Accounts laid side by side. `contact` is the id of the contact compared, `kind` and `day` its own; `before` is
    the id of the earlier contact where the first account is of that one. `rows` stand by issue, in the order in which
    the accounts come to them."""

    contact: str
    kind: str
    day: str | None
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
    found, chosen = record.contact(contact), tuple(reports)
    accounts = accounts_of(record, found, chosen)
    if any(not reports_of(found, (one,)) for one in chosen):
        raise no_such_report(contact)
    if len(accounts) < 2 and chosen:
        raise QuestionError("one report alone has nothing to be compared with", f"Name two, or {contact} alone")
    if len(accounts) < 2:
        raise QuestionError(_too_few(found, accounts), _REMEDY)
    return lay_out(record, found, accounts)


def compare_documents(record: Record, documents: Iterable[str]) -> Comparison:
    """Lay documents side by side, each by its account of the contact that it reports with most statements: for texts
    whose reports could not be merged into one contact, because one of them tells no date.

    Raises QuestionError where there are fewer than two documents, where one reports no contact, or where no party is in
    all of them.
    """
    ids = list(dict.fromkeys(documents))
    if len(ids) < 2:
        raise QuestionError("two documents are needed, and these are one text", "Give another document")
    pairs = [_main_account(record, one) for one in ids]
    if not frozenset.intersection(*(frozenset(contact.parties) for contact, _ in pairs)):
        told = "; ".join(f"{source_name(account.document)}, of {' and '.join(one.parties)}" for one, account in pairs)
        raise QuestionError(
            f"these documents tell of contacts of different parties: {told}", "Give reports of one contact"
        )
    contacts = list(dict.fromkeys(contact.id for contact, _ in pairs))
    others = [contact for contact, _ in pairs if contact.id != contacts[0]]
    return lay_out(record, pairs[0][0], [account for _, account in pairs], others=others)


def lay_out(
    record: Record,
    contact: StoredContact,
    accounts: Sequence[Account],
    before: StoredContact | None = None,
    others: Iterable[StoredContact] = (),
) -> Comparison:
    """The comparison of these accounts; with `before`, the first account is of that earlier contact. `others` are
    further contacts that accounts are of."""
    behind_all = [contact, *([before] if before else []), *others]
    table = frozenset(party for one in behind_all for party in one.parties)
    reports = {report.id: report for one in behind_all for report in one.reports}
    behind = [reports[one.report] for one in accounts]
    rows = [_row(cells) for cells in aligned([one.sayings for one in accounts], table)]
    issues = [*dict.fromkeys(row.issue for row in rows if row.issue != OTHER_MATTERS), OTHER_MATTERS]
    return Comparison(
        contact=contact.id,
        kind=contact.kind,
        day=contact.start,
        before=before.id if before else None,
        parties=contact.parties,
        accounts=tuple(accounts),
        facts=fact_rows(record, behind),
        rows=tuple(sorted(rows, key=lambda row: issues.index(row.issue))),
        emphasis=tuple(emphasis_of(record, one, report) for one, report in zip(accounts, behind, strict=True)),
    )


def no_such_report(contact: str) -> QuestionError:
    """The error for reports that a contact does not have."""
    return QuestionError(f"{contact} has no such report", f"See its reports with: communique show RECORD {contact}")


_REMEDY = "Compare it with the pair's previous contact (--previous), or add another document that reports it"


def _too_few(contact: StoredContact, accounts: Sequence[Account]) -> str:
    copies = sum(len(one.copies) for one in accounts)
    also = f" ({copies} more are copies of its text)" if copies else ""
    return f"{contact.id} has one account only{also}"


def _main_account(record: Record, document: str) -> tuple[StoredContact, Account]:
    """The contact that a document tells most of, and its account of it."""
    best: tuple[StoredContact, Account] | None = None
    card = record.document(document).card
    for contact in record.contacts(Filter(document=card.id)):
        for account in accounts_of(record, contact, (card.id,)):
            if best is None or _news(contact, account) > _news(*best):
                best = contact, account
    if best is None:
        raise QuestionError(
            f"no contact was found in {card.given_id or source_name(card)}", "Give a document that reports one"
        )
    return best


def _news(contact: StoredContact, account: Account) -> tuple[bool, int]:
    reported = next(one.reported for one in contact.reports if one.id == account.report)
    return reported == "main", len(account.sayings)


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
    """For each account the telling words of its contents that no other account of the row uses, in order."""
    if sum(bool(cell) for cell in cells) < 2:
        return ()
    used = [list(dict.fromkeys(word for one in cell for word in telling_words(one.content.words))) for cell in cells]
    return tuple(
        tuple(word for word in own if not any(word in other for j, other in enumerate(used) if j != i))
        for i, own in enumerate(used)
    )
