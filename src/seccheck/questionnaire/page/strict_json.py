"""Reads JSON that a stranger may have written: bounded in depth, no key twice, no number that is none."""

import json
import math
import re
from typing import NoReturn

from seccheck.model.policy import Json

MAX_DEPTH = 32

_BRACKETS = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]')
"""Texts are passed over whole, so that only brackets outside them count."""


def load_json(text: str) -> Json:
    """The value of `text`.

    Raises:
        ValueError: no JSON, nested too deep, a key given twice, or a number that is infinite or none.
    """
    _check_depth(text)
    return json.loads(text, object_pairs_hook=_mapping, parse_constant=_refuse, parse_float=_finite)


def _check_depth(text: str) -> None:
    depth = 0
    for found in _BRACKETS.finditer(text):
        depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(found[0], 0)
        if depth > MAX_DEPTH:
            raise ValueError(f"nested deeper than {MAX_DEPTH} levels")


def _mapping(pairs: list[tuple[str, Json]]) -> Json:
    mapping = dict(pairs)
    if len(mapping) < len(pairs):
        raise ValueError("a key is given twice")
    return mapping


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def _finite(word: str) -> float:
    number = float(word)
    if not math.isfinite(number):
        raise ValueError("a number is too large")
    return number
