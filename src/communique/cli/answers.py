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
_ENDINGS = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
}


def answer_options(command: _Command) -> _Command:
    """`--json`, `--format` and `-o`, for `give`."""
    options = (
        json_option,
        click.option("--format", "form", type=click.Choice(FORMATS), help="How it is written; text if not told."),
        click.option(
            "-o", "--output", type=click.Path(path_type=Path), help="Write to this file (.txt, .md, .html, .docx)."
        ),
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
        _give_objects(objects(), output)
        return
    form = form or _form_of(output)
    if form == "docx":
        _write_docx(page(), output)
    elif form in ("markdown", "html"):
        _write(markdown(page()) if form == "markdown" else html(page()), output)
    elif output:
        _write(terminal.as_text(printed(page(), footnotes=True)), output)
    else:
        console = terminal.output()
        for part in printed(page(), footnotes=footnotes):
            console.print(part)


def _give_objects(objects: Iterable[Mapping[str, Any]], output: Path | None) -> None:
    if output is None:
        terminal.json_lines(objects)
    else:
        _write("".join(terminal.json_text(one) for one in objects), output)


def _form_of(output: Path | None) -> str:
    """How an answer is written where no format is told: by the ending of its file."""
    if output is None:
        return "text"
    form = _ENDINGS.get(output.suffix.lower())
    if form is None:
        told = f"{output}: the ending tells no format. Choose from {', '.join(_ENDINGS)}, or say it with --format"
        raise click.UsageError(told, click.get_current_context())
    return form


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
