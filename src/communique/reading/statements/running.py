"""Sentences without a verb of saying that are somebody's words all the same: direct speech and free indirect speech.

Comes in: a sentence, walks over it, and whose words it is. Goes out: a list of `Found`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.languages.cues import load_cues
from communique.model import Contact, Sentence, Token
from communique.reading.discourse import Voice
from communique.reading.statements import tree
from communique.reading.statements.apart import sayings
from communique.reading.statements.found import Found
from communique.reading.statements.walk import Walk

WITH = ("with", "to", "by", "over")
# Participles by which nobody named tells something.
RUMOURED = frozenset({"said", "reported", "believed", "thought", "rumoured", "rumored", "understood"})
LONG = 20  # words; a pointer is short
ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "last", "latest"})
# Rules of acts that somebody else sees in a person.
DESCRIBING = (".attach", ".adjective.committed", ".value")
PRESENT = frozenset(
    {"is", "are", "has", "have", "'s", "'re", "'ve", "am", "do", "does", "can", "may", "will", "must", "should"}
)


_COMES = frozenset(("comes", "come"))


def declared(sentence: Sentence, report: Walk, speech: Walk, voice: Voice, contacts: Sequence[Contact]) -> list[Found]:
    """The acts of a sentence of direct speech. What it reports of others counts as theirs; else every declarative
    sentence is at least a `state` of the speaker (guide, decisions o and t)."""
    if (
        _greets(sentence)
        or _mere_answer(sentence)
        or _points_ahead(sentence)
        or (not voice.joint and points_back(sentence))
    ):
        return []
    own = [replace(f, direct=True) for f in speech.read()] if _of_mine(sentence) else []
    others = [f for f in report.read() if _anothers(f.voice, voice) and not _asked(f) and not _described(f)]
    reported = [f for f in others if not _wanted(report, f)]
    together = any(_with_me(report, f) for f in reported)
    if own and not together:  # "we welcome the statement of X expressing concern": what X did is part of it
        return own
    if reported:
        return [replace(f, direct=not _past(report, f) or _with_me(report, f)) for f in reported]
    past = voice.joint and not own and _told_as_past(report)
    found = own or [replace(f, direct=True) for f in (report if past else speech).read()]
    if found or past or (_only_contact(sentence, contacts) and not _counts(sentence)):
        return found
    whole = _whole(sentence, voice, "statements.state.declared")
    return [replace(whole, direct=True, addressee=_to_you(sentence, speech))] if whole else []


def _of_mine(sentence: Sentence) -> bool:
    """True for a sentence whose main clause says what the speaker does ("we welcome the step that X announced")."""
    root = _root(sentence)
    return root is not None and tree.first_person(sentence, root.index)


def _to_you(sentence: Sentence, speech: Walk) -> str | None:
    """Who "you" is, where somebody is glad of the meeting ("I am glad to meet with you")."""
    root = _root(sentence)
    you = next((t.index for t in sentence.tokens if t.low == "you"), None)
    cues = load_cues("en")
    glad = root is not None and (root.low in cues.openers or root.low in cues.idioms["delights"])
    return speech.company.hearer(sentence, you) if glad and you is not None else None


def _past(walk: Walk, found: Found) -> bool:
    """True for what others said, which is retold; what they do or will do stands in the speaker's own words."""
    cue = [t for t in walk.sentence.tokens if found.cue.start <= t.start < found.cue.end]
    if cue and cue[0].low == "to":  # "met to discuss"
        cue.extend(walk.sentence.tokens[t.head] for t in tuple(cue) if t.head >= 0)
    return any(walk.classifier.form(t) == "past" and t.upos == "VERB" for t in cue) or found.act == "state"


def _told_as_past(walk: Walk) -> bool:
    """True for a sentence of a joint statement that tells, as a release does, what the sides did ("The ministers
    reviewed X and affirmed Y", "They were joined by Z")."""
    root = _root(walk.sentence)
    auxiliaries = {t.low for t in walk.sentence.children(root.index, "aux")} if root is not None else set()
    if root is None or root.upos != "VERB" or auxiliaries - {"was", "were"}:
        return False
    met = walk.classifier.cues.lemmas.get(root.low) in walk.classifier.cues.contact_verbs
    return walk.classifier.form(root) == "past" and (met or bool(walk.read()))


def _with_me(walk: Walk, found: Found) -> bool:
    """True for what the speaker did with others, in his own words ("we agreed", "the minister and I discussed")."""
    span = found.voice.span
    named = (t for t in walk.sentence.tokens if span is not None and span.start <= t.start < span.end)
    return found.voice.joint and any(t.low in ("we", "i") for t in named)


def _asked(found: Found) -> bool:
    """What others "should" or are "expected to" do is asked of them by the speaker, not by themselves."""
    asked = found.act == "call_for" and (".modal." in found.rule or ".duty." in found.rule)
    return asked or found.rule == "statements.hope.expect"


def asked_by_me(sentence: Sentence, found: Found) -> bool:
    """ "I would like to ask about the summit, as you still speak with X": the main clause of whoever asks."""
    root = _root(sentence)
    asker = tree.own_subject(sentence, root.index) if root is not None else None
    if root is None or asker is None or asker.low not in ("i", "we"):
        return False
    return asker.start <= found.cue.start <= root.end


def _wanted(walk: Walk, found: Found) -> bool:
    """What others "wanted to" do is the speaker's account of them."""
    cue = (t for t in walk.sentence.tokens if found.cue.start <= t.start < found.cue.end)
    return found.act == "hope" and any(t.low == "wanted" for t in cue)


def _described(found: Found) -> bool:
    """What a person is told to feel or to work for, not to have said, is the speaker's account of him ("President X
    attaches importance to our relations")."""
    return found.voice.kind == "person" and found.rule.endswith(DESCRIBING)


def _anothers(said: Voice, own: Voice) -> bool:
    """True for the voice of a named person other than the speaker, or of other parties."""
    unnamed = said.kind == "person" and own.kind in ("other", "party")  # "the minister", told by a spokesperson
    if said.kind == "person" and (said.speaker or own.speaker or unnamed):
        return (said.speaker != own.speaker or unnamed) and bool(said.holder)
    return bool(said.holder) and set(said.holder) != set(own.holder)


def issued(sentence: Sentence, issuer: Voice, contacts: Sequence[Contact]) -> list[Found]:
    """A plain declarative about now or the future in a statement that somebody puts out is the issuer's."""
    if _only_contact(sentence, contacts) or not (_present(sentence) or _future(sentence)):
        return []
    whole = _whole(sentence, issuer, "statements.state.issued")
    return [replace(whole, direct=True)] if whole else []


def issued_beside(sentence: Sentence, walk: Walk, issuer: Voice, found: Sequence[Found]) -> list[Found]:
    """The issuer's plain main clause beside what other clauses tell ("X is a partner, and the leaders will ...")."""
    root = _root(sentence)
    if root is None or not _present(sentence) or any(f.cue.start <= root.end for f in found):
        return []
    content = walk.contents.clause(root.index, frozenset())
    cue = tree.verb_group(sentence, root.index)
    apart = content is not None and not any(content.meets(f.cue) for f in found)
    return [Found("state", cue, content, issuer, None, "statements.state.issued", True)] if content and apart else []


def carried_on(sentence: Sentence, voice: Voice | None) -> list[Found]:
    """Free indirect speech: a sentence in the present that follows reported speech in its paragraph and names no new
    speaker goes on with the same voice (guide, rule 3)."""
    root = _root(sentence)
    subject = tree.own_subject(sentence, root.index) if root is not None else None
    if subject is not None and subject.low in load_cues("en").event_words:
        return []  # of the talks themselves the reporter tells
    if voice is None or voice.joint or not voice.holder or not _present(sentence) or _goes_to_meet(sentence):
        return []
    if root is not None and root.low in load_cues("en").scheduled:
        return []  # "he is slated to speak at the parade"
    if root is not None and _reporters(sentence, root):
        return []
    if any(verb.dep in ("root", "parataxis") for verb, _ in sayings(sentence, load_cues("en"))):
        return []  # "the fees are low, the harbour board said"
    whole = _whole(sentence, voice, "statements.state.carried_on")
    return [whole] if whole else []


def _reporters(sentence: Sentence, root: Token) -> bool:
    """ "He is said to have left his party", "the lunch comes as the campaign begins": the reporter's own words."""
    if root.low in RUMOURED and tree.is_passive(sentence, root.index):
        return True
    return root.low in _COMES and any(sentence.children(root.index, "advcl", "obl"))


def _root(sentence: Sentence) -> Token | None:
    root = next((t for t in sentence.tokens if t.head < 0), None)
    return sentence.tokens[tree.behind_label(sentence, root.index)] if root is not None else None


def _whole(sentence: Sentence, voice: Voice, rule: str) -> Found | None:
    root = _root(sentence)
    if root is None or not _declares(sentence, root, voice):
        return None
    content = tree.trimmed(sentence, [t.index for t in sentence.tokens[label_end(sentence) :]])
    if content is None:
        return None
    return Found("state", tree.verb_group(sentence, root.index), content, voice, None, rule)


def label_end(sentence: Sentence) -> int:
    """The index of the first word behind a speaker's label ("A:", "Anna Example:"); 0 where there is none."""
    colon = next((t.index for t in sentence.tokens[:8] if t.text == ":"), -1)
    before = sentence.tokens[: max(colon, 0)]
    named = all(
        t.upos in ("PROPN", "NOUN", "NUM", "X", "SYM", "PUNCT", "INTJ", "DET") or t.text.isupper() for t in before
    )
    return colon + 1 if colon > 0 and named else 0


def _declares(sentence: Sentence, root: Token, voice: Voice) -> bool:
    """A main clause with a subject; in a long sentence whose root the parser missed, any finite verb will do."""
    if tree.own_subject(sentence, root.index) is not None:
        return True
    told = any(t.upos in ("VERB", "AUX") and tree.is_finite(sentence, t.index) for t in sentence.tokens)
    return told and voice.kind != "event" and len(sentence.tokens) > 5 and sentence.tokens[-1].text == "."


def asks(sentence: Sentence) -> bool:
    """True for a question: it claims nothing."""
    return any(t.text == "?" for t in sentence.tokens[-2:])


def _greets(sentence: Sentence) -> bool:
    """A welcome: "we are glad to welcome you in Oslo", "you are welcome"; it says nothing (guide, decision m)."""
    root = _root(sentence)
    if root is None:
        return False
    glad = root.low in load_cues("en").openers
    greeting = next((t for t in (root, *sentence.children(root.index, "xcomp")) if t.low == "welcome"), None)
    if greeting is None or (greeting is not root and not glad):
        return False
    if greeting is root and not any(sentence.children(root.index, "obj", "nsubj", "cop", "ccomp", "conj")):
        return True  # "Mr. Prime Minister, welcome to Oslo"
    people = sentence.children(greeting.index, "obj" if glad or greeting.upos == "VERB" else "nsubj")
    return any(t.low == "you" or (glad and t.upos == "PROPN") for t in people)


def _mere_answer(sentence: Sentence) -> bool:
    """ "He did.", "I will not.", "Thank you, Mr. President.": words that answer or greet and claim nothing."""
    words = [t for t in sentence.tokens[label_end(sentence) :] if t.upos != "PUNCT"]
    if len(words) < 4 and all(t.upos in ("PRON", "AUX", "ADV", "INTJ", "PART", "CCONJ") for t in words):
        return True
    thanks = [t.low for t in words[:2]] == ["thank", "you"] or [t.low for t in words[:1]] == ["thanks"]
    return thanks and all(t.upos in ("PROPN", "DET", "ADV", "PRON", "INTJ") or t.text[0].isupper() for t in words[1:])


def _points_ahead(sentence: Sentence) -> bool:
    """A pointer to what the speaker will say: "here is a figure", "let me make three points"."""
    root = _root(sentence)
    words = load_cues("en").idioms
    if root is None or len(sentence.tokens) > 16:
        return False
    if root.low in words["pointing"] and tree.first_person(sentence, root.index):  # "we begin with the visit of X"
        hung = sentence.children(root.index, "obl", "nmod")
        return any(tree.case_of(sentence, t.index) in ("with", "to") for t in hung)
    if root.low == "here":
        return any(t.low in words["pointers"] for t in sentence.children(root.index, "nsubj"))
    first = any(t.low in ("i", "me") for t in sentence.tokens)
    told = (t for t in sentence.tokens if t.low in words["pointers"] and t.dep in ("obj", "obl"))
    counting = words["few"] | words["singled"]
    counted = (t for t in told if any(n.low in counting for n in sentence.children(t.index, "amod", "nummod")))
    return first and any(not any(_said_of(sentence, t)) for t in counted)


def _said_of(sentence: Sentence, noun: Token) -> Iterator[Token]:
    """What a noun is told to be about, not for whom it is ("two items for all of you")."""
    hung = sentence.children(noun.index, "acl", "ccomp", "nmod")
    return (t for t in hung if t.dep != "nmod" or tree.case_of(sentence, t.index) not in ("for", "at"))


def points_back(sentence: Sentence) -> bool:
    """A pointer to what was said before: "we announced the visit the other day", "you mentioned the talks"."""
    root = _root(sentence)
    subject = tree.own_subject(sentence, root.index) if root is not None else None
    cues = load_cues("en")
    if root is None or subject is None or subject.low not in ("i", "we", "you"):
        return False
    done = cues.lemmas.get(root.low) in cues.idioms["announced"] and not any(sentence.children(root.index, "ccomp"))
    modal = any(t.low not in ("have", "'ve", "’ve", "has", "just") for t in tree.auxiliaries(sentence, root.index))
    return done and not modal and (root.low.endswith("ed") or any(tree.auxiliaries(sentence, root.index)))


def _points_on(sentence: Sentence) -> bool:
    """A pointer to what follows ("released the following joint statement") says nothing itself (guide, decision o)."""
    words = {t.low for t in sentence.tokens}
    following = "following" in words or (words >= {"as", "follows"} and len(words) < LONG)
    return following and bool(words & {"statement", "declaration", "text", "remarks", "points", "message", "letter"})


def _goes_to_meet(sentence: Sentence) -> bool:
    """The main verb reports a contact, whatever its tense: "X will visit Y", "they held talks"."""
    root = _root(sentence)
    cues = load_cues("en")
    lemma = cues.lemmas.get(root.low) if root is not None else None
    if root is None or lemma not in cues.contact_verbs:
        return False
    partners = (tree.case_of(sentence, t.index) for t in sentence.children(root.index, "obl"))
    if lemma == "speak" and not any(case in WITH for case in partners):
        return False
    if lemma in cues.meeting_verbs:
        return True
    told = list(sentence.children(root.index, "nsubj" if tree.is_passive(sentence, root.index) else "obj"))
    told += [t for noun in told for t in sentence.children(noun.index, "nmod")]  # "the second round of the Dialogue"
    return any(t.low in cues.event_words or t.low in cues.idioms["gatherings"] for t in told)


def _only_contact(sentence: Sentence, contacts: Sequence[Contact]) -> bool:
    """A sentence that does nothing but announce or report a contact (guide, decision q)."""
    root = _root(sentence)
    if root is None:
        return True
    if _goes_to_meet(sentence) or _points_on(sentence):
        return True
    return any(e.start <= root.start < e.end for c in contacts if c.reported != "background" for e in c.evidence)


def _counts(sentence: Sentence) -> bool:
    """What a contact is, not that it takes place: "this will be his first visit"."""
    root = _root(sentence)
    copular = root is not None and any(True for _ in sentence.children(root.index, "cop"))
    return root is not None and copular and any(t.low in ORDINALS for t in sentence.children(root.index, "amod"))


def _future(sentence: Sentence) -> bool:
    root = _root(sentence)
    return root is not None and any(t.low == "will" for t in tree.auxiliaries(sentence, root.index))


def _present(sentence: Sentence) -> bool:
    root = _root(sentence)
    if root is None:
        return False
    helpers = tree.auxiliaries(sentence, root.index)
    if helpers:
        return helpers[0].low in PRESENT
    return root.upos in ("VERB", "AUX") and (root.low.endswith("s") or root.low in PRESENT)
