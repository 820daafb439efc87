"""How sure a finding is: the share of findings of its kind that were right on labelled documents.

Comes in: contacts and statements as read. Goes out: the same with `confidence` set, a probability between 0 and 1. It
is a logistic model over a few features that a person can read; its weights are data (`confidence.yaml` of the
language), fitted and checked on held-out documents by `evaluation/calibration.py`.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace

from communique.languages.tables import load_table
from communique.model import Contact, Statement

Weights = Mapping[str, float]
TOLD_BY = ("modal", "noun", "adjective", "declared", "carried_on", "issued", "took_place", "not")
LONG = 400


def _weights(lang: str = "en") -> dict[str, Weights]:
    return load_table(lang, "confidence")


def statement_features(statement: Statement) -> frozenset[str]:
    """What a statement's confidence depends on, as names of features."""
    told_by = statement.rule.split(".")[2:3]
    names = {f"act.{statement.act}", f"by.{told_by[0] if told_by and told_by[0] in TOLD_BY else 'verb'}"}
    names.add(f"form.{statement.form}")
    names.add(f"holders.{min(len(statement.holder), 3)}")
    names.add("speaker" if statement.speaker else "no_speaker")
    names.add("source" if statement.source else "carried")
    names.add("contact" if statement.contact else "no_contact")
    if statement.content.end - statement.content.start > LONG:
        names.add("long")
    return frozenset(names)


def contact_features(contact: Contact) -> frozenset[str]:
    """What a contact's confidence depends on, as names of features."""
    parts = contact.rule.split(".")
    names = {f"kind.{contact.kind}", f"status.{contact.status}", f"reported.{contact.reported}", f"by.{parts[-1]}"}
    names.add(f"states.{min(len({p.state for p in contact.participants if p.state}), 4)}")
    names.add(f"persons.{min(sum(p.name is not None for p in contact.participants), 3)}")
    if any(p.state is None for p in contact.participants):
        names.add("unknown_state")
    names.add("dated" if contact.date.start else "undated")
    return frozenset(names)


def chance(features: Iterable[str], weights: Weights) -> float:
    """The probability that a finding with these features is right; unknown features weigh nothing."""
    score = weights["bias"] + sum(weights.get(name, 0.0) for name in features)
    return round(1 / (1 + math.exp(-score)), 3)


def with_confidence(
    contacts: Iterable[Contact], statements: Iterable[Statement]
) -> tuple[tuple[Contact, ...], tuple[Statement, ...]]:
    """The findings of one document with their confidence."""
    table = _weights()
    sure = tuple(replace(c, confidence=chance(contact_features(c), table["contacts"])) for c in contacts)
    said = tuple(replace(s, confidence=chance(statement_features(s), table["statements"])) for s in statements)
    return sure, said
