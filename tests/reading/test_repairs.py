"""Repairs of the tree: each rule on the slip that it mends, and on a tree that it must leave alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from communique.model import Name, Sentence, Token
from communique.reading import repairs
from communique.reading.repairs import mend
from communique.reading.repairs.changes import moved

from .building import at, head_of, tree

VERBLESS = """
The DET 2 det
talks NOUN 0 root
focused VERB 2 acl
on ADP 5 case
trade NOUN 3 obl
. PUNCT 2 punct
"""
SWALLOWED = """
Norway PROPN 2 nsubj
discussed VERB 0 root
trade NOUN 2 obj
and CCONJ 5 cc
Brazil PROPN 3 conj
praised VERB 2 ccomp
the DET 8 det
fund NOUN 6 obj
. PUNCT 2 punct
"""
TWO_SUBJECTS = """
Norway PROPN 9 nsubj
pressed VERB 9 ccomp
for ADP 5 case
a DET 5 det
treaty NOUN 2 obl
, PUNCT 2 punct
his PRON 8 nmod:poss
spokesman NOUN 9 nsubj
said VERB 0 root
. PUNCT 9 punct
"""
NEXT_CLAUSE = """
Trade NOUN 4 nsubj:pass
will AUX 4 aux
be AUX 4 aux:pass
reviewed VERB 0 root
and CCONJ 6 cc
quotas NOUN 4 nsubj:pass
, PUNCT 8 punct
fish NOUN 12 nsubj:pass
, PUNCT 8 punct
will AUX 12 aux
be AUX 12 aux:pass
raised VERB 4 conj
. PUNCT 4 punct
"""
IN_DEPTH = """
They PRON 2 nsubj
held VERB 0 root
in ADP 5 case
- PUNCT 3 punct
depth NOUN 2 obl
and CCONJ 8 cc
candid ADJ 8 amod
talks NOUN 5 conj
. PUNCT 2 punct
"""
ASKED_TO = """
We PRON 2 nsubj
urge VERB 0 root
the DET 4 det
envoys NOUN 2 obj
visiting VERB 4 acl
Oslo PROPN 5 obj
to PART 8 mark
listen VERB 5 advcl
. PUNCT 2 punct
"""
PURPOSE = """
Anna PROPN 2 nsubj
held VERB 0 root
a DET 4 det
call NOUN 2 obj
with ADP 6 case
Bruno PROPN 4 nmod
and CCONJ 8 cc
Ditte PROPN 6 conj
to PART 10 mark
consult VERB 8 acl
on ADP 12 case
fish NOUN 10 obl
. PUNCT 2 punct
"""
REPORTS_ON = """
Anna PROPN 2 nsubj
underscored VERB 0 root
that SCONJ 8 mark
the DET 5 det
forest NOUN 8 nsubj
is AUX 8 cop
a DET 8 det
treasure NOUN 2 ccomp
, PUNCT 11 punct
and CCONJ 11 cc
commended VERB 8 conj
the DET 13 det
rangers NOUN 11 obj
. PUNCT 2 punct
"""


@pytest.mark.parametrize(
    ("table", "word", "before", "after"),
    [
        (VERBLESS, "focused", ("talks", "acl"), (None, "root")),
        (VERBLESS, "talks", (None, "root"), ("focused", "nsubj")),
        (SWALLOWED, "praised", ("discussed", "ccomp"), ("discussed", "conj")),
        (SWALLOWED, "Brazil", ("trade", "conj"), ("praised", "nsubj")),
        (TWO_SUBJECTS, "Norway", ("said", "nsubj"), ("pressed", "nsubj")),
        (NEXT_CLAUSE, "quotas", ("reviewed", "nsubj:pass"), ("raised", "nsubj:pass")),
        (NEXT_CLAUSE, "fish", ("raised", "nsubj:pass"), ("quotas", "appos")),
        (PURPOSE, "consult", ("Ditte", "acl"), ("held", "advcl")),
        (REPORTS_ON, "commended", ("treasure", "conj"), ("underscored", "conj")),
        (ASKED_TO, "listen", ("visiting", "advcl"), ("urge", "xcomp")),
    ],
    ids=[
        "talks focused: the verb is no description of the talks",
        "talks focused: the talks are the subject",
        "and Brazil praised: a clause of its own",
        "and Brazil praised: Brazil is its subject",
        "Norway pressed, his spokesman said: Norway pressed",
        "trade will be reviewed and quotas, fish, raised: two clauses",
        "quotas, fish, raised: what the quotas are",
        "a call with A and B to consult: the call consults",
        "underscored that ..., and commended: one speaker",
        "urge the envoys visiting Oslo to listen: urged to listen",
    ],
)
def test_a_known_slip_of_the_parser_is_mended(
    table: str, word: str, before: tuple[str | None, str], after: tuple[str | None, str]
) -> None:
    sentence = tree(table)
    assert head_of(sentence, word) == before
    assert head_of(mend(sentence), word) == after


def changed(table: str, word: str, line: str) -> Sentence:
    """The tree with the line of `word` replaced."""
    lines = [line if row.split()[0] == word else row for row in table.strip().splitlines()]
    return tree("\n".join(lines))


@pytest.mark.parametrize(
    "sentence",
    [
        changed(VERBLESS, ".", "! PUNCT 2 punct"),
        changed(VERBLESS, "focused", "held VERB 2 acl"),
        changed(SWALLOWED, "praised", "praising VERB 2 ccomp"),
        changed(SWALLOWED, "praised", "sailed VERB 2 ccomp"),
        changed(TWO_SUBJECTS, "spokesman", "spokesman NOUN 9 obj"),
        changed(NEXT_CLAUSE, "raised", "raised VERB 6 acl"),
        changed(PURPOSE, "held", "built VERB 0 root"),
        changed(PURPOSE, "consult", "sail VERB 8 acl"),
        changed(REPORTS_ON, "commended", "commend VERB 8 conj"),
        changed(REPORTS_ON, "commended", "rotted VERB 8 conj"),
        changed(ASKED_TO, "urge", "met VERB 0 root"),
    ],
    ids=[
        "a headline ends without a full stop",
        "talks held in Oslo: a participle",
        "a participle needs no subject",
        "a verb that reports nothing",
        "one subject alone",
        "no clause that the second subject could be of",
        "no verb of contact above",
        "a purpose that is no act",
        "a form that does not go with the verb above",
        "a verb that is no act",
        "envoys met who visit to listen",
    ],
)
def test_a_tree_without_the_slip_is_left_alone(sentence: Sentence) -> None:
    assert mend(sentence) == sentence


@pytest.mark.parametrize("table", [VERBLESS, SWALLOWED, TWO_SUBJECTS, PURPOSE, REPORTS_ON])
def test_what_is_mended_is_a_tree_over_the_same_words_and_needs_no_more_mending(table: str) -> None:
    sentence = tree(table)
    mended = mend(sentence)
    assert [(t.text, t.span) for t in mended.tokens] == [(t.text, t.span) for t in sentence.tokens]
    assert sum(t.head < 0 for t in mended.tokens) == 1
    root = next(t.index for t in mended.tokens if t.head < 0)
    assert len(mended.subtree(root)) == len(mended.tokens)
    assert mend(mended) == mended


def test_only_the_words_of_the_slip_move() -> None:
    sentence = tree(PURPOSE)
    mended = mend(sentence)
    moved = [a.text for a, b in zip(sentence.tokens, mended.tokens, strict=True) if a != b]
    assert moved == ["consult"]
    assert mended.tokens[at(mended, "held")].head == -1


def test_an_empty_sentence_is_left_alone() -> None:
    empty = Sentence(0, 0, 0, 0, ())
    assert mend(empty) == empty


DESCRIBED = """
Norway PROPN 2 nsubj
extended VERB 3 amod
thanks NOUN 0 root
to ADP 5 case
Brazil PROPN 3 nmod
. PUNCT 3 punct
"""
BECAUSE = """
They PRON 5 nsubj
are AUX 5 cop
due ADJ 5 mark
to PART 3 fixed
discuss VERB 0 root
fish NOUN 5 obj
. PUNCT 5 punct
"""


def test_a_verb_with_a_subject_is_no_description_of_its_object() -> None:
    mended = mend(tree(DESCRIBED))
    assert mended.tokens[at(mended, "extended")].head == -1
    assert head_of(mended, "thanks") == ("extended", "obj")


def test_what_somebody_is_due_to_do_hangs_on_due() -> None:
    mended = mend(tree(BECAUSE))
    assert mended.tokens[at(mended, "due")].head == -1
    heads = [head_of(mended, word)[0] for word in ("They", "are", "discuss", "to")]
    assert heads == ["due", "due", "due", "discuss"]


OWNED = """
Norway PROPN 2 nsubj
discussed VERB 0 root
with ADP 7 case
President PROPN 5 nmod:desc
Exemplo PROPN 7 nmod
U.S. PROPN 5 flat
efforts NOUN 2 obl
. PUNCT 2 punct
"""


def test_with_whom_something_is_discussed_does_not_own_it() -> None:
    sentence = replace(tree(OWNED), names=(Name(4, 4, "PER"),))
    mended = mend(sentence)
    assert head_of(mended, "Exemplo") == ("discussed", "obl")
    assert head_of(mended, "efforts") == ("discussed", "obj")
    assert head_of(mended, "U.S.") == ("efforts", "compound")


def test_in_depth_talks_are_held() -> None:
    mended = mend(tree(IN_DEPTH))
    assert head_of(mended, "talks") == ("held", "obj")
    assert head_of(mended, "depth") == ("talks", "amod")


INCLUDED = """
Matters NOUN 2 nsubj
discussed VERB 0 root
included VERB 4 case
farming NOUN 2 obj
. PUNCT 2 punct
"""
NAMED_SAID = """
He PRON 2 nsubj
met VERB 6 ccomp
Tariq PROPN 2 obj
bin PROPN 3 flat
Al PROPN 3 flat
Said VERB 0 root
and CCONJ 8 cc
left VERB 6 conj
. PUNCT 6 punct
"""
TRAILING = """
The DET 2 det
fund NOUN 5 nsubj
is AUX 5 cop
a DET 5 det
chance NOUN 0 root
, PUNCT 7 punct
stressed VERB 5 conj
the DET 9 det
minister NOUN 7 obj
. PUNCT 5 punct
"""
STAKE = """
At ADP 2 case
stake NOUN 6 obl
is AUX 6 cop
peace NOUN 6 nsubj
, PUNCT 6 punct
underlined VERB 0 root
the DET 8 det
minister NOUN 6 obj
. PUNCT 6 punct
"""


def test_what_matters_included_is_told_by_included() -> None:
    mended = mend(tree(INCLUDED))
    assert head_of(mended, "included") == (None, "root")
    assert head_of(mended, "farming") == ("included", "obj")
    assert head_of(mended, "discussed") == ("Matters", "acl")


def test_a_name_is_no_verb_of_saying() -> None:
    mended = mend(tree(NAMED_SAID))
    assert head_of(mended, "Said") == ("Al", "flat")
    assert head_of(mended, "met") == (None, "root")
    assert head_of(mended, "left") == ("met", "conj")


def test_who_stands_behind_a_trailing_verb_of_saying_says_it() -> None:
    mended = mend(tree(TRAILING))
    assert head_of(mended, "minister") == ("stressed", "nsubj")
    assert head_of(mended, "stressed") == ("chance", "parataxis")


def test_what_stands_before_an_inverted_verb_of_saying_is_a_clause() -> None:
    mended = mend(tree(STAKE))
    assert head_of(mended, "stake") == ("underlined", "ccomp")
    assert head_of(mended, "peace") == ("stake", "nsubj")
    assert head_of(mended, "minister") == ("underlined", "nsubj")


def test_a_thing_stressed_is_not_its_speaker() -> None:
    listed = tree(TRAILING.replace("minister NOUN", "importance NOUN"))
    assert mend(listed) == listed


EXPRESSED = """
She PRON 2 nsubj
expressed VERB 0 root
her PRON 4 nmod:poss
condolences NOUN 2 obj
for ADP 7 case
the DET 7 det
loss NOUN 4 nmod
and CCONJ 10 cc
her PRON 10 nmod:poss
thanks NOUN 7 conj
for ADP 12 case
help NOUN 10 nmod
. PUNCT 2 punct
"""


def test_what_else_is_expressed_stands_beside_the_first() -> None:
    assert head_of(mend(tree(EXPRESSED)), "thanks") == ("condolences", "conj")
    other = tree(EXPRESSED.replace("thanks NOUN", "ship NOUN"))
    assert mend(other) == other


BESIDE_PARTNER = """
Norway PROPN 2 nsubj
discussed VERB 0 root
with ADP 5 case
President PROPN 5 nmod:desc
Exemplo PROPN 2 obl
U.S. PROPN 5 flat
efforts NOUN 2 obl
. PUNCT 2 punct
"""


def test_what_is_discussed_behind_a_partner_is_the_object() -> None:
    mended = mend(replace(tree(BESIDE_PARTNER), names=(Name(4, 4, "PER"),)))
    assert head_of(mended, "efforts") == ("discussed", "obj")
    assert head_of(mended, "U.S.") == ("efforts", "compound")
    week = replace(tree(BESIDE_PARTNER.replace("efforts", "week")), names=(Name(4, 4, "PER"),))
    assert mend(week) == week


SET_BETWEEN = """
China PROPN 8 nsubj
, PUNCT 3 punct
Exemplo PROPN 1 appos
said VERB 1 parataxis
, PUNCT 1 punct
is AUX 8 cop
a DET 8 det
partner NOUN 0 root
. PUNCT 8 punct
"""


def test_who_says_something_between_commas_is_no_other_word_for_its_subject() -> None:
    mended = mend(tree(SET_BETWEEN))
    assert head_of(mended, "Exemplo") == ("said", "nsubj")
    assert head_of(mended, "said") == ("partner", "parataxis")


GOING_ON = """
Norway PROPN 3 nsubj
will AUX 3 aux
go VERB 0 root
on SCONJ 5 mark
offering VERB 3 advcl
help NOUN 5 obj
. PUNCT 3 punct
"""


def test_what_somebody_goes_on_doing_completes_the_verb() -> None:
    assert head_of(mend(tree(GOING_ON)), "offering") == ("go", "xcomp")


PARTED = """
Norway PROPN 4 nsubj
, PUNCT 1 punct
Exemplo PROPN 4 nsubj
said VERB 0 root
, PUNCT 6 punct
thanks NOUN 4 ccomp
Brazil PROPN 6 obj
. PUNCT 4 punct
"""


def test_the_subject_before_who_says_it_is_that_of_what_is_said() -> None:
    mended = mend(tree(PARTED))
    assert head_of(mended, "Norway") == ("thanks", "nsubj")
    assert mended.tokens[5].upos == "VERB"


SAID_INSIDE = """
He PRON 2 nsubj
met VERB 0 root
Sultan PROPN 6 nsubj
bin PROPN 3 flat
Al PROPN 3 flat
Said VERB 2 ccomp
. PUNCT 2 punct
"""


def test_a_name_taken_for_a_verb_leaves_a_tree() -> None:
    mended = mend(tree(SAID_INSIDE))
    assert head_of(mended, "Said") == ("Al", "flat")
    assert head_of(mended, "Sultan") == ("met", "ccomp")


def test_no_rule_is_let_make_a_ring_of_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def ring(sentence: Sentence, token: Token) -> Sentence | None:
        return moved(sentence, token, 2) if token.text == "met" else None

    monkeypatch.setattr(repairs, "RULES", (((), ring),))
    before = tree(SAID_INSIDE)
    assert mend(before) == before
