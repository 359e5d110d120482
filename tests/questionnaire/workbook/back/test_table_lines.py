"""The lines of a table begin where the numbers do."""

import pytest
from tests.support.grids import ours

from seccheck.questionnaire.workbook.back.table_lines import data_lines, none_lines
from seccheck.questionnaire.workbook.marks import ROW, item_mark

MARKS = (ROW, item_mark("gdpr.domains"))
HEADS = [("", "Title"), ("", "There is none"), (0, "Yes"), ("", "Heading"), ("", "Hint")]


@pytest.mark.parametrize(
    ("lines", "rows"),
    [
        ([(1, "a"), (2, ""), (3, "b")], [7, 9]),
        ([(3, "a"), (1, "b")], [7, 8]),
        ([(1, ""), ("", "added below")], [8]),
        ([("1", "numbers as text"), (2.0, "b")], [7, 8]),
        ([(1, ""), (2, "")], []),
        ([(1, "", "in no column of ours")], []),
    ],
    ids=["filled in", "sorted", "added", "text and decimals", "untouched", "aside"],
)
def test_lines_with_data(lines: list[tuple[object, ...]], rows: list[int]) -> None:
    assert [line.row for line in data_lines(ours(MARKS, *HEADS, *lines))] == rows


def test_headings_are_no_data_even_without_numbers() -> None:
    assert list(data_lines(ours(MARKS, *HEADS))) == []


def test_where_it_is_said_that_there_are_none() -> None:
    assert [line.row for line in none_lines(ours(MARKS, *HEADS, (1, "a")))] == [4]
