"""The program `communique`: its commands by name, its exit codes, and how its errors are told.

Data goes to standard output, messages to standard error. Exit codes: 0 done; 1 other error; 2 wrong usage; 3 a source
cannot be read; 4 the record; 5 the parser; 6 the question; 7 done, but some sources failed; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from keyword import iskeyword

import click

from communique import __version__
from communique.errors import CommuniqueError

PARTLY = 7
"""The exit code of a run that went through although some of its sources could not be read."""

COMMANDS = {
    "build": "Read sources and build or extend a record.",
    "read": "Read one document, or a JSONL file of them, and show the reading.",
    "contacts": "List the contacts of a record.",
    "statements": "List the statements of a record.",
    "documents": "List the documents of a record.",
    "show": "Show one contact, statement or document in full.",
    "chronology": "List the contacts of a pair, a person or an issue through time, with gaps and firsts.",
    "positions": "List what each party did on an issue over time.",
    "phrases": "List the wordings that parties repeat, their uses over time, and what is new in a contact.",
    "commitments": "List what parties bound themselves to, and what came of it.",
    "brief": "Write one page to take into a meeting of two parties, every line with its source.",
    "compare": "Lay the accounts of a contact side by side, or a contact beside the pair's previous one.",
    "search": "Search the words of documents and statements.",
    "persons": "List the persons of a record with their names and offices over time.",
    "duplicates": "List the groups of near-duplicate documents.",
    "review": "Accept, reject or amend findings; undo; share decisions.",
    "merge": "Rule that contacts are one.",
    "split": "Rule that a report belongs to another contact.",
    "export": "Write a record in the formats that other tools read.",
    "import": "Make or extend a record of an exported file.",
    "annotate": "Write the reviewed readings of a record as labels.",
    "evaluate": "Score readings against labels that people made.",
    "doctor": "Check that a record is whole.",
    "serve": "Open a record as a page in the browser.",
    "publish": "Write the pages of a record as a site that opens from disk.",
    "demo": "Build the shipped example and show what it holds.",
    "completion": "Print the completion script for a shell.",
    "version": "Print the versions of the program, its reader and its record.",
}
"""Every command with the line that `--help` shows; the module communique.cli.commands.NAME holds it as `command` (NAME_
where the name is a word of Python)."""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called; listing them imports none."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = cmd_name.replace("-", "_") + ("_" if iskeyword(cmd_name) else "")
        command: click.Command = import_module(f"communique.cli.commands.{module}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            raise click.UsageError(f"there is no command {args[0]!r}. {_nearest(args[0])}", ctx)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Run the command. That the reader of our output has gone (`| head`) is no error."""
        try:
            result: object = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            _quieten()
            return 0
        return result


def _nearest(asked: str) -> str:
    import difflib

    near = difflib.get_close_matches(asked, COMMANDS, n=2)
    return f"Did you mean {' or '.join(near)}?" if near else "List them with: communique --help"


_EPILOG = """\b
Examples:
  communique demo
  communique build readouts/ feed.jsonl -o china-iran.db
  communique contacts china-iran.db --party Iran --since 2022
  communique read report.txt --published 2023-08-21
"""


@click.group(cls=LazyGroup, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="communique %(version)s")
def cli() -> None:
    """Read diplomatic readouts and reports; keep a record of who spoke with whom and what each side said."""


def main() -> None:
    """Run the program on the command line's words and leave with its exit code."""
    sys.exit(run(sys.argv[1:]))


def run(words: list[str]) -> int:
    """Run one command; its exit code. Errors are told on standard error, each on one line with its remedy."""
    try:
        code = cli.main(args=words, prog_name="communique", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except CommuniqueError as error:
        _tell(f"Error: {error}")
        return error.exit_code
    except click.UsageError as error:
        _tell(f"Error: {error.format_message()}")
        _tell(f"See: {error.ctx.command_path if error.ctx else 'communique'} --help")
        return 2
    except click.ClickException as error:
        _tell(f"Error: {error.format_message()}")
        return error.exit_code
    except OSError as error:  # a full disk, a terminal that has gone: whatever no command foresees
        _quieten()
        _tell(f"Error: {error.filename or 'the output'}: {error.strerror or error}. Check the disk and who may write")
        return 1
    except (KeyboardInterrupt, click.Abort):
        _tell("Stopped.")
        return 130


def _tell(line: str) -> None:
    click.echo(" ".join(line.split("\n")), err=True)


def _quieten() -> None:
    """The reader of our output is gone: let the interpreter's last flush go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
