"""Our sheets are found by their marks, wherever they went."""

import pytest
from tests.support.grids import Formula, ours, sheet, workbook

from seccheck.model.table import Sheet
from seccheck.questionnaire.workbook.back.sheets import foreign_sheets, our_sheets
from seccheck.questionnaire.workbook.marks import ANSWER, ID, NOTE

MARKS = ("", ANSWER, "", ID)


@pytest.mark.parametrize(
    ("found", "row"),
    [
        (sheet(MARKS, ("Q", "Yes", "", "mfa.enforced")), 2),
        (sheet((), ("a note above",), MARKS, ("Q", "Yes", "", "mfa.enforced"), name="Renamed"), 4),
        (sheet(MARKS, ("Q", "Yes", "", "mfa.enforced"), hidden=True), 2),
        (sheet((f" {ANSWER} ", f"{ID} "), ("Yes", "mfa.enforced")), 2),
    ],
    ids=["as written", "moved down and renamed", "hidden", "with spaces"],
)
def test_a_sheet_of_ours_wherever_it_is(found: Sheet, row: int) -> None:
    line = our_sheets(workbook(found))[0].lines[-1]
    assert (line.row, line.text(ID), line.text(ANSWER)) == (row, "mfa.enforced", "Yes")


def test_columns_may_have_moved() -> None:
    line = ours((ID, "", ANSWER), ("mfa.pct", "", 12.5)).lines[0]
    cell = line.cell(ANSWER)
    assert cell is not None
    assert cell.value == 12.5
    assert line.place(ANSWER) == "q.xlsx:S!C2"


def test_of_two_columns_with_one_mark_the_first_counts() -> None:
    assert ours((ID, ANSWER, ANSWER), ("mfa.pct", 1, 2)).lines[0].text(ANSWER) == "1"


def test_what_stands_in_no_column_of_ours_or_says_nothing_is_nothing() -> None:
    line = ours((ID, ANSWER), ("mfa.vault", "  ", "aside")).lines[0]
    assert line.cell(ANSWER) is None
    assert line.cell(NOTE) is None
    assert line.text(NOTE) == ""


def test_a_formula_has_no_text_of_ours_but_is_a_cell() -> None:
    line = ours((ID, ANSWER), ("mfa.vault", Formula("=A1"))).lines[0]
    assert line.text(ANSWER) == ""
    assert line.cell(ANSWER) is not None


def test_the_others_are_told_apart() -> None:
    book = workbook(sheet(("notes",), name="Notes"), sheet(MARKS), sheet((Formula(ID),), name="F"))
    assert [one.name for one in foreign_sheets(book)] == ["Notes", "F"]
    assert [one.name for one in our_sheets(book)] == ["S"]
