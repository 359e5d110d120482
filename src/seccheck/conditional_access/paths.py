"""Lays out the space of sign-in paths in which a tenant's policies differ, and the part of it that is asked about."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from seccheck.conditional_access.conditions import CLIENTS, FLOWS, INSIDER, PLATFORMS, RISKS
from seccheck.conditional_access.locations import IN, OUT
from seccheck.conditional_access.resources import (
    ACTION,
    APPLICATION,
    MATCH,
    NO_ACTION,
    NO_MATCH,
    OTHER,
    group,
    is_action,
)
from seccheck.conditional_access.shape import is_keyword
from seccheck.conditional_access.space import AllBut, Part, Space

_FIXED = {
    "client": CLIENTS,
    "platform": PLATFORMS,
    "flow": FLOWS,
    "user-risk": RISKS,
    "sign-in-risk": RISKS,
    "insider-risk": INSIDER,
}
_PREFIXES = {
    "location": (IN, OUT),
    "application-group": (IN, OUT),
    "application-filter": (MATCH, NO_MATCH),
    "device-filter": (MATCH, NO_MATCH),
}
_FREE = (APPLICATION, ACTION)
"""Dimensions whose values are ids."""
_ORDER = (APPLICATION, "application-group", "application-filter", ACTION, *_FIXED, "device-filter", "location")


def wanted_parts(within: Mapping[str, tuple[str, ...]]) -> tuple[Part, ...]:
    """The paths asked about, as a union of parts: sign-ins to applications, unless user actions are named.

    Args:
        within: by dimension the values asked about. ``application`` takes ids, the keywords for sets of applications,
            user actions and authentication contexts; ``action`` the latter two; a location is ``location ID`` with
            ``in`` or ``out``.

    Raises:
        ValueError: there is no such dimension, or no such value in it.
    """
    for name, values in within.items():
        if not values or (name not in _FREE and not set(values) <= set(_known_values(name))):
            raise ValueError(f"no sign-in path has {name} {values}")
    rest = {ACTION: (NO_ACTION,), **{name: values for name, values in within.items() if name != APPLICATION}}
    if APPLICATION not in within:
        return (rest,)
    return tuple({**rest, **part} for part in _applications(within[APPLICATION]))


def space_of(parts: Iterable[Part]) -> Space:
    """The dimensions that `parts` name, with all their values, in an order that depends on nothing else."""
    parts = tuple(parts)
    names = sorted({name for part in parts for name in part}, key=lambda name: (_ORDER.index(_kind(name)), name))
    return Space(dimensions=tuple(names), values=tuple(_values(name, parts) for name in names))


def _applications(asked: Sequence[str]) -> Iterator[Part]:
    actions = tuple(name for name in asked if is_action(name))
    sets = tuple(name for name in asked if is_keyword(name))
    ids = tuple(name for name in asked if name not in actions and name not in sets)
    if actions:
        yield {ACTION: actions}
    if ids:
        yield {APPLICATION: ids}
    for name in sets:
        yield {group(name): (IN,)}


def _known_values(name: str) -> tuple[str, ...]:
    return _PREFIXES.get(_kind(name), ()) if " " in name else _FIXED.get(name, ())


def _values(name: str, parts: Sequence[Part]) -> tuple[str, ...]:
    known = _known_values(name)
    if known:
        return known
    given = (part[name] for part in parts if name in part)
    named = {value for values in given for value in (values.values if isinstance(values, AllBut) else values)}
    first = OTHER if name == APPLICATION else NO_ACTION
    return (*sorted(named - {first}), first)


def _kind(dimension: str) -> str:
    return dimension.partition(" ")[0]
