"""Where output goes: tables and JSON lines to standard output, messages and progress to standard error."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping
from io import StringIO
from typing import IO, Any, TextIO, cast

import msgspec
from rich.console import Console, RenderableType
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
_BLANKS = re.compile(r" +(?=\n)")


def output() -> Console:
    """The console for data. Off a terminal it neither colours nor folds lines at the terminal's width."""
    return _console(stderr=False)


def as_text(parts: Iterable[RenderableType]) -> str:
    """What the console for data would print of these parts off a terminal, for a file."""
    out = StringIO()
    console = Console(file=cast("TextIO", _Trimmed(out)), theme=_THEME, highlight=False, emoji=False, width=_PIPE_WIDTH)
    for part in parts:
        console.print(part)
    return out.getvalue()


def messages() -> Console:
    """The console for messages and progress."""
    return _console(stderr=True)


def _console(*, stderr: bool) -> Console:
    console = _Console(stderr=stderr, theme=_THEME, highlight=False, emoji=False, markup=True)
    if console.is_terminal:
        return console
    trimmed = cast("TextIO", _Trimmed(console.file))
    width = None if _width_asked() else _PIPE_WIDTH
    return _Console(file=trimmed, theme=_THEME, highlight=False, emoji=False, markup=True, width=width)


class _Console(Console):
    """A console that leaves it to the program what becomes of a reader that has gone (`| head`)."""

    def on_broken_pipe(self) -> None:
        """Tell the program; rich would leave with exit code 1."""
        raise BrokenPipeError


class _Trimmed:
    """A file or pipe that takes no white space at the end of a line: tables are filled up to the console's width."""

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        """Write the text without the blanks before its line ends."""
        return self._file.write(_BLANKS.sub("", text))

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


def _width_asked() -> bool:
    return os.environ.get("COLUMNS", "").isdecimal()


def json_lines(objects: Iterable[Mapping[str, Any]]) -> None:
    """Write each object as one line of JSON, as it comes."""
    for one in objects:
        json_line(one)


def json_line(value: Mapping[str, Any]) -> None:
    """Write one object as one line of JSON."""
    sys.stdout.write(json_text(value))


def json_text(value: Mapping[str, Any]) -> str:
    """One object as one line of JSON."""
    return msgspec.json.encode(value).decode("utf-8", "replace") + "\n"
