import pytest
from tests.support import made

from seccheck.model.policy import Json
from seccheck.model.wording import Wording
from seccheck.reports.reviewing.value_words import row_words, value_words

WORDS = Wording(
    choices={"open": {"en": "open to all", "fr": "ouvert à tous"}}, fields={"country": {"en": "Country", "fr": "Pays"}}
)
CHOICE = made.claim("a.c", {"enum": ["open", "closed"]})
CHOICES = made.claim("a.cs", {"type": "array", "items": {"enum": ["open", "closed"]}})
TEXT = made.claim("a.t", {"type": "string"})
HOURS = made.claim("a.h", {"type": "number"}, unit="hours")
ROWS = made.claim("a.r", {"type": "array", "items": {"type": "object", "properties": {"country": {"type": "string"}}}})


@pytest.mark.parametrize(
    ("claim", "value", "en", "fr"),
    [
        (HOURS, 24, "24 hours", "24 heures"),
        (CHOICE, "open", "open to all (open)", "ouvert à tous (open)"),
        (CHOICE, "closed", "closed", "closed"),
        (CHOICES, ["open", "closed"], "open to all (open), closed", "ouvert à tous (open), closed"),
        (CHOICES, [], "none", "aucun"),
        (TEXT, "open", "open", "open"),
        (made.claim("a.b", {"type": "boolean"}), False, "no", "non"),
        (ROWS, [{"country": "MA"}], "1 row", "1 ligne"),
    ],
)
def test_an_answer_is_worded_in_both_languages(claim: Json, value: Json, en: str, fr: str) -> None:
    assert value_words("en", claim, value, WORDS) == en
    assert value_words("fr", claim, value, WORDS) == fr


def test_a_long_list_is_given_in_full_up_to_a_bound() -> None:
    many = made.claim("a.m", {"type": "array", "items": {"type": "string"}})
    assert value_words("en", many, [f"n{n}" for n in range(40)], WORDS).count(",") == 39
    assert value_words("en", many, [f"n{n}" for n in range(41)], WORDS).endswith("n39, …")


def test_rows_are_given_one_by_one() -> None:
    rows = [{"country": "MA", "open": "open"}, {"country": "FR"}]
    assert list(row_words("en", ROWS, rows, WORDS)) == ["Country: MA, open: open to all (open)", "Country: FR"]
    assert list(row_words("fr", ROWS, rows, WORDS))[1] == "Pays\u202f: FR"
    assert list(row_words("en", ROWS, [{"country": "MA"}] * 14, WORDS))[12:] == ["…"]
    assert list(row_words("en", TEXT, "x", WORDS)) == list(row_words("en", CHOICES, ["open"], WORDS)) == []
