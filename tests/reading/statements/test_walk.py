"""The walk over trees built by hand: who says what, whatever the parser makes of a sentence."""

from __future__ import annotations

from communique.languages.cues import load_cues
from communique.model import Sentence
from communique.reading.discourse import NOBODY, Voice
from communique.reading.statements.classifier import Classifier
from communique.reading.statements.telling import Company
from communique.reading.statements.walk import Walk

from ..building import tree, words

ANNA = Voice("Anna", ("NOR",), kind="person")
NORWAY, BRAZIL = Voice(None, ("NOR",), kind="party"), Voice(None, ("BRA",), kind="party")
BOTH = Voice(None, ("NOR", "BRA"), joint=True, kind="group")
VOICES = {"Anna": ANNA, "Norway": NORWAY, "Brazil": BRAZIL, "They": BOTH}

TRAILING = """
Norway PROPN 2 nsubj
supports VERB 0 root
the DET 4 det
fund NOUN 2 obj
, PUNCT 2 punct
Anna PROPN 7 nsubj
said VERB 2 parataxis
. PUNCT 2 punct
"""
AS_SAID = """
As SCONJ 3 mark
Anna PROPN 3 nsubj
said VERB 7 advcl
, PUNCT 7 punct
Norway PROPN 7 nsubj
will AUX 7 aux
pay VERB 0 root
more ADJ 7 obj
. PUNCT 7 punct
"""
OTHERS_WILL = """
Anna PROPN 2 nsubj
said VERB 0 root
Brazil PROPN 5 nsubj
will AUX 5 aux
pay VERB 2 ccomp
more ADJ 5 obj
. PUNCT 2 punct
"""
TWO_ACTS = """
They PRON 2 nsubj
discussed VERB 0 root
trade NOUN 2 obj
and CCONJ 5 cc
condemned VERB 2 conj
war NOUN 5 obj
. PUNCT 2 punct
"""
NOBODY_SAID = """
It PRON 3 nsubj:pass
was AUX 3 aux:pass
discussed VERB 0 root
in ADP 5 case
Oslo PROPN 3 obl
. PUNCT 3 punct
"""


def resolve(sentence: Sentence, index: int) -> Voice | None:
    return VOICES.get(sentence.tokens[index].text)


def hearer(sentence: Sentence, index: int) -> str | None:
    voice = resolve(sentence, index)
    return voice.holder[0] if voice is not None else None


def walked(table: str, direct: Voice | None = None) -> list[tuple[str, str | None, str | None, Voice]]:
    """Act, cue, content and voice of all that the walk finds."""
    sentence = tree(table)
    found = Walk(sentence, Classifier(load_cues()), Company(resolve, hearer, BOTH, lambda _: None), direct).read()
    return [(one.act, words(sentence, one.cue), words(sentence, one.content), one.voice) for one in found]


def test_a_trailing_he_said_gives_the_words_to_the_speaker() -> None:
    assert walked(TRAILING) == [("support", "supports", "the fund", ANNA)]


def test_as_she_said_gives_the_words_to_the_speaker() -> None:
    assert walked(AS_SAID) == [("pledge", "will", "pay more", ANNA)]


def test_what_others_will_do_is_only_told_of() -> None:
    assert walked(OTHERS_WILL) == [("state", "said", "Brazil will pay more", ANNA)]


def test_coordinated_acts_share_their_subject() -> None:
    assert walked(TWO_ACTS) == [("discuss", "discussed", "trade", BOTH), ("condemn", "condemned", "war", BOTH)]


def test_a_passive_without_an_agent_names_nobody() -> None:
    ((act, _, _, voice),) = walked(NOBODY_SAID)
    assert (act, voice.holder, voice.kind) == ("discuss", NOBODY.holder, "none")


def test_own_words_of_a_speaker_are_read_in_the_speakers_voice() -> None:
    ((act, cue, content, voice),) = walked(TRAILING.replace("Anna", "They").replace("said", "slept"), ANNA)
    assert (act, cue, voice.speaker) == ("support", "supports", "Anna")
    assert content is not None
    assert content.startswith("the fund")
