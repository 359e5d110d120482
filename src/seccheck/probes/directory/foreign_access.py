"""Finds who of other tenants holds a directory role here, as far as Graph says from which tenant."""

from seccheck.graph.graph import Item
from seccheck.model.record import record
from seccheck.probes.directory.paths import ROLE_ASSIGNMENTS
from seccheck.probes.directory.tenant import Tenant

MICROSOFT = frozenset({"f8cdef31-a31e-4b4a-93e4-5f571e91255a", "72f988bf-86f1-41af-91ab-2d7cd011db47"})
"""The tenants in which Microsoft's own applications live."""


@record
class ForeignRoles:
    """Role assignments of principals that are not of this tenant."""

    tenants: frozenset[str]
    """Whose they are, in small letters."""
    unresolved: int
    """Assignments of which Graph does not say whose they are: a partner's group, or something that was deleted."""
    looked_at: int


def foreign_roles(tenant: Tenant) -> ForeignRoles:
    """The tenants whose people or applications hold a directory role here.

    Raises:
        UnseenError: assignments cannot be seen.
    """
    assignments = tenant.items(ROLE_ASSIGNMENTS)
    owners = [_owner(tenant, assignment) for assignment in assignments]
    return ForeignRoles(
        tenants=frozenset(owners) - {tenant.id.lower(), ""} - MICROSOFT,
        unresolved=owners.count(""),
        looked_at=len(assignments),
    )


def _owner(tenant: Tenant, assignment: Item) -> str:
    """The tenant that a principal belongs to; empty where nobody can tell."""
    principal = assignment.get("principal") or {}
    # an application's principal lives here, the application itself where it was registered
    owner = principal.get("appOwnerOrganizationId") or assignment.get("principalOrganizationId")
    if owner:
        return str(owner).lower()
    return tenant.id.lower() if principal else ""
