"""Knows which other tenants the client file names: the provider's own, and those that may have access."""

from seccheck.graph.graph import UNDECLARED, UnseenError
from seccheck.probes.directory.scope import Scope


def provider_tenants(scope: Scope) -> frozenset[str]:
    """The provider's tenants, in small letters.

    Raises:
        UnseenError: `UNDECLARED` where the client file names none.
    """
    found = frozenset(tenant.lower() for tenant in scope.settings.people.home_tenants)
    if not found:
        raise UnseenError(UNDECLARED, "entra.people.home_tenants")
    return found


def declared_tenants(scope: Scope) -> frozenset[str]:
    """The provider's tenants and those that were approved, in small letters.

    Raises:
        UnseenError: `UNDECLARED` where the client file names neither.
    """
    homes = frozenset(tenant.lower() for tenant in scope.settings.people.home_tenants)
    if homes and scope.approved.tenants is None:
        return homes
    return homes | {tenant.lower() for tenant in scope.agreed("tenants")}
