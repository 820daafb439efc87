"""Parsing: paragraphs of a text into sentences with Universal Dependencies and names.

`load_parser` gives the parser of a language; other packages may plug in their own (see `loading`).
"""

from communique.reading.parsing.loading import load_parser

__all__ = ["load_parser"]
