"""Keeps what the drop-down menus offer: in the menu itself where it fits, else on a hidden sheet."""

from collections.abc import Iterator, Sequence

from seccheck.questionnaire.workbook.spots import Block

_LONGEST = 255
"""Characters in a menu that holds its answers itself."""
_FIRST = 2


class Menus:
    """All menus of one workbook."""

    def __init__(self, sheet: str) -> None:
        self.sheet = sheet
        self._columns: dict[tuple[str, ...], int] = {}

    def source(self, offered: Sequence[str]) -> list[str] | str:
        """What a menu offers: the answers themselves, or a formula that names where they stand."""
        if _fits(offered):
            return list(offered)
        column = self._columns.setdefault(tuple(offered), len(self._columns))
        last = _FIRST + len(offered) - 1
        return "=" + Block(sheet=self.sheet, row=_FIRST, column=column, last_row=last, last_column=column).ref

    def lines(self) -> Iterator[tuple[int, int, str]]:
        """Row, column and text of all that stands on the sheet."""
        for offered, column in self._columns.items():
            yield from ((row, column, label) for row, label in enumerate(offered, _FIRST))


def _fits(offered: Sequence[str]) -> bool:
    """Whether a spreadsheet takes the answers for what they are: parted by commas, none starting as a formula does."""
    is_plain = all(label and label == label.strip() and not set(label) & set(',;"\n') for label in offered)
    return is_plain and offered[0][:1] not in "=+-@" and len(",".join(offered)) <= _LONGEST
