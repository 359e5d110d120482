"""Turns what a cell holds into JSON that says of what kind it is."""

import datetime as dt
import math

from seccheck.model.policy import Json

PLAIN, FORMULA, DATE, DATETIME, TIME = "", "formula", "date", "datetime", "time"

_RETURN = "_x000D_"
"""How a workbook spells a carriage return."""


def json_of(value: object, *, is_formula: bool = False, is_percentage: bool = False) -> tuple[Json, str]:
    """The value as JSON, and its kind; None for a cell that says nothing.

    Args:
        value: as the workbook's parser gives it.
        is_formula: the value is a formula's text.
        is_percentage: the cell shows its number as a percentage: 0.95 becomes the text ``95%``, as it was written.
    """
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return _moment(value)
    if isinstance(value, bool):
        return value, PLAIN
    if isinstance(value, int | float):
        return _number(value, is_percentage=is_percentage), PLAIN
    text = plain_text(str(value)) if value is not None else ""
    return (text if text.strip() else None), FORMULA if is_formula else PLAIN


def plain_text(text: str) -> str:
    """`text` with ordinary line ends, and without halves of characters, which no encoding can write."""
    if _RETURN in text:
        text = text.replace(f"{_RETURN}\n", "\n").replace(_RETURN, "\n")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _number(value: float, *, is_percentage: bool) -> Json:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)
    return f"{value * 100:.12g}%" if is_percentage else value


def _moment(value: dt.date | dt.time | dt.timedelta) -> tuple[str, str]:
    if isinstance(value, dt.datetime):
        return (value.date().isoformat(), DATE) if value.time() == dt.time() else (value.isoformat(), DATETIME)
    if isinstance(value, dt.timedelta):
        return _length(value), PLAIN
    return value.isoformat(), DATE if isinstance(value, dt.date) else TIME


def _length(value: dt.timedelta) -> str:
    """A length of time as a spreadsheet shows it: hours, minutes, seconds."""
    minutes, seconds = divmod(abs(round(value.total_seconds())), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{'-' if value < dt.timedelta() else ''}{hours}:{minutes:02}:{seconds:02}"
