"""Forms of verbs: a cue is found in whatever form the text shows it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.languages.cues import load_cues
from communique.languages.inflection import verb_forms

FORMS = [
    ("call", "call calls calling called"),
    ("urge", "urge urges urging urged"),
    ("deny", "deny denies denying denied"),
    ("convey", "convey conveys conveying conveyed"),
    ("discuss", "discuss discusses discussing discussed"),
    ("push", "push pushes pushing pushed"),
    ("reach", "reach reaches reaching reached"),
    ("veto", "veto vetoes vetoing vetoed"),
    ("focus", "focus focuses focusing focused"),
    ("agree", "agree agrees agreeing agreed"),
    ("visit", "visit visits visiting visited"),
    ("offer", "offer offers offering offered"),
    ("plan", "plan plans planning planned"),
    ("commit", "commit commits committing committed"),
    ("refer", "refer refers referring referred"),
    ("regret", "regret regrets regretting regretted"),
    ("view", "view views viewing viewed"),
    ("re-affirm", "re-affirm re-affirms re-affirming re-affirmed"),
]
IRREGULAR = [
    ("say", "say says saying said"),
    ("meet", "meet meets meeting met"),
    ("speak", "speak speaks speaking spoke spoken"),
    ("undertake", "undertake undertakes undertaking undertook undertaken"),
    ("have", "have has having had"),
    ("be", "be is being was were been"),
]


@pytest.mark.parametrize(("lemma", "forms"), FORMS + IRREGULAR)
def test_a_verb_is_spelt_as_english_spells_it(lemma: str, forms: str) -> None:
    assert set(verb_forms(lemma)) == set(forms.split())


def test_each_form_tells_what_it_can_be() -> None:
    assert verb_forms("speak") == {
        "speak": "base",
        "speaks": "s",
        "speaking": "ing",
        "spoke": "past",
        "spoken": "part",
    }


@given(st.sampled_from(sorted(set(load_cues().lemmas.values()))))
def test_every_verb_of_the_lexicon_has_all_its_forms(lemma: str) -> None:
    kinds = verb_forms(lemma)
    assert kinds[lemma] in ("base", "past", "part")
    assert {"s", "ing"} <= set(kinds.values())
    assert all(form.islower() or "-" in form for form in kinds)
    assert all(load_cues().lemmas[form] for form in kinds)
