import pytest

from seccheck.model.policy import Json
from seccheck.reports.plain.values import number_text, value_text

N = "\u202f"


@pytest.mark.parametrize(
    ("value", "unit", "en", "fr"),
    [
        (True, "", "yes", "oui"),
        (False, "percent", "no", "non"),
        (24, "hours", "24 hours", "24 heures"),
        (1, "hours", "1 hour", "1 heure"),
        (0, "days", "0 days", "0 jour"),
        (82.5, "percent", "82.5%", f"82,5{N}%"),
        (1500000, "euros", "1,500,000 euros", f"1{N}500{N}000 euros"),
        (3, "parsecs", "3 parsecs", "3 parsecs"),
        (12, "", "12", "12"),
        ("2026-11-02", "", "2026-11-02", "2026-11-02"),
        ("two words", "", '"two words"', f"«{N}two words{N}»"),
        ([], "", "none", "aucun"),
        (["MA", "FR"], "", "MA, FR", "MA, FR"),
        (list("abcdefg"), "", "a, b, c, d, e, f, …", "a, b, c, d, e, f, …"),
        ([{"a": 1}], "", "1 row", "1 ligne"),
        ([{"a": 1}, {"a": 2}], "", "2 rows", "2 lignes"),
        ({"a": [1]}, "", '{"a": [1]}', '{"a": [1]}'),
        (None, "", "not accepted", "non admis"),
    ],
)
def test_values_in_both_languages(value: Json, unit: str, en: str, fr: str) -> None:
    assert value_text("en", value, unit) == en
    assert value_text("fr", value, unit) == fr


def test_a_long_value_is_cut() -> None:
    assert value_text("en", "x" * 101) == "x" * 99 + "…"
    assert value_text("en", "x" * 100) == "x" * 100


@pytest.mark.parametrize(("number", "en"), [(1234567.5, "1,234,567.5"), (-1000, "-1,000"), (0.25, "0.25")])
def test_numbers(number: float, en: str) -> None:
    assert number_text("en", number) == en
