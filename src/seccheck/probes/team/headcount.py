"""Counts a team over a span of days: how many left and did not come back, how many were there on an average day."""

import datetime as dt
from collections.abc import Iterable

from seccheck.model.entra import Teammate
from seccheck.model.record import record
from seccheck.probes.team.matching import person_of


@record
class Headcount:
    """A team from `start` until the day before `end`."""

    start: dt.date
    end: dt.date
    person_days: int
    """For every day the number of people in the team, summed up."""
    leavers: tuple[tuple[Teammate, ...], ...]
    """The rows of each person whose last day lies in the span and who is not in the team on `end`."""
    people: int
    """Who were in the team on a day of the span."""

    @property
    def days(self) -> int:
        """Length of the span."""
        return (self.end - self.start).days


def headcount(mates: Iterable[Teammate], start: dt.date, end: dt.date) -> Headcount:
    """Count; somebody with several rows is one person, also where the rows overlap.

    Args:
        mates: the rows of the list, each with its day of joining.
        start: first day of the span.
        end: the day after its last one.
    """
    by_person: dict[str, list[Teammate]] = {}
    for mate in mates:
        by_person.setdefault(person_of(mate), []).append(mate)
    spent = {person: _days_in(rows, start, end) for person, rows in by_person.items()}
    return Headcount(
        start=start,
        end=end,
        person_days=sum(spent.values()),
        leavers=tuple(tuple(rows) for _, rows in sorted(by_person.items()) if _left_for_good(rows, start, end)),
        people=sum(days > 0 for days in spent.values()),
    )


def _left_for_good(rows: list[Teammate], start: dt.date, end: dt.date) -> bool:
    """Whether somebody left in the span and is away on its end."""
    left = any(mate.left_on is not None and start <= mate.left_on < end for mate in rows)
    return left and not any(mate.is_in(end) for mate in rows)


def _days_in(rows: list[Teammate], start: dt.date, end: dt.date) -> int:
    """On how many days of the span somebody was in the team."""
    reached, days = start, 0
    for first, after in sorted(_spans(rows, start, end)):
        days += max(0, (after - max(first, reached)).days)
        reached = max(reached, after)
    return days


def _spans(rows: list[Teammate], start: dt.date, end: dt.date) -> list[tuple[dt.date, dt.date]]:
    """The rows' times within the span, each from its first day to the day after its last one."""
    spans = [(mate.joined_on or start, _day_after(mate.left_on, end)) for mate in rows]
    return [(max(first, start), min(after, end)) for first, after in spans if first < end and after > start]


def _day_after(left: dt.date | None, end: dt.date) -> dt.date:
    return end if left is None or left >= end else left + dt.timedelta(days=1)
