"""CSV tables: one document a row, columns by name in any letter case; the file is never held whole."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from communique.sources.fields import documents_of
from communique.sources.plain import GUESSED
from communique.sources.problem import Item, SourceProblem
from communique.sources.stream import Line, Stream, lines_of

DELIMITERS = (",", ";", "\t", "|")
_COLUMNS = "Begin with a line of column names: id, url, publisher, published, title, text"


def read_table(stream: Stream) -> Iterator[Item]:
    """The documents of a CSV file in order; a row that cannot be read is told and passed over.

    Cells beyond the named columns are kept in `extra` as "column 8" and so on.
    """
    lines = _Lines(stream)
    first = next(lines, "")
    delimiter = max(DELIMITERS, key=first.count)
    names = next(csv.reader([first], delimiter=delimiter), [])
    if "text" not in {name.strip().lower() for name in names}:
        yield SourceProblem(stream.where, "has no column “text”", _COLUMNS, 1)
        return
    csv.field_size_limit(stream.limits.document)
    rows = csv.reader(lines, delimiter=delimiter)
    while True:
        begin = lines.number + 1
        try:
            row = next(rows, None)
        except csv.Error as error:
            remedy = "Look for a quotation mark that is never closed"
            yield SourceProblem(stream.where, f"the row cannot be read ({error})", remedy, begin)
            rows = csv.reader(lines, delimiter=delimiter)
            continue
        yield from lines.told()
        if row is None:
            return
        if any(cell.strip() for cell in row):
            yield from documents_of(_named(names, row), stream.where, begin)


def _named(names: list[str], row: list[str]) -> dict[str, object]:
    spare = (f"column {number}" for number in range(len(names) + 1, len(row) + 1))
    return dict(zip([*names, *spare], row, strict=False))


class _Lines:
    """The lines of a table as csv wants them, with the number of the last one and the problems met on the way."""

    def __init__(self, stream: Stream) -> None:
        self.number = 0
        self._where = stream.where
        self._lines = lines_of(stream)
        self._problems: list[SourceProblem] = []
        self._guessed = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        for line in self._lines:
            self.number = line.number
            self._check(line)
            if line.text is not None:
                return line.text
        raise StopIteration

    def told(self) -> Iterator[SourceProblem]:
        """The problems since the last call."""
        problems, self._problems = self._problems, []
        yield from problems

    def _check(self, line: Line) -> None:
        if line.text is None:
            self._problems.append(SourceProblem(self._where, "is too long", "Split the document", line.number))
        elif line.guessed and not self._guessed:
            self._guessed = True
            self._problems.append(SourceProblem(self._where, *GUESSED, line.number, "note"))
