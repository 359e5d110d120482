"""Reads JSON that a stranger may have written: bounded in depth and number, no key twice, no number that is none."""

import json
import math
import re
from collections.abc import Callable
from itertools import accumulate
from typing import NoReturn

from seccheck.model.policy import Json

MAX_DEPTH = 32
MAX_PIECES = 10_000_000
"""Values in one text: a byte of JSON can become a hundred of Python."""
_MOST_EXACT = 2**53
"""Up to here every reader of JSON sees the same integer."""

_TEXT = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
"""Texts are taken out whole, so that only brackets outside them count."""
_NO_BRACKET = re.compile(r"[^\[\]{}]+")
_STEP = {"[": 1, "{": 1, "]": -1, "}": -1}


def _finite(word: str) -> float:
    number = float(word)
    if not math.isfinite(number):
        raise ValueError("a number is too large")
    return number


def load_json(
    text: str, *, depth: int = MAX_DEPTH, pieces: int = MAX_PIECES, fraction: Callable[[str], Json] = _finite
) -> Json:
    """The value of `text`.

    Args:
        text: the whole of it.
        depth: how deep lists and mappings may stand in each other.
        pieces: how many values are read.
        fraction: makes a value of a number that is no integer, or refuses it.

    Raises:
        ValueError: no JSON, nested too deep, too many values, a key given twice, or a number that is infinite, none, or
            an integer that not every reader can hold.
    """
    if text.count(",") + text.count("[") + text.count("{") > pieces:
        raise ValueError(f"more than {pieces} values")
    _check_depth(text, depth)
    return json.loads(
        text, object_pairs_hook=_mapping, parse_constant=_refuse, parse_float=fraction, parse_int=_integer
    )


def _check_depth(text: str, most: int) -> None:
    brackets = _NO_BRACKET.sub("", _TEXT.sub("", text))
    if max(accumulate(_STEP[bracket] for bracket in brackets), default=0) > most:
        raise ValueError(f"nested deeper than {most} levels")


def _mapping(pairs: list[tuple[str, Json]]) -> Json:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        raise ValueError("a key is given twice")
    return mapping


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _integer(word: str) -> int:
    number = int(word)
    if abs(number) > _MOST_EXACT:
        raise ValueError("a number is too large")
    return number
