"""Tells what an unquoted YAML word means, by the core schema of YAML 1.2 and nothing beyond it."""

import math
import re

from seccheck.model.policy import Json

_LONGEST_INTEGER = 18
_FIRST = frozenset("0123456789+-.~nNtTfF")
_WORDS: dict[str, Json] = {
    **dict.fromkeys(("~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_DECIMAL = re.compile(r"[-+]?[0-9]+")
_OCTAL = re.compile(r"0o[0-7]+")
_HEXADECIMAL = re.compile(r"0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_UNREAL = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")


def resolve(word: str) -> Json:
    """The value of an unquoted word; ``no``, ``12:30:00`` and ``2026-11-02`` stay text.

    Integers of more than 18 digits stay text, for they are identifiers and not quantities.

    Raises:
        ValueError: infinite, not a number, or too large for a number.
    """
    if not word:
        return None
    if word[0] not in _FIRST:
        return word
    if word in _WORDS:
        return _WORDS[word]
    return _number(word)


def _number(word: str) -> Json:
    if _DECIMAL.fullmatch(word):
        return int(word) if len(word.lstrip("+-")) <= _LONGEST_INTEGER else word
    for form, base in ((_OCTAL, 8), (_HEXADECIMAL, 16)):
        if form.fullmatch(word):
            return int(word[2:], base) if len(word) <= _LONGEST_INTEGER else word
    if _UNREAL.fullmatch(word):
        raise ValueError(f"{word} is not a number that can be judged")
    if _FLOAT.fullmatch(word):
        return _finite(word)
    return word


def _finite(word: str) -> float:
    number = float(word)
    if not math.isfinite(number):
        raise ValueError(f"{word[:40]} is too large for a number")
    return number
