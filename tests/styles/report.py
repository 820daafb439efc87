"""Print what the reader makes of the suite: figures by style, by document, and the errors.

python -m tests.styles.report [--documents] [--errors N] [--style STYLE] [--raise-floors]
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterable

import yaml

from .floors import PATH, figures, read_floors
from .matching import FIGURES, f1
from .reading import Outcome, outcomes, pooled


def table(rows: Iterable[tuple[str, list[Outcome]]]) -> str:
    """Figures (F1) of groups of documents, one line each."""
    head = f"{'':<14}{'docs':>5}" + "".join(f"{figure.replace('statements_', ''):>20}" for figure in FIGURES)
    return "\n".join([head, *(_row(name, group) for name, group in rows)])


def _row(name: str, group: list[Outcome]) -> str:
    counts = pooled(group)
    return f"{name:<14}{len(group):>5}" + "".join(f"{f1(counts, figure):>20.3f}" for figure in FIGURES)


def errors_by_kind(chosen: Iterable[Outcome]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Kinds of error, the commonest first, each with (document, words)."""
    kinds: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for outcome in chosen:
        for kind, words in outcome.errors:
            kinds[kind].append((outcome.case.document.id, words))
    return sorted(kinds.items(), key=lambda item: -len(item[1]))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description="Report what the reader makes of the suite of house styles.")
    parser.add_argument("--style", help="only this style")
    parser.add_argument("--documents", action="store_true", help="a line for each document too")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="up to N examples of each kind of error")
    parser.add_argument("--raise-floors", action="store_true", help="write figures above the floors as the new floors")
    options = parser.parse_args()
    chosen = [o for o in outcomes() if options.style in (None, o.case.style)]
    styles: dict[str, list[Outcome]] = defaultdict(list)
    for outcome in chosen:
        styles[outcome.case.style].append(outcome)
    print(table([*styles.items(), ("all", chosen)]))
    if options.documents:
        print("\n" + table((o.case.document.id, [o]) for o in chosen))
    for kind, examples in errors_by_kind(chosen) if options.errors else ():
        print(f"\n{kind} ({len(examples)})")
        for document, words in examples[: options.errors]:
            print(f"  {document}: {words}")
    if options.raise_floors:
        raise_floors()


def raise_floors() -> None:
    """Write floors.yaml anew: no floor falls, and one that was beaten rises to the figure, cut to two digits."""
    floors = read_floors()
    for style, measured in figures().items():
        old = floors.setdefault(style, dict.fromkeys(FIGURES, 0.0))
        floors[style] = {name: max(old[name], int(measured[name] * 100) / 100) for name in FIGURES}
    PATH.write_text(yaml.safe_dump(floors, sort_keys=True), encoding="utf-8")


if __name__ == "__main__":
    main()
