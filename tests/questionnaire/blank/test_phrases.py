from typing import Any

import pytest

from seccheck.model.policy import Claim
from seccheck.model.wording import Wording
from seccheck.questionnaire.blank.phrases import answer_phrase
from seccheck.questionnaire.question import question_of

TEXT = {"type": "string"}


def said(type_: Any, lang: str = "en", unit: str = "", *, is_document: bool = False) -> str:  # noqa: ANN401 - JSON Schema
    claim = Claim(id="tiny.a", pack="tiny", type=type_, unit=unit, is_document=is_document)
    return answer_phrase(question_of(claim, Wording()), lang)


@pytest.mark.parametrize(
    ("type_", "unit", "en", "fr"),
    [
        ({"type": "boolean"}, "", "true (yes) or false (no)", "true (oui) ou false (non)"),
        ({"type": "number"}, "", "a number", "un nombre"),
        (
            {"type": "number", "minimum": 0, "maximum": 100},
            "percent",
            "a number from 0 to 100, in percent",
            "un nombre de 0 à 100, en pour cent",
        ),
        (
            {"type": "integer", "minimum": 1},
            "days",
            "a whole number, 1 or more, in days",
            "un nombre entier, 1 ou plus, en jours",
        ),
        (
            {"type": "integer", "maximum": 3},
            "km",
            "a whole number, 3 or less, in km",
            "un nombre entier, 3 ou moins, en km",
        ),
        ({"type": "string", "format": "date"}, "", "a date such as 2026-11-02", "une date telle que 2026-11-02"),
        (TEXT, "", "text", "du texte"),
        ({"type": "string", "pattern": "^x"}, "", "text", "du texte"),
        ({"type": "string", "format": "email"}, "", "an e-mail address", "une adresse électronique"),
        ({"enum": ["a", "b"]}, "", "one of these values", "l'une de ces valeurs"),
        (
            {"type": "array", "items": {"enum": ["a"]}},
            "",
            "a list of those that hold among these values, [] if none does",
            "la liste de celles de ces valeurs qui conviennent, [] si aucune ne convient",
        ),
        (
            {"type": "array", "items": {"type": "string", "pattern": "^[A-Z]{2}$"}},
            "",
            "a list, [] if there is none; each entry: a country in two capital letters, such as FR",
            "une liste, [] s'il n'y a rien ; chaque élément : un pays en deux majuscules, tel que FR",
        ),
        (
            {"type": "array", "items": {"type": "object", "properties": {"a": TEXT}}},
            "",
            "a list with one entry for each, [] if there is none, with these fields",
            "une liste avec une entrée pour chaque cas, [] s'il n'y en a aucun, avec ces champs",
        ),
    ],
    ids=[
        "yes-no",
        "number",
        "range",
        "from",
        "up-to",
        "date",
        "text",
        "form",
        "email",
        "choice",
        "several",
        "list",
        "rows",
    ],
)
def test_every_shape_is_said_in_both_languages(type_: Any, unit: str, en: str, fr: str) -> None:  # noqa: ANN401 - same
    assert said(type_, "en", unit) == en
    assert said(type_, "fr", unit).translate({0x2019: "'", 0x202F: " "}) == fr


def test_a_document_is_named_by_its_id() -> None:
    assert "such as dpa" in said({"type": "object"}, is_document=True)
    assert "tel que dpa" in said({"type": "object"}, "fr", is_document=True)
