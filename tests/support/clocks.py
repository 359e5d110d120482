"""Clocks for the tests: one that only runs when somebody waits, and one that runs by itself."""

import datetime as dt
import threading
import time

START = dt.datetime(2027, 3, 29, 8, tzinfo=dt.UTC)


class StoppedClock:
    """Time passes only by sleeping, which takes none."""

    def __init__(self) -> None:
        self.slept: list[float] = []
        self._lock = threading.Lock()

    def now(self) -> dt.datetime:
        return START + dt.timedelta(seconds=self.seconds())

    def seconds(self) -> float:
        with self._lock:
            return sum(self.slept)

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.slept.append(seconds)


class RunningClock:
    """Real time, for what must come to an end by itself."""

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    def seconds(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)
