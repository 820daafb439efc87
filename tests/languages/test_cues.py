"""The lexicon of cues: what a person who edits `cues.yaml` may get wrong, and lookups by form."""

from __future__ import annotations

from dataclasses import fields
from importlib.resources import files
from typing import Any

import pytest
import yaml

from communique.languages.cues import Construction, load_cues
from communique.model import ACTS

CUES = load_cues()
ROWS: dict[str, Any] = yaml.safe_load(files("communique.languages.en").joinpath("cues.yaml").read_text("utf-8"))
CONDITIONS = {field.name for field in fields(Construction)} - {"lemma", "act", "joint", "says", "hearer"}
ENTRIES = [(lemma, row) for lemma, rows in ROWS["verbs"].items() for row in rows]


def test_every_act_of_the_lexicon_is_one_of_the_guides() -> None:
    told = [row["act"] for _, row in ENTRIES]
    told += [row["act"] for part in ("nouns", "adjectives") for row in ROWS[part].values()]
    told += [row["joint"] for _, row in ENTRIES if "joint" in row]
    told += [act for row in ROWS["modals"].values() for act in row.values()]
    assert set(told) <= set(ACTS)


def test_every_act_of_the_guide_can_be_found_through_a_verb() -> None:
    assert {row["act"] for _, row in ENTRIES} == set(ACTS)


def test_every_word_of_the_lexicon_is_in_lower_case() -> None:
    lists = [values for values in ROWS.values() if isinstance(values, list)]
    words = [*ROWS["verbs"], *ROWS["adjectives"], *ROWS["modals"], *(word for values in lists for word in values)]
    words += [word for row in ROWS["nouns"].values() for word in row["words"]]
    assert [word for word in words if word != word.lower()] == []


def test_no_entry_of_a_verb_stands_behind_one_that_always_holds() -> None:
    hidden = [
        (lemma, row)
        for lemma, rows in ROWS["verbs"].items()
        for before, row in ((rows[:i], row) for i, row in enumerate(rows))
        if any(not CONDITIONS & set(earlier) for earlier in before)
    ]
    assert hidden == []


def test_the_nouns_that_entries_and_pairs_ask_for_are_classes_of_nouns() -> None:
    asked = {row["object"] for _, row in ENTRIES if "object" in row}
    pairs = ROWS["pairs"]
    asked |= {name for pair in pairs.values() if isinstance(pair, dict) for name in pair["classes"]}
    assert asked | set(pairs["express"]) <= set(ROWS["nouns"])


def test_entries_ask_only_what_the_reader_can_answer() -> None:
    assert {row["hearer"] for _, row in ENTRIES if "hearer" in row} <= {"object", "oblique"}
    assert {row["subject"] for _, row in ENTRIES if "subject" in row} <= {"joint", "party", "person", "own"}


def test_an_unknown_key_of_an_entry_is_refused() -> None:
    with pytest.raises(TypeError):
        Construction.read("thank", {"act": "appreciate", "hearers": "object"})


@pytest.mark.parametrize(
    ("form", "lemma"), [("thanked", "thank"), ("met", "meet"), ("denies", "deny"), ("conveying", "convey")]
)
def test_a_form_leads_to_its_verb(form: str, lemma: str) -> None:
    assert CUES.lemmas[form] == lemma


def test_all_forms_of_a_verb_share_its_constructions() -> None:
    assert CUES.verbs["called"] == CUES.verbs["calls"] == CUES.verbs["calling"] == CUES.verbs["call"]


@pytest.mark.parametrize(
    ("verb", "noun", "name"),
    [
        ("express", "support", "support"),
        ("convey", "condolences", "condolence"),
        ("hold", "talks", "talk"),
        ("exchange", "views", "view"),
        ("reach", "consensus", "consensus"),
    ],
)
def test_a_light_verb_carries_the_noun_that_goes_with_it(verb: str, noun: str, name: str) -> None:
    found = CUES.noun_class(verb, noun)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(("verb", "noun"), [("hold", "support"), ("express", "talks"), ("express", "banana")])
def test_a_light_verb_carries_no_noun_that_does_not_go_with_it(verb: str, noun: str) -> None:
    assert CUES.noun_class(verb, noun) is None
