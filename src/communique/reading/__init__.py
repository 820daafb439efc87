"""One document becomes one reading: a pure function of text, knowledge and version."""

from communique.reading.reader import read_document, version

__all__ = ["read_document", "version"]
