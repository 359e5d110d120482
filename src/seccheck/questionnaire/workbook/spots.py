"""Names cells and blocks of cells as formulas and links do."""

from seccheck.model.record import record
from seccheck.questionnaire.foreign.place import letters_of


@record
class Block:
    """A rectangle of cells on a sheet; rows and columns count from 0."""

    sheet: str
    row: int
    column: int
    last_row: int
    last_column: int

    @property
    def ref(self) -> str:
        """``'MFA'!$A$1:$B$2``, which stays the same wherever a formula is copied."""
        first, last = (
            f"${letters_of(column + 1)}${row + 1}"
            for row, column in ((self.row, self.column), (self.last_row, self.last_column))
        )
        cells = first if first == last else f"{first}:{last}"
        return f"{quoted(self.sheet)}!{cells}"

    @property
    def link(self) -> str:
        """A link to its first cell that never leaves the workbook."""
        return f"internal:{quoted(self.sheet)}!{letters_of(self.column + 1)}{self.row + 1}"


def spot(sheet: str, row: int, column: int) -> Block:
    """One cell."""
    return Block(sheet=sheet, row=row, column=column, last_row=row, last_column=column)


def quoted(sheet: str) -> str:
    """The sheet's name as a formula spells it."""
    return "'" + sheet.replace("'", "''") + "'"


def text_literal(text: str) -> str:
    """`text` inside a formula, where it is nothing but text."""
    return '"' + text.replace('"', '""') + '"'
