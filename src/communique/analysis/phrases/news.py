"""What is new in the wordings of a contact: set phrases new for this pair, left out, or changed by a word.

Comes in: phrases, the passages, a contact's id. Goes out: `PhraseNews`. A phrase counts as left out only where the
party used it in most of its earlier contacts with the same parties, of which there must be some; a text that was cut
short may leave out what the full one says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from communique.analysis.phrases.families import alike, difference
from communique.analysis.phrases.find import Phrase, Use
from communique.analysis.phrases.forms import Form
from communique.analysis.phrases.passages import Passage, Passages
from communique.analysis.sayings import Place
from communique.errors import QuestionError

USUAL = 0.6
"""The share of earlier contacts in which a phrase must stand to be the rule."""

FEWEST = 3
"""Earlier contacts that a rule needs."""

_CHANGED = 0.6


@dataclass(frozen=True, slots=True)
class NewPhrase:
    """A set phrase that a party had not used before with these parties. `elsewhere` is its first use with others
    before this contact, if there is one; `uses` are those of this contact."""

    phrase: Phrase
    party: str
    uses: tuple[Use, ...]
    elsewhere: Use | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A set phrase that a party used in `told` of its `of` earlier contacts with these parties, and not now.

    `instead` is a place of this contact that is near it in wording, with the words `dropped` and `gained`; or None."""

    phrase: Phrase
    party: str
    told: int
    of: int
    last: Use
    instead: Place | None
    dropped: Form
    gained: Form


@dataclass(frozen=True, slots=True)
class PhraseNews:
    """The news of one contact. `earlier` counts the earlier contacts of these parties with words in the record."""

    contact: str
    parties: tuple[str, ...]
    day: str | None
    earlier: int
    new: tuple[NewPhrase, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def changed(self) -> tuple[LeftOut, ...]:
        """Those left out for which a near wording stands in the contact's texts."""
        return tuple(one for one in self.left_out if one.instead)

    @property
    def dropped(self) -> tuple[LeftOut, ...]:
        """Those left out with nothing near in their place."""
        return tuple(one for one in self.left_out if not one.instead)


def news(found: Sequence[Phrase], told: Passages, contact: str) -> PhraseNews:
    """What is new in the wordings of a contact. Raises QuestionError where the contact has no words in the record."""
    here = [one for one in told.passages if one.unit == contact]
    if not here:
        raise QuestionError(f"no statement of {contact} is among these", "Give the id of a contact, such as c12")
    parties, day = here[0].parties, here[0].day
    earlier = _earlier(told, here[0])
    new: list[NewPhrase] = []
    left: list[LeftOut] = []
    for phrase in found:
        for party in parties:
            new.extend(_new(phrase, party, contact, earlier, day))
            left.extend(_left_out(phrase, party, contact, earlier, told))
    return PhraseNews(contact, parties, day, len(earlier), tuple(new), _widest(left))


def _earlier(told: Passages, here: Passage) -> dict[str, Passage]:
    """The earlier contacts of exactly these parties."""
    same = {unit: told.units[unit] for unit in told.of_same_parties(here.unit)}
    return {unit: one for unit, one in same.items() if one.contact and (one.day or "9") < (here.day or "")}


def _new(phrase: Phrase, party: str, contact: str, earlier: dict[str, Passage], day: str | None) -> Iterator[NewPhrase]:
    own = [use for use in phrase.uses if party in use.voices]
    uses = tuple(use for use in own if use.unit == contact)
    if uses and earlier and not any(use.unit in earlier for use in own):
        before = (use for use in own if use.unit != contact and (use.day or "9") < (day or ""))
        yield NewPhrase(phrase, party, uses, next(before, None))


def _left_out(
    phrase: Phrase, party: str, contact: str, earlier: dict[str, Passage], told: Passages
) -> Iterator[LeftOut]:
    if len(earlier) < FEWEST:
        return
    own = [use for use in phrase.uses if party in use.voices]
    before = [use for use in own if use.unit in earlier]
    units = {use.unit for use in before}
    if len(units) < USUAL * len(earlier) or any(use.unit == contact for use in phrase.uses):
        return
    instead = _nearest(phrase.form, contact, told)
    found = told.words_at(*instead) if instead else None
    words = told.words(told.corpus.words[instead[0] : sum(instead)].tolist()) if instead else ()
    dropped, gained = difference(phrase.form, words) if instead else ((), ())
    yield LeftOut(phrase, party, len(units), len(earlier), before[-1], found, dropped, gained)


def _nearest(form: Form, contact: str, told: Passages) -> tuple[int, int] | None:
    """The place and length of the words of a contact that are nearest to a phrase, if they are near."""
    best: tuple[float, int, int] = (_CHANGED, -1, 0)
    for start, words in _own_words(contact, told):
        for at in range(len(words)):
            if words[at] not in (form[0], form[-1], *form[1:2]):
                continue
            for length in range(max(2, len(form) - 2), len(form) + 3):
                figure = alike(form, words[at : at + length])
                if figure > best[0] and at + length <= len(words):
                    best = figure, start + at, length
    return (best[1], best[2]) if best[2] else None


def _own_words(contact: str, told: Passages) -> Iterator[tuple[int, Form]]:
    """The passages of a contact: where each begins in the corpus, and its words."""
    wanted = [i for i, one in enumerate(told.passages) if one.unit == contact]
    for start, end in told.bounds(wanted):
        yield start, told.words(told.corpus.words[start:end].tolist())


def _widest(left: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Of phrases one within the other, only the longest."""
    kept: list[LeftOut] = []
    for one in sorted(left, key=lambda each: -len(each.phrase.form)):
        words = " ".join(one.phrase.form)
        if not any(one.party == other.party and words in " ".join(other.phrase.form) for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda one: (-one.told, -one.phrase.score)))
