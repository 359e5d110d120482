"""Names a cell as people find it in their file: ``caiq.xlsx:CAIQ!C12``."""

_LETTERS = 26
_FIRST = ord("A")


def place_of(file: str, sheet: str, row: int = 0, column: int = 0) -> str:
    """The place of a cell, or of a whole sheet where `row` is 0.

    Args:
        file: as the user named it.
        sheet: empty for a CSV file.
        row: from 1, like `column`.
        column: from 1.
    """
    cell = f"{letters_of(column)}{row}" if row else ""
    within = "!".join(part for part in (sheet, cell) if part)
    return f"{file}:{within}" if within else file


def letters_of(column: int) -> str:
    """The letters of a column: ``A`` for 1, ``AA`` for 27."""
    letters = ""
    while column:
        column, last = divmod(column - 1, _LETTERS)
        letters = chr(_FIRST + last) + letters
    return letters
