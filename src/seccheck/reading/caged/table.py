"""Reads a table whatever it is kept in: a workbook or a CSV file, told apart by their content."""

from pathlib import Path

from seccheck.model.table import Workbook
from seccheck.reading.caged.delimited import csv_of
from seccheck.reading.caged.workbook import LARGEST, is_workbook, workbook_of
from seccheck.reading.files import read_bounded


def read_table(path: Path) -> Workbook:
    """The cells of a workbook or a CSV file; the file's name does not matter.

    Args:
        path: the file.

    Raises:
        InputFaultError: it is neither, damaged, or holds more than is read.
    """
    data = read_bounded(path, limit=LARGEST)
    return workbook_of(data, file=str(path)) if is_workbook(data) else csv_of(data, file=str(path))
