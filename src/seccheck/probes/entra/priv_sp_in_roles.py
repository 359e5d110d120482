"""Looks at the applications that hold privileged roles: whose they are, and whether a secret opens them."""

from collections.abc import Iterator

from seccheck.graph.graph import ELSEWHERE, NOBODY, NOT_FOUND, Item, UnseenError
from seccheck.probes.directory.holders import Holders, holders_of
from seccheck.probes.directory.known import known
from seccheck.probes.directory.needs_more import APPLICATIONS, HOLDERS
from seccheck.probes.directory.roles import PRIVILEGED
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.directory.user import moment
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.priv.sp_in_roles",)
"""True where each application with a privileged role is known and has no secret that works."""
NEEDS = (*HOLDERS, APPLICATIONS)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Applications with privileged roles are known and have no secrets",
        "fr": "Les applications dotées de rôles à privilèges sont connues et sans secret",
    },
    looks_at={
        "en": "Every application that holds a privileged role: in which tenant it was registered, and its secrets, on "
        "its registration and on its entry here.",
        "fr": "Chaque application détentrice d'un rôle à privilèges : le tenant où elle est inscrite, et ses secrets, "
        "sur l'inscription et sur l'entrée locale.",
    },
    may_be_believed={
        "en": "Secrets may stand in either place; both are read. Known are this tenant's, Microsoft's and those of "
        "tenants that the client file names.",
        "fr": "Les secrets peuvent figurer à l'un ou l'autre endroit ; les deux sont lus. Sont connues les "
        "applications du tenant, de Microsoft et des tenants nommés au fichier client.",
    },
    cannot_see={
        "en": "Secrets of an application registered in another tenant, and applications that hold a role through a "
        "group.",
        "fr": "Les secrets d'une application inscrite dans un autre tenant, et les applications qui détiennent un "
        "rôle par un groupe.",
    },
    keeps={
        "en": "Nothing about people, only names of applications.",
        "fr": "Rien sur les personnes, seulement les noms d'applications.",
    },
    first_rule_out={
        "en": "A secret that nobody uses any more and that was only forgotten.",
        "fr": "Un secret que plus personne n'utilise et qui a seulement été oublié.",
    },
)

_MICROSOFT = "f8cdef31-a31e-4b4a-93e4-5f571e91255a"
_PROPERTIES = "id,appId,displayName,passwordCredentials,keyCredentials,appOwnerOrganizationId,servicePrincipalType"
_MANAGED = "ManagedIdentity"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at each application with a privileged role."""
    holders = holders_of(tenant)
    if not holders.users and not holders.others:
        raise UnseenError(NOBODY, "nobody holds a role")
    found = list(_applications(tenant, holders))
    trusted = {name.lower() for name in (scope.approved.tenants or ()) + scope.settings.people.home_tenants}
    wrong = [one for one in found if _is_wrong(tenant, one, trusted | {tenant.id.lower()})]
    if not wrong and any(_owner(one) in trusted - {tenant.id.lower()} for one in found):
        raise UnseenError(ELSEWHERE, "applications of another tenant")
    names = ", ".join(sorted(str(one.get("displayName") or one.get("id")) for one in wrong))
    yield Seen(
        claim=CLAIMS[0],
        value=not wrong,
        sample=len(holders.users) + len(holders.others),
        note={"en": f"Not as it should be: {names}.", "fr": f"Non conformes : {names}."} if wrong else {},
    )


def _applications(tenant: Tenant, holders: Holders) -> Iterator[Item]:
    """What is no application is a partner's group: another look is about those."""
    entries = (entry for entry in holders.others if entry.get("roleDefinitionId") in PRIVILEGED)
    for id_ in sorted({str(entry.get("principalId")) for entry in entries}):
        try:
            yield tenant.one(f"/v1.0/servicePrincipals/{id_}?$select={_PROPERTIES}")
        except UnseenError as error:
            if error.reason != NOT_FOUND:
                raise


def _is_wrong(tenant: Tenant, principal: Item, known_tenants: set[str]) -> bool:
    if principal.get("servicePrincipalType") == _MANAGED:
        return False
    if _owner(principal) == _MICROSOFT:
        return _has_secret(tenant, principal)
    if _owner(principal) not in known_tenants or _has_secret(tenant, principal):
        return True
    app = str(known(principal, "appId", str))
    path = f"/v1.0/applications?$filter=appId eq '{app}'&$select=id,appId,passwordCredentials,keyCredentials"
    return any(_has_secret(tenant, one) for one in tenant.items(path) if one.get("appId") == app)


def _owner(principal: Item) -> str:
    return str(principal.get("appOwnerOrganizationId") or "").lower()


def _has_secret(tenant: Tenant, item: Item) -> bool:
    """Whether one of its secrets has not expired."""
    ends = [moment(secret.get("endDateTime")) for secret in known(item, "passwordCredentials", list)]
    return any(end is None or end > tenant.now for end in ends)
