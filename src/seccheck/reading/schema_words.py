"""Words what a JSON Schema demands, for people who write YAML."""

import json
from collections.abc import Callable

from seccheck.model.policy import Json
from seccheck.reading.marks import Pointer

_TYPES = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "keys with values",
    "null": "nothing",
}
_TYPE_HINTS = {
    "string": "Put quotes around it.",
    "number": "Write a plain number.",
    "integer": "Write a plain number.",
    "boolean": "Write `true` or `false` without quotes.",
    "array": "Write a list, such as `[a, b]`.",
    "object": "Write keys with values, such as `key: value`.",
}
_HINTS = {
    "enum": "Choose one of them.",
    "minLength": "Write something, or leave the key out.",
    "maxLength": "Shorten it.",
    "minItems": "Add what is missing.",
    "maxItems": "Remove what is too much.",
    "uniqueItems": "Keep one of each.",
    "minProperties": "Add what is missing.",
    "maxProperties": "Remove what is too much.",
}
_LONGEST = 60
_LISTED = 12


def worded(keyword: str, wanted: Json, value: Json, pointer: Pointer) -> tuple[str, str]:
    """The message and the hint for one broken keyword.

    Args:
        keyword: the keyword of JSON Schema that is not satisfied.
        wanted: what stands behind the keyword.
        value: what was found; only its beginning is shown.
        pointer: where it was found.
    """
    say = _WORDS.get(keyword)
    demand = say(wanted) if say else "does not have the expected form"
    shown = f", not {_shown(value)}" if keyword in _SHOWN else ""
    return f"{_subject(pointer)} {demand}{shown}", _hint(wanted, value) if keyword == "type" else ""


def general_hint(keyword: str) -> str:
    """What to do about a broken keyword where nothing better is known."""
    return _HINTS.get(keyword, "Correct the value.")


def _choice(values: Json) -> str:
    listed = ", ".join(str(json.dumps(v, ensure_ascii=False)) for v in values[:_LISTED])
    return f"must be one of {listed}" + (f" and {len(values) - _LISTED} more" if len(values) > _LISTED else "")


def _type(names: Json) -> str:
    wanted = [names] if isinstance(names, str) else names
    return "must be " + " or ".join(_TYPES[name] for name in wanted)


def _format(name: Json) -> str:
    return f"must be {_FORMATS.get(name, f'written as {name}')}"


_FORMATS = {
    "date": "a real date written as 2026-11-02",
    "uri": "a web address with its scheme",
    "email": "an e-mail address",
}
_SHOWN = frozenset(
    {
        "type",
        "enum",
        "const",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "pattern",
        "format",
    }
)
_WORDS: dict[str, Callable[[Json], str]] = {
    "type": _type,
    "enum": _choice,
    "const": lambda value: f"must be {_shown(value)}",
    "format": _format,
    "pattern": lambda _: "is not written as expected",
    "minimum": lambda n: f"must be at least {n}",
    "maximum": lambda n: f"must be at most {n}",
    "exclusiveMinimum": lambda n: f"must be more than {n}",
    "exclusiveMaximum": lambda n: f"must be less than {n}",
    "multipleOf": lambda n: f"must be a multiple of {n}",
    "minLength": lambda n: "must not be empty" if n == 1 else f"must have at least {n} characters",
    "maxLength": lambda n: f"must have at most {n} characters",
    "minItems": lambda n: "must have at least one item" if n == 1 else f"must have at least {n} items",
    "maxItems": lambda n: f"must have at most {n} items",
    "uniqueItems": lambda _: "must not name the same thing twice",
    "minProperties": lambda n: "must not be empty" if n == 1 else f"must have at least {n} keys",
    "maxProperties": lambda n: f"must have at most {n} keys",
}


def _subject(pointer: Pointer) -> str:
    """The last key on the way, with the item's number behind it."""
    named = next((step for step in reversed(pointer) if isinstance(step, str)), "")
    item = f"item {pointer[-1] + 1}" if pointer and isinstance(pointer[-1], int) else ""
    if named and item:
        return f"`{named[:80]}`, {item},"
    return f"`{named[:80]}`" if named else item or "the content"


def _shown(value: Json) -> str:
    if isinstance(value, dict):
        return f"a mapping of {len(value)} keys"
    if isinstance(value, list):
        return f"a list of {len(value)} items"
    if isinstance(value, str):
        short = value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
        return f"the text {json.dumps(short, ensure_ascii=False)}"
    return "empty" if value is None else str(json.dumps(value))


def _hint(wanted: Json, value: Json) -> str:
    if wanted == "string" and not isinstance(value, bool | int | float):
        return "Write text."
    if wanted in ("number", "integer") and isinstance(value, str):
        return "Write a plain number, without quotes, spaces or unit."
    return _TYPE_HINTS.get(wanted, "") if isinstance(wanted, str) else ""
