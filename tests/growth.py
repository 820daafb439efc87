"""How the work of a call grows with its input: for tests of linear cost on machines of any speed and load."""

from __future__ import annotations

import time
from collections.abc import Callable

FACTOR = 4
_TRIES, _LINEAR = 6, 6.0


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times dearer `work(FACTOR * size)` is than `work(size)`, in processor time, the best of three runs each,
    and the least of some such ratios: about 4 where the cost is linear, about 16 where it is quadratic. Other work on
    the machine makes ratios grow, so up to six are taken, none after one that is plainly linear."""
    least = float("inf")
    for _ in range(_TRIES):
        least = min(least, _best(work, FACTOR * size) / max(_best(work, size), 1e-3))
        if least < _LINEAR:
            break
    return least


def _best(work: Callable[[int], object], size: int) -> float:
    return min(_once(work, size) for _ in range(3))


def _once(work: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    work(size)
    return time.process_time() - start
