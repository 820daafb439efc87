"""Topics: which issues and instruments a passage is about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import communique
from communique.model import Contact, Document, Participant, Span, Statement, When
from communique.reading import topics


def labels(text: str, passage: str | None = None, **known: object) -> list[str]:
    start = text.index(passage) if passage else 0
    span = Span(start, start + len(passage or text))
    return [topic.name for topic in topics.issues_in(text, span, **known)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("ways to expand trade and to meet the climate crisis", ["trade", "climate"]),
        ("Russia’s war against Ukraine", ["ukraine war"]),
        ("the return to the 2015 nuclear deal with Iran", ["nuclear deal"]),
        ("the flow of humanitarian\nassistance into Gaza and the release of hostages",
         ["humanitarian aid", "gaza", "hostages"]),
        ("peace and stability across the Taiwan Strait", ["taiwan"]),
        ("food security and clean energy", ["food security", "clean energy"]),
    ],
)  # fmt: skip
def test_a_passage_tells_its_issues(passage: str, expected: list[str]) -> None:
    assert labels(passage) == expected


def test_general_words_count_only_where_nothing_more_telling_is_told() -> None:
    assert labels("security and dialogue on migration") == ["migration"]
    assert labels("the importance of dialogue") == ["dialogue"]


def test_a_party_is_no_issue_at_its_own_table() -> None:
    assert labels("the challenges that China poses", at_table={"USA", "JPN"}) == ["china"]
    assert labels("the challenges that China poses", at_table={"USA", "CHN"}) == []


def test_a_passage_that_names_nothing_goes_on_about_the_situation_before_it() -> None:
    text = "They discussed the war in Ukraine. The minister said that this could not last."
    assert labels(text, "this could not last") == ["ukraine war"]


def test_relations_are_named_by_the_pair_in_other_peoples_reports() -> None:
    assert topics.relations_of({"IRN", "RUS"}, "Xinhua") == "iran-russia relations"
    assert topics.relations_of({"USA", "NGA"}, "The White House") == "bilateral relations"
    assert topics.relations_of({"USA", "CHN"}, "Ministry of Foreign Affairs of the PRC") == "us-china relations"
    assert topics.relations_of({"USA", "FRA", "DEU"}, None) == "bilateral relations"


def test_relations_of_two_others_are_an_issue_of_their_own() -> None:
    told = labels("the improvement of relations between Iran and Saudi Arabia", at_table={"CHN", "IRN"})
    assert "iran-saudi relations" in told


def test_statements_get_their_topics_and_keep_all_else() -> None:
    text = "Minister A and Minister B discussed bilateral trade."
    content = Span(text.index("bilateral"), len(text) - 1)
    statement = Statement("c1", None, ("FRA", "JPN"), None, "discuss", "indirect", Span(26, 35), content, None, "r")
    contact = Contact("c1", "call", "held", "main", (Participant(None, None, "FRA"), Participant(None, None, "JPN")),
                      When(), None, None, (), "r")  # fmt: skip
    (done,) = topics.with_topics(Document("d", text), [contact], [statement])
    assert [topic.name for topic in done.issues] == ["trade"]
    assert done.content == statement.content


WORDS = ["Iran", "war", "in", "Ukraine", "’s", "\n", "  ", "trade", "-", "Saudi", "relations", ".", "ß", "İ"]


@given(st.lists(st.sampled_from(WORDS)), st.integers(0, 40), st.integers(0, 60))
def test_every_topic_slices_to_words_of_the_text(words: list[str], start: int, length: int) -> None:
    text = " ".join(words)
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))
    for topic in topics.issues_in(text, span):
        assert 0 <= topic.span.start < topic.span.end <= span.end
        assert topic.span.of(text).strip()


def instruments_told(text: str, passage: str) -> list[str]:
    start = text.index(passage)
    return [topic.name for topic in topics.instruments_in(text, Span(start, start + len(passage)))]


def test_the_deal_is_the_agreement_named_before() -> None:
    text = "They spoke about the JCPOA. The minister hoped that the deal could be saved."
    assert instruments_told(text, "the deal could be saved") == ["JCPOA"]


def test_the_initiatives_are_all_that_were_named_together() -> None:
    text = "China has a Global Development Initiative and a Global Security Initiative. Both will push the initiatives."
    assert instruments_told(text, "the initiatives") == ["Global Development Initiative", "Global Security Initiative"]


def test_a_passage_that_names_an_agreement_points_to_no_other() -> None:
    text = "They spoke about the JCPOA. They praised the Paris Agreement and said that the agreement must hold."
    assert instruments_told(text, "the Paris Agreement and said that the agreement must hold") == ["Paris Agreement"]


def test_a_modal_leaves_the_instruments_of_its_subject_to_the_statement() -> None:
    text = (
        "Norwegian Foreign Minister Anna Eksempel met Brazilian Foreign Minister Bruno Exemplo. "
        "Eksempel said that NATO should publish its figures."
    )
    asked = communique.read(text).statements[0]
    assert asked.content.of(text) == "publish its figures"
    assert [topic.name for topic in asked.instruments] == ["NATO"]


@pytest.mark.parametrize("passage", ["the borders of the EU", "EU aid for farmers", "ties of Norway and the AU"])
def test_a_union_told_as_a_party_is_no_instrument(passage: str) -> None:
    assert instruments_told(passage, passage) == []


def test_a_union_that_one_works_through_is_an_instrument() -> None:
    assert instruments_told("sanctions through the EU", "sanctions through the EU") == ["EU"]
