"""An export is written: to a file, a folder or standard output, and never half over what was there before.

Comes in: a record, a format and where to. Goes out: the files. A text or file is first written beside its place and
then put there in one step.
"""

from __future__ import annotations

import os
import sys
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
            _beside(record, form, asked, out)
    except OSError as error:
        raise ExportError(f"{out} cannot be written: {error.strerror}", "Give another place with -o") from error


def _beside(record: Record, form: Format, asked: Filter, out: Path) -> None:
    rough = out.with_name(f".{out.stem}.{os.getpid()}.part{out.suffix}")
    try:
        if form.shape == "text":
            with rough.open("w", encoding="utf-8", newline="", errors="replace") as lines:
                form.writer()(record, asked, lines)
        else:
            form.writer()(record, asked, rough)
        rough.replace(out)
    finally:
        rough.unlink(missing_ok=True)
