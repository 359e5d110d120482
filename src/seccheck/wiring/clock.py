"""The only place that reads the clock."""

import datetime as dt
import time


def today() -> dt.date:
    """The UTC date now."""
    return dt.datetime.now(dt.UTC).date()


def seconds() -> float:
    """Seconds since some moment, for waiting times only."""
    return time.monotonic()
