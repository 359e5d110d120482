"""Fills a workbook as a person would: it types into the cells that the sheets offer, and chooses from their menus."""

import datetime as dt
import functools
import io
import warnings
from collections.abc import Iterator, Mapping
from typing import Any

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

YES_NO = {"en": ("Yes", "No"), "fr": ("Oui", "Non")}
NONE = {"en": "none", "fr": "aucun"}
_LEAD = "seccheck:"


class Blank:
    """One blank workbook, and where on it everything is typed."""

    def __init__(self, content: bytes, lang: str, labels: Mapping[str, str]) -> None:
        with warnings.catch_warnings():  # it does not know the bars of newer spreadsheets
            warnings.simplefilter("ignore", UserWarning)
            self.book = openpyxl.load_workbook(io.BytesIO(content))
        self.lang = lang
        self.labels = labels
        self.typed: dict[tuple[str, str], Any] = {}
        self.cells: dict[tuple[str, str], Cell] = {}
        self.columns: dict[str, tuple[Worksheet, int, int]] = {}
        for sheet in self.book.worksheets:
            self._learn(sheet)

    def _learn(self, sheet: Worksheet) -> None:
        marks = {str(cell.value).removeprefix(_LEAD): cell.column for cell in sheet[1] if cell.value}
        for row in range(2, sheet.max_row + 1):
            id_ = sheet.cell(row, marks["id"]).value if "id" in marks else None
            option = f"#{sheet.cell(row, marks['option']).value}" if "option" in marks else ""
            for name in ("answer", "documents", "note", "on") if id_ else ():
                if name in marks:
                    self.cells[f"{id_}{option}", name] = real(sheet.cell(row, marks[name]))
        if "row" in marks:
            numbers = [sheet.cell(row, marks["row"]).value for row in range(1, sheet.max_row + 1)]
            first = numbers.index(1) + 1
            none = numbers.index(0) + 1 if 0 in numbers else 0
            for mark, column in marks.items():
                self.columns[mark] = (sheet, first, column)
                if mark.startswith(("field", "item")):
                    self.cells.setdefault((mark.split(" ")[1], "none"), real(sheet.cell(none, column)))

    def type_(self, cell: Cell, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """Type a value into a cell that is not locked."""
        assert not cell.protection.locked, f"{cell.parent.title}!{cell.coordinate} is locked"
        self.typed.setdefault((cell.parent.title, cell.coordinate), cell.value)
        cell.value = self._spelt(value, cell)
        if isinstance(value, str) and not isinstance(cell.value, dt.date):
            cell.data_type = "s"

    def _spelt(self, value: Any, cell: Cell) -> Any:  # noqa: ANN401 - any JSON value
        if isinstance(value, bool):
            return YES_NO[self.lang][not value]
        if isinstance(value, list):
            return "; ".join(map(str, value)) or NONE[self.lang]
        if isinstance(value, str) and "yyyy" in cell.number_format:
            return dt.date.fromisoformat(value)
        return self.labels.get(value, value) if isinstance(value, str) else value

    def answer(self, claim: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
        """Type an answer where it belongs."""
        if (claim, "none") in self.cells:
            self._table(claim, value)
        elif options := [key for key in self.cells if key[0].startswith(f"{claim}#")]:
            chosen = [key for key in options if key[0].partition("#")[2] in value]
            none = [key for key in options if key[0].endswith("#(none)")]
            for key in chosen or none:
                self.type_(self.cells[key], value=True)
            for key in options if not (chosen or none) else ():
                self.type_(self.cells[key], value=False)
        else:
            self.type_(self.cells[claim, "answer"], value)

    def _table(self, claim: str, value: Any) -> None:  # noqa: ANN401 - any JSON value
        if not value:
            self.type_(self.cells[claim, "none"], value=True)
        for number, row in enumerate(value):
            parts = row.items() if isinstance(row, dict) else [("", row)]
            for name, part in parts:
                mark = f"field {claim} {name}" if isinstance(row, dict) else f"item {claim}"
                self.type_(self._line(mark, number), part)

    def document(self, number: int, id_: str, entry: Mapping[str, Any]) -> None:
        """Describe a document."""
        covers = entry.get("covers", {})
        for part, value in {"id": id_, **entry, **covers}.items():
            if part != "covers":
                self.type_(self._line(f"document {part}", number), value)

    def _line(self, mark: str, number: int) -> Cell:
        sheet, first, column = self.columns[mark]
        return real(sheet.cell(first + number, column))

    def saved(self) -> bytes:
        """The workbook as it is now; what was typed is then taken back."""
        file = io.BytesIO()
        self.book.save(file)
        for (sheet, place), value in self.typed.items():
            self.book[sheet][place].value = value
        self.typed.clear()
        return file.getvalue()


def fill(blank: bytes, filled: Mapping[str, Any], lang: str, labels: Mapping[str, str] | None = None) -> bytes:
    """The workbook with all that `filled` says; `labels` are what menus say in place of values."""
    form = _opened(blank, lang, tuple((labels or {}).items()))
    for id_, value in _heads(filled.get("head", {})):
        form.answer(id_, value)
    for number, (id_, entry) in enumerate(filled.get("documents", {}).items()):
        form.document(number, id_, entry)
    for claim, answer in filled.get("answers", {}).items():
        for part, value in answer.items():
            if part == "value":
                form.answer(claim, value)
            else:
                form.type_(form.cells[claim, part], value)
    return form.saved()


def real(cell: Cell | MergedCell) -> Cell:
    """A cell that can be typed into."""
    assert isinstance(cell, Cell)
    return cell


@functools.lru_cache(maxsize=4)
def _opened(blank: bytes, lang: str, labels: tuple[tuple[str, str], ...]) -> Blank:
    return Blank(blank, lang, dict(labels))


def _heads(head: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, Any]]:
    return ((f"{group}.{name}", value) for group, parts in head.items() for name, value in parts.items())
