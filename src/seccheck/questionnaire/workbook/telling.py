"""Says in words what stands beside a question: when it concerns whom, why it is asked, what shows it."""

from seccheck.model.scale import Severity
from seccheck.questionnaire.form import Condition, Question, Reason, Test
from seccheck.questionnaire.workbook.asked import ENGAGEMENT
from seccheck.questionnaire.workbook.given import cell_value
from seccheck.questionnaire.workbook.plan import Plan
from seccheck.questionnaire.workbook.words import tell
from seccheck.words.speaking import pick

_LISTED = 8
"""Kinds of document that are named; more is a wall of text."""


def tip_of(question: Question, plan: Plan) -> str:
    """What to heed, and whom the question concerns."""
    parts = [pick(plan.lang, question.tip), _condition(question.shown_when, plan)]
    return "\n".join(part for part in parts if part)


def why_of(question: Question, lang: str) -> str:
    """The requirements that rest on the answer, one a line."""
    return "\n".join(_reason(reason, lang) for reason in question.why)


def evidence_of(question: Question, lang: str) -> str:
    """The kinds of document that show it, one a line; empty where nobody says why it is asked."""
    if not question.evidence:
        return tell(lang, "alone") if question.why else ""
    named = [f"\u2022 {pick(lang, kind.label)}" for kind in question.evidence[:_LISTED]]
    return "\n".join([*named, *(["\u2026"] if len(question.evidence) > _LISTED else [])])


def _reason(reason: Reason, lang: str) -> str:
    holds = f", {tell(lang, 'holds')}" if reason.severity is Severity.BLOCKER else ""
    return f"\u2022 {pick(lang, reason.title)} ({reason.requirement}{holds})"


def _condition(condition: Condition, plan: Plan) -> str:
    facts = {fact.claim.removeprefix(ENGAGEMENT): fact for fact in plan.facts}
    branches = [[_test(test, facts[test.fact], plan) for test in branch if test.fact in facts] for branch in condition]
    if not branches or not all(branches):
        return ""
    said = tell(plan.lang, "or").join(tell(plan.lang, "and").join(branch) for branch in branches)
    return tell(plan.lang, "only", condition=said)


def _test(test: Test, fact: Question, plan: Plan) -> str:
    ask = pick(plan.lang, fact.ask).rstrip(" .?:\u00a0\u202f")
    values = tell(plan.lang, "or").join(str(cell_value(value, fact, plan.lang)) for value in test.values)
    return tell(plan.lang, "test", fact=ask, values=values)
