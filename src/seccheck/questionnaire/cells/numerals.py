"""Reads digits with their separators: every number that they can mean, so that nobody guesses."""

import re

_PLAIN = re.compile(r"([+-]?)([0-9]+)(?:[.,]([0-9]+))?")
_GROUPED = re.compile(r"([+-]?)([1-9][0-9]{0,2}(?:([ ,.'])[0-9]{3})(?:\3[0-9]{3})*)(?:([.,])([0-9]+))?")


def meanings(numeral: str) -> tuple[int | float, ...]:
    """The numbers that `numeral` can mean: none, one, or the two of ``1,234``.

    Args:
        numeral: ASCII digits with an optional sign, thousands parted by a space, comma, point or apostrophe in groups
            of three, decimals behind a comma or a point.
    """
    found = []
    if grouped := _GROUPED.fullmatch(numeral):
        sign, whole, separator, point, decimals = grouped.groups()
        if point != separator:
            found.append(_number(sign, whole.replace(separator, ""), decimals))
    if plain := _PLAIN.fullmatch(numeral):
        found.append(_number(*plain.groups()))
    return tuple(found)


def _number(sign: str, whole: str, decimals: str | None) -> int | float:
    if not (decimals or "").strip("0"):
        return int(f"{sign}{whole}")
    return float(f"{sign}{whole}.{decimals}")
