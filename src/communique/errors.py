"""Every error that Communique raises on purpose: one root, one short sentence, one remedy.

Library users catch `CommuniqueError`; the command prints it on one line and exits with `exit_code`.
"""

from __future__ import annotations


class CommuniqueError(Exception):
    """Root of all errors of this package.

    `message` says what is wrong and where (file, line); `remedy` says what the reader can do about it.
    """

    exit_code = 1

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}. {self.remedy}" if self.remedy else self.message


class SourceError(CommuniqueError):
    """A file, line or address that cannot be turned into a document."""

    exit_code = 3


class RecordError(CommuniqueError):
    """A record that cannot be opened, read or written."""

    exit_code = 4


class ParserError(CommuniqueError):
    """A parser or its model that cannot be loaded."""

    exit_code = 5


class QuestionError(CommuniqueError):
    """A question that the record cannot answer as put (unknown id, party, date)."""

    exit_code = 6
