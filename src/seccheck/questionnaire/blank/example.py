"""Makes up values that show the shape of an answer."""

from seccheck.model.policy import Json
from seccheck.questionnaire.form import Choice, Question, Shape
from seccheck.words.speaking import pick

_TEXT = {"en": "text", "fr": "texte"}
_FORMS = {
    "^[A-Z]{2}$": "FR",
    "^[0-9a-f]{64}$": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
    "uri": "https://example.com/page",
    "email": "security@example.com",
}
_DAY = "2026-11-02"
_SHOWN = 2
"""Choices that an example picks."""


def example_of(question: Question, lang: str) -> Json:
    """A value in the shape of the answer; what it says means nothing."""
    if question.shape is Shape.ROWS:
        return [{field.name: _plain(field.shape, field.type, field.choices, lang) for field in question.fields}]
    if question.shape is Shape.DOCUMENT:
        return "dpa"
    return _plain(question.shape, question.type, question.choices, lang)


def _plain(shape: Shape, type_: Json, choices: tuple[Choice, ...], lang: str) -> Json:
    values = [choice.value for choice in choices[:_SHOWN]]
    match shape:
        case Shape.YES_NO:
            return True
        case Shape.NUMBER:
            return max(type_.get("minimum", 0), min(24, type_.get("maximum", 24)))
        case Shape.CHOICE | Shape.CHOICES:
            return values if shape is Shape.CHOICES else values[0]
        case Shape.LIST:
            return [_text(type_["items"], lang)]
        case _:
            return _text(type_, lang)


def _text(type_: Json, lang: str) -> Json:
    form = type_.get("pattern") or type_.get("format")
    return _DAY if form == "date" else _FORMS.get(form or "", pick(lang, _TEXT))
