"""When: which of the date words of a sentence tells the date of a contact.

Comes in: a scene, an event and the dates of the sentence. Goes out: the date mention, read in the contact's tense.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique.reading.contacts.circumstances.place_words import place_words
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.contacts.words import contact_words
from communique.reading.dates import DateMention

_OTHER_MATTERS = frozenset(
    ("about", "since", "until", "regarding", "concerning", "before", "after", "following", "dated", "than")
)
_AS = frozenset(("as", "while"))
_EARLIER = frozenset(("following", "after", "since"))
_PARTING = frozenset(("that", "whether", ";", "then", "ahead"))
# Participles that lead on to the hour and the day ("for 20 minutes starting at 8 a.m. on May 5").
_CLOCK = frozenset(("starting", "commencing", "beginning", "lasting"))
_LENGTHS = frozenset(("minute", "minutes", "hour", "hours"))
_TOO_FAR = 60
# Verbs that tell of a noun when it was ("his visit, which lasted from 19 to 22 October", "that takes place on Friday").
_RUNS = frozenset(("last", "lasts", "lasted", "take", "takes", "took", "begin", "begins", "began", "start", "starts",
                   "started", "end", "ends", "ended", "run", "runs", "ran", "spanned"))  # fmt: skip


def date_of(scene: Scene, event: Event, others: Sequence[int] = ()) -> DateMention | None:
    """The date words that go with the word that reports the contact; None where none do. Date words behind one of the
    `others` (words that report other contacts) belong to that one."""
    rated = [
        (_distance(scene, event.anchor if _carries(scene, event, mention) else event.at, mention, others), mention)
        for mention in scene.dates
        if not _only_orders(scene, mention)
    ]
    if event.asserted:
        rated = [
            (min(far, 1) if far < _TOO_FAR and _first_words(scene, mention) else far, m)
            for far, m in rated
            for mention in [m]
        ]
    if not event.asserted or event.status == "cancelled":
        rated = [(far + _behind_verb(scene, event.at, mention), mention) for far, mention in rated]
    if not event.asserted and event.status == "held" and "will" in scene.low[: event.at]:
        start = scene.tokens[event.at].start  # "is to tell on Sunday how his talks with X went"
        rated = [(far, mention) for far, mention in rated if mention.span.start < start or mention.weekday is None]
    if event.rule.endswith(".invited"):  # "on Monday invited X for a visit"
        rated = [(far, mention) for far, mention in rated if mention.span.start > scene.tokens[event.at].start]
    near = [(far, mention) for far, mention in rated if far < _TOO_FAR]
    if not near:
        return None
    mention = _of_own_verb(scene, event.at, others, near) or min(near, key=lambda entry: entry[0])[1]
    return mention.read_as("future" if event.status == "planned" else "past")


def _only_orders(scene: Scene, mention: DateMention) -> bool:
    """ "shortly before leaving", "soon after the talks": no day of its own."""
    behind = next((t for t in scene.tokens if t.start >= mention.span.end), None)
    return mention.start is None and behind is not None and behind.low in ("before", "after")


def _of_own_verb(
    scene: Scene, at: int, others: Sequence[int], near: Sequence[tuple[int, DateMention]]
) -> DateMention | None:
    """ "flew to X on Tuesday for talks with Y on Thursday": of days before and behind word `at` those behind are its
    own, where those before stand behind the word of another contact."""
    start = scene.tokens[at].start
    behind = [mention for _, mention in near if mention.span.start > start]
    before = [mention for _, mention in near if mention.span.start < start]
    told = any(scene.tokens[o].end < m.span.start for o in others if o < at for m in before)
    return behind[0] if told and len(behind) == len(before) == 1 else None


def _carries(scene: Scene, event: Event, mention: DateMention) -> bool:
    """True for date words behind the verb that carries a noun ("talks were held on Monday")."""
    return event.anchor > event.at and mention.span.start > scene.tokens[event.anchor].start


def _distance(scene: Scene, at: int, mention: DateMention, others: Sequence[int]) -> int:
    """How far date words stand from word `at`: words between, and more where another clause or matter lies between."""
    inside = [t.index for t in scene.tokens if mention.span.meets(t.span)]
    if not inside or _of_another_noun(scene, at, inside[-1]):
        return _TOO_FAR
    first, last = inside[0], inside[-1]
    between = range(last + 1, at) if last < at else range(at + 1, first)
    if any(other in between for other in others if first > at) or (last < at and _of_what_went_before(scene, last, at)):
        return _TOO_FAR
    far = sum(1 for i in between if i not in scene.cover)
    verbs = [i for i in between if scene.tokens[i].upos == "VERB" and i not in scene.cover and i not in scene.dated]
    verbs = [i for i in verbs if scene.word(i) not in _CLOCK and scene.tokens[i].dep != "amod"]
    attached = _attached(scene, at, first, last)
    if first > at:
        if _of_other_clause(scene, at, first, last):
            return _TOO_FAR
        if not attached and not all(_aside(scene, at, i, first) for i in verbs):
            return _TOO_FAR
        far += 40 * sum(1 for i in between if scene.word(i) in _OTHER_MATTERS and i not in scene.cover)
        far += _TOO_FAR * ("since" in scene.low[at:first])  # "the first visit since that of X in 1986"
    else:
        parting = (i for i in between if scene.word(i) in _PARTING and i not in scene.cover)
        if (
            _in_clause_apart(scene, first, at)
            or _before_own_clause(scene, first, last, at)
            or any(not _bracketed(scene, i) for i in parting)
        ):
            return _TOO_FAR
        far += 4 * len(verbs) if _opens(scene, first) else 15 * len(verbs)
        far += 30 if scene.word(first - 1) in ("since", "after", "following") else 0
    return far + (0 if attached else 4)


def _in_clause_apart(scene: Scene, first: int, at: int) -> bool:
    """ "X, who came back to politics this month, will attend", "aid will arrive next week, X said in a call": the days
    of a relative clause or of what is said, outside of which word `at` stands."""
    token = scene.tokens[first]
    while token.head >= 0 and token.rel not in ("acl:relcl", "ccomp") and not _since(scene, token.index):
        token = scene.tokens[token.head]
    return token.head >= 0 and at not in scene.sentence.subtree(token.index)


def _since(scene: Scene, verb: int) -> bool:
    """ "her first stop there since taking office in May": the days of what went before."""
    marks = (t.low for t in scene.sentence.children(verb, "mark"))
    return scene.tokens[verb].dep == "advcl" and "since" in marks


def _before_own_clause(scene: Scene, first: int, last: int, at: int) -> bool:
    """ "The balloon appeared this month as X was set to visit Y": the days of the verb before, where word `at` stands
    in a clause of time behind it, with a subject of its own, that looks ahead."""
    token = scene.tokens[at]
    while token.head >= 0 and not (token.dep == "advcl" and any(scene.sentence.children(token.index, "nsubj"))):
        token = scene.tokens[token.head]
    marked = any(t.low in _AS for t in scene.sentence.children(token.index, "mark", "advmod"))
    above = {scene.tokens[i].head for i in range(first, last + 1)} - set(range(first, last + 1))
    own = scene.sentence.subtree(token.index)
    ahead = token.low in contact_words().ahead_verbs
    return (
        token.head >= 0 and marked and ahead and min(own) > last and above.isdisjoint(own) and not _opens(scene, first)
    )


def _of_another_noun(scene: Scene, at: int, last: int) -> bool:
    """ "met X to discuss trade, including recent developments"."""
    token = scene.tokens[last]
    return token.dep == "amod" and last < token.head != at


def _of_what_went_before(scene: Scene, last: int, at: int) -> bool:
    """ "Following the launch of the dialogue earlier this month, the leaders talked": the days of an opening that tells
    what had been before."""
    comma = next((i for i in range(last + 1, at) if scene.low[i] == ","), None)
    return comma is not None and scene.word(0) in _EARLIER and all(w != "," for w in scene.low[1:last])


def _of_other_clause(scene: Scene, at: int, first: int, last: int) -> bool:
    """True for the days of "the summit being held in X from May 5 to 6", "the forum, which runs until Friday": they
    hang on a verb that describes another noun than word `at`."""
    above = next(
        (scene.tokens[i].head for i in range(first, last + 1) if not first <= scene.tokens[i].head <= last), -1
    )
    verb = scene.tokens[above] if above >= 0 else None
    if (
        verb is None
        or verb.low not in place_words().runs
        or not verb.dep.startswith("acl")
        or verb.head < 0
        or at == above
    ):
        return False
    noun = scene.tokens[verb.head]
    if noun.low in _LENGTHS:
        return False
    return noun.index != at and noun.upos in ("NOUN", "PROPN") and noun.index > at and noun.index not in scene.cover


def _bracketed(scene: Scene, i: int) -> bool:
    """ "(local time; 11 p.m. at home)": word i stands within brackets."""
    opened = next((j for j in range(i, -1, -1) if scene.low[j] in "()"), None)
    return opened is not None and scene.low[opened] == "("


def _behind_verb(scene: Scene, at: int, mention: DateMention) -> int:
    """Date words before a contact only referred to, with a verb between, tell of the verb."""
    inside = [t.index for t in scene.tokens if mention.span.meets(t.span)]
    between = range(inside[-1] + 1, at) if inside and inside[-1] < at else range(0)
    return _TOO_FAR if any(scene.tokens[i].upos == "VERB" and i not in scene.cover for i in between) else 0


def _first_words(scene: Scene, mention: DateMention) -> bool:
    """ "On March 8, X ...": date words that open the sentence are the date of what it reports."""
    inside = [t.index for t in scene.tokens if mention.span.meets(t.span)]
    return bool(inside) and all(scene.tokens[i].upos in ("ADP", "PUNCT", "SYM", "X", "DET") for i in range(inside[0]))


def _opens(scene: Scene, first: int) -> bool:
    """True where only function words and places stand before the date words: they hold for the whole sentence."""
    return all(
        scene.tokens[i].upos in ("ADP", "PUNCT", "DET", "NUM", "SYM", "X") or i in scene.dated or i in scene.cover
        for i in range(first)
    ) or "," in (scene.word(first - 1), scene.word(first - 2))


def _aside(scene: Scene, at: int, verb: int, first: int) -> bool:
    """True for a verb that does not keep date words from word `at`: in a clause closed by a comma, or "arriving"."""
    preposed = scene.word(first - 1) if scene.word(first - 1) == "," else scene.word(first - 2)
    token = scene.tokens[verb]
    described = token.head == at and token.dep != "conj"
    described = described or (token.dep == "acl" and token.head == scene.tokens[at].head)
    if described and token.dep.startswith("acl") and scene.word(verb) in _RUNS:
        return True
    if scene.tokens[at].head == verb and scene.word(verb) in contact_words().set_for | _RUNS:
        return True  # "a call was planned for Tuesday", "his visit will take place in May"
    announced = scene.word(verb) == "announced" and "for" not in scene.low[verb:first]  # "his trip, announced today"
    return not announced and (preposed == "," or (described and _of_noun(scene.word(verb))))


def _of_noun(verb: str) -> bool:
    """ "the talks taking place on Monday", "the dialogue scheduled for tomorrow", "the consultations held today"."""
    return verb.endswith("ing") or verb == "held" or verb in contact_words().ahead_verbs


def _attached(scene: Scene, at: int, first: int, last: int) -> bool:
    """True where the date words hang on word `at` in the tree."""
    return at in {scene.tokens[i].head for i in range(first, last + 1)} - set(range(first, last + 1))
