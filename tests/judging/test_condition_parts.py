import pytest

from seccheck.judging.condition_parts import parts_of
from seccheck.model.policy import Json

ROW = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "on": {"type": "string", "format": "date"}},
    "required": ["name"],
}


def walked(condition: Json, type_: Json) -> list[tuple[str, bool]]:
    return [("/".join(map(str, part.pointer)), part.whole) for part in parts_of(condition, type_)]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"const": 1}, [("", True)]),
        ({"not": {"const": 1}}, [("", True), ("not", False)]),
        ({"anyOf": [{"const": 1}, {"const": 2}]}, [("", True), ("anyOf/0", False), ("anyOf/1", False)]),
        ({"allOf": [{"minimum": 1}]}, [("", True), ("allOf/0", False)]),
        ({"maximum": {"$claim": "c.count"}}, [("", True)]),
    ],
    ids=["plain", "not", "any", "all", "stand-in"],
)
def test_parts_are_put_to_the_same_value(condition: Json, expected: list[tuple[str, bool]]) -> None:
    assert walked(condition, {"type": "integer"}) == expected


def test_a_field_that_is_always_there_is_a_whole_of_its_own() -> None:
    condition = {"items": {"properties": {"name": {"const": "a"}, "on": {"const": "b"}, "on.age_days": {"maximum": 3}}}}
    found = walked(condition, {"type": "array", "items": ROW})
    assert found == [("", True), ("items", False), ("items/properties/name", True), ("items/properties/on", False)]


def test_beside_an_alternative_no_field_is_a_whole() -> None:
    row = {"properties": {"name": {"const": "a"}}}
    for condition in ({"anyOf": [{"items": row}]}, {"contains": row}):
        assert [whole for _, whole in walked(condition, {"type": "array", "items": ROW})][1:] == [False] * (
            len(walked(condition, {"type": "array", "items": ROW})) - 1
        )


def test_each_part_knows_the_type_of_its_value() -> None:
    parts = list(parts_of({"contains": {"properties": {"name": {"const": "a"}}}}, {"type": "array", "items": ROW}))
    assert [part.type for part in parts] == [{"type": "array", "items": ROW}, ROW, {"type": "string"}]
