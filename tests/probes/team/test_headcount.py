import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.entra import Teammate
from seccheck.probes.team.headcount import headcount

START, END = dt.date(2026, 3, 18), dt.date(2027, 3, 18)
DAYS = st.dates(min_value=dt.date(2025, 6, 1), max_value=dt.date(2027, 12, 31))


def mate(joined: str, left: str = "", account: str = "a", *, reference: str = "") -> Teammate:
    left_on = dt.date.fromisoformat(left) if left else None
    return Teammate(account=account, joined_on=dt.date.fromisoformat(joined), left_on=left_on, reference=reference)


@pytest.mark.parametrize(
    ("mates", "person_days", "leavers"),
    [
        ([mate("2025-01-01")], 365, 0),
        ([mate("2025-01-01", "2026-03-17")], 0, 0),
        ([mate("2025-01-01", "2026-03-18")], 1, 1),
        ([mate("2025-01-01", "2027-03-17")], 365, 1),
        ([mate("2025-01-01", "2027-03-18")], 365, 0),
        ([mate("2027-03-17")], 1, 0),
        ([mate("2027-03-18")], 0, 0),
        ([mate("2026-04-01", "2026-04-10")], 10, 1),
        ([mate("2025-01-01", "2026-04-30"), mate("2026-06-01")], 44 + 290, 0),
        ([mate("2025-01-01", "2026-04-30"), mate("2026-06-01", "2026-06-30")], 44 + 30, 1),
        ([mate("2025-01-01", "2026-04-30"), mate("2027-04-01")], 44, 1),
        ([mate("2025-01-01", reference="A"), mate("2026-04-01", "2026-06-30", "b", reference="a")], 365, 0),
        ([mate("2025-01-01", reference="A"), mate("2025-01-01", account="b")], 730, 0),
        ([], 0, 0),
    ],
    ids=[
        *("all-the-time", "left-before", "first-day", "last-day", "still-there-on-the-day", "new", "not-yet", "inside"),
        *("came-back", "came-back-and-left", "comes-back-later", "two-accounts", "two-people", "nobody"),
    ],
)
def test_days_and_leavers_are_counted_by_person(mates: list[Teammate], person_days: int, leavers: int) -> None:
    found = headcount(mates, START, END)
    assert (found.person_days, len(found.leavers), found.days) == (person_days, leavers, 365)


@given(st.lists(st.tuples(st.sampled_from("abc"), DAYS, st.one_of(st.none(), DAYS)), max_size=8))
def test_is_what_counting_day_by_day_would_give(rows: list[tuple[str, dt.date, dt.date | None]]) -> None:
    mates = [
        Teammate(account=account, joined_on=joined, left_on=left)
        for account, joined, left in rows
        if left is None or joined <= left
    ]
    span = [START + dt.timedelta(days=n) for n in range((END - START).days)]
    there = {day: {mate.account for mate in mates if mate.is_in(day)} for day in span}
    found = headcount(mates, START, END)
    assert found.person_days == sum(map(len, there.values()))
    assert found.people == len({account for accounts in there.values() for account in accounts})
    assert len(headcount(mates[::-1], START, END).leavers) == len(found.leavers)
