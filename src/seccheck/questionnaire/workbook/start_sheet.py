"""Writes the first sheet: what this is, who answers, the facts of the service, and how far one is."""

from seccheck.model.policy import Json
from seccheck.questionnaire.form import Field, Question, Shape
from seccheck.questionnaire.workbook import start
from seccheck.questionnaire.workbook.asked import ENGAGEMENT, how, style_of
from seccheck.questionnaire.workbook.formulas import Formula, answered, pointer
from seccheck.questionnaire.workbook.frame import Frame, set_up
from seccheck.questionnaire.workbook.given import cell_value
from seccheck.questionnaire.workbook.heights import Wrapped, height_of
from seccheck.questionnaire.workbook.look import BAR
from seccheck.questionnaire.workbook.marks import ANSWER, ID
from seccheck.questionnaire.workbook.menus import Menus
from seccheck.questionnaire.workbook.origin import small_print
from seccheck.questionnaire.workbook.pen import Pen
from seccheck.questionnaire.workbook.plan import Plan
from seccheck.questionnaire.workbook.progress import Counts, progress, said, share, total
from seccheck.questionnaire.workbook.spots import Block, spot
from seccheck.questionnaire.workbook.start import LABEL, StartLine
from seccheck.questionnaire.workbook.start_words import intro_of, start_words, subtitle_of, title_of
from seccheck.questionnaire.workbook.table import FIRST
from seccheck.questionnaire.workbook.validation import rule_for
from seccheck.words.speaking import pick

_WIDTHS = (2, 36, 42, 62, 14)
_HEIGHTS = {"title": 34, "subtitle": 18, "progress": 18, "band": 20, "pack": 20, "total": 20, "documents": 20}
_HEIGHTS["print"] = 32
_TITLES = 3
"""The column of the documents' titles."""


def write_start(pen: Pen, plan: Plan, menus: Menus) -> None:
    """Write the first sheet."""
    title = title_of(plan.form, plan.lang)
    marks = {start.ANSWER: ANSWER, start.ID: ID}
    set_up(pen, Frame(kind="start", title=title, widths=_WIDTHS, marks=marks, is_landscape=False))
    for row, line in enumerate(plan.start, start.FIRST):
        if line.kind in _HEIGHTS:
            pen.height(row, _HEIGHTS[line.kind])
        if line.kind in ("field", "fact"):
            _asked(pen, row, line, plan, menus)
        elif line.kind in ("pack", "total", "documents"):
            _counted(pen, row, line, plan)
        else:
            _told(pen, row, line, plan)
    pen.sheet.print_area(start.FIRST, 0, start.FIRST + len(plan.start) - 1, start.HELP)


def _told(pen: Pen, row: int, line: StartLine, plan: Plan) -> None:
    """A line with nothing to fill in."""
    form, lang = plan.form, plan.lang
    match line.kind:
        case "title":
            pen.put(row, LABEL, title_of(form, lang), "title")
        case "subtitle":
            pen.put(row, LABEL, subtitle_of(form, lang), "subtitle")
        case "progress":
            pen.formula(row, LABEL, said(total(plan), lang), "total")
        case "intro":
            label, text = intro_of(form, line.word, plan.names["documents"], lang)
            pen.put(row, LABEL, label, "label")
            pen.across(row, (start.ANSWER, start.HELP), text, "text")
            pen.height(row, height_of(Wrapped(text=text, width=_WIDTHS[start.ANSWER] + _WIDTHS[start.HELP])) + 3)
        case "band":
            for column in (LABEL, start.ANSWER, start.HELP):
                pen.put(row, column, start_words(lang, f"band.{line.word}") if column == LABEL else "", "band")
        case "print":
            pen.across(row, (LABEL, start.HELP), small_print(form, lang), "print")


def _asked(pen: Pen, row: int, line: StartLine, plan: Plan, menus: Menus) -> None:
    if line.head:
        field = line.head.field
        _beside(pen, row, pick(plan.lang, field.label), pick(plan.lang, line.head.help), field.name)
        given = plan.form.client if field.name == "client.name" else ""
        _input(pen, row, field, given or None, plan.lang, menus)
    if line.fact:
        _fact(pen, row, line.fact, plan, menus)


def _fact(pen: Pen, row: int, fact: Question, plan: Plan, menus: Menus) -> None:
    stated = plan.form.stated.get(fact.claim.removeprefix(ENGAGEMENT))
    way = how(fact, plan.lang, plan.elsewhere(fact)).replace("\n\u2022", "", 1).replace("\n\u2022", " /")
    known = start_words(plan.lang, f"given.{plan.form.audience}") if stated is not None else ""
    helps = [part for part in (known, pick(plan.lang, fact.tip), way) if part]
    _beside(pen, row, pick(plan.lang, fact.ask), "\n".join(helps), fact.claim)
    if fact.shape is Shape.CHOICES or fact.claim in plan.tables:
        done = f"({answered(fact, plan).text.removeprefix('=')})"
        pen.way(row, start.ANSWER, pointer(fact, plan, done), plan.way_to(fact), "link_cell")
    else:
        _input(pen, row, fact, stated, plan.lang, menus)


def _beside(pen: Pen, row: int, label: str, helps: str, id_: str) -> None:
    """What is asked on the left, what helps on the right."""
    pen.put(row, LABEL, label, "field")
    pen.put(row, start.HELP, helps, "help")
    pen.put(row, start.ID, id_, "id")
    texts = Wrapped(text=label, width=_WIDTHS[LABEL]), Wrapped(text=helps, width=_WIDTHS[start.HELP] - 2, size=9)
    pen.height(row, height_of(*texts))


def _input(pen: Pen, row: int, asked: Question | Field, given: Json, lang: str, menus: Menus) -> None:  # noqa: PLR0917 - a cell, what it asks and holds
    pen.put(row, start.ANSWER, "" if given is None else cell_value(given, asked, lang), style_of(asked, lang))
    pen.rule(row, start.ANSWER, rule_for(asked, f"C{row + 1}", menus, lang))


def _counted(pen: Pen, row: int, line: StartLine, plan: Plan) -> None:
    lang = plan.lang
    if line.section:
        to = spot(plan.packs[line.section.id], 1, 1)
        pen.way(row, LABEL, pick(lang, line.section.title), to, "link")
        _bar(pen, row, progress(line.section, plan), lang, "count")
    elif line.kind == "total":
        pen.put(row, LABEL, start_words(lang, "all"), "total")
        _bar(pen, row, total(plan), lang, "total_count")
    else:
        table, described = plan.documents, start_words(lang, "described")
        end = FIRST + table.size - 1
        titles = Block(sheet=table.sheet, row=FIRST, column=_TITLES, last_row=end, last_column=_TITLES)
        pen.way(row, LABEL, table.title, spot(table.sheet, FIRST, 2), "link")
        count = Formula(text=f'="{described} "&COUNTA({titles.ref})', blank=f"{described} 0")
        pen.formula(row, start.HELP, count, "count")


def _bar(pen: Pen, row: int, counts: Counts, lang: str, style: str) -> None:
    pen.formula(row, start.ANSWER, share(counts), "bar")
    ends = {"min_type": "num", "max_type": "num", "min_value": 0, "max_value": 1}
    bar = {"type": "data_bar", **ends, "bar_color": BAR, "bar_solid": True}
    pen.sheet.conditional_format(row, start.ANSWER, row, start.ANSWER, bar)
    pen.formula(row, start.HELP, said(counts, lang), style)
