"""Matches resets with tickets: of the same account, and open at that time."""

import bisect
import datetime as dt
from collections.abc import Iterable

from seccheck.model.record import record
from seccheck.probes.extracts.resets import Reset

SLACK = dt.timedelta(hours=1)
"""A ticket may be written after the call, and a reset be made just after the ticket was resolved."""

_FOREVER = dt.datetime.max.replace(tzinfo=dt.UTC)


@record
class Span:
    """The time in which a ticket was open, in UTC."""

    start: dt.datetime
    end: dt.datetime | None = None
    """None for a ticket that is still open."""


class Matching:
    """Resets in the order of time, and which of them found a ticket."""

    def __init__(self, resets: Iterable[Reset]) -> None:
        """Begin with no ticket.

        Args:
            resets: in the order of time.
        """
        self.resets = tuple(resets)
        self._times = [reset.at for reset in self.resets]
        self._found: set[int] = set()
        self._of: dict[str, list[int]] = {}
        for position, reset in enumerate(self.resets):
            self._of.setdefault(reset.target, []).append(position)

    def add(self, span: Span, account: str | None) -> None:
        """A ticket.

        Args:
            span: when it was open.
            account: object id of the account it is about; None where tickets do not say: then it may be about any.
        """
        first = bisect.bisect_left(self._times, span.start - SLACK)
        last = bisect.bisect_right(self._times, span.end + SLACK if span.end else _FOREVER)
        meant = range(first, last) if account is None else self._of.get(account, ())
        self._found.update(position for position in meant if first <= position < last)

    def without_ticket(self) -> tuple[Reset, ...]:
        """Those for which there was none."""
        return tuple(reset for position, reset in enumerate(self.resets) if position not in self._found)
