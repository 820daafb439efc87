"""Tables of a language are read by name."""

from __future__ import annotations

import pytest

from communique.languages.tables import load_table


def test_a_table_is_read_once() -> None:
    assert load_table("en", "dates") is load_table("en", "dates")


def test_a_language_without_the_table_is_told_by_the_file_that_lacks() -> None:
    with pytest.raises(FileNotFoundError):
        load_table("tlh", "dates")
