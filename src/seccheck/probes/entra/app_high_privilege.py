"""Looks for applications that may do nearly everything, and for applications of the provider nobody declared."""

from collections.abc import Iterator, Mapping

from seccheck.graph.graph import SHAPE, UNDECLARED, Item, UnseenError
from seccheck.model.policy import Text
from seccheck.probes.directory.applications import NEED, PRINCIPALS, apps_of, apps_of_provider
from seccheck.probes.directory.known import known
from seccheck.probes.directory.parts import part
from seccheck.probes.directory.scope import Scope
from seccheck.probes.directory.tenant import Tenant
from seccheck.probes.probe import About, Seen, Unseen

CLAIMS = ("entra.app.high_privilege", "entra.provider_apps_undeclared")
"""Own: true where only applications named in the client file hold one. Second: ids of the provider's others."""
NEEDS = (NEED,)
LICENCE = "free"
SIDE = "both"
ABOUT = About(
    title={
        "en": "Only known applications hold powerful permissions",
        "fr": "Seules des applications connues détiennent des autorisations étendues",
    },
    looks_at={
        "en": "Permissions of applications on Microsoft Graph and Exchange Online, and whose the applications are.",
        "fr": "Les autorisations d'applications sur Microsoft Graph et Exchange Online, et à qui elles appartiennent.",
    },
    may_be_believed={
        "en": "Microsoft Entra puts exactly these permissions into an application's tokens.",
        "fr": "Microsoft Entra inscrit exactement ces autorisations dans les jetons d'une application.",
    },
    cannot_see={
        "en": "Permissions on other resources or in a person's name, Microsoft's own applications, and registrations "
        "made here for a provider.",
        "fr": "Les droits sur d'autres ressources ou au nom d'une personne, les applications de Microsoft, et les "
        "inscriptions faites ici pour un prestataire.",
    },
    keeps={
        "en": "Nothing about people, only ids of applications and the permissions that they hold.",
        "fr": "Rien sur les personnes, seulement les identifiants d'applications et les autorisations qu'elles "
        "détiennent.",
    },
    first_rule_out={
        "en": "A tool of your own that your file does not name yet.",
        "fr": "Un outil à vous que votre fichier ne nomme pas encore.",
    },
)

RESOURCES = ("00000003-0000-0000-c000-000000000000", "00000002-0000-0ff1-ce00-000000000000")
"""Microsoft Graph and Exchange Online."""
_DEFAULT = "00000000-0000-0000-0000-000000000000"
"""Access to an application without any of its permissions."""
_POWERFUL = frozenset(
    {
        "AppRoleAssignment.ReadWrite.All",
        "Application.ReadWrite.All",
        "DeviceManagementConfiguration.ReadWrite.All",
        "DeviceManagementRBAC.ReadWrite.All",
        "Directory.ReadWrite.All",
        "Domain.ReadWrite.All",
        "EntitlementManagement.ReadWrite.All",
        "Exchange.ManageAsApp",
        "Files.ReadWrite.All",
        "Group.ReadWrite.All",
        "GroupMember.ReadWrite.All",
        "Mail.Read",
        "Mail.ReadWrite",
        "Mail.Send",
        "MailboxSettings.ReadWrite",
        "Organization.ReadWrite.All",
        "Policy.ReadWrite.AuthenticationMethod",
        "Policy.ReadWrite.ConditionalAccess",
        "Policy.ReadWrite.PermissionGrant",
        "PrivilegedAccess.ReadWrite.AzureADGroup",
        "PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup",
        "PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup",
        "RoleAssignmentSchedule.ReadWrite.Directory",
        "RoleEligibilitySchedule.ReadWrite.Directory",
        "RoleManagement.ReadWrite.All",
        "RoleManagement.ReadWrite.Directory",
        "RoleManagementPolicy.ReadWrite.Directory",
        "ServicePrincipalEndpoint.ReadWrite.All",
        "Sites.FullControl.All",
        "Sites.ReadWrite.All",
        "User.ReadWrite.All",
        "UserAuthenticationMethod.ReadWrite.All",
        "full_access_as_app",
    }
)


def resource(app_id: str) -> str:
    """The path of a resource with the permissions that it knows."""
    return f"/v1.0/servicePrincipals(appId='{app_id}')?$select=id,appId,appRoles"


def holders(app_id: str) -> str:
    """The path of all permissions that were given on a resource."""
    return f"/v1.0/servicePrincipals(appId='{app_id}')/appRoleAssignedTo?$top=999"


def look(tenant: Tenant, scope: Scope) -> Iterator[Seen | Unseen]:
    """Look at who holds what, then at whose the applications are."""
    yield from part(CLAIMS[:1], lambda: [_powerful(tenant, scope)])
    yield from part(CLAIMS[1:], lambda: [_undeclared(tenant, scope)])


def _powerful(tenant: Tenant, scope: Scope) -> Seen:
    given = [one for app_id in RESOURCES for one in _given(tenant, app_id)]
    by_principal = {app.principal: app.id for app in apps_of(tenant).values() if app.principal}
    powerful: dict[str, set[str]] = {}
    for principal, permission in given:
        # Microsoft's own applications are not among them
        if (permission in _POWERFUL or not permission) and principal in by_principal:
            powerful.setdefault(by_principal[principal], set()).add(permission)
    declared = {id_.lower() for id_ in scope.agreed("apps")} if powerful else set()
    unknown = {app: powerful[app] for app in sorted(powerful.keys() - declared)}
    if unknown and not any(permission for permissions in unknown.values() for permission in permissions):
        raise UnseenError(SHAPE, "appRoleId")
    return Seen(claim=CLAIMS[0], value=not unknown, sample=len(by_principal) or None, note=_note(unknown))


def _given(tenant: Tenant, app_id: str) -> Iterator[tuple[str, str]]:
    """Object ids of service principals, each with a permission they hold on one resource."""
    if app_id not in {principal.get("appId") for principal in tenant.items(PRINCIPALS)}:
        if app_id == RESOURCES[0]:
            raise UnseenError(SHAPE, "Microsoft Graph", path=PRINCIPALS)
        return  # a tenant without Exchange Online
    roles = known(tenant.one(resource(app_id)), "appRoles", list)
    names = {role.get("id"): role.get("value") for role in roles if isinstance(role, Mapping)}
    for assignment in tenant.items(holders(app_id)):
        if assignment.get("principalType") not in ("User", "Group"):
            yield known(assignment, "principalId", str), _permission(assignment, names)


def _permission(assignment: Item, names: Mapping[object, object]) -> str:
    """The name of what was given; empty for what the resource does not know: that may be anything."""
    id_ = known(assignment, "appRoleId", str)
    return id_ if id_ == _DEFAULT else str(names.get(id_) or "")


def _undeclared(tenant: Tenant, scope: Scope) -> Seen:
    declared = {id_.lower() for id_ in scope.agreed("apps")}
    if not scope.settings.people.home_tenants and not scope.approved.tenants:
        raise UnseenError(UNDECLARED, "entra.people.home_tenants")
    theirs = {app.id for app in apps_of_provider(tenant, scope)}
    return Seen(claim=CLAIMS[1], value=sorted(theirs - declared), sample=len(apps_of(tenant)))


def _note(unknown: Mapping[str, set[str]]) -> Text:
    listed = "; ".join(f"{app} ({', '.join(sorted(permissions - {''}))})" for app, permissions in unknown.items())
    return (
        {"en": f"Not named in your file: {listed}.", "fr": f"Absentes de votre fichier : {listed}."} if listed else {}
    )
