"""Parsers that other packages bring."""

from collections.abc import Iterator, Sequence
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from communique.errors import ParserError
from communique.model import Sentence, Span
from communique.reading.parsing import load_parser, loading


class OtherParser:
    """A parser of another package."""

    name = "other-1"

    def parse(self, text: str, paragraphs: Sequence[Span]) -> list[Sentence]:
        return [Sentence(i, span.start, len(text), i, ()) for i, span in enumerate(paragraphs)]


def broken() -> OtherParser:
    raise RuntimeError("no model here")


@pytest.fixture(autouse=True)
def plugged_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    points = EntryPoints(
        [
            EntryPoint("en-other", f"{__name__}:OtherParser", loading.GROUP),
            EntryPoint("en-broken", f"{__name__}:broken", loading.GROUP),
            EntryPoint("en", f"{__name__}:OtherParser", loading.GROUP),
        ]
    )
    monkeypatch.setattr(loading, "entry_points", lambda group: points.select(group=group))
    yield
    load_parser.cache_clear()


def test_a_parser_of_another_package_is_found_by_its_name() -> None:
    assert load_parser("en-other").name == "other-1"


def test_a_shipped_name_cannot_be_taken() -> None:
    assert load_parser("en").name.startswith("communique-en-")


def test_a_parser_that_fails_to_load_says_whose_it_is() -> None:
    with pytest.raises(ParserError, match=r"en-broken.*no model here.*broken"):
        load_parser("en-broken")


def test_an_unknown_name_tells_the_known_ones() -> None:
    with pytest.raises(ParserError, match="en, en-broken, en-other"):
        load_parser("nobody-has-this")
