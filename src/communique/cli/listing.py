"""How the lists of a record are given: as JSON lines, or as tables with a line that counts them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from typing import Any, TypeVar

from communique.cli import terminal, wording
from communique.record import Record

_T = TypeVar("_T")


def give_list(
    record: Record,
    noun: str,
    found: Iterator[_T],
    *,
    limit: int | None,
    as_json: bool,
    to_json: Callable[[_T], Mapping[str, Any]],
    show: Callable[[Iterator[_T]], None],
    count: Callable[[], int],
) -> None:
    """Print what was found; `noun` names one of it, `count` tells how many there are without the limit."""
    if as_json:
        terminal.json_lines(map(to_json, found))
        return
    first = list(islice(found, 1))
    if not first:
        terminal.messages().print(f"No {noun} fits. {wording.holds(record.counts())}")
        return
    show(chain(first, found))
    shown = count()
    terminal.messages().print(wording.plural(shown, noun) + wording.of_limit(limit, shown), style="aside")
