"""An export is written: to a file, a folder or standard output, and never half over what was there before.

Comes in: a record, a format and where to. Goes out: the files. A text or file is first written beside its place and
then put there in one step.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from communique.exports.formats import ExportError, Format
from communique.record import Filter, Record


def export(record: Record, form: Format, asked: Filter, out: Path | None) -> None:
    """Write the record in a format to `out` (text formats: to standard output if None). Raises ExportError where it
    cannot be written."""
    write = form.writer()
    if out is None:
        if form.shape != "text":
            raise ExportError(f"{form.name} is written to a {form.shape}", "Give it with -o")
        write(record, asked, sys.stdout)
        return
    try:
        if form.shape == "folder":
            out.mkdir(parents=True, exist_ok=True)
            write(record, asked, out)
        else:
            with beside(out) as rough:
                _one(record, form, asked, rough)
    except OSError as error:
        raise ExportError(f"{out} cannot be written: {error.strerror}", "Give another place with -o") from error


def _one(record: Record, form: Format, asked: Filter, out: Path) -> None:
    if form.shape == "text":
        with out.open("w", encoding="utf-8", newline="", errors="replace") as lines:
            form.writer()(record, asked, lines)
    else:
        form.writer()(record, asked, out)


@contextmanager
def beside(out: Path) -> Iterator[Path]:
    """A path beside `out` to write to, put in the place of `out` in one step where nothing goes wrong."""
    rough = out.with_name(f".{out.stem}.{os.getpid()}.part{out.suffix}")
    try:
        yield rough
        rough.replace(out)
    finally:
        rough.unlink(missing_ok=True)
