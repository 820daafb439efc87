"""The data dictionary: the tables and columns of the exports with types and meanings, from `data/dictionary.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from communique.languages.tables import load_data


@dataclass(frozen=True, slots=True)
class Column:
    """One column: `kind` is "text", "integer", "real" or "boolean", `told` what it means."""

    name: str
    kind: str
    told: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table: `key` names the columns that tell its rows apart."""

    name: str
    told: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns, in order."""
        return tuple(column.name for column in self.columns)


def as_markdown() -> str:
    """The dictionary as the tables of docs/exports.md."""
    parts = []
    for table in dictionary().values():
        parts += [f"### {table.name}", "", table.told, "", "| column | type | meaning |", "|---|---|---|"]
        for column in table.columns:
            mark = f"**{column.name}**" if column.name in table.key else column.name
            parts.append(f"| {mark} | {column.kind} | {column.told.replace('|', chr(92) + '|')} |")
        parts.append("")
    return "\n".join(parts)


@cache
def dictionary() -> dict[str, Table]:
    """Every table by name, in the order of the file."""
    data = load_data("communique.exports", "dictionary")
    return {
        name: Table(
            name,
            row["told"],
            tuple(row["key"]),
            tuple(Column(column, kind, told) for column, (kind, told) in row["columns"].items()),
        )
        for name, row in data.items()
    }


if __name__ == "__main__":
    print(as_markdown())
