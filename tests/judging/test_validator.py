import pytest

from seccheck.judging.validator import satisfies
from seccheck.model.policy import Json


@pytest.mark.parametrize(
    ("value", "schema", "holds"),
    [
        pytest.param(100, {"const": 100}, True, id="const"),
        pytest.param(100.0, {"const": 100}, True, id="one number however written"),
        pytest.param(True, {"const": 1}, False, id="yes is no number"),
        pytest.param("2026-02-28", {"type": "string", "format": "date"}, True, id="a date"),
        pytest.param("2026-02-29", {"type": "string", "format": "date"}, False, id="no such day"),
        pytest.param("20260228", {"type": "string", "format": "date"}, False, id="another way of writing dates"),
        pytest.param(float("nan"), {"type": "number"}, False, id="no number at all"),
        pytest.param(float("inf"), {"type": "number"}, False, id="endless"),
        pytest.param("\ud800", {"type": "string"}, False, id="half a character"),
        pytest.param({1: 2}, {"type": "object"}, False, id="a key that is no text"),
        pytest.param(10**400, {"type": "integer", "minimum": 0}, True, id="a huge number"),
    ],
)
def test_a_value_satisfies_or_not(value: Json, schema: Json, *, holds: bool) -> None:
    assert satisfies(value, schema) is holds


@pytest.mark.parametrize(
    "schema",
    [
        pytest.param({"minimum": "a"}, id="text for a number"),
        pytest.param({"$ref": "http://127.0.0.1:9/schema"}, id="a reference to the network"),
        pytest.param({"$ref": "file:///etc/passwd"}, id="a reference to a file"),
    ],
)
def test_what_is_no_schema_is_refused_and_nothing_is_fetched(schema: Json) -> None:
    with pytest.raises(ValueError, match=r"not of type|is not fetched"):
        satisfies(1, schema)
