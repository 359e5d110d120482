"""Says what a clock is to those who ask: the time of day, a stopwatch, and waiting."""

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """Safe to use from several threads."""

    def now(self) -> dt.datetime:
        """The moment, in UTC."""

    def seconds(self) -> float:
        """Seconds since some moment, never running backwards."""

    def sleep(self, seconds: float) -> None:
        """Wait."""


class Deadline:
    """The end of everything that is asked in one run."""

    def __init__(self, clock: Clock, budget_seconds: float) -> None:
        self._clock = clock
        self._end = clock.seconds() + budget_seconds

    def left(self) -> float:
        """Seconds that are left, 0 when it is over."""
        return max(0.0, self._end - self._clock.seconds())
