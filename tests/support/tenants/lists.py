"""The lists of a seeded tenant by path, and what is in their items only when asked for."""

from collections.abc import Mapping, Sequence

from tests.support.tenants.seed import Obj, Seed

_EXPANDABLE = {
    "/roleManagement/directory/roleAssignments": {"principal"},
    "/roleManagement/directory/roleAssignmentScheduleInstances": {"principal"},
    "/roleManagement/directory/roleEligibilityScheduleInstances": {"principal"},
    "/policies/roleManagementPolicyAssignments": {"policy"},
    "/deviceManagement/deviceCompliancePolicies": {"assignments"},
    "/identityGovernance/entitlementManagement/assignmentPolicies": {"accessPackage"},
}


def expanded(path: str) -> set[str]:
    """Properties that come with the items at `path` only when `$expand` names them."""
    return set(_EXPANDABLE.get(path, ()))


def lists_of(seed: Seed) -> Mapping[str, Sequence[Obj]]:
    """Every list of `seed` by path, without ``/v1.0``."""
    roles, governance = "/roleManagement/directory", "/identityGovernance"
    organization = seed.singletons.get("/organization")
    return {
        "/organization": (organization,) if organization else (),
        "/subscribedSkus": seed.skus,
        "/domains": seed.domains,
        "/users": seed.users,
        "/groups": seed.groups,
        "/directory/administrativeUnits": seed.units,
        "/identity/conditionalAccess/policies": seed.policies,
        "/identity/conditionalAccess/namedLocations": seed.locations,
        "/policies/authenticationStrengthPolicies": seed.strengths,
        "/identity/conditionalAccess/authenticationStrength/policies": seed.strengths,
        f"{roles}/roleDefinitions": seed.role_definitions,
        f"{roles}/roleAssignments": seed.role_assignments,
        f"{roles}/roleAssignmentScheduleInstances": seed.role_schedules,
        f"{roles}/roleEligibilityScheduleInstances": seed.role_eligibility,
        f"{governance}/privilegedAccess/group/eligibilityScheduleInstances": seed.group_eligibility,
        "/policies/roleManagementPolicyAssignments": seed.pim,
        "/reports/authenticationMethods/userRegistrationDetails": seed.registrations,
        "/applications": seed.applications,
        "/servicePrincipals": seed.service_principals,
        "/oauth2PermissionGrants": seed.grants,
        "/policies/crossTenantAccessPolicy/partners": seed.partners,
        "/policies/appManagementPolicies": seed.app_policies,
        "/auditLogs/signIns": seed.sign_ins,
        "/auditLogs/directoryAudits": seed.audits,
        "/identityProtection/riskyUsers": seed.risky_users,
        f"{governance}/accessReviews/definitions": seed.reviews,
        f"{governance}/entitlementManagement/assignmentPolicies": seed.packages,
        f"{governance}/lifecycleWorkflows/workflows": seed.workflows,
        "/tenantRelationships/delegatedAdminRelationships": seed.gdap,
        "/deviceManagement/managedDevices": seed.devices,
        "/deviceManagement/deviceCompliancePolicies": seed.compliance,
        "/groupSettings": seed.group_settings,
    }
