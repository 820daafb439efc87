"""Files and folders: what a path stands for, in a fixed order."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from communique.sources.kinds import ENDINGS, kind_of_name
from communique.sources.problem import SourceProblem


def files_under(path: Path) -> Iterator[Path | SourceProblem]:
    """The files of a folder and the folders below it that can be read, by name; hidden ones are left out, and what is
    left out for its kind is told in one note. A path that is no folder stands for itself."""
    if not path.is_dir():
        yield path
        return
    found = False
    others: Counter[str] = Counter()
    problems: list[SourceProblem] = []
    for folder, below, names in os.walk(path, onerror=lambda error: problems.append(_closed(error))):
        below[:] = sorted(name for name in below if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            if kind_of_name(name):
                found = True
                yield Path(folder) / name
            else:
                others[Path(name).suffix.lower() or "without ending"] += 1
    yield from problems
    if others or not found:
        yield _left_out(path, others, found)


def _left_out(path: Path, others: Counter[str], found: bool) -> SourceProblem:
    kinds = ", ".join(f"{count} {ending}" for ending, count in sorted(others.items())[:8])
    if found:
        remedy = "Name such a file itself to have it read by its first words"
        return SourceProblem(str(path), f"files of other kinds were left out ({kinds})", remedy, severity="note")
    what = f"only files of other kinds ({kinds})" if others else "no files"
    return SourceProblem(str(path), f"holds {what}", f"Files that can be read end in {', '.join(ENDINGS)}")


def _closed(error: OSError) -> SourceProblem:
    return SourceProblem(str(error.filename), f"cannot be opened ({error.strerror})", "Check who may read it")
