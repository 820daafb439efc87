"""The demonstration's texts: examples that say that they are examples, each with its place in the index."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Any

import yaml

DEMO = resources.files("communique.demo")
INDEX: dict[str, Any] = yaml.safe_load((DEMO / "index.yaml").read_text(encoding="utf-8"))
TEXTS = {item.name: item.read_text(encoding="utf-8") for item in (DEMO / "texts").iterdir()}


def test_every_text_is_in_the_index_and_every_entry_has_its_text() -> None:
    assert sorted(TEXTS) == sorted(entry["file"] for entry in INDEX["texts"])


def test_entries_name_known_calls_and_every_call_but_the_aside_has_two_reports() -> None:
    named = [call for entry in INDEX["texts"] for call in entry["calls"]]
    assert set(named) == set(INDEX["calls"])
    assert [call for call in INDEX["calls"] if named.count(call) < 2 and call != "raisi-putin-2021"] == []


def test_publishers_are_plainly_examples() -> None:
    assert [entry["file"] for entry in INDEX["texts"] if "xample" not in entry["publisher"]] == []
    lacking = [entry["file"] for entry in INDEX["texts"] if not re.search(r"(?i)example", TEXTS[entry["file"]])]
    assert lacking == []


def test_nobody_is_quoted() -> None:
    prose = {name: text for name, text in TEXTS.items() if name.endswith(".txt")}
    assert [name for name, text in prose.items() if re.search('["\u201c\u201d\u00ab\u00bb]', text)] == []
    items = [json.loads(line) for line in TEXTS["feed.jsonl"].splitlines()]
    assert [item["id"] for item in items if re.search('["\u201c\u201d]', item["text"])] == []
