"""Finds who holds which directory role: now or on request, directly or through groups, for good or for a while."""

from collections.abc import Iterable, Iterator

from seccheck.graph.graph import NOT_FOUND, SHAPE, Item, UnseenError
from seccheck.model.record import record
from seccheck.probes.directory.paths import (
    ASSIGNED_SCHEDULES,
    ELIGIBLE_SCHEDULES,
    ROLE_ASSIGNMENTS,
    ROLE_DEFINITIONS,
    group_eligibility,
)
from seccheck.probes.directory.tenant import Tenant

_USER, _GROUP = "#microsoft.graph.user", "#microsoft.graph.group"


@record
class Holding:
    """One account's hold of one role."""

    user: str
    """Object id."""
    role: str
    """Template id of a built-in role, id of a custom one."""
    is_eligible: bool = False
    """It must be activated first."""
    is_permanent: bool = False
    """Active without an end, and not by an activation."""
    scope: str = "/"
    """``/`` for the whole tenant."""
    group: str = ""
    """Through which group, empty where directly."""
    starts: str = ""
    """As Graph writes it, empty for none: assigned outside Privileged Identity Management."""


@record
class Holders:
    """All holds of directory roles in one tenant."""

    users: tuple[Holding, ...]
    others: tuple[Item, ...]
    """Assignments of principals that are no accounts of this tenant: applications, and partners' groups."""


def holders_of(tenant: Tenant) -> Holders:
    """Who holds which role, groups expanded; without Privileged Identity Management every hold is permanent.

    Raises:
        UnseenError: an assignment, a group's members or the subscriptions cannot be seen.
    """
    assigned = tenant.items(ROLE_ASSIGNMENTS)
    principals = {str(a.get("principalId")): a.get("principal") or {} for a in assigned}
    entries: list[tuple[Item, bool]] = [(a, False) for a in assigned]
    has_schedules = "p2" in tenant.licences()
    if has_schedules:
        scheduled = tenant.items(ASSIGNED_SCHEDULES)
        if not scheduled and any(principal in tenant.users() for principal in principals):
            raise UnseenError(SHAPE, "role assignments without their schedules", path=ASSIGNED_SCHEDULES)
        entries = [
            *((a, False) for a in scheduled),
            *((a, True) for a in tenant.items(ELIGIBLE_SCHEDULES)),
        ]
    found: dict[Holding, None] = {}
    others = []
    for entry, is_eligible in entries:
        holds = tuple(_holds(tenant, entry, principals, is_eligible=is_eligible, has_schedules=has_schedules))
        found.update(dict.fromkeys(holds))
        if not holds and not _is_group(tenant, str(entry.get("principalId")), principals):
            others.append(entry)
    return Holders(users=tuple(found), others=tuple(others))


def role_names(tenant: Tenant) -> dict[str, str]:
    """Names of roles by template id and by id.

    Raises:
        UnseenError: they cannot be seen.
    """
    names: dict[str, str] = {}
    for role in tenant.items(ROLE_DEFINITIONS):
        name = str(role.get("displayName") or role.get("id"))
        names.update({str(role[key]): name for key in ("id", "templateId") if role.get(key)})
    return names


def _holds(
    tenant: Tenant, entry: Item, principals: dict[str, Item], *, is_eligible: bool, has_schedules: bool
) -> Iterator[Holding]:
    principal = str(entry.get("principalId"))
    for user, group, through_eligibility in _accounts(tenant, principal, principals, has_schedules=has_schedules):
        eligible = is_eligible or through_eligibility
        yield Holding(
            user=user,
            role=str(entry.get("roleDefinitionId")),
            is_eligible=eligible,
            is_permanent=not eligible and _is_permanent(entry, has_schedules=has_schedules),
            scope=str(entry.get("directoryScopeId") or "/"),
            group=group,
            starts=str(entry.get("startDateTime") or ""),
        )


def _accounts(
    tenant: Tenant, principal: str, principals: dict[str, Item], *, has_schedules: bool
) -> Iterable[tuple[str, str, bool]]:
    """The accounts behind a principal: itself, or a group's members, and those who may become members."""
    if principal in tenant.users():
        return [(principal, "", False)]
    if not _is_group(tenant, principal, principals):
        return []
    direct = [(user, principal, False) for user in sorted(tenant.members(principal))]
    if not has_schedules:
        return direct
    may = tenant.items(group_eligibility(principal))
    accounts = (str(item.get("principalId")) for item in may if item.get("accessId") in (None, "member"))
    return [*direct, *((user, principal, True) for user in accounts if user in tenant.users())]


def _is_group(tenant: Tenant, principal: str, principals: dict[str, Item]) -> bool:
    """Whether a principal is a group; where an assignment does not say, asking for its members tells."""
    kind = principals.get(principal, {}).get("@odata.type")
    if kind:
        return bool(kind == _GROUP)
    try:
        tenant.members(principal)
    except UnseenError as error:
        if error.reason == NOT_FOUND:
            return False
        raise
    return True


def _is_permanent(entry: Item, *, has_schedules: bool) -> bool:
    return not has_schedules or (entry.get("assignmentType") != "Activated" and entry.get("endDateTime") is None)
