import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seccheck.conditional_access.space import (
    AllBut,
    Box,
    Part,
    Space,
    TooIntricateError,
    missed,
    size,
    uncovered,
    within,
)

SPACE = Space(dimensions=("x", "y", "z"), values=(("a", "b", "c"), ("d", "e"), ("f", "g")))
WHOLE = (7, 3, 3)
BOXES = st.tuples(st.integers(1, 7), st.integers(1, 3), st.integers(1, 3))


def points(*boxes: Box) -> set[tuple[int, ...]]:
    def bits(part: int) -> list[int]:
        return [1 << n for n in range(3) if part >> n & 1]

    return {point for box in boxes for point in itertools.product(*map(bits, box))}


@pytest.mark.parametrize(
    ("part", "box"),
    [
        ({}, WHOLE),
        ({"x": ("a", "c")}, (5, 3, 3)),
        ({"x": AllBut(values=frozenset({"a"})), "y": ("e",)}, (6, 2, 3)),
        ({"x": AllBut()}, WHOLE),
        ({"z": ()}, None),
        ({"z": ("nothing",)}, None),
        ({"y": AllBut(values=frozenset("de"))}, None),
    ],
    ids=["all", "values", "all-but", "all-but-nothing", "none", "unknown", "all-but-all"],
)
def test_a_part_becomes_a_box(part: dict[str, tuple[str, ...] | AllBut], box: Box | None) -> None:
    assert SPACE.box(part) == box


def test_a_union_keeps_no_box_within_another_and_no_empty_one() -> None:
    parts: list[Part] = [{"x": ("a",), "y": ("d",)}, {"x": ("a",)}, {"x": ()}, {"y": ("e",)}, {"y": ("e",)}]
    assert SPACE.boxes(parts) == ((7, 2, 3), (1, 3, 3))


def test_a_box_is_told_where_it_is_narrower_than_the_whole() -> None:
    assert SPACE.named((5, 3, 2)) == {"x": ("a", "c"), "z": ("g",)}
    assert SPACE.named(WHOLE) == {}


@given(st.lists(BOXES, max_size=3), st.lists(BOXES, max_size=6))
def test_what_is_left_is_what_no_box_covers_and_nothing_twice(wanted: list[Box], boxes: list[Box]) -> None:
    left = uncovered(wanted, boxes)
    assert points(*left) == points(*wanted) - points(*boxes)
    assert sum(map(size, left)) == len(points(*left))


@given(BOXES, BOXES)
def test_one_box_lies_within_another_or_misses_it(one: Box, other: Box) -> None:
    assert within(one, other) == (points(one) <= points(other))
    assert bool(missed(one, other, SPACE.dimensions)) == points(one).isdisjoint(points(other))


def test_tells_the_dimensions_in_which_two_boxes_have_nothing_in_common() -> None:
    assert missed((1, 1, 3), (6, 2, 3), SPACE.dimensions) == ("x", "y")


def test_gives_up_when_too_many_pieces_are_left() -> None:
    whole = (3,) * 26
    pairs = [tuple(1 if place in (2 * n, 2 * n + 1) else 3 for place in range(26)) for n in range(13)]
    with pytest.raises(TooIntricateError):
        uncovered([whole], pairs)
