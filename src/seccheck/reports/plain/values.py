"""Words the values that evidence carries: numbers with their unit, yes and no, lists."""

import json
from collections.abc import Mapping, Sequence

from seccheck.reports.wire.items import Json
from seccheck.words.speaking import known, say, separators

_LONGEST = 100
"""Characters of one value; the rest is in the JSON report."""

_DIGITS = 2
"""Digits of a fraction."""

_LISTED = 6
"""Entries of one list."""


def value_text(lang: str, value: Json, unit: str = "") -> str:
    """`value` in words, at most 100 characters; `unit` as in the claim, empty for none."""
    worded = _worded(lang, value, unit)
    return worded if len(worded) <= _LONGEST else worded[: _LONGEST - 1] + "…"


def number_text(lang: str, number: float) -> str:
    """A number with the language's separators; of a long fraction two digits, never rounded up to what it is not."""
    thousands, decimal = separators(lang)
    whole, _, part = f"{number:,}".partition(".")
    if "e" not in part:
        part = (part if abs(number) < 1 else part[:_DIGITS]).rstrip("0")
    return whole.replace(",", thousands) + (decimal + part if part else "")


def _worded(lang: str, value: Json, unit: str) -> str:
    if isinstance(value, bool):
        return say(lang, "value.yes" if value else "value.no")
    if isinstance(value, int | float):
        return _measure(lang, value, unit)
    if isinstance(value, str):
        return say(lang, "value.quoted", text=value) if " " in value else value
    if isinstance(value, Mapping):
        return json.dumps(value, ensure_ascii=False)
    return _list(lang, value) if isinstance(value, list | tuple) else say(lang, "value.rejected")


def _measure(lang: str, value: float, unit: str) -> str:
    number = number_text(lang, value)
    key = f"unit.{unit}"
    if known(lang, key) or known(lang, f"{key}.one"):
        return say(lang, key, n=value, number=number)
    return f"{number} {unit}".rstrip()


def _list(lang: str, values: Sequence[Json]) -> str:
    if not values:
        return say(lang, "value.none")
    if any(isinstance(value, list | Mapping) for value in values):
        return say(lang, "value.rows", n=len(values))
    listed = [_worded(lang, value, "") for value in values[:_LISTED]]
    return ", ".join([*listed, "…"] if len(values) > _LISTED else listed)
