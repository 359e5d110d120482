"""Reads the delegated administration (GDAP) that a partner's tenant has over the client's."""

from collections.abc import Mapping

from seccheck.graph.graph import NOBODY, SHAPE, UNDECLARED, Item, UnseenError
from seccheck.probes.directory.known import known
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import Need

NEED = Need(
    permission="DelegatedAdminRelationship.Read.All",
    why={
        "en": "to read which administration of your tenant was delegated to the provider",
        "fr": "pour lire quelle administration de votre tenant a été déléguée au prestataire",
    },
)
RELATIONSHIPS = "/v1.0/tenantRelationships/delegatedAdminRelationships?$top=300"
_IDLE = ("created", "approvalPending", "expired", "terminated")
"""States in which nothing is delegated; one that we do not know delegates."""


def delegations_of(tenant: Tenant, scope: Scope) -> tuple[Item, ...]:
    """The relationships in force with the client's tenant; never empty.

    Raises:
        UnseenError: they cannot be seen; `UNDECLARED` where the client file names no tenant but this one, so that
            nobody can tell whose relationships are meant; `NOBODY` where there is none.
    """
    found = tenant.items(RELATIONSHIPS)
    client = (scope.customer or scope.settings.tenant).lower()
    if client in ("", tenant.id.lower()):
        raise UnseenError(UNDECLARED, "entra.tenant")
    alive = tuple(one for one in found if customer_of(one) == client and one.get("status") not in _IDLE)
    if not alive:
        raise UnseenError(NOBODY, "delegatedAdminRelationship")
    return alive


def roles_in(details: Item) -> tuple[str, ...]:
    """Template ids of the roles in a relationship or in an assignment of it; never empty.

    Raises:
        UnseenError: they are not there.
    """
    roles = known(known(details, "accessDetails", dict, RELATIONSHIPS), "unifiedRoles", list, RELATIONSHIPS)
    ids = tuple(role.get("roleDefinitionId") for role in roles if isinstance(role, Mapping))
    if not ids or not all(isinstance(id_, str) and id_ for id_ in ids):
        raise UnseenError(SHAPE, "unifiedRoles", path=RELATIONSHIPS)
    return tuple(str(id_).lower() for id_ in ids)


def customer_of(relationship: Item) -> str:
    """The tenant that delegated.

    Raises:
        UnseenError: it is not told.
    """
    customer = known(relationship, "customer", dict, RELATIONSHIPS)
    return known(customer, "tenantId", str, RELATIONSHIPS).lower()
