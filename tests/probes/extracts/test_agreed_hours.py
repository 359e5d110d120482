import datetime as dt

from seccheck.model.itsm import Itsm, Opening
from seccheck.probes.extracts.agreed_hours import AgreedHours

MONDAY = dt.datetime(2026, 11, 2, 8, 30)  # noqa: DTZ001 - a tool's own time
HOURS = (Opening(days=frozenset({0}), start=dt.time(8, 15), end=dt.time(12)),)


def test_an_hour_is_covered_once_somebody_was_answered_in_it() -> None:
    hours = AgreedHours(Itsm(on=MONDAY.date(), hours=HOURS))
    hours.add(MONDAY, offered=3, answered=0)
    assert (hours.called, hours.covered) == (1, 0)
    hours.add(MONDAY.replace(minute=59), offered=1, answered=1)
    assert (hours.called, hours.covered) == (1, 1)
    hours.add(MONDAY, offered=1, answered=0)
    assert (hours.called, hours.covered) == (1, 1)


def test_what_was_not_agreed_does_not_count() -> None:
    closed = dt.date(2026, 11, 9)
    hours = AgreedHours(Itsm(on=MONDAY.date(), hours=HOURS, closed=(closed,)))
    for at in (
        MONDAY.replace(minute=14),
        MONDAY.replace(hour=12, minute=0),
        MONDAY + dt.timedelta(days=1),
        MONDAY + dt.timedelta(days=7),
    ):
        hours.add(at, offered=1, answered=0)
    hours.add(MONDAY, offered=0, answered=0)
    assert hours.called == 0
