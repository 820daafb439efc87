"""Statements, gold and predicted: what of them is compared, when two may stand for each other, and what is then right.

Two may match where their contents share at least half of the longer one's words. Words of the guide throughout.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from communique.evaluation.matching import Pairs, best_pairs
from communique.evaluation.trouble import EvaluationError
from communique.evaluation.wording import code, jaccard, last_name, overlap, words

_CONTENT_ALIKE = 0.5
_NAMES_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Compared:
    """The parts of a statement that are compared; `places` are the code points of its content."""

    content: str
    places: frozenset[int]
    act: str | None
    holder: frozenset[str]
    speaker: str | None
    addressee: str | None
    contact: str | None
    form: str | None
    issues: frozenset[str]
    instruments: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the content, folded."""
        return words(self.content)

    def __str__(self) -> str:
        holder = "+".join(sorted(self.holder)) or "-"
        return f"{self.act} {holder} ({self.speaker or '-'}): {' '.join(self.content.split())}"


def compared(data: Mapping[str, Any], text: str, where: str) -> Compared:
    """The comparable parts of a statement in the guide's form. `content` may be a span, several, or words.

    Raises EvaluationError, telling `where`, for a span outside the text.
    """
    spans = _spans(data.get("content"))
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            raise EvaluationError(f"{where}: content [{start}, {end}) lies outside the text (0 to {len(text)})")
    told = " ".join(text[start:end] for start, end in spans) if spans else str(data.get("content") or "")
    return Compared(
        content=told,
        places=frozenset(place for start, end in spans for place in range(start, end)),
        act=data.get("act"),
        holder=frozenset(filter(None, map(code, _strings(data.get("holder"))))),
        speaker=last_name(data.get("speaker")),
        addressee=data.get("addressee") or None,
        contact=data.get("contact"),
        form=data.get("form"),
        issues=frozenset(" ".join(one.lower().split()) for one in _strings(data.get("issues"))),
        instruments=tuple(sorted({one.lower() for one in _strings(data.get("instruments"))})),
    )


def _spans(value: Any) -> list[tuple[int, int]]:
    if not isinstance(value, list | tuple) or not value:
        return []
    if isinstance(value[0], list | tuple):
        return [(int(start), int(end)) for start, end in value]
    whole = len(value) == 2 and all(isinstance(one, int) for one in value)
    return [(value[0], value[1])] if whole else []


def _strings(value: Any) -> Iterable[str]:
    several = [value] if isinstance(value, str) else value or ()
    return [str(one) for one in several if one is not None and str(one).strip()]


def matched(gold: Sequence[Compared], found: Sequence[Compared]) -> Pairs:
    """Which found statement stands for which gold one: as many as can be, then by words in common, then by place; the
    act decides only between contents alike in both."""
    return best_pairs([[_weight(one, other) for other in found] for one in gold])


def _weight(gold: Compared, found: Compared) -> float:
    shared = overlap(gold.words, found.words) if gold.words and found.words else 0.0
    if shared < _CONTENT_ALIKE:
        return 0.0
    return 100 + shared + 0.1 * jaccard(gold.places, found.places) + 0.001 * (gold.act == found.act)


def attributes_right(gold: Compared, found: Compared) -> dict[str, bool]:
    """For every attribute that is right or wrong as a whole, whether it is right; the contact is left to `scoring`."""
    return {
        "act": gold.act == found.act,
        "holder": gold.holder == found.holder,
        "speaker": gold.speaker == found.speaker,
        "form": gold.form == found.form,
    }


def addressees_agree(gold: str, found: str | None, sides: Mapping[str, str]) -> tuple[bool, bool]:
    """Whether the addressee is right as told, and whether its side is (persons led back to their parties)."""
    if found is None:
        return False, False
    same = code(gold) == code(found) or last_name(gold) == last_name(found)
    return same, same or _side(gold, sides) == _side(found, sides)


def _side(addressee: str, sides: Mapping[str, str]) -> str | None:
    return sides.get(last_name(addressee) or "") or code(addressee)


def instruments_shared(gold: Sequence[str], found: Sequence[str]) -> int:
    """How many names of instruments match one to one, half of the longer one's words in common."""
    likes = [[overlap(words(one), words(other)) for other in found] for one in gold]
    return len(best_pairs([[1 + like if like >= _NAMES_ALIKE else 0.0 for like in row] for row in likes]))
