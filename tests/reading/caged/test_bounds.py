from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reading.caged.bounds import Found, Tally, address, called, out_of_order
from seccheck.reading.caged.refusal import RefusedError


def counted(rows: Iterable[tuple[int, list[Found]]], sheet: str = "S", tally: Tally | None = None) -> list[object]:
    return list((tally or Tally()).counted(sheet, rows))


def one(text: str = "x", column: int = 1) -> Found:
    return column, text, ""


AT_THE_BOUND = {
    "rows": ((n, [one()]) for n in range(1, 5001)),
    "columns": [(1, [one(), one(column=100)])],
    "gap above": [(201, [one()])],
    "gap between": [(1, [one()]), (202, [one()])],
    "empty rows": [(1, [one()]), *((n, []) for n in range(2, 10_000))],
    "characters of a cell": [(1, [one("x" * 32_767)])],
    "characters of all": [(n, [one("x" * 32_000)]) for n in range(1, 251)],
    "cells": [(n, [one(column=c) for c in range(1, 101)]) for n in range(1, 2001)],
}
BEYOND: dict[str, tuple[Iterable[tuple[int, list[Found]]], str]] = {
    "rows": (((n, [one()]) for n in range(1, 5002)), "the sheet “S” has more than 5,000 rows with content"),
    "columns": ([(7, [one(column=101)])], "the sheet “S” has content in CW7, beyond its first 100 columns"),
    "gap above": ([(202, [one()])], "the sheet “S” has content in row 202, below more than 200 empty rows"),
    "gap between": (
        [(1, [one()]), (1_048_576, [one()])],
        "the sheet “S” has content in row 1,048,576, below more than 200 empty rows",
    ),
    "characters of a cell": ([(2, [one("x" * 32_768)])], "the sheet “S” has more than 32,767 characters in A2"),
    "characters of all": (
        [*((n, [one("x" * 32_000)]) for n in range(1, 251)), (251, [one()])],
        "the file has more than 8,000,000 characters of text",
    ),
    "cells": (
        [*((n, [one(column=c) for c in range(1, 101)]) for n in range(1, 2001)), (2001, [one()])],
        "the file has more than 200,000 cells with content",
    ),
    "a row twice": ([(3, [one()]), (3, [one()])], "is damaged: a cell is out of order or there twice, by A3"),
    "a row too early": ([(3, [one()]), (2, [one()])], "is damaged: a cell is out of order or there twice, by A2"),
    "a row before all": ([(0, [one()])], "is damaged: a cell is out of order or there twice, by A0"),
    "a cell twice": ([(3, [one(column=2), one(column=2)])], "a cell is out of order or there twice, by B3"),
}


@pytest.mark.parametrize("rows", AT_THE_BOUND.values(), ids=AT_THE_BOUND)
def test_what_just_fits_is_all_there(rows: Iterable[tuple[int, list[Found]]]) -> None:
    kept = list(rows)
    assert len(counted(kept)) == sum(len(cells) for _, cells in kept)


@pytest.mark.parametrize(("rows", "message"), BEYOND.values(), ids=BEYOND)
def test_what_lies_beyond_is_refused_by_name(rows: Iterable[tuple[int, list[Found]]], message: str) -> None:
    with pytest.raises(RefusedError) as caught:
        counted(rows)
    assert message in caught.value.message
    assert caught.value.hint


def test_the_sheets_of_a_file_count_together() -> None:
    tally = Tally()
    rows = [(n, [one(column=c) for c in range(1, 101)]) for n in range(1, 1001)]
    assert len(counted(rows, "A", tally)) + len(counted(rows, "B", tally)) == 200_000
    with pytest.raises(RefusedError, match="200,000"):
        counted([(1, [one()])], "C", tally)


@given(st.dictionaries(st.integers(1, 300), st.sets(st.integers(1, 100), min_size=1), min_size=1, max_size=20))
def test_nothing_is_lost_or_changed(places: dict[int, set[int]]) -> None:
    rows = [(row, [(c, f"{row}/{c}", "k") for c in sorted(places[row])]) for row in sorted(places)]
    gaps = [b - a - 1 for a, b in zip([0, *sorted(places)], sorted(places), strict=False)]
    if max(gaps) > 200:
        with pytest.raises(RefusedError, match="empty rows"):
            counted(rows)
    else:
        assert counted(rows) == [(row, c, f"{row}/{c}", "k") for row in sorted(places) for c in sorted(places[row])]


@pytest.mark.parametrize(
    ("row", "column", "said"),
    [
        (1, 1, "A1"),
        (12, 26, "Z12"),
        (3, 27, "AA3"),
        (1_048_576, 16_384, "XFD1048576"),
        (5, 702, "ZZ5"),
        (5, 703, "AAA5"),
    ],
)
def test_a_cell_is_called_as_people_call_it(row: int, column: int, said: str) -> None:
    assert address(row, column) == said


def test_a_sheet_is_called_by_its_name_made_harmless_and_a_csv_file_is_the_file() -> None:
    assert called("") == "the file"
    assert called("a\x1b[2J\n" + "x" * 500) == f"the sheet “a\\x1b[2J\\n{'x' * 49}…”"
    assert out_of_order("", 2, 3).message.startswith("the file is damaged")
