"""What went wrong in a batch: told at once on standard error, counted for the exit code; the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from communique.cli.app import PARTLY
from communique.errors import SourceError
from communique.model import Document
from communique.record.building import Step


class Troubles:
    """Collects the troubles of one run."""

    def __init__(self) -> None:
        self.count = 0

    def sound(self, sources: Sequence[str]) -> Iterator[Document]:
        """The documents of the sources; what cannot be turned into a document is told and passed over."""
        from communique.sources import SourceProblem, read_sources

        for item in read_sources(sources):
            if isinstance(item, SourceProblem):
                self.tell(str(item))
            else:
                yield item

    def of_step(self, step: Step) -> None:
        """Tell a document's notes, and that it failed."""
        for note in step.notes:
            click.echo(f"Note: {step.document}: {note}", err=True)
        if step.problem:
            self.tell(f"{step.document}: {step.problem}")

    def tell(self, message: str) -> None:
        """Tell one trouble, on one line."""
        self.count += 1
        click.echo("Problem: " + " ".join(message.split("\n")), err=True)

    def exit_code(self, done: int) -> int:
        """0 where all went well, 7 where some sources failed, 3 where nothing could be read at all."""
        if not self.count:
            return 0
        return PARTLY if done else SourceError.exit_code
