"""A sheet is set up so that it reads, prints and guards itself."""

import pytest
from tests.support.forms import form
from tests.support.written import book, foot, opened

from seccheck.questionnaire.workbook.writing import workbook_bytes

NAMES = [sheet.title for sheet in book().worksheets if sheet.sheet_state == "visible"]


@pytest.mark.parametrize("name", NAMES)
def test_each_is_locked_without_a_password_and_its_columns_may_be_widened(name: str) -> None:
    guard = book()[name].protection
    assert guard.sheet
    assert guard.password is None
    assert (guard.formatColumns, guard.formatRows) == (False, False)


@pytest.mark.parametrize("name", NAMES)
def test_each_fits_the_width_of_a_page_and_numbers_it(name: str) -> None:
    sheet = book()[name]
    assert int(sheet.page_setup.paperSize or 0) == 9
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((1, 0), (None, 0))
    assert "&P" in foot(sheet)


@pytest.mark.parametrize("name", NAMES)
def test_the_marks_are_hidden(name: str) -> None:
    sheet = book()[name]
    assert sheet.row_dimensions[1].hidden
    assert all(str(cell.value).startswith("seccheck:") for cell in sheet[1] if cell.value)


@pytest.mark.parametrize(
    ("name", "frozen", "repeated"),
    [
        ("Start", None, None),
        ("Multi-factor authentication", "C5", "$4:$4"),
        ("Multiple choice", "A5", "$4:$4"),
        ("Lists", "B8", "$6:$6"),
        ("Documents", "B8", "$6:$6"),
    ],
)
def test_headings_stay_in_view_and_on_every_page(name: str, frozen: str | None, repeated: str | None) -> None:
    assert book()[name].freeze_panes == frozen
    assert book()[name].print_title_rows == repeated


def test_an_ampersand_in_a_title_is_no_order_to_the_printer() -> None:
    sheet = opened(workbook_bytes(form(client="A&B"), "en")).worksheets[0]
    assert "A&&B" in foot(sheet)
