"""Writes a form as a workbook: all sheets in order, the same bytes for the same form."""

import datetime as dt
import io
from collections.abc import Iterable
from typing import Any

from seccheck.questionnaire.form import Form, Shape
from seccheck.questionnaire.workbook.choices_sheet import write_choices
from seccheck.questionnaire.workbook.look import Look
from seccheck.questionnaire.workbook.menus import Menus
from seccheck.questionnaire.workbook.origin import properties
from seccheck.questionnaire.workbook.pack_sheet import write_pack
from seccheck.questionnaire.workbook.pen import Pen
from seccheck.questionnaire.workbook.plan import Plan, plan_of
from seccheck.questionnaire.workbook.start_sheet import write_start
from seccheck.questionnaire.workbook.start_words import title_of
from seccheck.questionnaire.workbook.table_sheet import write_table
from seccheck.questionnaire.workbook.words import tell

_CREATED = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a workbook knows no time zones
"""Fixed, so that the same form gives the same bytes."""
_PLAIN_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook_bytes(form: Form, lang: str) -> bytes:
    """The blank form as a spreadsheet without macros or links to outside.

    Args:
        form: the questionnaire.
        lang: of everything in it.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415 - slow, and needed for this one form only

    target = io.BytesIO()
    plan = plan_of(form, lang)
    with xlsxwriter.Workbook(target, {"in_memory": True, **_PLAIN_TEXT}) as book:
        book.set_properties({"title": title_of(form, lang), "created": _CREATED, "comments": "seccheck"})
        for name, value in properties(form, lang).items():
            book.set_custom_property(name, value)
        _sheets(book, plan)
    return target.getvalue()


def _sheets(book: Any, plan: Plan) -> None:  # noqa: ANN401 - a workbook of xlsxwriter, which has no types
    look, menus, form = Look(book), Menus(plan.names["menus"]), plan.form

    def pen(sheet: str) -> Pen:
        return Pen(book.add_worksheet(sheet), look)

    def tables(claims: Iterable[str]) -> None:
        for table in (plan.tables[claim] for claim in claims):
            write_table(pen(table.sheet), table, "table", menus, plan.lang)

    write_start(pen(plan.names["start"]), plan, menus)
    write_table(pen(plan.documents.sheet), plan.documents, "documents", menus, plan.lang)
    tables(fact.claim for fact in plan.facts if fact.claim in plan.tables)
    for section in form.sections:
        write_pack(pen(plan.packs[section.id]), section, plan, menus)
        tables(question.claim for question in section.questions if question.shape is Shape.ROWS)
    if plan.choices:
        write_choices(pen(plan.names["choices"]), plan, menus)
    tables([question.claim for question in form.questions() if question.shape is Shape.LIST][:1])
    _menus(pen(menus.sheet), menus, plan.lang)


def _menus(pen: Pen, menus: Menus, lang: str) -> None:
    pen.put(0, 0, tell(lang, "menus.title"), "text")
    for row, column, label in menus.lines():
        pen.put(row, column, label, "text")
    pen.sheet.protect()
    pen.sheet.hide()
