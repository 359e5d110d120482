import pytest

from seccheck.model.policy import Json
from seccheck.questionnaire.cells.misfit import check_fit
from seccheck.questionnaire.cells.unreadable import UnreadableError

COUNTRY: Json = {"type": "string", "minLength": 1, "pattern": "^[A-Z]{2}$"}
ROW: Json = {"type": "object", "additionalProperties": False, "properties": {"c": COUNTRY, "n": {"type": "integer"}}}


@pytest.mark.parametrize(
    ("value", "type_", "text"),
    [
        (-1, {"type": "integer", "minimum": 0}, "“-1” is too low. Write 0 or more."),
        (101, {"type": "number", "maximum": 100}, "“101” is too high. Write 100 or less."),
        (0, {"type": "number", "exclusiveMinimum": 0}, "“0” is too low. Write more than 0."),
        (5, {"type": "number", "exclusiveMaximum": 5}, "“5” is too high. Write less than 5."),
        (5, {"type": "integer", "multipleOf": 2}, "“5” is no multiple of 2. Write a multiple of 2."),
        ("a", {"type": "string", "minLength": 2}, "“a” is too short. Write 2 characters or more."),
        ("abc", {"type": "string", "maxLength": 2}, "“abc” is too long. Write 2 characters or fewer."),
        ([], {"type": "array", "minItems": 1}, "There are too few answers. Give 1 or more."),
        (["a", "b"], {"type": "array", "maxItems": 1}, "There are too many answers. Give 1 or fewer."),
        (["a", "a"], {"type": "array", "uniqueItems": True}, "One thing is named twice. Name each once."),
        ("ma", COUNTRY, "“ma” is not written as expected. Write the country as two capital letters such as MA or FR"),
        (["FR", "ma"], {"type": "array", "items": COUNTRY}, "“ma” is not written as expected"),
        ([{"n": 1, "c": "ma"}], {"type": "array", "items": ROW}, "“ma” is not written as expected"),
        ([{"n": 1, "c": "MA", "x": 2}], {"type": "array", "items": ROW}, "Write what the question asks for."),
        ("x", {"type": "string", "pattern": "^[0-9a-f]{64}$"}, "64 digits and letters from a to f"),
        ("x", {"type": "string", "pattern": "^y$"}, "Write it in this form: ^y$."),
        ("a b", {"type": "string", "format": "uri"}, "Write a whole web address such as https://example.com/page."),
        ("a", {"type": "string", "format": "email"}, "Write an e-mail address"),
        ("a", {"const": "b"}, "“a” is not written as expected. Write what the question asks for."),
    ],
    ids=lambda v: str(v)[:40],
)
def test_why_a_value_does_not_fit(value: Json, type_: Json, text: str) -> None:
    with pytest.raises(UnreadableError) as error:
        check_fit(value, type_, "en")
    assert text in str(error.value)


def test_french_says_it_in_french() -> None:
    with pytest.raises(UnreadableError, match=r"^«\s100,5\s» est trop élevé\. Écrivez 100 ou moins\.$"):
        check_fit(100.5, {"type": "number", "maximum": 100}, "fr")


@pytest.mark.parametrize(("value", "type_"), [(3, {"type": "integer"}), (["FR"], {"type": "array", "items": COUNTRY})])
def test_what_fits_passes(value: Json, type_: Json) -> None:
    check_fit(value, type_, "en")
