"""`communique search`: words and phrases in documents and statements, within the same filters as every list."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
from rich.text import Text

from communique.cli import objects, tables, terminal, wording
from communique.cli.options import filter_in, filter_options, json_option, record_argument
from communique.record import DocumentHit, StatementHit, open_record

_EPILOG = """\b
All words must be met. "Quotes" make a phrase, * stands for the rest of a word, OR, NOT and brackets combine.

\b
Examples:
  communique search china-iran.db sanctions relief
  communique search china-iran.db '"nuclear deal" NOT sanction*' --party Iran --since 2022
  communique search china-iran.db 王毅 --documents
"""


@click.command(epilog=_EPILOG)
@record_argument
@click.argument("words", nargs=-1, required=True)
@click.option("--documents", "in_documents", is_flag=True, help="Search the texts of documents, not the statements.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Show at most N.", metavar="N")
@filter_options
@json_option
def command(record: Path, words: tuple[str, ...], in_documents: bool, limit: int, as_json: bool, **asked: Any) -> None:
    """Search the statements of RECORD (or, with --documents, its texts) for WORDS, best first."""
    with open_record(record) as opened:
        search = opened.search if in_documents else opened.search_statements
        found = 0
        for hit in search(" ".join(words), filter_in(opened, asked), limit=limit):
            found += 1
            if as_json:
                terminal.json_line(objects.plain(hit))
            else:
                _show(hit)
        if not found:
            terminal.messages().print("Nothing found.")


def _show(hit: DocumentHit | StatementHit) -> None:
    console = terminal.output()
    if isinstance(hit, StatementHit):
        one = hit.statement
        head = f"[id]{one.id}[/]  [act]{one.act.replace('_', ' ')}[/]  [who]{wording.shown(', '.join(one.holder))}[/]"
        console.print(f"{head}  {wording.paper(one.document)}")
        text, shift = one.sentence, one.sentence_span.start
    else:
        console.print(f"[id]{hit.document.id}[/]  {wording.paper(hit.document)}  {tables.title(hit.document)}")
        text, shift = hit.snippet, hit.snippet_span.start
    line, places = wording.one_line(text)
    shown = Text(line, style="aside")
    for span in hit.spans:
        start, end = (min(max(at - shift, 0), len(places) - 1) for at in span)
        shown.stylize("hit", places[start], places[end])
    console.print(Text("    ").append_text(shown))
