import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reading.dates import is_date, optional_date


@pytest.mark.parametrize("text", ["2026-11-02", "2024-02-29", "0001-01-01", "9999-12-31"])
def test_real_days(text: str) -> None:
    assert is_date(text)
    assert optional_date(text) == dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-02-30",
        "2023-02-29",
        "2026-13-01",
        "2026-00-10",
        "0000-01-01",
        "2026-1-2",
        "20261102",
        "2026-W01-1",
        "2026-11-02T00:00",
        " 2026-11-02",
        "2026-11-02\n",
        "\u0662\u0660\u0662\u0666-11-02",
        "02/11/2026",
    ],
)
def test_anything_else_is_no_date(text: str) -> None:
    assert not is_date(text)


def test_nothing_said_is_no_day() -> None:
    assert optional_date(None) is None


@given(st.dates())
def test_every_day_is_read_back(day: dt.date) -> None:
    assert optional_date(day.isoformat()) == day
