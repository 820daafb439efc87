"""The contacts of the labelled documents: floors that may rise, never silently fall.

Reads ../shared/gold (COMMUNIQUE_SHARED overrides) and skips where it is absent. The figures are those of the scorer
that stands beside the labels.
"""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from communique.model import Contact

from ..casting import contacts

GOLD = Path(os.environ.get("COMMUNIQUE_SHARED", Path(__file__).parents[4] / "shared")) / "gold"
SETS = ("iran_china", "a", "b", "c", "d", "e", "f")
FOUND, ALL_RIGHT = 0.94, 0.85

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled documents are not here")


def lines(name: str) -> dict[str, dict[str, Any]]:
    with (GOLD / f"{name}.jsonl").open(encoding="utf-8") as rows:
        return {row["id"]: row for row in map(json.loads, rows)}


def as_label(contact: Contact) -> dict[str, Any]:
    return {
        "key": contact.key,
        "kind": contact.kind,
        "status": contact.status,
        "reported": contact.reported,
        "participants": [{"name": p.name, "office": p.office, "state": p.state} for p in contact.participants],
        "date": {"text": contact.date.text, "start": contact.date.start, "end": contact.date.end},
        "place": contact.place,
        "requested_by": contact.requested_by,
    }


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_readings", GOLD / "score_readings.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def report(scorer: ModuleType) -> dict[str, Any]:
    docs = {key: row for name in SETS for key, row in lines(f"{name}_docs").items()}
    gold = {key: row for name in SETS for key, row in lines(f"{name}_labels").items()}
    told = ("title", "publisher", "published")
    read = {i: contacts(d["text"], **{k: d[k] for k in told if d.get(k)}) for i, d in docs.items() if i in gold}
    pred = {i: {"id": i, "contacts": [as_label(c) for c in found]} for i, found in read.items()}
    options = SimpleNamespace(with_background=False, forgive_pred_background=False, bootstrap=0, seed=1)
    figures, _ = scorer.report(docs, gold, pred, options)
    return dict(figures)


def test_contacts_are_found(report: dict[str, Any]) -> None:
    assert report["contacts_found"]["f1"] >= FOUND


def test_contacts_are_right_in_every_part(report: dict[str, Any]) -> None:
    assert report["contact_all_right"]["f1"] >= ALL_RIGHT
