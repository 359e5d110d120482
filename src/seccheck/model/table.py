"""Cells as a spreadsheet or a CSV file has them, before anybody reads a meaning into them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import field

from seccheck.model.record import record

CellValue = str | bool | int | float | dt.date | dt.datetime | dt.time


@record
class Cell:
    """One cell that is not empty."""

    row: int
    """From 1, like `column`."""
    column: int
    value: CellValue
    """Of a formula its text; no formula is ever evaluated, nor a cached result believed."""
    is_formula: bool = False


@record
class Sheet:
    """One sheet; of merged cells only the first has a value."""

    name: str
    """Empty for a CSV file."""
    is_hidden: bool
    cells: tuple[Cell, ...]
    """Row by row."""


@record
class Workbook:
    """One spreadsheet or CSV file."""

    file: str
    """As the user named it."""
    sheets: tuple[Sheet, ...]
    properties: Mapping[str, str] = field(default_factory=dict)
    """The file's own custom properties."""
