import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.table import CellValue
from seccheck.reading.team.days import DAY_FIRST, MONTH_FIRST, day_of, may_be_two, order_of

DAYS = st.dates(min_value=dt.date(1990, 1, 1), max_value=dt.date(2099, 12, 31))
MARCH = dt.date(2027, 3, 31)


@pytest.mark.parametrize(
    ("value", "order", "day"),
    [
        ("2027-03-31", "", MARCH),
        (" 2027-03-31T18:30:00Z ", "", MARCH),
        ("2027-03-31 18:30", "", MARCH),
        ("20270331000000.0Z", "", MARCH),
        (MARCH, "", MARCH),
        (dt.datetime.fromisoformat("2027-03-31T18:30"), "", MARCH),
        ("31/03/2027", "", MARCH),
        ("31.3.2027", "", MARCH),
        ("03-31-2027", "", MARCH),
        ("31/03/2027 08:15", "", MARCH),
        ("3/4/2027", DAY_FIRST, dt.date(2027, 4, 3)),
        ("3/4/2027", MONTH_FIRST, dt.date(2027, 3, 4)),
        ("4/4/2027", "", dt.date(2027, 4, 4)),
        ("3/4/2027", "", None),
        ("31/03/2027", MONTH_FIRST, None),
        ("03/31/2027", DAY_FIRST, None),
        ("31/31/2027", "", None),
        ("13/13/2027", "", None),
        ("2027-02-30", "", None),
        ("31/03-2027", "", None),
        ("31/03/27", "", None),
        ("45747", "", None),
        (45747, "", None),
        ("soon", "", None),
        ("0/1/2027", DAY_FIRST, None),
    ],
)
def test_a_cell_is_one_day_or_none(value: CellValue, order: str, day: dt.date | None) -> None:
    assert day_of(value, order) == day


@pytest.mark.parametrize(
    ("values", "told", "order"),
    [
        (["3/4/2027", "31/3/2027"], "", DAY_FIRST),
        (["3/4/2027", "3/31/2027"], "", MONTH_FIRST),
        (["3/4/2027", "4/4/2027", "2027-03-31", MARCH], "", ""),
        (["31/3/2027", "3/31/2027"], "", ""),
        (["31/31/2027"], "", ""),
        (["31/3/2027"], MONTH_FIRST, MONTH_FIRST),
        ([], "", ""),
    ],
    ids=["day", "month", "not-shown", "both", "neither", "told", "nothing"],
)
def test_the_list_shows_what_stands_first(values: list[CellValue], told: str, order: str) -> None:
    assert order_of(values, told) == order


@given(DAYS)
def test_a_day_comes_back_in_every_form(day: dt.date) -> None:
    assert day_of(day.isoformat()) == day
    assert day_of(f"{day:%d/%m/%Y}", DAY_FIRST) == day
    assert day_of(f"{day:%m.%d.%Y}", MONTH_FIRST) == day


@given(st.lists(DAYS, min_size=1), st.sampled_from(["%d/%m/%Y", "%m/%d/%Y"]))
def test_what_is_read_without_being_told_is_never_another_day(days: list[dt.date], form: str) -> None:
    texts = [day.strftime(form) for day in days]
    order = order_of(texts)
    assert all(day_of(text, order) in (day, None) for text, day in zip(texts, days, strict=True))


@given(DAYS)
def test_only_what_may_be_two_days_waits_for_an_order(day: dt.date) -> None:
    text = f"{day:%d/%m/%Y}"
    assert may_be_two(text) is (day_of(text) is None)


@pytest.mark.parametrize("value", ["soon", "2027-03-04", MARCH, 3, "31/3/2027", "4/4/2027"])
def test_what_is_one_day_or_none_is_not_two(value: CellValue) -> None:
    assert not may_be_two(value)
