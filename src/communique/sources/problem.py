"""SourceProblem: what is wrong with a source, where, and what the reader can do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique.model import Document

Severity = Literal["note", "warning", "error"]


@dataclass(frozen=True, slots=True)
class SourceProblem:
    """Something wrong at `where` (a path, an address, "standard input"), at `line` (from 1) of it where that is known.

    `severity` tells what became of it: "error", no document came of it; "warning", the document is there, but something
    it told was put aside or it will not be read; "note", all is there, and the reader should know.
    """

    where: str
    message: str
    remedy: str = ""
    line: int | None = None
    severity: Severity = "error"

    @property
    def place(self) -> str:
        """Where it is, with the line: "feed.jsonl, line 3"."""
        return self.where if self.line is None else f"{self.where}, line {self.line}"

    def __str__(self) -> str:
        told = f"{self.place}: {self.message}"
        return f"{told}. {self.remedy}" if self.remedy else told


Item = Document | SourceProblem
"""What every source gives: documents and problems, in the order in which they stand in it."""
