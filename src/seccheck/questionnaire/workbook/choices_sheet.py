"""Writes the sheet on which several values may be chosen."""

from seccheck.questionnaire.workbook import choices, marks
from seccheck.questionnaire.workbook.asked import ENGAGEMENT
from seccheck.questionnaire.workbook.choices import FIRST, HEADS, INTRO, TITLE, ChoiceLine, spelt
from seccheck.questionnaire.workbook.frame import Frame, set_up
from seccheck.questionnaire.workbook.heights import Wrapped, stacked_height
from seccheck.questionnaire.workbook.menus import Menus
from seccheck.questionnaire.workbook.pen import Pen
from seccheck.questionnaire.workbook.plan import Plan
from seccheck.questionnaire.workbook.validation import choice_rule
from seccheck.questionnaire.workbook.words import tell, yes_no
from seccheck.words.speaking import pick

_WIDTHS = (3, 84, 18, 4, 4)
_LINE = 18


def write_choices(pen: Pen, plan: Plan, menus: Menus) -> None:
    """Write the sheet."""
    title, last = plan.names["choices"], FIRST + len(plan.choices) - 1
    frame = Frame(
        kind="table",
        title=title,
        widths=_WIDTHS,
        marks={choices.ANSWER: marks.ANSWER, choices.ID: marks.ID, choices.OPTION: marks.OPTION},
        freeze=(FIRST, 0),
        heads=HEADS,
        hidden=(choices.ID, choices.OPTION),
        is_landscape=False,
    )
    set_up(pen, frame)
    pen.put(TITLE, choices.TEXT, title, "sheet_title")
    pen.height(TITLE, 26)
    intro = tell(plan.lang, "choices.intro")
    pen.across(INTRO, (choices.TEXT, choices.ANSWER), intro, "intro")
    pen.height(INTRO, stacked_height(Wrapped(text=intro, width=sum(_WIDTHS[1:3]), size=9)))
    pen.put(HEADS, choices.TEXT, tell(plan.lang, "head.option"), "head")
    pen.put(HEADS, choices.ANSWER, tell(plan.lang, "head.answer"), "head_answer")
    rule = choice_rule(menus.source(yes_no(plan.lang)), plan.lang)
    for row, line in enumerate(plan.choices, FIRST):
        if line.is_question:
            _question(pen, row, line, plan)
        else:
            _option(pen, row, line, plan)
            pen.rule(row, choices.ANSWER, rule)
    pen.sheet.print_area(TITLE, choices.STATUS, last, choices.ANSWER)


def _question(pen: Pen, row: int, line: ChoiceLine, plan: Plan) -> None:
    ask, tip = pick(plan.lang, line.question.ask), pick(plan.lang, line.question.tip)
    pen.question(row, choices.TEXT, ask, tip, "group")
    back = plan.cells[line.question.claim]
    pen.way(row, choices.ANSWER, tell(plan.lang, "back.short"), back, "group_link")
    width = _WIDTHS[choices.TEXT]
    texts = Wrapped(text=ask, width=width - 3), Wrapped(text=tip, width=width, size=9)
    pen.height(row, stacked_height(*texts, least=24))


def _option(pen: Pen, row: int, line: ChoiceLine, plan: Plan) -> None:
    label = pick(plan.lang, line.choice.label) if line.choice else tell(plan.lang, "choices.none")
    pen.put(row, choices.TEXT, label, "option")
    pen.put(row, choices.ANSWER, yes_no(plan.lang)[0] if _is_given(line, plan) else "", "input")
    pen.put(row, choices.ID, line.question.claim, "id")
    pen.put(row, choices.OPTION, spelt(line.choice.value) if line.choice else marks.NO_OPTION, "id")
    pen.height(row, stacked_height(Wrapped(text=label, width=_WIDTHS[choices.TEXT] - 4), least=_LINE))


def _is_given(line: ChoiceLine, plan: Plan) -> bool:
    """Whether the client's own file says so already; it speaks of facts alone."""
    is_fact = line.question.claim.startswith(ENGAGEMENT)
    values = plan.form.stated.get(line.question.claim.removeprefix(ENGAGEMENT)) if is_fact else None
    if values is None:
        return False
    return line.choice.value in values if line.choice else not values
