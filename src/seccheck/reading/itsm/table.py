"""Opens an extract, whatever it is kept in, and finds its columns by what they are called."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.model.itsm import Field
from seccheck.reading.caged.workbook import is_workbook
from seccheck.reading.itsm.folding import folded
from seccheck.reading.itsm.lines import COLUMNS, Records
from seccheck.reading.itsm.scan import encoding_of, open_extract

Row = list[str]

_START = 8
"""Bytes that tell a workbook."""


class Source(Protocol):
    """Where records come from: a CSV file or a sheet."""

    def __iter__(self) -> Iterator[Row]:
        """The records that are not empty, the header first."""

    def place(self, column: int) -> Place:
        """Where a cell of the current record stands."""


class Table:
    """One extract: a header, and rows that are read once."""

    def __init__(self, source: Source) -> None:
        """Read the header.

        Args:
            source: from its first record on.

        Raises:
            InputFaultError: there is no header, or one that is too wide.
        """
        self._source = source
        self._rows = iter(source)
        self.header = tuple(heading.strip() for heading in next(self._rows, []))
        if len(self.header) > COLUMNS:
            message = f"the header names {len(self.header):,} columns; at most {COLUMNS} are read"
            raise self.fault(COLUMNS, message, "Draw fewer columns.")
        self._columns: dict[str, list[int]] = {}
        for column, heading in enumerate(self.header):
            self._columns.setdefault(folded(heading), []).append(column)

    def column(self, field: Field) -> int | None:
        """The column of the first heading that the file has; None where it has none of them.

        Raises:
            InputFaultError: two columns bear that heading.
        """
        found = next((self._columns[key] for key in map(folded, field.headings) if key in self._columns), [])
        if len(found) > 1:
            heading = self.header[found[0]]
            message = f"two columns are called “{heading}”, and only one of them can be meant"
            raise self.fault(found[1], message, "Rename one of them, or leave it out of the extract.")
        return found[0] if found else None

    def columns(self, field: Field) -> tuple[int, ...]:
        """Every column with one of the headings, such as a tool's many columns “Comment”."""
        keys = dict.fromkeys(map(folded, field.headings))
        return tuple(sorted(column for key in keys for column in self._columns.get(key, ())))

    def rows(self) -> Iterator[Row]:
        """The rows, each as wide as the header.

        Raises:
            InputFaultError: a row that is not, or whatever is wrong with the file further down.
        """
        width = len(self.header)
        for cells in self._rows:
            if len(cells) != width:
                message = f"the line has {len(cells)} cells, and the header {width}"
                hint = "Look for a separator or a line break in a cell without quotation marks, and export it anew."
                raise self.fault(min(len(cells), width) - 1, message, hint)
            yield cells

    def fault(self, column: int, message: str, hint: str) -> InputFaultError:
        """A fault at a cell of the current row, which shows nothing of what stands there."""
        return InputFaultError(Fault(message=message, place=self._source.place(column), hint=hint))


@contextmanager
def open_table(path: Path, encodings: tuple[str, ...]) -> Iterator[Table]:
    """The extract `path`.

    Args:
        path: a CSV file of any length, or a workbook of the bounds of `seccheck.reading.caged`.
        encodings: in the order in which they are tried on a CSV file.

    Raises:
        InputFaultError: no such file, no such table, or more than is read.
    """
    with open_extract(path) as file:
        if is_workbook(file.read(_START)):
            from seccheck.reading.itsm.sheet import SheetRecords  # noqa: PLC0415 - most extracts are CSV files

            yield Table(SheetRecords(path))
            return
        encoding = encoding_of(file, str(path), encodings)
        file.seek(0)
        with io.TextIOWrapper(file, encoding=encoding, newline="") as text:
            yield Table(Records(text, str(path)))
