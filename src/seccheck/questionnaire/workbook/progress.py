"""Counts by formula how many questions are answered, and how many seem to concern who answers."""

from collections.abc import Sequence

from seccheck.questionnaire.form import Section
from seccheck.questionnaire.workbook.formulas import Formula, applies
from seccheck.questionnaire.workbook.plan import FIRST_QUESTION, Plan
from seccheck.questionnaire.workbook.spots import Block
from seccheck.questionnaire.workbook.start_words import start_words

_DONE, _CONCERNS = 10, 11
"""Columns of a policy's sheet that only formulas read."""

Counts = tuple[Formula, Formula]
"""How many are answered, and how many there are; parts of formulas, without the equals sign."""


def progress(section: Section, plan: Plan) -> Counts:
    """The counts of one policy; an answer to what does not concern who answers does not count."""
    sheet, last = plan.packs[section.id], FIRST_QUESTION + len(section.questions) - 1
    done, concerns = (
        Block(sheet=sheet, row=FIRST_QUESTION, column=column, last_row=last, last_column=column).ref
        for column in (_DONE, _CONCERNS)
    )
    blank = sum(int(applies(question, plan).blank) for question in section.questions)
    return (
        Formula(text=f"COUNTIFS({done},1,{concerns},1)", blank=0),
        Formula(text=f"COUNTIF({concerns},1)", blank=blank),
    )


def total(plan: Plan) -> Counts:
    """The counts of all policies together."""
    parts = [progress(section, plan) for section in plan.form.sections]
    return _sum([done for done, _ in parts]), _sum([asked for _, asked in parts])


def said(counts: Counts, lang: str) -> Formula:
    """``12 answered of 24``."""
    done, asked = counts
    of = start_words(lang, "answered")
    return Formula(text=f'=({done.text})&" {of} "&({asked.text})', blank=f"{done.blank} {of} {asked.blank}")


def share(counts: Counts) -> Formula:
    """From 0 to 1."""
    done, asked = counts
    return Formula(text=f"=IF(({asked.text})=0,1,({done.text})/({asked.text}))", blank=0 if asked.blank else 1)


def _sum(parts: Sequence[Formula]) -> Formula:
    return Formula(text="+".join(part.text for part in parts) or "0", blank=sum(int(part.blank) for part in parts))
