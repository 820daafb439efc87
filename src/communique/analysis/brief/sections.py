"""The sections of a brief, each as lines with their places. How many lines a section has keeps the brief to a page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from communique.analysis.brief.ground import Ground
from communique.analysis.chronology import chronology
from communique.analysis.commitments.page import commitment_lines, promise_line
from communique.analysis.compare import OTHER_MATTERS, Comparison, MatterRow
from communique.analysis.pages.page import Line, Run, line, source_name
from communique.analysis.phrases.page import news_lines
from communique.analysis.sayings import Saying
from communique.analysis.wording import act, listed, party, saying_line
from communique.record import Filter

_CONTACTS, _SAID, _MOVES, _OPEN, _WORDINGS, _DIFFERENCES = 4, 12, 8, 8, 8, 8


def last_contacts(ground: Ground) -> list[Line]:
    """The last contacts, the latest first."""
    steps = chronology(ground.record, Filter(contact=tuple(one.id for one in ground.contacts)))
    lines = []
    held = [one for one in steps if one.status == "held"]
    for step in sorted(held, key=lambda one: one.day or "", reverse=True)[:_CONTACTS]:
        who = listed(step.persons) or listed([party(code) for code in step.parties])
        asked = f", asked for by {party(step.requested_by)}" if step.requested_by else ""
        called = f", {party(step.caller)} called" if step.caller and not asked else ""
        told = [step.kind.replace("_", " "), f"level of {step.level}" if step.level else "", step.place or ""]
        notable = f" ({'; '.join(step.remarks)})" if step.remarks else ""
        words = f": {', '.join(one for one in told if one)}{asked}{called}; {who}{notable}"
        lines.append(
            line(Run(step.day or "undated", "strong"), words, Run(f" {step.contact}", "quiet"), places=step.places)
        )
    return lines


def said_last(ground: Ground) -> list[Line]:
    """What each side said in the last contact, by side: its own account first, then what others tell of it. What both
    are said to have said stands once."""
    found = dict.fromkeys(told for code in ground.parties for told in _ranked(ground, code)[: _SAID // 2])
    once = {one.statement: (one, note) for one, note in reversed(found)}
    ordered = [one for one in found if once[one[0].statement] == one]
    return [saying_line(one, before=f"{_issue(one)}: ", after=note) for one, note in ordered]


def _ranked(ground: Ground, code: str) -> list[tuple[Saying, str]]:
    """A party's sayings in the last contact, those in its own words first, each matter once."""
    found: list[tuple[Saying, str]] = []
    heard: set[str] = set()
    for account in sorted(ground.accounts, key=lambda one: one.side != code):
        for one in account.sayings:
            if code not in one.holder or one.act == "discuss" or _issue(one) in heard:
                continue
            heard.add(_issue(one))
            own = account.side in one.holder
            found.append((one, "" if own else f" (as told by {source_name(account.document)})"))
    return sorted(found, key=lambda told: _issue(told[0]) == OTHER_MATTERS)


def _issue(one: Saying) -> str:
    return next(iter(one.issues or one.instruments), OTHER_MATTERS)


def moves(ground: Ground) -> list[Line]:
    """What moved since the contact before the last one: acts that changed, what is new, not mentioned now, and kept."""
    found = ground.since_last
    if found is None:
        return []
    moved = [_moved(row) for row in found.shared() if row.acts]
    new = [_only(row, 1, "new") for row in found.only(1) if row.issue != OTHER_MATTERS]
    gone = [_only(row, 0, "not mentioned now") for row in found.only(0) if row.issue != OTHER_MATTERS]
    kept = [_only(row, 1, "kept") for row in found.shared() if not row.acts and row.issue != OTHER_MATTERS]
    return [one for lines in (moved, new, gone, kept) for one in lines[: _MOVES // 4]]


def _moved(row: MatterRow) -> Line:
    before, now = (cell[0] for cell in row.cells)
    words = f"{listed([act(one) for one in row.acts[0]])} became {listed([act(one) for one in row.acts[1]])}: "
    told = saying_line(now, before=f"{row.issue}: {words}")
    return Line(told.runs, (before.sentence, now.sentence))


def _only(row: MatterRow, number: int, word: str) -> Line:
    return saying_line(row.cells[number][0], before=f"{word}, {row.issue}: ")


def open_commitments(ground: Ground) -> list[Line]:
    """Commitments not told to be done, the latest first, with their terms."""
    entries = [one for one in ground.ledger if one.state != "reported done"]
    entries.sort(key=lambda one: one.told[-1].day or "", reverse=True)
    return [next(commitment_lines(one)) for one in entries[:_OPEN]]


def announced(ground: Ground) -> list[Line]:
    """Announced contacts that are not told to have been held."""
    return [promise_line(one) for one in ground.announced if one.state == "open"][-3:]


def wordings(ground: Ground) -> list[Line]:
    """Set phrases changed, left out and new in the last contact."""
    return list(news_lines(ground.phrase_news))[:_WORDINGS] if ground.phrase_news else []


def differences(ground: Ground) -> list[Line]:
    """Where the accounts of the last contacts differ: facts, then matters that one side's own account alone tells."""
    lines: list[Line] = []
    for contact in reversed(ground.contacts[-_CONTACTS:]):
        found = ground.compared(contact)
        if found:
            when = ground.day(contact) or "undated"
            lines += chain(_facts(found, when), _one_sided(found, when))
    return lines[:_DIFFERENCES]


def _facts(found: Comparison, when: str) -> Iterable[Line]:
    for row in found.facts:
        told = [(account, fact) for account, fact in zip(found.accounts, row.values, strict=True) if fact]
        if row.differs:
            words = "; ".join(f"{source_name(account.document)}: {fact.value}" for account, fact in told)
            yield line(f"{when}, {row.field}: {words}", places=[place for _, fact in told for place in fact.places])


def _one_sided(found: Comparison, when: str) -> Iterable[Line]:
    """Matters of one side's own account on which the other side's own account is silent."""
    sides = {account.side: i for i, account in enumerate(found.accounts) if account.whose == "organ" and account.side}
    if len(sides) < 2:
        return
    for side, number in sides.items():
        others = [i for other, i in sides.items() if other != side]
        alone = [row for row in found.rows if row.cells[number] and not any(row.cells[i] for i in others)]
        for row in [one for one in alone if one.issue != OTHER_MATTERS][: _DIFFERENCES // len(sides)]:
            before = f"{when}, only in {party(side)}'s account, {row.issue}: "
            yield saying_line(row.cells[number][0], before=before)
