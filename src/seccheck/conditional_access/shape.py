"""Reads what Graph, or somebody in its name, wrote: what is not of the expected shape is strange, and no error."""

import re
from collections.abc import Collection, Iterable, Mapping

from seccheck.model.policy import Json

UNKNOWN_VALUE = "unknownFutureValue"
"""In place of a value that Graph does not tell to those who did not ask for it."""

_KEYWORD = re.compile(r"[A-Z][A-Za-z]{2}[A-Za-z0-9]*|" + UNKNOWN_VALUE)
_HARMLESS = ("@odata.context", "@odata.count", "@odata.etag", "@odata.id", "@odata.type")
"""Ends of annotations that say nothing about what a policy means; a ``nextLink`` does: the list is longer."""


def part(data: Mapping[str, Json], key: str) -> Mapping[str, Json] | None:
    """The object at `key`; None where there is none."""
    value = data.get(key)
    return value if isinstance(value, Mapping) else None


def names(data: Mapping[str, Json], key: str) -> tuple[str, ...]:
    """The strings of the list at `key`; none where it is missing or null."""
    value = data.get(key)
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list | tuple) else ()


def flags(value: Json) -> tuple[str, ...]:
    """The members of a flags enum: one string with commas in between, or a list."""
    parts = value if isinstance(value, list | tuple) else str(value or "").split(",")
    return tuple(text for text in (str(part).strip() for part in parts) if text)


def strange(data: Mapping[str, Json], known: Collection[str], *, lists: Iterable[str] = ()) -> tuple[str, ...]:
    """What in `data` was not there when this was written, or is not of its shape.

    Args:
        data: an object of Graph.
        known: keys that are understood; any other that has a value is strange.
        lists: keys that must hold lists of strings, or nothing.
    """
    found = [key for key, value in data.items() if value and key not in known and not key.endswith(_HARMLESS)]
    return (*found, *(key for key in lists if not _is_names(data.get(key))))


def is_keyword(name: str) -> bool:
    """Whether `name` stands for many things, such as ``AllTrusted``, and is not the id of one."""
    return _KEYWORD.fullmatch(name) is not None


def _is_names(value: Json) -> bool:
    return value is None or (isinstance(value, list | tuple) and all(isinstance(item, str) for item in value))
