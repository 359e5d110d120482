"""Keeps account of the agreed hours in which calls came in: whether anybody answered one of them."""

import datetime as dt

from seccheck.model.itsm import Itsm

Slot = tuple[dt.date, int]
"""A day and an hour of it."""


class AgreedHours:
    """The hours, of those agreed on, in which at least one call came in."""

    def __init__(self, itsm: Itsm) -> None:
        """Begin with none.

        Args:
            itsm: says which hours were agreed on, and on which days nobody had to answer.
        """
        self._hours, self._closed = itsm.hours, frozenset(itsm.closed)
        self._answered: dict[Slot, bool] = {}

    def add(self, at: dt.datetime, *, offered: int, answered: int) -> None:
        """Calls that came in at one moment, or in an interval that began then."""
        if offered and self._is_agreed(at):
            slot = at.date(), at.hour
            self._answered[slot] = self._answered.get(slot, False) or answered > 0

    @property
    def called(self) -> int:
        """Agreed hours in which somebody called."""
        return len(self._answered)

    @property
    def covered(self) -> int:
        """Those in which somebody was answered."""
        return sum(self._answered.values())

    def _is_agreed(self, at: dt.datetime) -> bool:
        if at.date() in self._closed:
            return False
        return any(at.weekday() in one.days and one.start <= at.time() < one.end for one in self._hours)
