"""The reader at work on the suite: every style must reach its floors, and no finding may point astray."""

from __future__ import annotations

import pytest

from .floors import figures, read_floors
from .matching import FIGURES
from .suite import cases

# The parser's whole-number products differ a little between processors; one finding is much in a style of five texts.
SLACK, STYLE_SLACK = 0.01, 0.1


@pytest.mark.parametrize("style", sorted({case.style for case in cases()} | {"all"}))
def test_style_reaches_its_floors(style: str) -> None:
    measured, floors = figures()[style], read_floors()[style]
    slack = SLACK if style == "all" else STYLE_SLACK
    assert {name: measured[name] for name in FIGURES if measured[name] < floors[name] - slack} == {}


def test_no_floor_is_left_for_a_style_that_is_gone() -> None:
    assert set(read_floors()) == {case.style for case in cases()} | {"all"}
