"""Papers: statements and readouts, which speak for whoever put them out.

Comes in: the sentences of a document in order, and a way to ask who a word is. Goes out: the voice of "the statement";
None where nobody is known to have put it out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from communique.languages.tables import load_table
from communique.model import Sentence, Token
from communique.reading.discourse.voice import Voice

_OUT = ("by", "from", "of")
_THE = frozenset({"the", "this", "that", "its", "same"})


class Papers:
    """Remembers who put out the paper told last: "the ministry said in a statement", "a statement by the ministry"."""

    def __init__(self, resolve: Callable[[Sentence, int], Voice | None]) -> None:
        self._resolve = resolve
        self.issuer: Voice | None = None
        self._unknown = False  # the paper told last was put out by somebody who is no party's

    def enter(self, sentence: Sentence) -> None:
        """Note who puts out the papers of a sentence."""
        words = load_table("en", "speech")["issued"]
        for token in sentence.tokens:
            if token.low in words and token.head >= 0 and not _again(sentence, token):
                told = self._named(sentence, token) or self._teller(sentence, token)
                self._unknown = told is None and (self._unknown or _owned(sentence, token))
                self.issuer = None if self._unknown else told or self.issuer

    def voice(self, sentence: Sentence, token: Token, speaker: Voice) -> Voice | None:
        """Whose words a paper gives: those of who is named beside it, who put it out before, else of `speaker`."""
        if token.low not in load_table("en", "speech")["issued"] or not _tells(sentence, token):
            return None
        named = self._named(sentence, token)
        if named is None and (not _again(sentence, token) or _owned(sentence, token)):
            return None
        told = named or self.issuer or (speaker if speaker.kind == "party" and not self._unknown else None)
        if told is None or len(told.holder) != 1:
            return None
        return Voice(None, told.holder, token.span, kind="party")

    def _named(self, sentence: Sentence, token: Token) -> Voice | None:
        """The one party beside a paper: "a statement by the ministry", "the ministry's statement"."""
        for t in sentence.children(token.index, "nmod", "nmod:poss"):
            case = next((c.low for c in sentence.children(t.index, "case")), "")
            voice = self._resolve(sentence, t.index) if case in (*_OUT, "'s", "’s", "'", "’") else None
            if voice is not None and len(voice.holder) == 1:
                return replace(voice, speaker=None, kind="party")
        return None

    def _teller(self, sentence: Sentence, token: Token) -> Voice | None:
        """Who says something in a paper, or puts it out: the subject of the verb that it hangs on."""
        if token.dep not in ("obl", "obj"):
            return None
        subject = next((t for t in sentence.children(token.head, "nsubj")), None)
        voice = self._resolve(sentence, subject.index) if subject is not None else None
        return voice if voice is not None and len(voice.holder) == 1 else None


def _tells(sentence: Sentence, token: Token) -> bool:
    """True for a paper that says something: the subject of a verb, or behind "according to"."""
    cited = any(c.low in ("according", "per") for c in sentence.children(token.index, "case"))
    return token.dep.startswith("nsubj") or cited


def _owned(sentence: Sentence, token: Token) -> bool:
    """True for a paper of somebody ("a statement of the home ministry"), and for a release of hostages."""
    hung = sentence.children(token.index, "nmod")
    return any(c.low in _OUT for t in hung for c in sentence.children(t.index, "case"))


def _again(sentence: Sentence, token: Token) -> bool:
    """True for a paper told before ("the statement"), not for "a joint statement"."""
    beside = [t.low for t in sentence.children(token.index) if t.index < token.index]
    return bool(_THE & set(beside)) and "joint" not in beside
