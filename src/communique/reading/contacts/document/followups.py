"""Follow-ups: sentences that tell more of a contact reported before ("The call took place at the initiative of Astana",
"in both calls", "later in the day").

Comes in: the scenes and the events of a document. Goes out: the same events, completed or taken apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.model import Span
from communique.reading.contacts.circumstances.places import find_place
from communique.reading.contacts.circumstances.told import tell_requester
from communique.reading.contacts.circumstances.when import date_of
from communique.reading.contacts.clause.scene import Scene
from communique.reading.contacts.event import Event
from communique.reading.contacts.words import contact_words
from communique.reading.dates import DateMention

_DEFINITE = frozenset(("the", "this", "their", "these"))
_BEING = frozenset(
    (
        "was",
        "were",
        "took",
        "lasted",
        "came",
        "is",
        "followed",
        "happened",
        "began",
        "started",
        "ended",
        "occurred",
        "ran",
    )
)
_SAME_DAY = (
    "the same day", "that same day", "later in the day", "later that day", "that evening", "hours later",
    "the same evening", "earlier in the day", "later that evening", "immediately after", "immediately following",
    "right after", "shortly after", "after the summit", "following the summit", "following the meeting",
)  # fmt: skip
_NEAR = 3
_OPENING = 9
_FAR = 5
_POSSESSIVE = frozenset(("'s", "’s"))
_OCCASIONS = frozenset(
    ("remarks", "speech", "address", "ceremony", "meeting", "talks", "session", "lunch", "dinner", "briefing")
)


def calls_apart(events: Sequence[Event], scenes: Sequence[Scene], title: str | None) -> Iterator[Event]:
    """ "spoke by phone with A, B and C" is a call with each where title or text go on to say "calls"."""
    several = _says_calls((title or "").lower().split())
    by_index = {scene.sentence.index: scene for scene in scenes}
    for event in events:
        near = [by_index[i] for i in range(event.sentence, event.sentence + 3) if i in by_index]
        told = several or any(_says_calls(scene.low) for scene in near)
        hosts = {side.party for side in event.others}
        if (
            event.kind not in ("call", "unspecified")
            or not told
            or len(event.own) != 1
            or len(hosts) < 2
            or len(hosts) < len(event.others)
        ):
            yield event
        else:
            for side in event.others:
                yield replace(
                    event,
                    kind="call",
                    own=list(event.own),
                    others=[side],
                    evidence=list(event.evidence),
                    rule=event.rule + "_each",
                )


def _says_calls(words: Sequence[str]) -> bool:
    telling = contact_words().phone | {"separate", "both", "the", "these", "of", "in", "with"}
    return any(
        word == "calls" and (words[i - 1] in telling or words[i + 1 : i + 2] == ["with"])
        for i, word in enumerate(words)
        if i
    )


def follow_up(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """Let "the call took place at the initiative of X" complete the contact told last, "the talks took place in X" all
    that were told with it, and "on the same day" take its date."""
    for scene in scenes:
        noun = _subject_noun(scene)
        before = [e for e in events if scene.sentence.index - _NEAR <= e.sentence < scene.sentence.index]
        fitting = [e for e in before if noun is not None and _fits(e.kind, contact_words().nouns[scene.low[noun]])]
        if noun is not None and fitting:
            for event in _with_the_last(scene, noun, fitting):
                _complete(scene, noun, event)
        named = _dated_noun(scene)
        undated = [e for e in before if e.when is None and e.status == "held"]
        same = [e for e in undated if named is not None and _fits(e.kind, contact_words().nouns[scene.low[named[0]]])]
        if named is not None and same:
            same[-1].when = named[1].read_as("past")
    for event in events:
        scene_of = next((s for s in scenes if s.sentence.index == event.sentence), None)
        words = _same_day(scene_of) if scene_of is not None and not _known(event.when) else None
        before = [e for e in events if e is not event and 0 <= e.sentence <= event.sentence]
        dated = [e.when for e in before if e.when and _known(e.when) and e.status == event.status]
        if words is not None and dated and scene_of is not None:
            event.when = replace(dated[-1], span=words, text=scene_of.text[words.start : words.end])


def _known(when: DateMention | None) -> bool:
    return when is not None and (when.start is not None or when.weekday is not None)


def date_by_lead(events: Sequence[Event], scenes: Sequence[Scene]) -> None:
    """News may tell the day in the sentence before the one that names the talks ("A and B agreed on Thursday to ... In
    a telephone conversation, they ..."): its one day is the day of the contact that the text is about."""
    for event in events:
        if event.when is not None or event.status != "held" or event.reported != "main" or event.kind == "visit":
            continue
        before = [s for s in scenes if s.sentence.index in (event.sentence - 1, event.sentence - 2)]
        if event.sentence > _NEAR or any(e.when is not None and e.status == "held" for e in events):
            continue
        days = [d for s in before for d in s.dates if d.weekday is not None or d.one_day]
        if len({(d.start, d.weekday) for d in days}) == 1:
            event.when = days[-1].read_as("past")


def _with_the_last(scene: Scene, noun: int, fitting: Sequence[Event]) -> list[Event]:
    """The contact told last; with a plural ("The talks took place in X") those told in the same words as well."""
    last = fitting[-1]
    if not scene.word(noun).endswith("s"):
        return [last]
    return [e for e in fitting if e.sentence == last.sentence and e.at == last.at and e.kind == last.kind]


def _subject_noun(scene: Scene) -> int | None:
    """The word of contact that the sentence is about: "The call", "Their telephone conversation"."""
    if scene.word(0) not in _DEFINITE:
        return None
    nouns = contact_words().nouns
    noun = next(
        (i for i in range(1, min(4, len(scene.low))) if scene.low[i] in nouns and scene.word(i + 1) not in nouns), None
    )
    if noun is None or scene.word(noun + 1 + _told_aside(scene, noun)) not in _BEING:
        return None
    return noun


def _told_aside(scene: Scene, noun: int) -> int:
    """The words of ", which" behind "The talks, which were held in Lima, ended"."""
    return 2 if scene.low[noun + 1 : noun + 3] == (",", "which") else 0


def _fits(kind: str, told: str) -> bool:
    if told == "unspecified":
        return kind != "visit"
    return kind in (told, "unspecified") or {kind, told} == {"call", "video_call"}


def _complete(scene: Scene, noun: int, event: Event) -> None:
    """Fill in what the contact lacks from a sentence about it."""
    verb = scene.tokens[noun].head
    probe = replace(event, at=noun, anchor=max(verb, noun + 1), requested_by=None, caller=None, rule="")
    tell_requester(scene, probe)
    event.requested_by = event.requested_by or probe.requested_by
    event.when = event.when or date_of(scene, probe)
    if event.kind not in ("call", "video_call", "letter"):
        event.place = event.place or find_place(scene, noun + 1 + _told_aside(scene, noun))
        event.kind = "meeting" if event.kind == "unspecified" and event.place is not None else event.kind


def _dated_noun(scene: Scene) -> tuple[int, DateMention] | None:
    """ "During Tuesday's call, they discussed X": the word of contact behind a day that owns it."""
    for day in scene.dates:
        last = next((t.index for t in scene.tokens if t.end >= day.span.end), len(scene.tokens))
        owned = scene.word(last) in _POSSESSIVE or scene.word(last + 1) in _POSSESSIVE
        noun = next((i for i in range(last + 1, last + _FAR) if scene.word(i) in contact_words().nouns), None)
        if owned and noun is not None and scene.word(noun + 1) not in ("with", "between", "of"):
            return noun, day
    return None


def _same_day(scene: Scene) -> Span | None:
    for phrase in _SAME_DAY:
        words = phrase.split()
        for i in range(len(scene.low) - len(words) + 1):
            if list(scene.low[i : i + len(words)]) == words:
                return scene.clause(i, i + len(words) - 1)
    return _after_occasion(scene)


def _after_occasion(scene: Scene) -> Span | None:
    """ "Following the President's remarks, ...": what opens a sentence about what came next on the day."""
    comma = next((i for i, word in enumerate(scene.low[:_OPENING]) if word == ","), 0)
    told = scene.word(0) in ("following", "after") and scene.word(comma - 1) in _OCCASIONS
    return scene.clause(0, comma - 1) if told and not scene.dated & set(range(comma)) else None
