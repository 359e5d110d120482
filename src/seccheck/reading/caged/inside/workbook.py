"""Takes the cells and the custom properties out of a workbook."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.xml.constants import ARC_CUSTOM, ARC_STYLE, CUSTPROPS_NS, SHEET_MAIN_NS
from openpyxl.xml.functions import fromstring

from seccheck.model.policy import Json
from seccheck.reading.caged.bounds import SHEETS, Tally, called
from seccheck.reading.caged.inside.archive import check_archive
from seccheck.reading.caged.inside.cells import plain_text
from seccheck.reading.caged.inside.formats import Formats, formats_of
from seccheck.reading.caged.inside.sheet import entries_of
from seccheck.reading.caged.refusal import RefusedError

_ANEW = "Open it in Excel or LibreOffice, save it anew as .xlsx and try again."
_VISIBLE = "visible"


def read(data: bytes) -> Json:
    """``sheets``, each with ``name``, ``hidden`` and ``cells`` (row, column, value, kind), and ``properties``.

    Raises:
        RefusedError: no workbook that can be read, or more than is read.
        Exception: whatever the parsers raise for a damaged one.
    """
    check_archive(data)
    # the parts of `load_workbook` that are needed: a wrong author, theme or print area is no reason to read nothing
    book = ExcelReader(io.BytesIO(data), read_only=True, keep_links=False)
    book.read_manifest()
    book.read_strings()
    book.read_workbook()
    _check_sheets(book.parser.sheets)
    shared = {"strings": book.shared_strings, "epoch": book.wb.epoch, "formats": _formats(book)}
    tally = Tally()
    read = [
        _sheet(book, sheet, part, tally, shared)
        for sheet, part in book.parser.find_sheets()
        if "chartsheet" not in part.Type
    ]
    return {"sheets": read, "properties": dict(_properties(book))}


def _check_sheets(sheets: Sequence[Any]) -> None:
    names = [sheet.name for sheet in sheets]
    lost = next((sheet.name for sheet in sheets if not sheet.id), "")
    if lost:
        raise _missing(lost)
    if not names:
        raise RefusedError("the workbook has no sheet", _ANEW)
    if len(names) > SHEETS:
        raise RefusedError(f"the workbook has more than {SHEETS} sheets", "Hand in a file with less in it.")
    twice = next((name for name in names if names.count(name) > 1), "")
    if twice:
        raise RefusedError(f"two sheets share one name: {called(twice)}", _ANEW)


def _sheet(book: ExcelReader, sheet: Any, part: Any, tally: Tally, shared: dict[str, Any]) -> Json:  # noqa: ANN401 - openpyxl's own, without useful types
    if part.target not in book.valid_files:
        raise _missing(sheet.name)
    with book.archive.open(part.target) as source:
        cells = entries_of(source, sheet.name, tally, **shared)
    return {"name": plain_text(sheet.name), "hidden": sheet.state != _VISIBLE, "cells": cells}


def _missing(sheet: str) -> RefusedError:
    return RefusedError(f"{called(sheet)} is missing from the file", _ANEW)


def _formats(book: ExcelReader) -> Formats:
    if ARC_STYLE not in book.valid_files:
        return Formats()
    return formats_of(fromstring(book.archive.read(ARC_STYLE)), SHEET_MAIN_NS)


def _properties(book: ExcelReader) -> Iterator[tuple[str, str]]:
    """The file's own properties as text, whatever their type."""
    if ARC_CUSTOM in book.valid_files:
        for one in fromstring(book.archive.read(ARC_CUSTOM)).iter(f"{{{CUSTPROPS_NS}}}property"):
            yield plain_text(one.get("name", "")), plain_text("".join(one.itertext()))
