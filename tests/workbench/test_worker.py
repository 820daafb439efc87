"""Work beside the pages is done in order, one piece at a time, whatever goes wrong in one of them."""

from __future__ import annotations

import threading
import time

import pytest

from communique.workbench.worker import Worker


def test_pieces_are_done_in_order_and_a_fault_does_not_stop_the_rest(caplog: pytest.LogCaptureFixture) -> None:
    worker, done, over = Worker("test"), [], threading.Event()
    worker.hand(lambda: done.append(1))
    worker.hand(lambda: done.append(1 // 0))
    worker.hand(lambda: done.append(2))
    worker.hand(over.set)
    assert over.wait(10)
    assert done == [1, 2]
    assert "ZeroDivisionError" in caplog.text


def test_an_idle_worker_holds_no_thread_and_begins_anew() -> None:
    worker = Worker("idle-test")
    for _ in range(2):
        over = threading.Event()
        worker.hand(over.set)
        assert over.wait(10)
        for _ in range(200):
            if "idle-test" not in {one.name for one in threading.enumerate()}:
                break
            time.sleep(0.01)
        assert "idle-test" not in {one.name for one in threading.enumerate()}
