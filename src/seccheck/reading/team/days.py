"""Reads the days of a list: year first, or with slashes where the list itself shows what stands first."""

import datetime as dt
import re
from collections.abc import Iterable

from seccheck.model.table import CellValue

DAY_FIRST, MONTH_FIRST = "day-first", "month-first"

_TIME = r"(?:[ T][0-9].*)?"
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}}){_TIME}")
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}})([/.-])([0-9]{{1,2}})\2([0-9]{{4}}){_TIME}")
_DIRECTORY = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})[0-9]{6}(?:\.[0-9]+)?Z")
"""As directories write a moment, such as ``20270331000000.0Z``."""
_MONTHS = 12


def order_of(values: Iterable[CellValue], told: str = "") -> str:
    """What stands first in days such as ``03/04/2027``.

    Args:
        values: all cells of the list that are days.
        told: what the client file says; it goes before what the list shows.

    Returns:
        `DAY_FIRST` or `MONTH_FIRST`; empty where no cell shows it, or one shows this and another that.
    """
    if told:
        return told
    shown = {_shown(*parts[:2]) for value in values if (parts := _parts(value))} - {""}
    return shown.pop() if len(shown) == 1 else ""


def day_of(value: CellValue, order: str = "") -> dt.date | None:
    """The day that a cell says, a moment's time of day left out; None where it says none, or may say two.

    Args:
        value: of the cell.
        order: as `order_of` found it.
    """
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    text = str(value).strip()
    found = _YEAR_FIRST.fullmatch(text) or _DIRECTORY.fullmatch(text)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    parts = _parts(text)
    if parts is None:
        return None
    return _in_order(*parts, order)


def may_be_two(value: CellValue) -> bool:
    """Whether a cell is one day if the day stands first, and another one if the month does."""
    parts = _parts(value)
    return parts is not None and parts[0] != parts[1] and all(1 <= part <= _MONTHS for part in parts[:2])


def _parts(value: CellValue) -> tuple[int, int, int] | None:
    found = _YEAR_LAST.fullmatch(value.strip()) if isinstance(value, str) else None
    return (int(found[1]), int(found[3]), int(found[4])) if found else None


def _in_order(first: int, second: int, year: int, order: str) -> dt.date | None:
    if first == second:
        return _day(year, first, second)
    meant = order or _shown(first, second)
    if meant == DAY_FIRST:
        return _day(year, second, first)
    return _day(year, first, second) if meant else None


def _shown(first: int, second: int) -> str:
    """What stands first, as far as the numbers show it."""
    if first > _MONTHS >= second:
        return DAY_FIRST
    return MONTH_FIRST if second > _MONTHS >= first else ""


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
