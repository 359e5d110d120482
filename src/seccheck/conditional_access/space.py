"""Set algebra over sign-in paths: a path has one value in each dimension, a box allows a set of values in each."""

from collections.abc import Iterable, Mapping, Sequence
from operator import and_

from seccheck.model.record import record

Box = tuple[int, ...]
"""For each dimension of the space the set of values, bit by bit; no set is empty."""

_MOST = 5000


class TooIntricateError(Exception):
    """So many pieces are left that the union is not worked out; nobody may take that for a yes."""


@record
class AllBut:
    """Every value of a dimension but these, whatever values it has."""

    values: frozenset[str] = frozenset()


Part = Mapping[str, tuple[str, ...] | AllBut]
"""By dimension the values allowed; a dimension not named allows all."""


@record
class Space:
    """The dimensions that matter, and their values."""

    dimensions: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]

    def box(self, part: Part) -> Box | None:
        """The paths with one of the values allowed in each dimension named, and any in the others; None for no path."""
        sets = tuple(
            self._mask(place, part[name]) if name in part else (1 << len(self.values[place])) - 1
            for place, name in enumerate(self.dimensions)
        )
        return sets if all(sets) else None

    def boxes(self, parts: Iterable[Part]) -> tuple[Box, ...]:
        """The boxes of a union, without those that are empty or lie within another."""
        found = [box for box in map(self.box, parts) if box is not None]
        kept: list[Box] = []
        for box in sorted(dict.fromkeys(found), key=size, reverse=True):
            if not any(within(box, wide) for wide in kept):
                kept.append(box)
        return tuple(kept)

    def named(self, box: Box) -> Mapping[str, tuple[str, ...]]:
        """The values of `box` in each dimension in which it is narrower than the whole."""
        return {
            name: tuple(value for bit, value in enumerate(values) if part >> bit & 1)
            for name, values, part in zip(self.dimensions, self.values, box, strict=True)
            if part != (1 << len(values)) - 1
        }

    def _mask(self, place: int, allowed: tuple[str, ...] | AllBut) -> int:
        is_but = isinstance(allowed, AllBut)
        wanted = allowed.values if isinstance(allowed, AllBut) else set(allowed)
        return sum(1 << bit for bit, value in enumerate(self.values[place]) if (value in wanted) is not is_but)


def uncovered(wanted: Iterable[Box], boxes: Iterable[Box]) -> tuple[Box, ...]:
    """The parts of `wanted` that none of `boxes` covers, in pieces that do not overlap.

    Large boxes first is quickest.

    Raises:
        TooIntricateError: they are too many.
    """
    holes: list[Box] = []
    for box in wanted:
        fresh = [box]
        for hole in holes:
            fresh = _without(fresh, hole)
        holes += fresh
    for box in boxes:
        holes = _without(holes, box)
        if not holes:
            break
        if len(holes) > _MOST:
            raise TooIntricateError
    return tuple(holes)


def within(box: Box, wide: Box) -> bool:
    """Whether every path of `box` is one of `wide`."""
    return all(not a & ~b for a, b in zip(box, wide, strict=True))


def missed(box: Box, hole: Box, dimensions: Sequence[str]) -> tuple[str, ...]:
    """The dimensions in which `box` and `hole` have nothing in common."""
    return tuple(name for name, a, b in zip(dimensions, box, hole, strict=True) if not a & b)


def size(box: Box) -> int:
    """The number of paths."""
    paths = 1
    for part in box:
        paths *= part.bit_count()
    return paths


def _without(holes: Iterable[Box], box: Box) -> list[Box]:
    """What is left of `holes` when `box` is taken away."""
    left: list[Box] = []
    for hole in holes:
        if not all(map(and_, hole, box)):
            left.append(hole)
            continue
        rest = hole
        for place, part in enumerate(box):
            outside = rest[place] & ~part
            if outside:
                left.append((*rest[:place], outside, *rest[place + 1 :]))
                rest = (*rest[:place], rest[place] & part, *rest[place + 1 :])
    return left
