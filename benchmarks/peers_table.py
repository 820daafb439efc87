"""The table of `benchmarks/peers.py`: rows of measurements as Markdown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One tool: documents and words per second, and how right it is in words."""

    name: str
    documents: float
    words: float
    right: str


def table(rows: Sequence[Row], base: str, where: str, versions: Mapping[str, str]) -> str:
    """The rows as Markdown, each with its speed over that of `base`; the machine and the versions below."""
    own = next(row.documents for row in rows if row.name == base)
    lines = ["| | documents/s | words/s | against " + base + " | accuracy elsewhere |", "|---|---:|---:|---:|---|"]
    for row in rows:
        ratio = row.documents / own
        lines.append(f"| {row.name} | {_short(row.documents)} | {row.words:,.0f} | {_short(ratio)} | {row.right} |")
    told = ", ".join(f"{name} {version}" for name, version in sorted(versions.items()))
    return "\n".join([*lines, "", f"{where}. Versions: {told}.", ""])


def _short(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 1 else f"{value:.2f}"
