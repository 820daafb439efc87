"""How the work of a call grows with its input: for tests of linear cost on machines of any speed and load."""

from __future__ import annotations

import time
from collections.abc import Callable

FACTOR = 4


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times dearer `work(FACTOR * size)` is than `work(size)`, in processor time, the best of three runs each,
    and the least of three such ratios: about 4 where the cost is linear, about 16 where it is quadratic."""
    return min(_best(work, FACTOR * size) / max(_best(work, size), 1e-3) for _ in range(3))


def _best(work: Callable[[int], object], size: int) -> float:
    return min(_once(work, size) for _ in range(3))


def _once(work: Callable[[int], object], size: int) -> float:
    start = time.process_time()
    work(size)
    return time.process_time() - start
