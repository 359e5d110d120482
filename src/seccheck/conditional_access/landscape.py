"""Lays out a tenant's policies for one goal: which have to do with it, where each speaks, what they leave open."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from seccheck.conditional_access.goal import Goal, SessionGoal
from seccheck.conditional_access.paths import space_of, wanted_parts
from seccheck.conditional_access.policy import Policy
from seccheck.conditional_access.space import Box, Space, size, uncovered, within
from seccheck.conditional_access.strength import Met
from seccheck.model.record import record


@record
class Placed:
    """One policy in the space of its tenant."""

    policy: Policy
    met: Met
    """Whether its controls make sure of the goal."""
    shortfall: str
    """If not, why not."""
    licensed: Met
    sure: tuple[Box, ...]
    perhaps: tuple[Box, ...]

    @property
    def guards(self) -> Met:
        """Whether it guards the paths it speaks to."""
        return min(self.met, self.licensed, self.policy.enforced)


@record
class Landscape:
    """The policies that have to do with a goal; the place of each is its bit in a set of policies."""

    policies: tuple[Placed, ...]
    space: Space
    wanted: tuple[Box, ...]
    """The paths asked about."""
    sure: tuple[tuple[int, int, Box], ...]
    """Bit, bits of policies that make it idle, box: of each box that a policy surely guards, largest first."""
    perhaps: tuple[tuple[int, int, Box], ...]
    """The same of each box that a policy may guard."""

    is_plain: bool
    """Nothing about any policy is in doubt."""

    def open_for_sure(self, policies: int) -> tuple[Box, ...]:
        """Paths that stay open even where the `policies` speak to all they may mean.

        Raises:
            TooIntricateError: the union is not worked out.
        """
        return uncovered(self.wanted, _chosen(self.perhaps, policies))

    def not_surely_closed(self, policies: int) -> tuple[Box, ...]:
        """Paths that are open if the `policies` speak only to what they surely mean.

        Raises:
            TooIntricateError: the union is not worked out.
        """
        return uncovered(self.wanted, _chosen(self.sure, policies))


def lay_out(
    policies: Iterable[Policy], goal: Goal | SessionGoal, asked: Mapping[str, tuple[str, ...]], *, has_risk: bool | None
) -> Landscape:
    """The `policies` that have to do with `goal`.

    Args:
        policies: of the tenant, security defaults among them.
        goal: what every path must demand.
        asked: the paths to look at, as in `wanted_parts`.
        has_risk: whether the tenant is told risks at all; None where nobody knows.

    Raises:
        ValueError: no sign-in path is as `asked`.
    """
    licensed = Met.PERHAPS if has_risk is None else Met.YES if has_risk else Met.NO
    near = [policy for policy in policies if goal.met(policy.controls) is Met.YES or goal.shortfall(policy.controls)]
    wanted = wanted_parts(asked)
    space = space_of([*wanted, *(part for policy in near for part in (*policy.reach.sure, *policy.reach.perhaps))])
    placed = tuple(
        Placed(
            policy=policy,
            met=goal.met(policy.controls),
            shortfall=goal.shortfall(policy.controls),
            licensed=licensed if policy.waits_for_risk else Met.YES,
            sure=space.boxes(policy.reach.sure),
            perhaps=space.boxes(policy.reach.perhaps),
        )
        for policy in near
    )
    sure = _ranked([one.sure if one.guards is Met.YES else () for one in placed])
    perhaps = _ranked([one.perhaps if one.guards > Met.NO else () for one in placed])
    wide = space.boxes(wanted)
    return Landscape(policies=placed, space=space, wanted=wide, sure=sure, perhaps=perhaps, is_plain=sure == perhaps)


def _ranked(boxes: Sequence[tuple[Box, ...]]) -> tuple[tuple[int, int, Box], ...]:
    """Each box with its policy's bit and those of the policies that leave it nothing to do, largest first."""
    every = sorted(
        ((place, box) for place, own in enumerate(boxes) for box in own), key=lambda one: size(one[1]), reverse=True
    )
    ranked: list[tuple[int, int, Box]] = []
    for place, box in every:
        idle = 0
        for bit, _, wide in ranked:
            if within(box, wide):
                idle |= bit
        ranked.append((1 << place, idle & ~(1 << place), box))
    return tuple(ranked)


def _chosen(ranked: Sequence[tuple[int, int, Box]], policies: int) -> Iterator[Box]:
    return (box for bit, idle, box in ranked if bit & policies and not idle & policies)
