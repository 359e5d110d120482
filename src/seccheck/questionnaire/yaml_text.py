"""Writes values as YAML, in block style, such that the strict reader reads back the very same data."""

import json
import re
from collections.abc import Iterator, Mapping

from seccheck.model.policy import Json
from seccheck.reading.dates import is_date
from seccheck.reading.scalars import resolve

WIDTH = 100
"""Columns that a list on one line may take."""

_PLAIN = re.compile(r"[^\W\d_][\w./@()%&'\u2019+-]*(?: [\w./@()%&'\u2019+-]+)*")
"""Text that no reader of YAML, of whatever version, could take for anything but text, on any line."""
_KEY = re.compile(r"[A-Za-z][\w.-]*")
_WORDS_OF_OLD = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""What YAML 1.1 takes for yes, no or nothing; the strict reader does not, but editors do."""


def scalar(value: Json) -> str:
    """`value`, which is no list and no mapping, on one line."""
    if not isinstance(value, str):
        return json.dumps(value)
    return value if is_date(value) or _is_plain(value) else json.dumps(value, ensure_ascii=False)


def key_text(key: str) -> str:
    """`key` as it stands before its colon."""
    plain = _KEY.fullmatch(key) and isinstance(resolve(key), str)
    return key if plain else json.dumps(key, ensure_ascii=False)


def inline(value: Json) -> str:
    """`value` on one line, as it can also stand inside ``{}`` and ``[]``."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key_text(key)}: {inline(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(inline, value)) + "]"
    return scalar(value)


def is_short(value: Json, column: int) -> bool:
    """Whether `value`, behind `column` characters, is best written on the line of its key."""
    if isinstance(value, str):
        return not _is_literal(value)
    if isinstance(value, list) and value:
        return not any(isinstance(v, list | dict) for v in value) and column + len(inline(value)) <= WIDTH
    return not (isinstance(value, dict) and value)


def entry(key: str, value: Json, indent: int) -> list[str]:
    """The lines of one key with its value.

    Args:
        key: any text.
        value: any JSON value.
        indent: in which column the key starts, from 0.
    """
    lead = f"{' ' * indent}{key_text(key)}:"
    if is_short(value, len(lead) + 1):
        return [f"{lead} {inline(value)}"]
    if isinstance(value, str):
        return [f"{lead} |-", *_literal(value, indent + 2)]
    return [lead, *block(value, indent + 2)]


def block(value: Mapping[str, Json] | list[Json], indent: int) -> list[str]:
    """The lines of a mapping or list that is not empty, each starting in the column `indent`."""
    if isinstance(value, list):
        return [line for item in value for line in _item(item, indent)]
    return [line for key, part in value.items() for line in entry(key, part, indent)]


def _item(item: Json, indent: int) -> Iterator[str]:
    dash = f"{' ' * indent}- "
    if isinstance(item, dict | list) and item:
        first, *rest = block(item, indent + 2)
        yield dash + first.lstrip(" ")
        yield from rest
    elif isinstance(item, str) and _is_literal(item):
        yield f"{dash}|-"
        yield from _literal(item, indent + 2)
    else:
        yield dash + inline(item)


def _literal(text: str, indent: int) -> Iterator[str]:
    return (f"{' ' * indent}{line}" if line else "" for line in text.split("\n"))


def _is_literal(text: str) -> bool:
    """Whether `text` has lines that can stand below each other as they are."""
    lines = text.split("\n")
    plain_ends = all(line == line.rstrip() for line in lines) and lines[0] == lines[0].lstrip()
    return len(lines) > 1 and bool(lines[0]) and bool(lines[-1]) and plain_ends and "\t" not in text


def _is_plain(text: str) -> bool:
    if not _PLAIN.fullmatch(text) or text.lower() in _WORDS_OF_OLD:
        return False
    return isinstance(resolve(text), str)
