"""CSV: one file a table in a folder, with the data dictionary beside them, for R, pandas, Stata and spreadsheets.

UTF-8, commas, quotation marks where needed, line breaks as RFC 4180 has them. Cells hold what the record holds: a
program reads them exactly; a spreadsheet may take a cell that begins with "=" for a formula.
"""

from __future__ import annotations

import csv
from contextlib import ExitStack
from pathlib import Path
from typing import TextIO

from communique.exports.dictionary import Table, dictionary
from communique.exports.tables import groups
from communique.record import Filter, Record

DICTIONARY = "data_dictionary.csv"


def write(record: Record, asked: Filter, out: Path) -> None:
    """Write every table as NAME.csv into the folder."""
    with ExitStack() as stack:
        writers = {name: csv.writer(stack.enter_context(_opened(out / f"{name}.csv"))) for name in dictionary()}
        for table in dictionary().values():
            writers[table.name].writerow(table.names)
        for name, group in groups(record, asked):
            writers[name].writerows(group)
    _write_dictionary(out / DICTIONARY, list(dictionary().values()))


def _opened(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="", errors="backslashreplace")


def _write_dictionary(path: Path, tables: list[Table]) -> None:
    with _opened(path) as file:
        rows = csv.writer(file)
        rows.writerow(("table", "column", "type", "key", "meaning"))
        for table in tables:
            for column in table.columns:
                key = "yes" if column.name in table.key else ""
                rows.writerow((table.name, column.name, column.kind, key, column.told))
