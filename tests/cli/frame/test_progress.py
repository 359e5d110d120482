import io
from collections.abc import Callable

import pytest

from seccheck.cli.frame.progress import Progress


class Stream(io.StringIO):
    """A stream that says whether it is a terminal."""

    def __init__(self, *, tty: bool) -> None:
        super().__init__()
        self._tty = tty

    def isatty(self) -> bool:
        return self._tty


def clock(*moments: float) -> Callable[[], float]:
    times = iter(moments)
    return lambda: next(times)


def test_a_long_run_says_how_far_it_has_come_and_cleans_up() -> None:
    stream = Stream(tty=True)
    progress = Progress(3, stream=stream, clock=clock(0, 0.5, 2.0))
    progress.step()
    assert stream.getvalue() == ""
    progress.step()
    assert stream.getvalue().endswith("2 / 3")
    progress.clear()
    progress.clear()
    assert stream.getvalue().count("\r\x1b[K") == 2
    assert stream.getvalue().endswith("\r\x1b[K")


@pytest.mark.parametrize(("tty", "total"), [(False, 3), (True, 1)], ids=["pipe", "one"])
def test_otherwise_nothing_is_said(*, tty: bool, total: int) -> None:
    stream = Stream(tty=tty)
    progress = Progress(total, stream=stream, clock=clock(0, 9))
    progress.step()
    progress.clear()
    assert stream.getvalue() == ""


def test_a_closed_stderr_is_no_terminal() -> None:
    progress = Progress(3, stream=None, clock=clock(0, 9))
    progress.step()
    progress.clear()
