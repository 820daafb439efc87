"""What went wrong in a batch: told at once on standard error, counted for the exit code; the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from communique.cli.app import PARTLY
from communique.errors import SourceError
from communique.model import Document
from communique.record.building import Step
from communique.record.failures import Failure, Failures
from communique.sources import SourceProblem, read_sources
from communique.sources.kinds import Kind

_HEADINGS = {"note": "Note", "warning": "Warning", "error": "Problem"}


class Troubles:
    """Collects the troubles of one run. `count` is the number of those that the exit code tells; sources that gave no
    document are kept in `failures` where there are any to keep them in."""

    def __init__(self, failures: Failures | None = None) -> None:
        self.count = 0
        self._failures = failures

    def sound(self, sources: Sequence[str], kind: Kind | None = None) -> Iterator[Document]:
        """The documents of the sources; what is wrong with one is told, and the next goes on."""
        for item in read_sources(sources, kind=kind):
            if isinstance(item, SourceProblem):
                self.tell(str(item), _HEADINGS[item.severity])
                self.count += item.severity != "note"
                self._keep(item)
            else:
                yield item

    def _keep(self, item: SourceProblem) -> None:
        if self._failures is not None and item.severity == "error":
            self._failures.note(Failure(item.place, None, item.message, item.remedy))

    def of_step(self, step: Step) -> None:
        """Tell a document's notes, and that it failed."""
        for note in step.notes:
            self.tell(f"{step.document}: {note}", "Note")
        if step.problem:
            self.tell(f"{step.document}: {step.problem}", "Problem")
            self.count += 1

    def tell(self, message: str, heading: str) -> None:
        """Tell one trouble, on one line."""
        click.echo(f"{heading}: " + " ".join(message.split("\n")), err=True)

    def exit_code(self, done: int) -> int:
        """0 where all went well, 7 where some sources failed or were put aside, 3 where nothing could be read."""
        if not self.count:
            return 0
        return PARTLY if done else SourceError.exit_code
