import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.exported import HOSTILE

from seccheck.model.policy import Json
from seccheck.reports.exports.spelling import dumped, exact, line, moment, prose

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(st.text(st.characters()))
def test_a_line_is_one_line_without_space_around_it(text: str) -> None:
    assert re.fullmatch(r"\S(.*\S)?", line(text))


@given(st.text(st.characters()))
def test_prose_is_one_line_with_something_in_it(text: str) -> None:
    assert re.fullmatch(r"[^\n]+", prose(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", "-"), (" \n", "-"), (" a\nb ", "a b"), ("a\u202eb", "a\\u202eb"), ("a::b", "a::b")],
)
def test_line(text: str, shown: str) -> None:
    assert line(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "-"),
        ("Plain words.", "Plain words."),
        ("**b** <i>", r"\*\*b\*\* \<i\>"),
        ("{{ insert: param, a }}", r"\{\{ insert: param, a \}\}"),
        ("2^8", r"2\^8"),
    ],
)
def test_prose_shows_marks_as_they_are(text: str, shown: str) -> None:
    assert prose(text) == shown


@given(VALUES)
def test_an_exact_value_is_the_value_on_one_line_of_ascii(value: Json) -> None:
    text = exact(value)
    assert text.isascii()
    assert text.isprintable()
    assert json.loads(text) == value


def test_equal_mappings_are_spelled_alike() -> None:
    assert exact({"a": 1, "b": (2,)}) == exact({"b": [2], "a": 1}) == '{"a": 1, "b": [2]}'


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        ("2026-12-01", "2026-12-01T00:00:00Z"),
        ("1900-01-01", "1900-01-01T00:00:00Z"),
        ("2999-12-31", "2999-12-31T00:00:00Z"),
        ("1899-12-31", None),
        ("9999-12-31", None),
        ("0001-01-01", None),
        (None, None),
    ],
)
def test_moment(day: str | None, shown: str | None) -> None:
    assert moment(day) == shown


def test_a_document_keeps_its_order_its_values_and_nobodys_orders() -> None:
    document = {"b": HOSTILE, "a": [1, {"c": None}]}
    text = dumped(document)
    assert json.loads(text) == document
    assert list(json.loads(text)) == ["b", "a"]
    assert "::" not in text
    assert "\x1b" not in text
    assert text.count("\n") == 2
