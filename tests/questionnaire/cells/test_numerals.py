import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.questionnaire.cells.numerals import meanings


@pytest.mark.parametrize(
    ("numeral", "numbers"),
    [
        ("24", (24,)),
        ("-3", (-3,)),
        ("+3", (3,)),
        ("007", (7,)),
        ("1 234", (1234,)),
        ("1'234'567", (1234567,)),
        ("1,234,567", (1234567,)),
        ("1.234.567", (1234567,)),
        ("1,234.5", (1234.5,)),
        ("1.234,5", (1234.5,)),
        ("1.234,567", (1234.567,)),
        ("1 234,567", (1234.567,)),
        ("12,5", (12.5,)),
        ("12.50", (12.5,)),
        ("24.0", (24,)),
        ("0,123", (0.123,)),
        ("1234,567", (1234.567,)),
        ("1,234", (1234, 1.234)),
        ("1.234", (1234, 1.234)),
        ("-12,345", (-12345, -12.345)),
        ("1.000", (1000, 1)),
        ("1,2345", (1.2345,)),
    ],
)
def test_what_digits_can_mean(numeral: str, numbers: tuple[float, ...]) -> None:
    assert meanings(numeral) == numbers
    assert [type(n) for n in meanings(numeral)] == [type(n) for n in numbers]


@pytest.mark.parametrize(
    "numeral",
    ["", "12 34", "1,23,456", "1,234,5", "1.234.5", "1,234 567", "0 123", "1 234 ", ".5", "5.", "1e3", "--1", "٣"],
)
def test_what_is_no_number(numeral: str) -> None:
    assert meanings(numeral) == ()


@given(st.integers(-(10**15), 10**15), st.sampled_from([" ", ",", ".", "'"]))
def test_thousands_are_always_among_the_meanings(number: int, separator: str) -> None:
    assert number in meanings(f"{number:,}".replace(",", separator))


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from([" ", ",", ".", "'", ""]), st.sampled_from([",", "."]))
def test_two_decimals_leave_no_doubt(number: object, separator: str, point: str) -> None:
    spelt = f"{number:,}".translate({ord(","): separator, ord("."): point})
    if separator != point:
        assert meanings(spelt) == (float(str(number)),)
