"""Blank workbooks of the small form, opened as a test looks into them."""

import io
import warnings
from functools import cache
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from tests.support.forms import form

from seccheck.questionnaire.form import PROVIDER
from seccheck.questionnaire.workbook.plan import Plan, plan_of
from seccheck.questionnaire.workbook.writing import workbook_bytes


@cache
def content(lang: str = "en", audience: str = PROVIDER) -> bytes:
    """The file."""
    return workbook_bytes(form(audience), lang)


@cache
def plan(lang: str = "en", audience: str = PROVIDER) -> Plan:
    """Where everything stands in it."""
    return plan_of(form(audience), lang)


@cache
def book(lang: str = "en", audience: str = PROVIDER) -> openpyxl.Workbook:
    """The file, opened; nobody may change it."""
    return opened(content(lang, audience))


def opened(data: bytes) -> openpyxl.Workbook:
    """A workbook that may be changed."""
    with warnings.catch_warnings():  # openpyxl does not know the bars of newer spreadsheets
        warnings.simplefilter("ignore", UserWarning)
        return openpyxl.load_workbook(io.BytesIO(data))


def saved(workbook: openpyxl.Workbook) -> bytes:
    """A workbook as a file."""
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()


def row_of(worksheet: Worksheet, id_: str, option: str = "") -> int:
    """The row about a claim, or about one of its values."""
    marks = {cell.value: cell.column for cell in worksheet[1] if cell.value}
    for row in range(2, worksheet.max_row + 1):
        said = worksheet.cell(row, marks["seccheck:id"]).value
        chosen = worksheet.cell(row, marks["seccheck:option"]).value if option else ""
        if (said, chosen) == (id_, option):
            return row
    raise AssertionError(id_)


def cell(worksheet: Worksheet, mark: str, row: int) -> Cell:
    """The cell in the column of a mark."""
    column = next(c.column for c in worksheet[1] if c.value == f"seccheck:{mark}")
    found = worksheet.cell(row, column)
    assert isinstance(found, Cell)
    return found


def rules(worksheet: Worksheet, place: str) -> list[tuple[str | None, str | None, str | None]]:
    """What a cell may hold: kind, first and second formula of each rule for it."""
    return [
        (rule.type, rule.formula1, rule.formula2)
        for rule in worksheet.data_validations.dataValidation
        if place in rule.sqref
    ]


def conditions(worksheet: Worksheet) -> dict[str, list[str]]:
    """The formulas on which the look of cells depends, by their area."""
    return {
        str(area.sqref): [formula for rule in area.rules for formula in rule.formula]
        for area in worksheet.conditional_formatting
    }


def own_properties(workbook: Any) -> Any:  # noqa: ANN401 - openpyxl's stubs know no custom properties
    """The file's own properties, which may be changed."""
    return workbook.custom_doc_props.props


def foot(worksheet: Worksheet) -> str:
    """What stands at the foot of each printed page."""
    footer: Any = worksheet.oddFooter
    return f"{footer.left.text}|{footer.right.text}"
