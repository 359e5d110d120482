"""Says where a policy speaks, as far as that is known: the paths it surely means, and all it may mean."""

from collections.abc import Iterable

from seccheck.conditional_access.space import Part
from seccheck.model.record import record


@record
class Reach:
    """Sign-in paths as unions of parts; `sure` never goes beyond `perhaps`."""

    sure: tuple[Part, ...]
    perhaps: tuple[Part, ...]


EVERYWHERE = Reach(sure=({},), perhaps=({},))
"""What a condition that is not set says."""

IN_DOUBT = Reach(sure=(), perhaps=({},))
"""What a condition says that nobody understands."""


def exactly(*parts: Part) -> Reach:
    """A reach about which there is no doubt; without parts it is nowhere."""
    return Reach(sure=parts, perhaps=parts)


def both(reaches: Iterable[Reach]) -> Reach:
    """Where all of several conditions hold; no two of them speak of the same dimension."""
    met = EVERYWHERE
    for reach in reaches:
        met = Reach(sure=_product(met.sure, reach.sure), perhaps=_product(met.perhaps, reach.perhaps))
    return met


def _product(some: tuple[Part, ...], others: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple({**one, **other} for one in some for other in others)
