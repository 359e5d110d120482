"""Gives the first visible sheet of a workbook as records of text, so that it reads like a CSV file."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place, input_fault
from seccheck.model.table import Cell, CellValue
from seccheck.reading.caged.bounds import address
from seccheck.reading.caged.workbook import read_workbook


class SheetRecords:
    """The rows of a workbook's first visible sheet with content, the header first."""

    def __init__(self, path: Path) -> None:
        """Read the workbook.

        Args:
            path: the file.

        Raises:
            InputFaultError: it cannot be read, or is beyond the bounds of workbooks, or is empty.
        """
        self._file = str(path)
        book = read_workbook(path)
        cells = next((sheet.cells for sheet in book.sheets if sheet.cells and not sheet.is_hidden), ())
        if not cells:
            raise input_fault("the file is empty: it has not even a header", file=self._file, hint="Draw it again.")
        self._rows: dict[int, list[Cell]] = {}
        for cell in cells:
            self._rows.setdefault(cell.row, []).append(cell)
        self._row = min(self._rows)

    def __iter__(self) -> Iterator[list[str]]:
        """Each row as wide as the header, or wider where more stands in it."""
        width = self._rows[self._row][-1].column
        for number, cells in self._rows.items():
            self._row = number
            row = [""] * max(width, cells[-1].column)
            for cell in cells:
                if cell.is_formula:
                    raise self._formula(cell)
                row[cell.column - 1] = text_of(cell.value)
            yield row

    def place(self, column: int) -> Place:
        """The row and the column, from 1."""
        return Place(file=self._file, line=self._row, column=column + 1)

    def _formula(self, cell: Cell) -> InputFaultError:
        message = f"{address(cell.row, cell.column)} holds a formula, whose result is not believed"
        hint = "Copy the sheet and paste it as values, or draw the extract as CSV."
        return InputFaultError(Fault(message=message, place=self.place(cell.column - 1), hint=hint))


def text_of(value: CellValue) -> str:
    """A cell as a CSV file would have it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, float):
        return f"{value:.15g}"
    return str(value)
