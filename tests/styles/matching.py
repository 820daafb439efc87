"""Compare a reading with the expected one: who is matched to whom, and what of it is right.

The rules are those of the project's scorer of labelled readings. Contacts: state sets with a Jaccard of at least .5
and compatible kinds ("unspecified" goes with any); background contacts are optional. Statements: contents that share
at least half of their words; end to end where act and holder are right too.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

Raw = Mapping[str, Any]
FIGURES = ("contacts_found", "contact_all_right", "statements_content", "statements_end_to_end")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHES = re.compile("['\u2018\u2019`\u00b4]")


def fold(text: str) -> list[str]:
    """The words of `text` in lower case, without diacritics and apostrophes."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return _WORD.findall(_APOSTROPHES.sub("", plain))


def last_name(name: str | None) -> str | None:
    """The word by which a person is compared: the last of the name."""
    words = fold(name) if name else []
    return words[-1] if words else None


def states(contact: Raw) -> set[str]:
    """The parties of a contact."""
    return {p["state"] for p in contact["participants"] if p["state"]}


def persons(contact: Raw) -> set[str]:
    """The last names of those who took part."""
    return {name for p in contact["participants"] if (name := last_name(p["name"]))}


def date_right(gold: Raw, pred: Raw) -> bool:
    """Equal at the precision of the expected date; None is right only for None."""
    if gold["date"]["start"] is None or pred["date"]["start"] is None:
        return gold["date"]["start"] is pred["date"]["start"]
    return str(pred["date"]["start"]).startswith(str(gold["date"]["start"]))


def contact_faults(gold: Raw, pred: Raw) -> list[str]:
    """What of a matched contact is wrong; empty where all is right."""
    checks = {
        "kind": gold["kind"] == pred["kind"],
        "status": gold["status"] == pred["status"],
        "states": states(gold) == states(pred),
        "persons": persons(gold) == persons(pred),
        "date": date_right(gold, pred),
        "requested_by": gold["requested_by"] == pred["requested_by"],
    }
    return [name for name, right in checks.items() if not right]


def contact_pairs(gold: Sequence[Raw], pred: Sequence[Raw]) -> list[tuple[int, int]]:
    """The best one-to-one matching; contacts that count come before background ones."""
    return assign([[_contact_weight(g, p) for p in pred] for g in gold])


def _contact_weight(gold: Raw, pred: Raw) -> float:
    if gold["kind"] != pred["kind"] and "unspecified" not in (gold["kind"], pred["kind"]):
        return 0.0
    likeness = _jaccard(states(gold), states(pred))
    if likeness < 0.5 or not (states(gold) or states(pred) or persons(gold) & persons(pred)):
        return 0.0
    first = 1.0 if gold["reported"] == "background" else 1e4
    close = gold["kind"] == pred["kind"], gold["status"] == pred["status"], date_right(gold, pred)
    return float(first * 100 + likeness + sum(close) + _jaccard(persons(gold), persons(pred)))


def statement_pairs(text: str, gold: Sequence[Raw], pred: Sequence[Raw]) -> list[tuple[int, int]]:
    """The best one-to-one matching on the words of the contents; ties go to the right place."""
    return assign([[_statement_weight(text, g, p) for p in pred] for g in gold])


def _statement_weight(text: str, gold: Raw, pred: Raw) -> float:
    a, b = (Counter(fold(text[slice(*s["content"])])) for s in (gold, pred))
    larger = max(a.total(), b.total())
    shared = (a & b).total() / larger if larger else 0.0
    if shared < 0.5:
        return 0.0
    place = _jaccard(set(range(*gold["content"])), set(range(*pred["content"])))
    return float(100 + shared + 0.1 * place + 0.001 * (gold["act"] == pred["act"]))


def _jaccard(a: set[Any], b: set[Any]) -> float:
    return len(a & b) / len(a | b) if a | b else 1.0


def assign(weight: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Pairs (row, column) of largest total weight; 0 forbids a pair.

    Augmenting paths over rows in turn (Bellman-Ford on the swaps), enough for the few dozen findings of a document.
    """
    columns: dict[int, int] = {}
    for _ in weight:
        path = _best_path(weight, columns)
        if path is None:
            break
        for row, column in path:
            columns[column] = row
    return sorted((row, column) for column, row in columns.items())


def _best_path(weight: Sequence[Sequence[float]], columns: Mapping[int, int]) -> list[tuple[int, int]] | None:
    """The chain of (row, column) that gains most when each row takes its column, beginning at a free row."""
    taken = {row: column for column, row in columns.items()}
    gain: dict[int, float] = {row: 0.0 for row in range(len(weight)) if row not in taken}
    chain: dict[int, list[tuple[int, int]]] = {row: [] for row in gain}
    best, best_path = 0.0, None
    for _ in range(len(weight) + 1):
        for row in list(gain):
            for column, value in enumerate(weight[row]):
                if not value or (row, column) in chain[row] or any(c == column for _, c in chain[row]):
                    continue
                total, path = gain[row] + value, [*chain[row], (row, column)]
                owner = columns.get(column)
                if owner is None:
                    if total > best + 1e-9:
                        best, best_path = total, path
                elif total - weight[owner][column] > gain.get(owner, float("-inf")) + 1e-9:
                    gain[owner], chain[owner] = total - weight[owner][column], path
    return best_path


def compare(text: str, gold: Raw, pred: Raw) -> tuple[Counter[str], list[tuple[str, str]]]:
    """Counts (figure.right, figure.gold, figure.pred) and errors (kind, words) of one document."""
    counts: Counter[str] = Counter()
    errors: list[tuple[str, str]] = []
    _compare_contacts(gold["contacts"], pred["contacts"], counts, errors)
    _compare_statements(text, gold["statements"], pred["statements"], counts, errors)
    return counts, errors


def _compare_contacts(
    gold: Sequence[Raw], pred: Sequence[Raw], counts: Counter[str], errors: list[tuple[str, str]]
) -> None:
    pairs = contact_pairs(gold, pred)
    counted = [(i, j) for i, j in pairs if gold[i]["reported"] != "background"]
    faults = [contact_faults(gold[i], pred[j]) for i, j in counted]
    expected = sum(g["reported"] != "background" for g in gold)
    offered = len(pred) - (len(pairs) - len(counted))
    for figure, right in (("contacts_found", len(counted)), ("contact_all_right", faults.count([]))):
        counts.update({f"{figure}.right": right, f"{figure}.gold": expected, f"{figure}.pred": offered})
    for (i, j), wrong in zip(counted, faults, strict=True):
        errors += [(f"contact {fault}", f"{_show(gold[i])} / read as {_show(pred[j])}") for fault in wrong]
    found = {i for i, _ in pairs}
    errors += [
        ("contact missed", _show(g)) for i, g in enumerate(gold) if i not in found and g["reported"] != "background"
    ]
    errors += [("contact invented", _show(p)) for j, p in enumerate(pred) if j not in {j for _, j in pairs}]


def _show(contact: Raw) -> str:
    people = ", ".join(f"{p['name'] or '-'} ({p['state'] or '-'})" for p in contact["participants"])
    request = f", asked for by {contact['requested_by']}" if contact["requested_by"] else ""
    return f"{contact['kind']} {contact['status']} {contact['reported']} {contact['date']['start']}: {people}{request}"


def _compare_statements(
    text: str, gold: Sequence[Raw], pred: Sequence[Raw], counts: Counter[str], errors: list[tuple[str, str]]
) -> None:
    pairs = statement_pairs(text, gold, pred)
    whole = 0
    for i, j in pairs:
        g, p = gold[i], pred[j]
        act, holder = g["act"] == p["act"], set(g["holder"]) == set(p["holder"])
        whole += act and holder
        words = " ".join(text[slice(*g["content"])].split())
        if not act:
            errors.append((f"act {g['act']} read as {p['act']}", words))
        if not holder:
            errors.append(("holder", f"{g['holder']} read as {list(p['holder'])}: {words}"))
        if last_name(g["speaker"]) != last_name(p["speaker"]):
            errors.append(("speaker", f"{g['speaker']} read as {p['speaker']}: {words}"))
        if g["addressee"] and last_name(g["addressee"]) != last_name(p["addressee"]):
            errors.append(("addressee", f"{g['addressee']} read as {p['addressee']}: {words}"))
    for figure, right in (("statements_content", len(pairs)), ("statements_end_to_end", whole)):
        counts.update({f"{figure}.right": right, f"{figure}.gold": len(gold), f"{figure}.pred": len(pred)})
    for kind, side, got in (("missed", gold, {i for i, _ in pairs}), ("invented", pred, {j for _, j in pairs})):
        errors += [
            (f"statement {kind}", f"{s['act']} {'+'.join(s['holder'])}: {' '.join(text[slice(*s['content'])].split())}")
            for n, s in enumerate(side)
            if n not in got
        ]


def f1(counts: Mapping[str, int], figure: str) -> float:
    """F1 of a figure from summed counts; 1 where neither side has anything."""
    both = counts.get(f"{figure}.gold", 0) + counts.get(f"{figure}.pred", 0)
    return 2 * counts.get(f"{figure}.right", 0) / both if both else 1.0
