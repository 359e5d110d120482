import pytest

from seccheck.model.policy import Json
from seccheck.reports.annex.condition import condition_text
from seccheck.reports.annex.speech import Speech
from seccheck.reports.annex.terms import Condition

EN, FR = Speech("en"), Speech("fr")
ALL_OF = {"allOf": [{"contains": {"const": "a"}}, {"contains": {"const": "b"}}]}


def condition(schema: Json, *, unit: str = "", derived: str = "", ask: str = "What?") -> Condition:
    said = {"en": ask, "fr": "Quoi ?"} if ask else {}
    return Condition(claim="a.b", ask=said, derived=derived, unit=unit, schema=schema)


@pytest.mark.parametrize(
    ("schema", "unit", "english", "french"),
    [
        ({"maximum": 24}, "hours", "24 hours at most", "24 heures au plus"),
        ({"minimum": 1}, "days", "1 day at least", "1 jour au moins"),
        ({"minimum": 1, "maximum": 2}, "", "between 1 and 2", "entre 1 et 2"),
        ({"exclusiveMinimum": 5}, "percent", "more than 5%", "plus de 5\u202f%"),
        ({"exclusiveMaximum": 5}, "", "less than 5", "moins de 5"),
        ({"const": True}, "", "yes", "oui"),
        ({"const": False}, "", "no", "non"),
        ({"const": 100}, "percent", "100%", "100\u202f%"),
        ({"const": "dpa"}, "", "dpa", "dpa"),
        ({"enum": ["a", "b", "c"]}, "", "a, b or c", "a, b ou c"),
        ({"maxItems": 0}, "", "no entry", "aucun élément"),
        ({"minItems": 0, "items": {"enum": ["a", "b"]}}, "", "nothing but a and b", "uniquement a et b"),
        ({"minItems": 2}, "", "at least 2 entries", "au moins 2 éléments"),
        ({"contains": {"enum": ["a", "b"]}}, "", "includes a or b", "comprend a ou b"),
        (ALL_OF, "", "includes a and b", "comprend a et b"),
        ({"type": "integer", "minimum": 3, "description": "x"}, "", "3 at least", "3 au moins"),
    ],
)
def test_schemas_are_words(schema: Json, unit: str, english: str, french: str) -> None:
    given = condition(schema, unit=unit)
    assert condition_text(EN, given) == f"“What?”: {english}"
    assert condition_text(FR, given) == f"«\u202fQuoi\u202f?\u202f»\u202f: {french}"


@pytest.mark.parametrize(
    "schema",
    [
        {"pattern": "^x$"},
        {"maximum": 3, "multipleOf": 2},
        {"maximum": {"$claim": "c.d"}},
        {"maximum": True},
        {"const": None},
        {"enum": []},
        {"enum": [["a"]]},
        {"enum": {"$data": "eea.countries"}},
        {"minItems": 0},
        {"maxItems": 3},
        {"contains": {"const": "a", "minLength": 1}},
        {"items": {"properties": {"x": {"const": 1}}}},
        {"allOf": [{"contains": {"enum": ["a", "b"]}}]},
        {"allOf": ["x"]},
        {"allOf": {"contains": {"const": "a"}}},
        {},
        False,
    ],
    ids=str,
)
def test_what_has_no_words_stands_as_written(schema: Json) -> None:
    assert condition_text(EN, condition(schema)).startswith("“What?”: as the technical condition ")


@pytest.mark.parametrize(
    ("derived", "said"),
    [
        ("age_days", "“What?”, age of the date: 30 days at most"),
        ("days_left", "“What?”, days left until the date: 30 days at most"),
        ("day", "“What?”, number of the day: 30 days at most"),
    ],
)
def test_what_follows_from_a_date_says_so(derived: str, said: str) -> None:
    assert condition_text(EN, condition({"maximum": 30}, unit="days", derived=derived)) == said


def test_a_claim_without_a_question_is_named() -> None:
    assert condition_text(EN, condition({"const": True}, ask="")) == "“a.b”: yes"
