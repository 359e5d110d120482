import pytest

from seccheck.questionnaire.cells.units import name_of, unit_of


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("%", "percent"),
        ("pour cent", "percent"),
        ("€", "euros"),
        ("EUR", "euros"),
        ("min.", "minutes"),
        ("H", "hours"),
        ("Heures", "hours"),
        ("j", "days"),
        ("jours", "days"),
        ("semaine", "weeks"),
        ("mois", "months"),
        ("Années", "years"),
        ("m", ""),
        ("business days", ""),
        ("jours ouvrés", ""),
        ("k€", ""),
        ("", ""),
    ],
)
def test_words_for_units(word: str, code: str) -> None:
    assert unit_of(word) == code


def test_every_unit_has_a_name_in_both_languages() -> None:
    assert name_of("hours") == {"en": "hours", "fr": "heures"}
    assert name_of("points") == {"en": "points", "fr": "points"}
