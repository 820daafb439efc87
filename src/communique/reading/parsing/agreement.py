"""Coordinated verbs agree in form: "restoring A by pursuing B and blaming C", "to restore A and to enjoy B".

The network scores each arc by itself and hangs a verb of a list now and then on one of another form above or below the
list. Where the forms of both are plain and differ, the verb is hung on the best-scored verb before it whose form
agrees, if the tree stays one without crossing arcs; else it stays. Coordination among gerunds, infinitives and third
persons is checked; a verb with a subject or an auxiliary of its own is left alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from communique.reading.parsing.network import Floats
from communique.reading.parsing.trees import is_projective, is_tree

WORST = -8.0
"""How much worse than the arc that it had an arc to an agreeing verb may score (log odds). Chosen on GUM dev and EWT,
where from -4 on next to nothing changes."""

TO, BARE, GERUND, THIRD, PAST = "to", "bare", "gerund", "third", "past"
AGREE = frozenset({(TO, TO), (BARE, TO), (BARE, BARE), (GERUND, GERUND), (THIRD, THIRD)})
"""A verb's form and that of the verb it may go on from."""

CLASH = (
    frozenset((a, b) for a in (TO, BARE, GERUND, THIRD) for b in (TO, BARE, GERUND, THIRD, PAST))
    - AGREE
    - {(THIRD, PAST)}
)


@dataclass(frozen=True, slots=True)
class Forms:
    """The signs of a language's verb forms (`forms.yaml`): the infinitive's marker, endings, what a bare form follows,
    and words whose form does not show."""

    marker: str
    gerund: str
    third: str
    past: str
    bare_after: frozenset[str]
    irregular: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence on its way: its words, parts of speech, heads (0 for the root, h for word h - 1) and labels."""

    words: Sequence[str]
    upos: Sequence[str]
    heads: list[int]
    rels: Sequence[str]

    def before(self, word: int) -> list[int]:
        """The words right below `word` that stand before it."""
        return [i for i in range(word) if self.heads[i] == word + 1]


def load_forms(path: Path) -> Forms:
    """Read a `forms.yaml`."""
    data: Mapping[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    lists = {key: frozenset(data[key]) for key in ("bare_after", "irregular")}
    return Forms(data["marker"], data["gerund"], data["third"], data["past"], **lists)


def agree(words: Words, arcs: Floats, forms: Forms) -> None:
    """Change the heads of one sentence in place so that coordinated verbs agree. `arcs` are its scores [n, n + 1]."""
    for verb, rel in enumerate(words.rels):
        if rel != "conj" or words.upos[verb] != "VERB" or not words.heads[verb]:
            continue
        above = words.heads[verb] - 1
        if words.upos[above] != "VERB" or any(_own(words.rels[i]) for i in words.before(verb)):
            continue
        form = _form(words, verb, forms)
        if (form, _form(words, above, forms)) in CLASH or (form == THIRD and _told_before(words, forms, above, verb)):
            _rehang(words, arcs, forms, verb, form)


def _told_before(words: Words, forms: Forms, above: int, verb: int) -> bool:
    """ "recalled that the EU supports the deal and stands ready to": a verb of the past tells a clause in the present,
    and what goes on in the present goes on from that clause."""
    past = words.words[above].lower() in forms.irregular or _form(words, above, forms) == PAST
    told = (i for i in range(above + 1, verb) if words.heads[i] == above + 1 and words.rels[i] == "ccomp")
    return past and any(words.upos[i] == "VERB" and _form(words, i, forms) == THIRD for i in told)


def _own(rel: str) -> bool:
    return "subj" in rel or rel.startswith("aux")


def _form(words: Words, verb: int, forms: Forms) -> str | None:
    """The form of a verb, or None where it does not show."""
    low = words.words[verb].lower()
    before = words.before(verb)
    if any(words.rels[i] == "mark" and words.words[i].lower() == forms.marker for i in before):
        return TO
    if low.endswith(forms.gerund):
        return GERUND
    auxiliaries = [words.words[i].lower() for i in before if words.rels[i].startswith("aux")]
    if auxiliaries:
        return BARE if any(word in forms.bare_after for word in auxiliaries) else None
    if low in forms.irregular:
        return None
    if low.endswith(forms.past):
        return PAST
    return THIRD if low.endswith(forms.third) and not low.endswith(2 * forms.third) else BARE


def _rehang(words: Words, arcs: Floats, forms: Forms, verb: int, form: str | None) -> None:
    had = words.heads[verb]
    scores = {
        other + 1: float(arcs[verb, other + 1] - arcs[verb, had])
        for other in range(verb)
        if other + 1 != had and words.upos[other] == "VERB" and (form, _form(words, other, forms)) in AGREE
    }
    for head in sorted(scores, key=lambda head: -scores[head]):
        if scores[head] < WORST:
            break
        words.heads[verb] = head
        if is_tree(words.heads) and is_projective(words.heads):
            return
    words.heads[verb] = had
