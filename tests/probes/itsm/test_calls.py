import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from tests.support.extracts import INTERVALS, ON, shipped, table, world
from tests.support.probe_graph import values
from tests.support.small import faults_of, told

from seccheck.graph.graph import NOBODY, UNDECLARED
from seccheck.judging.validator import fits
from seccheck.model.itsm import CALLS, Opening
from seccheck.probes.extracts.sided import ONE_SIDED
from seccheck.probes.itsm.calls import CLAIMS, KIND, is_set_up, look, seen_on
from seccheck.probes.probe import Seen, Unseen

ABANDONED, HOURS = CLAIMS
HEAD = "Id;At;Team;Answered;Abandoned"
WEEK = Opening(days=frozenset(range(5)), start=dt.time(8), end=dt.time(18))
AGREED = {"hours": (WEEK,), "closed": (dt.date(2026, 11, 11),)}
"""Monday to Friday; 2026-11-02 is a Monday."""


def seen(folder: Path, *rows: str, head: str = HEAD, **more: Any) -> list[Seen | Unseen]:  # noqa: ANN401 - as `world`
    return list(look(world(folder, table(head, *rows), sort=CALLS, **{"itsm": AGREED, **more})))


def figures(found: list[Seen | Unseen]) -> dict[str, tuple[object, int | None]]:
    return {one.claim: (one.value, one.sample) for one in found if isinstance(one, Seen)}


@pytest.mark.parametrize(
    ("rows", "abandoned", "hours"),
    [
        pytest.param(["1;2026-11-02 08:00;;yes;no", "2;2026-11-02 09:59;;no;yes"], (50, 2), (50, 2), id="two-hours"),
        pytest.param(["1;2026-11-02 08:00;;no;yes", "2;2026-11-02 08:59;;yes;no"], (50, 2), (100, 1), id="one-hour"),
        pytest.param(["1;2026-11-02 08:00;;no;no", "2;2026-11-02 09:00;;yes;no"], (0, 2), (50, 2), id="a-mailbox"),
        pytest.param(["1;2026-11-02 17:59;;yes;no", "2;2026-11-02 18:00;;no;yes"], (50, 2), (100, 1), id="after-hours"),
        pytest.param(["1;2026-11-02 08:00;;yes;no", "2;2026-11-07 08:00;;no;yes"], (50, 2), (100, 1), id="a-saturday"),
        pytest.param(["1;2026-11-02 08:00;;yes;no", "2;2026-11-11 08:00;;no;yes"], (50, 2), (100, 1), id="closed"),
        pytest.param(
            [f"{n};2026-11-02 08:00;;{'yes;no' if n else 'no;yes'}" for n in range(3)],
            (33.34, 3),
            (100, 1),
            id="rounds-up",
        ),
    ],
)
def test_what_calls_show(
    tmp_path: Path, rows: list[str], abandoned: tuple[float, int], hours: tuple[float, int]
) -> None:
    found = seen(tmp_path, *rows)
    assert figures(found) == {ABANDONED: abandoned, HOURS: hours}
    assert all(fits(one.value, shipped().claims[one.claim].type) for one in found if isinstance(one, Seen))
    assert KIND in shipped().kinds


@pytest.mark.parametrize(
    ("head", "rows", "expected"),
    [
        pytest.param("At;Offered;Answered;Abandoned", ["2026-11-02 08:30;10;7;2"], (20, 10), id="all"),
        pytest.param(
            "At;Offered;Abandoned", ["2026-11-02 08:30;10;2", "2026-11-02 09:00;;"], (20, 10), id="no-answered"
        ),
        pytest.param("At;Offered;Answered", ["2026-11-02 08:30;10;8"], (20, 10), id="no-abandoned"),
        pytest.param("At;Answered;Abandoned", ["2026-11-02 08:30;8;2"], (20, 10), id="no-offered"),
    ],
)
def test_what_intervals_show(tmp_path: Path, head: str, rows: list[str], expected: tuple[float, int]) -> None:
    assert figures(seen(tmp_path, *rows, head=head, mapping=INTERVALS)) == {ABANDONED: expected, HOURS: (100, 1)}


@pytest.mark.parametrize(
    ("head", "row", "said"),
    [
        pytest.param(
            "At;Offered;Abandoned", "2026-11-02;1.5;0", "2:12 column “Offered”: this is no number of calls", id="half"
        ),
        pytest.param(
            "At;Offered;Abandoned", "2026-11-02;-1;0", "2:12 column “Offered”: this is no number of calls", id="less"
        ),
        pytest.param(
            "At;Offered;Abandoned", "2026-11-02;1;2", "2:14 column “Abandoned”: more calls than came in", id="more"
        ),
        pytest.param(
            "At;Offered;Answered", "2026-11-02;1;2", "2:14 column “Answered”: more calls than came in", id="most"
        ),
        pytest.param(
            "At;Offered;Answered", "2026-11-02;x;2", "2:12 column “Offered”: what stands there is no number", id="x"
        ),
    ],
)
def test_numbers_that_cannot_be_are_faults(tmp_path: Path, head: str, row: str, said: str) -> None:
    (line,) = told(faults_of(lambda: seen(tmp_path, row, head=head, mapping=INTERVALS)))
    assert line.partition(" | ")[0] == said


def test_a_call_is_not_answered_and_abandoned(tmp_path: Path) -> None:
    (line,) = told(faults_of(lambda: seen(tmp_path, "1;2026-11-02;;yes;yes")))
    assert line.startswith("2:19 column “Abandoned”: the call was answered and abandoned")


@pytest.mark.parametrize(
    ("head", "row", "more", "expected"),
    [
        pytest.param(
            "Id;At;x;y;z", "1;2026-11-02 08:00;;;", {}, {ABANDONED: UNDECLARED, HOURS: UNDECLARED}, id="no-outcome"
        ),
        pytest.param(
            "Id;At;x;Answered;z", "1;2026-11-02 08:00;;no;", {}, {ABANDONED: 100, HOURS: 0}, id="answered-alone"
        ),
        pytest.param(
            "Id;At;x;y;Abandoned", "1;2026-11-02 08:00;;;yes", {}, {ABANDONED: 100, HOURS: 0}, id="abandoned-alone"
        ),
        pytest.param("Id;x;y;Answered;z", "1;;;no;", {}, {ABANDONED: 100, HOURS: UNDECLARED}, id="no-time"),
        pytest.param(HEAD, "1;2026-11-02;;no;yes", {}, {ABANDONED: 100, HOURS: UNDECLARED}, id="no-time-of-day"),
        pytest.param(
            HEAD, "1;2026-11-02 08:00;;no;yes", {"itsm": {}}, {ABANDONED: 100, HOURS: UNDECLARED}, id="no-hours"
        ),
        pytest.param(
            HEAD, "1;2026-11-01 08:00;;no;yes", {}, {ABANDONED: 100, HOURS: NOBODY}, id="none-in-agreed-hours"
        ),
        pytest.param(
            HEAD, "1;2026-11-02 08:00;N2;no;yes", {"teams": ("N1",)}, {ABANDONED: NOBODY, HOURS: NOBODY}, id="others"
        ),
        pytest.param(
            "Id;x;y;Answered;z", "1;;;no;", {"since": ON}, {ABANDONED: UNDECLARED, HOURS: UNDECLARED}, id="period"
        ),
    ],
)
def test_what_is_missing_is_a_gap(
    tmp_path: Path, head: str, row: str, more: dict[str, Any], expected: dict[str, object]
) -> None:
    assert values(seen(tmp_path, row, head=head, **more)) == expected


def test_one_number_of_calls_alone_says_nothing(tmp_path: Path) -> None:
    found = seen(tmp_path, "2026-11-02 08:00;5", head="At;Offered", mapping=INTERVALS)
    assert values(found) == {ABANDONED: UNDECLARED, HOURS: UNDECLARED}


@pytest.mark.parametrize(("count", "expected"), [(49, 0), (50, ONE_SIDED)])
def test_a_long_list_of_answered_calls_alone_is_not_believed(tmp_path: Path, count: int, expected: object) -> None:
    found = seen(tmp_path, *(f"{n};2026-11-02 08:00;;yes;no" for n in range(count)))
    assert values(found)[ABANDONED] == expected
    assert (values(found)[HOURS] == ONE_SIDED) is (expected == ONE_SIDED)


def test_is_set_up_where_calls_are_named(tmp_path: Path) -> None:
    with_calls = world(tmp_path, HEAD, sort=CALLS)
    assert is_set_up(with_calls)
    assert seen_on(with_calls) == ON
    assert not is_set_up(world(tmp_path, HEAD))
