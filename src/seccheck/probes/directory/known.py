"""Reads one property of an answer as what it must be: what is not there is unknown, and not false or empty."""

from typing import TypeVar

from seccheck.graph.graph import SHAPE, Item, UnseenError

T = TypeVar("T")


def known(item: Item, name: str, kind: type[T], path: str = "") -> T:
    """The property `name` of `item`.

    Args:
        item: as Graph has it.
        name: of the property.
        kind: what it must be: ``bool``, ``int``, ``str``, ``list`` or ``dict``.
        path: where `item` was read.

    Raises:
        UnseenError: it is not there, or something else.
    """
    value = item.get(name)
    if not isinstance(value, kind):
        raise UnseenError(SHAPE, name, path=path)
    return value


def known_id(item: Item, name: str, path: str = "") -> str:
    """The id `name` of `item`, fit to stand in a path: what a tenant sends never leads a request elsewhere.

    Raises:
        UnseenError: it is not there, or no id.
    """
    value = known(item, name, str, path)
    if not value.isascii() or not value.replace("-", "").isalnum():
        raise UnseenError(SHAPE, name, path=path)
    return value
