"""Forms of English verbs: from a lemma to all the forms in which a text may show it.

Comes in: a lemma of a lexicon. Goes out: its forms with what each form can be (base, s, past, part, ing).
"""

from __future__ import annotations

from communique.languages.tables import load_table

VOWELS = frozenset("aeiou")
THIRD = {"be": "is", "have": "has"}
DOUBLING = frozenset(
    {
        "admit",
        "commit",
        "compel",
        "concur",
        "confer",
        "infer",
        "permit",
        "prefer",
        "quip",
        "rebut",
        "recommit",
        "refer",
        "regret",
    }
)
# Doubled in British English: "travelling", "cancelled".
BRITISH = frozenset({"cancel", "counsel", "label", "signal", "travel"})


def _irregular() -> dict[str, list[str]]:
    return load_table("en", "irregular_verbs")


def verb_forms(lemma: str) -> dict[str, str]:
    """The forms of `lemma` and their kind: "base", "s", "ing", "past" or "part" (past participle; "past" where both
    are one form). "call" gives call, calls, calling, called."""
    if lemma in _irregular():
        past, part, *rest = _irregular()[lemma]
        forms = {lemma: "base", _third(lemma): "s", _ing(lemma): "ing", part: "part"}
        return forms | {past: "past"} | dict.fromkeys(rest, "past")
    past = _past(lemma)
    british = {lemma + "ling": "ing", lemma + "led": "past"} if lemma in BRITISH else {}
    return {lemma: "base", _third(lemma): "s", _ing(lemma): "ing", past: "past"} | british


def _third(lemma: str) -> str:
    if lemma in THIRD:
        return THIRD[lemma]
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in VOWELS:
        return lemma[:-1] + "ied"
    return _doubled(lemma) + "ed"


def _ing(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return lemma[:-1] + "ing"
    return _doubled(lemma) + "ing"


def _doubled(lemma: str) -> str:
    """The stem before -ed and -ing: one-syllable verbs and a listed few double their last consonant."""
    short = sum(ch in VOWELS for ch in lemma) == 1
    ends = lemma[-1] not in VOWELS and lemma[-1] not in "wxy" and lemma[-2:-1] in VOWELS
    if (short and ends) or lemma in DOUBLING:
        return lemma + lemma[-1]
    return lemma
