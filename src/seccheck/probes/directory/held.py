"""Sums up by account which directory roles somebody holds, and how."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from seccheck.model.record import record
from seccheck.probes.directory.holders import Holding, holders_of
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS
from seccheck.probes.directory.tenant import Tenant

_WHOLE_TENANT = "/"
_NOTHING: frozenset[str] = frozenset()


@record
class Roles:
    """The directory roles of one account, by template id."""

    active: frozenset[str] = _NOTHING
    eligible: frozenset[str] = _NOTHING
    """To be activated first."""
    narrow: frozenset[str] = _NOTHING
    """Held or to be activated over a part of the tenant only: no policy that names the role means such a holder."""

    @property
    def all(self) -> frozenset[str]:
        """In whatever way."""
        return self.active | self.eligible | self.narrow


def roles_of(tenant: Tenant) -> Mapping[str, Roles]:
    """The directory roles of each account that has any, by its id.

    Raises:
        UnseenError: as `holders_of`.
    """
    return tenant.remember("roles", lambda: _roles(holders_of(tenant).users))


def foreign_roles(tenant: Tenant) -> frozenset[str]:
    """Roles assigned to principals that this tenant does not know: groups of partners, by delegated administration.

    Raises:
        UnseenError: assignments cannot be seen.
    """
    home = (None, tenant.id)
    return frozenset(
        str(entry.get("roleDefinitionId"))
        for entry in tenant.items(ROLE_ASSIGNMENTS)
        if entry.get("principal") is None or entry.get("principalOrganizationId") not in home
    )


def _roles(holdings: Iterable[Holding]) -> dict[str, Roles]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for hold in holdings:
        kind = "narrow" if hold.scope != _WHOLE_TENANT else "eligible" if hold.is_eligible else "active"
        found[hold.user][kind].add(hold.role)
    return {user: Roles(**{kind: frozenset(ids) for kind, ids in held.items()}) for user, held in found.items()}
