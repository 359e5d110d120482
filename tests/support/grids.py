"""Workbooks as they are read, built from rows of values, and the little that tests ask of what was read."""

from collections.abc import Sequence
from typing import Any

from tests.support.forms import WORDING, catalog

from seccheck.errors import Fault
from seccheck.model.table import Cell, Sheet, Workbook
from seccheck.questionnaire.paper import Known
from seccheck.questionnaire.workbook.back.asking import Asker
from seccheck.questionnaire.workbook.back.sheets import OurSheet, our_sheets


class Formula(str):
    """A formula's text."""

    __slots__ = ()


def sheet(*rows: Sequence[Any], name: str = "S", hidden: bool = False, first: int = 1) -> Sheet:
    """A sheet of these rows from row `first` on; None and empty text leave a cell empty."""
    cells = (
        Cell(row=row, column=column, value=value, is_formula=isinstance(value, Formula))
        for row, values in enumerate(rows, first)
        for column, value in enumerate(values, 1)
        if value is not None and value != ""
    )
    return Sheet(name=name, is_hidden=hidden, cells=tuple(cells))


def workbook(*sheets: Sheet, **properties: str) -> Workbook:
    """A workbook called ``q.xlsx``."""
    return Workbook(file="q.xlsx", sheets=sheets, properties=properties)


def ours(*rows: Sequence[Any], name: str = "S") -> OurSheet:
    """One of our sheets; the marks stand in the first row."""
    return our_sheets(workbook(sheet(*rows, name=name)))[0]


def known(lang: str = "en") -> Known:
    """What a reader of the small form knows."""
    return Known(catalog=catalog(), wording=WORDING, lang=lang)


def asker(lang: str = "en") -> Asker:
    """Reads cells of the small form."""
    return Asker("q.xlsx", known(lang))


def told(faults: Sequence[Fault]) -> list[str]:
    """Each fault as ``CELL message``; every one has a place and says what to do."""
    for fault in faults:
        assert fault.place
        assert fault.hint
        assert 0 < len(fault.message) <= 300
    return [f"{fault.place.file.rpartition('!')[2]} {fault.message}" for fault in faults if fault.place]
