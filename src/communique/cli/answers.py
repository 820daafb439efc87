"""How the commands of analysis give their answers: on the terminal, as JSON lines, or as a page in a file.

Comes in: an answer's page and its JSON objects. Goes out: standard output, or the file of `-o`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from communique.analysis.pages import Page, html, markdown
from communique.cli import terminal
from communique.cli.options import json_option
from communique.cli.paper import printed
from communique.errors import CommuniqueError

_Command = TypeVar("_Command", bound=Callable[..., Any])
FORMATS = ("text", "markdown", "html", "docx")
_ENDINGS = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".docx": "docx"}


def answer_options(command: _Command) -> _Command:
    """`--json`, `--format` and `-o`, for `give`."""
    options = (
        json_option,
        click.option("--format", "form", type=click.Choice(FORMATS), help="How it is written; text if not told."),
        click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to this file (.md, .html, .docx)."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def give(
    page: Callable[[], Page],
    objects: Callable[[], Iterable[Mapping[str, Any]]],
    *,
    as_json: bool,
    form: str | None,
    output: Path | None,
    footnotes: bool = False,
) -> None:
    """Write an answer as asked. `footnotes`: print them on the terminal too (files always have them)."""
    if as_json:
        terminal.json_lines(objects())
        return
    form = form or (_ENDINGS.get(output.suffix.lower(), "markdown") if output else "text")
    if form == "docx":
        _write_docx(page(), output)
    elif form in ("markdown", "html"):
        _write(markdown(page()) if form == "markdown" else html(page()), output)
    else:
        console = terminal.output()
        for part in printed(page(), footnotes=footnotes):
            console.print(part)


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    _saving(output, lambda: output.write_text(text, "utf-8"))


def _write_docx(page: Page, output: Path | None) -> None:
    from communique.analysis.pages.docx import docx

    if output is None:
        raise click.UsageError("DOCX is written to a file: give one with -o brief.docx")
    data = docx(page)
    _saving(output, lambda: output.write_bytes(data))


def _saving(output: Path, write: Callable[[], object]) -> None:
    try:
        write()
    except OSError as error:
        raise CommuniqueError(f"{output} cannot be written: {error.strerror}", "Give another file with -o") from error
    click.echo(f"Written: {output}", err=True)
