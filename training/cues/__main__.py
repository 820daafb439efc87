"""Rules alone, heads alone, both: over held folds of the labelled documents, or on documents kept apart.

    python -m training.cues                                     five folds, cut by document
    python -m training.cues --held DOCS.jsonl LABELS.jsonl      learn from all, judge on those

Prints precision, recall and F1 of cues (the word that a statement hangs on) and of cues with their act.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.cues.examples import Words, documents
from training.cues.labelled import gold, house_styles, pairs
from training.cues.network import chances, learn

FOLDS = 5
VETO = 0.9  # chance of no statement above which both leave a finding of the rules out
ADDING = 0.95  # chance of a statement above which both add one

Judged = tuple[Words, Tensor]


def main() -> None:
    """Read the command line, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--held", nargs=2, type=Path, metavar=("DOCS", "LABELS"), help="documents to judge on")
    held = parser.parse_args().held
    known_ones = [*gold(), *house_styles()]
    apart = list(pairs(*held)) if held else []
    words, sizes = documents(known_ones + apart)
    if apart:
        known, unseen = words[: -len(apart)], words[-len(apart) :]
        heads = learn(known, sizes)
        judged = [(one, chances(heads, one)) for one in unseen]
    else:
        random.Random(1).shuffle(words)
        judged = []
        for fold in range(FOLDS):
            heads = learn([one for i, one in enumerate(words) if i % FOLDS != fold], sizes)
            judged += [(one, chances(heads, one)) for one in words[fold::FOLDS]]
    for line in table(judged):
        print(line)


def table(judged: Sequence[Judged]) -> Iterator[str]:
    """The lines of the comparison."""
    for name, reader in READERS.items():
        cue, act = (_f1(judged, reader, acts=acts) for acts in (False, True))
        yield f"{name:28} cues {cue}   with their act {act}"


def rules(told: Tensor, _chance: Tensor) -> Tensor:
    """What the rules find."""
    return told


def heads_alone(_told: Tensor, chance: Tensor) -> Tensor:
    """What the heads find."""
    return torch.where(chance[:, 0] < 0.5, chance[:, 1:].argmax(1) + 1, 0)


def rules_with_veto(told: Tensor, chance: Tensor) -> Tensor:
    """What the rules find and the heads do not rule out."""
    return torch.where(chance[:, 0] > VETO, 0, told)


def rules_with_more(told: Tensor, chance: Tensor) -> Tensor:
    """What the rules find, and what the heads are sure of."""
    sure = (told == 0) & (chance[:, 0] < 1 - ADDING)
    return torch.where(sure, chance[:, 1:].argmax(1) + 1, told)


READERS: Mapping[str, Callable[[Tensor, Tensor], Tensor]] = {
    "rules": rules,
    "heads": heads_alone,
    "rules, heads may veto": rules_with_veto,
    "rules, heads may add": rules_with_more,
}


def _f1(judged: Sequence[Judged], reader: Callable[[Tensor, Tensor], Tensor], *, acts: bool) -> str:
    right = found = known = 0
    for words, chance in judged:
        told = reader(words.rules, chance)
        same = told == words.cues if acts else words.cues > 0
        right += int(((told > 0) & same).sum())
        found += int((told > 0).sum())
        known += int((words.cues > 0).sum())
    return f"P {right / found:.3f} R {right / known:.3f} F1 {2 * right / (found + known):.3f}"


if __name__ == "__main__":
    main()
