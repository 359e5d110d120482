"""The formulas that count: whether a question concerns who answers, whether it is answered, what its cell says."""

import dataclasses
from collections.abc import Mapping, Sequence

from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.questionnaire.form import Condition, Question, Shape, Test
from seccheck.questionnaire.workbook.asked import APART, ENGAGEMENT
from seccheck.questionnaire.workbook.choices import offers_none
from seccheck.questionnaire.workbook.given import cell_value
from seccheck.questionnaire.workbook.plan import Plan
from seccheck.questionnaire.workbook.spots import Block, spot, text_literal
from seccheck.questionnaire.workbook.words import tell, yes_no

_EMPTY = '""'


@record
class Formula:
    """A formula with what it says while nothing is filled in, for readers that do not calculate."""

    text: str
    blank: str | float


def applies(question: Question, plan: Plan) -> Formula:
    """1 where the question seems to concern who answers, else 0."""
    facts = {fact.claim.removeprefix(ENGAGEMENT): fact for fact in plan.facts if fact.shape not in APART}
    branches = [[test for test in branch if test.fact in facts] for branch in question.shown_when]
    if not branches or not all(branches):
        return Formula(text="=1", blank=1)
    said = (_and([_test(test, facts[test.fact], plan) for test in branch]) for branch in branches)
    return Formula(text=f"=IF(OR({','.join(said)}),1,0)", blank=int(_holds(question.shown_when, plan.form.stated)))


def answered(question: Question, plan: Plan) -> Formula:
    """1 where the question is answered, else 0."""
    return Formula(text=f"=IF({_is_answered(question, plan)},1,0)", blank=0)


def pointer(question: Question, plan: Plan, done: str) -> Formula:
    """What stands where the answer would, if it is given elsewhere: the way there, then how much is given.

    Args:
        question: answered on a sheet of its own, or by documents alone.
        plan: where everything stands.
        done: the cell that says whether it is answered.
    """
    lang = plan.lang
    if question.shape is Shape.DOCUMENT:
        text = text_literal(tell(lang, "name.document"))
        return Formula(text=f'=IF({done}=1,"\u2713",{text})', blank=tell(lang, "name.document"))
    way = tell(lang, "goto", sheet=plan.elsewhere(question))
    text = f"=IF({done}=1,{_amount(question, plan)},{text_literal(way)})"
    return Formula(text=text, blank=_amount_known(question, plan) or way)


def status(done: str, concerns: str) -> Formula:
    """The sign before a question."""
    return Formula(text=f'=IF({done}=1,"\u2713",IF({concerns}=0,"\u2013","\u25cb"))', blank="\u25cb")


def _holds(condition: Condition, stated: Mapping[str, Json]) -> bool:
    return not condition or any(
        all(test.fact not in stated or stated[test.fact] in test.values for test in branch) for branch in condition
    )


def _and(parts: Sequence[str]) -> str:
    return f"AND({','.join(parts)})"


def _test(test: Test, fact: Question, plan: Plan) -> str:
    cell = plan.cells[fact.claim].ref
    said = [text_literal(str(cell_value(value, fact, plan.lang))) for value in test.values]
    return f"OR({','.join(f'{cell}={one}' for one in (_EMPTY, *said))})"


def _is_answered(question: Question, plan: Plan) -> str:
    yes, no = map(text_literal, yes_no(plan.lang))
    if question.shape is Shape.CHOICES:
        options = plan.options[question.claim]
        none = "" if offers_none(question) else f"{_below(options).ref}={yes},"
        return f"OR({none}COUNTIF({options.ref},{yes})>0,COUNTIF({options.ref},{no})={_size(options)})"
    if question.claim in plan.tables:
        table = plan.tables[question.claim]
        return f"OR({table.none(question.claim).ref}={yes},COUNTA({table.block(question.claim).ref})>0)"
    cell = plan.cells[question.claim]
    beside = int(question.shape is Shape.DOCUMENT)
    return f"{spot(cell.sheet, cell.row, cell.column + beside).ref}<>{_EMPTY}"


def _amount(question: Question, plan: Plan) -> str:
    yes = text_literal(yes_no(plan.lang)[0])
    if question.shape is Shape.CHOICES:
        options = plan.options[question.claim]
        of = text_literal(f" {tell(plan.lang, 'of')} {_size(options)}")
        return f"COUNTIF({options.ref},{yes})&{of}"
    table = plan.tables[question.claim]
    none, block = table.none(question.claim), table.block(question.claim)
    first = dataclasses.replace(block, last_column=block.column)
    said, lines = text_literal(tell(plan.lang, "none.said")), text_literal(f" {tell(plan.lang, 'lines')}")
    return f"IF({none.ref}={yes},{said},COUNTA({first.ref})&{lines})"


def _amount_known(question: Question, plan: Plan) -> str:
    """The same of what the client states; empty where it states nothing."""
    is_fact = question.claim.startswith(ENGAGEMENT)
    known = plan.form.stated.get(question.claim.removeprefix(ENGAGEMENT)) if is_fact else None
    if known is None:
        return ""
    if question.shape is Shape.CHOICES:
        return f"{len(known)} {tell(plan.lang, 'of')} {len(question.choices)}"
    return f"{len(known)} {tell(plan.lang, 'lines')}" if known else tell(plan.lang, "none.said")


def _size(options: Block) -> int:
    return options.last_row - options.row + 1


def _below(options: Block) -> Block:
    """Where it is said that none of the values holds."""
    return spot(options.sheet, options.last_row + 1, options.column)
