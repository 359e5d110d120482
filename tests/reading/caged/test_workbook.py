import datetime as dt
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from tests.support.small import faults_of, write
from tests.support.workbooks import book, row, text_cell

from seccheck.model.table import Cell, CellValue
from seccheck.reading.caged import workbook
from seccheck.reading.caged.workbook import is_workbook, read_workbook, workbook_of

MORNING = dt.datetime(2026, 11, 2, 9, 30)  # noqa: DTZ001 - a cell has no time zone


def usual(path: Path) -> Path:
    """A workbook with everything that people have in theirs."""
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as made:
        made.set_custom_property("seccheck", "form 1")
        made.set_custom_property("count", 3, "number")
        first, second, third = made.add_worksheet("Réponses"), made.add_worksheet("Listes"), made.add_worksheet("Vide")
        second.hide()
        third.very_hidden()
        percent, timed = made.add_format({"num_format": "0.0%"}), made.add_format({"num_format": "dd/mm/yy hh:mm"})
        first.write_row("A1", ["question", "réponse"])
        first.write("B2", 42)
        first.write("B3", 99.5)
        first.write("B4", 0.995, percent)
        first.write("B5", dt.date(2026, 11, 2))
        first.write("B6", MORNING, timed)
        first.write("B7", dt.time(14, 15), made.add_format({"num_format": "hh:mm"}))
        first.write_boolean("B8", 1)
        first.write_formula("B9", "=B2*2", None, 84)
        first.write_string("B10", "=1+1")
        first.write_rich_string("B11", "both ", made.add_format({"bold": True}), "bold", " and plain")
        first.write("B12", "two\nlines")
        first.merge_range("B13:D14", "merged")
        first.write_blank("E15", None, percent)
        first.write_comment("A1", "a comment")
        first.data_validation("B2", {"validate": "list", "source": ["a", "b"]})
        first.conditional_format("B2:B9", {"type": "no_blanks", "format": percent})
        second.write("A1", "oui")
    return path


VALUES: dict[str, CellValue] = {
    "question": "question",
    "réponse": "réponse",
    "B2": 42,
    "B3": 99.5,
    "B4": "99.5%",
    "B5": dt.date(2026, 11, 2),
    "B6": MORNING,
    "B7": dt.time(14, 15),
    "B8": True,
    "B9": "=B2*2",
    "B10": "=1+1",
    "B11": "both bold and plain",
    "B12": "two\nlines",
    "B13": "merged",
}


def test_a_usual_workbook_comes_out_of_the_cage_as_it_is(tmp_path: Path) -> None:
    read = read_workbook(usual(tmp_path / "a.xlsx"))
    assert [(sheet.name, sheet.is_hidden) for sheet in read.sheets] == [
        ("Réponses", False),
        ("Listes", True),
        ("Vide", True),
    ]
    cells = read.sheets[0].cells
    assert [(type(cell.value), cell.value) for cell in cells] == [(type(v), v) for v in VALUES.values()]
    assert [(cell.row, cell.column) for cell in cells[:3]] == [(1, 1), (1, 2), (2, 2)]
    assert [cell.row for cell in cells if cell.is_formula] == [9]
    assert read.sheets[1].cells == (Cell(row=1, column=1, value="oui"),)
    assert read.sheets[2].cells == ()
    assert read.properties == {"seccheck": "form 1", "count": "3"}
    assert read.file == str(tmp_path / "a.xlsx")


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504
NO_WORKBOOK: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "this is not an Excel workbook"),
    "text": (b"a;b", "this is not an Excel workbook"),
    "old": (OLE + "Workbook".encode("utf-16-le"), "this is an old Excel file (.xls), which is not read"),
    "locked": (OLE + "EncryptedPackage".encode("utf-16-le"), "the workbook has a password"),
    "damaged": (b"PK\x03\x04", "the file is damaged: it cannot be read"),
}


@pytest.mark.parametrize(("data", "message"), NO_WORKBOOK.values(), ids=NO_WORKBOOK)
def test_what_is_no_workbook_is_refused(tmp_path: Path, data: bytes, message: str) -> None:
    path = write(tmp_path, "a.xlsx", data)
    (fault,) = faults_of(lambda: read_workbook(path))
    assert (fault.message, str(fault.place)) == (message, str(path))


@pytest.mark.parametrize(
    ("data", "said"), [(b"PK\x03\x04", True), (b"PK\x05\x06", True), (OLE, True), (b"PK", False), (b"a;b", False)]
)
def test_workbooks_are_told_by_how_they_begin(data: bytes, *, said: bool) -> None:
    assert is_workbook(data) is said


def of_cell(cell: object) -> object:
    return {"sheets": [{"name": "S", "hidden": False, "cells": [cell]}], "properties": {}}


UNBELIEVABLE: dict[str, object] = {
    "a list": [],
    "no sheets": {"properties": {}},
    "no cell": of_cell(7),
    "no row": of_cell(["1", 1, "x", ""]),
    "no column": of_cell([1, None, "x", ""]),
    "no value": of_cell([1, 1, {}, ""]),
    "no day": of_cell([1, 1, "x", "date"]),
    "no properties": {"sheets": [], "properties": 7},
}


@pytest.mark.parametrize("said", UNBELIEVABLE.values(), ids=UNBELIEVABLE)
def test_a_child_that_a_file_took_over_is_not_believed(monkeypatch: pytest.MonkeyPatch, said: object) -> None:
    monkeypatch.setattr(workbook, "_READER", "tests.support.parrot")
    data = b"PK\x03\x04" + repr(said).encode()
    (fault,) = faults_of(lambda: workbook_of(data, file="a.xlsx"))
    assert fault.message == "the file cannot be read safely: its reader broke down"


def test_no_cell_is_text_that_only_looks_like_a_formula() -> None:
    data = book(row(1, text_cell("A1", "=cmd|' /C calc'!A0"), '<c r="B1"><f>1+1</f><v>2</v></c>'))
    cells = workbook_of(data, file="a.xlsx").sheets[0].cells
    assert [(cell.value, cell.is_formula) for cell in cells] == [("=cmd|' /C calc'!A0", False), ("=1+1", True)]
