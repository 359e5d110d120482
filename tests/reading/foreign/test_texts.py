import pytest

from seccheck.model.policy import Json
from seccheck.reading.foreign.texts import language_of, line_of, list_of, mapping_of, spoken_in


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("a\n  b\tc", "a b c"),
        (" « a » ", "« a »"),
        ("a\u202e\u200bb", "a b"),
        ("a\u00a0:", "a\u00a0:"),
        (1.1, "1.1"),
        (3, "3"),
        (True, ""),
        (None, ""),
        (["a"], ""),
    ],
)
def test_one_clean_line_comes_out(value: Json, line: str) -> None:
    assert line_of(value) == line


def test_a_text_is_said_in_its_own_language_and_in_those_it_was_translated_to() -> None:
    node = {"name": "A", "translations": {"fr": {"name": "B"}, "de-DE": {"name": ""}, "es": "C"}}
    assert spoken_in(node, "name", "en") == {"en": "A", "fr": "B"}
    assert spoken_in({"translations": 3}, "name", "en") == {}


@pytest.mark.parametrize(("tag", "language"), [("fr-FR", "fr"), ("DE", "de"), ("", "en"), (None, "en"), ("1x", "en")])
def test_a_language_has_two_letters(tag: Json, language: str) -> None:
    assert language_of(tag) == language


def test_what_has_another_shape_is_empty() -> None:
    assert mapping_of({"a": 1}) == {"a": 1}
    assert mapping_of([1]) == {}
    assert list_of([1]) == [1]
    assert list_of("a") == []
