"""Finds our sheets in a workbook by their marks, whatever they are called now and wherever they stand."""

from collections.abc import Iterator, Mapping

from seccheck.model.record import record
from seccheck.model.table import Cell, Sheet, Workbook
from seccheck.questionnaire.foreign.place import place_of
from seccheck.questionnaire.workbook.marks import is_mark


@record
class Line:
    """One row of one of our sheets."""

    file: str
    sheet: str
    row: int
    columns: Mapping[str, int]
    """The number of each column by its mark."""
    cells: Mapping[int, Cell]
    """By number of column; none that is empty, or holds nothing but spaces."""

    def cell(self, mark: str) -> Cell | None:
        """What stands in a column; None for nothing."""
        return self.cells.get(self.columns.get(mark, 0))

    def text(self, mark: str) -> str:
        """What stands in one of our own columns, as text."""
        found = self.cell(mark)
        return str(found.value).strip() if found and not found.is_formula else ""

    def place(self, mark: str) -> str:
        """Where the cell is, such as ``q.xlsx:MFA!D5``."""
        return place_of(self.file, self.sheet, self.row, self.columns[mark])


@record
class OurSheet:
    """One sheet that has marks."""

    name: str
    columns: Mapping[str, int]
    lines: tuple[Line, ...]
    """Below the marks."""


def our_sheets(workbook: Workbook) -> tuple[OurSheet, ...]:
    """Our sheets in the order of the file, hidden ones too."""
    return tuple(found for sheet in workbook.sheets if (found := _ours(workbook.file, sheet)))


def foreign_sheets(workbook: Workbook) -> Iterator[Sheet]:
    """The others."""
    return (sheet for sheet in workbook.sheets if _key_row(sheet) is None)


def _ours(file: str, sheet: Sheet) -> OurSheet | None:
    key_row = _key_row(sheet)
    if key_row is None:
        return None
    columns: dict[str, int] = {}
    rows: dict[int, dict[int, Cell]] = {}
    for cell in sheet.cells:
        if cell.row == key_row and is_mark(cell.value):
            columns.setdefault(str(cell.value).strip(), cell.column)
        elif cell.row != key_row and not _is_blank(cell):
            rows.setdefault(cell.row, {})[cell.column] = cell
    lines = (
        Line(file=file, sheet=sheet.name, row=row, columns=columns, cells=cells) for row, cells in sorted(rows.items())
    )
    return OurSheet(name=sheet.name, columns=columns, lines=tuple(lines))


def _is_blank(cell: Cell) -> bool:
    return isinstance(cell.value, str) and not cell.value.strip()


def _key_row(sheet: Sheet) -> int | None:
    return next((cell.row for cell in sheet.cells if is_mark(cell.value) and not cell.is_formula), None)
