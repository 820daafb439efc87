"""The figures of `communique evaluate` as tables for the terminal.

Comes in: the dictionary of `evaluation.figures`, a comparison, errors. Goes out: parts for a console.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from communique.evaluation import Score
from communique.evaluation.comparing import Comparison
from communique.evaluation.figures import HEADLINES

Json = Mapping[str, Any]
_ACCURACIES = {
    "contact_attributes": (
        "kind", "status", "reported", "date", "date_where_told", "requested_by", "requested_by_where_told", "place",
        "place_where_told",
    ),
    "statement_attributes": ("act", "holder", "speaker", "addressee", "addressee_side", "contact", "form"),
}  # fmt: skip
_WIDEST = 120
_CONFUSIONS = 12


def score_page(told: Json) -> Iterator[RenderableType]:
    """All figures, headlines first."""
    head = f"{told['documents']} documents, {told['documents_with_statements']} with labelled statements"
    absent = told["documents_absent_from_pred"]
    yield Text(head + (f"; {absent} without a prediction count as empty" if absent else "") + "\n")
    yield _rates("Figures", _headlines(told), told["bootstrap_95"] or {})
    for part, names in _ACCURACIES.items():
        yield _accuracies(f"{part.removesuffix('_attributes').capitalize()}s that match", told[part], names)
    if told["acts"]:
        yield _rates("Acts", told["acts"], {})
    if told["act_confusions"]:
        pairs = [f"{pair} {count}" for pair, count in list(told["act_confusions"].items())[:_CONFUSIONS]]
        yield Text("Acts taken for others (gold > found): " + ", ".join(pairs) + "\n", style="aside")
    yield _publishers(told["publishers"])


def _headlines(told: Json) -> dict[str, Json]:
    rows = {name: told[name] for name in ("contacts_found", "contact_all_right")}
    rows |= {f"contact {name}": told["contact_attributes"][name] for name in ("states", "persons")}
    rows |= {name: told[name] for name in ("statements_content", "statements_act", "statements_end_to_end")}
    return rows | {name: told["statement_attributes"][name] for name in ("issues", "instruments")}


def _rates(title: str, rows: Mapping[str, Json], intervals: Mapping[str, Sequence[float]]) -> Table:
    columns = ("precision", "recall", "F1", "95%", "right", "gold", "found")
    table = _table(title, columns if intervals else tuple(one for one in columns if one != "95%"))
    for name, row in rows.items():
        low_high = intervals.get(name)
        between = [f"{low_high[0]:.3f} to {low_high[1]:.3f}" if low_high else ""] if intervals else []
        cells = [f"{row[key]:.3f}" if row["gold"] or row["pred"] else "" for key in ("p", "r", "f1")]
        between = between if row["gold"] or row["pred"] else [""] * len(between)
        table.add_row(name.replace("_", " "), *cells, *between, *(str(row[key]) for key in ("tp", "gold", "pred")))
    return table


def _accuracies(title: str, told: Json, names: Sequence[str]) -> Table:
    table = _table(title, ("accuracy", "right", "of"))
    for name in names:
        row = told[name]
        share = "" if row["accuracy"] is None else f"{row['accuracy']:.3f}"
        table.add_row(name.replace("_", " "), share, str(row["right"]), str(row["of"]))
    return table


def _publishers(told: Mapping[str, Json]) -> Table:
    table = _table("F1 by publisher", ("documents", *(name.replace("_", " ") for name in HEADLINES)))
    for name, row in told.items():
        cells = [f"{row[one]['f1']:.3f}" if row[one]["gold"] or row[one]["pred"] else "" for one in HEADLINES]
        table.add_row(name[:40], str(row["documents"]), *cells)
    return table


def _table(title: str, columns: Sequence[str]) -> Table:
    table = Table(box=None, pad_edge=False, title=title, title_justify="left", title_style="who")
    table.add_column()
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    return table


def error_page(scores: Sequence[Score], limit: int) -> Iterator[RenderableType]:
    """Up to `limit` errors of each kind."""
    by: dict[str, list[str]] = defaultdict(list)
    for one in scores:
        for kind, what in one.errors:
            by[kind].append(f"{one.id}: {what}")
    for kind, told in sorted(by.items()):
        yield Text(f"\n{kind} ({len(told)})", style="who")
        yield from map(_line, told[:limit])


def comparison_page(told: Comparison, limit: int) -> Iterator[RenderableType]:
    """How the second version differs from the first, and up to `limit` errors that are new or gone."""
    table = _table("Against the other version (F1)", ("before", "after", "difference", "95%", "no better"))
    for one in told.differences:
        between = f"{one.low:+.3f} to {one.high:+.3f}"
        change = f"{one.after - one.before:+.3f}"
        cells = (f"{one.before:.3f}", f"{one.after:.3f}", change, between, f"{one.no_better:.1%}")
        table.add_row(one.figure.replace("_", " "), *cells)
    yield table
    for title, errors in (("Errors gone", told.gone), ("New errors", told.new)):
        yield Text(f"\n{title}: {len(errors)}", style="who")
        yield from (_line(f"{kind}: {document}: {what}") for document, kind, what in errors[:limit])


def _line(told: str) -> Text:
    return Text("  " + (told if len(told) <= _WIDEST else told[: _WIDEST - 1] + "…"))
