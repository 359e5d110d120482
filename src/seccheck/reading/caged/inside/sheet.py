"""Reads the cells of one sheet; nothing else that lies in it is parsed, and no formula is worked out."""

import bisect
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, Any
from xml.etree.ElementTree import Element

from openpyxl.utils import range_boundaries
from openpyxl.worksheet._reader import (
    DATA_TAG,
    FORMULA_TAG,
    INLINE_STRING,
    MERGE_TAG,
    ROW_TAG,
    VALUE_TAG,
    WorkSheetParser,
)
from openpyxl.xml.functions import iterparse

from seccheck.model.policy import Json
from seccheck.reading.caged.bounds import Found, Tally, called, out_of_order
from seccheck.reading.caged.inside.cells import json_of
from seccheck.reading.caged.inside.formats import Formats
from seccheck.reading.caged.refusal import RefusedError

_Entry = tuple[int, int, Json, str]
_Range = tuple[int, int, int, int]
"""First column, first row, last column, last row."""
_USUAL = "Save it as an ordinary Excel workbook (.xlsx) and try again."
_CONSTANTS = {"=TRUE()": True, "=FALSE()": False}
"""LibreOffice spells true and false so when it saves a workbook; they depend on nothing."""
_CONTENTS = frozenset({VALUE_TAG, FORMULA_TAG, INLINE_STRING})


def entries_of(source: IO[bytes], name: str, tally: Tally, **book: Any) -> list[_Entry]:  # noqa: ANN401 - see `_Sheet`
    """Row, column, value and kind of each cell that says something; of merged cells only the first does.

    Args:
        source: the sheet's part of the workbook.
        name: of the sheet.
        tally: counts the cells of the whole file.
        book: what the sheets of a workbook share, see `_Sheet`.

    Raises:
        RefusedError: more than is read, or cells out of order.
        Exception: whatever the parsers raise for a damaged sheet.
    """
    sheet = _Sheet(source, name, **book)
    found = list(tally.counted(name, sheet.rows()))
    covering = _by_row(sheet.merged, sorted({row for row, *_ in found}))
    return [entry for entry in found if not _is_covered(entry[0], entry[1], covering.get(entry[0], ()))]


class _Sheet(WorkSheetParser):
    """openpyxl's parser of rows and cells, without the rest: rules, links and pages can be as wrong as they like."""

    def __init__(self, source: IO[bytes], name: str, *, strings: list[str], epoch: Any, formats: Formats) -> None:  # noqa: ANN401 - openpyxl does not say what it is
        dates, lengths = set(formats.dates), set(formats.lengths)
        super().__init__(source, strings, epoch=epoch, date_formats=dates, timedelta_formats=lengths)
        self.merged: list[_Range] = []
        self._name = name
        self._percentages = formats.percentages
        self._shared: dict[str | None, str] = {}

    def rows(self) -> Iterator[tuple[int, list[Found]]]:
        """The number of each row that may say something, and its cells that do."""
        is_filled = is_known = False
        for _, element in iterparse(self.source):
            if element.tag in _CONTENTS:
                is_filled = True
            elif element.tag == ROW_TAG:
                if is_filled:
                    number, cells = self.parse_row(element)
                    self.row_dimensions.clear()
                    yield number, list(self._found(number, cells))
                else:  # a million of them may be there, only because somebody once coloured a column
                    self.row_counter = int(element.get("r") or self.row_counter + 1)
                element.clear()
                is_filled = False
            elif element.tag == MERGE_TAG:
                self.merged = [_range(merged.get("ref", "")) for merged in element]
            elif element.tag == DATA_TAG:
                is_known = True
        if not is_known:
            raise RefusedError(f"{called(self._name)} is kept in a form that is not read (“Strict Open XML”)", _USUAL)

    def parse_formula(self, element: Element) -> str:
        """The formula as it stands; where cells share one, that of the first. Nothing is translated."""
        formula = element.find(FORMULA_TAG)
        text = (formula.text if formula is not None else "") or ""
        key = formula.get("si") if formula is not None else None
        return "=" + (self._shared.setdefault(key, text) if key is not None else text)

    def _found(self, number: int, cells: Iterable[dict[str, Any]]) -> Iterator[Found]:
        for cell in cells:
            is_percentage = cell["data_type"] == "n" and cell["style_id"] in self._percentages
            is_formula = cell["data_type"] == "f"
            said = _CONSTANTS.get(cell["value"], cell["value"]) if is_formula else cell["value"]
            value, kind = json_of(said, is_formula=is_formula, is_percentage=is_percentage)
            if value is None:
                continue
            if cell["row"] != number:
                raise out_of_order(self._name, cell["row"], cell["column"])
            yield cell["column"], value, kind


def _range(ref: str) -> _Range:
    left, top, right, bottom = range_boundaries(ref)
    if left is None or top is None or right is None or bottom is None:
        raise ValueError(f"{ref} is no range of cells")
    return left, top, right, bottom


def _by_row(merged: Sequence[_Range], rows: Sequence[int]) -> dict[int, list[_Range]]:
    """The merged ranges that touch each of `rows`, which are in order."""
    touching: dict[int, list[_Range]] = {}
    for merge in merged:
        for row in rows[bisect.bisect_left(rows, merge[1]) : bisect.bisect_right(rows, merge[3])]:
            touching.setdefault(row, []).append(merge)
    return touching


def _is_covered(row: int, column: int, merged: Iterable[_Range]) -> bool:
    return any(first <= column <= last and (row, column) != (top, first) for first, top, last, _ in merged)
