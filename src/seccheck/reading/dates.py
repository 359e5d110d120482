"""Reads a calendar date in the one form that is accepted, `2026-11-02`."""

import datetime as dt
import re

_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_date(text: str) -> bool:
    """Whether `text` is a real day, written as ``2026-11-02``."""
    if not _FORM.fullmatch(text):
        return False
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def optional_date(text: str | None) -> dt.date | None:
    """The day that `text` names, which was checked to be one; None where nothing is said."""
    return None if text is None else dt.date.fromisoformat(text)
