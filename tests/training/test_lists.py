"""Longer lists out of short ones."""

import random

from training.lists import longer_lists
from training.treebank import Gold

from communique.reading.parsing.trees import is_projective, is_tree


def sentence(number: str, rows: str) -> Gold:
    """A sentence whose words are written as word/part of speech/head/relation."""
    words, upos, heads, rels = zip(*(row.split("/") for row in rows.split()), strict=True)
    return Gold(number, "", list(words), list(upos), [int(head) for head in heads], list(rels))


TWO_VERBS = sentence(
    "1",
    "They/PRON/2/nsubj agreed/VERB/0/root to/PART/4/mark meet/VERB/2/xcomp soon/ADV/4/advmod and/CCONJ/7/cc "
    "open/VERB/4/conj talks/NOUN/7/obj ./PUNCT/2/punct",
)
OTHER_VERBS = sentence(
    "2",
    "She/PRON/3/nsubj will/AUX/3/aux fly/VERB/0/root home/ADV/3/advmod and/CCONJ/6/cc sign/VERB/3/conj "
    "the/DET/8/det text/NOUN/6/obj ./PUNCT/3/punct",
)
NOUNS = sentence("3", "He/PRON/2/nsubj likes/VERB/0/root tea/NOUN/2/obj and/CCONJ/5/cc bread/NOUN/3/conj")


def test_a_list_grows_by_conjuncts_of_its_own_form() -> None:
    longer = longer_lists([TWO_VERBS, OTHER_VERBS, NOUNS], 20, random.Random(1))
    texts = {found.text for found in longer}
    assert "They agreed to meet soon , sign the text and open talks ." in texts
    assert "She will fly home , open talks and sign the text ." in texts
    assert not any("bread" in text and "text" in text for text in texts)


def test_conjuncts_hang_on_the_first_and_all_is_a_tree() -> None:
    for found in longer_lists([TWO_VERBS, OTHER_VERBS], 20, random.Random(2)):
        first = {found.heads[i] for i, rel in enumerate(found.rels) if rel == "conj"}
        assert len(first) == 1
        assert is_tree(found.heads)
        assert is_projective(found.heads)
        assert len(found.words) == len(found.upos) == len(found.heads) == len(found.rels)


def test_without_lists_there_are_no_longer_ones() -> None:
    assert longer_lists([sentence("4", "Go/VERB/0/root")], 5, random.Random(3)) == []
