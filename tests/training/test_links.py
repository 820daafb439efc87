"""How hand-checked links are looked up in a parse."""

import pytest
from training.links import has_link

from communique.reading.parsing.decoding import Parse

WORDS = ["China", "said", "it", "will", "meet", "China", "and", "talk"]
PARSE = Parse(
    upos=["X"] * 8,
    heads=[1, -1, 4, 4, 1, 4, 7, 4],
    rels=["nsubj", "root", "nsubj", "aux", "ccomp", "obj", "cc", "conj"],
    names=(),
)


@pytest.mark.parametrize(
    ("word", "heads", "labels", "found"),
    [
        ("talk", "meet", "conj", True),
        ("talk", "said|meet", "advcl,conj", True),
        ("talk", "said", "*", False),
        ("meet", "said", "obj", False),
        ("China#1", "said", "nsubj", True),
        ("China#2", "said", "*", False),
        ("said", "~meet", "*", True),
        ("said", "meet", "*", False),
    ],
)
def test_a_link_is_found_where_the_parse_has_it(word: str, heads: str, labels: str, found: bool) -> None:
    assert has_link(WORDS, PARSE, {"word": word, "heads": heads, "labels": labels}) is found
