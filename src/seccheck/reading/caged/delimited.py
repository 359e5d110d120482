"""Reads a CSV file in the makes that spreadsheets and tools write; every value is text."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from seccheck.errors import Fault, InputFaultError, Place
from seccheck.model.table import Cell, Sheet, Workbook
from seccheck.reading.caged.bounds import Found, Tally
from seccheck.reading.caged.refusal import RefusedError
from seccheck.reading.caged.workbook import LARGEST
from seccheck.reading.files import read_bounded

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
_PAGE = re.compile(r"\s*<(?:!doctype|\?xml|html|table|head|meta)\b", re.IGNORECASE)
"""What some tools write into a file that they call a spreadsheet."""
_DELIMITERS = ";,\t"
_TOLD = re.compile(r"sep=([;,\t|])(?:\r\n|\n|\r)", re.IGNORECASE)
"""A first line for Excel's eyes only."""
_QUOTED = re.compile(r'"[^"]*"?')
_HEAD = 64 * 1024
"""Characters within which the first line with a delimiter stands."""
_AS_CSV = "Save the table as “CSV UTF-8” or as an Excel workbook (.xlsx) and try again."


def read_csv(path: Path) -> Workbook:
    """The cells of a CSV file as one sheet without a name.

    UTF-8 or UTF-16 with a byte order mark, UTF-8 without one, else Windows-1252. Semicolons, commas or tabs, whichever
    the first line that has any has most of; Excel's line ``sep=;`` counts and is no row.

    Args:
        path: the file.

    Raises:
        InputFaultError: no text, quotation marks that do not match, or more than is read.
    """
    return csv_of(read_bounded(path, limit=LARGEST), file=str(path))


def csv_of(data: bytes, *, file: str) -> Workbook:
    """As `read_csv`, of bytes.

    Args:
        data: the file's bytes.
        file: the file, as the user named it.
    """
    try:
        found = tuple(Tally().counted("", _rows(_decoded(data))))
    except RefusedError as refused:
        place = Place(file=file, line=refused.line)
        raise InputFaultError(Fault(message=refused.message, place=place, hint=refused.hint)) from None
    cells = tuple(Cell(row=row, column=column, value=value) for row, column, value, _ in found)
    return Workbook(file=file, sheets=(Sheet(name="", is_hidden=False, cells=cells),))


def _decoded(data: bytes) -> str:
    if not data.strip():
        raise RefusedError("the file is empty", "Check that it is the file you meant.")
    if data.startswith(b"%PDF-"):
        raise RefusedError("this is a PDF, not a table", _AS_CSV)
    text = _text(data)
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise RefusedError("the file is no text: it holds control characters", _AS_CSV, line=line)
    if _PAGE.match(text):
        raise RefusedError("this is a web page or an XML file, not a table", _AS_CSV)
    return text


def _text(data: bytes) -> str:
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), "")
    for encoding in (marked,) if marked else ("utf-8", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise RefusedError("the file is no text in UTF-8, UTF-16 or Windows-1252", _AS_CSV)


def _rows(text: str) -> Iterator[tuple[int, list[Found]]]:
    told = _TOLD.match(text)
    body = text[told.end() :] if told else text
    reader = csv.reader(io.StringIO(body, newline=""), delimiter=told[1] if told else _delimiter(body), strict=True)
    try:
        for number, row in enumerate(reader, start=1):
            cells = enumerate(row, start=1)
            yield number, [(column, _plain(value), "") for column, value in cells if value.strip()]
    except csv.Error as error:
        raise _unread(error, reader.line_num + bool(told)) from None


def _delimiter(text: str) -> str:
    """The one that the first line with any has most of, quoted text aside."""
    for line in _QUOTED.sub("", text[:_HEAD]).splitlines():
        best = max(_DELIMITERS, key=line.count)
        if best in line:
            return best
    return _DELIMITERS[0]


def _plain(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n")


def _unread(error: csv.Error, line: int) -> RefusedError:
    if "field limit" in str(error):
        return RefusedError("a cell is too long to be read", "Check the quotation marks before it.", line=line)
    message = "the quotation marks do not match: a cell that is quoted ends before a delimiter or a line's end"
    return RefusedError(message, "Write a quotation mark inside a quoted cell twice.", line=line)
