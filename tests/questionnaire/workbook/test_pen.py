"""Cells hold what they are given, as what it is."""

import datetime as dt
import io
from collections.abc import Callable

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # it has no types
from openpyxl.worksheet.worksheet import Worksheet
from tests.support.written import opened

from seccheck.questionnaire.workbook.formulas import Formula
from seccheck.questionnaire.workbook.look import Look
from seccheck.questionnaire.workbook.pen import Pen
from seccheck.questionnaire.workbook.spots import spot


def drawn(draw: Callable[[Pen], None]) -> Worksheet:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        draw(Pen(book.add_worksheet("S"), Look(book)))
    sheet = opened(file.getvalue()).worksheets[0]
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize("text", ["=1+1", "+33 1", "-x", "@a", "https://example.com", "12", "{=A1}", "mailto:a@b.c"])
@pytest.mark.parametrize("style", ["input", "cell"])
def test_text_stays_text(text: str, style: str) -> None:
    cell = drawn(lambda pen: pen.put(0, 0, text, style))["A1"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


@pytest.mark.parametrize(("text", "is_quoted"), [("=1+1", True), ("'a", True), ("plain", False)])
def test_what_looks_like_a_formula_stays_text_when_somebody_edits_it(text: str, is_quoted: object) -> None:
    cell = drawn(lambda pen: pen.put(0, 0, text, "input"))["A1"]
    assert bool(cell.quotePrefix) is is_quoted
    assert not cell.protection.locked


def test_no_text_is_an_empty_cell_with_its_look() -> None:
    cell = drawn(lambda pen: pen.put(0, 0, "", "input"))["A1"]
    assert cell.value is None
    assert cell.number_format == "@"


def test_numbers_and_dates_are_what_they_are() -> None:
    def draw(pen: Pen) -> None:
        pen.put(0, 0, 12.5, "input_number")
        pen.put(0, 1, dt.date(2026, 11, 2), "input_date.fr")

    sheet = drawn(draw)
    assert sheet["A1"].value == 12.5
    assert sheet["B1"].value == dt.datetime(2026, 11, 2)  # noqa: DTZ001 - a workbook knows no time zones
    assert sheet["B1"].number_format == "dd/mm/yyyy"


def test_a_text_longer_than_a_cell_is_cut() -> None:
    assert len(drawn(lambda pen: pen.put(0, 0, "x" * 40_000, "cell"))["A1"].value) == 32_767


def test_a_way_to_another_cell_says_how_far_it_is() -> None:
    formula = Formula(text='=IF(1=1,"a","b")', blank="b")
    cell = drawn(lambda pen: pen.way(0, 0, formula, spot("S", 8, 0), "link_cell"))["A1"]
    assert cell.value == formula.text
    assert cell.hyperlink is not None
    assert (cell.hyperlink.location, cell.hyperlink.target) == ("'S'!A9", None)


def test_a_way_may_be_plain_text() -> None:
    cell = drawn(lambda pen: pen.way(0, 0, "back", spot("S", 8, 0), "link"))["A1"]
    assert (cell.value, cell.data_type) == ("back", "s")


def test_text_across_several_columns_and_in_one() -> None:
    def draw(pen: Pen) -> None:
        pen.across(0, (0, 2), "wide", "text")
        pen.across(1, (0, 0), "narrow", "text")

    sheet = drawn(draw)
    assert [str(area) for area in sheet.merged_cells.ranges] == ["A1:C1"]
    assert (sheet["A1"].value, sheet["A2"].value) == ("wide", "narrow")


def test_a_question_has_its_tip_below_it() -> None:
    def draw(pen: Pen) -> None:
        pen.question(0, 0, "=Ask?", "-Tip")
        pen.question(1, 0, "=Ask?", "")

    sheet = drawn(draw)
    assert (sheet["A1"].value, sheet["A1"].data_type) == ("=Ask?\n-Tip", "s")
    assert (sheet["A2"].value, sheet["A2"].data_type) == ("=Ask?", "s")


def test_no_rule_is_no_rule() -> None:
    assert not drawn(lambda pen: pen.rule(0, 0, None)).data_validations.dataValidation
