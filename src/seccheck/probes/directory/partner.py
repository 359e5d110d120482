"""Knows a partner's tenant by the domain it is found under."""

from seccheck.graph.graph import SHAPE, UnseenError
from seccheck.probes.directory.tenant import Tenant


def tenant_information(partner: str) -> str:
    """Where a tenant tells what is public about another one."""
    return f"/v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='{partner}')"


def home_domains(tenant: Tenant, partner: str) -> tuple[str, ...]:
    """The domains of the tenant `partner`: its default one; others are named in the client file.

    Raises:
        UnseenError: it cannot be seen.
    """
    found = tenant.one(tenant_information(partner)).get("defaultDomainName")
    if not isinstance(found, str) or not found:
        raise UnseenError(SHAPE, "defaultDomainName", path=tenant_information(partner))
    return (found.lower(),)
