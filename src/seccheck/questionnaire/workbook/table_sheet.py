"""Writes a table: headings with a hint below them, numbered lines to fill in, and where to say that there is none."""

from seccheck.questionnaire.foreign.place import letters_of
from seccheck.questionnaire.workbook.asked import style_of
from seccheck.questionnaire.workbook.frame import Frame, set_up
from seccheck.questionnaire.workbook.given import cell_value
from seccheck.questionnaire.workbook.heights import Wrapped, height_of, stacked_height
from seccheck.questionnaire.workbook.marks import ROW
from seccheck.questionnaire.workbook.menus import Menus
from seccheck.questionnaire.workbook.pen import Pen
from seccheck.questionnaire.workbook.table import FIRST, HEADS, HINTS, INTRO, NONE, NONE_LABEL, TITLE, Table
from seccheck.questionnaire.workbook.validation import choice_rule, rule_for
from seccheck.questionnaire.workbook.words import tell, yes_no
from seccheck.words.speaking import pick

_NUMBER_WIDTH = 5
_LINE = 18
_LEAST_WIDTH = 96
"""Of all columns together: titles and introductions need it."""
_WIDE = 130
"""From here on a page lies on its side."""
_TITLE_SIZE = 1.5
"""Of a title's letters, against those of an answer."""


def write_table(pen: Pen, table: Table, kind: str, menus: Menus, lang: str) -> None:
    """Write one table.

    Args:
        pen: for an empty sheet.
        table: what it holds.
        kind: names the colour of its tab.
        menus: takes the choices.
        lang: of the words.
    """
    widths = [column.width for column in table.columns]
    filler = [_LEAST_WIDTH - sum(widths)] if sum(widths) < _LEAST_WIDTH else []
    frame = Frame(
        kind=kind,
        title=table.title,
        widths=(_NUMBER_WIDTH, *widths, *filler),
        marks={0: ROW, **{number: column.mark for number, column in enumerate(table.columns, 1)}},
        freeze=(FIRST, 1),
        heads=HEADS,
        is_landscape=sum(widths) > _WIDE,
    )
    set_up(pen, frame)
    _top(pen, table, frame)
    if table.claims():
        _none(pen, table, menus, lang)
    else:
        for row in (NONE_LABEL, NONE):
            pen.sheet.set_row(row, None, None, {"hidden": True})
    _heads(pen, table, lang)
    for number in range(1, len(table.columns) + 1):
        _column(pen, number, table, menus, lang)
    for line in range(table.size):
        pen.put(FIRST + line, 0, line + 1, "number")
        pen.height(FIRST + line, _LINE)
    _missing(pen, table)
    pen.sheet.print_area(TITLE, 0, FIRST + table.size - 1, len(frame.widths) - 1)


def _top(pen: Pen, table: Table, frame: Frame) -> None:
    last, width = len(frame.widths) - 1, sum(frame.widths[1:])
    pen.across(TITLE, (1, last), table.title, "sheet_title")
    pen.height(TITLE, _TITLE_SIZE * stacked_height(Wrapped(text=table.title, width=width / _TITLE_SIZE), least=18))
    pen.across(INTRO, (1, last), table.intro, "intro")
    pen.height(INTRO, height_of(Wrapped(text=table.intro, width=width, size=9)))


def _none(pen: Pen, table: Table, menus: Menus, lang: str) -> None:
    """Where to say that there is nothing to list; the row is numbered 0, unseen."""
    rule, label = choice_rule(menus.source(yes_no(lang)), lang), tell(lang, "table.none")
    narrowest = min(column.width for column in table.columns)
    pen.height(NONE_LABEL, height_of(Wrapped(text=label, width=narrowest, size=9), least=_LINE))
    pen.height(NONE, _LINE)
    pen.put(NONE, 0, 0, "unseen")
    if table.back:
        pen.way(NONE_LABEL, 2, tell(lang, "back", sheet=table.back.sheet), table.back, "link")
    for claim in table.claims():
        column = table.none(claim).column
        pen.put(NONE_LABEL, column, label, "intro")
        pen.put(NONE, column, yes_no(lang)[0] if claim in table.empty else "", "input")
        pen.rule(NONE, column, rule)


def _heads(pen: Pen, table: Table, lang: str) -> None:
    for number, column in enumerate(table.columns, 1):
        needed = " *" if column.field.required else ""
        pen.put(HEADS, number, f"{pick(lang, column.field.label)}{needed}", "head")
        pen.put(HINTS, number, column.hint, "hint")
    heads = (Wrapped(text=pick(lang, column.field.label), width=column.width - 2) for column in table.columns)
    pen.height(HEADS, height_of(*heads, least=24))
    hints = (Wrapped(text=column.hint, width=column.width, size=8) for column in table.columns)
    pen.height(HINTS, height_of(*hints))


def _column(pen: Pen, number: int, table: Table, menus: Menus, lang: str) -> None:
    field = table.columns[number - 1].field
    style = style_of(field, lang)
    known = [row.get(field.name) for row in table.rows]
    for line in range(max(table.size, len(known))):
        value = known[line] if line < len(known) else None
        pen.put(FIRST + line, number, "" if value is None else cell_value(value, field, lang), style)
    rule = rule_for(field, f"{letters_of(number + 1)}{FIRST + 1}", menus, lang)
    pen.rule(FIRST, number, rule, FIRST + table.size - 1)


def _missing(pen: Pen, table: Table) -> None:
    """Point out the cells that a line which was begun still needs; a document's id alone begins none."""
    first = 1 if table.claims() else 2
    begun = f"${letters_of(first + 1)}{FIRST + 1}:${letters_of(len(table.columns) + 1)}{FIRST + 1}"
    for number, column in enumerate(table.columns, 1):
        if column.field.required:
            cell = f"{letters_of(number + 1)}{FIRST + 1}"
            criteria = f'=AND(COUNTA({begun})>0,{cell}="")'
            rule = {"type": "formula", "criteria": criteria, "format": pen.look("missing")}
            pen.sheet.conditional_format(FIRST, number, FIRST + table.size - 1, number, rule)
