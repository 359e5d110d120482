"""The same said twice is said once; different things said of one are not taken."""

from typing import Any

from tests.support.grids import told

from seccheck.questionnaire.workbook.back.said import Said, gather


def said(name: str, part: str, value: Any, place: str) -> Said:  # noqa: ANN401 - any JSON value
    return Said(name=name, part=part, value=value, place=f"q.xlsx:S!{place}")


def test_parts_come_together_in_the_order_in_which_they_are_said() -> None:
    found = gather([said("b", "note", "n", "F5"), said("a", "value", 1, "D6"), said("b", "value", "yes", "D5")], "en")
    assert found.parts == {"b": {"note": "n", "value": "yes"}, "a": {"value": 1}}
    assert list(found.parts) == ["b", "a"]
    assert found.places == {"b": "q.xlsx:S!D5", "a": "q.xlsx:S!D6"}


def test_an_answer_without_a_value_stands_where_its_first_part_does() -> None:
    found = gather([said("a", "documents", ["d"], "E5"), said("a", "note", "n", "F5")], "en")
    assert found.places == {"a": "q.xlsx:S!E5"}


def test_the_same_twice_is_said_once() -> None:
    found = gather([said("a", "value", 24, "D5"), said("a", "value", 24.0, "D9")], "en")
    assert (found.parts, found.faults) == ({"a": {"value": 24}}, ())


def test_what_differs_is_not_taken_and_both_places_are_told() -> None:
    found = gather(
        [said("a", "value", 1, "D5"), said("a", "note", "n", "F5"), said("a", "value", value=True, place="D9")], "en"
    )
    assert found.parts == {"a": {"note": "n"}}
    assert told(found.faults) == [
        "D5 “a” is answered twice: 1 here, true in q.xlsx:S!D9; neither is taken",
        "D9 “a” is answered twice: true here, 1 in q.xlsx:S!D5; neither is taken",
    ]


def test_a_contradiction_without_end_is_told_at_a_few_places_and_at_once() -> None:
    found = gather([said("a", "value", number % 2, f"D{number}") for number in range(50_000)], "en")
    assert found.parts == {}
    assert len(found.faults) == 10


def test_of_three_each_that_is_contradicted_is_told() -> None:
    found = gather([said("a", "value", value, place) for value, place in ((1, "D1"), (1, "D2"), (2, "D3"))], "fr")
    assert found.parts == {}
    assert [line.split()[0] for line in told(found.faults)] == ["D1", "D2", "D3"]
