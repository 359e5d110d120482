import codecs
from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it publishes no types
from tests.support.small import faults_of, told, write

from seccheck.errors import Place
from seccheck.model.itsm import Field
from seccheck.reading.itsm.table import Table, open_table


class Given:
    """Records that a test gives."""

    def __init__(self, *rows: list[str]) -> None:
        self.rows = rows

    def __iter__(self) -> Iterator[list[str]]:
        yield from self.rows

    def place(self, column: int) -> Place:
        return Place(file="x", line=1, column=column + 1)


def field(*headings: str) -> Field:
    return Field(headings=headings)


def test_columns_are_found_by_any_of_their_headings() -> None:
    table = Table(Given(["ID", " Date d\u2019Ouverture ", "Comment", "x", "comment"]))
    assert table.column(field("Number", "id")) == 0
    assert table.column(field("Date d'ouverture")) == 1
    assert table.column(field("Other")) is None
    assert table.columns(field("COMMENT", "comment", "X")) == (2, 3, 4)
    assert table.columns(field("y")) == ()


def test_the_first_heading_that_is_there_counts() -> None:
    assert Table(Given(["b", "a"])).column(field("a", "b")) == 1


def test_two_columns_of_one_name_are_a_fault_where_one_is_meant() -> None:
    table = Table(Given(["Id", "Opened", "opened"]))
    (line,) = told(faults_of(lambda: table.column(field("Opened"))))
    assert line.startswith("1:3 two columns are called “Opened”, and only one of them can be meant | ")
    assert table.column(field("Id")) == 0


@pytest.mark.parametrize(
    ("row", "said"),
    [(["1"], "1:1 the line has 1 cells, and the header 2"), (["1", "2", "3"], "1:2 the line has 3 cells, and")],
)
def test_a_row_of_another_width_is_a_fault(row: list[str], said: str) -> None:
    table = Table(Given(["a", "b"], ["1", "2"], row))
    rows = table.rows()
    assert next(rows) == ["1", "2"]
    (line,) = told(faults_of(lambda: next(rows)))
    assert line.startswith(said)


def test_a_header_that_is_too_wide_is_refused() -> None:
    (line,) = told(faults_of(lambda: Table(Given(["x"] * 201))))
    assert line.startswith("1:201 the header names 201 columns; at most 200 are read")
    assert len(Table(Given(["x"] * 200)).header) == 200
    assert Table(Given()).header == ()


def test_a_csv_file_and_a_workbook_read_alike(tmp_path: Path) -> None:
    write(tmp_path, "x.csv", codecs.BOM_UTF8 + "Id;Été\n1;oui\n".encode())
    with xlsxwriter.Workbook(tmp_path / "x.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Id", "Été"])
        sheet.write_row(1, 0, [1, "oui"])
    for name in ("x.csv", "x.xlsx"):
        with open_table(tmp_path / name, ("utf-8",)) as table:
            assert table.header == ("Id", "Été")
            assert list(table.rows()) == [["1", "oui"]]


def test_a_fault_names_the_file_as_it_was_named(tmp_path: Path) -> None:
    path = write(tmp_path, "x.csv", "")
    (fault,) = faults_of(lambda: open_table(path, ("utf-8",)).__enter__())
    assert fault.place == Place(file=str(path))
