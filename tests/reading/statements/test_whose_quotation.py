"""Whose quotation it is: brought in by a colon, signed behind a dash, run over paragraphs, or nobody's."""

from __future__ import annotations

from ..saying import ANNA, BRUNO, holders, said
from ..saying import NORWAY as NORWAY_MFA

NORWAY, BRAZIL = (ANNA, ("NOR",)), (BRUNO, ("BRA",))
SPOKESWOMAN = ("Oda Eksempelsen", ("NOR",))


def test_paragraphs_behind_issued_the_following_statement_are_the_issuers() -> None:
    text = "Exemplo issued the following statement:\n\nWe condemn the fire. Brazil will pay."
    assert holders(text) == [BRAZIL, BRAZIL]


def test_a_quotation_that_a_later_paragraph_closes_goes_on() -> None:
    text = 'Exemplo issued the following statement:\n\n"We condemn the fire.\n\nThe forest is large. We will pay."'
    assert holders(text) == [BRAZIL, BRAZIL, BRAZIL]


def test_a_report_behind_a_spokespersons_colon_stays_a_report() -> None:
    text = "A spokesperson of Norway said:\n\nThe ministers discussed the fund. Exemplo thanked Norway."
    assert holders(text) == [(None, ("NOR", "BRA")), BRAZIL]


def test_who_signs_a_quotation_behind_a_dash_said_it() -> None:
    text = 'Eksempel praised the rangers.\n\n"Brazil will pay."\n\n— Bruno Exemplo, Foreign Minister of Brazil'
    assert holders(text) == [NORWAY, BRAZIL]


def test_a_researchers_quotation_is_nobodys_position() -> None:
    text = 'Eksempel praised the rangers.\n\n"Brazil opposes the treaty," said Per Forsker, a scholar. "We will see."'
    assert holders(text) == [NORWAY]


def test_what_the_statement_reads_is_told() -> None:
    assert [one.act for one in said('"The ministers agreed to meet again," the statement reads.')] == ["agree"]


def test_a_statement_of_ministers_of_an_organisation_is_its_own() -> None:
    found = said("We condemn the fire.", "", title="NATO Foreign Ministers' Statement on Brazil")
    assert [one.holder for one in found] == [("NATO",)]


SPOKEN = "Oda Eksempelsen's Press Conference"


def answered(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    title = f"Foreign Ministry Spokesperson {SPOKEN}"
    return [(one.speaker, one.holder) for one in said(f"A: {text}", "", title=title, publisher=NORWAY_MFA)]


def test_what_a_cited_minister_goes_on_to_say_is_his() -> None:
    text = (
        "Brazil's Foreign Minister Bruno Exemplo said that the forest is large. All countries should pay for it. "
        "Brazil supports the treaty. We welcome this."
    )
    assert answered(text) == [BRAZIL, BRAZIL, BRAZIL, SPOKESWOMAN]


def test_what_the_president_of_a_university_believes_is_no_position() -> None:
    text = "The president of a university wrote an article. He said that the fund has grown. Norway supports the fund."
    assert answered(text)[-1] == SPOKESWOMAN
    assert len(answered(text)) == 2


def test_what_a_foreign_president_is_told_to_work_for_is_the_spokespersons_account() -> None:
    assert answered("President Bruno Exemplo of Brazil attaches importance to our relations.") == [SPOKESWOMAN]


def test_you_may_have_noticed_that_the_sides_agreed_tells_what_they_agreed() -> None:
    text = "You may have noticed that Norway and Brazil agreed to protect the forest."
    assert answered(text) == [(None, ("NOR", "BRA"))]


def test_a_pointer_to_an_earlier_announcement_says_nothing() -> None:
    assert answered("We announced the visit the other day. The fund has grown.") == [SPOKESWOMAN]


def test_in_talks_to_come_we_will_discuss_is_both_sides() -> None:
    title, publisher = "Visit by the Prime Minister of Brazil", "Prime Minister of Australia (Muster, Anna)"
    text = (
        "I am pleased that the Prime Minister of Brazil, Bruno Exemplo, will visit Australia in May. "
        "We will discuss fish."
    )
    found = said(text, "", title=title, publisher=publisher)
    assert set(found[-1].holder) == {"AUS", "BRA"}


def test_after_with_a_b_has_said_b_said_it() -> None:
    before = "On Monday President of Norway Anna Eksempel had a call with President of Brazil Bruno Exemplo. "
    text = "During the call with President of Brazil Bruno Exemplo Anna Eksempel has praised the rangers."
    assert holders(text, before) == [NORWAY]


REMARKS = "Remarks by Prime Minister Eksempel of Norway and President Exemplo of Brazil Before Bilateral Meeting"


def test_mere_answers_and_thanks_say_nothing() -> None:
    text = "PRIME MINISTER EKSEMPEL: Thank you, Mr. President. It is. I did."
    assert said(text, "", title=REMARKS) == []


def test_thanks_for_something_are_thanks() -> None:
    text = "PRIME MINISTER EKSEMPEL: Thank you for the support."
    assert [one.act for one in said(text, "", title=REMARKS)] == ["appreciate"]


def test_an_unnamed_spokesperson_is_not_who_met() -> None:
    text = (
        "Good morning. Foreign Minister Bruno Exemplo of Brazil met Anna Eksempel of Norway in Oslo on Monday. "
        "Eksempel praised the rangers.\n\nNorway strongly condemns the fire."
    )
    found = said(text, "", title="Transcript of the Press Briefing by the Spokesperson", publisher=NORWAY_MFA)
    assert [(one.speaker, one.holder) for one in found] == [NORWAY, (None, ("NOR",))]


def test_an_official_spokesperson_speaks_for_the_publisher() -> None:
    text = (
        "In response to queries on the visit of the Foreign Minister of Brazil, the Official Spokesperson Mr. Oda "
        'Eksempelsen said:\n\n"We will pay into the fund."'
    )
    assert [(one.speaker, one.holder) for one in said(text, "", publisher=NORWAY_MFA)] == [SPOKESWOMAN]


def test_a_noun_behind_a_label_is_said_by_whom_it_names() -> None:
    text = "Oda Eksempelsen: The islands have been Norway's territory since ancient times."
    title = f"Foreign Ministry Spokesperson {SPOKEN}"
    assert [one.cue for one in said(text, "", title=title, publisher=NORWAY_MFA)] == ["have been"]


def test_a_council_that_speaks_without_a_subject_speaks_for_its_organisation() -> None:
    text = "Council,\n\n1. Expresses deep concern over the fire;\n\n2. Strongly condemns the attacks on rangers;"
    found = said(text, "", title="Communiqué of the Council on the forest", publisher="African Union")
    assert [(one.act, one.holder) for one in found] == [("voice_concern", ("AU",)), ("condemn", ("AU",))]


def test_you_in_a_question_is_who_answers_it() -> None:
    text = "Q: You said that the fund has grown. Who pays?"
    found = said(text, "", title=f"Foreign Ministry Spokesperson {SPOKEN}", publisher=NORWAY_MFA)
    assert [(one.speaker, one.holder) for one in found] == [SPOKESWOMAN]


def test_what_a_leader_asked_for_is_his_though_an_adviser_tells_it() -> None:
    text = "Eksempel asked Brazil to play a part, her adviser Oda Eksempelsen of Norway told reporters."
    assert [(one.act, one.speaker) for one in said(text)] == [("call_for", "Anna Eksempel")]
