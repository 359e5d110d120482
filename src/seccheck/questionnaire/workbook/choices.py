"""Lays out the sheet on which several values may be chosen: a line for each value, and one for none of them."""

from collections.abc import Iterator, Mapping, Sequence

from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.questionnaire.form import Choice, Question, Shape
from seccheck.questionnaire.workbook.spots import Block

TITLE, INTRO, HEADS, FIRST = range(1, 5)
"""Rows; the marks stand in row 0."""
STATUS, TEXT, ANSWER, ID, OPTION = range(5)
"""Columns."""


@record
class ChoiceLine:
    """One line: a question, one of its values, or with neither choice nor question flag, none of them."""

    question: Question
    choice: Choice | None = None
    is_question: bool = False


def choice_lines(questions: Sequence[Question]) -> tuple[ChoiceLine, ...]:
    """The lines of all questions of which several values may be chosen."""
    return tuple(line for question in questions if question.shape is Shape.CHOICES for line in _lines(question))


def option_blocks(lines: Sequence[ChoiceLine], sheet: str) -> dict[str, Block]:
    """The cells for a question's own values, by claim."""
    rows: dict[str, list[int]] = {}
    for row, line in enumerate(lines, FIRST):
        if line.choice:
            rows.setdefault(line.question.claim, []).append(row)
    return {
        claim: Block(sheet=sheet, row=found[0], column=ANSWER, last_row=found[-1], last_column=ANSWER)
        for claim, found in rows.items()
    }


def offers_none(question: Question) -> bool:
    """Whether one of the values says itself that there is none: then no line of ours says so."""
    return any(spelt(choice.value) == "none" for choice in question.choices)


def spelt(value: Json) -> str:
    """A value as it is spelt beside its line."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def by_spelling(question: Question) -> Mapping[str, Json]:
    """The values by their spelling."""
    return {spelt(choice.value): choice.value for choice in question.choices}


def _lines(question: Question) -> Iterator[ChoiceLine]:
    yield ChoiceLine(question=question, is_question=True)
    yield from (ChoiceLine(question=question, choice=choice) for choice in question.choices)
    if not offers_none(question):
        yield ChoiceLine(question=question)
