import datetime as dt

import pytest
from tests.support.judged import ROW, TODAY

from seccheck.judging.derived import enrich, number_of, split
from seccheck.model.policy import Json

YESTERDAY = TODAY - dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        pytest.param("a.on.age_days", ("a.on", "age_days"), id="age"),
        pytest.param("a.on.days_left", ("a.on", "days_left"), id="left"),
        pytest.param("a.on.day", ("a.on", "day"), id="day"),
        pytest.param("a.on", ("a.on", ""), id="plain"),
        pytest.param("a.day", ("a.day", ""), id="a claim that is called day"),
    ],
)
def test_a_name_is_split_from_the_number_it_asks_for(name: str, parts: tuple[str, str]) -> None:
    assert split(name) == parts


@pytest.mark.parametrize(
    ("value", "suffix", "said", "number"),
    [
        pytest.param("2026-11-21", "age_days", TODAY, 10, id="ten days old"),
        pytest.param("2026-12-01", "age_days", TODAY, 0, id="of today"),
        pytest.param("2026-12-01", "age_days", YESTERDAY, None, id="planned when it was said"),
        pytest.param("2026-12-02", "age_days", None, None, id="ahead of a standing word"),
        pytest.param("2026-12-11", "days_left", TODAY, 10, id="ten days left"),
        pytest.param("2026-11-30", "days_left", TODAY, -1, id="over since yesterday"),
        pytest.param("0001-01-02", "day", TODAY, 2, id="the second of all days"),
        pytest.param("soon", "day", TODAY, None, id="no date"),
        pytest.param(None, "age_days", TODAY, None, id="nothing"),
        pytest.param(20261201, "age_days", TODAY, None, id="a number"),
    ],
)
def test_a_date_has_three_numbers(value: Json, suffix: str, said: dt.date | None, number: int | None) -> None:
    assert number_of(value, suffix, said=said, as_of=TODAY) == number


def test_rows_and_objects_get_their_numbers_beside_the_dates() -> None:
    rows = [{"name": "a", "on": "2026-11-21"}, {"name": "b"}]
    first, second = enrich(rows, {"type": "array", "items": ROW}, said=TODAY, as_of=TODAY)
    assert first == {"name": "a", "on": "2026-11-21", "on.age_days": 10, "on.days_left": -10, "on.day": 739941}
    assert second == {"name": "b"}
    assert enrich({"on": "2026-12-02", "name": "a"}, ROW, said=TODAY, as_of=TODAY)["on.days_left"] == 1


def test_numbers_that_the_value_brought_along_do_not_count() -> None:
    forged = {"name": "a", "on.age_days": 0, "on.days_left": 999}
    assert enrich(forged, ROW, said=TODAY, as_of=TODAY) == {"name": "a"}
    assert "on.age_days" not in enrich({**forged, "on": "2026-12-02"}, ROW, said=TODAY, as_of=TODAY)


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        pytest.param(7, {"type": "integer"}, id="a number"),
        pytest.param(["x"], {"type": "array", "items": {"type": "string"}}, id="a plain list"),
        pytest.param(["x"], {"type": "array"}, id="a list of anything"),
        pytest.param({"a": 1}, {"type": "object"}, id="an object without known fields"),
        pytest.param("x", ROW, id="not the object it should be"),
        pytest.param({"covers": {}}, {"properties": {"covers": True}}, id="a field of any kind"),
    ],
)
def test_what_holds_no_dates_stays_as_it_is(value: Json, type_: Json) -> None:
    assert enrich(value, type_, said=TODAY, as_of=TODAY) == value
