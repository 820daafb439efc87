"""The parser that ships: paragraphs of a text into sentences with Universal Dependencies and names.

Comes in: a text and spans of paragraphs. Goes out: `Sentence`s. The way: sentences, words, features, the network's
scores, a tree, labels. A model is a folder of data, described in `languages/en/model/README.md`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from communique.model import Sentence, Span, Token
from communique.reading.parsing.cuts import cut
from communique.reading.parsing.decoding import Decoder, Parse
from communique.reading.parsing.features import LONGEST_SENTENCE, Featuriser
from communique.reading.parsing.manifest import load_manifest
from communique.reading.parsing.network import Network
from communique.reading.parsing.sentences import split_sentences
from communique.reading.parsing.splitting import load_splitting
from communique.reading.parsing.words import split_words

AT_ONCE = 256
"""Sentences whose scores are held in memory together: about 50 MB where they are long."""


class EncoderParser:
    """A `communique.model.Parser` over one model folder: an ONNX network and the data beside it.

    `threads` is the number of cores for one text. Safe to share between threads. Raises `ParserError` where the folder
    does not hold a whole model.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._manifest = load_manifest(folder / "labels.json")
        self._splitting = load_splitting(folder / "splitting.yaml")
        self._featuriser = Featuriser(folder / "tokenizer.json")
        self._network = Network(folder / "parser.onnx", threads)
        self._decoder = Decoder(self._manifest, folder)

    @property
    def name(self) -> str:
        """Name and version of the model, such as "communique-en-1"."""
        return self._manifest.name

    def parse(self, text: str, paragraphs: Sequence[Span]) -> list[Sentence]:
        """Parse the paragraphs of `text`. Line breaks inside a paragraph are white space; paragraphs without a word
        give no sentence; a sentence beyond `cuts.MOST_WORDS` words becomes several. Never raises on odd text."""
        places: list[tuple[int, list[Span]]] = []
        sentences: list[list[str]] = []
        for paragraph, span in enumerate(paragraphs):
            for words in self._sentences(text, span):
                places.append((paragraph, words))
                sentences.append([text[start:end] for start, end in words])
        parses = self.parse_words(sentences)
        return [
            _sentence(index, text, paragraph, words, parse)
            for index, ((paragraph, words), parse) in enumerate(zip(places, parses, strict=True))
        ]

    def parse_words(self, sentences: Sequence[Sequence[str]]) -> list[Parse]:
        """Parse sentences that are cut into words already, none empty; each must fit the network (about 250 words)."""
        out: list[Parse] = []
        for start in range(0, len(sentences), AT_ONCE):
            some = sentences[start : start + AT_ONCE]
            features = [self._featuriser.features(words) for words in some]
            out += map(self._decoder.parse, some, self._network.scores(features))
        return out

    def _sentences(self, text: str, paragraph: Span) -> Iterator[list[Span]]:
        """The words of each sentence of a paragraph, sentences cut so that they fit."""
        for sentence in split_sentences(text, paragraph, self._splitting):
            words = split_words(text, sentence, self._splitting)
            if words:
                yield from self._fitting(text, words)

    def _fitting(self, text: str, words: list[Span]) -> Iterator[list[Span]]:
        if words[-1].end - words[0].start < LONGEST_SENTENCE - 2:  # a piece has at least one character
            yield words
            return
        signs = [text[start:end] for start, end in words]
        for first, end in cut(signs):
            yield from self._halves(words[first:end], signs[first:end])

    def _halves(self, words: list[Span], signs: list[str]) -> Iterator[list[Span]]:
        """Words of many pieces each (a script that the tokenizer hardly knows): halve until they fit."""
        if len(self._featuriser.features(signs).pieces) <= LONGEST_SENTENCE:
            yield words
            return
        middle = len(words) // 2
        yield from self._halves(words[:middle], signs[:middle])
        yield from self._halves(words[middle:], signs[middle:])


def _sentence(index: int, text: str, paragraph: int, words: list[Span], parse: Parse) -> Sentence:
    tokens = tuple(
        Token(i, start, end, text[start:end], upos, head, rel)
        for i, ((start, end), upos, head, rel) in enumerate(
            zip(words, parse.upos, parse.heads, parse.rels, strict=True)
        )
    )
    return Sentence(index, words[0].start, words[-1].end, paragraph, tokens, parse.names)
