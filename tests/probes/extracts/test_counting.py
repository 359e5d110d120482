import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.extracts import LAST, opened_extract, table
from tests.support.small import faults_of, told

from seccheck.probes.extracts.counting import Rows, Tally, day_of, silent

NOVEMBER = {"since": dt.date(2026, 11, 1), "until": dt.date(2026, 11, 30)}


def test_numbers_of_rows_and_the_days_they_are_of(tmp_path: Path) -> None:
    text = table("Id;Opened", "1;2026-11-05", "2;2026-12-01", "3;2026-11-03 09:00", "4;2026-11-04")
    with opened_extract(tmp_path, text, **NOVEMBER) as extract:
        rows = Rows(extract, "opened")
        assert [(id_, row is not None) for id_, row in rows] == [("1", True), ("2", False), ("3", True), ("4", True)]
    assert (rows.read, rows.counted, rows.outside, rows.others) == (4, 3, 1, 0)
    assert (rows.first, rows.last) == (dt.date(2026, 11, 3), dt.date(2026, 11, 5))


def test_without_a_period_an_empty_day_does_not_matter(tmp_path: Path) -> None:
    with opened_extract(tmp_path, table("Id;Opened", "1;")) as extract:
        rows = Rows(extract, "opened")
        assert [id_ for id_, row in rows if row] == ["1"]
    assert (rows.first, rows.last) == (None, None)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        pytest.param(["1;"], "2:3 column “Opened”: the cell is empty, so that nobody knows", id="no-day"),
        pytest.param([";2026-11-05"], "2:1 column “Id”: an id has 1 to 100 characters, and this one 0", id="no-id"),
        pytest.param([f"{'x' * 101};2026-11-05"], "2:1 column “Id”: an id has 1 to 100 characters", id="a-story"),
        pytest.param(["1;2026-11-05", "1;2026-12-05"], "3:1 column “Id”: the same id", id="twice"),
        pytest.param(["=1+1;2026-11-05", "=1+1;2026-11-05"], "3:1 column “Id”: the same id", id="orders-are-text"),
    ],
)
def test_a_cell_that_decides_and_cannot_be_read_is_a_fault(tmp_path: Path, rows: list[str], said: str) -> None:
    with opened_extract(tmp_path, table("Id;Opened", *rows), **NOVEMBER) as extract:
        (line,) = told(faults_of(lambda: list(Rows(extract, "opened"))))
    assert line.startswith(said)


def test_an_id_twice_is_none_where_the_last_row_counts(tmp_path: Path) -> None:
    with opened_extract(tmp_path, table("Id;Opened", "1;", "1;"), mapping=LAST) as extract:
        assert [id_ for id_, _ in Rows(extract, "opened")] == ["1", "1"]


def test_says_what_is_missing_to_decide(tmp_path: Path) -> None:
    with opened_extract(tmp_path, "Title", teams=("N1",), **NOVEMBER) as extract:
        rows = Rows(extract, "opened")
        assert rows.lack(needs_id=True) == "tickets.csv: “Id” | “Opened” | “Team”"
        assert rows.lack(needs_id=False) == "tickets.csv: “Opened” | “Team”"
    with opened_extract(tmp_path, "Id") as extract:
        assert Rows(extract, "opened").lack(needs_id=True) == ""


@given(st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 7)), max_size=30))
def test_the_last_marks_of_each_count_and_some_stay(rows: list[tuple[str, int]]) -> None:
    tally, last, stayed = Tally(last_wins=True, stay=4), dict[str, int](), set[str]()
    for id_, marks in rows:
        stayed |= {id_} if marks & 4 else set()
        assert tally.add(id_, marks) == marks | (4 if id_ in stayed else 0)
        last[id_] = marks
    for wanted in range(8):
        had = {id_: marks | (4 if id_ in stayed else 0) for id_, marks in last.items()}
        assert tally.count(wanted) == sum(marks & wanted == wanted for marks in had.values())


def test_every_row_counts_where_none_may_stand_twice() -> None:
    tally = Tally(last_wins=False)
    tally.add("", 1)
    tally.add("", 3)
    assert (tally.count(1), tally.count(2)) == (2, 1)
    silent(1)


def test_the_day_of_a_moment() -> None:
    day = dt.date(2026, 11, 2)
    assert day_of(day) == day_of(dt.datetime(2026, 11, 2, 23, 59, tzinfo=dt.UTC)) == day
