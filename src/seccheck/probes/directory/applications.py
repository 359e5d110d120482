"""Reads the applications of a tenant: those registered in it, those let in, and whose they are."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from seccheck.graph.graph import SHAPE, UNDECLARED, Item, UnseenError
from seccheck.model.record import record
from seccheck.probes.directory.foreign_access import MICROSOFT
from seccheck.probes.directory.known import known
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import Need

if TYPE_CHECKING:
    from seccheck.probes.directory.scope import Scope

NEED = Need(
    permission="Application.Read.All",
    why={
        "en": "to know which applications there are, and their secrets' dates (never the secrets)",
        "fr": "pour savoir quelles applications existent, et les dates de leurs secrets (jamais les secrets)",
    },
)
APPLICATIONS = (
    "/v1.0/applications?$select=id,appId,displayName,createdDateTime,signInAudience,passwordCredentials,keyCredentials"
    "&$top=999"
)
PRINCIPALS = (
    "/v1.0/servicePrincipals?$select=id,appId,displayName,appOwnerOrganizationId,accountEnabled,passwordCredentials,"
    "keyCredentials&$top=999"
)


@record
class App:
    """One application, with what is known of it in this tenant."""

    id: str
    """Application id, in small letters."""
    owner: str = ""
    """Tenant in which it is registered, in small letters; empty where that is not told."""
    parts: tuple[Item, ...] = ()
    """Its registration and its service principal, as far as they are here; both may have credentials."""
    is_registered: bool = False
    """Its registration is here, so that all its credentials can be seen."""
    principal: str = ""
    """Object id of its service principal."""


def apps_of(tenant: Tenant) -> Mapping[str, App]:
    """The applications in the tenant by application id; Microsoft's own are left out.

    Raises:
        UnseenError: they cannot be seen.
    """
    return tenant.remember("apps", lambda: {app.id: app for app in _apps(tenant)})


def apps_of_provider(tenant: Tenant, scope: "Scope") -> tuple[App, ...]:
    """The provider's applications: those registered in a tenant of its own, and those the client file names.

    Raises:
        UnseenError: applications cannot be seen; `UNDECLARED` where the client file says nothing to know them by.
    """
    homes = {home.lower() for home in (*scope.settings.people.home_tenants, *(scope.approved.tenants or ()))}
    named = {id_.lower() for id_ in scope.approved.apps or ()}
    if not homes and scope.approved.apps is None:
        raise UnseenError(UNDECLARED, "entra.people.home_tenants")
    return tuple(app for app in apps_of(tenant).values() if app.owner in homes or app.id in named)


def _apps(tenant: Tenant) -> Iterator[App]:
    registered = {_app_id(item, APPLICATIONS): item for item in tenant.items(APPLICATIONS)}
    principals = {_app_id(item, PRINCIPALS): item for item in tenant.items(PRINCIPALS)}
    if not principals:  # there is no tenant without Microsoft's own
        raise UnseenError(SHAPE, "no service principal", path=PRINCIPALS)
    for id_ in sorted(registered.keys() | principals.keys()):
        here, principal = registered.get(id_), principals.get(id_)
        owner = str((principal or {}).get("appOwnerOrganizationId") or (tenant.id if here else "")).lower()
        if owner not in MICROSOFT:
            yield App(
                id=id_,
                owner=owner,
                parts=tuple(one for one in (here, principal) if one),
                is_registered=here is not None,
                principal=str(known(principal, "id", str, PRINCIPALS)) if principal else "",
            )


def _app_id(item: Item, path: str) -> str:
    if not isinstance(item.get("appId"), str):
        raise UnseenError(SHAPE, "appId", path=path)
    return str(item["appId"]).lower()
