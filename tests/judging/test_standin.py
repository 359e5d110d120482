import pytest

from seccheck.judging.standin import UnresolvableError, Values, data_names, resolve, targets
from seccheck.model.policy import Json

VALUES = Values(
    claims={"a.n": 4, "a.list": [1, 2], "a.rows": [{"day": "x"}, {"day": "y"}], "a.none": None, "a.yes": True},
    data={"ref.letters": ("x", "y")},
)


@pytest.mark.parametrize(
    ("schema", "subject", "resolved"),
    [
        pytest.param({"const": 1}, 1, {"const": 1}, id="nothing to put in"),
        pytest.param({"maximum": {"$claim": "a.n"}}, 1, {"maximum": 4}, id="a claim"),
        pytest.param({"maximum": {"$claim": "a.n", "times": 2, "plus": 1}}, 1, {"maximum": 9}, id="adjusted"),
        pytest.param({"enum": {"$claim": "a.list"}}, 1, {"enum": [1, 2]}, id="a list"),
        pytest.param({"enum": {"$claim": "a.list", "plus": 1}}, 1, {"enum": [2, 3]}, id="each of a list adjusted"),
        pytest.param({"enum": {"$claim": "a.rows", "each": "day"}}, "", {"enum": ["x", "y"]}, id="a field of all rows"),
        pytest.param({"enum": {"$data": "ref.letters"}}, "x", {"enum": ["x", "y"]}, id="reference data"),
        pytest.param(
            {"allOf": [{"enum": {"$data": "ref.letters"}}]}, "x", {"allOf": [{"enum": ["x", "y"]}]}, id="inside"
        ),
        pytest.param(
            {"items": {"properties": {"a": {"maximum": {"$row": "b", "times": 1.5}}}}},
            [{"a": 1, "b": 2}, {"a": 1, "b": 4}],
            {"prefixItems": [{"properties": {"a": {"maximum": 3.0}}}, {"properties": {"a": {"maximum": 6.0}}}]},
            id="a field of the same row",
        ),
        pytest.param({"items": {"maximum": {"$row": "b"}}, "minItems": 0}, [], {"minItems": 0}, id="no row to compare"),
        pytest.param({"items": {"const": 1}}, [1], {"items": {"const": 1}}, id="rows without stand-ins"),
    ],
)
def test_values_take_the_place_of_stand_ins(schema: Json, subject: Json, resolved: Json) -> None:
    assert resolve(schema, VALUES, subject) == resolved


@pytest.mark.parametrize(
    ("schema", "subject"),
    [
        pytest.param({"items": {"maximum": {"$row": "b"}}}, [{"a": 1}], id="the row has no such field"),
        pytest.param({"not": {"items": {"maximum": {"$row": "b"}}}}, [{"a": 1}], id="nor under not"),
        pytest.param({"items": {"maximum": {"$row": "b"}}}, [7], id="the row is no row"),
        pytest.param({"items": {"maximum": {"$row": "b"}}}, 7, id="no rows at all"),
        pytest.param({"enum": {"$claim": "a.n", "each": "day"}}, 7, id="each of what is no list"),
        pytest.param({"enum": {"$claim": "a.rows", "each": "other"}}, 7, id="each has no such field"),
        pytest.param({"maximum": {"$claim": "a.none", "plus": 1}}, 7, id="nothing to add to"),
        pytest.param({"maximum": {"$claim": "a.yes", "times": 2}}, 7, id="a yes is no number"),
    ],
)
def test_what_has_no_value_is_said_to_have_none(schema: Json, subject: Json) -> None:
    with pytest.raises(UnresolvableError):
        resolve(schema, VALUES, subject)


def test_what_a_schema_refers_to_is_listed_once_and_sorted() -> None:
    schema = {"anyOf": [{"enum": {"$claim": "b.x"}}, {"enum": {"$claim": "a.x"}}, {"const": {"$claim": "b.x"}}]}
    assert targets(schema) == ("a.x", "b.x")
    assert data_names({"allOf": [{"enum": {"$data": "r.b"}}, {"enum": {"$data": "r.a"}}], "x": {"$row": "c"}}) == (
        "r.a",
        "r.b",
    )
