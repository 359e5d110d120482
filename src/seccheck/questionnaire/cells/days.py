"""Reads a day: of a date cell, or of text in the forms that people write; what could be two days is refused."""

import datetime as dt
import re

from seccheck.model.table import CellValue
from seccheck.questionnaire.cells.folding import fold
from seccheck.questionnaire.cells.unreadable import UnreadableError, shown, unreadable

_LONGEST = 40
_MONTHS = {
    fold(name): number
    for number, names in enumerate(
        (
            "january jan janvier janv",
            "february feb février févr fév",
            "march mar mars",
            "april apr avril avr",
            "may mai",
            "june jun juin",
            "july jul juillet juil",
            "august aug août",
            "september sep sept septembre",
            "october oct octobre",
            "november nov novembre",
            "december dec décembre déc",
        ),
        start=1,
    )
    for name in names.split()
}
_ISO = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})(?:[T ]00:00(?::00)?)?")
_NUMERIC = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})")
_DAY_FIRST = re.compile(r"([0-9]{1,2})(?:er|st|nd|rd|th)?[ -]+([^\W\d_]+)\.?[ -]+([0-9]{4})", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"([^\W\d_]+)\.? +([0-9]{1,2})(?:st|nd|rd|th)?,? +([0-9]{4})", re.IGNORECASE)

_NO_DATE = {"en": "“{raw}” is no date that can be read", "fr": "« {raw} » n'est pas une date lisible"}
_UNREAL = {"en": "there is no such day as “{raw}”", "fr": "le jour « {raw} » n'existe pas"}
_TWO_DAYS = {
    "en": "“{raw}” can mean {first} or {second}",
    "fr": "« {raw} » peut vouloir dire {first} ou {second}",
}
_TIMED = {"en": "“{raw}” holds a time of day", "fr": "« {raw} » comporte une heure"}
_SERIAL = {"en": "“{raw}” is a number, not a date", "fr": "« {raw} » est un nombre, pas une date"}
_WRITE = {
    "en": "Write the day alone, as 2026-11-02 (year, month, day).",
    "fr": "Écrivez le jour seul, sous la forme 2026-11-02 (année, mois, jour).",
}
_FORMAT = {
    "en": "Format the cell as a date, or write it as 2026-11-02.",
    "fr": "Donnez à la cellule le format date, ou écrivez 2026-11-02.",
}


def read_day(raw: CellValue, lang: str) -> str:
    """The day that `raw` says, as ISO 8601 text such as ``2026-11-02``.

    Args:
        raw: a date cell (at midnight), or text; ``02/11/2026`` is day, month, year in French and refused in English.
        lang: the reader's language.

    Raises:
        UnreadableError: no date, two possible ones, one that does not exist, a time, or a spreadsheet's bare number.
    """
    if isinstance(raw, dt.datetime):
        if raw.time() != dt.time():
            raise unreadable(lang, _TIMED, _WRITE, raw=shown(raw))
        return raw.date().isoformat()
    if isinstance(raw, dt.date):
        return raw.isoformat()
    if isinstance(raw, dt.time):
        raise unreadable(lang, _TIMED, _WRITE, raw=shown(raw))
    if not isinstance(raw, str):
        raise unreadable(lang, _SERIAL, _FORMAT, raw=shown(raw))
    return _of_text(raw, lang).isoformat()


def _of_text(raw: str, lang: str) -> dt.date:
    text = " ".join(raw.split()) if len(raw) <= _LONGEST else ""
    if iso := _ISO.fullmatch(text):
        return _day(raw, lang, year=iso[1], month=iso[3], day=iso[4])
    if numeric := _NUMERIC.fullmatch(text):
        return _of_numbers(raw, lang, int(numeric[1]), int(numeric[3]), int(numeric[4]))
    if named := _DAY_FIRST.fullmatch(text):
        return _named(raw, lang, day=named[1], month=named[2], year=named[3])
    if named := _MONTH_FIRST.fullmatch(text):
        return _named(raw, lang, day=named[2], month=named[1], year=named[3])
    raise _refusal(raw, lang)


def _of_numbers(raw: str, lang: str, first: int, second: int, year: int) -> dt.date:
    """Day and month in either order; both are possible while neither number is above twelve."""
    days = {day for day in (_possible(year, second, first), _possible(year, first, second)) if day is not None}
    if not days:
        raise unreadable(lang, _UNREAL, _WRITE, raw=shown(raw))
    if len(days) == 1:
        return days.pop()
    if lang == "fr":
        return dt.date(year, second, first)
    earlier, later = sorted(days)
    raise unreadable(lang, _TWO_DAYS, _WRITE, raw=shown(raw), first=earlier, second=later)


def _named(raw: str, lang: str, *, day: str, month: str, year: str) -> dt.date:
    number = _MONTHS.get(fold(month))
    if number is None:
        raise _refusal(raw, lang)
    return _day(raw, lang, year=year, month=number, day=day)


def _day(raw: str, lang: str, *, year: str, month: str | int, day: str) -> dt.date:
    found = _possible(int(year), int(month), int(day))
    if found is None:
        raise unreadable(lang, _UNREAL, _WRITE, raw=shown(raw))
    return found


def _possible(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _refusal(raw: str, lang: str) -> UnreadableError:
    return unreadable(lang, _NO_DATE, _WRITE, raw=shown(raw))
