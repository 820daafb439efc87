"""A comparison as a page: whose accounts, facts that differ, matters side by side, emphasis.

Comes in: a `Comparison`. Goes out: a `Page`. Two accounts stand in three columns (only here, in both, only there), more
of them in one column each.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.analysis.accounts import Account
from communique.analysis.compare.compare import Comparison, MatterRow
from communique.analysis.compare.facts import Fact
from communique.analysis.pages.page import Block, Bullets, Grid, Heading, Line, Page, Paragraph, Run, line, source_name
from communique.analysis.sayings import Saying
from communique.analysis.wording import act, listed, party, party_list, plural, saying_line

_MOST_WORDS = 8
_ABSENT = Run("not mentioned", "quiet")


def comparison_page(found: Comparison) -> Page:
    """The page of a comparison."""
    contact = f"{found.kind.replace('_', ' ')} {found.contact}, {found.day or 'undated'}"
    before = found.accounts[0].document.day or "the previous contact"
    what = f"what is new and gone since {before}" if found.before else "its accounts side by side"
    return Page(
        title=f"{party_list(found.parties)}, {contact}: {what}",
        blocks=(*_accounts(found), *_facts(found), *_matters(found), *_emphasis(found)),
        sources={one.document.id: one.document for one in found.accounts},
    )


def letter(number: int) -> str:
    """The name of an account in a page: A, B, ..., Z, A2, ..."""
    turn, place = divmod(number, 26)
    return chr(ord("A") + place) + (str(turn + 1) if turn else "")


def _accounts(found: Comparison) -> Iterator[Block]:
    yield Bullets(tuple(_account(i, one) for i, one in enumerate(found.accounts)))
    yield Paragraph(line(Run("What one account does not mention it does not deny.", "quiet")))
    if any(one.cut for one in found.accounts):
        cut = listed([letter(i) for i, one in enumerate(found.accounts) if one.cut])
        yield Paragraph(line(f"{cut} ends where a feed cut it; what it leaves out may stand in the full text."))


def _account(number: int, one: Account) -> Line:
    if one.side:
        owner = f"own account of {party(one.side)}" if one.whose == "organ" else f"state media of {party(one.side)}"
    else:
        owner = "account by others"
    size = f"{plural(one.words, 'word')}, {plural(len(one.sayings), 'statement')}"
    copies = f"; {plural(len(one.copies), 'copy', 'copies')} of it left out" if one.copies else ""
    return line(
        Run(f"{letter(number)} ", "strong"),
        f"{source_name(one.document)}: {owner}, {size}{copies}",
        Run(f" {one.report} {one.document.id}", "quiet"),
    )


def _facts(found: Comparison) -> Iterator[Block]:
    head = ("fact", *(letter(i) for i in range(len(found.accounts))))
    rows = tuple(
        (
            (line(Run(row.field, "strong"), " (differs)" if row.differs and not found.before else ""),),
            *(_fact(value) for value in row.values),
        )
        for row in found.facts
    )
    if rows:
        yield Heading("The contact as each tells it")
        yield Grid(head, rows)


def _fact(fact: Fact | None) -> tuple[Line, ...]:
    return (line(fact.value, places=fact.places) if fact else line(_ABSENT),)


def _matters(found: Comparison) -> Iterator[Block]:
    yield Heading("What was said")
    if not found.rows:
        yield Paragraph(line("No statements were found in these accounts."))
    elif len(found.accounts) == 2:
        yield _three_columns(found)
    else:
        yield _matrix(found)


def _three_columns(found: Comparison) -> Grid:
    first, second = (source_name(one.document) for one in found.accounts)
    head = ("issue", f"only in A: {first}", "in both", f"only in B: {second}")
    if found.before:
        head = ("issue", f"gone: {first}", "kept", f"new: {second}")
    rows = []
    for issue in found.issues():
        of_issue = [row for row in found.rows if row.issue == issue]
        alone = [tuple(_lines(found, row, i) for row in of_issue if row.told_by == (i,)) for i in (0, 1)]
        both = tuple(one for row in of_issue if len(row.told_by) == 2 for one in _both(found, row))
        rows.append(((line(Run(issue, "strong")),), _flat(alone[0]), both, _flat(alone[1])))
    return Grid(head, tuple(rows), (3, 5, 6, 5))


def _matrix(found: Comparison) -> Grid:
    head = ("issue", *(f"{letter(i)}: {source_name(one.document)}" for i, one in enumerate(found.accounts)))
    rows = tuple(
        (
            (line(Run(row.issue, "strong")), *_acts(row)),
            *(_lines(found, row, i) or (line(_ABSENT),) for i in range(len(found.accounts))),
        )
        for row in found.rows
    )
    return Grid(head, rows, (3, *(4 for _ in found.accounts)))


def _both(found: Comparison, row: MatterRow) -> Iterator[Line]:
    for i in row.told_by:
        yield from _lines(found, row, i, before=f"{letter(i)}: ")
    yield from _difference(row)


def _lines(found: Comparison, row: MatterRow, number: int, before: str = "") -> tuple[Line, ...]:
    account = found.accounts[number]
    return tuple(saying_line(one, before=before, after=_voice(account, one)) for one in row.cells[number])


def _voice(account: Account, one: Saying) -> str:
    """An issuer's text speaks for others only by hearsay: said where it does."""
    if account.side is None or account.voice(one) != "reported":
        return ""
    return f" [as {party(account.side)} tells it]"


def _acts(row: MatterRow) -> Iterator[Line]:
    if row.acts:
        acts = "; ".join(f"{letter(i)} {listed([act(one) for one in row.acts[i]])}" for i in row.told_by)
        yield line(Run(f"act differs: {acts}", "quiet"))


def _difference(row: MatterRow) -> Iterator[Line]:
    yield from _acts(row)
    if row.wording and any(row.wording):
        words = "; ".join(f"{letter(i)} {_some(row.wording[i])}" for i in row.told_by)
        yield line(Run(f"words of one alone: {words}", "quiet"))


def _some(words: tuple[str, ...]) -> str:
    more = " …" if len(words) > _MOST_WORDS else ""
    return (", ".join(words[:_MOST_WORDS]) or "none") + more


def _flat(cells: tuple[tuple[Line, ...], ...]) -> tuple[Line, ...]:
    return tuple(one for cell in cells for one in cell)


def _emphasis(found: Comparison) -> Iterator[Block]:
    yield Heading("Emphasis")
    for i, (account, one) in enumerate(zip(found.accounts, found.emphasis, strict=True)):
        issues = ", ".join(f"{weight.issue} {weight.share:.0%}" for weight in one.issues) or "no issue named"
        places = [weight.first for weight in one.issues]
        lines = [
            line(
                Run(f"{letter(i)} {source_name(account.document)}", "strong"),
                f": {plural(one.said_words, 'word')} of statements",
            ),
            line(f"issues in the order told, with their share of those words: {issues}", places=places),
        ]
        if one.named_first and one.named_at:
            lines.append(line(f"names first: {one.named_first}", places=(one.named_at,)))
        if one.quotations:
            lines.append(line(f"{plural(len(one.quotations), 'direct quotation')}", places=one.quotations))
        yield Bullets(tuple(lines))
