"""Describes every account of a tenant as Conditional Access knows it: by groups, roles and kind of guest."""

from collections.abc import Iterator, Mapping

from seccheck.conditional_access.person import Person
from seccheck.conditional_access.shape import part
from seccheck.graph.graph import Item, UnseenError
from seccheck.probes.directory.held import Roles, roles_of
from seccheck.probes.directory.partner import home_domains
from seccheck.probes.directory.rules import Ruled, condition, listed, ruled
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import User

_NOTHING: frozenset[str] = frozenset()


def persons_of(tenant: Tenant, home_tenants: tuple[str, ...]) -> Mapping[str, Person]:
    """All accounts by id; roles and home tenants only where a policy asks for them.

    Args:
        tenant: theirs.
        home_tenants: tenants whose guests are told apart from others.

    Raises:
        UnseenError: accounts, rules or, where they matter, roles cannot be seen.
    """
    return tenant.remember(f"persons {home_tenants}", lambda: _persons(tenant, home_tenants))


def _persons(tenant: Tenant, home_tenants: tuple[str, ...]) -> dict[str, Person]:
    rules = ruled(tenant)
    groups = _groups(rules)
    held = roles_of(tenant) if _asks_for_roles(rules) else {}
    homes = _homes(tenant, home_tenants) if _asks_for_homes(rules) else {}
    none = Roles()
    persons: dict[str, Person] = {}
    for user in tenant.users().values():
        roles = held.get(user.id, none)
        persons[user.id] = Person(
            id=user.id,
            groups=groups.get(user.id, _NOTHING),
            roles=roles.active,
            eligible=roles.eligible,
            scoped=roles.narrow,
            guest_type=user.guest_type,
            home_tenant=_home(user, homes) if homes and user.guest_type else "",
        )
    return persons


def _groups(rules: Ruled) -> dict[str, frozenset[str]]:
    """The groups of each account; accounts with the same groups share one set."""
    masks: dict[str, int] = {}
    names = tuple(rules.members)
    for place, group in enumerate(names):
        for user in rules.members[group]:
            masks[user] = masks.get(user, 0) | 1 << place
    sets = {mask: frozenset(names[n] for n in range(len(names)) if mask >> n & 1) for mask in set(masks.values())}
    return {user: sets[mask] for user, mask in masks.items()}


def _asks_for_roles(rules: Ruled) -> bool:
    named = (listed(condition(policy, "users"), ("includeRoles", "excludeRoles")) for policy in rules.rules.policies)
    return rules.rules.security_defaults or any(any(ids) for ids in named)


def _asks_for_homes(rules: Ruled) -> bool:
    return any(guests.get("externalTenants") for policy in rules.rules.policies for guests in _guests(policy))


def _guests(policy: Item) -> Iterator[Item]:
    for side in ("include", "exclude"):
        yield part(condition(policy, "users"), f"{side}GuestsOrExternalUsers") or {}


def _homes(tenant: Tenant, home_tenants: tuple[str, ...]) -> dict[str, str]:
    """By domain the home tenant; one that cannot be seen is left out, and its guests count as from anywhere."""
    found: dict[str, str] = {}
    for home in home_tenants:
        try:
            found.update(dict.fromkeys(home_domains(tenant, home), home))
        except UnseenError:
            continue
    return found


def _home(user: User, homes: Mapping[str, str]) -> str:
    return next((homes[domain] for domain in sorted(user.domains) if domain in homes), "")
