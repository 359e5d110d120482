"""Where in Graph v1.0 the looks read what they share; one spelling each, so that a tenant is asked once."""

ORGANIZATION = (
    "/v1.0/organization?$select=id,displayName,verifiedDomains,tenantType,partnerTenantType,onPremisesSyncEnabled,"
    "countryLetterCode"
)
SKUS = "/v1.0/subscribedSkus"
SECURITY_DEFAULTS = "/v1.0/policies/identitySecurityDefaultsEnforcementPolicy"
CA_POLICIES = "/v1.0/identity/conditionalAccess/policies"
NAMED_LOCATIONS = "/v1.0/identity/conditionalAccess/namedLocations"
USERS = (
    "/v1.0/users?$select=id,userPrincipalName,mail,accountEnabled,userType,createdDateTime,externalUserState,"
    "externalUserStateChangeDateTime,onPremisesSyncEnabled,onPremisesImmutableId,assignedPlans,employeeHireDate"
    "&$top=999"
)
ROLE_DEFINITIONS = "/v1.0/roleManagement/directory/roleDefinitions?$select=id,templateId,displayName,isBuiltIn"
ROLE_ASSIGNMENTS = "/v1.0/roleManagement/directory/roleAssignments?$expand=principal"
ASSIGNED_SCHEDULES = "/v1.0/roleManagement/directory/roleAssignmentScheduleInstances"
ELIGIBLE_SCHEDULES = "/v1.0/roleManagement/directory/roleEligibilityScheduleInstances"
PIM_POLICIES = (
    "/v1.0/policies/roleManagementPolicyAssignments?$filter=scopeId eq '/' and scopeType eq 'DirectoryRole'"
    "&$expand=policy($expand=rules)"
)
AUTHENTICATION_METHODS = "/v1.0/policies/authenticationMethodsPolicy"
REGISTRATION = "/v1.0/reports/authenticationMethods/userRegistrationDetails"
AUTHORIZATION = "/v1.0/policies/authorizationPolicy"
CROSS_TENANT_DEFAULT = "/v1.0/policies/crossTenantAccessPolicy/default"
CROSS_TENANT_PARTNERS = "/v1.0/policies/crossTenantAccessPolicy/partners"
ACCESS_REVIEWS = "/v1.0/identityGovernance/accessReviews/definitions"


def transitive_members(group: str) -> str:
    """The members of a group, those of its groups included."""
    return f"/v1.0/groups/{group}/transitiveMembers?$select=id&$top=999"


def group_eligibility(group: str) -> str:
    """Who may become a member of a group through Privileged Identity Management."""
    return f"/v1.0/identityGovernance/privilegedAccess/group/eligibilityScheduleInstances?$filter=groupId eq '{group}'"
