"""Where output goes: tables and JSON lines to standard output, messages and progress to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from rich.console import Console
from rich.theme import Theme

_THEME = Theme(
    {
        "id": "dim",
        "aside": "dim",
        "date": "cyan",
        "who": "bold",
        "said": "not dim",
        "act": "not dim yellow",
        "hit": "not dim bold",
    }
)
_PIPE_WIDTH = 120


def output() -> Console:
    """The console for data. Off a terminal it neither colours nor folds lines at the terminal's width."""
    return _console(stderr=False)


def messages() -> Console:
    """The console for messages and progress."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    console = Console(stderr=stderr, theme=_THEME, highlight=False, emoji=False, markup=True)
    if not console.is_terminal and not _width_asked():
        console.width = _PIPE_WIDTH
    return console


def _width_asked() -> bool:
    return os.environ.get("COLUMNS", "").isdecimal()


def json_lines(objects: Iterable[Mapping[str, Any]]) -> None:
    """Write each object as one line of JSON, as it comes."""
    for one in objects:
        json_line(one)


def json_line(value: Mapping[str, Any]) -> None:
    """Write one object as one line of JSON."""
    sys.stdout.write(msgspec.json.encode(value).decode("utf-8", "replace"))
    sys.stdout.write("\n")
