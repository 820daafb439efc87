"""The command line: one module a command, loaded when it is called."""

from communique.cli.app import main, run

__all__ = ["main", "run"]
