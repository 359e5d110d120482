"""A row is as high as its texts need."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.questionnaire.workbook.heights import Wrapped, height_of, stacked_height


def lines(text: str, width: float) -> float:
    return (height_of(Wrapped(text=text, width=width), least=0) - 5) / 13.5


@pytest.mark.parametrize(
    ("text", "count"),
    [("a", 1), ("a\nb", 2), ("one two three", 2), ("x" * 25, 3), ("", 0), ("a " * 20, 4)],
    ids=["one", "break", "wrapped", "one long word", "empty", "many words"],
)
def test_lines_are_counted_as_they_wrap(text: str, count: int) -> None:
    assert lines(text, 9.7) == count


def test_the_highest_cell_decides_and_a_row_has_a_least_height() -> None:
    short, tall = Wrapped(text="a", width=20), Wrapped(text="a\nb\nc", width=20, size=9)
    assert height_of(short, tall) == 5 + 3 * 12.5
    assert height_of(short, least=34) == 34
    assert height_of() == 20


def test_texts_below_each_other_add_up_and_none_is_higher_than_spreadsheets_admit() -> None:
    one = Wrapped(text="a", width=20)
    assert stacked_height(one, one, Wrapped(text="", width=20)) == 5 + 2 * 13.5
    assert stacked_height(Wrapped(text="a\n" * 200, width=20)) == 400


@given(st.text(alphabet="ab \n", max_size=60), st.floats(5, 60))
def test_a_narrower_column_never_needs_less(text: str, width: float) -> None:
    assert lines(text, width / 2) >= lines(text, width)
