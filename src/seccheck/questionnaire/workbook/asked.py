"""Says of what is asked how it is answered in a cell: its text, its format, and what it may hold."""

import dataclasses

from seccheck.model.policy import Json
from seccheck.questionnaire.blank.phrases import answer_phrase
from seccheck.questionnaire.form import Field, Form, Question, Shape
from seccheck.questionnaire.workbook.words import tell
from seccheck.words.speaking import pick

ENGAGEMENT = "engagement."
COUNTRY = "^[A-Z]{2}$"
APART = (Shape.CHOICES, Shape.LIST, Shape.ROWS)
"""Answered on a sheet of their own."""

_WHOLE = 100


def facts_of(form: Form) -> tuple[Question, ...]:
    """The facts of the engagement under the ids that claims have."""
    return tuple(dataclasses.replace(fact, claim=f"{ENGAGEMENT}{fact.claim}") for fact in form.facts)


def is_percent(asked: Question | Field) -> bool:
    """Whether a number from 0 to 100 is asked for, which people may write as 0.85 or 85 %."""
    return asked.shape is Shape.NUMBER and (asked.type.get("minimum"), asked.type.get("maximum")) == (0, _WHOLE)


def how(asked: Question | Field, lang: str, sheet: str = "") -> str:
    """How to answer, in a few words.

    Args:
        asked: a question or a field of one's rows.
        lang: of the words.
        sheet: where it is answered if not beside the question; of a document, where documents are described.
    """
    offered = [f"\u2022 {label}" for label in labels(asked, lang)]
    match asked.shape:
        case Shape.YES_NO | Shape.DATE:
            said = tell(lang, f"how.{asked.shape.value}")
        case Shape.CHOICES | Shape.LIST | Shape.ROWS | Shape.DOCUMENT if sheet:
            said = tell(lang, f"how.{asked.shape.value}", sheet=sheet)
        case Shape.CHOICE:
            said = "\n".join([tell(lang, "how.choice"), *offered])
        case Shape.CHOICES | Shape.LIST:
            said = "\n".join([tell(lang, "how.several"), *offered])
        case _:
            phrase = answer_phrase(asked, lang)
            said = phrase[:1].upper() + phrase[1:]
    return said


def labels(asked: Question | Field, lang: str) -> list[str]:
    """What the menu offers."""
    return [pick(lang, choice.label) for choice in asked.choices]


def style_of(asked: Question | Field, lang: str) -> str:
    """The look of the cell for the answer."""
    if asked.shape is Shape.DATE:
        return dated("input", lang)
    if asked.shape is Shape.NUMBER:
        return "input_percent" if is_percent(asked) else "input_number"
    return "input"


def dated(style: str, lang: str) -> str:
    """The look of a cell for a date, written as people of that language do."""
    return f"{style}_date.{'fr' if lang == 'fr' else 'en'}"


def is_country(type_: Json) -> bool:
    """Whether two capital letters are asked for."""
    return bool(type_.get("pattern") == COUNTRY)
