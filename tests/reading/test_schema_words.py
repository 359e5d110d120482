import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.policy import Json
from seccheck.reading.marks import Pointer
from seccheck.reading.schema_words import general_hint, worded

SUBJECTS: dict[str, tuple[Pointer, str]] = {
    "whole": ((), "the content"),
    "key": (("answers", "mfa.x"), "`mfa.x`"),
    "item": (("rows", 0), "`rows`, item 1,"),
    "field of an item": (("rows", 0, "country"), "`country`"),
    "item at the top": ((2,), "item 3"),
    "item in an item": (("rows", 0, 4), "`rows`, item 5,"),
}


@pytest.mark.parametrize(("pointer", "subject"), SUBJECTS.values(), ids=SUBJECTS)
def test_what_is_spoken_of(pointer: Pointer, subject: str) -> None:
    assert worded("minimum", 3, 1, pointer)[0] == f"{subject} must be at least 3, not 1"


HINTS: dict[str, tuple[Json, Json, str]] = {
    "yes as text": ("boolean", "yes", "Write `true` or `false` without quotes."),
    "text as number": ("string", 1.1, "Put quotes around it."),
    "text as yes": ("string", True, "Put quotes around it."),
    "text as list": ("string", [], "Write text."),
    "number as text": ("number", "12 %", "Write a plain number, without quotes, spaces or unit."),
    "integer as fraction": ("integer", 1.5, "Write a plain number."),
    "list": ("array", "x", "Write a list, such as `[a, b]`."),
    "mapping": ("object", 3, "Write keys with values, such as `key: value`."),
    "nothing": ("null", 3, ""),
    "several": (["string", "number"], [], ""),
}


@pytest.mark.parametrize(("wanted", "value", "hint"), HINTS.values(), ids=HINTS)
def test_what_to_do_about_a_type(wanted: Json, value: Json, hint: str) -> None:
    assert worded("type", wanted, value, ("a",))[1] == hint


def test_only_types_have_a_hint_of_their_own() -> None:
    assert worded("maximum", 3, "x", ("a",))[1] == ""


@pytest.mark.parametrize(
    ("keyword", "hint"),
    [("enum", "Choose one of them."), ("minimum", "Correct the value."), ("", "Correct the value.")],
)
def test_there_is_always_something_to_do(keyword: str, hint: str) -> None:
    assert general_hint(keyword) == hint


@pytest.mark.parametrize(
    ("keyword", "wanted", "demand"),
    [
        ("format", "date", "must be a real date written as 2026-11-02"),
        ("format", "uri", "must be a web address with its scheme"),
        ("format", "hostname", "must be written as hostname"),
        ("minItems", 1, "must have at least one item"),
        ("minItems", 2, "must have at least 2 items"),
        ("minProperties", 2, "must have at least 2 keys"),
        ("minLength", 2, "must have at least 2 characters"),
        ("dependencies", {}, "does not have the expected form"),
    ],
)
def test_what_a_keyword_demands(keyword: str, wanted: Json, demand: str) -> None:
    assert demand in worded(keyword, wanted, "x", ("a",))[0]


@given(st.text(max_size=400), st.sampled_from(["type", "enum", "const", "pattern", "format"]))
def test_a_strangers_text_is_shown_shortened_and_in_one_line(text: str, keyword: str) -> None:
    wanted: Json = {"type": "number", "enum": [1], "const": 2, "pattern": "x", "format": "date"}[keyword]
    message, _ = worded(keyword, wanted, text, ("a",))
    assert len(message) < 300
    assert "\n" not in message
