"""What no sample satisfies nothing satisfies, and what all samples satisfy everything satisfies."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from seccheck.judging.samples import UndecidableError, samples
from seccheck.judging.schema import close
from seccheck.judging.validator import satisfies
from seccheck.model.policy import Json

NUMBERS = st.integers(-3, 6) | st.sampled_from([0.5, 1.5, 2.25])
WORDS = st.sampled_from(["a", "b", "c", "aa", "ab", ""])
SMALL = st.integers(0, 3)


def bounds(draw: st.DrawFn, numbers: st.SearchStrategy[Json]) -> dict[str, Json]:
    keys = draw(st.sets(st.sampled_from(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"])))
    return {key: draw(numbers) for key in sorted(keys)}


@st.composite
def scalar_types(draw: st.DrawFn) -> Json:
    kind = draw(st.sampled_from(["boolean", "integer", "number", "string", "enum"]))
    if kind == "enum":
        return {"enum": draw(st.lists(WORDS, min_size=1, max_size=3, unique=True))}
    if kind == "string":
        return {"type": kind, "minLength": draw(SMALL)}
    return {"type": kind, **(bounds(draw, st.integers(-2, 5)) if kind in ("integer", "number") else {})}


@st.composite
def scalar_conditions(draw: st.DrawFn) -> Json:
    keyword = draw(st.sampled_from(["const", "enum", "bounds", "length", "anyOf", "allOf", "not"]))
    plain = NUMBERS | WORDS | st.booleans()
    if keyword == "const":
        return {"const": draw(plain)}
    if keyword == "enum":
        return {"enum": draw(st.lists(plain, min_size=1, max_size=3))}
    if keyword == "bounds":
        return bounds(draw, NUMBERS)
    if keyword == "length":
        return {draw(st.sampled_from(["minLength", "maxLength"])): draw(SMALL)}
    part = scalar_conditions()
    return {"not": draw(part)} if keyword == "not" else {keyword: draw(st.lists(part, min_size=1, max_size=2))}


def fields(part: st.SearchStrategy[Json]) -> st.SearchStrategy[dict[str, Json]]:
    return st.dictionaries(st.sampled_from(["f", "g"]), part, min_size=1)


@st.composite
def types(draw: st.DrawFn) -> Json:
    kind = draw(st.sampled_from(["scalar", "array", "object", "rows"]))
    if kind == "scalar":
        return draw(scalar_types())
    if kind == "array":
        return {"type": "array", "items": draw(scalar_types()), "uniqueItems": draw(st.booleans())}
    properties = draw(fields(scalar_types()))
    required = sorted(draw(st.sets(st.sampled_from(sorted(properties)))))
    row = {"type": "object", "properties": properties, "required": required, "additionalProperties": False}
    return row if kind == "object" else {"type": "array", "items": row}


@st.composite
def conditions(draw: st.DrawFn) -> Json:
    kind = draw(st.sampled_from(["scalar", "array", "object", "rows"]))
    inner = scalar_conditions() if kind in ("scalar", "array") else st.builds(_properties, fields(scalar_conditions()))
    if kind in ("scalar", "object"):
        return draw(inner)
    keyword = draw(st.sampled_from(["items", "contains", "minItems", "maxItems"]))
    listed = {keyword: draw(SMALL) if keyword.endswith("Items") else draw(inner)}
    return {**listed, "minItems": 0} if draw(st.booleans()) else listed


def _properties(parts: dict[str, Json]) -> Json:
    return {"properties": parts}


def values(type_: Json) -> st.SearchStrategy[Json]:
    if "enum" in type_:
        return st.sampled_from(type_["enum"])
    if type_["type"] == "array":
        return st.lists(values(type_["items"]), max_size=4)
    if type_["type"] == "object":
        present = {name: values(part) for name, part in type_["properties"].items()}
        optional = {name: present.pop(name) for name in list(present) if name not in type_["required"]}
        return st.fixed_dictionaries(present, optional=optional)
    plain = {"boolean": st.booleans(), "string": WORDS | st.text(max_size=4), "integer": st.integers(-5, 9)}
    return plain.get(type_["type"], NUMBERS)


@settings(max_examples=400, deadline=None)
@given(data=st.data(), type_=types(), condition=conditions())
def test_every_value_resembles_a_sample(data: st.DataObject, type_: Json, condition: Json) -> None:
    value = data.draw(values(type_).filter(lambda v: satisfies(v, type_)) if _inhabited(type_) else st.none())
    if value is None:
        return
    schema = close(condition, is_list=isinstance(value, list))
    try:
        known = {satisfies(sample, schema) for sample in samples(type_, condition)}
    except UndecidableError:
        return
    assert satisfies(value, schema) in known


def _inhabited(type_: Json) -> bool:
    """Whether the strategy can find a value quickly: bounds may contradict each other."""
    try:
        return bool(samples(type_)) and all(map(_inhabited, type_.get("properties", {}).values()))
    except UndecidableError:
        return False


@pytest.mark.parametrize(
    ("type_", "condition", "expected"),
    [
        ({"type": "boolean"}, {"const": True}, [True, False]),
        ({"enum": ["a", 1]}, {"const": 2}, ["a", 1]),
        ({"type": "integer", "minimum": 0, "maximum": 9}, {"maximum": 4}, [0, 1, 3, 4, 5, 8, 9]),
        ({"type": "number", "minimum": 0}, {"const": 1}, [0, 0.5, 1, 2]),
        ({"type": "integer"}, {}, [-1, 0, 1]),
        ({"type": "string", "minLength": 1}, {"const": "a"}, ["a", "aa", "b"]),
        ({"type": "array", "items": {"type": "boolean"}, "uniqueItems": True}, {"maxItems": 0}, [[], [True]]),
        ({"type": "array", "items": {"enum": ["x"]}, "minItems": 2}, {"minItems": 2}, [["x", "x"], ["x", "x", "x"]]),
    ],
    ids=["boolean", "choice", "count", "share", "any number", "text", "set", "list"],
)
def test_samples_stand_on_both_sides_of_every_threshold(type_: Json, condition: Json, expected: list[Json]) -> None:
    assert samples(type_, condition) == expected


def test_a_field_may_be_absent_and_one_that_the_type_does_not_have_is() -> None:
    type_ = {
        "type": "object",
        "properties": {"f": {"type": "boolean"}, "n": {"type": "string", "minLength": 1}},
        "required": ["n"],
    }
    condition = {"properties": {"f": {"const": True}, "other": {"const": 1}}}
    assert samples(type_, condition) == [{"n": "a", "f": True}, {"n": "a", "f": False}, {"n": "a"}]


def test_the_numbers_of_a_date_are_fields_beside_it() -> None:
    type_ = {
        "type": "object",
        "properties": {"on": {"type": "string", "minLength": 1, "format": "date"}},
        "required": ["on"],
    }
    found = samples(type_, {"properties": {"on.age_days": {"maximum": 1}}})
    assert {sample.get("on.age_days") for sample in found} == {0, 1, 2, None}
    assert samples(type_, {"properties": {"on.hours": {"maximum": 1}}}) == [{"on": "a"}]


@pytest.mark.parametrize(
    ("type_", "condition"),
    [
        ({"type": "string"}, {"pattern": "^a"}),
        ({"type": "integer"}, {"maximum": {"$claim": "c.count"}}),
        ({"type": "integer"}, {"not": {"multipleOf": 3}}),
        ({"type": "integer"}, {"$row": "f"}),
        ({"type": "number"}, {"type": "integer"}),
        ({"minimum": 3}, {"maximum": 2}),
        ({"type": "string"}, {"maxLength": 10**9}),
        ({"type": "array", "items": {"enum": ["x"]}}, {"minItems": 10**6}),
        ({"type": "array", "items": {"enum": list("abcdefghijklm")}}, {"items": {"enum": ["a"]}, "minItems": 70}),
    ],
    ids=["pattern", "stand-in", "multiple", "stand-in of a row", "whole", "no type", "long", "many", "wide"],
)
def test_what_cannot_be_decided_is_not_decided(type_: Json, condition: Json) -> None:
    with pytest.raises(UndecidableError):
        samples(type_, condition)


def test_too_many_combinations_of_fields_are_not_tried() -> None:
    names = [f"f{n}" for n in range(8)]
    type_ = {"type": "object", "properties": {name: {"type": "integer"} for name in names}}
    with pytest.raises(UndecidableError):
        samples(type_, {"properties": {name: {"maximum": 3} for name in names}})
