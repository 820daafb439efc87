"""Who says a sentence where the telling stands apart from it: between commas, or "according to" somebody.

Comes in: a sentence, a word of it, the lexicon and a way to ask who a word is. Goes out: yes or no, or the source with
the words that name it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from communique.languages.cues import Cues
from communique.languages.tables import load_table
from communique.model import Sentence, Span, Token
from communique.reading.discourse import Voice
from communique.reading.statements import tree
from communique.reading.statements.branches import Resolve
from communique.reading.statements.links import has_content

# What a side is by another word, and whose it is.
ORGANS = frozenset({"government", "country", "nation", "ministry", "administration", "delegation", "cabinet", "side"})
OWNERS = frozenset({"his", "her", "its", "our", "my", "their"})


def set_apart(sentence: Sentence, verb: Token, cues: Cues, resolve: Resolve) -> bool:
    """True for "he said" between commas, wherever the tree hung it ("the fund, Mr X noted, has grown")."""
    if verb.upos != "VERB" or not any(entry.says and not entry.that for entry in cues.verbs.get(verb.low, ())):
        return False
    subject = tree.own_subject(sentence, verb.index)
    if subject is None or has_content(sentence, verb.index) or not tree.between_commas(sentence, verb):
        return False
    voice = resolve(sentence, subject.index)
    return subject.low not in ("who", "which", "that") and voice is not None and bool(voice.holder)


def according_to(sentence: Sentence, head: int, resolve: Resolve) -> tuple[Voice, Span, int] | None:
    """Whose words a clause gives "according to" somebody who speaks for a party: the voice, the span of these two
    words, and the word that names the source; None where there is no such source."""
    for t in sentence.children(head, "obl"):
        case = next((c for c in sentence.children(t.index, "case") if c.low == "according"), None)
        voice = resolve(sentence, t.index) if case is not None else None
        if case is not None and voice is not None and voice.holder:
            return voice, Span(case.start, sentence.tokens[case.index + 1].end), t.index
    return None


def joined_before(sentence: Sentence, head: int, resolve: Resolve) -> Voice | None:
    """The person who acts in "during the call with A B thanked X", where the tree makes one name of A and B."""
    last = tree.group_start(sentence, head) - 1
    while last > 0 and sentence.tokens[last].upos == "ADV":
        last -= 1
    token = sentence.tokens[last]
    if last < 1 or token.dep != "flat" or tree.is_passive(sentence, head):
        return None
    voice = resolve(sentence, last)
    if voice is None or voice.kind != "person" or voice.span is None:
        return None
    return voice if voice.span.start > sentence.tokens[token.head].start else None


_LETTERS = 6


def organ_of(sentence: Sentence, token: Token) -> bool:
    """True for "her government", "our ministry", "the government" in somebody's words: it speaks as that side."""
    before = (t.low for t in sentence.children(token.index, "nmod", "det") if t.index < token.index)
    owner = next(iter(before), "")
    return token.low in ORGANS and (owner in OWNERS or (owner == "the" and token.low == "government"))


def quotes_outsider(sentence: Sentence, quoted: Sequence[Span], cues: Cues, resolve: Resolve) -> bool:
    """True for a quotation of somebody who speaks for no party ("..., said Per Forsker, a researcher"), where nobody
    else is told to have said it."""
    inside = [q for q in quoted if q.meets(sentence.span)]
    said = [(verb, subject) for verb, subject in sayings(sentence, cues) if not _within(inside, verb, subject)]
    voices = [resolve(sentence, subject.index) for _, subject in said if inside]
    if any(voice is not None and voice.holder for voice in voices):
        return False
    return any(_unknown(subject) and _told_within(sentence, verb, inside) for verb, subject in said)


def tells_of_outsider(sentence: Sentence, cues: Cues, resolve: Resolve) -> bool:
    """True where the main clause tells what somebody said who speaks for no party ("he believes that ...", of the
    president of a university): not the words of whoever tells it."""
    for verb, found in sayings(sentence, cues):
        subject = next((t for t in sentence.children(verb.index, "nsubj") if t.index < verb.index), found)
        person = subject.upos == "PROPN" or subject.low in ("he", "she")
        if verb.dep == "root" and person and has_content(sentence, verb.index):
            voice = resolve(sentence, subject.index)
            return voice is None or not voice.holder
    return False


def sayings(sentence: Sentence, cues: Cues) -> Iterator[tuple[Token, Token]]:
    """The verbs of saying that have a subject of their own, each with it."""
    for verb in sentence.tokens:
        if verb.upos == "VERB" and any(entry.says for entry in cues.verbs.get(verb.low, ())):
            subject = tree.own_subject(sentence, verb.index)
            if subject is not None:
                yield verb, subject


def _unknown(subject: Token) -> bool:
    """True for a noun or name, other than for a text or an organ of a party."""
    return subject.upos in ("NOUN", "PROPN") and not releases(subject)


def releases(subject: Token) -> bool:
    """True for what puts out a text: the text itself, an organ, letters that stand for one ("the DFA said")."""
    words = load_table("en", "speech")
    letters = subject.text.isupper() and 1 < len(subject.text) <= _LETTERS
    return letters or subject.low in words["papers"] or subject.low in words["organs"]


def _within(inside: Sequence[Span], *tokens: Token) -> bool:
    return any(q.start <= t.start < q.end for q in inside for t in tokens)


def _told_within(sentence: Sentence, verb: Token, inside: Sequence[Span]) -> bool:
    """True where what the verb tells, before or behind it, stands in quotation marks."""
    told = list(sentence.children(verb.index, "ccomp", "parataxis", "xcomp", "obj"))
    told += [sentence.tokens[verb.head]] if verb.dep == "parataxis" and verb.head >= 0 else []
    return _within(inside, *told)
