import threading

import pytest

from seccheck.graph.errand import errand


def test_an_errand_brings_back_what_it_found() -> None:
    assert errand(lambda: 7).result() == 7


def test_an_errand_brings_back_what_went_wrong() -> None:
    with pytest.raises(ZeroDivisionError):
        errand(lambda: 1 // 0).result()


def test_nobody_has_to_wait_for_an_errand() -> None:
    end = threading.Event()
    waiting = errand(end.wait)
    with pytest.raises(TimeoutError):
        waiting.result(timeout=0)
    end.set()
    assert waiting.result()
