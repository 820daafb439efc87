"""The formats of `communique export`: for each its module, its shape and the line that tells what it is for.

A format's module has `write(record, asked, out)`: it writes what fits the filter to `out`. Of the shape "text", `out`
is an open text file; "file", the path of a file; "folder", the path of a folder that exists. Other packages add
formats by entry points of the group "communique.exports" that lead to a `Format`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from communique.errors import CommuniqueError

GROUP = "communique.exports"


class ExportError(CommuniqueError):
    """A record that cannot be written in the format asked for, or a file that cannot be taken in."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `home` is its module, `shape` "text", "file" or "folder", `ending` that of its file, `extra` the
    optional dependency that it needs, `told` the line that `--help` shows."""

    name: str
    home: str
    shape: str
    ending: str
    told: str
    extra: str | None = None

    def writer(self) -> Callable[[Any, Any, Any], None]:
        """Its `write`. Raises ExportError where what it needs is not installed."""
        try:
            write: Callable[[Any, Any, Any], None] = import_module(self.home).write
        except ModuleNotFoundError as error:
            if self.extra is None or (error.name or "").startswith("communique"):
                raise
            remedy = f"Install it with: pip install 'communique[{self.extra}]'"
            raise ExportError(f"the format {self.name} needs {error.name}", remedy) from error
        return write


_SHIPPED = (
    ("jsonl", "jsonl", "text", ".jsonl", "Documents with their readings in the guide's schema; import takes them."),
    ("csv", "csv_tables", "folder", "", "Tidy tables, one file each, with a data dictionary."),
    ("parquet", "parquet", "folder", "", "The same tables as Parquet files."),
    ("datasette", "datasette", "folder", "", "A SQLite file of the tables with metadata for Datasette."),
    ("annotations", "annotations", "text", ".jsonld", "W3C Web Annotations of reports and statements."),
    ("graphml", "graphml", "text", ".graphml", "Who talks with whom, for NetworkX, igraph, yEd."),
    ("gexf", "gexf", "text", ".gexf", "The same network over time, for Gephi."),
    ("ics", "ics", "text", ".ics", "Contacts as a calendar (iCalendar)."),
    ("ftm", "ftm", "text", ".json", "FollowTheMoney entities, one a line."),
    ("refi-qda", "refi_qda", "file", ".qdpx", "A project for QDA programs; with -o X.qdc its codebook alone."),
    ("plover", "plover", "text", ".jsonl", "Events in PLOVER's terms, one a line."),
    ("cameo", "cameo", "text", ".tsv", "Events in CAMEO codes, a table with tabs."),
)
_EXTRAS = {"parquet": "parquet"}
FORMATS = {
    name: Format(name, f"communique.exports.{home}", shape, ending, told, _EXTRAS.get(name))
    for name, home, shape, ending, told in _SHIPPED
}
"""The formats that ship, by name."""


def names() -> tuple[str, ...]:
    """The names of all formats: ours, then those of other packages."""
    return (*FORMATS, *(point.name for point in entry_points(group=GROUP) if point.name not in FORMATS))


def find(name: str) -> Format:
    """The format of a name. Raises ExportError where there is none."""
    if name in FORMATS:
        return FORMATS[name]
    for point in entry_points(group=GROUP, name=name):
        found: Format = point.load()
        return found
    raise ExportError(f"there is no format {name!r}", "Choose from: " + ", ".join(names()))
