"""Whole days or months in ISO 8601: `P30D`, `P12M`."""

import calendar
import datetime as dt
import re
from typing import Self

from seccheck.model.record import record

_FORM = re.compile(r"P([1-9][0-9]{0,3})([DM])")
_MONTHS_A_YEAR = 12


@record
class Duration:
    """A span of whole months and whole days, of which one is zero."""

    months: int = 0
    days: int = 0

    @classmethod
    def of(cls, text: str) -> Self:
        """Read `P30D` or `P12M`.

        Raises:
            ValueError: `text` is neither; `1m`, `P1Y` and `PT1H` are refused on purpose.
        """
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a duration in whole days or months such as P30D or P12M")
        number = int(match[1])
        return cls(days=number) if match[2] == "D" else cls(months=number)

    def after(self, start: dt.date) -> dt.date:
        """The last day of the span that begins on `start`, inclusive; a month's end stays within its month."""
        month = start.month - 1 + self.months
        year, month = start.year + month // _MONTHS_A_YEAR, month % _MONTHS_A_YEAR + 1
        if year > dt.MAXYEAR:
            return dt.date.max
        day = min(start.day, calendar.monthrange(year, month)[1])
        try:
            return dt.date(year, month, day) + dt.timedelta(days=self.days)
        except OverflowError:
            return dt.date.max

    def __str__(self) -> str:
        """The ISO 8601 form."""
        return f"P{self.months}M" if self.months else f"P{self.days}D"
