from collections.abc import Iterator
from typing import Any

import pytest

from seccheck.reading.explain import explain
from seccheck.reading.schema_check import fits


def found(data: object, schema: dict[str, Any]) -> Iterator[tuple[str, object, str]]:
    yield from ((f.message, f.pointer, f.at) for f in explain(data, schema, fits, ("here",)))


def test_what_only_the_fast_engine_refuses_is_a_fault_all_the_same() -> None:
    assert list(found(1, {"type": "integer"})) == [("the content does not have the expected form", ("here",), "value")]


def test_several_alternatives_that_could_be_meant_are_not_guessed_at() -> None:
    schema = {"anyOf": [{"type": "integer", "minimum": 3}, {"type": "integer", "maximum": -3}]}
    assert list(found(0, schema)) == [("`here` does not have the expected form", ("here",), "value")]


def test_alternatives_inside_alternatives_lead_to_the_fault_itself() -> None:
    inner = {"anyOf": [{"type": "boolean"}, {"type": "array", "items": {"type": "integer"}}]}
    schema = {"anyOf": [{"type": "string"}, {"type": "object", "properties": {"a": inner}}]}
    assert list(found({"a": ["x"]}, schema)) == [
        ('`a`, item 1, must be a whole number, not the text "x"', ("here", "a", 0), "value"),
    ]


@pytest.mark.parametrize(
    "draft", ["http://json-schema.org/draft-07/schema#", "https://json-schema.org/draft/2020-12/schema"]
)
def test_both_drafts_are_spoken(draft: str) -> None:
    schema = {"$schema": draft, "definitions": {"n": {"minimum": 3}}, "properties": {"a": {"$ref": "#/definitions/n"}}}
    assert [message for message, _, _ in found({"a": 1}, schema)] == ["`a` must be at least 3, not 1"]


def test_a_schema_of_false_is_spoken_too() -> None:
    ((message, _, _),) = found({"a": 1}, {"properties": {"a": False}})
    assert message.endswith("does not have the expected form")
