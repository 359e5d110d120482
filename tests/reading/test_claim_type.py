import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.model.policy import Json
from seccheck.reading.claim_type import DOCUMENT_TYPE, closed
from seccheck.reading.schema_check import fits

ROW = {
    "type": "object",
    "required": ["country"],
    "properties": {"country": {"type": "string"}, "since": {"type": "string", "format": "date"}},
}
CASES: dict[str, tuple[Json, list[Json], list[Json]]] = {
    "yes or no": ({"type": "boolean"}, [True, False], [None, 0, 1, "yes", {}, []]),
    "count": ({"type": "integer", "minimum": 0}, [0, 3], [None, -1, 1.5, "3", True]),
    "measure": ({"type": "number", "minimum": 0}, [0, 2.5], [None, "2.5", True, []]),
    "date": ({"type": "string", "format": "date"}, ["2026-11-02"], [None, "", "2026-02-30", 20261102]),
    "choice": ({"enum": ["a", 2]}, ["a", 2], [None, "b", True, ["a"]]),
    "words": ({"type": "string"}, ["x"], [None, "", 3, ["x"]]),
    "words that may be empty": ({"type": "string", "minLength": 0}, ["", "x"], [None, 3]),
    "list of words": ({"type": "array", "items": {"type": "string"}}, [[], ["x"]], [None, "x", [""], [None], {}]),
    "several choices": (
        {"type": "array", "items": {"enum": ["a", "b"]}, "uniqueItems": True},
        [[], ["a", "b"]],
        [["a", "a"], ["c"], [None]],
    ),
    "table": (
        {"type": "array", "items": ROW},
        [[], [{"country": "MA"}], [{"country": "MA", "since": "2026-11-02"}]],
        [
            None,
            [{}],
            [{"country": ""}],
            [{"country": "MA", "x": 1}],
            [{"country": "MA", "since": "soon"}],
            [{"country": None}],
        ],
    ),
    "document": (
        "document",
        [
            {"kind": "dpa"},
            {"kind": "dpa", "dated": "2026-11-02", "signed": True, "covers": {"services": ["n1"], "sites": []}},
        ],
        [
            None,
            {},
            {"dated": "2026-11-02"},
            {"kind": ""},
            {"kind": "dpa", "signed": "yes"},
            {"kind": "dpa", "covers": {"x": []}},
            "dpa",
        ],
    ),
}


@pytest.mark.parametrize(("type_", "good", "bad"), CASES.values(), ids=CASES)
def test_a_closed_type_takes_its_values_and_nothing_else(type_: Json, good: list[Json], bad: list[Json]) -> None:
    schema = closed(type_)
    assert all(fits(value, schema) for value in good)
    assert not any(fits(value, schema) for value in bad)


def test_closing_twice_changes_nothing() -> None:
    for type_, _, _ in CASES.values():
        once = closed(type_)
        assert once is DOCUMENT_TYPE or closed(once) == once


@given(st.sampled_from([type_ for type_, _, _ in CASES.values()]))
def test_nothing_never_fits(type_: Json) -> None:
    assert not fits(None, closed(type_))
