"""Records behave as frozen, slotted, keyword-only dataclasses do."""

import dataclasses
import pickle
from typing import Any

import pytest

from seccheck.model.record import record


@record
class Point:
    x: int
    y: int = 0
    tags: dict[str, int] = dataclasses.field(default_factory=dict)


@record
class Other:
    x: int
    y: int = 0
    tags: dict[str, int] = dataclasses.field(default_factory=dict)


@record
class Plain:
    name: str = ""


def test_fields_are_given_by_name_and_defaults_fill_the_rest() -> None:
    point = Point(x=1)
    assert (point.x, point.y, point.tags) == (1, 0, {})
    assert Point(x=1, y=2, tags={"a": 1}).tags == {"a": 1}
    assert point.tags is not Point(x=1).tags


@pytest.mark.parametrize(
    ("given", "said"), [({}, "needs the field 'x'"), ({"x": 1, "z": 2}, "no field 'z'")], ids=["missing", "unknown"]
)
def test_a_missing_or_unknown_field_is_an_error(given: dict[str, Any], said: str) -> None:
    with pytest.raises(TypeError, match=said):
        Point(**given)


def test_positions_are_refused() -> None:
    make: Any = Point
    with pytest.raises(TypeError):
        make(1)


def test_nothing_can_be_changed_removed_or_added() -> None:
    point: Any = Point(x=1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.x = 2
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.x
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.other = 1
    assert not hasattr(point, "__dict__")


def test_records_are_equal_by_class_and_values() -> None:
    assert Point(x=1) == Point(x=1, y=0)
    assert Point(x=1) != Point(x=2)
    other: Any = Other(x=1)
    assert Point(x=1) != other
    assert len({Plain(name="a"), Plain(name="a"), Plain()}) == 2


def test_a_record_shows_its_values() -> None:
    assert repr(Point(x=1)) == "Point(x=1, y=0, tags={})"


def test_the_dataclass_tools_work_on_records() -> None:
    assert [f.name for f in dataclasses.fields(Point)] == ["x", "y", "tags"]
    assert dataclasses.replace(Point(x=1), y=3) == Point(x=1, y=3)


def test_a_record_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(Point(x=1, tags={"a": 2}))) == Point(x=1, tags={"a": 2})  # noqa: S301 (our own)
