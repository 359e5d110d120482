import pytest

from seccheck.questionnaire.merge.same import same


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (24, 24.0, True),
        (True, 1, False),
        (False, 0, False),
        (True, True, True),
        ("24", 24, False),
        (None, False, False),
        (None, None, True),
        ([], {}, False),
        ([1, 2], [2, 1], False),
        ([1], [True], False),
        ([1], [1, 1], False),
        ({"a": 1, "b": [2.0]}, {"b": [2], "a": 1}, True),
        ({"a": 1}, {"a": 1, "b": None}, False),
    ],
    ids=str,
)
def test_values_are_the_same_if_they_say_the_same(one: object, other: object, expected: bool) -> None:
    assert same(one, other) is expected
    assert same(other, one) is expected
