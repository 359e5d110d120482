import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.clocks import START, StoppedClock

from seccheck.graph.answer import Answer
from seccheck.graph.clock import Deadline
from seccheck.graph.exchange import BrokenOffError
from seccheck.graph.graph import ERROR, THROTTLED, TIMEOUT, UnseenError
from seccheck.graph.retry import LONGEST, Patience, retry_after


def patience(
    clock: StoppedClock, budget: float = 10_000, jitter: float = 0.0, told: list[str] | None = None
) -> Patience:
    tell: Callable[[str], None] = (told if told is not None else []).append
    return Patience(clock, Deadline(clock, budget), tell=tell, jitter=lambda: jitter)


def answer(status: int, after: str = "") -> Answer:
    return Answer(status=status, headers={"retry-after": after} if after else {}, body={})


def server(*said: Answer | UnseenError) -> Callable[[], Answer]:
    """Says one thing after the other, then 200."""
    waiting: Iterator[Answer | UnseenError] = iter(said)

    def once() -> Answer:
        now = next(waiting, answer(200))
        if isinstance(now, UnseenError):
            raise now
        return now

    return once


@pytest.mark.parametrize(
    ("said", "slept", "status"),
    [
        ([], [], 200),
        ([answer(429)], [1], 200),
        ([answer(429)] * 4, [1, 2, 4, 8], 200),
        ([answer(429)] * 5, [1, 2, 4, 8], 429),
        ([answer(503), answer(504), answer(429)], [1, 2, 4], 200),
        ([answer(500)], [1], 200),
        ([answer(502)] * 2, [1], 502),
        ([answer(403)], [], 403),
        ([answer(429, "17")], [17], 200),
        ([answer(503, "Mon, 29 Mar 2027 08:00:30 GMT")], [30], 200),
        ([answer(429, "0"), answer(429, "0")], [1, 2], 200),
        ([answer(429, "1"), answer(429, "1"), answer(429, "1")], [1, 2, 4], 200),
        ([BrokenOffError(ERROR)], [1], 200),
    ],
)
def test_busy_servers_are_asked_again_ever_later(said: list[Answer], slept: list[float], status: int) -> None:
    clock = StoppedClock()
    assert patience(clock).ask(server(*said), "/p").status == status
    assert clock.slept == slept


def test_a_connection_that_breaks_off_twice_is_given_up() -> None:
    with pytest.raises(BrokenOffError):
        patience(StoppedClock()).ask(server(BrokenOffError(ERROR), BrokenOffError(ERROR)), "/p")


def test_other_failures_are_not_asked_again() -> None:
    clock = StoppedClock()
    with pytest.raises(UnseenError):
        patience(clock).ask(server(UnseenError(ERROR)), "/p")
    assert not clock.slept


def test_jitter_makes_pauses_differ() -> None:
    clock = StoppedClock()
    patience(clock, jitter=0.5).ask(server(answer(429), answer(429, "20")), "/p")
    assert clock.slept == pytest.approx([1.05, 21])


@pytest.mark.parametrize(
    ("said", "budget", "reason"),
    [
        (answer(429, "60"), 50, THROTTLED),
        (answer(503, "60"), 50, TIMEOUT),
        (answer(429, "86400"), 1e9, THROTTLED),
        (answer(429, "9" * 400), 1e9, THROTTLED),
        (answer(429), 0.5, THROTTLED),
        (answer(500), 0.5, TIMEOUT),
    ],
)
def test_a_pause_that_is_too_long_is_a_gap_at_once(said: Answer, budget: float, reason: str) -> None:
    clock = StoppedClock()
    with pytest.raises(UnseenError) as caught:
        patience(clock, budget).ask(server(said), "/p")
    assert (caught.value.reason, caught.value.path) == (reason, "/p")
    assert not clock.slept


def test_no_pause_is_longer_than_the_longest() -> None:
    clock = StoppedClock()
    patience(clock, jitter=1.0).ask(server(answer(429, str(int(LONGEST)))), "/p")
    assert clock.slept == [LONGEST]


def test_long_pauses_are_told_and_short_ones_are_not() -> None:
    told: list[str] = []
    patience(StoppedClock(), told=told).ask(server(answer(429), answer(429, "42")), "/p")
    (sentence,) = told
    assert "42 s" in sentence


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        (" 7 ", 7),
        ("Mon, 29 Mar 2027 08:01:00 GMT", 60),
        ("Mon, 29 Mar 2027 10:01:00 +0200", 60),
        ("Mon, 29 Mar 2027 08:01:00 -0000", 60),
        ("Mon, 29 Mar 2027 07:00:00 GMT", 0),
        ("", 0),
        ("soon", 0),
        ("-5", 0),
        ("1.5", 0),
        ("²", 0),
        ("Mon, 99 Mar 2027 08:01:00 GMT", 0),
    ],
)
def test_both_forms_of_retry_after(value: str, seconds: float) -> None:
    assert retry_after(value, START) == seconds


@given(st.text(max_size=40))
def test_nothing_in_retry_after_is_a_crash_or_a_negative_wait(value: str) -> None:
    assert retry_after(value, dt.datetime(2027, 3, 29, tzinfo=dt.UTC)) >= 0
