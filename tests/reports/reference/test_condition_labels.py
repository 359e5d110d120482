import pytest

from seccheck.reports.reference import condition_labels
from seccheck.reports.reference.condition_labels import is_said, say_condition


def test_every_phrase_is_said_in_both_languages_with_the_same_places() -> None:
    for key, phrase in condition_labels._PHRASES.items():  # noqa: SLF001 - the table itself is what is checked
        assert phrase.keys() == {"en", "fr"}, key
        assert phrase["en"].count("{") == phrase["fr"].count("{"), key


def test_a_phrase_is_said_or_unknown() -> None:
    assert say_condition("en", "minimum", value=3) == "at least 3"
    assert is_said("age_days.maximum")
    assert not is_said("age_days.minimum")
    with pytest.raises(KeyError):
        say_condition("en", "age_days.minimum", value=3)
