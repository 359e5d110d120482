import pytest
from tests.support.record_papers import HOSTILE, SHAPES, box

from seccheck.reports.record_form.boxes import box_html, day_html, lines, ticks
from seccheck.reports.record_form.paper import Box, Column


@pytest.mark.parametrize(
    ("shape", "parts"),
    [
        ("yes-no", {'class="tick"': 2, "yes": 1, "no": 1}),
        ("number", {'class="short"': 1, "minutes": 1}),
        ("date", {"<i></i>": 8}),
        ("choice", {'class="tick"': 2, "low": 1, "high": 1}),
        ("choices", {'class="tick"': 3, "none of these": 1}),
        ("list", {'class="line"': 4, "nothing to list": 1}),
        ("rows", {"<tr>": 6, 'scope="col"': 3, 'class="tick"': 11, "a / b / c / d": 1, "<caption": 1}),
        ("document", {"<i></i>": 16, "document seen": 1, "Kind": 1, "Signed": 1}),
        ("text", {'class="line"': 2}),
        ("something new", {'class="line"': 2}),
    ],
)
def test_each_shape_has_something_to_tick_or_to_write_on(shape: str, parts: dict[str, int]) -> None:
    drawn = box_html(box(shape), "en")
    assert {part: drawn.count(part) for part in parts} == parts


def test_a_number_without_a_unit_stands_alone() -> None:
    assert "unit" not in box_html(box("number", unit=""), "en")


def test_a_day_is_written_in_the_order_of_the_language() -> None:
    assert [part.count("<i>") for part in day_html("en").split("<b>")] == [4, 2, 2]
    assert [part.count("<i>") for part in day_html("fr").split("<b>")] == [2, 2, 4]


@pytest.mark.parametrize("shape", SHAPES)
def test_what_a_stranger_wrote_is_shown_as_it_is(shape: str) -> None:
    columns = (Column(label=HOSTILE, choices=(HOSTILE,)), Column(label="x", choices=(HOSTILE,) * 4))
    hostile = Box(
        claim="a.b", ask=HOSTILE, hint=HOSTILE, shape=shape, form="", unit=HOSTILE, choices=(HOSTILE,), columns=columns
    )
    drawn = box_html(hostile, "en")
    assert "<script" not in drawn
    assert "alert(1)</script>" not in drawn


def test_lines_and_ticks_are_drawn_once_each() -> None:
    assert lines(3).count('class="line"') == 3
    assert ticks(("a", "b")).count("<li>") == 2
