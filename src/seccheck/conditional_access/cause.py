"""Names what keeps a policy from closing a hole: the things that would have to change."""

from collections.abc import Iterable, Iterator, Sequence

from seccheck.conditional_access.defaults import SECURITY_DEFAULTS
from seccheck.conditional_access.landscape import Landscape, Placed
from seccheck.conditional_access.space import Box, missed
from seccheck.conditional_access.strength import Met
from seccheck.conditional_access.targets import UNREAD, Standing
from seccheck.model.record import record

TOO_INTRICATE = "too-intricate"
"""The union of the policies is not worked out."""

_NEAREST = 10
_Reasons = tuple[int, tuple[str, ...]]
"""A policy's place and the codes of what keeps it away."""


@record
class Cause:
    """Why one policy does not guard a sign-in path."""

    code: str
    """Of the grant: ``or-grant``, ``weaker-control``, ``unknown-control``. Of the policy: ``report-only``,
    ``unlicensed-risk``, ``unknown-condition``. Of the person: ``excluded-user``, ``excluded-group``, ``excluded-role``,
    ``excluded-guest-type``; ``unresolved-group``, ``unresolved-guest``, ``scoped-role``. Of the path, the condition
    that keeps the policy away: ``application``, ``application-group``, ``application-filter``, ``action``, ``client``,
    ``platform``, ``flow``, ``user-risk``, ``sign-in-risk``, ``insider-risk``, ``device-filter``, ``location``.
    Of no policy: ``security-defaults``, ``too-intricate``."""
    policy: str
    """Its id; empty where no policy is to blame."""
    name: str = ""


class Blame:
    """Finds the policies that come nearest to closing a hole."""

    def __init__(self, landscape: Landscape) -> None:
        self._landscape = landscape
        self._mine = sum(
            1 << place for place, one in enumerate(landscape.policies) if one.policy.id != SECURITY_DEFAULTS
        )
        self._has_defaults = self._mine != (1 << len(landscape.policies)) - 1
        self._known: dict[tuple[int, Box], tuple[str, ...]] = {}

    def of(self, standing: Standing, hole: Box) -> tuple[_Reasons, ...]:
        """Why no policy closes `hole` for people of this `standing`; policies never meant for them are passed over.

        Those of which the least would have to change come first, ten of them at most.
        """
        near = [*self._that_apply(standing.applies & self._mine, hole), *self._that_may_not(standing, hole)]
        return tuple(sorted(near, key=lambda one: (len(one[1]), one[0]))[:_NEAREST])

    def told(self, reasons: Iterable[_Reasons]) -> tuple[Cause, ...]:
        """What `of` found, in words."""
        places = self._landscape.policies
        found = [
            Cause(code=code, policy=places[place].policy.id, name=places[place].policy.name)
            for place, codes in reasons
            for code in codes
        ]
        if self._has_defaults:
            found.append(Cause(code=SECURITY_DEFAULTS, policy=""))
        return tuple(dict.fromkeys(found))

    def _that_apply(self, policies: int, hole: Box) -> Iterator[_Reasons]:
        """Policies that mean these people: each has one reason at least, so that ten with one are enough."""
        nearest = 0
        for place in _bits(policies):
            codes = self._codes(place, hole)
            yield place, codes
            nearest += len(codes) == 1
            if nearest == _NEAREST:
                break

    def _that_may_not(self, standing: Standing, hole: Box) -> Iterator[_Reasons]:
        """Policies that leave these people out, or may not mean them."""
        personal: dict[int, list[str]] = {}
        marked = (*((f"excluded-{how}", mask) for how, mask in standing.excluded), *standing.doubts)
        for code, mask in marked:
            for place in _bits(mask & self._mine):
                personal.setdefault(place, []).append(code)
        for place, own in personal.items():
            yield place, tuple(dict.fromkeys((*own, *self._codes(place, hole))))

    def _codes(self, place: int, hole: Box) -> tuple[str, ...]:
        key = place, hole
        if key not in self._known:
            found = _codes(self._landscape.policies[place], hole, self._landscape.space.dimensions)
            self._known[key] = tuple(dict.fromkeys(found))
        return self._known[key]


def _codes(placed: Placed, hole: Box, dimensions: Sequence[str]) -> Iterator[str]:
    if placed.policy.is_reporting:
        yield "report-only"
    if placed.licensed is not Met.YES:
        yield "unlicensed-risk"
    if placed.met is not Met.YES:
        yield placed.shortfall
    away = _missing(placed.perhaps, dimensions, hole)
    yield from (name.partition(" ")[0] for name in away)
    if not away and placed.sure:
        yield from (name.partition(" ")[0] for name in _missing(placed.sure, dimensions, hole))
    if placed.policy.enforced is Met.PERHAPS or not (away or placed.sure):
        yield UNREAD


def _missing(boxes: Sequence[Box], dimensions: Sequence[str], hole: Box) -> tuple[str, ...]:
    """The dimensions in which the box that comes closest to the hole misses it."""
    return min((missed(box, hole, dimensions) for box in boxes), key=len, default=("application",))


def _bits(mask: int) -> Iterator[int]:
    while mask:
        yield (mask & -mask).bit_length() - 1
        mask &= mask - 1
