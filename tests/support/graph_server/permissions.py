"""Which permission and which licence each endpoint wants, and how it says that it is missing."""

import json
import re

from tests.support.graph_server.reply import Reply, refusal

from seccheck.model.record import record

_PIM_SCOPE = {
    "errorCode": "PermissionScopeNotGranted",
    "message": "Authorization failed due to missing permission scope",
}
_DIRECTORY = refusal(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
_POLICIES = refusal(
    403, "AccessDenied", "You cannot perform the requested action, required scopes are missing in the token."
)
_REPORTS = refusal(
    403,
    "Authentication_MSGraphPermissionMissing",
    "Calling principal does not have required MSGraph permissions AuditLog.Read.All",
)
_PIM = refusal(403, "UnknownError", json.dumps({**_PIM_SCOPE, "instanceAnnotations": []}))
_FORBIDDEN = refusal(403, "Forbidden", "Forbidden")
_NO_PREMIUM = refusal(
    403,
    "Authentication_RequestFromNonPremiumTenantOrB2CTenant",
    "Neither tenant is B2C or tenant doesn't have premium license",
)
_NO_P2 = refusal(
    400,
    "AadPremiumLicenseRequired",
    "The tenant needs to have Microsoft Entra ID P2 or Microsoft Entra ID Governance license.",
)
_NO_GOVERNANCE = refusal(
    403,
    "NoLicense",
    "User is not authorized to perform the operation. Reason: Tenant does not meet license requirement!",
)
_NO_INTUNE = refusal(400, "BadRequest", "Request not applicable to target tenant.")

P1, P2, GOVERNANCE, INTUNE = "AAD_PREMIUM", "AAD_PREMIUM_P2", "Entra_Identity_Governance", "INTUNE_A"


@record
class Rule:
    """What one group of endpoints wants."""

    pattern: str
    permissions: tuple[str, ...]
    """Any of them will do."""
    denied: Reply
    plans: tuple[str, ...] = ()
    """Any of these service plans will do; none: no licence is needed."""
    unlicensed: Reply = _FORBIDDEN


_PREMIUM = (P1, P2)
_PIM_PLANS = (P2, GOVERNANCE)
_ALL_READ = "Directory.Read.All"
_ROLES = ("RoleManagement.Read.Directory", "RoleManagement.Read.All")
_REVIEWS = ("AccessReview.Read.All",)
RULES = (
    Rule(pattern=r"/organization|/subscribedSkus", permissions=("Organization.Read.All", _ALL_READ), denied=_DIRECTORY),
    Rule(pattern=r"/domains", permissions=("Domain.Read.All", _ALL_READ), denied=_DIRECTORY),
    Rule(
        pattern=r"/users.*signInActivity",
        permissions=("AuditLog.Read.All",),
        denied=_REPORTS,
        plans=_PREMIUM,
        unlicensed=_NO_PREMIUM,
    ),
    Rule(pattern=r"/users", permissions=("User.Read.All", _ALL_READ), denied=_DIRECTORY),
    Rule(
        pattern=r"/groups|/directoryObjects",
        permissions=("GroupMember.Read.All", "Group.Read.All", _ALL_READ),
        denied=_DIRECTORY,
    ),
    Rule(
        pattern=r"/directory/administrativeUnits",
        permissions=("AdministrativeUnit.Read.All", _ALL_READ),
        denied=_DIRECTORY,
    ),
    Rule(
        pattern=r"/policies/deviceRegistrationPolicy",
        permissions=("Policy.Read.DeviceConfiguration",),
        denied=_POLICIES,
    ),
    Rule(
        pattern=r"/policies/authenticationMethodsPolicy|/policies/authenticationStrengthPolicies",
        permissions=("Policy.Read.AuthenticationMethod", "Policy.Read.All"),
        denied=_POLICIES,
    ),
    Rule(
        pattern=r"/policies/roleManagementPolicyAssignments.*'Group'",
        permissions=("RoleManagementPolicy.Read.AzureADGroup",),
        denied=_PIM,
        plans=_PIM_PLANS,
        unlicensed=_NO_P2,
    ),
    Rule(
        pattern=r"/policies/roleManagementPolicyAssignments",
        permissions=("RoleManagementPolicy.Read.Directory", *_ROLES),
        denied=_PIM,
        plans=_PIM_PLANS,
        unlicensed=_NO_P2,
    ),
    Rule(pattern=r"/policies/|/identity/conditionalAccess/", permissions=("Policy.Read.All",), denied=_POLICIES),
    Rule(
        pattern=r"/roleManagement/directory/role(Assignment|Eligibility)ScheduleInstances",
        permissions=_ROLES,
        denied=_PIM,
        plans=_PIM_PLANS,
        unlicensed=_NO_P2,
    ),
    Rule(pattern=r"/roleManagement/directory/", permissions=(*_ROLES, _ALL_READ), denied=_DIRECTORY),
    Rule(
        pattern=r"/identityGovernance/privilegedAccess/group/",
        permissions=("PrivilegedEligibilitySchedule.Read.AzureADGroup",),
        denied=_PIM,
        plans=_PIM_PLANS,
        unlicensed=_NO_P2,
    ),
    Rule(
        pattern=r"/reports/authenticationMethods/|/auditLogs/signIns",
        permissions=("AuditLog.Read.All",),
        denied=_REPORTS,
        plans=_PREMIUM,
        unlicensed=_NO_PREMIUM,
    ),
    Rule(pattern=r"/auditLogs/", permissions=("AuditLog.Read.All",), denied=_REPORTS),
    Rule(pattern=r"/oauth2PermissionGrants", permissions=(_ALL_READ,), denied=_DIRECTORY),
    Rule(
        pattern=r"/applications|/servicePrincipals", permissions=("Application.Read.All", _ALL_READ), denied=_DIRECTORY
    ),
    Rule(pattern=r"/identityProtection/", permissions=("IdentityRiskyUser.Read.All",), denied=_FORBIDDEN, plans=(P2,)),
    Rule(
        pattern=r"/identityGovernance/accessReviews/",
        permissions=_REVIEWS,
        denied=_FORBIDDEN,
        plans=_PIM_PLANS,
        unlicensed=_NO_P2,
    ),
    Rule(
        pattern=r"/identityGovernance/entitlementManagement/",
        permissions=("EntitlementManagement.Read.All",),
        denied=_FORBIDDEN,
        plans=_PIM_PLANS,
        unlicensed=_NO_GOVERNANCE,
    ),
    Rule(
        pattern=r"/identityGovernance/lifecycleWorkflows/",
        permissions=("LifecycleWorkflows-Workflow.ReadBasic.All", "LifecycleWorkflows.Read.All"),
        denied=_FORBIDDEN,
        plans=(GOVERNANCE,),
        unlicensed=_NO_GOVERNANCE,
    ),
    Rule(
        pattern=r"/tenantRelationships/findTenantInformation",
        permissions=("CrossTenantInformation.ReadBasic.All",),
        denied=_DIRECTORY,
    ),
    Rule(pattern=r"/tenantRelationships/", permissions=("DelegatedAdminRelationship.Read.All",), denied=_DIRECTORY),
    Rule(
        pattern=r"/deviceManagement/managedDevices",
        permissions=("DeviceManagementManagedDevices.Read.All",),
        denied=_FORBIDDEN,
        plans=(INTUNE,),
        unlicensed=_NO_INTUNE,
    ),
    Rule(
        pattern=r"/deviceManagement",
        permissions=("DeviceManagementConfiguration.Read.All",),
        denied=_FORBIDDEN,
        plans=(INTUNE,),
        unlicensed=_NO_INTUNE,
    ),
    Rule(pattern=r"/groupSettings", permissions=("GroupSettings.Read.All", _ALL_READ), denied=_DIRECTORY),
)
EVERY_PERMISSION = frozenset(name for rule in RULES for name in rule.permissions)
LEAST = EVERY_PERMISSION - {
    "AdministrativeUnit.Read.All",
    "Group.Read.All",
    "LifecycleWorkflows.Read.All",
    "RoleManagement.Read.All",
    "RoleManagementPolicy.Read.Directory",
}
"""All that the probes can want, ``Directory.Read.All`` among them, for consents only."""


def refused(target: str, roles: frozenset[str], plans: frozenset[str]) -> Reply | None:
    """Why `target` (path after ``/v1.0`` with its query, decoded) is refused, None where it is not.

    Args:
        target: what is asked.
        roles: permissions of the token.
        plans: names of the tenant's service plans.
    """
    matching = [rule for rule in RULES if re.match(rule.pattern, target)]
    general = [rule for rule in matching if "signInActivity" not in rule.pattern][:1]
    for rule in (*(rule for rule in matching if "signInActivity" in rule.pattern), *general):
        if rule.plans and not plans & set(rule.plans):
            return rule.unlicensed
        if not roles & set(rule.permissions):
            return rule.denied
    return None
