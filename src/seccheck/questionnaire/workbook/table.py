"""Says what a table is: columns to fill in line by line, and a cell that says that there is nothing to fill in."""

from collections.abc import Mapping, Sequence

from seccheck.model.policy import Json
from seccheck.model.record import record
from seccheck.questionnaire.form import Field
from seccheck.questionnaire.workbook.spots import Block, spot

TITLE, INTRO, NONE_LABEL, NONE, HEADS, HINTS, FIRST = range(1, 8)
"""Rows from the top; the marks stand in row 0."""
SIZE = 100
"""Lines that a table has room for; what stands below is read as well."""


@record
class TableColumn:
    """One column."""

    mark: str
    field: Field
    hint: str
    width: float
    claim: str = ""
    """Whose answer it is a part of, empty for documents."""


@record
class Table:
    """One sheet with a table."""

    sheet: str
    title: str
    intro: str
    columns: tuple[TableColumn, ...]
    size: int = SIZE
    back: Block | None = None
    """Where the question stands."""
    rows: Sequence[Mapping[str, Json]] = ()
    """What is known already: values by the name of their field."""
    empty: tuple[str, ...] = ()
    """Claims of which it is known already that there is none."""

    def claims(self) -> tuple[str, ...]:
        """Whose answers it holds."""
        return tuple(dict.fromkeys(column.claim for column in self.columns if column.claim))

    def block(self, claim: str) -> Block:
        """The cells of a claim's lines."""
        first, last = self._ends(claim)
        end = FIRST + self.size - 1
        return Block(sheet=self.sheet, row=FIRST, column=first, last_row=end, last_column=last)

    def none(self, claim: str) -> Block:
        """The cell that says that there is none."""
        return spot(self.sheet, NONE, self._ends(claim)[0])

    def _ends(self, claim: str) -> tuple[int, int]:
        numbers = [number for number, column in enumerate(self.columns, 1) if column.claim == claim]
        return numbers[0], numbers[-1]
