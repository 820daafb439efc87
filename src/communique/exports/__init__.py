"""Exports: a record in the formats that other tools read; one module a format. Top layer, beside the commands."""

from communique.exports.formats import FORMATS, ExportError, Format, find, names
from communique.exports.writing import export

__all__ = ["FORMATS", "ExportError", "Format", "export", "find", "names"]
