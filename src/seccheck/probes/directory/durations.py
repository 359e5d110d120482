"""Reads the durations that Graph writes in ISO 8601."""

import re

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.model.policy import Json

_DURATION = re.compile(
    r"P(?:(?P<weeks>\d{1,6})W)?(?:(?P<days>\d{1,6})D)?"
    r"(?:T(?:(?P<hours>\d{1,8})H)?(?:(?P<minutes>\d{1,8})M)?(?:(?P<seconds>\d{1,9})(?:\.\d{1,9})?S)?)?"
)
_HOURS = {"weeks": 168.0, "days": 24.0, "hours": 1.0, "minutes": 1 / 60, "seconds": 1 / 3600}


def hours(value: Json) -> float:
    """The hours in a duration such as ``PT8H`` or ``P365D``; years and months have no fixed length and are refused.

    Raises:
        UnseenError: it is no such duration.
    """
    found = _DURATION.fullmatch(value) if isinstance(value, str) else None
    parts = {name: int(text) for name, text in found.groupdict().items() if text} if found else {}
    if not parts:
        raise UnseenError(SHAPE, "duration")
    return round(sum(number * _HOURS[name] for name, number in parts.items()), 4)
