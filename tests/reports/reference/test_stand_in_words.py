import pytest

from seccheck.model.policy import Json
from seccheck.reports.reference.stand_in_words import stand_in_words


@pytest.mark.parametrize(
    ("mark", "en", "fr"),
    [
        ({"$claim": "c.count"}, "c.count", "c.count"),
        ({"$claim": "c.on.day"}, "c.on", "c.on"),
        ({"$claim": "c.on.day", "plus": 1}, "1 day after c.on", "1 jour après c.on"),
        ({"$claim": "c.on.day", "plus": -30}, "30 days before c.on", "30 jours avant c.on"),
        ({"$claim": "c.count", "plus": 2}, "c.count + 2", "c.count + 2"),
        ({"$claim": "c.count", "plus": -2}, "c.count - 2", "c.count - 2"),
        ({"$row": "cadence", "times": 1.25}, "1.25 times cadence", "1,25 fois cadence"),
        ({"$claim": "c.rows", "each": "f"}, "the f values of c.rows", "les valeurs f de c.rows"),
        ({"$data": "eea.countries"}, "the list eea.countries", "la liste eea.countries"),
    ],
)
def test_what_stands_in_is_named_with_its_adjustment(mark: Json, en: str, fr: str) -> None:
    assert stand_in_words("en", mark) == en
    assert stand_in_words("fr", mark) == fr
