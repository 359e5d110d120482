import math
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.reading.scalars import resolve

MEANT = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "nUll": "nUll",
    "true": True,
    "True": True,
    "TRUE": True,
    "tRue": "tRue",
    "false": False,
    "False": False,
    "FALSE": False,
    "no": "no",
    "NO": "NO",
    "yes": "yes",
    "on": "on",
    "off": "off",
    "y": "y",
    "n": "n",
    "0": 0,
    "-7": -7,
    "+7": 7,
    "0755": 755,
    "0o17": 15,
    "0x1F": 31,
    "0b1": "0b1",
    "1_000": "1_000",
    "999999999999999999": 999999999999999999,
    "1000000000000000000": "1000000000000000000",
    "-999999999999999999": -999999999999999999,
    "0x" + "f" * 16: 2**64 - 1,
    "0x" + "f" * 17: "0x" + "f" * 17,
    "1.5": 1.5,
    ".5": 0.5,
    "1.": 1.0,
    "-1.5e3": -1500.0,
    "1e3": 1000.0,
    "1e-400": 0.0,
    ".": ".",
    "-": "-",
    "+": "+",
    "e3": "e3",
    "1.2.3": "1.2.3",
    "1e": "1e",
    "12:30:00": "12:30:00",
    "2026-11-02": "2026-11-02",
    "2026-02-30": "2026-02-30",
    "٣": "٣",
    "1٣": "1٣",
    "fido2": "fido2",
    "Null and void": "Null and void",
    "true story": "true story",
}


@pytest.mark.parametrize(("word", "value"), MEANT.items(), ids=[w[:24] or "empty" for w in MEANT])
def test_a_word_means_what_the_core_schema_says(word: str, value: object) -> None:
    found = resolve(word)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(
    "word", [".nan", ".NaN", ".NAN", ".inf", "-.inf", "+.INF", ".Inf", "1e999", "-1e999", "9" * 400 + ".0"]
)
def test_what_is_no_number_to_judge_by_is_refused(word: str) -> None:
    with pytest.raises(ValueError, match="number"):
        resolve(word)


@given(st.text())
def test_a_value_is_never_anything_but_text_finite_number_yes_no_or_nothing(word: str) -> None:
    try:
        value = resolve(word)
    except ValueError:
        return
    assert value is None or type(value) in {str, bool, int} or (type(value) is float and math.isfinite(value))
    if isinstance(value, str):
        assert value == word


@given(st.integers(min_value=-(10**18) + 1, max_value=10**18 - 1))
def test_whole_numbers_of_eighteen_digits_survive(number: int) -> None:
    assert resolve(str(number)) == number


@given(st.from_regex(re.compile(r"[0-9]{19,60}", re.ASCII), fullmatch=True))
def test_longer_digits_stay_text(digits: str) -> None:
    assert resolve(digits) == digits
