"""The entities are valid in FollowTheMoney and lose nothing when it reads them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from communique.exports.ftm import countries, entities
from communique.record import Filter, open_record


@pytest.fixture(autouse=True)
def _needs_followthemoney() -> None:
    pytest.importorskip("followthemoney")


def test_every_entity_is_valid_and_nothing_is_dropped(example: Path) -> None:
    from followthemoney import EntityProxy

    with open_record(example) as record:
        told = list(entities(record, Filter()))
    ids = {one["id"] for one in told}
    for one in told:
        read = EntityProxy.from_dict(one, cleaned=False)
        assert read.schema.validate(one) is None  # type: ignore[arg-type]  # raises where it is not valid
        assert {name: sorted(values) for name, values in read.to_dict()["properties"].items()} == {
            name: sorted(set(values)) for name, values in one["properties"].items()
        }
        for name in ("involved", "organizer", "proof", "holder", "post"):
            assert set(one["properties"].get(name, ())) <= ids


def test_a_contact_is_an_event_with_its_parties_and_persons(text_of: Callable[[str], str]) -> None:
    told = [json.loads(line) for line in text_of("ftm").splitlines()]
    names = {one["id"]: one["properties"].get("name", [""])[0] for one in told}
    event = next(one for one in told if one["schema"] == "Event")
    assert event["properties"]["startDate"] == ["2023-08-20"] and event["properties"]["country"] == ["cn", "ir"]
    involved = {names[one] for one in event["properties"]["involved"]}
    assert involved == {"China", "Iran", "Wang Yi", "Hossein Amir-Abdollahian"}
    assert {one["properties"]["name"][0] for one in told if one["schema"] == "Position"} == {"Foreign Minister"}


def test_every_code_of_the_table_is_a_country_of_followthemoney() -> None:
    from followthemoney.types import registry

    assert len(countries()) > 190
    assert [code for code in countries().values() if not registry.country.validate(code)] == []
