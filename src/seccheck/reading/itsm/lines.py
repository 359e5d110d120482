"""Splits the text of an extract into records of cells, one at a time, and finds where a cell of it begins."""

import csv
import itertools
import re
from collections.abc import Iterator
from typing import TextIO

from seccheck.errors import Fault, InputFaultError, Place

ROWS, COLUMNS = 2_000_000, 200
"""At most; a cell has at most 131,072 characters, which is the csv module's own bound."""
_DELIMITERS = ";,\t"
_TOLD = re.compile(r"sep=([;,\t|])[\r\n]*", re.IGNORECASE)
"""A first line for Excel's eyes only."""
_QUOTED = re.compile(r'"[^"]*"?')
_TWICE = "Write a quotation mark inside a quoted cell twice, or export it anew as “CSV UTF-8”."


class Records:
    """The records of a CSV file, the header first."""

    def __init__(self, text: TextIO, name: str) -> None:
        """Find out what stands between cells.

        Args:
            text: from its beginning, with line ends as they are (``newline=""``), checked by `encoding_of`.
            name: the file, as the user named it.

        Raises:
            InputFaultError: the file is empty.
        """
        self._text = text
        self._name = name
        self._first = self._last = 1
        self._header, self._skipped, self._delimiter = self._begin()

    def __iter__(self) -> Iterator[list[str]]:
        """Each record that is not empty, as its cells.

        Raises:
            InputFaultError: quotation marks that do not match, or more than is read.
        """
        reader = csv.reader(itertools.chain((self._header,), self._text), delimiter=self._delimiter, strict=True)
        rows, skipped = 0, self._skipped
        try:
            for cells in reader:
                if cells and (cells[0] or any(cells)):
                    rows += 1
                    if rows > ROWS + 1:
                        raise self._refusal(f"the file has more than {ROWS:,} rows", "Draw a shorter period.")
                    self._last = reader.line_num + skipped
                    yield cells
                self._first = reader.line_num + skipped + 1
        except csv.Error as error:
            raise self._mismatch(error) from None

    def place(self, column: int) -> Place:
        """Where the cell `column`, from 0, of the current record begins; nothing can be read after it."""
        self._text.seek(0)
        text = "".join(itertools.islice(self._text, self._first - 1, self._last))
        line, character = _locate(text, self._delimiter, column)
        return Place(file=self._name, line=self._first + line, column=character)

    def _begin(self) -> tuple[str, int, str]:
        """The first line with content, the number of those before it, and the delimiter."""
        told = ""
        for skipped, line in enumerate(self._text):
            said = _TOLD.fullmatch(line)
            if line.strip() and not said:
                self._first = self._last = skipped + 1
                return line, skipped, told or max(_DELIMITERS, key=_QUOTED.sub("", line).count)
            told = said[1] if said else told
        message, hint = "the file is empty: it has not even a header", "Check that it is the file you meant."
        raise InputFaultError(Fault(message=message, place=Place(file=self._name), hint=hint))

    def _mismatch(self, error: csv.Error) -> InputFaultError:
        if "field limit" in str(error):
            return self._refusal("a cell is too long to be read, or a quotation mark is not closed", _TWICE)
        message = "the quotation marks do not match: a cell that is quoted ends before a delimiter or a line's end"
        return self._refusal(message, _TWICE)

    def _refusal(self, message: str, hint: str) -> InputFaultError:
        return InputFaultError(Fault(message=message, place=Place(file=self._name, line=self._first), hint=hint))


def _locate(text: str, delimiter: str, column: int) -> tuple[int, int]:
    """Line, from 0, and character, from 1, at which a cell of a record begins."""
    line, character, is_quoted = 0, 1, False
    for sign in text:
        if column == 0:
            break
        if sign == '"':
            is_quoted = not is_quoted
        elif sign == delimiter and not is_quoted:
            column -= 1
        line, character = (line + 1, 1) if sign == "\n" else (line, character + 1)
    return line, character
