"""A tenant of a hundred thousand people, made as it is looked at."""

from dataclasses import replace

from tests.support.tenants import access
from tests.support.tenants.accounts import guest, registration, user
from tests.support.tenants.good import DOMAIN, good
from tests.support.tenants.good_policies import GROUPS
from tests.support.tenants.lazy import Lazy
from tests.support.tenants.names import guid
from tests.support.tenants.seed import Obj, Seed

_EVERY = 20
"""One account in so many is the provider's."""


def big(users: int = 100_000, policies: int = 20) -> Seed:
    """The good tenant with so many accounts and at least so many policies; a twentieth of the accounts the provider's.

    Args:
        users: accounts beside those of the good tenant.
        policies: Conditional Access policies, most of them for one group each.
    """
    base = good(50)
    first = tuple(base.users)
    known = tuple(base.registrations)
    more = max(0, policies - len(base.policies))

    def account(place: int) -> Obj:
        return first[place] if place < len(first) else _account(place, base)

    def registered(place: int) -> Obj:
        return known[place] if place < len(known) else registration(_account(place, base), base.now)

    theirs = [_id(place) for place in range(len(first), len(first) + users) if place % _EVERY == 0]
    return replace(
        base,
        users=Lazy(len(first) + users, account),
        registrations=Lazy(len(known) + users, registered),
        members={**base.members, GROUPS["svc-provider"]: (*base.members[GROUPS["svc-provider"]], *theirs)},
        policies=(*base.policies, *(_policy(number) for number in range(more))),
    )


def _id(place: int) -> str:
    return guid("big", place)


def _account(place: int, base: Seed) -> Obj:
    if place % _EVERY:
        return user(f"user-{place:06}", f"User {place:06}", DOMAIN, base.now, id=_id(place))
    return guest(f"n1-b{place:06}", f"Agent {place:06}", base.provider.domain, base.now, id=_id(place))


def _policy(number: int) -> Obj:
    """Asks one group for MFA in one application, away from one place: nothing that others would not do as well."""
    return access.policy(
        f"CA-{200 + number} Department",
        access.users(groups=[guid("department", number)]),
        access.grant(access.MFA),
        apps=access.applications([guid("app", number)]),
        conditions={"clientAppTypes": ["browser", "mobileAppsAndDesktopClients"]},
    )
