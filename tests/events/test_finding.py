"""Sentences of our own are coded as the codebook asks: who, to whom, what."""

from __future__ import annotations

import datetime

import pytest

from communique.events.finding import code_between, find_events
from communique.model import Sentence, Span
from communique.reading.parsing import load_parser
from communique.reading.repairs import mend


def _parsed(text: str) -> Sentence:
    (sentence,) = load_parser().parse(text, [Span(0, len(text))])
    return mend(sentence)


def _triples(text: str, day: datetime.date | None = None) -> set[tuple[str, str, str]]:
    return {(one.source, one.target, one.code) for one in find_events(text, _parsed(text), day)}


@pytest.mark.parametrize(
    ("text", "triple"),
    [
        ("Norway condemned the decision of Sweden on Monday.", ("NOR", "SWE", "111")),
        ("The Finnish foreign minister met Danish diplomats in Oslo.", ("FINGOV", "DNKGOV", "040")),
        ("Portugal has agreed to send medical aid to Chile.", ("PRT", "CHL", "033")),
        ("Canadian lawmakers urged Iceland to ratify the treaty.", ("CANLEG", "ISL", "022")),
        ("The Belgian government refused to meet envoys of Peru.", ("BELGOV", "PERGOV", "125")),
        ("Austria accused Hungary of delays.", ("AUT", "HUN", "112")),
        ("Spain said Morocco must release the sailors.", ("ESP", "MAR", "0253")),
        ("Ireland will not lift the sanctions on Malta.", ("IRL", "MLT", "1244")),
        ("Kenya was criticized by Uganda.", ("UGA", "KEN", "111")),
        ("Estonia voiced support for Latvia.", ("EST", "LVA", "051")),
        ("Ghana faces pressure from Togo.", ("TGO", "GHA", "100")),
        ("Peru summoned the ambassador of Chile to complain about the fishing boats.", ("PER", "CHLGOV", "114")),
        ("Denmark called for sanctions against Chad.", ("DNK", "TCD", "113")),
        ("Denmark called for the lifting of sanctions against Chad.", ("DNK", "TCD", "0254")),
        ("The opposition launched a scathing attack on the government.", ("---OPP", "---GOV", "111")),
        ("Nepal is opposed to the plan of Japan.", ("NPL", "JPN", "120")),
        ("A group of Chilean diplomats met Danish officials.", ("CHLGOV", "DNKGOV", "040")),
    ],
)
def test_a_sentence_tells_who_did_what_to_whom(text: str, triple: tuple[str, str, str]) -> None:
    assert _triples(text) == {triple}


def test_troops_that_are_offered_are_help_and_troops_that_are_vowed_a_threat() -> None:
    assert _triples("Norway offered to send troops to Mali.") == {("NOR", "MLI", "0332")}
    assert _triples("Norway vowed to send troops to Mali.") == {("NOR", "MLI", "138")}


def test_a_title_before_a_name_tells_the_role_of_one_who_is_in_no_table() -> None:
    found = _triples("Chilean President Ana Quellgrund condemned Peru.")
    assert found == {("CHLGOV", "PER", "111")}


def test_what_was_done_to_somebody_is_not_how_he_stands() -> None:
    assert _triples("The plan was opposed by Nepal.") == {("NPL", "---", "120")}


def test_parties_named_together_act_towards_each_other() -> None:
    assert _triples("Brazil and Ghana met on Friday.") == {("BRA", "GHA", "040"), ("GHA", "BRA", "040")}
    assert _triples("Japan signed an agreement with Nepal.") == {("JPN", "NPL", "057")}
    assert _triples("Greek and Turkish officials met on Friday.") == {
        ("GRCGOV", "TURGOV", "040"), ("TURGOV", "GRCGOV", "040"),
    }  # fmt: skip


def test_a_visit_has_its_other_side() -> None:
    assert _triples("The president of Chile visited Japan.") == {("CHLGOV", "JPN", "042"), ("JPN", "CHLGOV", "043")}


def test_what_an_unknown_reporter_says_of_two_states_is_theirs() -> None:
    assert ("PER", "CHL", "031") in _triples("Peru and Chile are ready to cooperate, a trader said.")


def test_a_holder_of_an_office_is_known_on_the_day() -> None:
    text = "Obama thanked Canada."
    assert _triples(text, datetime.date(2015, 6, 9)) == {("USAGOV", "CAN", "013")}
    assert {source for source, *_ in _triples(text, datetime.date(2023, 6, 9))} <= {"---"}


def test_a_sentence_without_an_event_gives_none() -> None:
    assert _triples("The river is wide near the border of Chad.") == set()
    assert _triples("Monday.") == set()


def test_the_event_of_a_marked_phrase_is_that_of_its_verb() -> None:
    text = "After the vote, the committee rejected the appeal of the union."
    start = text.index("the committee")
    assert code_between(_parsed(text), Span(start, start + len("the committee"))).code == "120"
