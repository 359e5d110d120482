import datetime as dt
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.policy import Json
from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.numbers import read_number
from seccheck.questionnaire.cells.unreadable import UnreadableError

NUMBER: Json = {"type": "number", "minimum": 0}
WHOLE: Json = {"type": "integer", "minimum": 0}
SHARE: Json = {"type": "number", "minimum": 0, "maximum": 100}


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize(
    ("raw", "type_", "unit", "number"),
    [
        (24, NUMBER, "hours", 24),
        (24.0, WHOLE, "", 24),
        (0.95, SHARE, "percent", 0.95),
        ("95 %", SHARE, "percent", 95),
        ("95,5\u202f%", SHARE, "percent", 95.5),
        ("95 pour cent", SHARE, "percent", 95),
        ("24 h", NUMBER, "hours", 24),
        ("24 heures", NUMBER, "hours", 24),
        ("2 hours", NUMBER, "hours", 2),
        ("30 min.", NUMBER, "minutes", 30),
        ("1\u202f234,5", NUMBER, "", 1234.5),
        ("1\u00a0234,5", NUMBER, "", 1234.5),
        ("1 234,5", NUMBER, "", 1234.5),
        ("1,234.5", NUMBER, "", 1234.5),
        ("1\u2019234", NUMBER, "", 1234),
        ("€ 1,000,000", NUMBER, "euros", 1000000),
        ("1 000 000 EUR", NUMBER, "euros", 1000000),
        ("3 points", NUMBER, "points", 3),
        ("3 Points", NUMBER, "points", 3),
        ("\u22123", {"type": "integer"}, "", -3),
        ("1,234", WHOLE, "", 1234),
        ("1.234", SHARE, "percent", 1.234),
    ],
)
def test_one_number_whatever_its_spelling(raw: CellValue, type_: Json, unit: str, number: float, lang: str) -> None:
    read = read_number(raw, type_, unit, lang)
    assert (read, type(read)) == (number, type(number))


@pytest.mark.parametrize(
    ("raw", "type_", "unit", "text"),
    [
        (True, NUMBER, "", "“True” is no number. Write one number in digits, such as 24."),
        (dt.date(2026, 1, 1), NUMBER, "", "is no number"),
        ("", NUMBER, "", "is no number"),
        ("about 24", NUMBER, "", "is no number"),
        (">95", SHARE, "percent", "is no number"),
        ("24-48", NUMBER, "hours", "is no number"),
        ("24 h 30", NUMBER, "hours", "is no number"),
        ("12 34", NUMBER, "", "is no number"),
        ("1e3", NUMBER, "", "is no number"),
        ("10\u00b2", NUMBER, "", "is no number"),
        ("\u0663", NUMBER, "", "is no number"),
        ("9" * 61, NUMBER, "", "is no number"),
        ("€ 3 €", NUMBER, "euros", "is no number"),
        ("h 3", NUMBER, "hours", "is no number"),
        ("3 agents", WHOLE, "", "is no number"),
        ("3 %", WHOLE, "", "is no number"),
        ("2 jours ouvrés", NUMBER, "days", "is no number"),
        ("2 days", NUMBER, "hours", "“2 days” is given in days, not in hours. Write the number in hours."),
        ("€ 3", NUMBER, "hours", "is given in euros, not in hours"),
        ("24.5", WHOLE, "", "“24.5” is not a whole number. Write a whole number."),
        (24.5, WHOLE, "", "is not a whole number"),
        (math.nan, NUMBER, "", "holds no real number"),
        (math.inf, NUMBER, "", "holds no real number"),
        (10**15, NUMBER, "", "is too large a number. Check the number of digits."),
        ("9" * 18, NUMBER, "", "is too large"),
        (
            "1,234",
            NUMBER,
            "",
            "can mean 1234 or 1.2340. Write 1234 without separators, or 1.2340 if you mean decimals.",
        ),
        ("1.000", WHOLE, "", "can mean 1000 or 1. "),
        ("123.456", SHARE, "percent", "can mean 123456 or 123.4560"),
    ],
)
def test_what_could_not_be_read_without_guessing(raw: CellValue, type_: Json, unit: str, text: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_number(raw, type_, unit, "en")
    assert text in str(error.value)


def test_the_hint_is_in_french_with_a_french_comma() -> None:
    with pytest.raises(UnreadableError, match=r"Écrivez 1234 sans séparateur, ou 1,2340 s.il s.agit de décimales\."):
        read_number("1.234", NUMBER, "", "fr")


@given(st.integers(-(10**15) + 1, 10**15 - 1) | st.floats(-(10**9), 10**9))
def test_a_number_cell_keeps_its_number(number: float) -> None:
    assert read_number(number, {"type": "number"}, "", "fr") == number


@given(
    st.integers(0, 10**15 - 1),
    st.sampled_from(["\u202f", "\u00a0", " ", ""]),
    st.sampled_from(["", " h", "h", " heures"]),
)
def test_whole_numbers_read_back_with_spaces_and_unit(number: int, separator: str, unit: str) -> None:
    assert read_number(f"{number:,}".replace(",", separator) + unit, WHOLE, "hours", "fr") == number
