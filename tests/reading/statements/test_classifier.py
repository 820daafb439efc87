"""Acts on trees built by hand: conditions of the lexicon, whatever the parser makes of a sentence."""

from __future__ import annotations

import pytest

from communique.languages.cues import load_cues
from communique.model import Sentence
from communique.reading.statements.classifier import Classifier
from communique.reading.statements.predicate import Predicate, Subject

from ..building import at, tree

CLASSIFIER = Classifier(load_cues())
PERSON, PARTY = Subject(person=True), Subject(party=True)
OWN, OTHER, JOINT = Subject(party=True, own=True), Subject(party=True), Subject(joint=True)

CALLED_FOR = """
Norway PROPN 2 nsubj
called VERB 0 root
for ADP 4 case
peace NOUN 2 obl
"""
CALLED_A_STEP = """
Norway PROPN 2 nsubj
called VERB 0 root
it PRON 2 obj
progress NOUN 2 xcomp
for ADP 6 case
peace NOUN 2 obl
"""
CALLED_ON_MONDAY = """
Norway PROPN 2 nsubj
called VERB 0 root
on ADP 4 case
Monday PROPN 2 obl
"""
COMMITTED = """
They PRON 3 nsubj
are AUX 3 cop
committed ADJ 0 root
to ADP 5 case
peace NOUN 3 obl
"""
NOT_READY = """
Norway PROPN 4 nsubj
is AUX 4 cop
not PART 4 advmod
ready ADJ 0 root
to PART 6 mark
sign VERB 4 xcomp
"""
NOT_CONCERNED = """
Norway PROPN 4 nsubj
is AUX 4 cop
not PART 4 advmod
concerned ADJ 0 root
"""
WILL = """
Norway PROPN 3 nsubj
will AUX 3 aux
sign VERB 0 root
it PRON 3 obj
"""
WILL_NOT = """
Norway PROPN 4 nsubj
will AUX 4 aux
not PART 4 advmod
accept VERB 0 root
it PRON 4 obj
"""
WILL_DISCUSS = """
Norway PROPN 3 nsubj
will AUX 3 aux
discuss VERB 0 root
it PRON 3 obj
"""
WILL_MEET = """
Anna PROPN 3 nsubj
will AUX 3 aux
meet VERB 0 root
Bruno PROPN 3 obj
"""
HAS_HOPE = """
Norway PROPN 2 nsubj
expresses VERB 0 root
hope NOUN 2 obj
for ADP 5 case
peace NOUN 3 nmod
"""
HELD_HOPE = HAS_HOPE.replace("expresses", "holds")
DECIDED = """
They PRON 2 nsubj
decided VERB 0 root
to PART 4 mark
sign VERB 2 xcomp
"""
CONTINUES = """
Norway PROPN 2 nsubj
continues VERB 0 root
to PART 4 mark
oppose VERB 2 xcomp
war NOUN 4 obj
"""


def classified(
    table: str, word: str, subject: Subject, *, in_clause: bool = False
) -> tuple[Sentence, Predicate | None]:
    sentence = tree(table)
    return sentence, CLASSIFIER.classify(sentence, at(sentence, word), subject, in_clause=in_clause)


def act(table: str, word: str, subject: Subject, *, in_clause: bool = False) -> str | None:
    found = classified(table, word, subject, in_clause=in_clause)[1]
    return None if found is None else found.act


def cue(table: str, word: str, subject: Subject, *, in_clause: bool = False) -> str:
    sentence, found = classified(table, word, subject, in_clause=in_clause)
    assert found is not None
    return " ".join(token.text for token in sentence.tokens[found.first : found.last + 1])


def test_a_preposition_decides_what_a_verb_does() -> None:
    assert act(CALLED_FOR, "called", PARTY) == "call_for"
    assert cue(CALLED_FOR, "called", PARTY) == "called for"
    assert act(CALLED_A_STEP, "called", PARTY) == "state"
    assert act(CALLED_ON_MONDAY, "called", PARTY) is None


def test_one_side_commits_itself_and_several_agree() -> None:
    assert act(COMMITTED, "committed", PARTY) == "pledge"
    assert act(COMMITTED, "committed", JOINT) == "agree"


def test_only_several_decide_as_an_agreement() -> None:
    assert act(DECIDED, "decided", JOINT) == "agree"
    assert act(DECIDED, "decided", PARTY) is None


def test_a_negated_promise_refuses_and_another_negated_adjective_does_nothing() -> None:
    assert act(NOT_READY, "ready", PARTY) == "oppose"
    assert cue(NOT_READY, "ready", PARTY) == "is not ready to"
    assert act(NOT_CONCERNED, "concerned", PARTY) is None


def test_will_promises_for_the_own_side_inside_what_was_said() -> None:
    assert act(WILL, "sign", OWN, in_clause=True) == "pledge"
    assert act(WILL, "sign", OTHER, in_clause=True) is None
    assert act(WILL, "sign", OWN) is None


def test_will_not_accept_opposes() -> None:
    assert act(WILL_NOT, "accept", OWN, in_clause=True) == "oppose"


def test_talk_to_come_stays_talk() -> None:
    assert act(WILL_DISCUSS, "discuss", OWN, in_clause=True) == "discuss"


def test_a_meeting_to_come_is_no_promise() -> None:
    assert act(WILL_MEET, "meet", OWN, in_clause=True) is None


def test_a_noun_of_expression_needs_a_verb_that_carries_it() -> None:
    assert act(HAS_HOPE, "expresses", PARTY) == "hope"
    assert cue(HAS_HOPE, "expresses", PARTY) == "expresses hope for"
    assert act(HELD_HOPE, "holds", PARTY) is None


def test_a_verb_of_aspect_hands_the_act_on_and_opens_the_cue() -> None:
    assert act(CONTINUES, "continues", PARTY) == "oppose"
    assert cue(CONTINUES, "continues", PARTY) == "continues to oppose"


@pytest.mark.parametrize(
    ("table", "word", "rule"),
    [
        (CALLED_FOR, "called", "statements.call_for.call"),
        (HAS_HOPE, "expresses", "statements.hope.noun.hope"),
        (NOT_READY, "ready", "statements.oppose.adjective.ready"),
        (CONTINUES, "continues", "statements.oppose.oppose"),
    ],
    ids=["verb", "noun", "adjective", "aspect"],
)
def test_the_rule_names_act_and_word(table: str, word: str, rule: str) -> None:
    found = classified(table, word, PARTY)[1]
    assert found is not None
    assert found.rule == rule
