import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.probes.extracts.matching import SLACK, Matching, Span
from seccheck.probes.extracts.resets import Reset

NOON = dt.datetime(2026, 11, 2, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)


def reset(hours: float, target: str = "a") -> Reset:
    return Reset(at=NOON + hours * HOUR, by="agent", target=target)


def span(start: float, end: float | None = None) -> Span:
    return Span(start=NOON + start * HOUR, end=None if end is None else NOON + end * HOUR)


@pytest.mark.parametrize(
    ("ticket", "is_found"),
    [
        pytest.param(span(-1, 1), True, id="open-then"),
        pytest.param(span(-1), True, id="still-open"),
        pytest.param(span(1), True, id="an-hour-later"),
        pytest.param(span(1.01), False, id="more-than-an-hour-later"),
        pytest.param(span(-9, -1), True, id="an-hour-before"),
        pytest.param(span(-9, -1.01), False, id="more-than-an-hour-before"),
    ],
)
@pytest.mark.parametrize(("account", "is_meant"), [("a", True), ("b", False), ("", False), (None, True)])
def test_a_ticket_of_the_account_that_was_open_then(
    ticket: Span, account: str | None, *, is_found: bool, is_meant: bool
) -> None:
    matching = Matching([reset(0)])
    matching.add(ticket, account)
    assert matching.without_ticket() == (() if is_found and is_meant else (reset(0),))


def test_one_ticket_serves_all_resets_of_its_account() -> None:
    matching = Matching([reset(0), reset(0.5, "b"), reset(1)])
    matching.add(span(-1, 2), "a")
    assert matching.without_ticket() == (reset(0.5, "b"),)


@given(
    st.lists(st.tuples(st.integers(-20, 20), st.sampled_from("ab")), max_size=8),
    st.lists(
        st.tuples(st.integers(-20, 20), st.none() | st.integers(0, 9), st.sampled_from(["a", "b", None])), max_size=8
    ),
)
def test_agrees_with_looking_at_every_pair(
    made: list[tuple[int, str]], tickets: list[tuple[int, int | None, str | None]]
) -> None:
    resets = sorted((reset(hours, target) for hours, target in made), key=lambda one: one.at)
    matching = Matching(resets)
    spans = [(span(start, None if length is None else start + length), who) for start, length, who in tickets]
    for ticket, who in spans:
        matching.add(ticket, who)
    expected = [
        one
        for one in resets
        if not any(
            who in (None, one.target) and t.start - SLACK <= one.at and (t.end is None or one.at <= t.end + SLACK)
            for t, who in spans
        )
    ]
    assert list(matching.without_ticket()) == expected
