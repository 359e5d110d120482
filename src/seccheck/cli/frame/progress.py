"""Says on a terminal how far a run over many providers has come, once it lasts."""

from collections.abc import Callable
from typing import TextIO

_PATIENCE = 1.0
"""Seconds before anything is said."""

_CLEAR = "\r\x1b[K"


class Progress:
    """A line on stderr that comes and goes; nothing at all where stderr is no terminal."""

    def __init__(self, total: int, *, stream: TextIO | None, clock: Callable[[], float]) -> None:
        self._total, self._clock = total, clock
        self._start, self._done, self._shown = clock(), 0, False
        self._stream = stream if stream is not None and stream.isatty() and total > 1 else None

    def step(self) -> None:
        """One more provider is done."""
        self._done += 1
        if self._stream is not None and self._clock() - self._start >= _PATIENCE:
            self._stream.write(f"{_CLEAR}{self._done} / {self._total}")
            self._stream.flush()
            self._shown = True

    def clear(self) -> None:
        """Take the line away, before anything else is printed."""
        if self._stream is not None and self._shown:
            self._stream.write(_CLEAR)
            self._stream.flush()
            self._shown = False
