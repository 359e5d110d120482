"""A table has headings, a hint below each, and numbered lines to fill in."""

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from tests.support.written import book, conditions, rules


def table(name: str) -> Worksheet:
    found = book()[name]
    assert isinstance(found, Worksheet)
    return found


SUBS, SITES = "=What about subprocessors", "=What about sites"


def test_headings_say_what_is_needed_and_stay_text() -> None:
    heads = [c.value for c in table(SUBS)[6][1:7]]
    assert heads == ["Company name *", "country *", "+Tier", "signed", "role", "since"]
    assert table(SUBS)["B2"].value == "=What about subprocessors?"
    assert {c.data_type for c in table(SUBS)[6][1:7]} == {"s"}


@pytest.mark.parametrize("name", [SUBS, SITES, "Lists"])
def test_a_hundred_lines_can_be_filled_in_and_nothing_else(name: str) -> None:
    sheet = table(name)
    assert [sheet.cell(row, 1).value for row in (5, 8, 107)] == [0, 1, 100]
    free = {c.row for row in sheet.iter_rows() for c in row if not c.protection.locked}
    assert free == {5, *range(8, 108)}


@pytest.mark.parametrize(
    ("place", "rule"),
    [
        ("B5", ("list", '"Yes,No"', None)),
        ("C8", ("custom", "AND(LEN(C8)=2,EXACT(C8,UPPER(C8)))", None)),
        ("C107", ("custom", "AND(LEN(C8)=2,EXACT(C8,UPPER(C8)))", None)),
        ("D50", ("whole", "1", "1000000000000000")),
        ("E8", ("list", '"Yes,No"', None)),
        ("F8", ("list", "'Menus'!$A$3:$A$4", None)),
    ],
)
def test_each_column_admits_what_its_field_does(place: str, rule: tuple[str, str, str | None]) -> None:
    assert rules(table(SUBS), place) == [rule]


def test_a_line_that_was_begun_shows_what_it_still_needs() -> None:
    assert conditions(table(SUBS)) == {
        "B8:B107": ['AND(COUNTA($B8:$G8)>0,B8="")'],
        "C8:C107": ['AND(COUNTA($B8:$G8)>0,C8="")'],
    }


def test_what_is_known_stands_in_it() -> None:
    assert [table(SITES).cell(8, column).value for column in (1, 2, 3)] == [1, "MA", "Casablanca"]


def test_it_leads_back_to_the_question() -> None:
    link = table(SITES)["C4"]
    assert link.hyperlink is not None
    assert link.hyperlink.location == "'Start'!C23"


def test_documents_need_no_cell_for_none_and_a_short_name_begins_no_line() -> None:
    sheet = table("Documents")
    assert sheet.row_dimensions[4].hidden
    assert sheet.row_dimensions[5].hidden
    assert sheet["B8"].value == "D1"
    assert conditions(sheet)["C8:C107"] == ['AND(COUNTA($C8:$K8)>0,C8="")']


def test_each_list_has_its_own_cell_for_none() -> None:
    assert [table("Lists").cell(4, column).value for column in (2, 3)] == ["There is none: say Yes here"] * 2
    assert rules(table("Lists"), "C5") == [("list", '"Yes,No"', None)]
