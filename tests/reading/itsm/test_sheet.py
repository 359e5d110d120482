import datetime as dt
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from tests.support.small import faults_of, told

from seccheck.model.table import CellValue
from seccheck.reading.itsm.sheet import SheetRecords, text_of


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("x", "x"),
        (True, "true"),
        (False, "false"),
        (5, "5"),
        (5.0, "5"),
        (0.1, "0.1"),
        (dt.date(2026, 11, 2), "2026-11-02"),
        (dt.datetime(2026, 11, 2, 9, 5), "2026-11-02 09:05:00"),  # noqa: DTZ001 - a workbook's own time
        (dt.time(9, 5), "09:05:00"),
    ],
)
def test_a_cell_as_a_csv_file_would_have_it(value: CellValue, expected: str) -> None:
    assert text_of(value) == expected


def test_the_first_visible_sheet_with_content(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("empty").activate()
        hidden = book.add_worksheet("hidden")
        hidden.write(0, 0, "no")
        hidden.hide()
        sheet = book.add_worksheet("data")
        sheet.write_row(1, 0, ["Id", "Opened", "Text"])
        sheet.write_row(2, 0, [1, "", "x"])
        sheet.write_row(4, 0, [2, "y"])
        sheet.write(5, 4, "wide")
    records = SheetRecords(path)
    assert list(records) == [["Id", "Opened", "Text"], ["1", "", "x"], ["2", "y", ""], ["", "", "", "", "wide"]]
    assert (records.place(2).line, records.place(2).column) == (6, 3)


def test_a_formula_is_a_fault_that_names_its_cell(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Id")
        sheet.write_formula(1, 0, "=1+1")
    (line,) = told(faults_of(lambda: list(SheetRecords(path))))
    assert line.startswith("2:1 A2 holds a formula, whose result is not believed | ")


def test_an_empty_workbook_is_a_fault(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet()
    (fault,) = faults_of(lambda: SheetRecords(path))
    assert fault.message.startswith("the file is empty")
