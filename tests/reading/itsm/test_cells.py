import dataclasses
import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from tests.support.small import faults_of, told

from seccheck.errors import Place
from seccheck.model.itsm import Field, ItsmMapping
from seccheck.reading.itsm.cells import Cells
from seccheck.reading.itsm.table import Table


class One:
    """A header with one column, and one row."""

    def __init__(self, cell: str) -> None:
        self.cell = cell

    def __iter__(self) -> Iterator[list[str]]:
        yield ["X"]
        yield [self.cell]

    def place(self, column: int) -> Place:
        return Place(file="x", line=2, column=column + 1)


MAPPING = ItsmMapping(
    name="D", file="", encodings=(), dates=("DD.MM.YYYY",), decimal=".", yes=("Ja",), no=("Nein",), parts={}
)


def cells(cell: str, forms: tuple[str, ...] = (), decimal: str = ".", **field: Any) -> Cells:  # noqa: ANN401 - fields of `Field`
    mapping = dataclasses.replace(MAPPING, decimal=decimal)
    return Cells(Table(One(cell)), mapping, {"x": Field(headings=("X", "Y"), **field)}, forms=forms)


def read(made: Cells, kind: str) -> object:
    reader = getattr(made, kind)("x")
    assert reader
    (row,) = made.table.rows()
    return reader(row)


@pytest.mark.parametrize(
    ("cell", "field", "expected"),
    [
        ("yes", {}, True),
        (" OUI ", {}, True),
        ("Ja", {}, True),
        ("1", {}, True),
        ("no", {}, False),
        ("Faux", {}, False),
        ("nein", {}, False),
        ("0", {}, False),
        ("", {"empty": "no"}, False),
        ("", {"empty": "yes"}, True),
        ("", {"empty": "none"}, None),
        ("Major", {"yes": ("Major",), "other": "no"}, True),
        ("Minor", {"yes": ("Major",), "other": "no"}, False),
        ("yes", {"yes": ("Major",), "other": "no"}, False),
        ("x", {"no": ("No",), "other": "yes"}, True),
        ("-1:20", {"no": ("-*",), "other": "yes"}, False),
        ("1:20", {"no": ("-*",), "other": "yes"}, True),
        ("Reset password, urgent", {"yes": ("*Password*",), "other": "no"}, True),
        ("Printer", {"yes": ("*Password*",), "other": "no"}, False),
        ("Demande : fini", {"yes": ("*Fini",), "other": "no"}, True),
        ("Début de crise", {"yes": ("debut*",), "other": "no"}, True),
        ("2", {"above": 0}, True),
        ("1", {"above": 1}, False),
        ("0", {"above": 0}, False),
        ("1,5", {"above": 1}, True),
        ("oui", {"above": 0}, True),
        ("text", {"is_filled": True}, True),
        ("  ", {"is_filled": True}, False),
    ],
)
def test_a_yes_or_no(cell: str, field: dict[str, Any], *, expected: bool | None) -> None:
    assert read(cells(cell, decimal=",", **field), "flag") is expected


@pytest.mark.parametrize(
    ("cell", "field", "said"),
    [
        ("maybe", {}, "what stands there means neither yes nor no"),
        ("", {}, "the cell is empty"),
        ("2", {}, "what stands there means neither yes nor no"),
        ("lots", {"above": 0}, "what stands there means neither yes nor no"),
        ("", {"other": "no"}, "the cell is empty"),
    ],
)
def test_what_is_neither_is_a_fault_that_shows_nothing(cell: str, field: dict[str, Any], said: str) -> None:
    (line,) = told(faults_of(lambda: read(cells(cell, **field), "flag")))
    assert line.startswith(f"2:1 column “X”: {said} | Say in the mapping what it means")


@pytest.mark.parametrize(
    ("cell", "decimal", "expected"),
    [
        ("12", ".", 12.0),
        ("1.5", ".", 1.5),
        ("1,5", ",", 1.5),
        ("1\u202f234,5", ",", 1234.5),
        ("1 000", ".", 1000.0),
        ("", ".", None),
    ],
)
def test_a_number(cell: str, decimal: str, expected: float | None) -> None:
    assert read(cells(cell, decimal=decimal), "number") == expected


@pytest.mark.parametrize("cell", ["1,5", "1.234,5", "x", "nan", "inf", "1_000", "=1+1", "95 %"])
def test_what_is_no_number_is_a_fault(cell: str) -> None:
    (line,) = told(faults_of(lambda: read(cells(cell), "number")))
    assert line.startswith("2:1 column “X”: what stands there is no number | ")


def test_a_moment_by_the_forms_of_the_mapping_or_of_the_file() -> None:
    day = dt.date(2027, 4, 3)
    assert read(cells("03.04.2027"), "moment") == day
    assert read(cells("03/04/2027", forms=("DD/MM/YYYY",)), "moment") == day
    assert read(cells("  "), "moment") is None
    assert read(cells(" x "), "text") == "x"


@pytest.mark.parametrize(
    ("cell", "forms", "said"),
    [
        ("03/04/2027", (), "“03/04/2027” is no date that can be read without guessing"),
        ("03/04/2027 09:05 AM", (), "“03/04/2027 09:05 AM” is no date"),
        ("03.04.2027", ("DD/MM/YYYY",), "“03.04.2027” is no date"),
        ("My dog is ill", (), "what stands there is no date"),
        ("12345678901", (), "what stands there is no date"),
        ("03/04/2027", ("DD/MM/YYYY", "MM/DD/YYYY"), "“03/04/2027” is another day in each of two declared forms"),
    ],
)
def test_what_is_no_moment_is_a_fault_that_shows_dates_alone(cell: str, forms: tuple[str, ...], said: str) -> None:
    (line,) = told(faults_of(lambda: read(cells(cell, forms=forms), "moment")))
    assert line.startswith(f"2:1 column “X”: {said}")


def test_times_with_and_without_an_offset_in_one_file_are_a_fault() -> None:
    made = cells("2027-04-03T09:05Z")
    reader = made.moment("x")
    assert reader
    assert reader(["2027-04-03 09:05"]) == dt.datetime(2027, 4, 3, 9, 5)  # noqa: DTZ001 - a tool's own time
    (line,) = told(faults_of(lambda: read(made, "moment")))
    assert line.startswith(
        "2:1 column “X”: some times of the file say their offset, and others do not | Say `time_zone:`"
    )


@pytest.mark.parametrize("kind", ["text", "moment", "number", "flag"])
def test_without_a_column_there_is_no_reader(kind: str) -> None:
    made = cells("")
    assert getattr(made, kind)("y") is None
    assert getattr(Cells(made.table, MAPPING, {"x": Field(headings=("Z",))}), kind)("x") is None
    assert Cells(made.table, MAPPING, {"x": Field(headings=("Z",), is_filled=True)}).flag("x") is None
    assert made.column("x") == made.column("y") == 0


def test_says_which_headings_were_looked_for() -> None:
    made = cells("")
    assert made.absent("x", "other") == "“X” / “Y” | other"


def test_many_different_words_are_not_all_remembered() -> None:
    reader = cells("", yes=("a",), other="no").flag("x")
    assert reader
    assert [reader([f"w{n}"]) for n in range(5000)] == [False] * 5000
    assert reader(["a"]) is True
