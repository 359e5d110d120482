"""Finds out which policies mean a person: sets of policies as numbers, bit by bit, so that many people cost little."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from seccheck.conditional_access.person import Person
from seccheck.conditional_access.strength import Met
from seccheck.conditional_access.users import Side, Users
from seccheck.model.record import record

USER, GROUP, ROLE, GUEST = "user", "group", "role", "guest-type"
"""How somebody is excluded."""
UNRESOLVED, UNSURE_GUEST, SCOPED, UNREAD = "unresolved-group", "unresolved-guest", "scoped-role", "unknown-condition"
"""Why nobody knows whether a policy means somebody."""

_FEW = 5
"""Of eligible roles that policies treat differently so many are tried in each combination."""
_Pair = tuple[int, int]
"""Policies that include, and that exclude."""


@record
class Standing:
    """How one person stands to all policies."""

    applies: int
    """Policies that surely mean them."""
    unknown: int
    """Policies that may mean them or not."""
    excluded: tuple[tuple[str, int], ...]
    """By how: policies that would mean them but for it."""
    doubts: tuple[tuple[str, int], ...]
    """By why: policies of `unknown`."""


class Targets:
    """Whom all policies mean, ready to be asked about many people."""

    def __init__(self, users: Sequence[Users], unresolved: frozenset[str]) -> None:
        """Lay out `users`, one for each policy: its place is its bit.

        Args:
            users: in the policies' order.
            unresolved: groups whose members could not be read.
        """
        self._users = users
        self._everybody = _where(users, lambda side: side.everybody)
        self._unread = _where(users, lambda side: side.doubt)
        self._named = {kind: _masks(users, f"{kind}s") for kind in (USER, GROUP, ROLE)}
        self._unresolved = tuple(sorted(unresolved & self._named[GROUP].keys()))
        self._guests: dict[tuple[str, str], tuple[_Pair, _Pair]] = {}
        self._known: dict[object, tuple[Standing, ...]] = {}

    def standing(self, person: Person) -> Standing:
        """How `person` stands to each policy, with every eligible role active where that leaves them out."""
        active, eligible = self._any(ROLE, person.roles), self._any(ROLE, person.eligible)
        return self._standing(person, (active[0], active[1] | eligible[1]))

    def states(self, person: Person) -> tuple[Standing, ...]:
        """How `person` stands to each policy, for every set of eligible roles they may have active at a time.

        People of the same groups, roles and origin share one answer.
        """
        user = self._named[USER].get(person.id)
        key = (person.groups, person.roles, person.eligible, person.scoped, person.guest_type, person.home_tenant, user)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._states(person)
        return found

    def _states(self, person: Person) -> tuple[Standing, ...]:
        pairs = {self._named[ROLE].get(role, (0, 0)) for role in person.eligible - person.roles} - {(0, 0)}
        if len(pairs) > _FEW:
            return (self.standing(person),)
        active = {self._any(ROLE, person.roles)}
        for inside, outside in sorted(pairs):
            active |= {(one | inside, other | outside) for one, other in active}
        return tuple(dict.fromkeys(self._standing(person, pair) for pair in sorted(active)))

    def _standing(self, person: Person, role: _Pair) -> Standing:
        user = self._named[USER].get(person.id, (0, 0))
        group = self._any(GROUP, person.groups)
        guest, unsure = self._guest(person.guest_type, person.home_tenant)
        hidden = self._any(GROUP, [id_ for id_ in self._unresolved if id_ not in person.groups])
        scoped = self._any(ROLE, person.scoped)[1]
        included = self._everybody[0] | user[0] | group[0] | role[0] | guest[0]
        may_be = included | hidden[0] | unsure[0] | self._unread[0]
        out = {USER: user[1], GROUP: group[1], ROLE: role[1], GUEST: guest[1]}
        out[USER] |= self._everybody[1]
        excluded = out[USER] | out[GROUP] | out[ROLE] | out[GUEST]
        doubtful = {
            UNRESOLVED: hidden[1] | (hidden[0] & ~included),
            UNSURE_GUEST: unsure[1] | (unsure[0] & ~included),
            SCOPED: scoped,
            UNREAD: self._unread[1] | (self._unread[0] & ~included),
        }
        unknown = (hidden[1] | unsure[1] | scoped | self._unread[1] | ~included) & may_be & ~excluded
        return Standing(
            applies=included & ~excluded & ~unknown,
            unknown=unknown,
            excluded=tuple((how, mask & may_be) for how, mask in out.items() if mask & may_be),
            doubts=tuple((why, mask & unknown) for why, mask in doubtful.items() if mask & unknown),
        )

    def _any(self, kind: str, ids: Iterable[str]) -> _Pair:
        inside = outside = 0
        for id_ in ids:
            pair = self._named[kind].get(id_)
            if pair:
                inside |= pair[0]
                outside |= pair[1]
        return inside, outside

    def _guest(self, guest_type: str, home: str) -> tuple[_Pair, _Pair]:
        """Policies that mean such guests for sure, and perhaps."""
        if (guest_type, home) not in self._guests:
            self._guests[guest_type, home] = (
                _where(self._users, lambda side: _meant(side, guest_type, home) is Met.YES),
                _where(self._users, lambda side: _meant(side, guest_type, home) is Met.PERHAPS),
            )
        return self._guests[guest_type, home]


def _meant(side: Side, guest_type: str, home: str) -> Met:
    return max((guests.mean(guest_type, home) for guests in side.guests), default=Met.NO)


def _where(users: Sequence[Users], says: Callable[[Side], bool]) -> _Pair:
    """Policies of which one side says so: the one that includes, the one that excludes."""
    inside = sum(1 << place for place, one in enumerate(users) if says(one.include))
    return inside, sum(1 << place for place, one in enumerate(users) if says(one.exclude))


def _masks(users: Sequence[Users], kind: str) -> Mapping[str, _Pair]:
    found: dict[str, _Pair] = {}
    for place, one in enumerate(users):
        bit = 1 << place
        for id_ in getattr(one.include, kind):
            inside, outside = found.get(id_, (0, 0))
            found[id_] = (inside | bit, outside)
        for id_ in getattr(one.exclude, kind):
            inside, outside = found.get(id_, (0, 0))
            found[id_] = (inside, outside | bit)
    return found
