"""Writes the sheet of one policy: a question a row, beside it the answer, and why it is asked further right."""

from seccheck.questionnaire.form import Question, Section, Shape
from seccheck.questionnaire.workbook.asked import APART, dated, how, style_of
from seccheck.questionnaire.workbook.formulas import Formula, answered, applies, pointer, status
from seccheck.questionnaire.workbook.frame import Frame, set_up
from seccheck.questionnaire.workbook.heights import Wrapped, height_of, stacked_height
from seccheck.questionnaire.workbook.marks import ANSWER, DOCUMENTS, ID, NOTE, ON
from seccheck.questionnaire.workbook.menus import Menus
from seccheck.questionnaire.workbook.pen import Pen
from seccheck.questionnaire.workbook.plan import FIRST_QUESTION, Plan
from seccheck.questionnaire.workbook.progress import progress
from seccheck.questionnaire.workbook.spots import spot
from seccheck.questionnaire.workbook.telling import evidence_of, tip_of, why_of
from seccheck.questionnaire.workbook.validation import rule_for
from seccheck.questionnaire.workbook.words import tell
from seccheck.words.speaking import pick

_STATUS, _QUESTION, _HOW, _ANSWER, _DOCUMENTS, _NOTE, _ON, _EVIDENCE, _WHY, _ID, _DONE, _CONCERNS = range(12)
_WIDTHS = (4, 50, 22, 26, 15, 28, 12, 30, 36, 14, 4, 4)
_HEADS = ("", "question", "how", "answer", "documents", "note", "on", "evidence", "why", "id")
_TITLE, _INTRO, _HEADING = range(1, 4)


def write_pack(pen: Pen, section: Section, plan: Plan, menus: Menus) -> None:
    """Write the sheet of one policy."""
    title, last = pick(plan.lang, section.title), FIRST_QUESTION + len(section.questions) - 1
    frame = Frame(
        kind="pack",
        title=title,
        widths=_WIDTHS,
        marks={_ID: ID, _ANSWER: ANSWER, _DOCUMENTS: DOCUMENTS, _NOTE: NOTE, _ON: ON},
        freeze=(FIRST_QUESTION, 2),
        heads=_HEADING,
        hidden=(_DONE, _CONCERNS),
    )
    set_up(pen, frame)
    pen.put(_TITLE, 1, title, "sheet_title")
    pen.height(_TITLE, 26)
    pen.across(_INTRO, (1, _ON), tell(plan.lang, "pack.intro"), "intro")
    pen.height(_INTRO, 20)
    _heads(pen, section, plan)
    for row, question in enumerate(section.questions, FIRST_QUESTION):
        _row(pen, row, question, plan)
        _answer(pen, row, question, plan, menus)
    _conditions(pen, last)
    pen.sheet.print_area(_TITLE, 0, last, _WHY)


def _heads(pen: Pen, section: Section, plan: Plan) -> None:
    done, asked = progress(section, plan)
    of = tell(plan.lang, "progress")
    said = Formula(text=f'={done.text}&" {of} "&{asked.text}', blank=f"0 {of} {asked.blank}")
    pen.formula(_TITLE, _ANSWER, said, "subtitle")
    back = spot(plan.names["start"], 1, 1)
    pen.way(_TITLE, _NOTE, tell(plan.lang, "back", sheet=back.sheet), back, "link")
    pen.height(_HEADING, 30)
    for column, key in enumerate(_HEADS):
        text = tell(plan.lang, f"head.{key}") if key else ""
        pen.put(_HEADING, column, text, "head_answer" if key == "answer" else "head")


def _row(pen: Pen, row: int, question: Question, plan: Plan) -> None:
    """All of a row but the answer itself."""
    ask, tip = pick(plan.lang, question.ask), tip_of(question, plan)
    small = {
        _HOW: how(question, plan.lang, plan.elsewhere(question)),
        _EVIDENCE: evidence_of(question, plan.lang),
        _WHY: why_of(question, plan.lang),
    }
    pen.formula(row, _STATUS, status(f"$K{row + 1}", f"$L{row + 1}"), "status")
    pen.question(row, _QUESTION, ask, tip)
    for column, text in small.items():
        pen.put(row, column, text, "cell")
    pen.put(row, _DOCUMENTS, "", "input" if question.shape is Shape.DOCUMENT else "side")
    pen.put(row, _NOTE, "", "side")
    pen.put(row, _ON, "", dated("side", plan.lang))
    pen.put(row, _ID, question.claim, "id")
    pen.formula(row, _DONE, answered(question, plan), "number")
    pen.formula(row, _CONCERNS, applies(question, plan), "number")
    asked = Wrapped(text=ask, width=_WIDTHS[_QUESTION] - 3), Wrapped(text=tip, width=_WIDTHS[_QUESTION], size=9)
    others = (Wrapped(text=text, width=_WIDTHS[column], size=9) for column, text in small.items())
    pen.height(row, max(stacked_height(*asked, least=34), height_of(*others)))


def _answer(pen: Pen, row: int, question: Question, plan: Plan, menus: Menus) -> None:
    if question.shape in APART:
        pen.way(row, _ANSWER, pointer(question, plan, f"$K{row + 1}"), plan.way_to(question), "link_cell")
    elif question.shape is Shape.DOCUMENT:
        pen.formula(row, _ANSWER, pointer(question, plan, f"$K{row + 1}"), "cell")
    else:
        pen.put(row, _ANSWER, "", style_of(question, plan.lang))
        pen.rule(row, _ANSWER, rule_for(question, f"D{row + 1}", menus, plan.lang))


def _conditions(pen: Pen, last: int) -> None:
    """What does not seem to concern who answers turns grey, and stays open for an answer."""
    first = FIRST_QUESTION
    off = {"type": "formula", "criteria": f"=$L{first + 1}=0", "format": pen.look("off")}
    pen.sheet.conditional_format(first, _QUESTION, last, _WHY, off)
    still = {"type": "formula", "criteria": f"=$K{first + 1}=0", "format": pen.look("open")}
    pen.sheet.conditional_format(first, _STATUS, last, _STATUS, still)
