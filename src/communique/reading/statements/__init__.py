"""What each side said: cue, content, holder, addressee, act and form of every statement."""

from communique.reading.statements.reader import find_statements

__all__ = ["find_statements"]
