"""Which parser: the one that ships with a language, or one that another package brings.

A package plugs a parser in through the entry point group "communique.parsers". The entry point names something that is
called without arguments and gives a `communique.model.Parser`:

    [project.entry-points."communique.parsers"]
    en-stanza = "my_package:make_parser"

Then `load_parser("en-stanza")` gives it. A name that ships with Communique ("en") cannot be taken.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path

import communique.languages
from communique.errors import ParserError
from communique.model import Parser

GROUP = "communique.parsers"


@lru_cache(maxsize=8)
def load_parser(name: str = "en") -> Parser:
    """The parser called `name`: an ISO 639-1 code for the one that ships with that language, or the name of an entry
    point. Loaded once a process. Raises `ParserError` where there is none of that name or it cannot be loaded."""
    folder = Path(next(iter(communique.languages.__path__))) / name / "model"
    if name.isidentifier() and folder.is_dir():
        from communique.reading.parsing.parser import EncoderParser

        return EncoderParser(folder)
    return _plugged_in(name)


def _plugged_in(name: str) -> Parser:
    found = {point.name: point for point in entry_points(group=GROUP)}
    if name not in found:
        known = ", ".join(sorted({"en", *found}))
        raise ParserError(f"There is no parser called {name!r}", f"Known are: {known}")
    try:
        parser: Parser = found[name].load()()
    except Exception as error:
        raise ParserError(f"The parser {name!r} cannot be loaded: {error}", f"See {found[name].value}") from error
    return parser
