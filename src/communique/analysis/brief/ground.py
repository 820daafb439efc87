"""The ground of a brief: the contacts of two parties up to a day, and what analysis finds in them, each found once."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from communique.analysis.accounts import Account, accounts_of
from communique.analysis.commitments import Commitment, Promise, commitments, promises
from communique.analysis.compare import Comparison, compare, compare_with_previous
from communique.analysis.compare.previous import day_of
from communique.analysis.phrases import PhraseNews, news, passages_of, phrases
from communique.analysis.wording import party as name_of
from communique.errors import QuestionError
from communique.record import Filter, Record, StoredContact
from communique.record.days import asked_day
from communique.record.parties import party_code

_MOST_PARTNERS = 8
_NEWS = ("main", "secondary")


class Ground:
    """Contacts of a pair in order of time; `contacts` are those held, `everything` those announced too."""

    def __init__(self, record: Record, parties: tuple[str, str], everything: list[StoredContact]) -> None:
        self.record = record
        self.parties = parties
        self.everything = everything
        self.contacts = [one for one in everything if one.status == "held"]

    @property
    def last(self) -> StoredContact:
        """The last contact that was held."""
        return self.contacts[-1]

    @staticmethod
    def day(contact: StoredContact) -> str | None:
        """The day of a contact, or of its publication."""
        return day_of(contact)

    @cached_property
    def asked(self) -> Filter:
        """The filter of everything that was said in these contacts."""
        return Filter(contact=tuple(one.id for one in self.everything))

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """The accounts of the last contact."""
        return accounts_of(self.record, self.last)

    @cached_property
    def since_last(self) -> Comparison | None:
        """The last contact against the one before it, if there is one."""
        try:
            return compare_with_previous(self.record, self.last.id)
        except QuestionError:
            return None

    @cached_property
    def ledger(self) -> tuple[Commitment, ...]:
        """The commitments told in these contacts."""
        return commitments(self.record, self.asked)

    @cached_property
    def announced(self) -> tuple[Promise, ...]:
        """The announced contacts."""
        return promises(self.record, self.asked)

    @cached_property
    def phrase_news(self) -> PhraseNews | None:
        """The news in the wordings of the last contact, if it has words."""
        told = passages_of(self.record, self.asked)
        try:
            return news([one for one in phrases(told, 2) if not one.name], told, self.last.id)
        except QuestionError:
            return None

    def compared(self, contact: StoredContact) -> Comparison | None:
        """The accounts of a contact side by side, if it has two or more."""
        try:
            return compare(self.record, contact.id)
        except QuestionError:
            return None


def ground_of(record: Record, one: str, other: str, before: str | None) -> Ground:
    """The contacts of two parties before a day. Contacts of the two alone are taken where there are any; else those in
    which both took part. Raises QuestionError where there is none."""
    pair = party_code(one), party_code(other)
    if pair[0] == pair[1]:
        raise QuestionError("a brief is on two parties, and these are one", "Give two parties, such as China and Iran")
    limit = asked_day(before, last=False) if before else "9999"
    found = [
        contact for contact in record.contacts(Filter(party=pair, reported=_NEWS)) if (day_of(contact) or "") < limit
    ]
    alone = [contact for contact in found if set(contact.parties) == set(pair)]
    chosen = alone if any(contact.status == "held" for contact in alone) else found
    if not any(contact.status == "held" for contact in chosen):
        raise QuestionError(f"the record holds no contact of {one} and {other}{_until(before)}", _who_met(record, pair))
    return Ground(record, pair, sorted(chosen, key=lambda contact: (day_of(contact) or "", int(contact.id[1:]))))


def _until(before: str | None) -> str:
    return f" before {before}" if before else ""


def _who_met(record: Record, pair: tuple[str, str]) -> str:
    """With whom the two were in contact most, for a person who asked in vain."""
    told = []
    for party in pair:
        others = Counter(other for contact in record.contacts(Filter(party=party)) for other in contact.parties)
        del others[party]
        most = sorted(others, key=lambda code: (-others[code], code))[:_MOST_PARTNERS]
        told.append(f"{name_of(party)} was in contact with {', '.join(map(name_of, most)) or 'nobody'}")
    return "In this record " + "; ".join(told)
