"""What is kept of a tenant's answers, request by request: the fields that looks read, and no other."""

_FEATURE = "{state includeTarget{id} excludeTarget{id}}"
_METHOD = (
    "id state includeTargets{id} excludeTargets{id} isSoftwareOathEnabled isAttestationEnforced "
    "keyRestrictions{isEnforced enforcementType} passkeyProfiles{id attestationEnforcement} isUsableOnce "
    f"maximumLifetimeInMinutes featureSettings{{displayAppInformationRequiredState{_FEATURE} "
    f"displayLocationInformationRequiredState{_FEATURE}}}"
)
_GUESTS = "{guestOrExternalUserTypes externalTenants{membershipKind members *} *}"
_CONDITIONS = (
    "users{includeUsers:who excludeUsers:who includeGroups excludeGroups includeRoles excludeRoles "
    f"includeGuestsOrExternalUsers{_GUESTS} excludeGuestsOrExternalUsers{_GUESTS} *}} "
    "applications{includeApplications excludeApplications includeUserActions "
    "includeAuthenticationContextClassReferences applicationFilter{mode rule:rule} *} "
    "clientApplications{includeServicePrincipals excludeServicePrincipals *} clientAppTypes "
    "platforms{includePlatforms excludePlatforms} locations{includeLocations excludeLocations} "
    "devices{deviceFilter{mode rule:rule} *} userRiskLevels signInRiskLevels insiderRiskLevels "
    "servicePrincipalRiskLevels authenticationFlows{transferMethods} *"
)
_GRANT = (
    "operator builtInControls customAuthenticationFactors termsOfUse "
    "authenticationStrength{id displayName allowedCombinations combinationConfigurations{id}} *"
)
_SESSION = (
    "signInFrequency{isEnabled value type authenticationType frequencyInterval} persistentBrowser{isEnabled mode} "
    "applicationEnforcedRestrictions{isEnabled}"
)
_ASSIGNED = (
    "id principalId roleDefinitionId directoryScopeId principalOrganizationId "
    "principal{id:member userType accountEnabled appId appOwnerOrganizationId servicePrincipalType} "
    "startDateTime endDateTime assignmentType"
)
_RULES = (
    "rules{id maximumDuration isExpirationRequired enabledRules isEnabled claimValue notificationRecipients:address "
    "setting{isApprovalRequired approvalStages{primaryApprovers{userId:person groupId}}}}"
)
_USER = (
    "id:person userPrincipalName:address mail:address accountEnabled userType createdDateTime externalUserState "
    "externalUserStateChangeDateTime onPremisesSyncEnabled onPremisesImmutableId:opaque employeeHireDate "
    "assignedPlans{service capabilityStatus} signInActivity{lastSuccessfulSignInDateTime lastSignInDateTime "
    "lastNonInteractiveSignInDateTime}"
)
_CREDENTIALS = "passwordCredentials{startDateTime endDateTime} keyCredentials{startDateTime endDateTime usage type}"
_QUERIES = "query inactiveDuration principalScopes{query} resourceScopes{query} *"
_SIDE = "{usersAndGroups{accessType targets{target}} applications{accessType targets{target}}}"
_CROSS_TENANT = (
    f"tenantId isServiceProvider b2bCollaborationInbound{_SIDE} b2bDirectConnectInbound{_SIDE} "
    "inboundTrust{isMfaAccepted isCompliantDeviceAccepted isHybridAzureADJoinedDeviceAccepted} "
    "automaticUserConsentSettings{inboundAllowed} identitySynchronization{userSyncInbound{isSyncAllowed}}"
)
_RESTRICTION = "{restrictionType state maxLifetime restrictForAppsCreatedAfterDateTime}"
_RESTRICTIONS = f"{{passwordCredentials{_RESTRICTION} keyCredentials{_RESTRICTION}}}"
_APP_ROLE = "appRoleId principalId principalType"

FIELDS: dict[str, str] = {
    "organization": "id verifiedDomains{name} tenantType partnerTenantType onPremisesSyncEnabled countryLetterCode",
    "subscribedSkus": "capabilityStatus servicePlans{servicePlanId servicePlanName provisioningStatus}",
    "domains": "id isVerified isRoot authenticationType passwordValidityPeriodInDays",
    "groupSettings": "id templateId values{name value:setting}",
    "users": _USER,
    "users/{}": _USER,
    "groups/{}/transitiveMembers": "id:member",
    "policies/identitySecurityDefaultsEnforcementPolicy": "id isEnabled",
    "policies/authorizationPolicy": "id allowInvitesFrom guestUserRoleId allowUserConsentForRiskyApps "
    "allowEmailVerifiedUsersToJoinOrganization defaultUserRolePermissions{permissionGrantPoliciesAssigned "
    "allowedToCreateApps allowedToCreateTenants allowedToCreateSecurityGroups}",
    "policies/authenticationMethodsPolicy": f"id policyMigrationState authenticationMethodConfigurations{{{_METHOD}}}",
    "policies/adminConsentRequestPolicy": "isEnabled notifyReviewers remindersEnabled requestDurationInDays "
    "reviewers{query}",
    "policies/crossTenantAccessPolicy/default": _CROSS_TENANT,
    "policies/crossTenantAccessPolicy/partners": _CROSS_TENANT,
    "policies/crossTenantAccessPolicy/partners/{}/identitySynchronization": "userSyncInbound{isSyncAllowed}",
    "policies/roleManagementPolicyAssignments": f"id scopeId scopeType roleDefinitionId policy{{id {_RULES}}}",
    "policies/defaultAppManagementPolicy": f"id isEnabled applicationRestrictions{_RESTRICTIONS} "
    f"servicePrincipalRestrictions{_RESTRICTIONS}",
    "policies/appManagementPolicies": f"id isEnabled restrictions{_RESTRICTIONS}",
    "policies/deviceRegistrationPolicy": "multiFactorAuthConfiguration userDeviceQuota localAdminPassword{isEnabled} "
    "azureADJoin{allowedToJoin{} localAdmins{enableGlobalAdmins registeringUsers{}}}",
    "identity/conditionalAccess/policies": f"id displayName state templateId createdDateTime modifiedDateTime "
    f"conditions{{{_CONDITIONS}}} grantControls{{{_GRANT}}} sessionControls{{{_SESSION}}} *",
    "identity/conditionalAccess/namedLocations": "id displayName isTrusted countriesAndRegions "
    "includeUnknownCountriesAndRegions ipRanges{cidrAddress}",
    "roleManagement/directory/roleDefinitions": "id templateId displayName isBuiltIn",
    "roleManagement/directory/roleAssignments": _ASSIGNED,
    "roleManagement/directory/roleAssignmentScheduleInstances": _ASSIGNED,
    "roleManagement/directory/roleEligibilityScheduleInstances": _ASSIGNED,
    "identityGovernance/privilegedAccess/group/eligibilityScheduleInstances": "principalId groupId accessId "
    "startDateTime endDateTime",
    "identityGovernance/accessReviews/definitions": f"id status scope{{{_QUERIES}}} "
    f"instanceEnumerationScope{{{_QUERIES}}} reviewers{{query}} stageSettings{{reviewers{{query}}}} "
    "settings{recurrence{pattern{type interval} range{type}} autoApplyDecisionsEnabled defaultDecision "
    "defaultDecisionEnabled}",
    "identityGovernance/accessReviews/definitions/{}/instances": "id status startDateTime endDateTime",
    "identityGovernance/lifecycleWorkflows/workflows": "id category isEnabled isSchedulingEnabled",
    "identityGovernance/entitlementManagement/assignmentPolicies": "id allowedTargetScope expiration{type duration} "
    "requestApprovalSettings{isApprovalRequiredForAdd} reviewSettings{isEnabled} accessPackage{id}",
    "identityGovernance/entitlementManagement/settings": "externalUserLifecycleAction",
    "identityProtection/riskyUsers": "id:person riskLevel riskState riskLastUpdatedDateTime isDeleted",
    "reports/authenticationMethods/userRegistrationDetails": "id:person userPrincipalName:address userType "
    "isMfaCapable methodsRegistered",
    "auditLogs/signIns": "id createdDateTime userId:person clientAppUsed status{errorCode} location{countryOrRegion} "
    "deviceDetail{isCompliant isManaged trustType} appliedConditionalAccessPolicies{id result enforcedGrantControls}",
    "auditLogs/directoryAudits": "id correlationId activityDateTime activityDisplayName result "
    "initiatedBy{user{id:person}} targetResources{id type userPrincipalName:address}",
    "applications": f"id appId displayName createdDateTime signInAudience {_CREDENTIALS}",
    "servicePrincipals": "id appId displayName accountEnabled appOwnerOrganizationId servicePrincipalType "
    f"{_CREDENTIALS}",
    "servicePrincipals/{}": "id appId displayName appOwnerOrganizationId servicePrincipalType accountEnabled "
    f"appRoles{{id value}} {_CREDENTIALS}",
    "servicePrincipals/{}/appRoleAssignedTo": _APP_ROLE,
    "tenantRelationships/findTenantInformationByTenantId()": "tenantId defaultDomainName",
    "tenantRelationships/delegatedAdminRelationships": "id status customer{tenantId} "
    "accessDetails{unifiedRoles{roleDefinitionId}} duration autoExtendDuration createdDateTime "
    "endDateTime indirectProviderTenantId",
    "tenantRelationships/delegatedAdminRelationships/{}/accessAssignments": "id status "
    "accessContainer{accessContainerId accessContainerType} accessDetails{unifiedRoles{roleDefinitionId}}",
    "deviceManagement/settings": "secureByDefault deviceComplianceCheckinThresholdDays",
    "deviceManagement/deviceCompliancePolicies": "id assignments{id target{}}",
    "deviceManagement/managedDevices": "userId:person operatingSystem osVersion complianceState isEncrypted "
    "lastSyncDateTime",
}
"""By path behind ``/v1.0/``, ``{}`` for any id; how a field is written says `seccheck.probes.pseudonyms.shape`."""
