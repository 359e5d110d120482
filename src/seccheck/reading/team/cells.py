"""Reads the cells of one row of a list, and says of a faulty one where it stands and what to do."""

import datetime as dt
from collections.abc import Iterator

from seccheck.errors import Fault, Place
from seccheck.model.record import record
from seccheck.model.table import Cell, CellValue
from seccheck.neutral import terminal
from seccheck.reading.caged.bounds import address
from seccheck.reading.team.columns import ACCOUNT, OBJECT_ID, REFERENCE, Table
from seccheck.reading.team.days import DAY_FIRST, day_of, may_be_two, order_of

_SHOWN = 60
_AS_DAY = "Write it as 2026-11-02 (year, month, day)."
_IN_ORDER = f"Write the year first (2026-11-02), or add `dates: {DAY_FIRST}` or `month-first` to the list's entry."


@record
class Row:
    """One row below the header."""

    table: Table
    number: int
    faults: list[Fault]
    """Takes what is wrong in it."""

    @property
    def cells(self) -> tuple[Cell, ...]:
        """The cells of columns that say something, from left to right."""
        found = self.table.rows[self.number]
        return tuple(found[column] for column in sorted(found) if column in self.table.columns and _text(found[column]))

    def names(self) -> tuple[str, ...]:
        """All that the row calls the account, from left to right; a running number is no object id."""
        named = [self._plain(cell) for cell in self._saying(ACCOUNT, OBJECT_ID) if not self._is_number(cell)]
        return tuple(dict.fromkeys(name for name in named if name))

    def text(self, what: str) -> str:
        """The text that says `what`, empty where none does; two that differ are a fault."""
        cells = list(self._saying(what))
        texts = [self._plain(cell) for cell in cells]
        if len(set(texts)) > 1:
            first = address(self.number, cells[0].column)
            self.fault(cells[1], f"differs from {first}, which says the same thing", "Keep one of the two columns.")
        return texts[0] if texts else ""

    def day(self, what: str, order: str, *, none: frozenset[str] = frozenset()) -> dt.date | None:
        """The day that says `what`; None where none does.

        Args:
            what: the column.
            order: as `days_order` found it.
            none: words, in small letters, that mean that there is no day.
        """
        cell = next(self._saying(what), None)
        if cell is None or self._is_formula(cell) or _text(cell).lower() in none:
            return None
        day = day_of(cell.value, order)
        if day is None and may_be_two(cell.value):
            self.fault(cell, "may be two days", _IN_ORDER)
        elif day is None:
            self.fault(cell, "is no day that can be read", _AS_DAY)
        return day

    def cell(self, *what: str) -> Cell:
        """The first cell that says one of `what`; an empty one in the first such column where the row has none."""
        columns = [column for column, says in sorted(self.table.columns.items()) if says in what]
        return next(self._saying(*what), Cell(row=self.number, column=columns[0] if columns else 1, value=""))

    def fault(self, cell: Cell, message: str, hint: str) -> None:
        """Note what is wrong with a cell; its text is shown before `message` where it has one."""
        shown = f"“{terminal(_text(cell), cap=_SHOWN)}” " if _text(cell) else ""
        where = address(cell.row, cell.column)
        self.faults.append(Fault(message=f"{where}: {shown}{message}", place=Place(file=self.table.file), hint=hint))

    def _saying(self, *what: str) -> Iterator[Cell]:
        return (cell for cell in self.cells if self.table.columns[cell.column] in what)

    def _plain(self, cell: Cell) -> str:
        return "" if self._is_formula(cell) else _text(cell)

    def _is_formula(self, cell: Cell) -> bool:
        if cell.is_formula:
            self.fault(cell, "is a formula, and none is worked out", "Paste its result in its place, as a value.")
        return cell.is_formula

    def _is_number(self, cell: Cell) -> bool:
        return self.table.columns[cell.column] == OBJECT_ID and _text(cell).isdecimal()


def days_order(table: Table, what: tuple[str, ...], told: str) -> str:
    """What stands first in the days of a list, over all columns that are days."""
    columns = [column for column, says in table.columns.items() if says in what]
    values: Iterator[CellValue] = (
        row[column].value for row in table.rows.values() for column in columns if column in row
    )
    return order_of(values, told)


def account_of(row: Row, *, instead: str = "") -> tuple[str, ...]:
    """All that a row calls its account; a row that says something else, and not whose it is, is a fault.

    Args:
        row: of the list.
        instead: what stands for the account where the row names none.
    """
    before = len(row.faults)
    names = row.names() or ((instead,) if instead else ())
    if not names and row.cells and len(row.faults) == before:
        said = row.cell(ACCOUNT, OBJECT_ID, REFERENCE)
        row.fault(
            Cell(row=said.row, column=said.column, value=""), "the account is missing", "Write it, or remove the row."
        )
    return names


def _text(cell: Cell) -> str:
    return str(cell.value).strip()
