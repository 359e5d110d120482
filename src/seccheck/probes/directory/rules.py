"""Reads what decides about sign-ins in a tenant, and who belongs to the groups that its policies name."""

from collections.abc import Iterable, Iterator, Mapping

from seccheck.conditional_access.effective import Rules
from seccheck.conditional_access.shape import names, part
from seccheck.graph.graph import LICENCE, NOT_FOUND, Item, UnseenError
from seccheck.model.record import record
from seccheck.probes.directory.tenant import Tenant

_ON, _OFF = "enabled", "disabled"


@record
class Ruled:
    """The rules of one tenant."""

    rules: Rules
    members: Mapping[str, frozenset[str]]
    """Ids of accounts by group, for the groups that a policy names; nobody is in a group that is no more."""
    refused: Mapping[str, UnseenError]
    """By group why its members could not be read."""
    no_risk: UnseenError | None = None
    """Why it is not known whether the tenant is told risks."""


def ruled(tenant: Tenant) -> Ruled:
    """The rules of `tenant`, read once for all looks.

    Raises:
        UnseenError: policies, named locations or security defaults cannot be seen.
    """
    return tenant.remember("rules", lambda: _ruled(tenant))


def controls_of(policy: Item) -> frozenset[str]:
    """The built-in controls of a policy's grant."""
    return frozenset(names(part(policy, "grantControls") or {}, "builtInControls"))


def active_policies(tenant: Tenant) -> tuple[Item, ...]:
    """The policies that are not switched off; none where a tenant has no licence for any.

    Raises:
        UnseenError: they cannot be seen for another reason than the licence.
    """
    try:
        policies = tenant.policies()
    except UnseenError as error:
        if error.reason == LICENCE:
            return ()
        raise
    return tuple(policy for policy in policies if policy.get("state") != _OFF)


def condition(policy: Item, name: str) -> Item:
    """One part of a policy's conditions, such as ``users``; empty where there is none."""
    return part(part(policy, "conditions") or {}, name) or {}


def listed(condition: Item, lists: Iterable[str]) -> Iterator[str]:
    """All that stands in some lists of one part of a policy's conditions."""
    for name in lists:
        yield from names(condition, name)


def _ruled(tenant: Tenant) -> Ruled:
    policies = active_policies(tenant)
    members: dict[str, frozenset[str]] = {}
    refused: dict[str, UnseenError] = {}
    for group in sorted(_all(policies, "users", ("includeGroups", "excludeGroups"))):
        try:
            members[group] = tenant.members(group)
        except UnseenError as error:
            if error.reason == NOT_FOUND:
                members[group] = frozenset()
            else:
                refused[group] = error
    locations = _all(policies, "locations", ("includeLocations", "excludeLocations")) - {"All"}
    has_risk, no_risk = _risk(tenant)
    rules = Rules(
        policies=policies,
        locations=tenant.locations() if locations else (),
        unresolved=frozenset(refused),
        security_defaults=_security_defaults(tenant, policies),
        has_risk=has_risk,
    )
    return Ruled(rules=rules, members=members, refused=refused, no_risk=no_risk)


def _security_defaults(tenant: Tenant, policies: Iterable[Item]) -> bool:
    """Whether they are on; where that cannot be seen an enforced policy tells, for Entra allows only one of the two."""
    try:
        return tenant.security_defaults()
    except UnseenError:
        if not any(policy.get("state") == _ON for policy in policies):
            raise
        return False


def _risk(tenant: Tenant) -> tuple[bool | None, UnseenError | None]:
    try:
        return "p2" in tenant.licences(), None
    except UnseenError as error:
        return None, error


def _all(policies: Iterable[Item], what: str, lists: Iterable[str]) -> set[str]:
    return {name for policy in policies for name in listed(condition(policy, what), lists)}
