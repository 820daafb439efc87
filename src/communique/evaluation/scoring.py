"""Scoring: gold and predictions, document by document, become counts and errors.

Comes in: readings in the guide's form, with the documents' texts. Goes out: a `Score` a document. A document that the
predictions lack counts as an empty reading; statements count where the gold has them and the document is not marked
`"full": false`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from communique.evaluation import contacts, statements
from communique.evaluation.matching import Pairs
from communique.evaluation.trouble import EvaluationError

Json = Mapping[str, Any]
RIGHT, GOLD, FOUND = "right", "gold", "found"
"""The three counts that a precision, recall and F1 are made of."""
_TOLD = ("date", "requested_by", "place")


@dataclass(frozen=True, slots=True)
class Options:
    """`with_background`: background contacts of the gold count like the rest. `forgive_background`: a predicted one
    that matches nothing is no error. `bootstrap`: rounds (0 for no intervals), drawn with `seed`."""

    with_background: bool = False
    forgive_background: bool = False
    bootstrap: int = 2000
    seed: int = 1


DEFAULTS = Options()


@dataclass(slots=True)
class Score:
    """One document's counts by (figure, part), and its errors as (kind, what)."""

    id: str
    publisher: str
    predicted: bool
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[tuple[str, str]] = field(default_factory=list)

    def count(self, figure: str, right: int, gold: int, found: int) -> None:
        """Add to a figure's three counts."""
        for part, number in ((RIGHT, right), (GOLD, gold), (FOUND, found)):
            self.counts[figure, part] += number


def score(
    gold: Mapping[str, Json], found: Mapping[str, Json], documents: Mapping[str, Json], options: Options = DEFAULTS
) -> list[Score]:
    """One score for each gold document, in the gold's order. Raises EvaluationError for a gold document whose text is
    lacking, and for spans outside a text."""
    lacking = [one for one in gold if one not in documents]
    if lacking:
        raise EvaluationError(
            f"the documents lack {len(lacking)} of the {len(gold)} labelled: {', '.join(map(repr, lacking[:5]))}",
            "Give the documents that the labels were made on, under the same ids",
        )
    return [_score(documents[one], label, found.get(one), options) for one, label in gold.items()]


def _score(document: Json, gold: Json, found: Json | None, options: Options) -> Score:
    out = Score(gold["id"], document.get("publisher") or "?", found is not None)
    found = found or {}
    mine = [contacts.compared(one) for one in gold.get("contacts") or ()]
    yours = [contacts.compared(one) for one in found.get("contacts") or ()]
    pairs = contacts.matched(mine, yours, all_count=options.with_background)
    _contacts(out, mine, yours, pairs, options)
    if gold.get("statements") is None or document.get("full", True) is False:
        return out
    out.counts["statements", "documents"] = 1
    text = document["text"]
    said = [statements.compared(one, text, f"gold {out.id}") for one in gold["statements"]]
    read = [statements.compared(one, text, f"predicted {out.id}") for one in found.get("statements") or ()]
    sides = {name: side for one in (*yours, *mine) for name, side in one.sides.items()}
    partners = {yours[j].key: mine[i].key for i, j in pairs if yours[j].key is not None}
    _statements(out, said, read, Ties(sides, partners))
    return out


def _contacts(
    out: Score,
    gold: Sequence[contacts.Compared],
    found: Sequence[contacts.Compared],
    pairs: Pairs,
    options: Options,
) -> None:
    counted = {i for i, one in enumerate(gold) if options.with_background or not one.optional}
    taken = {j for _, j in pairs}
    passed = {j for i, j in pairs if i not in counted}
    loose = {j for j, one in enumerate(found) if one.optional and j not in taken}
    live = set(range(len(found))) - passed - (loose if options.forgive_background else set())
    out.count("contacts_found", sum(i in counted for i, _ in pairs), len(counted), len(live))
    strict = live - {j for i, j in pairs if gold[i].optional}
    whole = sum(contacts.all_right(gold[i], found[j]) for i, j in pairs if not gold[i].optional)
    out.count("contact_all_right", whole, sum(not one.optional for one in gold), len(strict))
    out.counts["contacts", "optional_gold"] = len(gold) - len(counted)
    out.counts["contacts", "pred_matched_to_optional"] = len(passed)
    out.counts["contacts", "pred_background_unmatched"] = len(loose)
    for i, j in pairs:
        if i in counted:
            _contact_attributes(out, gold[i], found[j])
    missed = sorted(counted - {i for i, _ in pairs})
    out.errors += [("contact missed", str(gold[i])) for i in missed]
    out.errors += [("contact invented", str(found[j])) for j in sorted(live - taken)]


def _contact_attributes(out: Score, gold: contacts.Compared, found: contacts.Compared) -> None:
    out.counts["contact_attributes", "of"] += 1
    for name, right in contacts.attributes_right(gold, found).items():
        told, read = contacts.value_of(gold, name), contacts.value_of(found, name)
        out.counts["contact_attributes", name] += right
        if name in _TOLD and told is not None:
            out.counts["contact_told", name] += right
            out.counts["contact_told_of", name] += 1
        if not right:
            out.errors.append((f"contact {name}", f"gold {told!r}, predicted {read!r}: {gold}"))
    for name, mine, yours in (("states", gold.states, found.states), ("persons", gold.persons, found.persons)):
        out.count(f"contact_{name}", len(mine & yours), len(mine), len(yours))
        if mine != yours:
            told = f"missed {sorted(mine - yours)}, too many {sorted(yours - mine)}: {gold}"
            out.errors.append((f"contact {name}", told))


@dataclass(frozen=True, slots=True)
class Ties:
    """The party of each person of the document, and the gold contact that each predicted one stands for."""

    sides: Mapping[str, str]
    partners: Mapping[str | None, str | None]


def _statements(
    out: Score, gold: Sequence[statements.Compared], found: Sequence[statements.Compared], ties: Ties
) -> None:
    pairs = statements.matched(gold, found)
    right = [statements.attributes_right(gold[i], found[j]) for i, j in pairs]
    out.count("statements_content", len(pairs), len(gold), len(found))
    out.count("statements_act", sum(one["act"] for one in right), len(gold), len(found))
    both = sum(one["act"] and one["holder"] for one in right)
    out.count("statements_end_to_end", both, len(gold), len(found))
    for part, said in ((GOLD, gold), (FOUND, found)):
        for one in said:
            out.counts[f"act.{one.act}", part] += 1
    for i, j in pairs:
        _statement_attributes(out, gold[i], found[j], ties)
    missed, taken = {i for i, _ in pairs}, {j for _, j in pairs}
    out.errors += [("statement missed", str(one)) for i, one in enumerate(gold) if i not in missed]
    out.errors += [("statement invented", str(one)) for j, one in enumerate(found) if j not in taken]


def _statement_attributes(out: Score, gold: statements.Compared, found: statements.Compared, ties: Ties) -> None:
    out.counts["statement_attributes", "of"] += 1
    right = statements.attributes_right(gold, found)
    for name, one in right.items():
        out.counts["statement_attributes", name] += one
    partner = ties.partners.get(found.contact) if found.contact is not None else None
    in_place = partner == gold.contact if found.contact is not None else gold.contact is None
    out.counts["statement_attributes", "contact"] += in_place
    out.counts[f"act.{gold.act}", RIGHT] += right["act"]
    if not right["act"]:
        out.counts["confusion", f"{gold.act}>{found.act}"] += 1
    told = {"act": found.act, "holder": sorted(found.holder), "speaker": repr(found.speaker)}
    out.errors += [(f"statement {name}", f"predicted {told[name]}: {gold}") for name in told if not right[name]]
    _addressee(out, gold, found, ties)
    out.count("issues", len(gold.issues & found.issues), len(gold.issues), len(found.issues))
    shared = statements.instruments_shared(gold.instruments, found.instruments)
    out.count("instruments", shared, len(gold.instruments), len(found.instruments))


def _addressee(out: Score, gold: statements.Compared, found: statements.Compared, ties: Ties) -> None:
    if gold.addressee is None:
        out.counts["addressee", "where_gold_has_none"] += found.addressee is not None
        return
    same, side = statements.addressees_agree(gold.addressee, found.addressee, ties.sides)
    out.counts["addressee", "of"] += 1
    out.counts["addressee", "addressee"] += same
    out.counts["addressee", "addressee_side"] += side
    if not same:
        told = f"gold {gold.addressee!r}, predicted {found.addressee!r}: {gold}"
        out.errors.append(("statement addressee", told))
