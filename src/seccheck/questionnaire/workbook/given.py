"""Says how a value that is known already stands in a cell, so that it is read back as the same value."""

import datetime as dt

from seccheck.model.policy import Json
from seccheck.questionnaire.form import Field, Question, Shape
from seccheck.questionnaire.workbook.words import yes_no
from seccheck.words.speaking import pick

LONGEST = 32_767
"""Characters in one cell."""


def cell_value(value: Json, asked: Question | Field, lang: str) -> str | int | float | dt.date:
    """What the cell holds.

    Args:
        value: of the type that is asked; no list of rows.
        asked: the question or field.
        lang: of the sheet.
    """
    if isinstance(value, list):
        return "; ".join(str(cell_value(item, asked, lang)) for item in value)
    choice = next((c for c in asked.choices if c.value == value and type(c.value) is type(value)), None)
    if choice is not None:
        return pick(lang, choice.label)
    if isinstance(value, bool):
        return yes_no(lang)[not value]
    if asked.shape is Shape.DATE:
        return dt.date.fromisoformat(value)
    number: int | float | str = value
    return number
