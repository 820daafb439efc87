"""Figures tell what a person who counts by hand would tell, on small labels of our own."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.evaluation import EvaluationError, Options, compare, figures, score
from communique.evaluation.matching import best_pairs
from communique.evaluation.wording import last_name, overlap, place_words, words

TEXT = "Wang said that China supports fair trade. Amir-Abdollahian thanked China for its help."
DOCS = {"d": {"id": "d", "text": TEXT, "publisher": "Example Wire"}}
QUICK = Options(bootstrap=20)
Json = dict[str, Any]


def _contact(**told: Any) -> Json:
    people = [{"name": "Wang Yi", "state": "CHN"}, {"name": "Hossein Amir-Abdollahian", "state": "IRN"}]
    return {
        "key": "c1", "kind": "call", "status": "held", "reported": "main", "participants": people,
        "date": {"start": "2023-08-20"}, "place": None, "requested_by": None, **told,
    }  # fmt: skip


def _statement(content: str = "fair trade", **told: Any) -> Json:
    start = TEXT.index(content)
    return {
        "contact": "c1", "speaker": "Wang Yi", "holder": ["CHN"], "act": "support", "form": "indirect",
        "content": [start, start + len(content)], "issues": ["trade"], "instruments": [], **told,
    }  # fmt: skip


def _label(*contacts: Json, said: tuple[Json, ...] = ()) -> dict[str, Json]:
    return {"d": {"id": "d", "contacts": list(contacts), "statements": list(said)}}


def _figures(gold: dict[str, Json], found: dict[str, Json]) -> Json:
    return figures(score(gold, found, DOCS, QUICK), QUICK)


def test_gold_scored_against_itself_is_all_right() -> None:
    gold = _label(_contact(), said=(_statement(), _statement("for its help", act="appreciate", holder=["IRN"])))
    told = _figures(gold, gold)
    assert all(told[name]["f1"] == 1 for name in ("contacts_found", "contact_all_right", "statements_end_to_end"))
    assert told["error_counts"] == {} and told["bootstrap_95"]["contacts_found"] == [1.0, 1.0]


def test_a_background_contact_of_the_gold_costs_nothing_and_earns_nothing() -> None:
    gold = _label(_contact(), _contact(key="c2", reported="background", date={"start": "2022"}))
    for found in (_label(_contact()), gold):
        told = _figures(gold, found)["contacts_found"]
        assert (told["tp"], told["gold"], told["pred"]) == (1, 1, 1)


def test_a_date_is_right_at_the_golds_precision() -> None:
    def right(gold: str | None, found: str | None) -> int:
        told = _figures(_label(_contact(date={"start": gold})), _label(_contact(date={"start": found})))
        return int(told["contact_attributes"]["date"]["right"])

    assert right("2023-06", "2023-06-14") and right(None, None)
    assert not right("2023-06", "2023") and not right(None, "2023")


def test_a_statement_with_another_act_is_found_but_not_right() -> None:
    told = _figures(_label(said=(_statement(),)), _label(said=(_statement(act="state"),)))
    assert (told["statements_content"]["f1"], told["statements_end_to_end"]["f1"]) == (1.0, 0.0)
    assert told["act_confusions"] == {"support>state": 1}


def test_documents_without_labelled_statements_count_for_contacts_alone() -> None:
    gold = {"d": {"id": "d", "contacts": [_contact()]}}
    told = _figures(gold, _label(_contact(), said=(_statement(),)))
    assert told["documents_with_statements"] == 0 and told["statements_content"]["pred"] == 0


def test_two_versions_are_compared_with_what_is_gone_and_new() -> None:
    gold = _label(_contact(), said=(_statement(),))
    before = score(gold, _label(_contact(), said=(_statement(act="state"),)), DOCS, QUICK)
    after = score(gold, _label(_contact(kind="unspecified"), said=(_statement(),)), DOCS, QUICK)
    told = compare(before, after, QUICK)
    changes = {one.figure: one.after - one.before for one in told.differences}
    assert changes["statements_end_to_end"] == 1 and changes["contact_all_right"] == -1
    assert [kind for _, kind, _ in told.gone] == ["statement act"]
    assert [kind for _, kind, _ in told.new] == ["contact kind"]


def test_versions_of_different_documents_are_not_compared() -> None:
    with pytest.raises(EvaluationError, match="same documents"):
        compare(score(_label(), {}, DOCS, QUICK), [], QUICK)


def test_a_span_outside_the_text_is_told_with_its_document() -> None:
    with pytest.raises(EvaluationError, match=r"predicted d: content \[0, 999\)"):
        _figures(_label(), _label(said=(_statement(content="fair") | {"content": [0, 999]},)))


def test_a_label_without_its_document_is_refused() -> None:
    with pytest.raises(EvaluationError, match="lack 1 of the 1 labelled: 'd'"):
        score(_label(), {}, {})


@pytest.mark.parametrize(
    ("name", "last"),
    [("J. R. Example, Jr.", "example"), ("Yoon Suk-yeol", "yeol"), ("Élise D'Été", "dete"), ("", None), (None, None)],
)
def test_the_last_name_is_the_last_word_without_accents_and_generations(name: str | None, last: str | None) -> None:
    assert last_name(name) == last


def test_words_and_places_are_compared_folded() -> None:
    assert words("Świnoujście’s Straße") == ("swinoujscies", "strasse")
    assert place_words("the city of Geneva") == ["geneva"] and list(place_words("the")) == ["the"]
    assert overlap(("a", "b"), ("a",)) == 0.5 and overlap((), ()) == 1.0 and overlap((), ("a",)) == 0.0


@given(st.lists(st.lists(st.integers(0, 4), min_size=3, max_size=3), min_size=1, max_size=4))
def test_the_matching_is_the_heaviest_there_is(weights: list[list[int]]) -> None:
    pairs = best_pairs(weights)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    rows, columns = len(weights), 3
    heaviest = 0
    for chosen in itertools.permutations(range(max(rows, columns)), rows):
        heaviest = max(heaviest, sum(weights[i][j] for i, j in enumerate(chosen) if j < columns))
    assert sum(weights[i][j] for i, j in pairs) == heaviest
