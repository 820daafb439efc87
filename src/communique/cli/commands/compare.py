"""`communique compare`: what the reports of a contact say alike, otherwise and alone; what is new since the last."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from communique.analysis.compare import Comparison, compare, compare_documents, compare_with_previous
from communique.analysis.compare.page import comparison_page
from communique.cli.answers import answer_options, give
from communique.cli.objects import plain
from communique.cli.troubles import Troubles
from communique.errors import QuestionError, SourceError
from communique.model import Document
from communique.record import open_record
from communique.record.building import build

_EPILOG = """\b
Examples:
  communique compare china-iran.db c3               the accounts of one contact
  communique compare china-iran.db c3 r7 r9         only these two reports
  communique compare china-iran.db c3 --previous    what is new and gone since the last contact
  communique compare ours.txt theirs.html -o table.html
"""
_SQLITE = b"SQLite format 3\x00"


@click.command(epilog=_EPILOG)
@click.argument("asked", nargs=-1, required=True, metavar="RECORD CONTACT [REPORT]... | FILE FILE...")
@click.option("--previous", is_flag=True, help="Compare with the same parties' previous contact.")
@answer_options
def command(asked: tuple[str, ...], previous: bool, as_json: bool, form: str | None, output: Path | None) -> None:
    """Lay the accounts of one contact side by side: what both tell, what one alone tells, and in which words.

    Give a record and a contact's id, or the files of two or more reports. "Not mentioned" is never a denial.
    """
    found = _of_record(asked, previous=previous) if _is_record(asked[0]) else _of_files(asked, previous=previous)
    give(lambda: comparison_page(found), lambda: objects(found), as_json=as_json, form=form, output=output)


def objects(found: Comparison) -> Iterator[Mapping[str, Any]]:
    """The comparison as JSON objects: accounts, facts, rows, emphasis, each told by `what`."""
    for i, account in enumerate(found.accounts):
        yield {"what": "account", "account": i, "contact": found.contact, "before": found.before, **plain(account)}
    for fact in found.facts:
        yield {"what": "fact", **plain(fact)}
    for row in found.rows:
        yield {"what": "row", "told_by": row.told_by, **plain(row)}
    for i, one in enumerate(found.emphasis):
        yield {"what": "emphasis", "account": i, **plain(one)}


def _is_record(path: str) -> bool:
    try:
        with Path(path).open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return path.endswith((".db", ".sqlite"))


def _of_record(asked: tuple[str, ...], *, previous: bool) -> Comparison:
    record, *rest = asked
    with open_record(Path(record)) as opened:
        if not rest:
            raise QuestionError("no contact is told", f"List them with: communique contacts {record}")
        ask = compare_with_previous if previous else compare
        return ask(opened, rest[0], rest[1:])


def _of_files(asked: tuple[str, ...], *, previous: bool) -> Comparison:
    if previous or len(asked) < 2:
        raise QuestionError("one file alone has nothing to be compared with", "Give two or more files, or a record")
    with (
        tempfile.TemporaryDirectory(prefix="communique-") as folder,
        open_record(Path(folder) / "files.db", create=True) as opened,
    ):
        return compare_documents(opened, _read(opened, asked))


def _read(record: Any, files: Iterable[str]) -> list[str]:
    """Read the files into the record; the ids of their documents, each once."""
    from communique.reading.reader import read_document, version

    troubles = Troubles()
    documents = [document for file in files for document in _named(file, list(troubles.sound([file])))]
    if troubles.count:
        raise SourceError("not all files could be read", "Give files that hold reports")
    for step in build(record, documents, read_document, version()):
        troubles.of_step(step)
    return [record.document(document.id).card.id for document in documents]


def _named(file: str, documents: list[Document]) -> list[Document]:
    """The documents of a file; the only one of it goes by the file's name, so that people know it again."""
    return [replace(documents[0], id=file)] if len(documents) == 1 else documents
