from pathlib import Path

import pytest
from tests.support.small import faults_of, write
from tests.support.workbooks import book, row, text_cell

from seccheck.reading.caged.table import read_table


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a"])
def test_a_workbook_is_told_by_its_content(tmp_path: Path, name: str) -> None:
    path = write(tmp_path, name, book(row(1, text_cell("A1", "a;b"))))
    (sheet,) = read_table(path).sheets
    assert [(sheet.name, cell.value) for cell in sheet.cells] == [("S1", "a;b")]


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a"])
def test_so_is_a_csv_file(tmp_path: Path, name: str) -> None:
    read = read_table(write(tmp_path, name, "a;b"))
    assert [cell.value for cell in read.sheets[0].cells] == ["a", "b"]
    assert read.file == str(tmp_path / name)


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    (fault,) = faults_of(lambda: read_table(tmp_path))
    assert fault.message == "this is a folder, not a file"
