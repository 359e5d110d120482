"""A menu holds its answers itself, or points at where they stand."""

import pytest

from seccheck.questionnaire.workbook.menus import Menus


def test_a_short_menu_holds_its_answers_itself() -> None:
    menus = Menus("Menus")
    assert menus.source(("Yes", "No")) == ["Yes", "No"]
    assert list(menus.lines()) == []


@pytest.mark.parametrize(
    "offered",
    [
        ["a, b", "c"],
        ["a; b"],
        ['a "b"'],
        ["=A1", "b"],
        ["a", ""],
        [" a"],
        ["a\nb"],
        ["x" * 100, "y" * 100, "z" * 100],
    ],
    ids=["comma", "semicolon", "quotes", "order", "empty", "space", "line break", "long"],
)
def test_what_would_be_taken_for_something_else_stands_on_the_sheet(offered: list[str]) -> None:
    menus = Menus("Menus")
    last = len(offered) + 2
    assert menus.source(offered) == ("='Menus'!$A$3" if last == 3 else f"='Menus'!$A$3:$A${last}")
    assert list(menus.lines()) == [(row, 0, label) for row, label in enumerate(offered, 2)]


def test_the_same_answers_stand_there_once() -> None:
    menus = Menus("M")
    sources = [menus.source(offered) for offered in (["a,b", "c"], ["d,e", "f"], ["a,b", "c"])]
    assert sources == ["='M'!$A$3:$A$4", "='M'!$B$3:$B$4", "='M'!$A$3:$A$4"]
    assert len(list(menus.lines())) == 4
