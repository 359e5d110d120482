import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.policy import Json
from seccheck.reading.caged.inside.cells import json_of, plain_text

WHEN = dt.datetime(2026, 11, 2, 9, 30)  # noqa: DTZ001 - a cell has no time zone
MIDNIGHT = dt.datetime(2026, 11, 2)  # noqa: DTZ001 - same
SAID: list[tuple[object, Json, str]] = [
    ("x", "x", ""),
    ("", None, ""),
    (" \n\u00a0", None, ""),
    (None, None, ""),
    (7, 7, ""),
    (7.5, 7.5, ""),
    (True, True, ""),
    (False, False, ""),
    (10**400, 10**400, ""),
    (float("inf"), "inf", ""),
    (float("nan"), "nan", ""),
    (WHEN, "2026-11-02T09:30:00", "datetime"),
    (MIDNIGHT, "2026-11-02", "date"),
    (MIDNIGHT.date(), "2026-11-02", "date"),
    (dt.time(9, 30), "09:30:00", "time"),
    (dt.timedelta(hours=36, minutes=5), "36:05:00", ""),
    (dt.timedelta(hours=-1, seconds=-1), "-1:00:01", ""),
    (dt.timedelta(), "0:00:00", ""),
]


@pytest.mark.parametrize(("value", "said", "kind"), SAID, ids=lambda value: str(value)[:30])
def test_a_value_keeps_its_kind(value: object, said: Json, kind: str) -> None:
    made = json_of(value)
    assert made == (said, kind)
    assert type(made[0]) is type(said)


def test_a_formula_stays_one() -> None:
    assert json_of("=A1", is_formula=True) == ("=A1", "formula")


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.95, "95%"), (1, "100%"), (0.995, "99.5%"), (0.07, "7%"), (1 / 3, "33.3333333333%"), (0, "0%")],
)
def test_a_percentage_is_what_its_cell_shows(value: float, said: str) -> None:
    assert json_of(value, is_percentage=True) == (said, "")
    assert json_of(value) == (value, "")


@pytest.mark.parametrize("value", ["n/a", True, None, WHEN])
def test_only_a_number_is_a_percentage(value: object) -> None:
    assert json_of(value, is_percentage=True) == json_of(value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\r\nb\rc", "a\nb\nc"),
        ("a_x000D_\nb_x000D_c", "a\nb\nc"),
        ("\ud83d\ude00", "😀"),
        ("a\ud800b", "a\ufffdb"),
        ("\u202eabc", "\u202eabc"),
    ],
)
def test_lines_end_as_usual_and_no_half_character_is_left(text: str, said: str) -> None:
    assert plain_text(text) == said


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert plain_text(text) == text
