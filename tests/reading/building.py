"""Sentences with trees built by hand, so that a test of a rule does not hang on the parser.

A tree is written one word a line: word, part of speech, number of its head (0 for the root), relation.
"""

from __future__ import annotations

from communique.model import Sentence, Span, Token


def tree(table: str) -> Sentence:
    """The sentence that `table` writes down, its words set apart by single blanks."""
    tokens: list[Token] = []
    start = 0
    for index, line in enumerate(table.strip().splitlines()):
        word, upos, head, rel = line.split()
        tokens.append(Token(index, start, start + len(word), word, upos, int(head) - 1, rel))
        start += len(word) + 1
    return Sentence(0, 0, start - 1, 0, tuple(tokens))


def text_of(sentence: Sentence) -> str:
    """The text in which the sentence's spans count."""
    return " ".join(token.text for token in sentence.tokens)


def words(sentence: Sentence, span: Span | None) -> str | None:
    """The words that a span marks in a sentence built by hand."""
    return None if span is None else span.of(text_of(sentence))


def at(sentence: Sentence, word: str) -> int:
    """The index of the first word with this form."""
    return next(token.index for token in sentence.tokens if token.text == word)


def head_of(sentence: Sentence, word: str) -> tuple[str | None, str]:
    """The word above the first word with this form (None for the root), and its relation."""
    token = sentence.tokens[at(sentence, word)]
    return (sentence.tokens[token.head].text if token.head >= 0 else None), token.rel
