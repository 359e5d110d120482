"""Reads a policy's locations: each named location is a dimension of its own, for an address may lie in several."""

from collections.abc import Iterator, Mapping, Sequence

from seccheck.conditional_access.reach import EVERYWHERE, IN_DOUBT, Reach
from seccheck.conditional_access.shape import is_keyword, names, strange
from seccheck.conditional_access.space import Part
from seccheck.model.policy import Json

IN, OUT = "in", "out"
UNLISTED = "unlisted-trusted"
"""Trusted addresses that Graph does not list: the MFA service's own list, if it has any."""
ALL_TRUSTED = "AllTrusted"
"""In a dimension: the trusted locations, where they could not be read."""

_ALL, _LEGACY = "All", "00000000-0000-0000-0000-000000000000"
_LISTS = ("includeLocations", "excludeLocations")


def dimension(id_: str) -> str:
    """The name of the dimension of one named location."""
    return f"location {id_}"


def trusted_ids(locations: Sequence[Mapping[str, Json]] | None) -> tuple[str, ...] | None:
    """The ids of the named locations that are trusted; None where locations could not be read."""
    return None if locations is None else tuple(sorted(str(x.get("id")) for x in locations if x.get("isTrusted")))


def location_reach(condition: Json, trusted: tuple[str, ...] | None) -> Reach:
    """The places that a policy speaks to.

    Args:
        condition: its ``locations``, None for anywhere.
        trusted: ids of the trusted locations, None where nobody could read them.
    """
    if condition is None:
        return EVERYWHERE
    if not isinstance(condition, Mapping) or strange(condition, _LISTS, lists=_LISTS):
        return IN_DOUBT
    include, exclude = names(condition, "includeLocations"), names(condition, "excludeLocations")
    unknown = {id_ for id_ in (*include, *exclude) if is_keyword(id_)} - {_ALL, ALL_TRUSTED}
    if unknown or condition.get("includeLocations") is None:
        return IN_DOUBT
    inside = [*_meant(include, trusted)]
    sure = tuple(_parts(include, [*_meant(exclude, trusted)], inside))
    if trusted is None and ALL_TRUSTED in include:
        return Reach(sure=sure, perhaps=({},))
    return Reach(sure=sure, perhaps=tuple(_parts(include, [*_existing(exclude, trusted)], inside)))


def _parts(include: Sequence[str], away: Sequence[str], inside: Sequence[str]) -> Iterator[Part]:
    outside: Part = {dimension(id_): (OUT,) for id_ in away}
    if _ALL in away:
        return
    if _ALL in include:
        yield outside
        return
    for id_ in dict.fromkeys(inside):
        if id_ not in away:
            yield {**outside, dimension(id_): (IN,)}


def _meant(ids: Sequence[str], trusted: tuple[str, ...] | None) -> Iterator[str]:
    """Each location meant; what is trusted counts as one more place where nobody could read which locations are."""
    for id_ in ids:
        if id_ == ALL_TRUSTED:
            yield from ((ALL_TRUSTED,) if trusted is None else trusted)
        yield UNLISTED if id_ in (ALL_TRUSTED, _LEGACY) else id_


def _existing(ids: Sequence[str], trusted: tuple[str, ...] | None) -> Iterator[str]:
    """The locations meant that exist beyond doubt: of all trusted ones those that Graph lists."""
    for id_ in ids:
        if id_ == ALL_TRUSTED:
            yield from trusted or ()
        else:
            yield UNLISTED if id_ == _LEGACY else id_
