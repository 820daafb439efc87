"""Tables: reading the CSV files of this package. Cells with several values part them by ";"."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of the table `data/NAME.csv` as dictionaries; empty cells are empty strings. Lines that begin with
    "#" are remarks."""
    with files("communique.knowledge").joinpath("data", f"{name}.csv").open(encoding="utf-8") as lines:
        yield from csv.DictReader(line for line in lines if not line.startswith("#"))


def values(cell: str) -> list[str]:
    """The values of a cell with several: parted by ";", blanks around them dropped."""
    return [value for value in map(str.strip, cell.split(";")) if value]
