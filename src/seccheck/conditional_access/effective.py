"""Says for each person whether every way to sign in meets a goal, and what leaves a hole where one does not."""

import itertools
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from seccheck.conditional_access.cause import TOO_INTRICATE, Blame, Cause
from seccheck.conditional_access.defaults import as_policies
from seccheck.conditional_access.goal import Goal, SessionGoal
from seccheck.conditional_access.landscape import lay_out
from seccheck.conditional_access.locations import trusted_ids
from seccheck.conditional_access.person import Person
from seccheck.conditional_access.policy import read_policy
from seccheck.conditional_access.space import Box, TooIntricateError
from seccheck.conditional_access.targets import Standing, Targets
from seccheck.model.policy import Json
from seccheck.model.record import record

YES, NO, UNKNOWN = "yes", "no", "unknown"
_WORST_FIRST = (NO, UNKNOWN, YES)
_SHOWN = 20
"""Holes of one verdict that are described; the others have the same causes or worse."""
_Judged = tuple[str, tuple[tuple[Box, tuple[tuple[int, tuple[str, ...]], ...]], ...]]
"""The answer, and each hole with the policies to blame."""
_EVERYWHERE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@record
class Rules:
    """All that decides about sign-ins in one tenant, as read from Graph v1.0."""

    policies: tuple[Mapping[str, Json], ...]
    locations: tuple[Mapping[str, Json], ...] | None = ()
    """Named locations; None where they could not be read."""
    unresolved: frozenset[str] = frozenset()
    """Groups that a policy names and whose members could not be read."""
    security_defaults: bool = False
    has_risk: bool | None = None
    """Whether the tenant has Entra ID P2, without which a risk condition keeps its policy from ever applying; None
    where that is not known."""


@record
class Hole:
    """Sign-in paths that nothing guards."""

    paths: tuple[tuple[str, tuple[str, ...]], ...]
    """By dimension the values left open; none: any sign-in."""
    causes: tuple[Cause, ...]
    """What keeps each policy away that would guard them, the nearest first; none: there is no such policy."""


@record
class Verdict:
    """What holds for everybody in `people`."""

    people: tuple[str, ...]
    covered: str
    """`YES`, `NO` or `UNKNOWN`."""
    holes: tuple[Hole, ...] = ()
    """With `NO` paths that are surely open, with `UNKNOWN` those that may be; at most 20."""


def effective(
    rules: Rules,
    people: Iterable[Person],
    goal: Goal | SessionGoal,
    within: Mapping[str, tuple[str, ...]] = _EVERYWHERE,
) -> tuple[Verdict, ...]:
    """Whether every sign-in path of each person meets `goal` or is blocked; people alike share a verdict.

    Several policies may cover together what none covers alone. Excused accounts are left out by the caller.

    Args:
        rules: of the tenant.
        people: whose sign-ins are judged; verdicts come in the order of their first person.
        goal: what every path must demand.
        within: the paths to look at, by dimension: ``client``, ``platform``, ``flow``, ``user-risk``,
            ``sign-in-risk``, ``insider-risk``, ``application`` (ids, sets of applications, user actions),
            ``location ID`` (``in``, ``out``). Everything but user actions and authentication contexts if empty.

    Raises:
        ValueError: `within` names what no sign-in has.
    """
    tenant = _Tenant(rules, goal, within)
    alike: dict[tuple[Standing, ...], list[str]] = {}
    for person in people:
        alike.setdefault(tenant.states(person), []).append(person.id)
    merged: dict[_Judged, list[str]] = {}
    for states, ids in alike.items():
        merged.setdefault(tenant.judged(states), []).extend(ids)
    return tuple(
        Verdict(people=tuple(ids), covered=judged[0], holes=tenant.holes(judged)) for judged, ids in merged.items()
    )


class _Tenant:
    """The policies of one tenant, laid out once for all its people."""

    def __init__(self, rules: Rules, goal: Goal | SessionGoal, within: Mapping[str, tuple[str, ...]]) -> None:
        trusted = trusted_ids(rules.locations)
        given = (*rules.policies, *(as_policies() if rules.security_defaults else ()))
        read = [policy for policy in (read_policy(data, trusted) for data in given) if policy is not None]
        read.sort(key=lambda policy: (policy.id, policy.name))
        self._landscape = lay_out(read, goal, within, has_risk=rules.has_risk)
        self.states = Targets([one.policy.users for one in self._landscape.policies], rules.unresolved).states
        self._blame = Blame(self._landscape)
        self._left: dict[tuple[int, int], tuple[str, tuple[Box, ...]]] = {}

    def judged(self, states: tuple[Standing, ...]) -> _Judged:
        """What holds for people in all their states: the worst of it, with holes still to be told."""
        found = [(state, *self._left_open(state)) for state in states]
        worst = min((covered for _, covered, _ in found), key=_WORST_FIRST.index)
        holes = (
            (box, self._blame.of(state, box)) for state, covered, left in found if covered == worst for box in left
        )
        return worst, tuple(itertools.islice(dict.fromkeys(holes), _SHOWN))

    def holes(self, judged: _Judged) -> tuple[Hole, ...]:
        """The holes of a verdict, told."""
        covered, left = judged
        if covered == UNKNOWN and not left:
            return (Hole(paths=(), causes=(Cause(code=TOO_INTRICATE, policy=""),)),)
        named = self._landscape.space.named
        return tuple(Hole(paths=tuple(named(box).items()), causes=self._blame.told(why)) for box, why in left)

    def _left_open(self, standing: Standing) -> tuple[str, tuple[Box, ...]]:
        both = (standing.applies, standing.applies | standing.unknown)
        if both not in self._left:
            self._left[both] = self._open(*both)
        return self._left[both]

    def _open(self, applies: int, may: int) -> tuple[str, tuple[Box, ...]]:
        try:
            left = self._landscape.not_surely_closed(applies)
            if not left:
                return YES, ()
            surely = left if applies == may and self._landscape.is_plain else self._landscape.open_for_sure(may)
        except TooIntricateError:
            return UNKNOWN, ()
        return (NO, surely) if surely else (UNKNOWN, left)
