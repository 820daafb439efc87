"""Whom an office without a name stands for where two hold it, and "he" before the name."""

from __future__ import annotations

from ..saying import holders, reading, said

PRESIDENTS = (
    "President Nils Prøve of Norway received a telephone call from the President of Brazil, Ivo Teste, on Monday. "
)
NILS, IVO = ("Nils Prøve", ("NOR",)), ("Ivo Teste", ("BRA",))


def test_the_president_is_the_subject_before_not_whoever_was_named_last() -> None:
    assert holders("The President underscored that fish matters.", PRESIDENTS) == [NILS]


def test_the_head_of_state_is_the_president() -> None:
    text = "Teste thanked Norway for the grant. The Norwegian head of state urged Brazil to pay."
    assert holders(text, PRESIDENTS) == [IVO, NILS]


def test_who_is_congratulated_as_the_head_of_state_is_the_other_president() -> None:
    told = said("Teste congratulated the Norwegian head of state on the feast.", PRESIDENTS)
    assert [one.addressee for one in told] == ["Nils Prøve"]


def test_the_premier_is_the_prime_minister() -> None:
    before = "Prime Minister Anna Eksempel of Norway met Foreign Minister Bruno Exemplo of Brazil in Oslo on Monday. "
    assert holders("The Norwegian premier urged Brazil to pay.", before) == [("Anna Eksempel", ("NOR",))]


def test_he_in_a_clause_before_the_subject_is_the_subject() -> None:
    text = "Teste praised the fund. Saying that he hoped for peace, Prøve urged Brazil to pay."
    assert holders(text, PRESIDENTS) == [IVO, NILS, NILS]


def test_two_offices_in_short_are_those_of_one_minister() -> None:
    text = (
        "Deputy Prime Minister and Foreign Minister Anna Eksempel of Norway met Foreign Minister Bruno Exemplo of "
        "Brazil. The DPM/FM praised the fund."
    )
    (one,) = reading(text).statements
    assert one.speaker == "Anna Eksempel"


def test_one_of_two_offices_told_with_a_stroke_stands_for_their_holder() -> None:
    text = (
        "High Representative/Vice-President Anna Eksempel spoke with Foreign Minister Bruno Exemplo of Brazil. "
        "The High Representative praised the fund."
    )
    assert [one.speaker for one in reading(text).statements] == ["Anna Eksempel"]
