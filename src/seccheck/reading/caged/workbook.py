"""Reads a workbook in the cage, and takes back plain cells."""

import datetime as dt
from collections.abc import Callable, Mapping
from pathlib import Path

from seccheck.errors import input_fault
from seccheck.model.policy import Json
from seccheck.model.table import Cell, CellValue, Sheet, Workbook
from seccheck.reading.caged.cage import ask
from seccheck.reading.files import read_bounded

LARGEST = 10 * 1024 * 1024
"""Bytes of a workbook or a CSV file."""

_READER = "seccheck.reading.caged.inside.workbook"
_ZIP, _EMPTY_ZIP, _OLE = b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HIDDEN_PACKAGE = "EncryptedPackage".encode("utf-16-le")
"""Name of the stream in which Excel keeps a workbook that has a password."""
_SAVE = "Save it as an Excel workbook (.xlsx) without a password and try again."
_MADE: Mapping[str, Callable[[str], CellValue]] = {
    "date": dt.date.fromisoformat,
    "datetime": dt.datetime.fromisoformat,
    "time": dt.time.fromisoformat,
}


def is_workbook(data: bytes) -> bool:
    """Whether a file begins as workbooks do, the old and the locked ones included."""
    return data.startswith((_ZIP, _EMPTY_ZIP, _OLE))


def read_workbook(path: Path) -> Workbook:
    """The cells of a ``.xlsx`` or ``.xlsm`` file: macros are never run, formulas never worked out.

    Dates are dates, a percentage is the text ``95%``, an error is its text (``#REF!``); cells of white space are empty.

    Args:
        path: the file.

    Raises:
        InputFaultError: no workbook, one with a password, damaged, or more than is read.
    """
    return workbook_of(read_bounded(path, limit=LARGEST), file=str(path))


def workbook_of(data: bytes, *, file: str) -> Workbook:
    """As `read_workbook`, of bytes.

    Args:
        data: the file's bytes.
        file: the file, as the user named it.
    """
    if data.startswith(_OLE):
        locked = _HIDDEN_PACKAGE in data
        message = "the workbook has a password" if locked else "this is an old Excel file (.xls), which is not read"
        raise input_fault(message, file=file, hint=_SAVE)
    if not is_workbook(data):
        raise input_fault("this is not an Excel workbook", file=file, hint=_SAVE)
    said = ask(_READER, data, file=file)
    try:
        return Workbook(
            file=file, sheets=tuple(map(_sheet, said["sheets"])), properties=_texts(said["properties"].items())
        )
    except (TypeError, ValueError, KeyError, AttributeError):
        message = "the file cannot be read safely: its reader broke down"
        raise input_fault(message, file=file, hint="Save it anew and try again.") from None


def _sheet(said: Json) -> Sheet:
    return Sheet(name=str(said["name"]), is_hidden=said["hidden"] is True, cells=tuple(map(_cell, said["cells"])))


def _cell(said: Json) -> Cell:
    row, column, value, kind = said
    if not isinstance(row, int) or not isinstance(column, int) or not isinstance(value, str | bool | int | float):
        raise TypeError
    made = _MADE[kind](str(value)) if kind in _MADE else value
    return Cell(row=row, column=column, value=made, is_formula=kind == "formula")


def _texts(said: Json) -> dict[str, str]:
    return {str(name): str(value) for name, value in said}
