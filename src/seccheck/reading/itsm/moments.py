"""Reads days and times in ISO 8601 and in the forms that somebody declared, and never guesses which is the month."""

import datetime as dt
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS = (
    "jan janv janvier january",
    "feb fev fevr fevrier february",
    "mar mars march",
    "apr avr avril april",
    "may mai",
    "jun juin june",
    "jul juil juillet july",
    "aug aou aout august",
    "sep sept septembre september",
    "oct octobre october",
    "nov novembre november",
    "dec decembre december",
)
_NUMBER_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_ACCENTS = str.maketrans("éèêûô", "eeeuo")
_TOKENS = {
    "YYYY": r"(?P<year>[0-9]{4})",
    "YY": r"(?P<short>[0-9]{2})",
    "MMM": r"(?P<name>[^\W\d_]{3,10})\.?",
    "MM": r"(?P<month>[0-9]{1,2})",
    "DD": r"(?P<day>[0-9]{1,2})",
    "HH": r"(?P<hour>[0-9]{1,2})",
    "hh": r"(?P<half>[0-9]{1,2})",
    "mm": r"(?P<minute>[0-9]{2})",
    "ss": r"(?P<second>[0-9]{2})",
    "A": r"(?P<side>[AaPp])\.?[Mm]\.?",
}
_PARTS = re.compile(r"YYYY|YY|MMM|MM|DD|HH|hh|mm|ss|A|\[|\]| +|.")
_CENTURY, _NOON = 2000, 12
_SHORTEST, _LONGEST = 8, 40
_DATE_ONLY = 10

Moment = dt.date
"""A `datetime.datetime`, or a `datetime.date` where no time of day is said."""


class NoMomentError(ValueError):
    """A text that says no moment."""


class AmbiguousError(ValueError):
    """A text that two of the declared forms read differently."""


class MixedError(ValueError):
    """Times with an offset and times without one stand in the same file, and nobody says in which zone."""


def form_of(pattern: str) -> re.Pattern[str]:
    """What a declared form such as ``DD/MM/YYYY[ HH:mm]`` matches.

    Raises:
        ValueError: it does not say year, month and day once each, or is no such form.
    """
    pieces = [_piece(part) for part in _PARTS.findall(pattern)]
    try:
        form = re.compile("".join(pieces))
    except re.error:
        raise ValueError(f"{pattern!r} is no form of dates such as DD/MM/YYYY HH:mm") from None
    said = set(form.groupindex)
    is_day = "day" in said and len(said & {"year", "short"}) == 1 and len(said & {"month", "name"}) == 1
    is_half = ("half" in said) == ("side" in said) and not {"hour", "half"} <= said
    if not is_day or not is_half or ("minute" in said and not said & {"hour", "half"}):
        raise ValueError(f"{pattern!r} does not say the day, the month and the year, or the time only in part")
    return form


def _piece(part: str) -> str:
    if part in _TOKENS:
        return _TOKENS[part]
    if part in "[]":
        return "(?:" if part == "[" else ")?"
    return r"\s+" if part.isspace() else re.escape(part)


class Moments:
    """Reads the times of one file; what they are reckoned in turns out while reading."""

    def __init__(self, forms: tuple[str, ...], zone: dt.tzinfo | None = None) -> None:
        """Begin.

        Args:
            forms: declared; ISO 8601 is always read.
            zone: of times that do not say theirs; times that do are turned into it.

        Raises:
            ValueError: a form is none.
        """
        self._forms: tuple[Callable[[str], re.Match[str] | None], ...] = tuple(form_of(f).fullmatch for f in forms)
        self._zone = zone
        self._is_told = self._is_bare = False

    @property
    def basis(self) -> dt.tzinfo | None:
        """The zone of the times read so far: the declared one, UTC where all said theirs, None for an unknown one."""
        return self._zone or (dt.UTC if self._is_told else None)

    def read(self, text: str) -> Moment:
        """The moment that `text` says, without a zone, see `basis`.

        Raises:
            AmbiguousError: two of the forms read it differently.
            MixedError: times with and without an offset, and no zone.
            NoMomentError: it says none.
        """
        if text[4:5] == "-" and text[7:8] == "-":
            try:
                if len(text) == _DATE_ONLY:
                    return dt.date.fromisoformat(text)
                return self._placed(dt.datetime.fromisoformat(text))
            except MixedError:
                raise
            except ValueError:
                pass
        return self._declared(text)

    def _declared(self, text: str) -> Moment:
        if not _SHORTEST <= len(text) <= _LONGEST:
            raise NoMomentError
        found = {moment for form in self._forms if (match := form(text)) and (moment := _moment(match))}
        if len(found) > 1:
            raise AmbiguousError
        if not found:
            raise NoMomentError
        (moment,) = found
        return self._placed(moment) if isinstance(moment, dt.datetime) else moment

    def _placed(self, moment: dt.datetime) -> dt.datetime:
        if moment.tzinfo is None:
            self._is_bare = True
        else:
            self._is_told = True
            moment = moment.astimezone(self._zone or dt.UTC).replace(tzinfo=None)
        if self._is_told and self._is_bare and self._zone is None:
            raise MixedError
        return moment


def _moment(match: re.Match[str]) -> Moment | None:
    said = match.groupdict()
    month = int(said.get("month") or 0) or _NUMBER_OF.get((said.get("name") or "").lower().translate(_ACCENTS), 0)
    year = int(said.get("year") or 0) or _CENTURY + int(said.get("short") or 0)
    try:
        day = dt.date(year, month, int(said["day"]))
        hour = _hour(said)
        if hour is None:
            return day
        return dt.datetime.combine(day, dt.time(hour, int(said.get("minute") or 0), int(said.get("second") or 0)))
    except ValueError:
        return None


def _hour(said: dict[str, str | None]) -> int | None:
    if said.get("hour"):
        return int(said["hour"] or 0)
    if not said.get("half"):
        return None
    half = int(said["half"] or 0)
    if not 1 <= half <= _NOON:
        raise ValueError
    return half % _NOON + (_NOON if (said["side"] or "").lower() == "p" else 0)
