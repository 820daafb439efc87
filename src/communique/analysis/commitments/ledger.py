"""The ledger of commitments: who bound themselves to whom to what, since when, how often, and what came of it.

Comes in: a record and a filter. Goes out: entries in order of their first contact. Statements on the same matter by the
same holder to the same parties are one entry; each contact counts once, however many reports repeat it. A state is set
on evidence only: an entry is "done" where a later text says so, and that text is shown; else it is open, which tells
that nothing about it was found, not that nothing happened.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from communique.analysis.commitments.terms import binds, condition, deadline, done_words
from communique.analysis.encounters import Encounter, with_encounters
from communique.analysis.meaning import likeness
from communique.analysis.meaning.words import telling_words, weighed
from communique.analysis.positions import Act, act_of, in_time, spoken_to
from communique.analysis.sayings import Place, said
from communique.record import Filter, Record, StoredStatement

STATES = ("new", "repeated", "changed", "reported done", "open")
"""new: first told in the parties' latest contact. repeated: told again in like words. changed: told again in other
words. reported done: a later text says that it was done. open: told once, and nothing since."""

Table = tuple[str, ...]
"""The parties of a contact, or outside any contact those who hold a statement."""

_SAME = 1.0
"""How alike a statement must be to an entry to repeat it: more than to stand in one row."""
_DONE = 0.5
"""How alike a later report must be to the commitment that its word fulfils; more makes no difference to precision."""
_NEAR_WORDING = 0.7
"""The share of telling words in common from which on two wordings count as like."""


@dataclass(frozen=True, slots=True)
class Commitment:
    """One entry. `told` holds its statements, one a contact, in order of time; `parties` those of the contact. `by` is
    the time by which, `by_words` and `condition` the words of both. `dropped` and `gained` are the telling words
    by which the latest wording differs from the one before. `done` is the later text that reports it done, `done_at`
    the word in it."""

    holder: tuple[str, ...]
    addressee: str | None
    parties: tuple[str, ...]
    instruments: tuple[str, ...]
    issues: tuple[str, ...]
    told: tuple[Act, ...]
    by: str | None
    by_words: Place | None
    condition: Place | None
    state: str
    dropped: tuple[str, ...] = ()
    gained: tuple[str, ...] = ()
    done: Act | None = None
    done_at: Place | None = None

    @property
    def since(self) -> str | None:
        """The day on which it was first told."""
        return self.told[0].day


def commitments(record: Record, asked: Filter) -> tuple[Commitment, ...]:
    """The commitments that fit: statements that bind their holder to something to come, gathered into entries."""
    gathering = Gathering(record, asked)
    for statement, encounter in with_encounters(record, record.statements(replace(asked, act=()))):
        gathering.take(statement, encounter)
    return gathering.commitments()


class Gathering:
    """Gathers commitments from statements that are handed in one by one, so that one walk may serve several ends. Only
    those that bind or that tell of things done are kept."""

    def __init__(self, record: Record, asked: Filter) -> None:
        self._record, self._asked = record, asked
        self._last: dict[Table, str] = {}
        self._kept: list[tuple[Act, Table]] = []

    def take(self, statement: StoredStatement, encounter: Encounter | None) -> None:
        """Look at a statement of any act."""
        act = act_of(statement, encounter) if spoken_to(statement, self._asked) else None
        if act is None:
            return
        table = encounter.parties if encounter else tuple(sorted(act.saying.holder))
        self._last[table] = max(self._last.get(table, ""), act.day or "")
        if binds(act.saying) or done_words(act.saying.content):
            self._kept.append((act, table))

    def commitments(self) -> tuple[Commitment, ...]:
        """The commitments among all that was taken."""
        self._kept.sort(key=lambda one: in_time(one[0]))
        entries = _Entries()
        for act, table in self._kept:
            if binds(act.saying):
                entries.add(act, table)
        reports = _Reports((act, table) for act, table in self._kept if done_words(act.saying.content))
        return tuple(_finished(self._record, told, table, self._last[table], reports) for told, table in entries.all())


class _Entries:
    """Commitments gathered by matter: candidates are those of the same parties that share a telling word."""

    def __init__(self) -> None:
        self._told: list[list[Act]] = []
        self._tables: list[Table] = []
        self._index: dict[tuple[Table, str], list[int]] = {}

    def add(self, act: Act, table: Table) -> None:
        """Put a commitment to the entry that it repeats, or to a new one."""
        words = list(weighed(act.saying.content.words, frozenset(table)))
        near = dict.fromkeys(i for word in words for i in self._index.get((table, word), ()))
        best, figure = None, _SAME
        for i in near:
            found = likeness(said(act.saying, table), said(self._told[i][-1].saying, table))
            if found > figure:
                best, figure = i, found
        if best is None:
            best = len(self._told)
            self._told.append([])
            self._tables.append(table)
        self._told[best].append(act)
        for word in words:
            known = self._index.setdefault((table, word), [])
            if best not in known:
                known.append(best)

    def all(self) -> Iterator[tuple[list[Act], Table]]:
        """Every entry with the parties of its contacts."""
        return zip(self._told, self._tables, strict=True)


class _Reports:
    """Statements that tell that something was done, found by their words."""

    def __init__(self, told: Iterable[tuple[Act, Table]]) -> None:
        self._by_word: dict[tuple[Table, str], list[Act]] = {}
        for act, table in told:
            for word in set(telling_words(act.saying.content.words)):
                self._by_word.setdefault((table, word), []).append(act)

    def of(self, commitment: Act, table: Table) -> tuple[Act, Place] | None:
        """The first later statement among the same parties that tells that this commitment was met, and the word."""
        own = replace(said(commitment.saying, table), holder=frozenset())
        promise = commitment.saying.content.words
        near = {id(act): act for word in set(telling_words(promise)) for act in self._by_word.get((table, word), ())}
        later = [act for act in near.values() if (act.day or "") > (commitment.day or "9")]
        for act in sorted(later, key=lambda one: (one.day or "", one.saying.statement)):
            word = done_words(act.saying.content, promise)
            if word and not binds(act.saying) and likeness(own, said(act.saying, table)) > _DONE:
                return act, word
        return None


def _finished(record: Record, told: list[Act], table: Table, last: str, reports: _Reports) -> Commitment:
    first, contacts = told[0], _one_a_contact(told)
    by = deadline(contacts[-1].saying, record.text(contacts[-1].document.id), contacts[-1].document.day)
    done = reports.of(contacts[-1], table)
    gained, dropped = _changes(contacts)
    state = "reported done" if done else _state(contacts, last, changed=bool(gained or dropped))
    return Commitment(
        holder=first.saying.holder,
        addressee=first.saying.addressee,
        parties=table,
        instruments=tuple(dict.fromkeys(name for act in told for name in act.saying.instruments)),
        issues=tuple(dict.fromkeys(name for act in told for name in act.saying.issues)),
        told=contacts,
        by=by[0] if by else None,
        by_words=by[1] if by else None,
        condition=condition(contacts[-1].saying),
        state=state,
        dropped=dropped,
        gained=gained,
        done=done[0] if done else None,
        done_at=done[1] if done else None,
    )


def _one_a_contact(told: Iterable[Act]) -> tuple[Act, ...]:
    """The first statement of each contact; statements outside any contact each count."""
    first: dict[str, Act] = {}
    for act in told:
        first.setdefault(act.contact or act.saying.statement, act)
    return tuple(first.values())


def _changes(told: tuple[Act, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The telling words gained and dropped from the last wording but one to the last, where the two are not near."""
    if len(told) < 2:
        return (), ()
    before, now = (list(dict.fromkeys(telling_words(act.saying.content.words))) for act in told[-2:])
    shared, either = set(before) & set(now), set(before) | set(now)
    if not either or len(shared) / len(either) >= _NEAR_WORDING:
        return (), ()
    return tuple(word for word in now if word not in shared), tuple(word for word in before if word not in shared)


def _state(told: tuple[Act, ...], last: str, *, changed: bool) -> str:
    if len(told) > 1:
        return "changed" if changed else "repeated"
    return "new" if (told[0].day or "") >= last else "open"
