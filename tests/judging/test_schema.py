import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.judging.schema import allows_empty, close, stand_ins
from seccheck.judging.validator import satisfies
from seccheck.model.policy import Json


@pytest.mark.parametrize(
    ("schema", "closed"),
    [
        pytest.param({"maximum": 3}, {"maximum": 3, "type": "number"}, id="a bound speaks of numbers"),
        pytest.param({"minLength": 2}, {"minLength": 2, "type": "string"}, id="a length speaks of text"),
        pytest.param({"type": "integer", "maximum": 3}, {"type": "integer", "maximum": 3}, id="a stated type stays"),
        pytest.param({"const": 1}, {"const": 1}, id="a constant needs no type"),
        pytest.param({"maximum": 3, "minLength": 2}, {"maximum": 3, "minLength": 2}, id="two types imply none"),
        pytest.param(
            {"items": {"minLength": 1}},
            {"items": {"minLength": 1, "type": "string"}, "type": "array", "minItems": 1},
            id="a list has an item",
        ),
        pytest.param({"maxItems": 0}, {"maxItems": 0, "type": "array"}, id="none left"),
        pytest.param(
            {"properties": {"a": {"minimum": 1}}, "required": ["b"]},
            {"properties": {"a": {"minimum": 1, "type": "number"}}, "required": ["a", "b"], "type": "object"},
            id="a field spoken of must be there",
        ),
        pytest.param(
            {"not": {"properties": {"a": {"const": 1}}}},
            {
                "not": {"properties": {"a": {"const": 1}}, "required": ["a"], "type": "object"},
                "allOf": [{"type": "object", "required": ["a"]}],
                "type": "object",
            },
            id="also one that is excluded",
        ),
        pytest.param(
            {"not": {"contains": {"const": 1}}},
            {"not": {"contains": {"const": 1}, "type": "array", "minItems": 1}, "type": "array", "minItems": 1},
            id="an excluded item speaks of lists",
        ),
        pytest.param({"not": {"type": "null"}}, {"not": {"type": "null"}}, id="an excluded type says no type"),
        pytest.param({"not": True}, {"not": True}, id="no condition under not"),
        pytest.param({"enum": {"$data": "a.b"}}, {"enum": {"$data": "a.b"}}, id="stand-ins stay"),
        pytest.param(True, True, id="a plain yes"),
    ],
)
def test_implications_are_written_out(schema: Json, closed: Json) -> None:
    assert close(schema) == closed


@pytest.mark.parametrize(
    ("schema", "holds"),
    [
        pytest.param({}, False, id="anything"),
        pytest.param({"items": {"enum": ["a"]}}, False, id="nothing but a"),
        pytest.param({"allOf": [{"items": {"enum": ["a"]}}]}, False, id="inside all-of"),
        pytest.param({"not": {"contains": {"const": "b"}}}, False, id="no b"),
        pytest.param({"not": {"minItems": 1}}, False, id="not one or more"),
        pytest.param({"const": []}, False, id="a constant"),
        pytest.param({"anyOf": [True]}, False, id="anything inside any-of"),
        pytest.param({"minItems": 0}, True, id="zero or more"),
        pytest.param({"maxItems": 0}, True, id="none"),
        pytest.param({"items": {"enum": ["a"]}, "minItems": 0}, True, id="none or only a"),
        pytest.param({"anyOf": [{"maxItems": 0}, {"contains": {"const": "a"}}]}, True, id="none or some a"),
        pytest.param({"allOf": [{"minItems": 0}, {"contains": {"const": "a"}}]}, False, id="both cannot be"),
    ],
)
def test_an_empty_list_passes_only_where_it_is_asked_for(schema: Json, *, holds: bool) -> None:
    assert satisfies([], close(schema, is_list=True)) is holds
    assert (
        satisfies(["a"], close(schema, is_list=True))
        or schema.get("maxItems") == 0
        or "not" in schema
        or "const" in schema
    )


@pytest.mark.parametrize(
    "schema",
    [
        pytest.param({"minimum": 1}, id="bound"),
        pytest.param({"not": {"minimum": 1}}, id="excluded bound"),
        pytest.param({"not": {"minLength": 9}}, id="excluded length"),
        pytest.param({"not": {"contains": {"const": 1}}}, id="excluded item"),
        pytest.param({"not": {"properties": {"a": {"const": 1}}}}, id="excluded field"),
        pytest.param({"not": {"anyOf": [{"properties": {"a": {"const": 1}}}]}}, id="excluded field inside any-of"),
        pytest.param({"not": {"anyOf": [True, {"required": ["a"]}]}}, id="excluded anything"),
        pytest.param({"items": {"properties": {"a": {"minLength": 1}}}, "minItems": 0}, id="rows"),
    ],
)
def test_what_says_nothing_never_passes(schema: Json) -> None:
    assert not satisfies(None, close(schema))
    assert not satisfies({}, close(schema))
    assert not satisfies([], close(schema, is_list=True)) or allows_empty(schema)


_LISTS = st.recursive(
    st.sampled_from([{"contains": {"const": "a"}}, {"items": {"enum": ["a"]}}, {"minItems": 2}, {"uniqueItems": True}]),
    lambda inner: st.one_of(
        st.builds(lambda part: {"not": part}, inner),
        st.builds(lambda parts: {"allOf": parts}, st.lists(inner, min_size=1, max_size=2)),
        st.builds(lambda parts: {"anyOf": parts}, st.lists(inner, min_size=1, max_size=2)),
    ),
    max_leaves=4,
)


@given(schema=_LISTS)
def test_no_list_condition_passes_on_an_empty_list_unless_it_says_so(schema: Json) -> None:
    assert not allows_empty(schema)
    assert not satisfies([], close(schema, is_list=True))


def test_stand_ins_are_found_at_any_depth() -> None:
    marks = [{"$claim": "a.b", "each": "c"}, {"$data": "d.e"}, {"$row": "f"}]
    schema = {"anyOf": [{"enum": marks[0]}, {"items": {"enum": marks[1]}}], "maximum": marks[2], "minimum": 1}
    assert list(stand_ins(schema)) == marks
