"""How much of a table is read: what lies beyond is refused by name, never cut off in silence."""

from collections.abc import Iterable, Iterator

from seccheck.model.policy import Json
from seccheck.neutral import terminal
from seccheck.reading.caged.refusal import RefusedError

SHEETS = 100
CHARACTERS = 8_000_000
"""Of text in one file."""

_ROWS, _EMPTY_ROWS, _COLUMNS = 5_000, 200, 100
_CELL = 32_767
"""Characters in one cell: as many as a spreadsheet admits."""
_CELLS = 200_000
_LONGEST_NAME = 60
_LETTERS = 26

Found = tuple[int, Json, str]
"""A cell that is not empty: its column from 1, its value, the kind of value."""

_LESS = "Hand in a file with less in it."
_ANEW = "Open it in Excel or LibreOffice, save it anew and try again."


class Tally:
    """Counts what one file holds, over all its sheets."""

    def __init__(self) -> None:
        self._cells = self._characters = 0

    def counted(self, sheet: str, rows: Iterable[tuple[int, list[Found]]]) -> Iterator[tuple[int, int, Json, str]]:
        """The cells of `rows` as row, column, value and kind.

        Args:
            sheet: the sheet's name, empty for a CSV file.
            rows: each row's number from 1 and its cells that are not empty, in the order of the file.

        Raises:
            RefusedError: more, or farther apart, than is read; or cells out of order.
        """
        last = filled = 0
        for row, cells in rows:
            if not cells:
                continue
            filled += 1
            _check_row(sheet, row, last=last, filled=filled)
            last = row
            yield from self._of_row(sheet, row, cells)

    def _of_row(self, sheet: str, row: int, cells: list[Found]) -> Iterator[tuple[int, int, Json, str]]:
        before = 0
        for column, value, kind in cells:
            if column <= before:
                raise out_of_order(sheet, row, column)
            if column > _COLUMNS:
                wide = f"{called(sheet)} has content in {address(row, column)}, beyond its first {_COLUMNS} columns"
                raise RefusedError(wide, _LESS)
            before = column
            self._count(sheet, address(row, column), len(value) if isinstance(value, str) else 0)
            yield row, column, value, kind

    def _count(self, sheet: str, where: str, characters: int) -> None:
        self._cells += 1
        self._characters += characters
        if characters > _CELL:
            long = f"{called(sheet)} has more than {_CELL:,} characters in {where}"
            raise RefusedError(long, "Move long texts into documents of their own.")
        if self._cells > _CELLS:
            raise RefusedError(f"the file has more than {_CELLS:,} cells with content", _LESS)
        if self._characters > CHARACTERS:
            raise RefusedError(f"the file has more than {CHARACTERS:,} characters of text", _LESS)


def _check_row(sheet: str, row: int, *, last: int, filled: int) -> None:
    if row <= last:
        raise out_of_order(sheet, row, 1)
    if row - last - 1 > _EMPTY_ROWS:
        gap = f"{called(sheet)} has content in row {row:,}, below more than {_EMPTY_ROWS} empty rows"
        raise RefusedError(gap, "Delete what is left down there, or move it up.")
    if filled > _ROWS:
        raise RefusedError(f"{called(sheet)} has more than {_ROWS:,} rows with content", _LESS)


def out_of_order(sheet: str, row: int, column: int) -> RefusedError:
    """A sheet that shows one thing here and another there."""
    return RefusedError(
        f"{called(sheet)} is damaged: a cell is out of order or there twice, by {address(row, column)}", _ANEW
    )


def called(sheet: str) -> str:
    """A sheet in a sentence; a CSV file has only one, without a name."""
    return f"the sheet “{terminal(sheet, cap=_LONGEST_NAME)}”" if sheet else "the file"


def address(row: int, column: int) -> str:
    """A cell as people name it, such as ``C12``."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row}"
