"""Finds the groups that hold roles and whose membership is activated on request."""

from collections.abc import Iterable

from seccheck.probes.directory.holders import Holding
from seccheck.probes.directory.paths import group_eligibility
from seccheck.probes.directory.tenant import Tenant


def managed_groups(tenant: Tenant, holds: Iterable[Holding]) -> tuple[str, ...]:
    """Of the groups through which `holds` are on request, those with people who may become members; sorted.

    Raises:
        UnseenError: it cannot be seen who may.
    """
    groups = {hold.group for hold in holds if hold.group and hold.is_eligible}
    return tuple(sorted(group for group in groups if _has_candidates(tenant, group)))


def _has_candidates(tenant: Tenant, group: str) -> bool:
    return any(item.get("groupId", group) == group for item in tenant.items(group_eligibility(group)))
