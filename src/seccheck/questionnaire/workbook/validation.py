"""Says what a cell may hold, in the terms of spreadsheets, and what it answers to anything else."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from seccheck.model.policy import Json
from seccheck.questionnaire.blank.phrases import answer_phrase
from seccheck.questionnaire.form import Field, Question, Shape
from seccheck.questionnaire.workbook.asked import is_country, is_percent, labels
from seccheck.questionnaire.workbook.menus import Menus
from seccheck.questionnaire.workbook.words import tell, yes_no

Rule = Mapping[str, Any]
"""Options for xlsxwriter's ``data_validation``."""

_FIRST_DAY, _LAST_DAY = dt.date(1900, 3, 1), dt.date(2199, 12, 31)
"""Before, spreadsheets do not agree which day a number means."""
_LARGEST = 10**15
"""Beyond, spreadsheets round."""
_LONGEST_MESSAGE = 250


def rule_for(asked: Question | Field, cell: str, menus: Menus, lang: str) -> Rule | None:
    """What the cell for an answer may hold; None where it may hold anything.

    Args:
        asked: the question or field.
        cell: the first cell's name as a formula in that very cell spells it, such as ``D5``.
        menus: takes the choices.
        lang: of what is said.
    """
    match asked.shape:
        case Shape.YES_NO:
            return choice_rule(menus.source(yes_no(lang)), lang)
        case Shape.CHOICE:
            return choice_rule(menus.source(labels(asked, lang)), lang)
        case Shape.DATE:
            bounds = {"criteria": "between", "minimum": _FIRST_DAY, "maximum": _LAST_DAY}
            return {"validate": "date", **bounds, **_refusal(tell(lang, "refused.date"), lang)}
        case Shape.NUMBER:
            return _percent(cell, lang) if is_percent(asked) else _number(asked, lang)
        case Shape.TEXT if is_country(asked.type):
            formula = f"=AND(LEN({cell})=2,EXACT({cell},UPPER({cell})))"
            return {"validate": "custom", "value": formula, **_refusal(tell(lang, "refused.country"), lang)}
    return None


def choice_rule(source: list[str] | str, lang: str) -> Rule:
    """That the cell holds one of a menu's answers."""
    return {"validate": "list", "source": source, **_refusal(tell(lang, "refused.list"), lang)}


def _number(asked: Question | Field, lang: str) -> Rule:
    type_ = asked.type
    kind = "integer" if type_.get("type") == "integer" else "decimal"
    said = _refusal(tell(lang, "refused.number", what=answer_phrase(asked, lang)), lang)
    bounds = {"minimum": _bound(type_, "minimum", -_LARGEST), "maximum": _bound(type_, "maximum", _LARGEST)}
    return {"validate": kind, "criteria": "between", **bounds, **said}


def _bound(type_: Json, keyword: str, otherwise: int) -> int | float:
    bound: int | float = type_.get(keyword, otherwise)
    return bound


def _percent(cell: str, lang: str) -> Rule:
    """Asks back, for ``50%`` typed into a cell is 0.5 to a spreadsheet."""
    return {
        "validate": "custom",
        "value": f"=OR({cell}=0,AND({cell}>=1,{cell}<=100))",
        "error_type": "warning",
        "error_title": tell(lang, "percent.title"),
        "error_message": tell(lang, "percent"),
    }


def _refusal(message: str, lang: str) -> Rule:
    return {"error_title": tell(lang, "refused"), "error_message": message[:_LONGEST_MESSAGE]}
