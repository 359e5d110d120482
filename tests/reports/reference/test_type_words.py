import pytest

from seccheck.model.policy import Claim, Json
from seccheck.reading.claim_type import closed
from seccheck.reports.reference.type_words import answer_words, unit_words

ROW = {
    "type": "object",
    "properties": {"country": {"type": "string", "pattern": "^[A-Z]{2}$"}, "ok": {"type": "boolean"}},
    "required": ["country"],
}


def claim(type_: Json, unit: str = "") -> Claim:
    return Claim(id="c.x", pack="p", type=closed(type_), unit=unit, is_document=type_ == "document")


@pytest.mark.parametrize(
    ("type_", "unit", "en", "fr"),
    [
        ({"type": "boolean"}, "", "yes or no", "oui ou non"),
        ({"type": "integer"}, "", "a whole number", "un nombre entier"),
        ({"type": "integer", "minimum": 0}, "", "a whole number from 0", "un nombre entier à partir de 0"),
        (
            {"type": "number", "minimum": 0, "maximum": 100},
            "percent",
            "a number from 0 to 100, in percent",
            "un nombre de 0 à 100, en pour cent",
        ),
        ({"type": "number"}, "parsecs", "a number, in parsecs", "un nombre, en parsecs"),
        ({"type": "string"}, "", "text", "texte"),
        ({"type": "string", "format": "date"}, "", "a date", "une date"),
        ({"type": "string", "format": "uri"}, "", "a web address", "une adresse web"),
        ({"type": "string", "pattern": "^[A-Z]{2}$"}, "", "a country (two letters)", "un pays (deux lettres)"),
        ({"type": "string", "pattern": "^x"}, "", "text of a set form", "texte d\u2019une forme donnée"),
        ({"enum": ["a", "b"]}, "", "one of: a, b", "au choix\u202f: a, b"),
        ({"type": "array", "items": {"enum": ["a"]}}, "", "any of: a", "un ou plusieurs parmi\u202f: a"),
        (
            {"type": "array", "items": {"type": "string"}},
            "",
            "a list, each entry being text",
            "une liste dont chaque entrée est\u202f: texte",
        ),
        (
            {"type": "array", "items": ROW},
            "",
            "a table with country (a country (two letters)), ok (yes or no; may be left out)",
            "un tableau avec country (un pays (deux lettres)), ok (oui ou non\u202f; facultatif)",
        ),
        (
            {**ROW, "required": ["country", "ok"]},
            "",
            "an entry with country (a country (two letters)), ok (yes or no)",
            "une fiche avec country (un pays (deux lettres)), ok (oui ou non)",
        ),
        ("document", "", "a document", "un document"),
    ],
)
def test_an_answer_has_words(type_: Json, unit: str, en: str, fr: str) -> None:
    assert answer_words("en", claim(type_, unit)) == en
    assert answer_words("fr", claim(type_, unit)) == fr


@pytest.mark.parametrize(
    ("unit", "en", "fr"), [("percent", "percent", "pour cent"), ("parsecs", "parsecs", "parsecs"), ("", "", "")]
)
def test_a_unit_is_said_as_people_say_it(unit: str, en: str, fr: str) -> None:
    assert (unit_words("en", unit), unit_words("fr", unit)) == (en, fr)
