"""Tells the lines of a table that hold data from its headings, by the numbers beside them."""

from collections.abc import Iterator

from seccheck.questionnaire.workbook.back.sheets import Line, OurSheet
from seccheck.questionnaire.workbook.marks import ROW, column_of

_NONE = "0"


def data_lines(sheet: OurSheet) -> Iterator[Line]:
    """The lines from the first numbered one on; what somebody added below the last number counts as well."""
    columns = {column for mark, column in sheet.columns.items() if column_of(mark)}
    started = False
    for line in sheet.lines:
        started = started or (_number(line).isdigit() and _number(line) != _NONE)
        if started and _number(line) != _NONE and any(column in columns for column in line.cells):
            yield line


def none_lines(sheet: OurSheet) -> Iterator[Line]:
    """The lines on which it is said that there is nothing to list."""
    return (line for line in sheet.lines if _number(line) == _NONE)


def _number(line: Line) -> str:
    return line.text(ROW).removesuffix(".0")
