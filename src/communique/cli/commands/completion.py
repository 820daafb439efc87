"""`communique completion`: a script that lets a shell complete commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

_EPILOG = """\b
Examples:
  communique completion bash >> ~/.bashrc
  communique completion zsh >> ~/.zshrc
  communique completion fish > ~/.config/fish/completions/communique.fish
"""


@click.command(epilog=_EPILOG)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def command(shell: str) -> None:
    """Print the completion script for SHELL."""
    from communique.cli.app import cli

    kind = get_completion_class(shell)
    assert kind is not None
    click.echo(kind(cli, {}, "communique", "_COMMUNIQUE_COMPLETE").source())
