"""Writes the kinds of cells that all sheets share: text, formulas, questions, ways to other sheets, rules."""

import datetime as dt

from seccheck.questionnaire.workbook.formulas import Formula
from seccheck.questionnaire.workbook.given import LONGEST
from seccheck.questionnaire.workbook.look import Look, Sheet
from seccheck.questionnaire.workbook.spots import Block
from seccheck.questionnaire.workbook.validation import Rule

_ORDERS = ("=", "+", "-", "@", "'")
"""What a cell's text may begin with and be taken for a formula when somebody edits it."""


class Pen:
    """Writes on one sheet; rows and columns count from 0."""

    def __init__(self, sheet: Sheet, look: Look) -> None:
        self.sheet, self.look = sheet, look

    def put(self, row: int, column: int, value: str | float | dt.date, style: str) -> None:
        """A value as what it is: text stays text whatever it begins with; empty text leaves the cell empty."""
        if value == "":
            self.sheet.write_blank(row, column, None, self.look(style))
        elif isinstance(value, dt.date):
            self.sheet.write_datetime(row, column, value, self.look(style))
        elif isinstance(value, str):
            is_given = style == "input" and value.startswith(_ORDERS)
            self.sheet.write_string(row, column, value[:LONGEST], self.look("input_given" if is_given else style))
        else:
            self.sheet.write_number(row, column, value, self.look(style))

    def formula(self, row: int, column: int, formula: Formula, style: str) -> None:
        """A formula of ours, with what it says while nothing is filled in."""
        self.sheet.write_formula(row, column, formula.text, self.look(style), formula.blank)

    def question(self, row: int, column: int, ask: str, tip: str, style: str = "question") -> None:
        """A question, with what to heed in smaller letters below it."""
        if tip:
            self.sheet.write_rich_string(
                row, column, self.look("ask"), ask, self.look("tip"), f"\n{tip}", self.look(style)
            )
        else:
            self.put(row, column, ask, style)

    def way(self, row: int, column: int, said: Formula | str, to: Block, style: str) -> None:
        """A link to another cell of the workbook; it never leads outside."""
        text = said if isinstance(said, str) else str(said.blank)
        self.sheet.write_url(row, column, to.link, self.look(style), text)
        if isinstance(said, Formula):
            self.formula(row, column, said, style)

    def across(self, row: int, columns: tuple[int, int], text: str, style: str) -> None:
        """Text that runs over several columns."""
        first, last = columns
        if last > first:
            self.sheet.merge_range(row, first, row, last, "", self.look(style))
        self.put(row, first, text, style)

    def height(self, row: int, points: float) -> None:
        """How high a row is."""
        self.sheet.set_row(row, points)

    def rule(self, row: int, column: int, rule: Rule | None, last_row: int = 0) -> None:
        """What cells may hold, from `row` on; nothing for no rule."""
        if rule:
            self.sheet.data_validation(row, column, max(row, last_row), column, dict(rule))
