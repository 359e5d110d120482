"""Keeps the time that one host or one domain is given, over everything that is asked of it."""

import time

from seccheck.graph.graph import TIMEOUT, UnseenError


class Deadline:
    """An end, so many seconds after it was made."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds that are left, more than none.

        Raises:
            UnseenError: none are.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise UnseenError(TIMEOUT)
        return left
