"""The floor goes on: pronouns, offices, sentences without a verb of saying, the next paragraph, the next contact."""

from __future__ import annotations

from ..saying import ANNA, BRUNO, MET, acts, holders, reading, said

NORWAY, BRAZIL = (ANNA, ("NOR",)), (BRUNO, ("BRA",))


def test_he_in_the_next_sentence_is_who_spoke_last() -> None:
    assert holders("Exemplo thanked Norway for the grant. He said Brazil will protect the forest.") == [BRAZIL, BRAZIL]


def test_the_minister_in_the_next_sentence_is_who_spoke_last() -> None:
    assert holders("Exemplo thanked Norway for the grant. The minister also urged Norway to pay.") == [BRAZIL, BRAZIL]


def test_the_floor_passes_to_whom_the_text_names_next() -> None:
    text = "Eksempel said that the fund has grown.\n\nExemplo, for his part, praised the rangers. He proposed a treaty."
    assert holders(text) == [NORWAY, BRAZIL, BRAZIL]


def test_a_paragraph_that_begins_with_she_goes_on_with_the_speaker() -> None:
    text = "Eksempel said that the fund has grown.\n\nShe also urged Brazil to sign the treaty."
    assert holders(text) == [NORWAY, NORWAY]


def test_what_the_state_of_the_speaker_does_is_put_in_the_speakers_mouth() -> None:
    assert holders("Eksempel said that the fund has grown. Norway hopes to sell more fish.") == [NORWAY, NORWAY]


def test_what_the_other_state_does_is_not_put_in_the_speakers_mouth() -> None:
    assert holders("Eksempel said that the fund has grown. Brazil supports the treaty.") == [NORWAY, (None, ("BRA",))]


def test_a_sentence_in_the_present_after_reported_speech_goes_on_reporting() -> None:
    text = "Eksempel said that the fund has grown. The forest is safe."
    assert acts(text)[1:] == [("state", "is safe")]
    assert [one.content for one in said(text)][1:] == ["The forest is safe"]
    assert holders(text) == [NORWAY, NORWAY]


def test_a_sentence_in_the_past_after_reported_speech_is_the_reporters() -> None:
    assert len(said("Eksempel said that the fund has grown. The fund was set up in 2008.")) == 1


def test_free_speech_ends_with_its_paragraph() -> None:
    assert len(said("Eksempel said that the fund has grown.\n\nThe forest is large.")) == 1


def test_they_are_the_sides_of_the_contact_that_the_text_reports_there() -> None:
    text = (
        "They discussed fish.\n\nSeparately, Eksempel spoke by phone with Danish Foreign Minister Ditte Eksempelsen "
        "on Tuesday. They discussed cod."
    )
    first, second = said(text)
    assert set(first.holder) == {"NOR", "BRA"}
    assert set(second.holder) == {"NOR", "DNK"}


def test_each_statement_belongs_to_the_contact_in_which_it_was_made() -> None:
    text = MET + (
        "They discussed fish.\n\nSeparately, Eksempel spoke by phone with Danish Foreign Minister Ditte Eksempelsen "
        "on Tuesday. They discussed cod."
    )
    told = reading(text)
    kinds = {contact.key: contact.kind for contact in told.contacts}
    assert [kinds[statement.contact or ""] for statement in told.statements] == ["meeting", "call"]


def test_nothing_is_said_at_the_next_meeting_yet() -> None:
    text = MET + "The two sides exchanged views on the Arctic, and agreed to meet again in May."
    told = reading(text)
    held = [contact.key for contact in told.contacts if contact.status == "held"]
    assert [statement.contact for statement in told.statements] == held * 2


def test_what_a_state_said_elsewhere_is_no_part_of_the_talks_that_a_spokesperson_speaks_of() -> None:
    text = (
        "Q: Foreign Minister Exemplo of Brazil will visit Norway in May. Brazil said that the fund is too small.\n\n"
        "A: Norway opposes new tariffs."
    )
    title = "Foreign Ministry Spokesperson Anna Eksempel's Regular Press Conference"
    found = reading(text, title, "Ministry of Foreign Affairs of Norway").statements
    assert [one.contact for one in found] == [None, None]


def test_talks_on_a_visit_are_where_its_words_were_said() -> None:
    text = (
        "Prime Minister Anna Eksempel of Norway paid a visit to Brazil on Monday. She met President Bruno Exemplo of "
        "Brazil in Brasilia. Eksempel thanked Brazil for the grant."
    )
    found = reading(text)
    kinds = {contact.key: contact.kind for contact in found.contacts}
    assert [kinds.get(one.contact or "") for one in found.statements] == ["meeting"]


def test_a_contact_told_behind_those_who_speak_is_not_where_they_speak() -> None:
    text = (
        "President Anna Eksempel of Norway met President Bruno Exemplo of Brazil in Oslo on Monday. The two leaders, "
        "whose meeting followed President Exemplo's meeting with Norway's Vice President Ola Prøve, discussed fish."
    )
    found = reading(text)
    main = [c.key for c in found.contacts if c.reported == "main"]
    assert [one.contact for one in found.statements] == main[:1]
