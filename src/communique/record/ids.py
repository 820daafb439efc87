"""Ids for people: "c12" is a contact's row 12, "r7" a report's, "s40" a statement's, "p3" a person's."""

from __future__ import annotations

from communique.errors import QuestionError


def row_number(letter: str, asked: str) -> int:
    """The row that an id such as "c12" names. Raises QuestionError for another form."""
    number = asked.strip().removeprefix(letter)
    if not number.isdecimal() or len(number) > 18:
        raise QuestionError(f"{asked!r} is no id", f"An id looks like {letter}12")
    return int(number)
