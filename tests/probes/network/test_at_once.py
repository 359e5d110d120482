import threading

import pytest

from seccheck.graph.graph import ERROR, TIMEOUT, UnseenError
from seccheck.probes.network.at_once import at_once, unseen_of
from seccheck.probes.probe import Unseen


def test_answers_come_in_the_order_of_the_questions() -> None:
    assert at_once(tuple(range(30)), lambda n: n * 2) == tuple(range(0, 60, 2))
    assert at_once((), lambda n: n) == ()


def test_several_are_asked_at_once() -> None:
    meeting = threading.Barrier(3, timeout=30)
    assert len(at_once("abc", lambda _: meeting.wait())) == 3


def test_one_that_fails_does_not_spoil_the_others() -> None:
    def ask(word: str) -> str:
        if word == "b":
            raise UnseenError(TIMEOUT)
        return word

    first, second, third = at_once("abc", ask)
    assert (first, third) == ("a", "c")
    assert isinstance(second, UnseenError)


def test_what_is_no_gap_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        at_once((0,), lambda n: 1 // n)


def test_one_gap_for_each_reason_names_what_it_befell() -> None:
    failures = [("a", UnseenError(TIMEOUT)), ("b", UnseenError(ERROR, "RST")), ("c", UnseenError(TIMEOUT, "DNS A"))]
    assert unseen_of(("x",), failures) == (
        Unseen(claims=("x",), reason=TIMEOUT, detail="a, c: DNS A"),
        Unseen(claims=("x",), reason=ERROR, detail="b: RST"),
    )
    many = unseen_of(("x",), [(str(n), UnseenError(ERROR)) for n in range(7)])
    assert [gap.detail for gap in many] == ["0, 1, 2, 3, 4, +2"]
