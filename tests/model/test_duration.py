"""Durations are whole days or whole months, and nothing else."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.duration import Duration


@pytest.mark.parametrize(
    ("text", "shape"), [("P30D", (0, 30)), ("P12M", (12, 0)), ("P1D", (0, 1)), ("P1095D", (0, 1095))]
)
def test_days_and_months_are_read(text: str, shape: tuple[int, int]) -> None:
    duration = Duration.of(text)
    assert (duration.months, duration.days) == shape
    assert str(duration) == text


@pytest.mark.parametrize("text", ["1m", "P1Y", "PT1H", "P0D", "P-1D", "P1M1D", "p30d", "", "P99999D", "P\uff11D"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a duration"):
        Duration.of(text)


@pytest.mark.parametrize(
    ("start", "text", "end"),
    [
        ("2026-11-02", "P30D", "2026-12-02"),
        ("2026-01-31", "P1M", "2026-02-28"),
        ("2024-01-31", "P1M", "2024-02-29"),
        ("2026-12-31", "P12M", "2027-12-31"),
        ("9999-12-01", "P12M", "9999-12-31"),
        ("9999-12-31", "P1D", "9999-12-31"),
    ],
)
def test_the_last_day_of_a_span(start: str, text: str, end: str) -> None:
    assert Duration.of(text).after(dt.date.fromisoformat(start)) == dt.date.fromisoformat(end)


@given(st.dates(), st.integers(1, 9999), st.sampled_from("DM"))
def test_a_span_never_ends_before_it_begins(start: dt.date, number: int, unit: str) -> None:
    assert Duration.of(f"P{number}{unit}").after(start) >= start
