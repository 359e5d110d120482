"""The looks are readable, and each is made once."""

from typing import Any

import pytest

from seccheck.questionnaire.workbook import look as module
from seccheck.questionnaire.workbook.look import Look

STYLES = module._STYLES  # noqa: SLF001 - all of them
DARKEST, PLAIN = 0.04045, 4.5


class Book:
    """Takes formats as a workbook does."""

    def __init__(self) -> None:
        self.made: list[dict[str, Any]] = []

    def add_format(self, properties: dict[str, Any]) -> int:
        self.made.append(properties)
        return len(self.made)


def test_each_is_made_once() -> None:
    book = Book()
    look = Look(book)
    assert (look("title"), look("help"), look("title")) == (1, 2, 1)
    assert book.made[0]["font_name"] == "Arial"


def test_what_is_laid_over_a_cell_changes_nothing_else() -> None:
    book = Book()
    Look(book)("missing")
    assert book.made == [{"bg_color": module.MISSING}]


@pytest.mark.parametrize("name", [name for name in STYLES if name.startswith(("input", "side"))])
def test_what_is_to_be_filled_in_is_not_locked(name: str) -> None:
    assert STYLES[name]["locked"] is False


@pytest.mark.parametrize("name", [name for name in STYLES if not name.startswith(("input", "side"))])
def test_all_else_stays_locked(name: str) -> None:
    assert STYLES[name].get("locked", True)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= DARKEST else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", [name for name in STYLES if name != "missing"])
def test_every_text_stands_out_from_its_ground(name: str) -> None:
    style = {"font_color": module.INK, "bg_color": "#FFFFFF", **STYLES[name]}
    light, dark = sorted((luminance(style["font_color"]), luminance(style["bg_color"])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= PLAIN
