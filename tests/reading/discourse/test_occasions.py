"""Which contact a statement belongs to, where the text tells of several."""

from __future__ import annotations

from ..saying import ANNA, NORWAY, reading


def _kinds(text: str, *, publisher: str | None = None) -> list[tuple[str, str | None, str | None]]:
    """The act of each statement with the status and the date of the contact that it belongs to."""
    read = reading(text, None, publisher)
    by_key = {contact.key: contact for contact in read.contacts}
    told = ((one.act, by_key.get(one.contact or "")) for one in read.statements)
    return [(act, c.status, c.date.start) if c is not None else (act, None, None) for act, c in told]


def test_what_preceded_the_call_in_its_sentence_is_not_where_they_spoke() -> None:
    text = (
        "Following the phone call of Norwegian Prime Minister Nora Eksempel with Brazilian President Carla Modelo on "
        "5 March, Foreign Minister Anna Eksempel of Norway met Foreign Minister Bruno Exemplo of Brazil on 7 March. "
        "The two ministers discussed fish. Exemplo praised the rangers."
    )
    assert _kinds(text) == [("discuss", "held", "2031-03-07"), ("appreciate", "held", "2031-03-07")]


def test_somebody_speaks_at_the_one_contact_that_he_took_part_in() -> None:
    text = (
        "Foreign Minister Anna Eksempel of Norway met Foreign Minister Bruno Exemplo of Brazil on 5 March. On 6 March "
        "she met Foreign Minister Ditte Eksempelsen of Denmark. Eksempelsen thanked Norway for the ships. "
        "Exemplo praised the rangers."
    )
    assert _kinds(text) == [("appreciate", "held", "2031-03-06"), ("appreciate", "held", "2031-03-05")]


def test_what_is_said_on_the_eve_of_a_visit_is_said_outside_of_it() -> None:
    text = (
        "Foreign Minister Anna Eksempel of Norway will visit Brazil on 20 March.\n\n"
        "Eksempel told reporters that the forest is in danger. She condemned the fires."
    )
    assert _kinds(text) == [("state", None, None), ("condemn", None, None)]


def test_what_somebody_is_going_to_say_belongs_to_the_visit() -> None:
    text = (
        "Foreign Minister Anna Eksempel of Norway will visit Brazil on 20 March. "
        "She will urge Brazil to sign the treaty."
    )
    assert _kinds(text) == [("call_for", "planned", "2031-03-20")]


def test_what_the_two_did_together_they_did_at_the_contact_before_the_one_to_come() -> None:
    text = (
        "Foreign Minister Anna Eksempel of Norway will travel to Brazil on 20 March and meet Foreign Minister Bruno "
        "Exemplo.\n\nThe trip follows a telephone conversation between the two ministers on 3 March. The two stressed "
        "the importance of fishing and agreed to set up a fund."
    )
    told = _kinds(text, publisher=NORWAY)
    assert told[-2:] == [("state", "held", "2031-03-03"), ("agree", "held", "2031-03-03")]


def test_the_prime_minister_of_a_second_clause_is_the_other_one() -> None:
    text = (
        f"Prime Minister {ANNA} of Norway spoke by phone with Danish Prime Minister Ditte Eksempelsen on Monday. "
        "Prime Minister Eksempelsen thanked Norway for the ships, and the Prime Minister stressed that the fund will "
        "grow."
    )
    assert [one.speaker for one in reading(text).statements] == ["Ditte Eksempelsen", ANNA]


def test_a_spokesman_speaks_outside_of_the_call_that_he_tells_of() -> None:
    text = (
        "Foreign Minister Anna Eksempel of Norway spoke by phone with Foreign Minister Bruno Exemplo of Brazil on "
        "5 March. Exemplo praised the rangers. Brazilian government spokesman Paulo Voz said the forest is safe."
    )
    assert _kinds(text) == [("appreciate", "held", "2031-03-05"), ("state", None, None)]


def test_a_visit_told_besides_does_not_take_what_was_said_at_the_talks() -> None:
    text = (
        "Norwegian Foreign Minister Anna Eksempel met Brazilian Foreign Minister Bruno Exemplo in Brasilia on "
        "5 March.\n\nMinister Eksempel was the first minister to visit Brazil since the fires.\n\nMinister Exemplo "
        "praised the ships."
    )
    found = reading(text)
    kinds = {contact.key: contact.kind for contact in found.contacts}
    assert [kinds.get(one.contact or "") for one in found.statements if one.act == "appreciate"] == ["meeting"]


def test_what_each_of_two_owns_belongs_to_both() -> None:
    text = "Norway's and Brazil's foreign ministers discussed fish in a phone conversation."
    assert [set(one.holder) for one in reading(text).statements] == [{"NOR", "BRA"}]
